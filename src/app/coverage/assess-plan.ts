/** A plan's obligations with their status today, and what they were judged by. */
import { type Assessed, assess } from '../../domain/coverage/assessment.js';
import type { Uncounted } from '../../domain/coverage/credit.js';
import { creditAsRuns } from '../../domain/coverage/credit-as-runs.js';
import { forecastOf, outcomesOf } from '../../domain/coverage/forecast.js';
import { successionsOf } from '../../domain/coverage/succession.js';
import { type Interval, contains } from '../../domain/interval.js';
import type { Channel } from '../../domain/org/channel.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import { closesOf } from '../audit/refuse-closed.js';
import { authorise } from '../org/authorise.js';
import { loadRegister } from '../org/register.js';
import { loadPlan } from '../plan/load-plan.js';
import { remembered } from './assessment-memory.js';
import { acceptedMakeGoods } from './credit-facts.js';
import type { AsRunRecord, BookingRecord, PeriodCloseRecord, PlanRecord, Stored } from '../ports/store.js';

export interface AssessedPlan {
  readonly plan: Stored<PlanRecord>;
  readonly assessed: readonly Assessed[];
  readonly asRuns: readonly AsRunRecord[];
  /** As-runs that do not count for a line they are near to, and why. */
  readonly notCounted: readonly Uncounted[];
  readonly bookings: readonly BookingRecord[];
  readonly units: readonly Unit[];
  readonly channels: readonly Channel[];
  /** The plan's closed periods, the earliest first. */
  readonly closes: readonly Stored<PeriodCloseRecord>[];
}

/**
 * A plan with the status of each obligation: all of it for those who see the province, their own unit's part for the
 * others. The credits are the stored ones; crediting is run again only to explain what is missing. What fell due in a
 * closed period is as it was settled.
 */
export async function assessPlan(app: Context, actor: Actor, planId: string): Promise<AssessedPlan> {
  const unitId = authorise(actor, 'coverage.read') === 'unit' ? actor.unitId : null;
  authorise(actor, 'plans.read');
  const today = app.clock.today();
  return remembered(
    app.store,
    JSON.stringify([actor.provinceId, planId, unitId, today]),
    async () => assessed(app, await loadPlan(app.store, actor, planId), unitId, today),
    (of) => of.assessed.length + of.asRuns.length + of.bookings.length,
  );
}

async function assessed(
  app: Context,
  plan: Stored<PlanRecord>,
  unitId: string | null,
  today: Day,
): Promise<AssessedPlan> {
  const { id: planId, provinceId } = plan;
  const own = unitId === null ? {} : { unitId };
  const [obligations, credits, bookings, granted, settled, closes, register] = await Promise.all([
    app.store.obligations.find({ planId, ...own }),
    app.store.credits.find({ planId, ...own }),
    app.store.bookings.find({ planId, ...own }),
    app.store.makeGoods.find({ planId, ...own }),
    app.store.settlements.find({ planId, ...own }),
    closesOf(app.store, planId),
    loadRegister(app, provinceId),
  ]);
  const unitIds = [...new Set(obligations.map((obligation) => obligation.unitId))];
  const asRuns = await app.store.asRuns.find({ provinceId, unitId: { in: unitIds } });
  const waived = new Set(
    obligations.filter((obligation) => obligation.waiver !== null).map((obligation) => obligation.id),
  );
  const makeGoods = acceptedMakeGoods(granted, asRuns);
  const facts = { obligations, lines: plan.lines, credits, asRuns, waived, today };
  const known = new Set([...credits, ...settled].map(({ obligationId }) => obligationId));
  const forecasts = forecastOf({
    open: obligations.filter(({ id, required }) => required && !known.has(id) && !waived.has(id)),
    outcomes: outcomesOf(facts),
    today,
  });
  const { shortfalls, notCounted } = creditAsRuns({
    obligations,
    lines: plan.lines,
    asRuns,
    waived,
    policy: 'on-time',
    successions: successionsOf(register.units),
    makeGoods,
    settled,
    explainDueBefore: today,
  });
  return {
    plan,
    assessed: assess({ ...facts, bookings, forecasts, shortfalls, makeGoods, settled }),
    asRuns,
    notCounted,
    bookings,
    closes,
    ...register,
  };
}

/** Those due inside an interval. */
export const dueIn = (of: readonly Assessed[], window: Interval): readonly Assessed[] =>
  of.filter(({ obligation }) => contains(window, obligation.window.to - 1));
