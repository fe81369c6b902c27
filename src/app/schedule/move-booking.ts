/** A person moves a booking to another slot, or gives an obligation without a place one. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { lineIdOf, obligationId } from '../../domain/plan/obligation.js';
import { type MoveRefusal, checkMove } from '../../domain/schedule/check-move.js';
import type { Booking } from '../../domain/schedule/slot.js';
import { clauseSentence } from '../../domain/schedule/withheld.js';
import { dayOfInstant } from '../../domain/time.js';
import type { Context } from '../context.js';
import { authoriseOn } from '../org/authorise.js';
import { loadPlan } from '../plan/load-plan.js';
import type { BookingRecord, ObligationRecord, PlanRecord, Stored, WriteShelves } from '../ports/store.js';
import { blackoutsOf, endedSlots, slotAt } from './board.js';
import { claimChannels, turnOfSchedule } from './keep-schedule.js';

export interface MovedBooking {
  readonly booking: Stored<BookingRecord>;
  /** The place it had; null when it had none. */
  readonly from: BookingRecord | null;
}

/**
 * Moves the booking of an obligation, and pins it there: planning leaves it from now on, unless a blackout stops
 * it. Of two people who want the last place of a slot only one gets it. Asking again for the slot it is in changes
 * nothing.
 * @throws Failure `slot-unknown`; `move-window`, `move-channel`, `move-weekday`, `move-blackout`, `move-capacity`,
 * `move-per-day`, `move-replay-gap`, `move-past`, `move-frozen`, and `move-quiet-day`, `move-sessions`, `move-tokens` of
 * the channel's own rule, by what the move would break;
 * `plan-not-approved`, `obligation-waived`, `not-found`
 */
export async function moveBooking(
  app: Context,
  actor: Actor,
  id: string,
  slotId: string,
): Promise<MovedBooking> {
  const reason = { action: 'booking.moved', subject: id, turn: turnOfSchedule(actor) };
  return app.store.write(actor, reason, async (shelves) => {
    const obligation = authoriseOn(actor, 'bookings.move', await shelves.obligations.get(id), 'lịch phát');
    const plan = await loadPlan(shelves, actor, obligation.planId);
    if (plan.state !== 'approved')
      throw new Failure(
        'conflict',
        'plan-not-approved',
        'Kế hoạch không còn thực hiện nên không chuyển được lịch.',
      );
    if (obligation.waiver !== null)
      throw new Failure('conflict', 'obligation-waived', 'Nghĩa vụ này đã được miễn.');
    const held = await shelves.bookings.get(id);
    if (held?.slotId === slotId && held.frozen) return { booking: held, from: held };
    const { place, chainChannels } = await checkedPlace(app, actor, shelves, {
      ...{ obligation, plan, held, slotId },
    });
    const { channelId, day, start } = place;
    await claimChannels(shelves, new Set([channelId, ...chainChannels]), app.clock.now());
    const { planId, unitId } = obligation;
    const booking: BookingRecord = {
      ...{ id, obligationId: id, planId, unitId },
      ...{ slotId, channelId, day, start, frozen: true },
    };
    if (!held) await shelves.bookings.insert([booking]);
    else await shelves.bookings.replace({ ...booking, version: held.version });
    return { booking: { ...booking, version: (held?.version ?? 0) + 1 }, from: held };
  });
}

interface Wish {
  readonly obligation: ObligationRecord;
  readonly plan: PlanRecord;
  readonly held: BookingRecord | null;
  readonly slotId: string;
}

/** The place asked for, when it breaks no rule, and the channels of its chain; reads no plan but those booked beside it. */
async function checkedPlace(
  app: Context,
  actor: Actor,
  shelves: WriteShelves,
  { obligation, plan, held, slotId }: Wish,
): Promise<{ readonly place: Booking; readonly chainChannels: readonly string[] }> {
  const found = await slotAt(shelves, slotId);
  if (found?.channel.provinceId !== actor.provinceId) {
    throw new Failure('invalid', 'slot-unknown', 'Không có khung giờ này vào ngày đó.', {
      fields: [{ path: 'slotId', detail: 'Khung giờ không có trong danh bạ, hoặc không phát vào ngày này.' }],
    });
  }
  const { slot, daypart, channel, withheld } = found;
  if (withheld !== null) throw refused({ rule: withheld, sentence: clauseSentence(channel, withheld) });
  const now = app.clock.now();
  const isOver = endedSlots([daypart], now);
  const [sameDay, chain, blackouts, accepted] = await Promise.all([
    shelves.bookings.find({ channelId: slot.channelId, day: slot.day }),
    chainOf(shelves, obligation),
    blackoutsOf(shelves, actor.provinceId),
    isAccepted(shelves, obligation),
  ]);
  const others = new Set(sameDay.map(({ planId }) => planId).filter((planId) => planId !== plan.id));
  const otherPlans = others.size === 0 ? [] : await shelves.plans.find({ id: { in: [...others] } });
  // an officer may move what a newsroom accepted no more than the planner may; what was pinned by hand may go on
  const existing = new Map<string, Booking>(
    [...sameDay, ...chain, ...(held ? [held] : [])].map((booking) => [
      booking.id,
      { ...booking, frozen: booking.id === obligation.id ? accepted : booking.frozen },
    ]),
  );
  const today = dayOfInstant(now);
  const checked = checkMove(
    {
      obligations: [obligation],
      lines: [plan, ...otherPlans].flatMap(({ lines }) => lines),
      slots: [slot],
      existing: [...existing.values()],
      today,
      blackouts,
    },
    obligation.id,
    slotId,
  );
  if (!checked.ok) throw refused(checked.reason);
  if (isOver(slot)) throw refused({ rule: 'past', sentence: 'Khung giờ này hôm nay đã qua.' });
  if (held?.day === today && (await hasEnded(shelves, held, now))) {
    throw refused({ rule: 'frozen', sentence: 'Lịch phát này đã qua, không chuyển được.' });
  }
  return { place: checked.value, chainChannels: chain.map(({ channelId }) => channelId) };
}

const refused = ({ rule, sentence }: MoveRefusal): Failure =>
  new Failure('conflict', `move-${rule}`, sentence);

async function hasEnded(shelves: WriteShelves, held: BookingRecord, now: number): Promise<boolean> {
  const found = await slotAt(shelves, held.slotId);
  return found !== null && endedSlots([found.daypart], now)(found.slot);
}

/** The bookings of an item's first run and of all its replays. */
async function chainOf(
  shelves: WriteShelves,
  obligation: ObligationRecord,
): Promise<Stored<BookingRecord>[]> {
  const { planId, lineId, unitId, periodStart, ordinal } = obligation;
  const chain = await shelves.obligations.find({ planId, unitId, lineId, periodStart, ordinal });
  const ids = chain
    .filter((one) => obligationId({ ...one, replay: 0 }) === obligationId({ ...obligation, replay: 0 }))
    .map(({ id }) => id);
  return shelves.bookings.find({ id: { in: ids } });
}

async function isAccepted(shelves: WriteShelves, { id, planId, unitId }: ObligationRecord): Promise<boolean> {
  const accepted = await shelves.assignments.find({
    planId,
    unitId,
    lineId: lineIdOf(id),
    state: { in: ['accepted', 'submitted', 'approved'] },
  });
  return accepted.some(({ obligationIds }) => obligationIds.includes(id));
}
