/** Sending a reviewed plan to the leader. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { acceptOpen, obstaclesTo, refuseObstacles } from './approval-obstacles.js';
import { editDraft } from './edit-draft.js';

/**
 * Marks the plan as ready. Open questions are refused unless the sender accepts them as reckoned, which is
 * recorded. Throws `line-without-bearer`, `questions-open`, `already-sent`.
 */
export async function sendToApproval(
  app: Context,
  actor: Actor,
  planId: string,
  openQuestions: 'refuse' | 'accept',
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  return editDraft(app, actor, planId, { action: 'plan.sent-to-approval', seenVersion }, (plan, touch) => {
    if (plan.review.sent !== null)
      throw new Failure('conflict', 'already-sent', 'Kế hoạch này đã được trình duyệt.');
    refuseObstacles(obstaclesTo(plan), openQuestions);
    const accepted = acceptOpen(plan, touch);
    return { ...accepted, review: { ...accepted.review, sent: touch } };
  });
}
