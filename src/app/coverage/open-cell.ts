/** What stands behind a figure: the obligations, the as-runs that count for them, and their evidence. */
import { closedAround } from '../../domain/audit/closed-periods.js';
import type { Assessed } from '../../domain/coverage/assessment.js';
import type { NotCounted } from '../../domain/coverage/credit.js';
import type { ReportingPeriod } from '../../domain/coverage/reporting-period.js';
import { contains } from '../../domain/interval.js';
import type { Channel } from '../../domain/org/channel.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { dayOfInstant } from '../../domain/time.js';
import type { Context } from '../context.js';
import { notFound } from '../org/authorise.js';
import type { AsRunRecord, BookingRecord, PeriodCloseRecord, PlanRecord, Stored } from '../ports/store.js';
import { type AssessedPlan, assessPlan } from './assess-plan.js';
import { periodOf } from './view-coverage.js';

/** Which cell: a line, a unit, or both; in one period or in all. */
export interface CellAddress {
  readonly lineId: string | null;
  readonly unitId: string | null;
  readonly periodKey: string | null;
}

/** One obligation with all that is known of it. */
export interface OpenObligation {
  readonly assessed: Assessed;
  readonly unit: Unit | null;
  readonly channel: Channel | null;
  readonly booking: BookingRecord | null;
  /** The as-run that counts for it. */
  readonly asRun: AsRunRecord | null;
}

export interface OpenCell {
  readonly plan: Stored<PlanRecord>;
  readonly line: QuotaLine | null;
  readonly unit: Unit | null;
  readonly period: ReportingPeriod | null;
  /** The close of the period, or of one that holds the whole of it. */
  readonly closed: PeriodCloseRecord | null;
  readonly obligations: readonly OpenObligation[];
  /** As-runs of the cell's units and days that are claimed, rejected, or not counted here. */
  readonly otherAsRuns: readonly AsRunRecord[];
  /** Why those that are verified do not count for the line, by as-run id. */
  readonly reasons: ReadonlyMap<string, NotCounted>;
  /** Names of those who verified or rejected an as-run, by user id. */
  readonly judges: ReadonlyMap<string, string>;
}

/** What went wrong, then what was done, then what is still to come. */
const WORST_FIRST = ['missed', 'infeasible', 'at-risk', 'late', 'done', 'waived', 'pending', 'open'] as const;

/** Opens a cell; throws `not-found` for a line or unit that is not the plan's. */
export async function openCell(
  app: Context,
  actor: Actor,
  planId: string,
  address: CellAddress,
): Promise<OpenCell> {
  const of = await assessPlan(app, actor, planId);
  const period = periodOf(address.periodKey);
  const line =
    address.lineId === null ? null : (of.plan.lines.find(({ id }) => id === address.lineId) ?? null);
  const unit = address.unitId === null ? null : (of.units.find(({ id }) => id === address.unitId) ?? null);
  if (address.lineId !== null && line === null) throw notFound('chỉ tiêu');
  if (address.unitId !== null && unit === null) throw notFound('đơn vị');
  const inside = of.assessed.filter(
    (one) =>
      (line === null || one.obligation.lineId === line.id) &&
      (unit === null || one.obligation.unitId === unit.id) &&
      (period === null || contains(period.window, one.obligation.window.to - 1)),
  );
  const shown = opened(of, inside, line);
  const judged = [...shown.otherAsRuns, ...shown.obligations.flatMap(({ asRun }) => asRun ?? [])];
  const judgeIds = [...new Set(judged.flatMap(({ judgedBy }) => judgedBy ?? []))];
  const judges = await app.store.users.find({ provinceId: actor.provinceId, id: { in: judgeIds } });
  return {
    plan: of.plan,
    line,
    unit,
    period,
    closed: period === null ? null : closedAround(of.closes, period),
    ...shown,
    reasons: new Map(
      of.notCounted
        .filter(({ lineId }) => line === null || lineId === line.id)
        .map(({ asRunId, reason }) => [asRunId, reason]),
    ),
    judges: new Map(judges.map(({ id, displayName }) => [id, displayName])),
  };
}

function opened(
  of: AssessedPlan,
  inside: readonly Assessed[],
  line: QuotaLine | null,
): Pick<OpenCell, 'obligations' | 'otherAsRuns'> {
  const asRuns = new Map(of.asRuns.map((asRun) => [asRun.id, asRun]));
  const bookings = new Map(of.bookings.map((booking) => [booking.obligationId, booking]));
  const units = new Map(of.units.map((unit) => [unit.id, unit]));
  const channels = new Map(of.channels.map((channel) => [channel.id, channel]));
  const obligations = inside.map((assessed): OpenObligation => {
    const { obligation, asRunId } = assessed;
    const asRun = asRunId === null ? null : (asRuns.get(asRunId) ?? null);
    const booking = bookings.get(obligation.id) ?? null;
    const channelId = asRun?.channelId ?? obligation.channelId ?? booking?.channelId ?? null;
    return {
      assessed,
      unit: units.get(obligation.unitId) ?? null,
      channel: channelId === null ? null : (channels.get(channelId) ?? null),
      booking,
      asRun,
    };
  });
  obligations.sort(
    (a, b) =>
      WORST_FIRST.indexOf(a.assessed.status) - WORST_FIRST.indexOf(b.assessed.status) ||
      a.assessed.obligation.window.to - b.assessed.obligation.window.to ||
      (a.assessed.obligation.id < b.assessed.obligation.id ? -1 : 1),
  );
  const counted = new Set(inside.flatMap(({ asRunId }) => asRunId ?? []));
  const spans = inside.map(({ obligation }) => ({ unitId: obligation.unitId, window: obligation.window }));
  const channelIds = new Set(line?.targets.flatMap((target) => target.channelIds));
  const otherAsRuns = of.asRuns.filter(
    (asRun) =>
      !counted.has(asRun.id) &&
      (line === null || channelIds.has(asRun.channelId)) &&
      (asRun.lineIds.length === 0 || line === null || asRun.lineIds.includes(line.id)) &&
      spans.some(
        ({ unitId, window }) => unitId === asRun.unitId && contains(window, dayOfInstant(asRun.ranAt)),
      ),
  );
  return { obligations, otherAsRuns };
}
