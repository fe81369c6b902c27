/** Why some obligations have no place: for each shortage the sentence, its days with their numbers, and what would mend it. */
import type { CapacityUnit, Channel } from '../../domain/org/channel.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { lineIdOf } from '../../domain/plan/obligation.js';
import { blackoutOn } from '../../domain/schedule/blackout.js';
import { sizeOn } from '../../domain/schedule/demand.js';
import { planSchedule } from '../../domain/schedule/plan-schedule.js';
import type { Shortage, Unplaced } from '../../domain/schedule/slot.js';
import { type Remedy, remediesFor, shortageSentence } from '../../domain/schedule/shortage-sentence.js';
import { type RuleClause, clauseSentence, clausesOf, isQuietDay } from '../../domain/schedule/withheld.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import { loadRegister } from '../org/register.js';
import { loadPlan } from '../plan/load-plan.js';
import type { ObligationRecord, PlanRecord, ReadShelves, Stored } from '../ports/store.js';
import { type Board, loadBoard, requestOf } from './board.js';
import { ruleCauses } from './rule-causes.js';

/** One day of a shortage, in the unit of its group. */
export interface ShortageDay {
  readonly day: Day;
  /** What the obligations of the shortage would take if they were spread as the plan wants. */
  readonly wanted: number;
  /** What the channels offer that day. */
  readonly places: number;
  /** What others have of it already. */
  readonly taken: number;
  /** Why nothing runs that day; null otherwise. */
  readonly closed: string | null;
}

export interface UnplacedGroup {
  readonly shortage: Shortage;
  readonly sentence: string;
  readonly channels: readonly Channel[];
  /** What the numbers of the days count. */
  readonly unit: CapacityUnit;
  readonly days: readonly ShortageDay[];
  readonly remedies: readonly Remedy[];
  /** What of the channels' own rules is to blame, in sentences; empty when nothing is. */
  readonly rules: readonly RuleAtFault[];
  /** Those without a place for this reason. */
  readonly obligations: readonly ObligationRecord[];
}

export interface RuleAtFault {
  readonly channelId: string;
  readonly clause: RuleClause;
  readonly sentence: string;
}

export interface UnplacedView {
  readonly plan: Stored<PlanRecord>;
  readonly units: readonly Unit[];
  readonly groups: readonly UnplacedGroup[];
  /** Required obligations that have no booking yet, though there is room: scheduling again would place them. */
  readonly placeable: number;
}

/**
 * The required obligations of a plan that find no place today, by shortage, the largest first; only their own for
 * those who see one unit. It is worked out on what is booked now and writes nothing.
 */
export async function viewUnplaced(app: Context, actor: Actor, planId: string): Promise<UnplacedView> {
  const reach = authorise(actor, 'coverage.read');
  const plan = await loadPlan(app.store, actor, planId);
  const register = await loadRegister(app, actor.provinceId);
  const view = { plan, units: register.units };
  if (plan.state !== 'approved') return { ...view, groups: [], placeable: 0 };
  const seeds = await channelsWithoutBooking(app.store, plan, app.clock.today());
  if (seeds.size === 0) return { ...view, groups: [], placeable: 0 };
  const { provinceId } = plan;
  const board = await loadBoard(app.store, {
    provinceId,
    plans: [plan],
    channelIds: seeds,
    now: app.clock.now(),
  });
  const schedule = planSchedule(requestOf(board));
  const booked = new Set(board.bookings.map(({ obligationId }) => obligationId));
  const isOwn = ({ unitId }: ObligationRecord): boolean => reach === 'province' || unitId === actor.unitId;
  const own = new Map(board.obligations.filter(isOwn).map((obligation) => [obligation.id, obligation]));
  return {
    ...view,
    groups: groupsOf(schedule.unplaced, own, board),
    placeable: schedule.bookings.filter(
      ({ obligationId }) => !booked.has(obligationId) && own.get(obligationId)?.required === true,
    ).length,
  };
}

/** The channels of obligations that are required, open and not booked. */
export async function channelsWithoutBooking(
  shelves: ReadShelves,
  plan: PlanRecord,
  today: Day,
): Promise<ReadonlySet<string>> {
  const [owed, bookings] = await Promise.all([
    shelves.obligations.find({ planId: plan.id, required: true, dueDay: { from: today } }),
    shelves.bookings.find({ planId: plan.id }),
  ]);
  const booked = new Set(bookings.map(({ obligationId }) => obligationId));
  const open = new Set(
    owed
      .filter(({ id, waiver }) => waiver === null && !booked.has(id))
      .map((one) => `${one.lineId} ${one.unitId}`),
  );
  return new Set(
    plan.lines.flatMap((line) =>
      line.targets.flatMap(({ unitId, channelIds }) => (open.has(`${line.id} ${unitId}`) ? channelIds : [])),
    ),
  );
}

function groupsOf(
  unplaced: readonly Unplaced[],
  own: ReadonlyMap<string, ObligationRecord>,
  board: Board,
): UnplacedGroup[] {
  const causes = ruleCauses(board, unplaced);
  const groups = new Map<string, { shortage: Shortage; obligations: ObligationRecord[] }>();
  for (const { obligationId, because } of unplaced) {
    const obligation = own.get(obligationId);
    if (!obligation) continue;
    const key = JSON.stringify(because);
    const group = groups.get(key);
    if (group) group.obligations.push(obligation);
    else groups.set(key, { shortage: because, obligations: [obligation] });
  }
  const told = [...groups.values()].map(({ shortage, obligations }) => ({
    shortage: widened(shortage, obligations, board.lines),
    obligations,
  }));
  return joined(told)
    .map(({ shortage, obligations }): UnplacedGroup => {
      const concerned = board.channels.filter(({ id }) => shortage.channelIds.includes(id));
      const rules = rulesAtFault(concerned, obligations, causes);
      const unit =
        board.dayparts.find(({ channelId }) => shortage.channelIds.includes(channelId))?.capacityUnit ??
        'items';
      return {
        shortage,
        obligations,
        channels: concerned,
        unit,
        sentence: shortageSentence(
          shortage,
          concerned.map(({ name }) => name),
        ),
        days: daysOf(shortage, unit, board),
        rules,
        remedies: remediesFor(
          shortage,
          obligations.length,
          rules.map(({ clause }) => clause),
        ),
      };
    })
    .sort((a, b) => b.obligations.length - a.obligations.length || a.shortage.from - b.shortage.from);
}

/** The clauses that keep some of the obligations out, channel by channel. */
function rulesAtFault(
  channels: readonly Channel[],
  obligations: readonly ObligationRecord[],
  causes: ReturnType<typeof ruleCauses>,
): RuleAtFault[] {
  const blamed = new Set(obligations.flatMap(({ id }) => [...(causes.get(id) ?? [])]));
  return channels.flatMap((channel) =>
    clausesOf(channel.rule)
      .filter((clause) => blamed.has(clause))
      .map((clause) => ({ channelId: channel.id, clause, sentence: clauseSentence(channel, clause) })),
  );
}

/**
 * The same shortage with everybody in it. What is proven names the fewest that cannot all be placed; the others that
 * have no place for the same reason want room in the same days too, and a person asks how much is wanted in all.
 */
function widened(
  shortage: Shortage,
  obligations: readonly ObligationRecord[],
  lines: readonly QuotaLine[],
): Shortage {
  const { cause, measure, obligationIds } = shortage;
  if (cause !== 'slots' && cause !== 'no-slots') return shortage;
  const named = new Set(obligationIds);
  const others = obligations.filter(({ id }) => !named.has(id));
  const unit = measure === 'minutes' ? 'minutes' : 'items';
  const sizeOf = ({ lineId }: ObligationRecord): number =>
    sizeOn(lines.find(({ id }) => id === lineId) ?? null, unit);
  return {
    ...shortage,
    demand: others.reduce((sum, one) => sum + sizeOf(one), shortage.demand),
    obligationIds: [...obligationIds, ...others.map(({ id }) => id)],
  };
}

interface Told {
  readonly shortage: Shortage;
  readonly obligations: readonly ObligationRecord[];
}

/** Stretches without any usable slot that follow or overlap one another on the same channels are one to a person. */
function joined(told: readonly Told[]): readonly Told[] {
  const whole: Told[] = [];
  for (const one of told.toSorted((a, b) => a.shortage.from - b.shortage.from)) {
    const { cause, measure, channelIds, from } = one.shortage;
    const at = whole.findIndex(
      ({ shortage: before }) =>
        cause === 'no-slots' &&
        before.cause === cause &&
        before.measure === measure &&
        before.to >= from &&
        before.channelIds.join(' ') === channelIds.join(' '),
    );
    if (at < 0) whole.push(one);
    else whole[at] = union(whole[at]!, one);
  }
  return whole;
}

const union = (a: Told, b: Told): Told => ({
  shortage: {
    ...a.shortage,
    to: Math.max(a.shortage.to, b.shortage.to),
    demand: a.shortage.demand + b.shortage.demand,
    obligationIds: [...a.shortage.obligationIds, ...b.shortage.obligationIds],
  },
  obligations: [...a.obligations, ...b.obligations],
});

/** Day by day, in the unit in which the channels count their capacity. */
function daysOf(
  { channelIds, from, to, obligationIds }: Shortage,
  unit: CapacityUnit,
  board: Board,
): ShortageDay[] {
  const lineOf = new Map(board.lines.map((line) => [line.id, line]));
  const competing = new Set(obligationIds);
  const concerned = board.channels.filter(({ id }) => channelIds.includes(id));
  const sizeOf = (id: string): number => sizeOn(lineOf.get(lineIdOf(id)) ?? null, unit);
  const wanting = board.obligations.filter(({ id }) => competing.has(id));
  const entertains = wanting.some(({ lineId }) => lineOf.get(lineId)?.entertainment === true);
  const days = new Map<Day, { wanted: number; places: number; taken: number }>();
  for (let day = from; day < to; day++) days.set(day, { wanted: 0, places: 0, taken: 0 });
  for (const { id, target, window } of wanting) {
    const at = days.get(Math.min(Math.max(target, window.from, board.today), window.to - 1));
    if (at) at.wanted += sizeOf(id);
  }
  for (const { channelId, capacity, day } of board.slots) {
    const at = channelIds.includes(channelId) ? days.get(day) : undefined;
    if (at) at.places += capacity;
  }
  for (const { channelId, obligationId, day } of board.bookings) {
    const at = channelIds.includes(channelId) && !competing.has(obligationId) ? days.get(day) : undefined;
    if (at) at.taken += sizeOf(obligationId);
  }
  return [...days].map(([day, numbers]): ShortageDay => {
    const stops = channelIds.map((id) => blackoutOn(board.blackouts, id, day, entertains));
    const stopped = stops.find((blackout) => blackout !== null)?.reason;
    const isQuiet = concerned.length > 0 && concerned.every((channel) => isQuietDay(channel, day));
    return { day, ...numbers, closed: stopped ?? (isQuiet ? 'Ngày nghỉ của kênh' : null) };
  });
}
