/** Registering an event: per-event lines come to be owed for it. */
import { Failure } from '../../domain/errors.js';
import { type Interval, isEmpty, overlaps } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { expandLines } from '../../domain/plan/expand.js';
import { obligationsOf } from '../../domain/plan/obligation-table.js';
import type { PlanEvent } from '../../domain/plan/plan.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import { obligationRecord } from './approve-plan.js';
import { loadPlan } from './load-plan.js';

export interface RegisteredEvent {
  readonly event: PlanEvent;
  readonly obligations: number;
}

/** Adds an event to a plan; on an approved one, what it makes owed is stored with it. Throws `window-empty`, `event-outside-plan`, `plan-closed`. */
export async function registerEvent(
  app: Context,
  actor: Actor,
  planId: string,
  input: { readonly title: string; readonly window: Interval },
): Promise<RegisteredEvent> {
  authorise(actor, 'plans.write');
  if (isEmpty(input.window))
    throw new Failure('invalid', 'window-empty', 'Sự kiện kết thúc trước khi bắt đầu.');
  const units = await app.store.units.find({ provinceId: actor.provinceId });
  const event: PlanEvent = { id: app.ids.next(), title: input.title, window: input.window };
  return app.store.write(actor, { action: 'event.registered', subject: planId }, async (shelves) => {
    const plan = await loadPlan(shelves, actor, planId);
    if (plan.state === 'closed') throw new Failure('conflict', 'plan-closed', 'Kế hoạch đã kết thúc.');
    if (!overlaps(event.window, plan.window)) {
      throw new Failure('invalid', 'event-outside-plan', 'Sự kiện nằm ngoài thời gian của kế hoạch.');
    }
    await shelves.plans.replace({ ...plan, events: [...plan.events, event] });
    if (plan.state === 'draft') return { event, obligations: 0 };
    const lines = plan.lines.filter((line) => line.per === 'event');
    const owed = [...obligationsOf(expandLines(lines, units, { id: plan.id, tasks: [], events: [event] }))];
    await shelves.obligations.insert(owed.map((obligation) => obligationRecord(obligation, plan.provinceId)));
    return { event, obligations: owed.length };
  });
}
