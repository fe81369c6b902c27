import { z } from 'zod';
import { readDocumentAs } from '../../app/plan/read-document.js';
import { type RevisionPreview, confirmRevision, previewRevision } from '../../app/plan/revise-plan.js';
import { type ReviewView, viewReview } from '../../app/plan/view-review.js';
import { idParams } from '../../contracts/common.js';
import { newRevision, reviewOut, revisionOut } from '../../contracts/review.js';
import { Failure } from '../../domain/errors.js';
import { rfc3339 } from '../../domain/time.js';
import { endpoint } from '../endpoint.js';

const tag = 'Kế hoạch';

export const getReview = endpoint({
  method: 'get',
  path: '/plans/:id/review',
  summary: 'Bản soát của một kế hoạch: tích số, câu hỏi và kết quả của từng câu trả lời',
  tag,
  access: 'plans.read',
  params: idParams,
  response: reviewOut,
  handle: async ({ app, actor, params }) => presentReview(await viewReview(app, actor, params.id)),
});

export const postRevision = endpoint({
  method: 'post',
  path: '/plans/:id/revisions',
  summary: 'So bản mới của văn bản với kế hoạch đang thực hiện; xác nhận thì bản mới có hiệu lực',
  tag,
  access: 'plans.write',
  params: idParams,
  body: newRevision,
  response: revisionOut,
  status: 200,
  handle: async ({ app, actor, params, body, seenVersion }) => {
    if (body.draft === undefined && body.text === undefined)
      throw new Failure(
        'invalid',
        'draft-missing',
        'Hãy gửi bản đọc (draft) hoặc văn bản (text) của bản mới.',
      );
    const draft = body.draft ?? (await readDocumentAs(app, actor, { text: body.text ?? '' }));
    if (!body.confirm)
      return presentRevision(await previewRevision(app, actor, params.id, draft, body.declined), false);
    const choice = {
      declined: body.declined,
      openQuestions: body.acceptOpenQuestions ? 'accept' : 'refuse',
    } as const;
    return presentRevision(await confirmRevision(app, actor, params.id, choice, seenVersion, draft), true);
  },
});

function presentReview({ plan, lines, unquantified }: ReviewView): z.output<typeof reviewOut> {
  const { document, questions, sent, dropped } = plan.review;
  return {
    id: plan.id,
    version: plan.version,
    state: plan.state,
    document: document === null ? null : { ...document },
    questions: [...questions],
    sentAt: sent === null ? null : rfc3339(sent.at),
    lines: lines.map(({ line, product, review, questions: asked }) => ({
      lineId: line.id,
      title: line.title,
      product: product.text,
      perPeriod: product.perPeriod,
      total: product.total,
      origin: review?.origin ?? 'read',
      changedBy: review?.changedByName ?? null,
      changedAt: review === null ? null : rfc3339(review.changedAt),
      questions: asked.map(({ form, outcomes }) => ({
        question: form.question,
        choices: form.choices.map(({ key, label }, at) => ({ key, label, ...outcomes[at]! })),
        input: form.input,
      })),
    })),
    dropped: dropped.map(({ line, name, at }) => ({
      lineId: line.id,
      title: line.title,
      by: name,
      at: rfc3339(at),
    })),
    unquantified: unquantified.map(({ text, source }) => ({ text, start: source.start, end: source.end })),
  };
}

const presentRevision = (
  { plan, diff, obligations }: RevisionPreview,
  confirmed: boolean,
): z.output<typeof revisionOut> => ({
  planId: plan.id,
  confirmed,
  lines: diff.map((one) => {
    const line = one.kind === 'went' ? one.before : one.after;
    return {
      kind: one.kind,
      lineId: one.kind === 'appeared' ? one.after.id : one.before.id,
      title: line.title,
      changes:
        one.kind === 'changed'
          ? one.changes.map(({ field, before, after }) => ({
              field,
              before: z.json().parse(before),
              after: z.json().parse(after),
            }))
          : [],
    };
  }),
  obligations: { ...obligations },
});
