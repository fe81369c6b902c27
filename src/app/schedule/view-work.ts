/** The work list: assignments with what they are about and when they are due, the most urgent first. */
import type { Actor } from '../../domain/org/policy.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { ASSIGNMENT_STATES, type Assignment, type AssignmentState } from '../../domain/schedule/assignment.js';
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
  readonly replays: number;
}

export interface WorkList {
  readonly counts: Readonly<Record<AssignmentState, number>>;
  readonly items: readonly WorkItem[];
  /** How many are in the state, shown or not. */
  readonly total: number;
}

/** The assignments in a state of those whom the actor sees: at most `limit`, by due day. */
export async function viewWork(
  app: Context,
  actor: Actor,
  options: { readonly state: AssignmentState; readonly limit: number },
): Promise<WorkList> {
  const own = authorise(actor, 'assignments.read') === 'unit' ? { unitId: actor.unitId } : {};
  const scope = { provinceId: actor.provinceId, ...own };
  const [counts, assignments, plans, register] = await Promise.all([
    Promise.all(
      ASSIGNMENT_STATES.map(
        async (state) => [state, await app.store.assignments.count({ ...scope, state })] as const,
      ),
    ),
    app.store.assignments.find({ ...scope, state: options.state }),
    listPlans(app, actor),
    loadRegister(app, actor.provinceId),
  ]);
  const obligations = await app.store.obligations.find({ id: { in: assignments.map(({ id }) => id) } });
  const byId = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const unitOf = new Map(register.units.map((unit) => [unit.id, unit]));
  const channelOf = new Map(register.channels.map((channel) => [channel.id, channel.name]));
  const items = assignments.flatMap((assignment): WorkItem[] => {
    const obligation = byId.get(assignment.id);
    if (obligation === undefined) return [];
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
        replays: assignment.obligationIds.length - 1,
      },
    ];
  });
  items.sort((a, b) => a.due - b.due || (a.assignment.id < b.assignment.id ? -1 : 1));
  return {
    counts: Object.fromEntries(counts) as Record<AssignmentState, number>,
    items: items.slice(0, options.limit),
    total: items.length,
  };
}
