/** The frame of every change to a draft: who may, which version, who did it; the change itself is pure. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { AnswerWorld } from '../../domain/plan/question-answers.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import type { Touch } from '../../domain/plan/review.js';
import { fromDayRange } from '../../domain/interval.js';
import { authorise, notFound } from '../org/authorise.js';
import { type ProvinceRegister, loadRegister } from '../org/register.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { refuseOutdated } from '../seen-version.js';
import { keptDraft } from './create-plan.js';
import { loadPlan } from './load-plan.js';

export interface Edit {
  /** What the audit chain calls it. */
  readonly action: string;
  /** The version the person has seen; null takes the newest. */
  readonly seenVersion: number | null;
}

/** What of a plan an edit may change. */
export type EditedPlan = Partial<Omit<PlanRecord, 'id' | 'provinceId' | 'state' | 'createdBy' | 'createdAt'>>;

/** Who acts now. */
export const touchOf = (app: Pick<Context, 'clock'>, actor: Actor): Touch => ({
  by: actor.userId,
  name: actor.name,
  at: app.clock.now(),
});

/** The line of a plan; throws `not-found`. */
export function lineOf(plan: Pick<PlanRecord, 'lines'>, lineId: string): QuotaLine {
  const line = plan.lines.find(({ id }) => id === lineId);
  if (line === undefined) throw notFound('chỉ tiêu này trong kế hoạch');
  return line;
}

/** What answers and changes of a plan's lines are worked out against. */
export function answerWorld(plan: PlanRecord, register: ProvinceRegister): AnswerWorld {
  const draft = keptDraft(plan);
  const peaks = (draft?.windows ?? []).flatMap(({ role, window }) => {
    const span = role === 'peak' && window.from !== null && window.to !== null ? fromDayRange(window) : null;
    return span === null ? [] : [span];
  });
  return { register, tasks: plan.tasks, issuedOn: plan.issuedOn, planWindow: plan.window, peaks };
}

/**
 * Changes a draft in one audited transaction and gives the plan after it.
 * Throws `not-permitted`, `not-found`, `changed-meanwhile`, `plan-not-draft`, and what `edit` throws.
 */
export async function editDraft(
  app: Context,
  actor: Actor,
  planId: string,
  { action, seenVersion }: Edit,
  edit: (plan: Stored<PlanRecord>, touch: Touch, register: ProvinceRegister) => EditedPlan,
): Promise<Stored<PlanRecord>> {
  authorise(actor, 'plans.write');
  const register = await loadRegister(app, actor.provinceId);
  const touch = touchOf(app, actor);
  return app.store.write(actor, { action, subject: planId }, async (shelves) => {
    const plan = await loadPlan(shelves, actor, planId);
    refuseOutdated(plan, seenVersion, 'Kế hoạch');
    if (plan.state !== 'draft')
      throw new Failure('conflict', 'plan-not-draft', 'Kế hoạch đã duyệt nên không sửa được chỉ tiêu nữa.');
    const next: Stored<PlanRecord> = { ...plan, ...edit(plan, touch, register) };
    await shelves.plans.replace(next);
    return { ...next, version: plan.version + 1 };
  });
}
