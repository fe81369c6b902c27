/** What a new version of a plan does to its obligations: counted before it binds, written when it does. */
import { besideClosed, closedOn } from '../../domain/audit/closed-periods.js';
import { contains, lastDay } from '../../domain/interval.js';
import type { Unit } from '../../domain/org/unit.js';
import { expandLines } from '../../domain/plan/expand.js';
import { obligationsOf } from '../../domain/plan/obligation-table.js';
import type { Obligation } from '../../domain/plan/obligation.js';
import type { Day } from '../../domain/time.js';
import { closesOf } from '../audit/refuse-closed.js';
import { obligationRecord } from './approve-plan.js';
import type {
  ObligationRecord,
  PeriodCloseRecord,
  PlanRecord,
  ReadShelves,
  WriteShelves,
} from '../ports/store.js';

/** What becomes of the obligations. Those done, waived or due in a closed period stay, whatever the new version says. */
export interface ObligationChange {
  readonly added: number;
  readonly removed: number;
  /** Of the removed, those already past due. */
  readonly removedOverdue: number;
  /** No longer owed, but done or waived already. */
  readonly keptDone: number;
  /** Owed under the same id; of them so many on other days, or no longer required or now required. */
  readonly unchanged: number;
  readonly moved: number;
  /** Of closed periods: all that stay, and how many the new version would have added, moved or removed there. */
  readonly closed: number;
  readonly closedDiffering: number;
  /** Open ones that would come to fall due in a closed period: while there are any, the version is refused. */
  readonly intoClosed: number;
}

const expanded = (plan: PlanRecord, units: readonly Unit[]): Obligation[] => {
  const ended = new Set(plan.review.ended);
  return [
    ...obligationsOf(
      expandLines(
        plan.lines.filter(({ id }) => !ended.has(id)),
        units,
        plan,
      ),
    ),
  ];
};

/** Those that stay whatever a new version says: done, waived, or due in a closed period. */
export async function doneOf(
  shelves: Pick<ReadShelves, 'credits' | 'periodCloses'>,
  planId: string,
  stored: readonly ObligationRecord[],
): Promise<ReadonlySet<string>> {
  const [credits, closes] = await Promise.all([shelves.credits.find({ planId }), closesOf(shelves, planId)]);
  return new Set([
    ...stored.filter((one) => closedOn(closes, one) !== null).map(({ id }) => id),
    ...credits.map(({ obligationId }) => obligationId),
    ...stored.filter(({ waiver }) => waiver !== null).map(({ id }) => id),
  ]);
}

/** What a version would change, against what is stored. `done` are the ids that {@link doneOf} gives. */
export function weighChange(
  before: {
    readonly stored: readonly ObligationRecord[];
    readonly done: ReadonlySet<string>;
    readonly closes: readonly PeriodCloseRecord[];
  },
  next: PlanRecord,
  units: readonly Unit[],
  today: Day,
): ObligationChange {
  const { stored, done, closes } = before;
  const all = expanded(next, units);
  const { owed, kept, movedIn } = besideClosed(closes, stored, all);
  return {
    ...changeOf(
      stored.filter(({ id }) => !kept.has(id)),
      owed,
      done,
      today,
    ),
    closed: kept.size,
    closedDiffering: differing(
      stored.filter(({ id }) => kept.has(id)),
      all.filter((one) => kept.has(one.id) || closedOn(closes, one) !== null),
    ),
    intoClosed: movedIn.length,
  };
}

/** Owed on other days, or no longer required or now required. */
const isOther = (before: ObligationRecord, after: Obligation): boolean =>
  before.window.from !== after.window.from ||
  before.window.to !== after.window.to ||
  before.required !== after.required;

const isMoved = (before: ObligationRecord, after: Obligation): boolean =>
  isOther(before, after) || before.target !== after.target;

function changeOf(
  stored: readonly ObligationRecord[],
  owed: readonly Obligation[],
  done: ReadonlySet<string>,
  today: Day,
): Omit<ObligationChange, 'closed' | 'closedDiffering' | 'intoClosed'> {
  const before = new Map(stored.map((obligation) => [obligation.id, obligation]));
  const after = new Set(owed.map(({ id }) => id));
  const gone = stored.filter(({ id }) => !after.has(id));
  const removed = gone.filter(({ id }) => !done.has(id));
  const same = owed.flatMap((obligation) => {
    const known = before.get(obligation.id);
    return known === undefined ? [] : [isMoved(known, obligation)];
  });
  return {
    added: owed.length - same.length,
    removed: removed.length,
    removedOverdue: removed.filter(({ dueDay, required }) => required && dueDay < today).length,
    keptDone: gone.length - removed.length,
    unchanged: same.filter((moved) => !moved).length,
    moved: same.filter((moved) => moved).length,
  };
}

/** How many obligations two versions of the same days do not have alike. */
function differing(stored: readonly ObligationRecord[], owed: readonly Obligation[]): number {
  const before = new Map(stored.map((one) => [one.id, one]));
  const after = new Set(owed.map(({ id }) => id));
  const changed = owed.filter((one) => {
    const known = before.get(one.id);
    return known === undefined || isOther(known, one);
  });
  return changed.length + stored.filter(({ id }) => !after.has(id)).length;
}

/** Brings the stored obligations to what the plan owes now; ids stay where coordinates stay. */
export async function keepObligations(
  shelves: WriteShelves,
  plan: PlanRecord,
  units: readonly Unit[],
): Promise<void> {
  const stored = await shelves.obligations.find({ planId: plan.id });
  const done = await doneOf(shelves, plan.id, stored);
  const before = new Map(stored.map((obligation) => [obligation.id, obligation]));
  const { owed } = besideClosed(await closesOf(shelves, plan.id), stored, expanded(plan, units));
  const after = new Map(owed.map((obligation) => [obligation.id, obligation]));
  const gone = stored.filter(({ id }) => !after.has(id) && !done.has(id)).map(({ id }) => id);
  for (const old of stored) {
    const now = after.get(old.id);
    if (now === undefined || !isMoved(old, now)) continue;
    await shelves.obligations.replace({ ...old, ...now, dueDay: lastDay(now.window) });
  }
  await shelves.obligations.insert(
    owed
      .filter(({ id }) => !before.has(id))
      .map((obligation) => obligationRecord(obligation, plan.provinceId)),
  );
  // A booking outside the days that are left is no booking of what is owed now.
  const bookings = await shelves.bookings.find({ planId: plan.id });
  const outside = bookings
    .filter(({ obligationId, day }) => {
      const now = after.get(obligationId);
      return now !== undefined && !done.has(obligationId) && !contains(now.window, day);
    })
    .map(({ obligationId }) => obligationId);
  const unbooked = [...gone, ...outside];
  if (unbooked.length > 0) await shelves.bookings.remove({ id: { in: unbooked } });
  if (gone.length === 0) return;
  await shelves.obligations.remove({ id: { in: gone } });
  await withdrawAssignments(shelves, plan.id, new Set(gone));
}

async function withdrawAssignments(
  shelves: WriteShelves,
  planId: string,
  gone: ReadonlySet<string>,
): Promise<void> {
  const empty: string[] = [];
  for (const assignment of await shelves.assignments.find({ planId })) {
    const left = assignment.obligationIds.filter((id) => !gone.has(id));
    if (left.length === assignment.obligationIds.length) continue;
    if (left.length === 0) empty.push(assignment.id);
    else await shelves.assignments.replace({ ...assignment, obligationIds: left });
  }
  if (empty.length > 0) await shelves.assignments.remove({ id: { in: empty } });
}
