/** Scheduling: a plan's obligations are placed into the slots of its channels and handed to those who must meet them. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unplaced } from '../../domain/schedule/slot.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import { loadPlan } from '../plan/load-plan.js';
import type { PlanRecord } from '../ports/store.js';
import { isStopped } from './board.js';
import { handOver } from './hand-over.js';
import { replan } from './replan.js';
import { turnOfSchedule } from './keep-schedule.js';

export interface ScheduleReport {
  readonly required: number;
  readonly optional: number;
  readonly booked: number;
  readonly moves: number;
  readonly unplaced: readonly Unplaced[];
}

/** The channels of a plan's lines. */
const channelsOfPlan = (plan: Pick<PlanRecord, 'lines'>): ReadonlySet<string> =>
  new Set(plan.lines.flatMap((line) => line.targets.flatMap((target) => target.channelIds)));

/**
 * Places what is open from today on; the past, accepted bookings and those put somewhere by hand stay where they
 * are, unless a blackout stops them. Bookings of other plans in the same channels keep their slots. Throws
 * `plan-not-approved`.
 */
export async function schedulePlan(app: Context, actor: Actor, planId: string): Promise<ScheduleReport> {
  authorise(actor, 'plans.schedule');
  const reason = { action: 'plan.scheduled', subject: planId, turn: turnOfSchedule(actor) };
  return app.store.write(actor, reason, async (shelves) => {
    const plan = await loadPlan(shelves, actor, planId);
    if (plan.state !== 'approved')
      throw new Failure('conflict', 'plan-not-approved', 'Hãy duyệt kế hoạch trước khi xếp lịch.');
    const { change } = await replan(shelves, {
      provinceId: plan.provinceId,
      plans: [plan],
      channelIds: channelsOfPlan(plan),
      now: app.clock.now(),
      release: isStopped,
    });
    const obligations = await shelves.obligations.find({ planId });
    await handOver(app, actor, shelves, obligations);
    const required = obligations.filter((obligation) => obligation.required).length;
    return {
      required,
      optional: obligations.length - required,
      booked: await shelves.bookings.count({ planId }),
      moves: change.moved.length + change.lost.length,
      unplaced: change.unplaced,
    };
  });
}
