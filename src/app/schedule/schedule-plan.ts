/** Scheduling: a plan's obligations are placed into the slots of its channels and handed to those who must meet them. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Assignment } from '../../domain/schedule/assignment.js';
import { type Schedule, planSchedule } from '../../domain/schedule/plan-schedule.js';
import { slotsOf } from '../../domain/schedule/slots.js';
import type { Booking, Unplaced } from '../../domain/schedule/slot.js';
import type { Context } from '../context.js';
import type { BookingRecord, ObligationRecord, PlanRecord, Stored, WriteShelves } from '../ports/store.js';
import { authorise } from '../org/authorise.js';
import { loadPlan } from '../plan/load-plan.js';

export interface ScheduleReport {
  readonly required: number;
  readonly optional: number;
  readonly booked: number;
  readonly moves: number;
  readonly unplaced: readonly Unplaced[];
}

/**
 * Places what is open from today on; the past and accepted bookings stay where they are. Bookings of other
 * plans in the same channels keep their slots. Throws `plan-not-approved`.
 */
export async function schedulePlan(app: Context, actor: Actor, planId: string): Promise<ScheduleReport> {
  authorise(actor, 'plans.schedule');
  const today = app.clock.today();
  return app.store.write(actor, { action: 'plan.scheduled', subject: planId }, async (shelves) => {
    const plan = await loadPlan(shelves, actor, planId);
    if (plan.state !== 'approved')
      throw new Failure('conflict', 'plan-not-approved', 'Hãy duyệt kế hoạch trước khi xếp lịch.');
    const obligations = await shelves.obligations.find({ planId });
    const open = obligations.filter((obligation) => obligation.waiver === null);
    const planned = await place(shelves, plan, open, today, app.clock.now());
    await keepBookings(shelves, plan, open, planned);
    await handOver(app, actor, shelves, plan, open);
    const required = obligations.filter((obligation) => obligation.required).length;
    return {
      required,
      optional: obligations.length - required,
      booked: planned.bookings.length,
      moves: planned.moves.length,
      unplaced: planned.unplaced,
    };
  });
}

async function place(
  shelves: WriteShelves,
  plan: PlanRecord,
  obligations: readonly ObligationRecord[],
  today: number,
  now: number,
): Promise<Schedule> {
  const channelIds = [
    ...new Set(plan.lines.flatMap((line) => line.targets.flatMap((target) => target.channelIds))),
  ].sort();
  await claimChannels(shelves, channelIds, now);
  const [channels, dayparts, neighbours] = await Promise.all([
    shelves.channels.find({ id: { in: channelIds } }),
    shelves.dayparts.find({ channelId: { in: channelIds } }),
    shelves.bookings.find({
      channelId: { in: channelIds },
      day: { from: plan.window.from, before: plan.window.to },
    }),
  ]);
  const accepted = await acceptedObligations(shelves, plan.id);
  const ended = (day: number): boolean => day < today;
  const existing: Booking[] = neighbours.map((booking) => ({
    ...booking,
    frozen: booking.planId !== plan.id || ended(booking.day) || accepted.has(booking.obligationId),
  }));
  const lives = new Map(channels.map((channel) => [channel.id, channel.life]));
  const slots = slotsOf(dayparts, plan.window, { lives });
  const booked = new Set(existing.map((booking) => booking.obligationId));
  const placeable = obligations.filter(
    (obligation) => obligation.dueDay >= today || booked.has(obligation.id),
  );
  return planSchedule({ obligations: placeable, lines: plan.lines, slots, existing, today, blackouts: [] });
}

/** Raises every channel's ledger, so that of two planners at work on one channel only one commits at a time. */
async function claimChannels(
  shelves: WriteShelves,
  channelIds: readonly string[],
  now: number,
): Promise<void> {
  const ledgers = new Map(
    (await shelves.channelLedgers.find({ id: { in: channelIds } })).map((ledger) => [ledger.id, ledger]),
  );
  for (const ledger of ledgers.values()) await shelves.channelLedgers.replace({ ...ledger, plannedAt: now });
  await shelves.channelLedgers.insert(
    channelIds.filter((id) => !ledgers.has(id)).map((id) => ({ id, plannedAt: now })),
  );
}

async function acceptedObligations(shelves: WriteShelves, planId: string): Promise<ReadonlySet<string>> {
  const accepted = await shelves.assignments.find({
    planId,
    state: { in: ['accepted', 'submitted', 'approved'] },
  });
  return new Set(accepted.flatMap((assignment) => assignment.obligationIds));
}

async function keepBookings(
  shelves: WriteShelves,
  plan: PlanRecord,
  obligations: readonly ObligationRecord[],
  planned: Schedule,
): Promise<void> {
  const units = new Map(obligations.map((obligation) => [obligation.id, obligation.unitId]));
  const before = new Map(
    (await shelves.bookings.find({ planId: plan.id })).map((booking) => [booking.id, booking]),
  );
  const after = planned.bookings.map((booking): BookingRecord => {
    return {
      ...booking,
      id: booking.obligationId,
      planId: plan.id,
      unitId: units.get(booking.obligationId)!,
    };
  });
  const unchanged = new Set(
    after.filter((booking) => before.get(booking.id)?.slotId === booking.slotId).map((booking) => booking.id),
  );
  const gone = [...before.keys()].filter((id) => !unchanged.has(id));
  if (gone.length > 0) await shelves.bookings.remove({ id: { in: gone } });
  await shelves.bookings.insert(after.filter((booking) => !unchanged.has(booking.id)));
}

/** Offers each first run with its replays to its unit, unless it was offered before. */
async function handOver(
  app: Context,
  actor: Actor,
  shelves: WriteShelves,
  plan: Stored<PlanRecord>,
  obligations: readonly ObligationRecord[],
): Promise<void> {
  const known = new Set(
    (await shelves.assignments.find({ planId: plan.id })).map((assignment) => assignment.id),
  );
  const chains = new Map<string, ObligationRecord[]>();
  for (const obligation of obligations) {
    const first = obligation.replay === 0 ? obligation.id : obligation.id.replace(/r\d+$/, '');
    const chain = chains.get(first);
    if (chain) chain.push(obligation);
    else chains.set(first, [obligation]);
  }
  const offers: Assignment[] = [];
  for (const [id, chain] of chains) {
    if (known.has(id)) continue;
    offers.push({
      id,
      provinceId: plan.provinceId,
      planId: plan.id,
      lineId: chain[0]!.lineId,
      unitId: chain[0]!.unitId,
      obligationIds: chain.map((obligation) => obligation.id),
      state: 'offered',
      reason: null,
      changedAt: app.clock.now(),
      changedBy: actor.userId,
    });
  }
  await shelves.assignments.insert(offers);
}
