/** Plans, for those who may see them. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { PlanRecord, ReadShelves, Stored } from '../ports/store.js';
import { authorise, notFound } from '../org/authorise.js';

/** The plan, when it is of the actor's province; throws `not-found` otherwise. */
export async function loadPlan(
  shelves: Pick<ReadShelves, 'plans'>,
  actor: Actor,
  id: string,
): Promise<Stored<PlanRecord>> {
  authorise(actor, 'plans.read');
  const plan = await shelves.plans.get(id);
  if (plan?.provinceId !== actor.provinceId) throw notFound('kế hoạch');
  return plan;
}

/** The province's plans, the newest first. */
export async function listPlans(app: Context, actor: Actor): Promise<readonly Stored<PlanRecord>[]> {
  authorise(actor, 'plans.read');
  return app.store.plans.find({ provinceId: actor.provinceId }, { sort: [['createdAt', 'down']] });
}
