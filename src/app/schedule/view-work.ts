/** The work list: assignments with what they are about and when they are due, the most urgent first. */
import type { Actor } from '../../domain/org/policy.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import {
  ASSIGNMENT_STATES,
  type Assignment,
  type AssignmentState,
} from '../../domain/schedule/assignment.js';
import type { Unit } from '../../domain/org/unit.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import { loadRegister } from '../org/register.js';
import { listPlans } from '../plan/load-plan.js';
import type { PlanRecord, Stored } from '../ports/store.js';

export interface WorkItem {
  readonly assignment: Stored<Assignment>;
  readonly plan: Stored<PlanRecord> | null;
  readonly line: QuotaLine | null;
  readonly unit: Unit | null;
  readonly channelName: string | null;
  /** Release and due day of its first run. */
  readonly release: Day;
  readonly due: Day;
}

export interface WorkList {
  readonly counts: Readonly<Record<AssignmentState, number>>;
  readonly items: readonly WorkItem[];
  /** How many are in the state, shown or not. */
  readonly total: number;
}

/** States in which something is still to be done. */
const OPEN_STATES: readonly AssignmentState[] = ['offered', 'accepted'];

/**
 * The assignments in a state of those whom the actor sees: at most `limit`, by due day. What counts already or is
 * excused needs no answer any more, so it is neither listed nor counted among the open ones.
 */
export async function viewWork(
  app: Context,
  actor: Actor,
  options: { readonly state: AssignmentState; readonly limit: number },
): Promise<WorkList> {
  const own = authorise(actor, 'assignments.read') === 'unit' ? { unitId: actor.unitId } : {};
  const scope = { provinceId: actor.provinceId, ...own };
  const [assignments, obligations, credits, plans, register] = await Promise.all([
    app.store.assignments.find(scope),
    app.store.obligations.find(scope),
    app.store.credits.find(own),
    listPlans(app, actor),
    loadRegister(app, actor.provinceId),
  ]);
  const settled = new Set(credits.map(({ obligationId }) => obligationId));
  for (const { id, waiver } of obligations) if (waiver !== null) settled.add(id);
  const listed = assignments.filter(({ id, state }) => !OPEN_STATES.includes(state) || !settled.has(id));
  const obligationOf = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const unitOf = new Map(register.units.map((unit) => [unit.id, unit]));
  const channelOf = new Map(register.channels.map((channel) => [channel.id, channel.name]));
  const items = listed.flatMap((assignment): WorkItem[] => {
    const obligation = obligationOf.get(assignment.id);
    if (obligation === undefined || assignment.state !== options.state) return [];
    const plan = planOf.get(assignment.planId) ?? null;
    return [
      {
        assignment,
        plan,
        line: plan?.lines.find(({ id }) => id === assignment.lineId) ?? null,
        unit: unitOf.get(assignment.unitId) ?? null,
        channelName: obligation.channelId === null ? null : (channelOf.get(obligation.channelId) ?? null),
        release: obligation.window.from,
        due: obligation.window.to - 1,
      },
    ];
  });
  items.sort((a, b) => a.due - b.due || (a.assignment.id < b.assignment.id ? -1 : 1));
  const counts = Object.fromEntries(
    ASSIGNMENT_STATES.map((state) => [state, listed.filter((one) => one.state === state).length]),
  );
  return {
    counts: counts as Record<AssignmentState, number>,
    items: items.slice(0, options.limit),
    total: items.length,
  };
}

/** How many assignments wait for the answer of the actor's own unit. */
export async function countWaiting(app: Context, actor: Actor): Promise<number> {
  const own = { provinceId: actor.provinceId, unitId: actor.unitId };
  const [offered, credits] = await Promise.all([
    app.store.assignments.find({ ...own, state: 'offered' }),
    app.store.credits.find({ unitId: actor.unitId }),
  ]);
  const settled = new Set(credits.map(({ obligationId }) => obligationId));
  return offered.filter(({ id }) => !settled.has(id)).length;
}
