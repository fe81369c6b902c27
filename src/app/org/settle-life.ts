/** What a new life of a unit means for the plans in force: what it owes, what is booked, what is counted. */
import { Failure } from '../../domain/errors.js';
import { type Interval, isEmpty, overlaps } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import { vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import { recredit } from '../coverage/recredit.js';
import type { PlanRecord, Stored, WriteShelves } from '../ports/store.js';
import { followCredits } from '../schedule/follow-credits.js';
import { type Reexpanded, reexpand, replanAfterMerger } from './reexpand.js';

export interface SettledLife {
  /** Plans whose obligations changed. */
  readonly plans: number;
  readonly added: number;
  readonly removed: number;
  /** Obligations that keep their id and end sooner or later than before. */
  readonly shortened: number;
  readonly booked: number;
}

export const NOTHING_SETTLED: SettledLife = { plans: 0, added: 0, removed: 0, shortened: 0, booked: 0 };

/** The days that one life has and the other has not. */
const changedDays = (before: Interval, after: Interval): readonly Interval[] =>
  [
    { from: Math.min(before.from, after.from), to: Math.max(before.from, after.from) },
    { from: Math.min(before.to, after.to), to: Math.max(before.to, after.to) },
  ].filter((span) => !isEmpty(span));

/**
 * Expands anew what the unit owes, once its new life is stored. By the point rule only what lies in the changed days
 * differs; everything else keeps its id, booking and credit.
 * @throws Failure `plan-closed` when a closed plan reaches into those days, `past-settled` when days that are over do
 */
export async function settleLife(
  app: Context,
  actor: Actor,
  shelves: WriteShelves,
  before: Unit,
  after: Unit,
): Promise<SettledLife> {
  const changed = changedDays(before.life, after.life);
  const { provinceId } = before;
  const touched = (await shelves.plans.find({ provinceId, state: { in: ['approved', 'closed'] } })).filter(
    (plan) => changed.some((span) => reaches(plan, before.id, span)),
  );
  if (touched.length === 0) return NOTHING_SETTLED;
  refuseSettled(touched, before.id, changed, app.clock.today());
  const changes: Reexpanded[] = [];
  for (const plan of touched) changes.push(await reexpand(shelves, plan, [before.id]));
  const credits = await recredit(shelves, provinceId, [before.id], app.clock.now());
  const booked = await replanAfterMerger(app, actor, shelves, changes);
  await followCredits(shelves, provinceId, credits, app.clock.now());
  const sum = (numberOf: (change: Reexpanded) => number): number =>
    changes.reduce((total, change) => total + numberOf(change), 0);
  return {
    plans: changes.length,
    added: sum(({ added }) => added.length),
    removed: sum(({ removed }) => removed),
    shortened: sum(({ shortened }) => shortened.length),
    booked,
  };
}

/** True when some line of the plan is owed by the unit in the span. */
const reaches = ({ lines }: Pick<PlanRecord, 'lines'>, unitId: string, span: Interval): boolean =>
  lines.some(
    ({ window, targets }) => overlaps(window, span) && targets.some((target) => target.unitId === unitId),
  );

function refuseSettled(
  plans: readonly Stored<PlanRecord>[],
  unitId: string,
  changed: readonly Interval[],
  today: number,
): void {
  const closed = plans.find(({ state }) => state === 'closed');
  if (closed !== undefined)
    throw new Failure(
      'conflict',
      'plan-closed',
      `Kế hoạch “${closed.title}” đã chốt có chỉ tiêu của đơn vị trong những ngày thay đổi nên không sửa được.`,
    );
  const past = changed
    .map(({ from, to }) => ({ from, to: Math.min(to, today) }))
    .filter((span) => !isEmpty(span));
  const settled = plans.find((plan) => past.some((span) => reaches(plan, unitId, span)));
  if (settled !== undefined)
    throw new Failure(
      'conflict',
      'past-settled',
      `Kế hoạch “${settled.title}” đã tính kết quả đến ${vietnameseDay(today)}; ngày đầu, ngày cuối của đơn vị không sửa lùi vào thời gian ấy được.`,
    );
}
