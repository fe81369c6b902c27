/** A new version of an approved plan: bring it in, see what it changes, make it bind. */
import { keepDocument } from '../../app/plan/receive-document.js';
import { readDocumentAs } from '../../app/plan/read-document.js';
import {
  type RevisionPreview,
  confirmRevision,
  discardRevision,
  previewRevision,
  proposeRevision,
  proposedDraft,
} from '../../app/plan/revise-plan.js';
import { loadPlan } from '../../app/plan/load-plan.js';
import { authorise } from '../../app/org/authorise.js';
import type { PlanRecord, Stored } from '../../app/ports/store.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { Failure } from '../../domain/errors.js';
import type { LineDiff } from '../../domain/plan/diff.js';
import { statusOfFailure } from '../problem.js';
import { versionOf } from './entry-form.js';
import { mendable } from './mendable.js';
import { formText, formTexts } from './csrf.js';
import { planIdOf } from './review-page.js';
import { formDocument, refusalOf } from './review-upload-page.js';
import { changeWords, spanWords, unitsWords } from './review-words.js';
import { type Visit, sendPage } from './visit.js';
import { type Mark, lineName, moment, quotaWords } from './wording.js';

export async function showVersions(visit: Visit): Promise<void> {
  await drawVersions(visit, null);
}

export async function receiveVersion(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const planId = planIdOf(visit);
  authorise(actor, 'plans.write');
  try {
    switch (formText(request, 'viec')) {
      case 'doc': {
        const document = formDocument(visit);
        const draft = await readDocumentAs(app, actor, document);
        // What cannot be compared is refused before anything is kept.
        await previewRevision(app, actor, planId, draft);
        await proposeRevision(app, actor, planId, draft, await keepDocument(app, document));
        break;
      }
      case 'bo':
        await discardRevision(app, actor, planId);
        break;
      case 'xac-nhan': {
        const taken = new Set(formTexts(request, 'nhan'));
        const declined = formTexts(request, 'dong').filter((id) => !taken.has(id));
        const openQuestions = formText(request, 'chap-nhan') === '1' ? 'accept' : 'refuse';
        await confirmRevision(app, actor, planId, { declined, openQuestions }, versionOf(visit));
        break;
      }
      default:
        throw new Failure('invalid', 'action-unknown', 'Không rõ phải làm gì; hãy mở lại trang rồi thử lại.');
    }
    response.redirect(303, `/ke-hoach/${encodeURIComponent(planId)}/ban-moi`);
  } catch (error) {
    const failure = mendable(error, 'document-busy');
    await drawVersions(visit, failure);
  }
}

const MARKS: Readonly<Record<LineDiff['kind'], Mark>> = {
  appeared: { tone: 'done', word: 'mới' },
  changed: { tone: 'late', word: 'thay đổi' },
  went: { tone: 'missed', word: 'không còn' },
  kept: { tone: 'waived', word: 'như cũ' },
};

async function drawVersions(visit: Visit, failure: Failure | null): Promise<void> {
  const { app, actor } = visit;
  authorise(actor, 'plans.write');
  const plan = await loadPlan(app.store, actor, planIdOf(visit));
  const draft = proposedDraft(plan);
  const preview = draft === null ? null : await previewRevision(app, actor, plan.id, draft);
  await sendPage(
    visit,
    'review-versions',
    {
      title: 'Bản mới của kế hoạch',
      current: '/ke-hoach',
      ...(failure === null ? {} : { status: statusOfFailure(failure) }),
    },
    {
      reviewCss: visit.asset('review.css'),
      reviewJs: visit.asset('review.js'),
      failure: failure === null ? null : refusalOf(failure),
      planTitle: plan.title,
      number: plan.number,
      planHref: `/ke-hoach/${encodeURIComponent(plan.id)}`,
      version: plan.version,
      isApproved: plan.state === 'approved',
      proposal: preview === null ? null : drawnProposal(plan, preview),
      revisions: plan.review.revisions
        .map(({ name, at, number, document, added, removed, kept }) => ({
          number,
          who: `${name}, ${moment(at)}`,
          document: document?.name ?? null,
          added: whole(added),
          removed: whole(removed),
          kept: whole(kept),
        }))
        .reverse(),
    },
  );
}

function drawnProposal(plan: Stored<PlanRecord>, preview: RevisionPreview): object {
  const { next, diff, obligations } = preview;
  const { proposal } = plan.review;
  const count = (kind: LineDiff['kind']): string => whole(diff.filter((one) => one.kind === kind).length);
  const questions = next.lines.flatMap((line) =>
    line.questions.map((question) => ({ name: lineName(line), question })),
  );
  return {
    who: proposal === null ? '' : `${proposal.name}, ${moment(proposal.at)}`,
    document: proposal?.document?.name ?? null,
    heading: headChanges(plan, next),
    appeared: count('appeared'),
    changed: count('changed'),
    went: count('went'),
    kept: count('kept'),
    obligations: {
      added: whole(obligations.added),
      removed: whole(obligations.removed),
      overdue: obligations.removedOverdue === 0 ? null : whole(obligations.removedOverdue),
      keptDone: whole(obligations.keptDone),
      same: whole(obligations.unchanged + obligations.moved),
      moved: obligations.moved === 0 ? null : whole(obligations.moved),
      closed: closedWords(obligations),
    },
    questions,
    rows: diff.filter(({ kind }) => kind !== 'kept').map((one) => drawnDiff(one, preview)),
    same: diff.flatMap((one) =>
      one.kind === 'kept' ? [{ name: lineName(one.after), quota: quotaWords(one.after) }] : [],
    ),
  };
}

/** What closed periods keep from a version; null when it asks nothing of them. */
function closedWords({ closed, closedDiffering, intoClosed }: RevisionPreview['obligations']): string | null {
  if (intoClosed > 0)
    return `Bản mới dời ${whole(intoClosed)} nghĩa vụ chưa đến hạn vào kỳ đã chốt nên chưa xác nhận được; hãy bỏ dấu ở chỉ tiêu ấy.`;
  if (closedDiffering === 0) return null;
  return `${whole(closed)} nghĩa vụ của các kỳ đã chốt giữ nguyên; ${whole(closedDiffering)} thay đổi của bản mới rơi vào những kỳ ấy không áp dụng.`;
}

/** The facts of the plan itself that the version changes. */
function headChanges(plan: PlanRecord, next: PlanRecord): object[] {
  const facts = [
    { label: 'Tên', before: plan.title, after: next.title },
    { label: 'Số', before: plan.number ?? 'chưa có', after: next.number ?? 'chưa có' },
    { label: 'Thời gian', before: spanWords(plan.window), after: spanWords(next.window) },
  ];
  return facts.filter(({ before, after }) => before !== after);
}

function drawnDiff(diff: LineDiff, { register }: RevisionPreview): object {
  const line = diff.kind === 'went' ? diff.before : diff.after;
  return {
    id: diff.kind === 'appeared' ? diff.after.id : diff.before.id,
    mark: MARKS[diff.kind],
    name: lineName(line),
    quota: `${quotaWords(line)} · ${unitsWords(line.targets, register)} · ${spanWords(line.window)}`,
    changes: diff.kind === 'changed' ? changeWords(diff.changes, diff.before, diff.after, register) : [],
    quote: line.source?.text ?? null,
    take: diff.kind === 'went' ? 'Bỏ chỉ tiêu' : diff.kind === 'appeared' ? 'Thêm chỉ tiêu' : 'Nhận thay đổi',
  };
}
