/** Excusing an obligation, with a reason and an approver; credits follow. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ObligationRecord, Stored } from '../ports/store.js';
import { refuseClosed } from '../audit/refuse-closed.js';
import { recredit } from '../coverage/recredit.js';
import { authoriseOn } from '../org/authorise.js';
import { loadPlan } from '../plan/load-plan.js';

/** Throws `obligation-waived` when it is excused already, `period-closed`, `reason-missing`. */
export async function waiveObligation(
  app: Context,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Stored<ObligationRecord>> {
  if (reason.trim() === '') throw new Failure('invalid', 'reason-missing', 'Hãy ghi rõ lý do miễn.');
  return app.store.write(actor, { action: 'obligation.waived', subject: id }, async (shelves) => {
    const obligation = authoriseOn(actor, 'obligations.waive', await shelves.obligations.get(id), 'nghĩa vụ');
    if (obligation.waiver !== null)
      throw new Failure('conflict', 'obligation-waived', 'Nghĩa vụ này đã được miễn.');
    const plan = await loadPlan(shelves, actor, obligation.planId);
    await refuseClosed(shelves, plan, [obligation], 'nghĩa vụ trong kỳ ấy không miễn được nữa');
    const waived = {
      ...obligation,
      waiver: { reason: reason.trim(), approvedBy: actor.userId, at: app.clock.now() },
    };
    await shelves.obligations.replace(waived);
    await shelves.bookings.remove({ id });
    await recredit(shelves, actor.provinceId, [obligation.unitId], app.clock.now());
    return { ...waived, version: obligation.version + 1 };
  });
}
