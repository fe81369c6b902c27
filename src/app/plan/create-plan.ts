/** A confirmed draft becomes a plan: its names resolved against the register, its lines still open to change. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { type KeptDocument, freshReview } from '../../domain/plan/review.js';
import { type ResolvedDraft, resolveDraft } from '../../domain/plan/resolve-draft.js';
import type { Draft } from '../../domain/reading/draft.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { authorise } from '../org/authorise.js';
import { loadRegister } from '../org/register.js';

export interface NewPlan {
  readonly draft: Draft;
  /** The day of issue, where the document leaves it blank. */
  readonly issuedOn: Day | null;
  /** Duties of districts that have ended pass to the communes that took over. */
  readonly districtDuties: 'flag' | 'successors';
  /** The file it was read from, when that was kept. */
  readonly document?: KeptDocument | null;
}

export interface CreatedPlan {
  readonly plan: Stored<PlanRecord>;
  readonly resolved: ResolvedDraft;
}

/**
 * Stores a plan in state `draft`. Throws `plan-without-quota` when the document sets none: there would be
 * nothing to count, and the likely cause is a wrong file.
 */
export async function createPlan(app: Context, actor: Actor, input: NewPlan): Promise<CreatedPlan> {
  authorise(actor, 'plans.write');
  const { draft } = input;
  refuseWithoutQuota(draft);
  const id = app.ids.next();
  const register = await loadRegister(app, actor.provinceId);
  const resolved = resolveDraft(draft, register, {
    planKey: id,
    today: app.clock.today(),
    issuedOn: input.issuedOn,
    districtDuties: input.districtDuties,
  });
  const record: PlanRecord = {
    id,
    provinceId: actor.provinceId,
    title: draft.title ?? 'Kế hoạch chưa có tên',
    number: draft.number,
    issuer: draft.issuer ?? 'Chưa rõ cơ quan ban hành',
    issuedOn: resolved.issuedOn,
    window: resolved.window,
    state: 'draft',
    tasks: resolved.tasks,
    events: resolved.events,
    lines: resolved.lines.map(({ line, questions }) => ({ ...line, questions })),
    text: draft.text,
    createdBy: actor.userId,
    createdAt: app.clock.now(),
    draftJson: draftJsonOf(draft),
    review: freshReview({
      document: input.document ?? null,
      districtDuties: input.districtDuties,
      questions: resolved.questions,
    }),
  };
  await app.store.write(actor, { action: 'plan.created', subject: id }, (shelves) =>
    shelves.plans.insert([record]),
  );
  return { plan: { ...record, version: 1 }, resolved };
}

/** A reading without any countable quota makes no plan. */
export function refuseWithoutQuota(draft: Draft): void {
  if (draft.quotaLines.length > 0) return;
  throw new Failure(
    'unreadable',
    'plan-without-quota',
    'Không tìm thấy chỉ tiêu nào đếm được trong văn bản; hãy kiểm tra xem đã chọn đúng tệp kế hoạch chưa.',
  );
}

/** A draft as it is kept: its text is the plan's own. */
export const draftJsonOf = (draft: Draft): string => JSON.stringify({ ...draft, text: '' });

/** The draft a plan was made from, with its text; null when none is kept. */
export function keptDraft(plan: Pick<PlanRecord, 'draftJson' | 'text'>): Draft | null {
  if (plan.draftJson === null) return null;
  // What was kept was a Draft; nothing else writes the field.
  return { ...(JSON.parse(plan.draftJson) as Draft), text: plan.text };
}
