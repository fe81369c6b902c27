/** The newsroom's answers to what it is handed, and the officer's to what comes back. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { type Assignment, type AssignmentAction, afterAction } from '../../domain/schedule/assignment.js';
import type { Context } from '../context.js';
import type { Stored, WriteShelves } from '../ports/store.js';
import { authoriseOn } from '../org/authorise.js';

const REFUSALS = {
  'wrong-state': ['assignment-wrong-state', 'Phân công không còn ở bước cho phép việc này.'],
  'reason-missing': ['reason-missing', 'Hãy ghi rõ lý do.'],
} as const;

/** Moves an assignment on. Throws `assignment-wrong-state`, `reason-missing`, `not-found`. */
export async function answerAssignment(
  app: Context,
  actor: Actor,
  id: string,
  action: AssignmentAction,
  reason: string | null,
): Promise<Stored<Assignment>> {
  return app.store.write(actor, { action: `assignment.${action}`, subject: id }, (shelves) =>
    moveAssignment(app, actor, shelves, id, action, reason),
  );
}

/** The same, as part of a larger change. */
export async function moveAssignment(
  app: Pick<Context, 'clock'>,
  actor: Actor,
  shelves: Pick<WriteShelves, 'assignments'>,
  id: string,
  action: AssignmentAction,
  reason: string | null,
): Promise<Stored<Assignment>> {
  const permission = action === 'approval' ? 'assignments.approve' : 'assignments.answer';
  const assignment = authoriseOn(actor, permission, await shelves.assignments.get(id), 'phân công');
  const outcome = afterAction(assignment, action, reason);
  if (!outcome.ok) {
    const [code, detail] = REFUSALS[outcome.reason];
    throw new Failure(outcome.reason === 'wrong-state' ? 'conflict' : 'invalid', code, detail);
  }
  const next = {
    ...assignment,
    state: outcome.value,
    reason,
    changedAt: app.clock.now(),
    changedBy: actor.userId,
  };
  await shelves.assignments.replace(next);
  return { ...next, version: assignment.version + 1 };
}
