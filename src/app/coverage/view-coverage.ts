/** Coverage: owed against credited, as a table by one grouping, or as the board. */
import type { Assessed } from '../../domain/coverage/assessment.js';
import { type Board, boardOf } from '../../domain/coverage/board.js';
import { type CoverageRow, type Grouping, tallyBy, tallyOf } from '../../domain/coverage/coverage-table.js';
import {
  type ReportingCalendar,
  type ReportingKind,
  type ReportingPeriod,
  parseReportingPeriod,
} from '../../domain/coverage/reporting-period.js';
import type { Tally } from '../../domain/coverage/status.js';
import type { Interval } from '../../domain/interval.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { type AssessedPlan, assessPlan, dueIn } from './assess-plan.js';

export interface CoverageView {
  readonly plan: AssessedPlan['plan'];
  readonly period: ReportingPeriod | null;
  readonly total: Tally;
  readonly rows: readonly CoverageRow[];
}

/** The period of a key, or null for none; throws `period-unknown`. */
export function periodOf(key: string | null): ReportingPeriod | null {
  if (key === null) return null;
  const period = parseReportingPeriod(key);
  if (period === null) {
    throw new Failure(
      'invalid',
      'period-unknown',
      `Không có kỳ “${key}”; viết như 2026-11, 2026-Q4, 2026-H2 hoặc 2026.`,
    );
  }
  return period;
}

/** Names of lines, units and channels, by id. */
function namesOf({ plan, units, channels }: AssessedPlan): ReadonlyMap<string, string> {
  return new Map([
    ...plan.lines.map((line) => [line.id, line.title] as const),
    ...units.map((unit) => [unit.id, unit.shortName] as const),
    ...channels.map((channel) => [channel.id, channel.name] as const),
  ]);
}

/** A table by line, unit, channel or period; of one reporting period when a key is given. */
export async function viewCoverage(
  app: Context,
  actor: Actor,
  planId: string,
  by: Grouping,
  periodKey: string | null,
): Promise<CoverageView> {
  const period = periodOf(periodKey);
  const of = await assessPlan(app, actor, planId);
  const assessed = period === null ? of.assessed : dueIn(of.assessed, period.window);
  return {
    plan: of.plan,
    period,
    total: tallyOf(assessed),
    rows: tallyBy(assessed, by, { names: namesOf(of) }),
  };
}

export interface BoardView extends AssessedPlan {
  /** Of the period, where one is given. */
  readonly board: Board;
  /** Of the whole plan. */
  readonly whole: Board;
  readonly period: ReportingPeriod | null;
}

/** The board of a plan, cut into periods of a kind; with a key, that of its period beside that of the whole. */
export async function viewBoard(
  app: Context,
  actor: Actor,
  planId: string,
  options: {
    readonly kind: ReportingKind;
    readonly calendar: ReportingCalendar;
    readonly periodKey: string | null;
  },
): Promise<BoardView> {
  const period = periodOf(options.periodKey);
  const of = await assessPlan(app, actor, planId);
  const names = namesOf(of);
  const drawn = (part: readonly Assessed[], window: Interval): Board =>
    boardOf({
      assessed: part,
      lineNames: names,
      unitNames: names,
      cut: { kind: options.kind, calendar: options.calendar },
      window,
      today: app.clock.today(),
    });
  const whole = drawn(of.assessed, of.plan.window);
  return {
    ...of,
    whole,
    board: period === null ? whole : drawn(dueIn(of.assessed, period.window), period.window),
    period,
  };
}
