/** What is owed, booked and on offer on some channels: everything that a change of their schedule is decided by. */
import { type Interval, contains, overlaps } from '../../domain/interval.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import { type Obligation, lineIdOf } from '../../domain/plan/obligation.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { type Blackout, blackoutOn } from '../../domain/schedule/blackout.js';
import { reachOf } from '../../domain/schedule/intake.js';
import type { ScheduleRequest } from '../../domain/schedule/schedule-request.js';
import { slotsOf } from '../../domain/schedule/slots.js';
import { type Slot, slotId } from '../../domain/schedule/slot.js';
import { type RuleClause, eased, withheldBy } from '../../domain/schedule/withheld.js';
import { type Day, type Instant, dayOfInstant, minuteOfInstant } from '../../domain/time.js';
import type {
  BookingRecord,
  EmergencyRecord,
  ObligationRecord,
  PlanRecord,
  ReadShelves,
  Records,
  Stored,
} from '../ports/store.js';
import { channelsConcerned } from './channels-concerned.js';

export interface Board {
  readonly provinceId: string;
  readonly now: Instant;
  readonly today: Day;
  /** The plans whose bookings may move. */
  readonly plans: readonly Stored<PlanRecord>[];
  /** Lines of every plan in force: what another plan booked takes its own airtime. */
  readonly lines: readonly QuotaLine[];
  readonly channelIds: readonly string[];
  readonly channels: readonly Channel[];
  readonly dayparts: readonly Daypart[];
  /** The days over which slots are offered. */
  readonly window: Interval;
  /** Still to be met: not waived, without a credit, not past due, and with a channel among these. */
  readonly obligations: readonly Stored<ObligationRecord>[];
  /** Everything booked on the channels, of all plans, over the days that the obligations may use. */
  readonly bookings: readonly Stored<BookingRecord>[];
  /** Obligations that their unit has accepted: what is booked for them stays. */
  readonly accepted: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  readonly blackouts: readonly Blackout[];
  /** Those of today and later. */
  readonly emergencies: readonly EmergencyRecord[];
}

export interface BoardScope {
  readonly provinceId: string;
  /** The plans whose bookings may move; those of all others stay. */
  readonly plans: readonly Stored<PlanRecord>[];
  /** Where something changes; the channels that hang together with these are taken in. */
  readonly channelIds: Iterable<string>;
  readonly now: Instant;
  /** Blackouts that are not stored, to see what they would do. */
  readonly tryOut?: readonly Blackout[];
  /** Look at least as far as this day. */
  readonly until?: Day;
}

/** The plans of a province that bind. */
export const plansInForce = (
  shelves: Pick<ReadShelves, 'plans'>,
  provinceId: string,
): Promise<Stored<PlanRecord>[]> => shelves.plans.find({ provinceId, state: 'approved' });

/** Those of them that have been scheduled: the others wait for a person to do it. */
export async function scheduledPlans(
  shelves: Pick<ReadShelves, 'plans' | 'assignments'>,
  provinceId: string,
): Promise<Stored<PlanRecord>[]> {
  const plans = await plansInForce(shelves, provinceId);
  const offered = await Promise.all(plans.map(({ id }) => shelves.assignments.count({ planId: id })));
  return plans.filter((_, i) => offered[i]! > 0);
}

/** Blackouts in force. */
export const blackoutsOf = async (
  shelves: Pick<ReadShelves, 'blackouts'>,
  provinceId: string,
): Promise<readonly Blackout[]> => shelves.blackouts.find({ provinceId, liftedAt: null });

/** Reads the board of the channels concerned, and of no others. */
export async function loadBoard(shelves: ReadShelves, scope: BoardScope): Promise<Board> {
  const { provinceId, plans, now } = scope;
  const today = dayOfInstant(now);
  const channelIds = channelsConcerned(
    plans.flatMap((plan) => plan.lines),
    scope.channelIds,
  );
  const obligations = await openObligations(shelves, plans, new Set(channelIds), today);
  const from = Math.min(today, ...plans.map(({ window }) => window.from));
  const to = obligations.reduce(
    (last, { window }) => Math.max(last, window.to),
    Math.max(today, scope.until ?? 0) + 1,
  );
  const planIds = plans.map(({ id }) => id);
  const [channels, dayparts, bookings, declared, emergencies, inForce, assignments] = await Promise.all([
    shelves.channels.find({ id: { in: channelIds } }),
    shelves.dayparts.find({ channelId: { in: channelIds } }),
    shelves.bookings.find({ channelId: { in: channelIds }, day: { from, before: to } }),
    blackoutsOf(shelves, provinceId),
    shelves.emergencies.find({ provinceId, day: { from: today } }),
    plansInForce(shelves, provinceId),
    shelves.assignments.find({
      planId: { in: planIds },
      unitId: { in: [...new Set(obligations.map(({ unitId }) => unitId))] },
      state: { in: ['accepted', 'submitted', 'approved'] },
    }),
  ]);
  const blackouts = [...declared, ...(scope.tryOut ?? [])];
  const offer = { now, window: { from: today, to }, channels, dayparts, blackouts, emergencies };
  return {
    ...offer,
    provinceId,
    today,
    plans,
    lines: inForce.flatMap((plan) => plan.lines),
    channelIds,
    obligations,
    bookings,
    accepted: new Set(assignments.flatMap(({ obligationIds }) => obligationIds)),
    slots: slotsOffered(offer),
  };
}

/** The slots into which something may be put still. */
function slotsOffered({
  now,
  window,
  channels,
  dayparts,
  blackouts,
  emergencies,
}: Pick<Board, 'now' | 'window' | 'channels' | 'dayparts' | 'blackouts' | 'emergencies'>): readonly Slot[] {
  const isOver = endedSlots(dayparts, now);
  return slotsOf(dayparts, window, { blackouts, channels }).filter(
    (slot) => !isOver(slot) && !isDisturbed(slot, dayparts, emergencies),
  );
}

/** The board as it were if the rules of its channels had not these clauses. */
export function withoutClauses(board: Board, clauses: readonly RuleClause[]): Board {
  const channels = board.channels.map((channel) => ({
    ...channel,
    rule: channel.rule && eased(channel.rule, clauses),
  }));
  return { ...board, channels, slots: slotsOffered({ ...board, channels }) };
}

/** What the planner is asked; `release` names bookings that must move though they were accepted or put there by hand. */
export function requestOf(
  board: Board,
  release: (booking: BookingRecord) => boolean = () => false,
): ScheduleRequest {
  const { obligations, lines, slots, today, blackouts, accepted } = board;
  const movable = new Set(board.plans.map(({ id }) => id));
  const offered = new Set(slots.map(({ id }) => id));
  const existing = board.bookings.map((booking) => {
    const stays =
      !movable.has(booking.planId) ||
      booking.frozen ||
      accepted.has(booking.obligationId) ||
      // a place of today that is over, or that an emergency broke into: who is there stays there
      (booking.day === today && !offered.has(booking.slotId));
    return { ...booking, frozen: stays && !release(booking) };
  });
  return { obligations, lines, slots, existing, today, blackouts };
}

/** True for a booking from today on that a blackout stops. */
export function isStopped(
  { obligationId, channelId, day }: BookingRecord,
  { blackouts, lines, today }: Pick<Board, 'blackouts' | 'lines' | 'today'>,
): boolean {
  if (day < today || blackouts.length === 0) return false;
  const line = lines.find(({ id }) => id === lineIdOf(obligationId));
  return blackoutOn(blackouts, channelId, day, line?.entertainment ?? false) !== null;
}

async function openObligations(
  shelves: ReadShelves,
  plans: readonly Stored<PlanRecord>[],
  channelIds: ReadonlySet<string>,
  today: Day,
): Promise<Stored<ObligationRecord>[]> {
  const ofPlans = await Promise.all(
    plans.map(async ({ id: planId, lines }) => {
      const concerned = lines.filter((line) =>
        line.targets.some((target) => target.channelIds.some((id) => channelIds.has(id))),
      );
      const units = concerned.flatMap(({ targets }) =>
        targets
          .filter((target) => target.channelIds.some((id) => channelIds.has(id)))
          .map(({ unitId }) => unitId),
      );
      const unitId = { in: [...new Set(units)] };
      const [owed, credits] = await Promise.all([
        shelves.obligations.find({
          planId,
          unitId,
          lineId: { in: concerned.map(({ id }) => id) },
          dueDay: { from: today },
        }),
        shelves.credits.find({ planId, unitId }),
      ]);
      const credited = new Set(credits.map(({ obligationId }) => obligationId));
      const lineOf = new Map(lines.map((line) => [line.id, line]));
      const isHere = (obligation: Obligation): boolean =>
        reachOf(obligation, lines, lineOf.get(obligation.lineId)).some((id) => channelIds.has(id));
      return owed.filter(
        (obligation) => obligation.waiver === null && !credited.has(obligation.id) && isHere(obligation),
      );
    }),
  );
  return ofPlans.flat();
}

/** True for slots of today whose daypart has ended. */
export function endedSlots(dayparts: readonly Daypart[], now: Instant): (slot: Slot) => boolean {
  const ends = new Map(dayparts.map(({ id, end }) => [id, end]));
  const [today, minute] = [dayOfInstant(now), minuteOfInstant(now)];
  return ({ day, daypartId }) => day < today || (day === today && (ends.get(daypartId) ?? 0) <= minute);
}

/** True for a slot into which an emergency broke: nothing new is put there. */
function isDisturbed(
  { channelId, day, daypartId }: Slot,
  dayparts: readonly Daypart[],
  emergencies: readonly EmergencyRecord[],
): boolean {
  if (emergencies.length === 0) return false;
  const daypart = dayparts.find(({ id }) => id === daypartId);
  return emergencies.some(
    (emergency) =>
      emergency.day === day &&
      emergency.channelIds.includes(channelId) &&
      daypart !== undefined &&
      overlaps(
        { from: daypart.start, to: daypart.end },
        { from: emergency.start, to: emergency.start + emergency.minutes },
      ),
  );
}

interface PlaceAsked {
  readonly slot: Slot;
  readonly daypart: Daypart;
  readonly channel: Records['channels'];
  /** The clause of the channel's rule that withholds it; null when it is offered. */
  readonly withheld: RuleClause | null;
}

/** The slot of an id, when its daypart lives and runs on that day; null otherwise. Blackouts are not asked. */
export async function slotAt(shelves: ReadShelves, id: string): Promise<PlaceAsked | null> {
  const cut = id.lastIndexOf('/');
  const day = Number(id.slice(cut + 1));
  if (cut < 1 || !Number.isSafeInteger(day)) return null;
  const daypart = await shelves.dayparts.get(id.slice(0, cut));
  const channel = daypart && (await shelves.channels.get(daypart.channelId));
  if (!daypart || !channel || !contains(channel.life, day)) return null;
  // what a channel's rule leaves of a daypart is told only with all that compete for it
  const dayparts = channel.rule ? await shelves.dayparts.find({ channelId: channel.id }) : [daypart];
  const withheld = withheldBy(channel, dayparts, daypart.id, day);
  const rule = withheld === null ? channel.rule : null;
  const slots = slotsOf(dayparts, { from: day, to: day + 1 }, { channels: [{ ...channel, rule }] });
  const slot = slots.find((one) => one.id === slotId(daypart.id, day));
  return slot ? { slot, daypart, channel, withheld } : null;
}
