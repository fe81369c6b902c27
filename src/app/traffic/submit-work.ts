/** Answering an assignment with what ran: the run is reported and the work handed in, together or not at all. */
import type { Actor } from '../../domain/org/policy.js';
import type { AsRunSource } from '../../domain/traffic/as-run.js';
import type { Context } from '../context.js';
import { authoriseOn } from '../org/authorise.js';
import { moveAssignment } from '../schedule/answer-assignment.js';
import { type Registered, type ReportedRun, asRunRecords, keepNew } from './register-as-runs.js';

/**
 * Reports the run that answers an assignment. Throws what `registerAsRuns` throws, and `not-found`,
 * `assignment-wrong-state` for the assignment.
 */
export async function submitWork(
  app: Context,
  actor: Actor,
  assignmentId: string,
  report: { readonly channelId: string; readonly source: AsRunSource; readonly run: ReportedRun },
): Promise<Registered> {
  const { unitId, asRuns } = await asRunRecords(app, actor, report.channelId, report.source, [report.run]);
  const reason = { action: 'assignment.submission', subject: assignmentId, unitId };
  return app.store.write(actor, reason, async (shelves) => {
    const found = await shelves.assignments.get(assignmentId);
    const { state } = authoriseOn(actor, 'assignments.answer', found, 'phân công');
    // Handed in is not the same as run: what was handed in before is only reported as run now.
    const isHandedIn = state === 'submitted' || state === 'approved';
    if (!isHandedIn) await moveAssignment(app, actor, shelves, assignmentId, 'submission', null);
    return keepNew(shelves, asRuns);
  });
}
