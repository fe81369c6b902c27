/** What a report of a run may be about: the channels, lines, tasks and events of whoever reports it. */
import { contains } from '../../domain/interval.js';
import type { Channel } from '../../domain/org/channel.js';
import { type Actor, reachOf } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import type { Assignment } from '../../domain/schedule/assignment.js';
import type { Context } from '../context.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import { loadRegister } from '../org/register.js';
import { listPlans } from '../plan/load-plan.js';
import type { ObligationRecord, PlanRecord, Stored } from '../ports/store.js';

export interface RunForm {
  /** Living channels, by the unit that owns them. */
  readonly units: readonly { readonly unit: Unit; readonly channels: readonly Channel[] }[];
  /** Plans in force, with those of their lines that these units bear. */
  readonly plans: readonly { readonly plan: Stored<PlanRecord>; readonly lines: readonly QuotaLine[] }[];
  /** The assignment that the run answers, with its obligation and line; null without one. */
  readonly work: {
    readonly assignment: Stored<Assignment>;
    readonly obligation: ObligationRecord;
    readonly plan: Stored<PlanRecord>;
    readonly line: QuotaLine;
  } | null;
}

/** The choices for one who reports. Throws `not-found` for an assignment that is not theirs. */
export async function viewRunForm(app: Context, actor: Actor, assignmentId: string | null): Promise<RunForm> {
  authorise(actor, 'as-runs.report');
  const [register, plans, work] = await Promise.all([
    loadRegister(app, actor.provinceId),
    listPlans(app, actor),
    assignmentId === null ? null : workOf(app, actor, assignmentId),
  ]);
  const seesAll = reachOf(actor, 'as-runs.report') === 'province';
  const today = app.clock.today();
  const units = register.units
    .filter(({ id }) => (work === null ? seesAll || id === actor.unitId : id === work.assignment.unitId))
    .map((unit) => ({
      unit,
      channels: register.channels.filter(({ unitId, life }) => unitId === unit.id && contains(life, today)),
    }))
    .filter(({ channels }) => channels.length > 0);
  const bearers = new Set(units.map(({ unit }) => unit.id));
  return {
    units,
    work,
    plans: plans
      .filter(({ state }) => state === 'approved')
      .map((plan) => ({
        plan,
        lines: plan.lines.filter(({ targets }) => targets.some(({ unitId }) => bearers.has(unitId))),
      }))
      .filter(({ lines }) => lines.length > 0),
  };
}

async function workOf(app: Context, actor: Actor, id: string): Promise<RunForm['work']> {
  const assignment = authoriseOn(actor, 'assignments.read', await app.store.assignments.get(id), 'phân công');
  const [obligation, plan] = await Promise.all([
    app.store.obligations.get(id),
    app.store.plans.get(assignment.planId),
  ]);
  const line = plan?.lines.find((one) => one.id === assignment.lineId);
  return obligation && plan && line ? { assignment, obligation, plan, line } : null;
}
