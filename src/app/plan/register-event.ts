/** Registering an event: per-event lines come to be owed for it, find a place and are handed over. */
import { Failure } from '../../domain/errors.js';
import { type Interval, isEmpty, overlaps } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { expandLines } from '../../domain/plan/expand.js';
import { obligationsOf } from '../../domain/plan/obligation-table.js';
import type { PlanEvent } from '../../domain/plan/plan.js';
import { reachOf } from '../../domain/schedule/intake.js';
import type { Context } from '../context.js';
import { refuseClosed } from '../audit/refuse-closed.js';
import { authorise } from '../org/authorise.js';
import { claimRegister } from '../org/claim-register.js';
import { handOver } from '../schedule/hand-over.js';
import { replan } from '../schedule/replan.js';
import { obligationRecord } from './approve-plan.js';
import { loadPlan } from './load-plan.js';
import { turnOfSchedule } from '../schedule/keep-schedule.js';

export interface RegisteredEvent {
  readonly event: PlanEvent;
  readonly obligations: number;
  /** Of these, those that found a place. */
  readonly booked: number;
  /** Bookings of others that made room. */
  readonly moves: number;
}

/**
 * Adds an event to a plan. On an approved one what it makes owed is stored, placed and offered to its units in the
 * same transaction, once the plan has been scheduled; only the channels it may run on are planned anew. Throws `window-empty`, `event-outside-plan`,
 * `event-registered` when one of the same name and days is there already, `plan-closed`, `period-closed` when it would
 * make something owed in a closed period.
 */
export async function registerEvent(
  app: Context,
  actor: Actor,
  planId: string,
  input: { readonly title: string; readonly window: Interval },
): Promise<RegisteredEvent> {
  authorise(actor, 'plans.write');
  if (isEmpty(input.window))
    throw new Failure('invalid', 'window-empty', 'Sự kiện kết thúc trước khi bắt đầu.');
  const event: PlanEvent = { id: app.ids.next(), title: input.title, window: input.window };
  const reason = { action: 'event.registered', subject: planId, turn: turnOfSchedule(actor) };
  return app.store.write(actor, reason, async (shelves) => {
    await claimRegister(shelves, actor.provinceId, app.clock.now());
    const units = await shelves.units.find({ provinceId: actor.provinceId });
    const plan = await loadPlan(shelves, actor, planId);
    if (plan.state === 'closed') throw new Failure('conflict', 'plan-closed', 'Kế hoạch đã kết thúc.');
    if (!overlaps(event.window, plan.window)) {
      throw new Failure('invalid', 'event-outside-plan', 'Sự kiện nằm ngoài thời gian của kế hoạch.');
    }
    if (plan.events.some((other) => isSame(other, event))) {
      throw new Failure('conflict', 'event-registered', 'Sự kiện này đã được ghi nhận.');
    }
    const changed = { ...plan, events: [...plan.events, event] };
    await shelves.plans.replace(changed);
    if (plan.state === 'draft') return { event, obligations: 0, booked: 0, moves: 0 };
    const ended = new Set(plan.review.ended);
    const lines = plan.lines.filter((line) => line.per === 'event' && !ended.has(line.id));
    const owed = [...obligationsOf(expandLines(lines, units, { id: plan.id, tasks: [], events: [event] }))];
    await refuseClosed(shelves, plan, owed, 'không thêm được nghĩa vụ cho sự kiện đến hạn trong kỳ ấy');
    const records = owed.map((obligation) => obligationRecord(obligation, plan.provinceId));
    await shelves.obligations.insert(records);
    if ((await shelves.assignments.count({ planId })) === 0)
      return { event, obligations: owed.length, booked: 0, moves: 0 };
    const { change } = await replan(shelves, {
      provinceId: plan.provinceId,
      plans: [changed],
      channelIds: owed.flatMap((obligation) => reachOf(obligation, lines)),
      now: app.clock.now(),
    });
    await handOver(app, actor, shelves, records);
    const own = new Set(owed.map(({ id }) => id));
    return {
      event,
      obligations: owed.length,
      booked: change.placed.filter(({ id }) => own.has(id)).length,
      moves: change.moved.length + change.lost.length,
    };
  });
}

const isSame = (a: PlanEvent, b: PlanEvent): boolean =>
  a.title === b.title && a.window.from === b.window.from && a.window.to === b.window.to;
