/** What closing a period would come to, and what stands in its way. Nothing is written. */
import { closedWithin } from '../../domain/audit/closed-periods.js';
import { type CloseObstacle, obstaclesToClose } from '../../domain/audit/period-close.js';
import { type Assessed, assess } from '../../domain/coverage/assessment.js';
import { bookOf } from '../../domain/coverage/credit-as-runs.js';
import type { Credit } from '../../domain/coverage/credit.js';
import { tallyOf } from '../../domain/coverage/coverage-table.js';
import { type ReportingPeriod, parseReportingPeriod } from '../../domain/coverage/reporting-period.js';
import { settleDue, settlementOf } from '../../domain/coverage/settle.js';
import type { Settlement } from '../../domain/coverage/settlement.js';
import type { Tally } from '../../domain/coverage/status.js';
import { contains } from '../../domain/interval.js';
import type { Obligation } from '../../domain/plan/obligation.js';
import { type Day, dayOfInstant } from '../../domain/time.js';
import { type CreditFacts, loadCreditFacts } from '../coverage/credit-facts.js';
import type {
  AsRunRecord,
  CreditRecord,
  ObligationRecord,
  PeriodCloseRecord,
  PlanRecord,
  ReadShelves,
  Stored,
} from '../ports/store.js';

export interface DrawnClose {
  /** The plan's obligations due in the period, as closing would settle them. */
  readonly assessed: readonly Assessed[];
  readonly settlements: readonly Settlement[];
  readonly credits: readonly Credit[];
  readonly owners: ReadonlyMap<string, ObligationRecord>;
  readonly obstacles: readonly CloseObstacle[];
  readonly effect: CloseEffect;
  /** What crediting looked at, and the credits as they are stored: read once, before anything is written. */
  readonly facts: CreditFacts;
  readonly running: readonly CreditRecord[];
}

/** What closing changes: by `settle` instead of the running policy. */
export interface CloseEffect {
  readonly running: Tally;
  readonly settled: Tally;
  /** Obligations of the period whose status changes. */
  readonly changed: number;
  /** Required obligations of other periods or plans that gain a credit, and that lose one. */
  readonly othersGained: number;
  readonly othersLost: number;
  /** Make-goods of the period that were granted and whose run is not accepted yet: too late once it is closed. */
  readonly openMakeGoods: readonly string[];
}

type Shelves = Pick<
  ReadShelves,
  'units' | 'plans' | 'obligations' | 'asRuns' | 'makeGoods' | 'settlements' | 'credits'
>;

/** Draws the close of a period that is not closed. */
export async function drawClose(
  shelves: Shelves,
  plan: Stored<PlanRecord>,
  period: ReportingPeriod,
  closes: readonly PeriodCloseRecord[],
  today: Day,
): Promise<DrawnClose> {
  const own = await shelves.obligations.find({ planId: plan.id });
  const unitIds = [...new Set([...own.map(({ unitId }) => unitId), ...bearersOf(plan)])];
  const facts = await loadCreditFacts(shelves, plan.provinceId, unitIds);
  const [running, granted] = await Promise.all([
    shelves.credits.find({ unitId: { in: facts.unitIds } }),
    shelves.makeGoods.find({ planId: plan.id, asRunId: null }),
  ]);
  const isDue = ({ planId, window }: Obligation): boolean =>
    planId === plan.id && contains(period.window, window.to - 1);
  const due = facts.obligations.filter(isDue);
  const { credits, shortfalls } = settleDue({ ...facts, isDue });
  const judged = { ...facts, obligations: due, lines: plan.lines, today };
  const assessed = assess({ ...judged, credits, shortfalls });
  const before = assess({ ...judged, credits: running });
  const lines = new Map(plan.lines.map((line) => [line.id, line]));
  const settlements = assessed.map((one) => settlementOf(one, lines.get(one.obligation.lineId)!));
  const dueIds = new Set(due.map(({ id }) => id));
  return {
    ...{ assessed, settlements, credits, facts, running },
    owners: new Map(due.map((one) => [one.id, one])),
    obstacles: obstaclesToClose({
      ...{ period, today, isClosed: false, assessed },
      overlapping: closedWithin(closes, period).map(({ periodKey }) => parseReportingPeriod(periodKey)!),
      asRuns: facts.asRuns.filter(runsForPlan(plan)),
      decisiveClaimIds: decisiveClaims(facts, assessed, period),
      // A run that reconciliation cannot name is not stored as an as-run at all yet.
      unknownRunIds: [],
    }),
    effect: {
      running: tallyOf(before),
      settled: tallyOf(assessed),
      changed: assessed.filter(({ status }, i) => status !== before[i]!.status).length,
      ...othersAfter(facts, settlements, running),
      openMakeGoods: granted.map(({ id }) => id).filter((id) => dueIds.has(id)),
    },
  };
}

const bearersOf = ({ lines }: Pick<PlanRecord, 'lines'>): string[] =>
  lines.flatMap(({ targets }) => targets.map(({ unitId }) => unitId));

/** Whether an as-run ran on a channel of the plan, or for a unit that may fulfil it on any channel. */
function runsForPlan({ lines }: Pick<PlanRecord, 'lines'>): (asRun: AsRunRecord) => boolean {
  const targets = lines.flatMap((line) => line.targets);
  const channels = new Set(targets.flatMap(({ channelIds }) => channelIds));
  const free = new Set(
    targets.filter(({ channelIds }) => channelIds.length === 0).map(({ unitId }) => unitId),
  );
  return ({ channelId, unitId }) => channels.has(channelId) || free.has(unitId);
}

/** Claimed as-runs of other days that would count, once verified, for what the period misses. */
function decisiveClaims(
  facts: CreditFacts,
  assessed: readonly Assessed[],
  { window }: ReportingPeriod,
): string[] {
  const missed = assessed.filter(({ status, obligation }) => obligation.required && status === 'missed');
  const claims = facts.asRuns
    .filter(({ state, ranAt }) => state === 'claimed' && !contains(window, dayOfInstant(ranAt)))
    .map((asRun) => ({ ...asRun, state: 'verified' as const }));
  if (missed.length === 0 || claims.length === 0) return [];
  const book = bookOf({
    ...facts,
    obligations: missed.map(({ obligation }) => obligation),
    asRuns: claims,
    policy: 'settle',
  });
  return book.credits().map(({ asRunId }) => asRunId);
}

/** How many required obligations that stay open gain and lose a credit when the period takes what it needs. */
function othersAfter(
  facts: CreditFacts,
  settlements: readonly Settlement[],
  running: readonly CreditRecord[],
): Pick<CloseEffect, 'othersGained' | 'othersLost'> {
  const settled = [...facts.settled, ...settlements];
  const known = new Set(settled.map(({ obligationId }) => obligationId));
  const open = new Set(
    facts.obligations.filter(({ id, required }) => required && !known.has(id)).map(({ id }) => id),
  );
  const ids = (credits: readonly Credit[]): ReadonlySet<string> =>
    new Set(credits.map(({ obligationId }) => obligationId).filter((id) => open.has(id)));
  const before = ids(running);
  const after = ids(bookOf({ ...facts, settled, policy: 'on-time' }).credits());
  return {
    othersGained: [...after].filter((id) => !before.has(id)).length,
    othersLost: [...before].filter((id) => !after.has(id)).length,
  };
}
