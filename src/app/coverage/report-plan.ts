/** The report that is owed on a plan, in the layout of Decree 30/2020, as a page or as a table. */
import { closedAround } from '../../domain/audit/closed-periods.js';
import { type CoverageRow, completionOf, tallyBy, tallyOf } from '../../domain/coverage/coverage-table.js';
import type { ReportingPeriod } from '../../domain/coverage/reporting-period.js';
import type { Tally } from '../../domain/coverage/status.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { Context } from '../context.js';
import { recordHash } from '../audit/verify-chains.js';
import type { PeriodCloseRecord, PlanRecord, Stored } from '../ports/store.js';
import { assessPlan, dueIn } from './assess-plan.js';
import { periodOf } from './view-coverage.js';
import { worstFirst } from './worst-first.js';

/** Everything the report says; its hash is the verification code. */
export interface PlanReport {
  readonly plan: Stored<PlanRecord>;
  readonly period: ReportingPeriod | null;
  readonly total: Tally;
  readonly completion: number;
  readonly byLine: readonly CoverageRow[];
  readonly byUnit: readonly CoverageRow[];
  /** What is missed or at risk, line by line, the worst first: how much, where, and why. */
  readonly troubles: readonly { readonly line: string; readonly sentence: string }[];
  readonly reporter: Unit | null;
  /** The close from which the figures are; null while the period is open, and for a whole plan. */
  readonly closed: PeriodCloseRecord | null;
  readonly madeAt: number;
  /** First 16 hexadecimal digits of the SHA-256 over the report's figures. */
  readonly verificationCode: string;
}

/** Lines in trouble that a report names. */
const TROUBLES_NAMED = 12;

/** Draws up the report of a period, or of the whole plan. That of a closed period has its figures and names for good. */
export async function reportPlan(
  app: Context,
  actor: Actor,
  planId: string,
  periodKey: string | null,
): Promise<PlanReport> {
  const period = periodOf(periodKey);
  const of = await assessPlan(app, actor, planId);
  const assessed = period === null ? of.assessed : dueIn(of.assessed, period.window);
  const total = tallyOf(assessed);
  const closed = period === null ? null : closedAround(of.closes, period);
  const named = (
    now: readonly (readonly [string, string])[],
    then: readonly CoverageRow[] = [],
  ): ReadonlyMap<string, string> => new Map([...now, ...then.map(({ key, label }) => [key, label] as const)]);
  const byLine = tallyBy(assessed, 'line', {
    names: named(
      of.plan.lines.map(({ id, title }) => [id, title]),
      closed?.figures.byLine,
    ),
  });
  const byUnit = tallyBy(assessed, 'unit', {
    names: named(
      of.units.map(({ id, name }) => [id, name]),
      closed?.figures.byUnit,
    ),
  });
  const lines = new Map(of.plan.lines.map((line) => [line.id, line]));
  const units = new Map(of.units.map((unit) => [unit.id, unit.shortName]));
  const figures = { planId, period: period?.key ?? null, total, byLine, byUnit };
  return {
    plan: of.plan,
    period,
    total,
    completion: completionOf(total),
    byLine,
    byUnit,
    troubles: worstFirst(assessed, units, TROUBLES_NAMED).map(({ lineId, sentence }) => ({
      line: lines.get(lineId)?.title ?? lineId,
      sentence,
    })),
    closed,
    reporter: of.units.find((unit) => unit.id === actor.unitId) ?? null,
    madeAt: app.clock.now(),
    verificationCode: recordHash(app, figures).slice(0, 16),
  };
}
