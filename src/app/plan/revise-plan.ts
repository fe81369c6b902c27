/** A new version of the document of an approved plan: what it changes, and making it bind. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { LineDiff } from '../../domain/plan/diff.js';
import { rebaseLines } from '../../domain/plan/rebase-lines.js';
import { type ResolvedDraft, resolveDraft } from '../../domain/plan/resolve-draft.js';
import type { KeptDocument, Touch } from '../../domain/plan/review.js';
import type { Draft } from '../../domain/reading/draft.js';
import { type Day, dayOfInstant } from '../../domain/time.js';
import type { Context } from '../context.js';
import { closedFailure, closesOf } from '../audit/refuse-closed.js';
import { recredit } from '../coverage/recredit.js';
import { authorise } from '../org/authorise.js';
import { claimRegister } from '../org/claim-register.js';
import { type ProvinceRegister, loadRegister } from '../org/register.js';
import type { PlanRecord, ReadShelves, Stored } from '../ports/store.js';
import { acceptOpen, obstaclesTo, refuseObstacles } from './approval-obstacles.js';
import { draftJsonOf, keptDraft, refuseWithoutQuota } from './create-plan.js';
import { refuseOutdated } from '../seen-version.js';
import { touchOf } from './edit-draft.js';
import { type ObligationChange, doneOf, keepObligations, weighChange } from './revise-obligations.js';
import { loadPlan } from './load-plan.js';
import { turnOfSchedule } from '../schedule/keep-schedule.js';

export interface RevisionPreview {
  readonly plan: Stored<PlanRecord>;
  /** The plan as it would be. */
  readonly next: PlanRecord;
  readonly diff: readonly LineDiff[];
  readonly obligations: ObligationChange;
  readonly register: ProvinceRegister;
}

export interface RevisionChoice {
  /** Lines whose change is not taken over. */
  readonly declined: readonly string[];
  readonly openQuestions: 'refuse' | 'accept';
}

/** The new version against the plan as it is; nothing is written. Throws `plan-not-approved`, `plan-without-quota`. */
export async function previewRevision(
  app: Context,
  actor: Actor,
  planId: string,
  draft: Draft,
  declined: readonly string[] = [],
): Promise<RevisionPreview> {
  authorise(actor, 'plans.write');
  const register = await loadRegister(app, actor.provinceId);
  const plan = await loadPlan(app.store, actor, planId);
  return draw(app, plan, register, draft, declined, app.store);
}

/** Keeps a new version beside the plan, for a person to look through and confirm. */
export async function proposeRevision(
  app: Context,
  actor: Actor,
  planId: string,
  draft: Draft,
  document: KeptDocument | null,
): Promise<void> {
  authorise(actor, 'plans.write');
  refuseWithoutQuota(draft);
  const touch = touchOf(app, actor);
  await app.store.write(actor, { action: 'revision.proposed', subject: planId }, async (shelves) => {
    const plan = await loadPlan(shelves, actor, planId);
    refuseUnapproved(plan);
    const proposal = { ...touch, document, draftJson: JSON.stringify(draft) };
    await shelves.plans.replace({ ...plan, review: { ...plan.review, proposal } });
  });
}

/** Puts a proposed version away. */
export async function discardRevision(app: Context, actor: Actor, planId: string): Promise<void> {
  authorise(actor, 'plans.write');
  await app.store.write(actor, { action: 'revision.discarded', subject: planId }, async (shelves) => {
    const plan = await loadPlan(shelves, actor, planId);
    if (plan.review.proposal === null) return;
    await shelves.plans.replace({ ...plan, review: { ...plan.review, proposal: null } });
  });
}

/** The proposed version of a plan; null when there is none. */
export function proposedDraft({ review }: Pick<PlanRecord, 'review'>): Draft | null {
  // What was kept was a Draft; nothing else writes the field.
  return review.proposal === null ? null : (JSON.parse(review.proposal.draftJson) as Draft);
}

/**
 * Makes a version bind, in one transaction: obligations are expanded anew, those done or waived stay, those no
 * longer owed go with their bookings and assignments, and credits are worked out again. Without a `draft` it is the
 * proposed one. Closed periods stay as they are. Throws `plan-not-approved`, `revision-missing`, `changed-meanwhile`,
 * `questions-open`, `line-without-bearer`, `period-closed` when open obligations would come to fall due in a closed one.
 */
export async function confirmRevision(
  app: Context,
  actor: Actor,
  planId: string,
  choice: RevisionChoice,
  seenVersion: number | null,
  draft: Draft | null = null,
): Promise<RevisionPreview> {
  authorise(actor, 'plans.write');
  authorise(actor, 'plans.approve');
  const touch = touchOf(app, actor);
  const reason = { action: 'plan.revised', subject: planId, turn: turnOfSchedule(actor) };
  return app.store.write(actor, reason, async (shelves) => {
    await claimRegister(shelves, actor.provinceId, app.clock.now());
    const register = await loadRegister({ store: shelves }, actor.provinceId);
    const plan = await loadPlan(shelves, actor, planId);
    refuseOutdated(plan, seenVersion, 'Kế hoạch');
    const version = draft ?? proposedDraft(plan);
    if (version === null)
      throw new Failure('conflict', 'revision-missing', 'Chưa có bản mới nào để xác nhận.');
    const preview = await draw(app, plan, register, version, choice.declined, shelves);
    refuseObstacles(obstaclesTo(preview.next), choice.openQuestions);
    await refuseIntoClosed(shelves, plan, preview.obligations.intoClosed);
    const next = confirmed(preview, touch);
    await shelves.plans.replace({ ...next, version: plan.version });
    await keepObligations(shelves, next, register.units);
    await recredit(shelves, plan.provinceId, bearersOf(plan, next), app.clock.now());
    return { ...preview, next };
  });
}

function refuseUnapproved({ state }: PlanRecord): void {
  if (state === 'approved') return;
  throw new Failure(
    'conflict',
    'plan-not-approved',
    'Chỉ kế hoạch đang thực hiện mới có bản mới; kế hoạch chưa duyệt thì sửa ngay ở bản soát.',
  );
}

async function draw(
  app: Context,
  plan: Stored<PlanRecord>,
  register: ProvinceRegister,
  draft: Draft,
  declined: readonly string[],
  shelves: Pick<ReadShelves, 'obligations' | 'credits' | 'periodCloses'>,
): Promise<RevisionPreview> {
  refuseUnapproved(plan);
  refuseWithoutQuota(draft);
  const resolve = (of: Draft, issuedOn: Day | null): ResolvedDraft =>
    resolveDraft(of, register, {
      planKey: plan.id,
      today: dayOfInstant(plan.createdAt),
      issuedOn,
      districtDuties: plan.review.districtDuties,
    });
  // A version that leaves its day of signing blank keeps the one that is known.
  const resolved = resolve(draft, draft.issuedOn === null ? plan.issuedOn : null);
  const rebased = rebaseLines(
    plan,
    { lines: resolved.lines.map(({ line }) => line), text: draft.text },
    new Set(declined),
  );
  const before = keptDraft(plan);
  const ofDocument = new Set(
    (before === null ? [] : resolve(before, plan.issuedOn).events).map(({ id }) => id),
  );
  const fresh = new Set(resolved.events.map(({ id }) => id));
  const registered = plan.events.filter(({ id }) => !ofDocument.has(id) && !fresh.has(id));
  const stored = await shelves.obligations.find({ planId: plan.id });
  const done = await doneOf(shelves, plan.id, stored);
  // Lines that are gone but were worked for stay known: their credits must go on counting.
  const nextIds = new Set(rebased.lines.map(({ id }) => id));
  const worked = new Set(stored.filter(({ id }) => done.has(id)).map(({ lineId }) => lineId));
  const ending = plan.lines.filter(({ id }) => !nextIds.has(id) && worked.has(id));
  const next: PlanRecord = {
    ...plan,
    title: draft.title ?? plan.title,
    number: draft.number ?? plan.number,
    issuer: draft.issuer ?? plan.issuer,
    issuedOn: resolved.issuedOn,
    window: {
      from: Math.min(resolved.window.from, ...rebased.lines.map(({ window }) => window.from)),
      to: Math.max(resolved.window.to, ...rebased.lines.map(({ window }) => window.to)),
    },
    tasks: resolved.tasks,
    events: [...resolved.events, ...registered],
    lines: [...rebased.lines, ...ending],
    text: draft.text,
    draftJson: draftJsonOf(draft),
    review: {
      ...plan.review,
      questions: [],
      lines: rebased.reviews,
      ended: ending.map(({ id }) => id),
    },
  };
  const closes = await closesOf(shelves, plan.id);
  return {
    plan,
    next,
    diff: rebased.diff,
    obligations: weighChange({ stored, done, closes }, next, register.units, app.clock.today()),
    register,
  };
}

async function refuseIntoClosed(
  shelves: Pick<ReadShelves, 'periodCloses'>,
  plan: PlanRecord,
  count: number,
): Promise<void> {
  if (count === 0) return;
  const last = (await closesOf(shelves, plan.id)).at(-1)!;
  const so = `bản mới không dời ${String(count)} nghĩa vụ chưa đến hạn vào kỳ đã chốt được; hãy giữ chỉ tiêu cũ ở dòng ấy`;
  throw closedFailure(plan, last, so);
}

function confirmed({ plan, next, diff, obligations }: RevisionPreview, touch: Touch): PlanRecord {
  const accepted = acceptOpen(next, touch);
  const { proposal } = plan.review;
  const document = proposal?.document ?? null;
  return {
    ...next,
    lines: accepted.lines,
    review: {
      ...accepted.review,
      sent: plan.review.sent,
      document: document ?? plan.review.document,
      proposal: null,
      revisions: [
        ...plan.review.revisions,
        {
          ...touch,
          document,
          number: next.number,
          before: diff.flatMap((one) => (one.kind === 'appeared' ? [] : [one.before])),
          after: accepted.lines.filter(({ id }) => !accepted.review.ended.includes(id)),
          added: obligations.added,
          removed: obligations.removed,
          kept: obligations.unchanged + obligations.moved + obligations.keptDone + obligations.closed,
        },
      ],
    },
  };
}

const bearersOf = (...plans: readonly PlanRecord[]): string[] => [
  ...new Set(
    plans.flatMap(({ lines }) => lines.flatMap(({ targets }) => targets.map(({ unitId }) => unitId))),
  ),
];
