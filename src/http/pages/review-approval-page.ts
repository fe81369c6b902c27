/** The last step: what approval brings about, what still stands in its way, sending it and approving it. */
import { approvePlan } from '../../app/plan/approve-plan.js';
import { sendToApproval } from '../../app/plan/send-to-approval.js';
import { type ApprovalSummary, summariseForApproval } from '../../app/plan/view-review.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { Failure } from '../../domain/errors.js';
import { reachOf } from '../../domain/org/policy.js';
import { statusOfFailure } from '../problem.js';
import { versionOf } from './entry-form.js';
import { mendable } from './mendable.js';
import { formText } from './csrf.js';
import { cardId, headOf } from './review-cards.js';
import { planIdOf } from './review-page.js';
import { unitsWords } from './review-words.js';
import { type Visit, sendPage } from './visit.js';
import { lineName, moment, quotaWords } from './wording.js';

export async function showApproval(visit: Visit): Promise<void> {
  await drawApproval(visit, null);
}

export async function receiveApproval(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const planId = planIdOf(visit);
  const openQuestions = formText(request, 'chap-nhan') === '1' ? 'accept' : 'refuse';
  try {
    switch (formText(request, 'viec')) {
      case 'trinh':
        await sendToApproval(app, actor, planId, openQuestions, versionOf(visit));
        break;
      case 'duyet':
        await approvePlan(app, actor, planId, { openQuestions, seenVersion: versionOf(visit) });
        break;
      default:
        throw new Failure('invalid', 'action-unknown', 'Không rõ phải làm gì; hãy mở lại trang rồi thử lại.');
    }
    response.redirect(303, `/ke-hoach/${encodeURIComponent(planId)}/duyet`);
  } catch (error) {
    const failure = mendable(error);
    await drawApproval(visit, failure);
  }
}

async function drawApproval(visit: Visit, failure: Failure | null): Promise<void> {
  const { app, actor } = visit;
  const summary = await summariseForApproval(app, actor, planIdOf(visit));
  const { plan, obstacles, owed, capacity, fault } = summary;
  const { sent } = plan.review;
  const isDraft = plan.state === 'draft';
  await sendPage(
    visit,
    'review-approval',
    {
      title: 'Duyệt kế hoạch',
      current: '/doc-ke-hoach',
      ...(failure === null ? {} : { status: statusOfFailure(failure) }),
    },
    {
      ...headOf(summary),
      reviewCss: visit.asset('review.css'),
      failure: failure === null ? null : { detail: failure.detail, code: failure.code },
      isDraft,
      boardHref: `/?plan=${encodeURIComponent(plan.id)}`,
      sent: sent === null ? null : `${sent.name}, ${moment(sent.at)}`,
      maySend: isDraft && sent === null && reachOf(actor, 'plans.write') !== null,
      mayApprove: isDraft && reachOf(actor, 'plans.approve') !== null,
      figures: {
        required: whole(owed.required),
        optional: whole(owed.optional),
        units: whole(owed.byUnit.size),
        lines: whole(summary.lines.length),
      },
      units: unitRows(summary),
      fault,
      isBlocked: obstacles.withoutBearer.length > 0 || fault !== null,
      withoutBearer: obstacles.withoutBearer.map((line) =>
        obstacleOf(line.id, lineName(line), 'chưa có đơn vị thực hiện', summary),
      ),
      withQuestions: obstacles.withQuestions.map((line) =>
        obstacleOf(line.id, lineName(line), line.questions.join(' '), summary),
      ),
      planQuestions: plan.review.questions,
      questions: obstacles.questions === 0 ? null : whole(obstacles.questions),
      capacity:
        capacity === null
          ? null
          : {
              placed: whole(capacity.placed),
              unplaced: whole(capacity.unplaced),
              fits: capacity.unplaced === 0,
              shortages: capacity.shortages.map(({ lineId, unplaced, sentences }) => {
                const line = plan.lines.find(({ id }) => id === lineId);
                return {
                  name: line === undefined ? lineId : lineName(line),
                  href: `/ke-hoach/${encodeURIComponent(plan.id)}/soat#${cardId(lineId)}`,
                  unplaced: whole(unplaced),
                  sentences,
                };
              }),
            },
      lines: summary.lines.map(({ line, product, number }) => ({
        number,
        name: lineName(line),
        quota: quotaWords(line),
        units: unitsWords(line.targets, summary.register),
        total: product.total === null ? 'theo sự kiện' : whole(product.total),
      })),
    },
  );
}

const obstacleOf = (lineId: string, name: string, why: string, { plan }: ApprovalSummary): object => ({
  name,
  why,
  href: `/ke-hoach/${encodeURIComponent(plan.id)}/soat#${cardId(lineId)}`,
});

function unitRows({ owed, register }: ApprovalSummary): object[] {
  const names = new Map(register.units.map((unit) => [unit.id, unit.shortName]));
  return [...owed.byUnit]
    .sort(
      ([a, x], [b, y]) =>
        y.required - x.required || (names.get(a) ?? a).localeCompare(names.get(b) ?? b, 'vi'),
    )
    .map(([unitId, { required, optional }]) => ({
      name: names.get(unitId) ?? unitId,
      required: whole(required),
      optional: optional === 0 ? '' : whole(optional),
    }));
}
