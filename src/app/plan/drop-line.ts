/** Dropping a line of a draft, and bringing it back. */
import type { Actor } from '../../domain/org/policy.js';
import { dropLine, restoreLine } from '../../domain/plan/review.js';
import { notFound } from '../org/authorise.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { editDraft, lineOf } from './edit-draft.js';

/** The plan without the line; it can be brought back. */
export async function dropPlanLine(
  app: Context,
  actor: Actor,
  planId: string,
  lineId: string,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  return editDraft(app, actor, planId, { action: 'line.dropped', seenVersion }, (plan, touch) =>
    dropLine(plan, lineOf(plan, lineId).id, touch),
  );
}

/** The plan with a dropped line back in its place. */
export async function restorePlanLine(
  app: Context,
  actor: Actor,
  planId: string,
  lineId: string,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  return editDraft(app, actor, planId, { action: 'line.restored', seenVersion }, (plan) => {
    if (!plan.review.dropped.some(({ line }) => line.id === lineId)) throw notFound('chỉ tiêu đã bỏ này');
    return restoreLine(plan, lineId);
  });
}
