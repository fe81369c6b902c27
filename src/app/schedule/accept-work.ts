/** Taking on all the work that waits, in one go. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import { moveAssignment } from './answer-assignment.js';

/** Accepts every assignment that is offered to the actor's unit, in one transaction; gives their number. */
export async function acceptAllWork(app: Context, actor: Actor): Promise<number> {
  authorise(actor, 'assignments.answer');
  const own = { provinceId: actor.provinceId, unitId: actor.unitId };
  const reason = { action: 'assignments.accepted', subject: actor.unitId, unitId: actor.unitId };
  return app.store.write(actor, reason, async (shelves) => {
    const offered = await shelves.assignments.find({ ...own, state: 'offered' });
    for (const { id } of offered) await moveAssignment(app, actor, shelves, id, 'acceptance', null);
    return offered.length;
  });
}
