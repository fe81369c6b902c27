/** What stands between a draft and its approval. */
import { Failure } from '../../domain/errors.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { type Touch, type UnderReview, replaceLine } from '../../domain/plan/review.js';
import type { PlanRecord } from '../ports/store.js';

export interface Obstacles {
  readonly withoutBearer: readonly QuotaLine[];
  readonly withQuestions: readonly QuotaLine[];
  /** Open questions of lines and of the plan as a whole. */
  readonly questions: number;
}

/** What is still open. A line without a bearer cannot be accepted away; a question can. */
export function obstaclesTo(plan: Pick<PlanRecord, 'lines' | 'review'>): Obstacles {
  const withQuestions = plan.lines.filter(({ questions }) => questions.length > 0);
  return {
    withoutBearer: plan.lines.filter(({ targets }) => targets.length === 0),
    withQuestions,
    questions:
      plan.review.questions.length + withQuestions.reduce((sum, { questions }) => sum + questions.length, 0),
  };
}

/** Throws `line-without-bearer`, and `questions-open` unless open questions are accepted. */
export function refuseObstacles(
  { withoutBearer, withQuestions, questions }: Obstacles,
  openQuestions: 'refuse' | 'accept',
): void {
  if (withoutBearer.length > 0) {
    throw new Failure(
      'conflict',
      'line-without-bearer',
      `${String(withoutBearer.length)} chỉ tiêu chưa có đơn vị thực hiện; hãy giao đơn vị hoặc bỏ chỉ tiêu rồi duyệt lại.`,
      { fields: withoutBearer.map((line) => ({ path: `lines.${line.id}.targets`, detail: line.title })) },
    );
  }
  if (questions > 0 && openQuestions === 'refuse') {
    throw new Failure(
      'conflict',
      'questions-open',
      `Còn ${String(questions)} câu hỏi chưa trả lời; hãy trả lời, hoặc chấp nhận tính như hệ thống đang đọc.`,
      { fields: withQuestions.map((line) => ({ path: `lines.${line.id}.questions`, detail: line.title })) },
    );
  }
}

/** Every open question answered by "as it is reckoned", in the name of who accepts. */
export function acceptOpen(plan: UnderReview, touch: Touch): UnderReview {
  const answer = 'Chấp nhận như đang tính';
  const accepted = plan.lines.reduce<UnderReview>((state, line) => {
    if (line.questions.length === 0) return state;
    return line.questions.reduce<UnderReview>((at, question) => {
      const now = at.lines.find(({ id }) => id === line.id)!;
      const next = { ...now, questions: now.questions.filter((one) => one !== question) };
      return replaceLine(at, line.id, [next], touch, { ...touch, question, answer });
    }, state);
  }, plan);
  return { lines: accepted.lines, review: { ...accepted.review, questions: [] } };
}
