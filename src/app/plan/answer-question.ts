/** Answering what a line, or the plan as a whole, leaves open. */
import { Failure } from '../../domain/errors.js';
import { inclusive, isEmpty } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { type AnswerValue, answeredWith, answersTo } from '../../domain/plan/question-answers.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { type UnderReview, isSameLine, replaceLine } from '../../domain/plan/review.js';
import { resolveDraft } from '../../domain/plan/resolve-draft.js';
import { type Day, dayOfInstant, vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { ProvinceRegister } from '../org/register.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { keptDraft } from './create-plan.js';
import { answerWorld, editDraft, lineOf } from './edit-draft.js';

export interface QuestionAnswer {
  readonly lineId: string;
  readonly question: string;
  /** A choice by its key, or a value of the question's input. */
  readonly answer: { readonly choice: string } | AnswerValue;
  /** Every line that asks the same is answered with it. */
  readonly alike: boolean;
}

/** The plan after the answer. Throws `question-unknown`, `answer-unknown`, and what a change of a line throws. */
export async function answerQuestion(
  app: Context,
  actor: Actor,
  planId: string,
  given: QuestionAnswer,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  const { question, answer } = given;
  return editDraft(
    app,
    actor,
    planId,
    { action: 'question.answered', seenVersion },
    (plan, touch, register) => {
      const asked = lineOf(plan, given.lineId);
      if (!asked.questions.includes(question))
        throw new Failure('conflict', 'question-unknown', 'Câu hỏi này đã được trả lời.');
      const world = answerWorld(plan, register);
      const lines = given.alike ? plan.lines.filter((line) => line.questions.includes(question)) : [asked];
      return lines.reduce<UnderReview>((state, line) => {
        let nexts: readonly QuotaLine[];
        let words: string;
        if ('choice' in answer) {
          const choice = answersTo(question, line, world).choices.find(({ key }) => key === answer.choice);
          if (choice === undefined)
            throw new Failure('invalid', 'answer-unknown', 'Câu hỏi này không có câu trả lời như vậy.');
          nexts = choice.lines;
          words = choice.label;
        } else {
          nexts = [answeredWith(question, line, answer, world)];
          words = valueWords(answer, register);
        }
        return replaceLine(state, line.id, nexts, touch, { ...touch, question, answer: words });
      }, plan);
    },
  );
}

/** A typed answer as people read it. */
function valueWords(answer: AnswerValue, { units }: ProvinceRegister): string {
  switch (answer.input) {
    case 'number':
      return String(answer.value);
    case 'day':
      return vietnameseDay(answer.value);
    case 'span':
      return `${vietnameseDay(answer.value.from)}–${vietnameseDay(answer.value.to - 1)}`;
    case 'unit':
      return units.find(({ id }) => id === answer.value)?.name ?? answer.value;
    case 'channel':
    case 'output':
      return answer.value;
  }
}

/** What may be open about the plan as a whole: the day of issue, and the last day. */
export interface PlanDates {
  readonly issuedOn?: Day;
  readonly lastDay?: Day;
}

/**
 * Dates the plan, as its document leaves open. Lines that stand as read are dated anew with it; what a person
 * changed stays. Throws `window-empty`.
 */
export async function datePlan(
  app: Context,
  actor: Actor,
  planId: string,
  dates: PlanDates,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  return editDraft(app, actor, planId, { action: 'plan.dated', seenVersion }, (plan, _touch, register) => {
    const issuedOn = dates.issuedOn ?? plan.issuedOn;
    const draft = keptDraft(plan);
    const resolved =
      draft === null
        ? null
        : resolveDraft(draft, register, {
            planKey: plan.id,
            today: dayOfInstant(plan.createdAt),
            issuedOn,
            districtDuties: plan.review.districtDuties,
          });
    const from = resolved?.window.from ?? plan.window.from;
    const window = inclusive(from, dates.lastDay ?? plan.window.to - 1);
    if (isEmpty(window))
      throw new Failure('invalid', 'window-empty', 'Kế hoạch kết thúc trước khi bắt đầu.', {
        fields: [{ path: 'lastDay', detail: 'Ngày cuối phải từ ngày đầu trở đi.' }],
      });
    const read = new Map((resolved?.lines ?? []).map(({ line }) => [line.id, line]));
    const byHand = new Set(
      plan.review.lines.filter(({ origin }) => origin !== 'read').map(({ lineId }) => lineId),
    );
    const lines = plan.lines.map((line) => {
      const again = read.get(line.id);
      if (again === undefined || byHand.has(line.id)) return line;
      const asked = new Set(line.questions);
      // A question that was answered stays answered.
      const questions = again.questions.filter((question) => asked.has(question));
      const dated = isSameSpan(again.window, resolved!.window) ? { ...again, window } : again;
      return isSameLine(line, dated) ? line : { ...dated, questions };
    });
    const stillOpen = (question: string): boolean =>
      question.startsWith('Văn bản để trống ngày ký')
        ? issuedOn === null
        : !(question.startsWith('Văn bản không nêu ngày kết thúc') && dates.lastDay !== undefined);
    return {
      issuedOn,
      window,
      lines,
      review: { ...plan.review, questions: plan.review.questions.filter(stillOpen), sent: null },
    };
  });
}

const isSameSpan = (a: PlanRecord['window'], b: PlanRecord['window']): boolean =>
  a.from === b.from && a.to === b.to;
