/** Replay gaps: a run and its replays as a chain of items, each some days after the one before. */
import type { PlacementProblem } from './placement-problem.js';

const NONE = -1;

/** First and last days of items, both included. */
export interface Windows {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/**
 * Narrows windows until the gaps ask no more of them: a replay not before its run's first day and the gap, a run
 * not after its replay's last day less the gap. One pass each way suffices, because a replay's index is larger
 * than its run's.
 */
export function tighten(problem: PlacementProblem, windows: Windows = problem): Windows {
  const { after, gap } = problem;
  const first = windows.first.slice();
  const last = windows.last.slice();
  for (let item = 0; item < after.length; item++) {
    const run = after[item]!;
    if (run !== NONE) first[item] = Math.max(first[item]!, first[run]! + gap[item]!);
  }
  for (let item = after.length - 1; item >= 0; item--) {
    const run = after[item]!;
    if (run !== NONE) last[run] = Math.min(last[run]!, last[item]! - gap[item]!);
  }
  return { first, last };
}

/** The replays whose gap a placement breaks; `dayOf` gives -1 for an item without a place. */
export function breaches(problem: PlacementProblem, dayOf: (item: number) => number): number[] {
  const { after } = problem;
  const found: number[] = [];
  for (let item = 0; item < after.length; item++) {
    if (after[item] !== NONE && daysShort(problem, dayOf, item) > 0) found.push(item);
  }
  return found;
}

/** The replay whose gap a placement breaks by most days; null when it breaks none. */
export function worstBreach(
  problem: PlacementProblem,
  dayOf: (item: number) => number,
): { replay: number; days: number } | null {
  let worst: { replay: number; days: number } | null = null;
  for (const replay of breaches(problem, dayOf)) {
    const days = daysShort(problem, dayOf, replay);
    if (days > (worst?.days ?? 0)) worst = { replay, days };
  }
  return worst;
}

function daysShort(problem: PlacementProblem, dayOf: (item: number) => number, replay: number): number {
  const from = dayOf(problem.after[replay]!);
  const to = dayOf(replay);
  return from === NONE || to === NONE ? 0 : from + problem.gap[replay]! - to;
}

/** The replays that hang on an item, directly or through one another. */
export function hangingOn({ after }: PlacementProblem, item: number): number[] {
  const hanging: number[] = [];
  for (let later = after.indexOf(item, item + 1); later !== NONE; later = after.indexOf(later, later + 1)) {
    hanging.push(later);
  }
  return hanging;
}
