/**
 * Why items cannot all be placed: a set of them that has too few places, and from which none can be left out.
 *
 * A failed insertion leaves such a set behind (Hall 1935: every place it may reach is full of it), only too large to
 * read. Deleting chunks of halving size while the rest stays infeasible makes it minimal (Zeller and
 * Hildebrandt 2002, "ddmin").
 */
import { PlacementFlow } from './flow.js';
import { tighten } from './gaps.js';
import type { Rejection } from './place.js';
import { type PlacementProblem, restrictTo, slotIndex } from './placement-problem.js';
import { relaxedShortage, shortestOf } from './sized.js';
import type { Shortage } from './slot.js';

/** Infeasible subsets tried before what is left is taken as it is: it is still infeasible, perhaps not minimal. */
const TRIALS = 400;
const FEW_KINDS = 40;

export interface Explanation extends Pick<Shortage, 'cause' | 'measure' | 'demand' | 'supply'> {
  readonly items: readonly number[];
  /** Days of the problem, both included. */
  readonly first: number;
  readonly last: number;
  readonly channels: readonly number[];
}

/**
 * Explains one rejection of a placement.
 * @param minimise false leaves a large set as it is, for when time matters more than brevity
 */
export function explain(problem: PlacementProblem, rejection: Rejection, minimise = true): Explanation {
  const { item, because } = rejection;
  const hall = [...new Set([...rejection.hall, item])].sort((a, b) => a - b);
  if (because === 'window') return explainChain(problem, item);
  if (because === 'slots') return explainSlots(problem, hall, minimise);
  if (because === 'airtime' && rejection.hall.length > 0) {
    return explainAirtime(problem, hall, minimise);
  }
  return {
    cause: because === 'gap' ? 'gap' : because === 'airtime' ? 'lengths' : 'undecided',
    items: [item],
    first: problem.first[item]!,
    last: problem.last[item]!,
    channels: channelsOf(problem, [item]),
    measure: 'items',
    demand: 1,
    supply: 0,
  };
}

/** More minutes than there are: demand and supply in minutes. */
function explainAirtime(problem: PlacementProblem, hall: readonly number[], minimise: boolean): Explanation {
  const narrowed = { ...problem, ...tighten(problem), held: null };
  const tooLong = (some: readonly number[]): boolean => relaxedShortage(restrictTo(narrowed, some)) !== null;
  const items = minimise ? minimal(narrowed, hall, tooLong) : hall;
  const { first, last } = hullOf(narrowed, items);
  const sizes = shortestOf(problem);
  const demand = items.reduce((sum, item) => sum + sizes[item]!, 0);
  const supply = roomOf(narrowed, items, first, last);
  return {
    cause: supply === 0 ? 'no-slots' : supply < demand ? 'slots' : 'per-day',
    items,
    first,
    last,
    channels: channelsOf(problem, items),
    measure: 'minutes',
    demand,
    supply,
  };
}

/** A chain longer than its window: demand and supply in days. */
function explainChain(problem: PlacementProblem, replay: number): Explanation {
  const items = [replay];
  let needed = 1;
  for (let at = replay; problem.after[at] !== -1; at = problem.after[at]!) {
    needed += problem.gap[at]!;
    items.unshift(problem.after[at]!);
  }
  const first = problem.first[items[0]!]!;
  const last = problem.last[replay]!;
  return {
    cause: 'gap',
    items,
    first,
    last,
    channels: channelsOf(problem, items),
    measure: 'days',
    demand: needed,
    supply: Math.max(0, last - first + 1),
  };
}

function explainSlots(problem: PlacementProblem, hall: readonly number[], minimise: boolean): Explanation {
  const narrowed = { ...problem, ...tighten(problem), held: null };
  const infeasible = (some: readonly number[]): boolean => placeable(narrowed, some, 1) < some.length;
  const items = minimise ? minimal(narrowed, hall, infeasible) : hall;
  const supply = placeable(narrowed, items);
  const { first, last } = hullOf(narrowed, items);
  const room = roomOf(narrowed, items, first, last);
  return {
    cause: room === 0 ? 'no-slots' : room >= items.length ? 'per-day' : 'slots',
    items,
    first,
    last,
    channels: channelsOf(problem, items),
    measure: 'items',
    demand: items.length,
    supply,
  };
}

/** The days from the first to the last on which one of the items may run. */
function hullOf(problem: PlacementProblem, items: readonly number[]): { first: number; last: number } {
  let first = problem.days - 1;
  let last = 0;
  for (const item of items) {
    first = Math.min(first, Math.max(0, problem.first[item]!));
    last = Math.max(last, Math.min(problem.days - 1, problem.last[item]!));
  }
  return { first, last };
}

/** How many of the items can be placed at once; fewer when it stops after so many failures. */
function placeable(problem: PlacementProblem, items: readonly number[], failures = Infinity): number {
  const sub = restrictTo(problem, items);
  const flow = new PlacementFlow(sub);
  let failed = 0;
  let placed = 0;
  for (let item = 0; item < items.length && failed < failures; item++) {
    if (sub.first[item]! <= sub.last[item]! && !flow.insert(item)) placed++;
    else failed++;
  }
  return placed;
}

/**
 * Leaves out items while the rest stays infeasible: one of each kind first, then chunks of halving size. What one
 * item cannot be left out of, its equals cannot either, now and in every smaller set: they are not tried again.
 */
function minimal(
  problem: PlacementProblem,
  items: readonly number[],
  infeasible: (items: readonly number[]) => boolean,
): readonly number[] {
  const kindOf = (item: number): string =>
    `${String(problem.group[item])} ${String(problem.first[item])} ${String(problem.last[item])}`;
  const needed = new Set<string>();
  let kept = items;
  let trials = 0;
  const leaveOut = (at: number, count: number): boolean => {
    if (trials >= TRIALS) return false;
    const kinds = kept.slice(at, at + count).map(kindOf);
    if (kinds.some((kind) => needed.has(kind))) return false;
    const rest = [...kept.slice(0, at), ...kept.slice(at + count)];
    trials++;
    if (rest.length > 0 && infeasible(rest)) {
      kept = rest;
      return true;
    }
    if (count === 1) needed.add(kinds[0]!);
    return false;
  };
  const kinds = new Set(items.map(kindOf));
  if (kinds.size <= FEW_KINDS)
    for (const kind of kinds)
      leaveOut(
        kept.findIndex((item) => kindOf(item) === kind),
        1,
      );
  for (let chunk = kept.length >> 1; chunk >= 1; chunk = chunk === 1 ? 0 : (chunk + 1) >> 1) {
    for (let at = 0; at < kept.length;) if (!leaveOut(at, chunk)) at += chunk;
  }
  return kept;
}

/** Places in all slots that some of the items may use on those days. */
function roomOf(problem: PlacementProblem, items: readonly number[], first: number, last: number): number {
  const slotsAt = slotIndex(problem);
  const rows = new Set(items.flatMap((item) => problem.groupRows[problem.group[item]!]!));
  const open = new Set<number>();
  for (const row of rows) {
    const from = problem.rowChannel[row]! * problem.days;
    for (let slot = slotsAt[from + first]!; slot < slotsAt[from + last + 1]!; slot++) {
      if (problem.rowForbids[row]?.[slot] !== 1) open.add(slot);
    }
  }
  let room = 0;
  for (const slot of open) room += problem.slotCapacity[slot]!;
  return room;
}

function channelsOf(problem: PlacementProblem, items: readonly number[]): number[] {
  const rows = items.flatMap((item) => problem.groupRows[problem.group[item]!]!);
  return [...new Set(rows.map((row) => problem.rowChannel[row]!))].sort((a, b) => a - b);
}
