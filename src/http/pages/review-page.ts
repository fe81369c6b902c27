/** The review: the document on one side, its quota lines on the other, linked both ways. */
import type { ReviewView } from '../../app/plan/view-review.js';
import { viewReview } from '../../app/plan/view-review.js';
import { answerQuestion, datePlan } from '../../app/plan/answer-question.js';
import { dropPlanLine, restorePlanLine } from '../../app/plan/drop-line.js';
import { originalOf } from '../../app/plan/receive-document.js';
import { loadPlan } from '../../app/plan/load-plan.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { CHANNEL_KINDS } from '../../domain/org/channel.js';
import { reachOf } from '../../domain/org/policy.js';
import { Failure } from '../../domain/errors.js';
import { inclusive } from '../../domain/interval.js';
import type { AnswerValue } from '../../domain/plan/question-answers.js';
import { OUTPUT_KINDS } from '../../domain/plan/quota-line.js';
import { isoDay, parseIsoDay } from '../../domain/time.js';
import { statusOfFailure } from '../problem.js';
import { versionOf } from './entry-form.js';
import { mendable } from './mendable.js';
import { formText, queryText } from './csrf.js';
import { cardId, cardOf, droppedOf, headOf, placeId, waits } from './review-cards.js';
import { type TextSpan, textBlocks } from './review-text.js';
import { type Visit, sendPage } from './visit.js';

export async function showReview(visit: Visit): Promise<void> {
  await drawReview(visit, null);
}

/** One change from the review's forms; a refusal is shown on the page itself, with nothing changed. */
export async function receiveReview(visit: Visit): Promise<void> {
  const { request, response } = visit;
  const planId = planIdOf(visit);
  try {
    const anchor = await act(visit, planId);
    const filter = formText(request, 'loc');
    const query = filter === '' ? '' : `?loc=${encodeURIComponent(filter)}`;
    response.redirect(303, `/ke-hoach/${encodeURIComponent(planId)}/soat${query}#${anchor}`);
  } catch (error) {
    const failure = mendable(error);
    await drawReview(visit, failure);
  }
}

export const planIdOf = ({ request }: Visit): string => String(request.params['id']);

/** Does what the form asks, and gives the anchor to return to. */
async function act(visit: Visit, planId: string): Promise<string> {
  const { app, actor, request } = visit;
  const seen = versionOf(visit);
  const lineId = formText(request, 'chi-tieu');
  switch (formText(request, 'viec')) {
    case 'tra-loi': {
      const answer = formAnswer(visit);
      const question = formText(request, 'cau-hoi');
      const alike = formText(request, 'ca-loat') === '1';
      await answerQuestion(app, actor, planId, { lineId, question, answer, alike }, seen);
      return cardId(lineId);
    }
    case 'bo':
      await dropPlanLine(app, actor, planId, lineId, seen);
      return 'da-bo';
    case 'khoi-phuc':
      await restorePlanLine(app, actor, planId, lineId, seen);
      return cardId(lineId);
    case 'ngay': {
      const [issuedOn, lastDay] = ['ngay-ky', 'ngay-cuoi'].map((field) => formDay(visit, field));
      await datePlan(
        app,
        actor,
        planId,
        {
          ...(issuedOn === null || issuedOn === undefined ? {} : { issuedOn }),
          ...(lastDay === null || lastDay === undefined ? {} : { lastDay }),
        },
        seen,
      );
      return 'tom-tat';
    }
    default:
      throw new Failure('invalid', 'action-unknown', 'Không rõ phải làm gì; hãy mở lại trang rồi thử lại.');
  }
}

/** A day of a form: null when it is left empty; throws `day-invalid`. */
export function formDay({ request }: Visit, field: string): number | null {
  const text = formText(request, field).trim();
  if (text === '') return null;
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = parseIsoDay(
    local === null ? text : `${local[3]!}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`,
  );
  if (day === null)
    throw new Failure(
      'invalid',
      'day-invalid',
      `Ngày “${text.slice(0, 30)}” không có trên lịch; viết như 21/11/2026.`,
    );
  return day;
}

/** A whole number of a form; throws `number-invalid`. */
export function formNumber({ request }: Visit, field: string, name: string): number {
  const text = formText(request, field).trim();
  if (!/^\d{1,6}$/.test(text))
    throw new Failure('invalid', 'number-invalid', `${name} phải là một số nguyên không âm.`, {
      fields: [{ path: field, detail: 'Phải là số nguyên.' }],
    });
  return Number(text);
}

function formAnswer(visit: Visit): { choice: string } | AnswerValue {
  const { request } = visit;
  const choice = formText(request, 'chon');
  if (choice !== '') return { choice };
  const input = formText(request, 'o');
  switch (input) {
    case 'number':
      return { input, value: formNumber(visit, 'gia-tri', 'Số lượng') };
    case 'day': {
      const value = formDay(visit, 'gia-tri');
      if (value !== null) return { input, value };
      break;
    }
    case 'span': {
      const [from, to] = [formDay(visit, 'tu'), formDay(visit, 'den')];
      if (from !== null && to !== null && to >= from) return { input, value: inclusive(from, to) };
      break;
    }
    case 'unit': {
      const value = formText(request, 'gia-tri');
      if (value !== '') return { input, value };
      break;
    }
    case 'channel': {
      const value = CHANNEL_KINDS.find((kind) => kind === formText(request, 'gia-tri'));
      if (value !== undefined) return { input, value };
      break;
    }
    case 'output': {
      const value = OUTPUT_KINDS.find((kind) => kind === formText(request, 'gia-tri'));
      if (value !== undefined) return { input, value };
      break;
    }
    default:
  }
  throw new Failure('invalid', 'answer-missing', 'Chưa chọn câu trả lời.');
}

const FILTERS = [
  { key: '', label: 'Tất cả' },
  { key: 'can-tra-loi', label: 'Cần xem' },
  { key: 'da-sua', label: 'Đã sửa' },
] as const;

async function drawReview(visit: Visit, failure: Failure | null): Promise<void> {
  const { app, actor, request } = visit;
  const view = await viewReview(app, actor, planIdOf(visit));
  const mayEdit = reachOf(actor, 'plans.write') !== null && view.plan.state === 'draft';
  const filter = (request.method === 'POST' ? formText(request, 'loc') : queryText(request, 'loc')) ?? '';
  const sorted = view.lines.toSorted((a, b) => Number(waits(b)) - Number(waits(a)) || a.number - b.number);
  const groups: Readonly<Record<string, typeof sorted>> = {
    '': sorted,
    'can-tra-loi': sorted.filter(waits),
    'da-sua': sorted.filter(({ review }) => review !== null && review.origin !== 'read'),
  };
  const shown = groups[filter] ?? sorted;
  const { obstacles, plan } = view;
  await sendPage(
    visit,
    'review',
    {
      title: 'Đọc kế hoạch',
      current: '/doc-ke-hoach',
      ...(failure === null ? {} : { status: statusOfFailure(failure) }),
    },
    {
      ...headOf(view),
      reviewCss: visit.asset('review.css'),
      reviewJs: visit.asset('review.js'),
      mayEdit,
      isDraft: plan.state === 'draft',
      sent: plan.review.sent?.name ?? null,
      failure: failure === null ? null : { detail: failure.detail, code: failure.code },
      counts: {
        lines: whole(view.lines.length),
        questions: obstacles.questions === 0 ? null : whole(obstacles.questions),
        bearers: obstacles.withoutBearer.length === 0 ? null : whole(obstacles.withoutBearer.length),
        unquantified: view.unquantified.length === 0 ? null : whole(view.unquantified.length),
      },
      filter,
      filters: FILTERS.map(({ key, label }) => ({
        label,
        count: whole(groups[key]!.length),
        href: key === '' ? `?` : `?loc=${key}`,
        isCurrent: key === filter || (key === '' && groups[filter] === undefined),
      })),
      asksIssue:
        mayEdit && plan.review.questions.find((one) => one.startsWith('Văn bản để trống ngày ký'))
          ? true
          : false,
      planQuestions: mayEdit ? plan.review.questions.map((question) => planQuestion(question, view)) : [],
      warnings: view.draft?.warnings ?? [],
      blocks: textBlocks(plan.text, spansOf(view)),
      cards: shown.map((line) => cardOf(line, view, mayEdit)),
      dropped: droppedOf(view),
      unquantified: view.unquantified.map(({ text, lead, source }, at) => ({
        cardId: `cl-${String(at)}`,
        text,
        lead: lead.join(', '),
        placeHref: `#vb-cl-${String(at)}`,
        addHref: mayEdit
          ? `/ke-hoach/${encodeURIComponent(plan.id)}/soat/them?trich=${encodeURIComponent(source.text)}`
          : null,
      })),
      others: othersOf(view),
      addHref: mayEdit ? `/ke-hoach/${encodeURIComponent(plan.id)}/soat/them` : null,
    },
  );
}

function planQuestion(question: string, { plan }: ReviewView): object {
  const isIssue = question.startsWith('Văn bản để trống ngày ký');
  return {
    question,
    field: isIssue ? 'ngay-ky' : 'ngay-cuoi',
    label: isIssue ? 'Ngày ký' : 'Ngày cuối',
    value: isIssue ? '' : isoDay(plan.window.to - 1),
  };
}

/** What else was read: it sets no quota but is not lost. */
function othersOf({ draft }: ReviewView): object[] {
  if (draft === null) return [];
  const groups = [
    { label: 'Giới hạn', kind: 'limit', spans: draft.caps.map(({ source }) => source) },
    { label: 'Chế độ báo cáo', kind: 'report', spans: draft.reports.map(({ source }) => source) },
    { label: 'Sự kiện', kind: 'event', spans: draft.events.map(({ source }) => source) },
  ];
  return groups.flatMap(({ label, kind, spans }) =>
    spans.length === 0
      ? []
      : [
          {
            label,
            items: spans.map(({ text }, at) => ({
              text,
              href: `#vb-${kind}-${String(at)}`,
              id: `k-${kind}-${String(at)}`,
            })),
          },
        ],
  );
}

/** Every found place of the text, with its link to the other side. */
function spansOf({ lines, unquantified, draft, plan }: ReviewView): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const reviewed of lines) {
    const { line, number, review } = reviewed;
    const sources = [
      line.source,
      ...(review?.origin === 'merged' ? review.readings.map(({ source }) => source) : []),
    ];
    const seen = new Set<number>();
    for (const source of sources) {
      if (source === null || seen.has(source.start)) continue;
      const id = seen.size === 0 ? placeId(line.id) : `${placeId(line.id)}-${String(seen.size)}`;
      seen.add(source.start);
      spans.push({
        ...place(source),
        kind: waits(reviewed) ? 'ask' : 'line',
        id,
        href: `#${cardId(line.id)}`,
        number,
      });
    }
  }
  for (const { line } of plan.review.dropped) {
    if (line.source !== null)
      spans.push({
        ...place(line.source),
        kind: 'dropped',
        id: placeId(line.id),
        href: '#da-bo',
        number: null,
      });
  }
  unquantified.forEach(({ source }, at) => {
    spans.push({
      ...place(source),
      kind: 'unquantified',
      id: `vb-cl-${String(at)}`,
      href: `#cl-${String(at)}`,
      number: null,
    });
  });
  const others = [
    ['limit', draft?.caps ?? []],
    ['report', draft?.reports ?? []],
    ['event', draft?.events ?? []],
  ] as const;
  for (const [kind, found] of others) {
    found.forEach(({ source }, at) => {
      spans.push({
        ...place(source),
        kind,
        id: `vb-${kind}-${String(at)}`,
        href: `#k-${kind}-${String(at)}`,
        number: null,
      });
    });
  }
  (draft?.windows ?? []).forEach(({ source }, at) => {
    spans.push({
      ...place(source),
      kind: 'time',
      id: `vb-time-${String(at)}`,
      href: '#tom-tat',
      number: null,
    });
  });
  return spans;
}

const place = ({ start, end }: { start: number; end: number }): { start: number; end: number } => ({
  start,
  end,
});

/** The file that the plan was read from, as it came. */
export async function downloadOriginal(visit: Visit): Promise<void> {
  const { app, actor, response } = visit;
  const plan = await loadPlan(app.store, actor, planIdOf(visit));
  const { document, bytes } = await originalOf(app, plan.review);
  response
    .type('application/octet-stream')
    .set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`)
    .set('X-Content-Type-Options', 'nosniff')
    .send(bytes);
}
