/** What some units owe, worked out anew after their lives changed; everything that stays the same is left alone. */
import { besideClosed, closedOn } from '../../domain/audit/closed-periods.js';
import { lastDay } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { expandLines } from '../../domain/plan/expand.js';
import { obligationsOf } from '../../domain/plan/obligation-table.js';
import { reachOf } from '../../domain/schedule/intake.js';
import { closedFailure, closesOf } from '../audit/refuse-closed.js';
import type { Context } from '../context.js';
import { obligationRecord } from '../plan/approve-plan.js';
import type { ObligationRecord, PlanRecord, Stored, WriteShelves } from '../ports/store.js';
import { handOver } from '../schedule/hand-over.js';
import { replan } from '../schedule/replan.js';

export interface Reexpanded {
  readonly plan: Stored<PlanRecord>;
  readonly added: readonly ObligationRecord[];
  readonly shortened: readonly ObligationRecord[];
  readonly removed: number;
}

/**
 * Expands the lines of a plan for some units once more and writes the difference: what is owed no longer goes with its
 * booking and its part of an assignment, what ends sooner keeps its id, what is new is stored. Credits are the
 * caller's to bring in line. What fell due in a closed period stays as it is, and nothing is added there.
 * @throws Failure `period-closed` when what is still open would come to fall due in a closed period
 */
export async function reexpand(
  shelves: WriteShelves,
  plan: Stored<PlanRecord>,
  unitIds: readonly string[],
): Promise<Reexpanded> {
  const units = await shelves.units.find({ id: { in: unitIds } });
  const lines = plan.lines
    .map((line) => ({ ...line, targets: line.targets.filter(({ unitId }) => unitIds.includes(unitId)) }))
    .filter(({ targets }) => targets.length > 0);
  const expanded = new Map([...obligationsOf(expandLines(lines, units, plan))].map((one) => [one.id, one]));
  const stored = await shelves.obligations.find({ planId: plan.id, unitId: { in: unitIds } });
  const closes = await closesOf(shelves, plan.id);
  const beside = besideClosed(closes, stored, [...expanded.values()]);
  const [moved] = beside.movedIn;
  if (moved !== undefined) {
    const closed = closedOn(closes, expanded.get(moved.id)!)!;
    const count = String(beside.movedIn.length);
    throw closedFailure(plan, closed, `${count} nghĩa vụ chưa đến hạn không dời vào kỳ ấy được`);
  }
  const owed = new Map(beside.owed.map((one) => [one.id, one]));
  const known = new Set(stored.map(({ id }) => id));
  const gone = stored.filter(({ id }) => !owed.has(id) && !beside.kept.has(id)).map(({ id }) => id);
  const shortened: ObligationRecord[] = [];
  for (const before of stored) {
    const now = owed.get(before.id);
    if (!now || (now.window.from === before.window.from && now.window.to === before.window.to)) continue;
    const next = { ...before, window: now.window, dueDay: lastDay(now.window), target: now.target };
    await shelves.obligations.replace(next);
    shortened.push(next);
  }
  const added = [...owed.values()]
    .filter(({ id }) => !known.has(id))
    .map((obligation) => obligationRecord(obligation, plan.provinceId));
  await shelves.obligations.insert(added);
  await removeObligations(shelves, plan.id, unitIds, gone);
  await removeBookingsPastDue(shelves, shortened);
  return { plan, added, shortened, removed: gone.length };
}

async function removeObligations(
  shelves: WriteShelves,
  planId: string,
  unitIds: readonly string[],
  gone: readonly string[],
): Promise<void> {
  if (gone.length === 0) return;
  const ids = new Set(gone);
  await shelves.obligations.remove({ id: { in: gone } });
  await shelves.bookings.remove({ id: { in: gone } });
  for (const assignment of await shelves.assignments.find({ planId, unitId: { in: unitIds } })) {
    const left = assignment.obligationIds.filter((id) => !ids.has(id));
    if (left.length === assignment.obligationIds.length) continue;
    if (left.length === 0) await shelves.assignments.remove({ id: assignment.id });
    else await shelves.assignments.replace({ ...assignment, obligationIds: left });
  }
}

/** A booking behind the new due day is none: its obligation is planned again like one that never had any. */
async function removeBookingsPastDue(
  shelves: WriteShelves,
  shortened: readonly ObligationRecord[],
): Promise<void> {
  const due = new Map(shortened.map(({ id, dueDay }) => [id, dueDay]));
  const bookings = await shelves.bookings.find({ id: { in: [...due.keys()] } });
  const late = bookings.filter(({ id, day }) => day > due.get(id)!);
  if (late.length > 0) await shelves.bookings.remove({ id: { in: late.map(({ id }) => id) } });
}

/** Places and hands over what came to be owed in plans that are scheduled already; gives the number of bookings made. */
export async function replanAfterMerger(
  app: Context,
  actor: Actor,
  shelves: WriteShelves,
  changes: readonly Reexpanded[],
): Promise<number> {
  let booked = 0;
  for (const { plan, added, shortened } of changes) {
    if ((await shelves.assignments.count({ planId: plan.id })) === 0) continue;
    const touched = [...added, ...shortened];
    if (touched.length === 0) continue;
    const { change } = await replan(shelves, {
      provinceId: plan.provinceId,
      plans: [plan],
      channelIds: touched.flatMap((obligation) => reachOf(obligation, plan.lines)),
      now: app.clock.now(),
    });
    const own = new Set(added.map(({ id }) => id));
    booked += change.placed.filter(({ id }) => own.has(id)).length;
    await handOver(app, actor, shelves, added);
  }
  return booked;
}
