/** Approval: the lines bind, and every obligation they set comes into being, in one transaction. */
import { Failure } from '../../domain/errors.js';
import { lastDay } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { expandLines } from '../../domain/plan/expand.js';
import { obligationsOf } from '../../domain/plan/obligation-table.js';
import type { Obligation } from '../../domain/plan/obligation.js';
import type { Context } from '../context.js';
import type { ObligationRecord, PlanRecord, Stored } from '../ports/store.js';
import { authorise } from '../org/authorise.js';
import { claimRegister } from '../org/claim-register.js';
import { acceptOpen, obstaclesTo, refuseObstacles } from './approval-obstacles.js';
import { refuseOutdated } from '../seen-version.js';
import { touchOf } from './edit-draft.js';
import { loadPlan } from './load-plan.js';

export interface ApprovedPlan {
  readonly plan: Stored<PlanRecord>;
  readonly required: number;
  readonly optional: number;
}

/**
 * Approves a draft. Throws `plan-not-draft`, `line-without-bearer` when a line is owed by nobody in the register (it
 * must be given a unit, or dropped, first), and `questions-open` when open questions are to be refused. Accepted
 * ones are recorded as accepted by whoever approves.
 */
export async function approvePlan(
  app: Context,
  actor: Actor,
  id: string,
  options: { readonly openQuestions: 'refuse' | 'accept'; readonly seenVersion?: number | null } = {
    openQuestions: 'accept',
  },
): Promise<ApprovedPlan> {
  authorise(actor, 'plans.approve');
  return app.store.write(actor, { action: 'plan.approved', subject: id }, async (shelves) => {
    await claimRegister(shelves, actor.provinceId, app.clock.now());
    const units = await shelves.units.find({ provinceId: actor.provinceId });
    const plan = await loadPlan(shelves, actor, id);
    if (plan.state !== 'draft')
      throw new Failure('conflict', 'plan-not-draft', 'Kế hoạch này đã được duyệt.');
    refuseOutdated(plan, options.seenVersion ?? null, 'Kế hoạch');
    refuseObstacles(obstaclesTo(plan), options.openQuestions);
    const obligations = [...obligationsOf(expandLines(plan.lines, units, plan))];
    await shelves.obligations.insert(
      obligations.map((obligation) => obligationRecord(obligation, plan.provinceId)),
    );
    const accepted = acceptOpen(plan, touchOf(app, actor));
    const approved: Stored<PlanRecord> = {
      ...plan,
      lines: accepted.lines,
      review: { ...accepted.review, sent: plan.review.sent },
      state: 'approved',
    };
    await shelves.plans.replace(approved);
    const required = obligations.filter((obligation) => obligation.required).length;
    return {
      plan: { ...approved, version: plan.version + 1 },
      required,
      optional: obligations.length - required,
    };
  });
}

/** An obligation as it is first stored. */
export const obligationRecord = (obligation: Obligation, provinceId: string): ObligationRecord => ({
  ...obligation,
  provinceId,
  dueDay: lastDay(obligation.window),
  waiver: null,
});
