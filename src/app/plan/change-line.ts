/** A person's change to one line of a draft. */
import type { Actor } from '../../domain/org/policy.js';
import { type LineChange, changeLine } from '../../domain/plan/change-line.js';
import { replaceLine } from '../../domain/plan/review.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { answerWorld, editDraft, lineOf } from './edit-draft.js';

export interface LineEdit extends LineChange {
  /** Questions that the change answers. */
  readonly answered?: readonly string[];
}

/** The plan after the change. Throws what `changeLine` of the domain throws. */
export async function editLine(
  app: Context,
  actor: Actor,
  planId: string,
  lineId: string,
  edit: LineEdit,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  const { answered = [], ...change } = edit;
  return editDraft(app, actor, planId, { action: 'line.changed', seenVersion }, (plan, touch, register) => {
    const line = lineOf(plan, lineId);
    const next = changeLine(line, change, answerWorld(plan, register));
    const questions = next.questions.filter((question) => !answered.includes(question));
    return replaceLine(plan, lineId, [{ ...next, questions }], touch);
  });
}
