/** The report that is owed on a plan, in the layout of Decree 30/2020, as a page or as a table. */
import { type CoverageRow, completionOf, tallyBy, tallyOf } from '../../domain/coverage/coverage-table.js';
import type { ReportingPeriod } from '../../domain/coverage/reporting-period.js';
import type { Tally } from '../../domain/coverage/status.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { Context } from '../context.js';
import { recordHash } from '../audit/verify-chains.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { assessPlan, dueIn } from './assess-plan.js';
import { periodOf } from './view-coverage.js';

/** Everything the report says; its hash is the verification code. */
export interface PlanReport {
  readonly plan: Stored<PlanRecord>;
  readonly period: ReportingPeriod | null;
  readonly total: Tally;
  readonly completion: number;
  readonly byLine: readonly CoverageRow[];
  readonly byUnit: readonly CoverageRow[];
  /** Causes of what is missed or at risk, with how many obligations each holds back, the most first. */
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
  readonly reporter: Unit | null;
  readonly madeAt: number;
  /** First 16 hexadecimal digits of the SHA-256 over the report's figures. */
  readonly verificationCode: string;
}

/** Causes a report names. */
const CAUSES_NAMED = 12;

/** Draws up the report of a period, or of the whole plan. */
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
  const byLine = tallyBy(assessed, 'line', {
    names: new Map(of.plan.lines.map((line) => [line.id, line.title])),
  });
  const byUnit = tallyBy(assessed, 'unit', { names: new Map(of.units.map((unit) => [unit.id, unit.name])) });
  const causes = new Map<string, number>();
  for (const { cause, status } of assessed) {
    if (cause !== null && (status === 'missed' || status === 'at-risk'))
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  const figures = { planId, period: period?.key ?? null, total, byLine, byUnit };
  return {
    plan: of.plan,
    period,
    total,
    completion: completionOf(total),
    byLine,
    byUnit,
    causes: [...causes]
      .map(([cause, count]) => ({ cause, count }))
      .sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1))
      .slice(0, CAUSES_NAMED),
    reporter: of.units.find((unit) => unit.id === actor.unitId) ?? null,
    madeAt: app.clock.now(),
    verificationCode: recordHash(app, figures).slice(0, 16),
  };
}
