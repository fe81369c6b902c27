/**
 * Placement of unit-size items with replay gaps: exact, or an honest "not decided".
 *
 * The gaps are tightened into the windows, and the rest is a flow, which finds a feasible placement if and only
 * if one exists, and the cheapest. When the flow puts a replay too near to its run, the search branches: the run
 * up to a day, or the run after it; each half excludes the breach. The flow's cost bounds every branch, and the
 * cheapest branch is opened first, so that the first placement without a breach is optimal. (Branch and bound
 * over a flow relaxation: Land and Doig 1960.)
 */
import { PlacementFlow } from './flow.js';
import { type Windows, breaches, hangingOn, tighten, worstBreach } from './gaps.js';
import { MinHeap } from './min-heap.js';
import type { PlacementProblem } from './placement-problem.js';

const NONE = -1;

/** Branches tried before the answer is "not decided". */
const BRANCH_LIMIT = 400;

/** Why an item has no place. `hall`: other items that have too few slots together with it. */
export interface Rejection {
  readonly item: number;
  readonly because: 'slots' | 'airtime' | 'window' | 'gap' | 'first-run' | 'undecided';
  readonly hall: readonly number[];
}

/**
 * `placed`: everything, at least cost. `infeasible`: proven that not everything can be. `undecided`: the search
 * ended at its limit. In the last two cases what is placed breaks no rule, and `rejections` lists the rest.
 */
export interface Placement {
  readonly verdict: 'placed' | 'infeasible' | 'undecided';
  /** The slot of every item; -1 for a rejected one. */
  readonly slotOf: Int32Array;
  readonly rejections: readonly Rejection[];
  readonly cost: number;
  readonly branches: number;
}

/** Places the items of a problem. Of items that cannot all be placed, lower ranks go first, then lower indices. */
export function place(problem: PlacementProblem, branchLimit = BRANCH_LIMIT): Placement {
  const rejections = new Map<number, Rejection>();
  let verdict: Placement['verdict'] = 'placed';
  let branches = 0;
  dropImpossibleReplays(problem, rejections);
  for (;;) {
    const remaining = withoutRejected(problem, rejections);
    const windows = tighten(remaining);
    const flow = insertAll(remaining, windows, rejections);
    if (rejections.size > 0 && verdict === 'placed') verdict = 'infeasible';
    if (!flow) continue;
    const dayOf = (item: number): number => flow.dayOf(item);
    if (!worstBreach(remaining, dayOf)) return finish(flow, verdict, rejections, branches + 1);
    const searched = searchBranches(remaining, windows, rejections, flow, branchLimit - branches);
    branches += searched.branches;
    if (searched.flow) return finish(searched.flow, verdict, rejections, branches);
    if (!searched.exhausted) verdict = 'undecided';
    else if (verdict === 'placed') verdict = 'infeasible';
    const because = searched.exhausted ? 'gap' : 'undecided';
    // one at a time while the search can still tell; all at once when it cannot
    const { replay } = worstBreach(remaining, dayOf)!;
    const given = searched.exhausted ? [lastOfChain(remaining, replay)] : breaches(remaining, dayOf);
    for (const item of given) rejectChainFrom(remaining, item, rejections, { because, hall: [] });
  }
}

function finish(
  flow: PlacementFlow,
  verdict: Placement['verdict'],
  rejections: ReadonlyMap<number, Rejection>,
  branches: number,
): Placement {
  return {
    verdict,
    slotOf: flow.seating.slotOf,
    rejections: [...rejections.values()].sort((a, b) => a.item - b.item),
    cost: flow.cost(),
    branches,
  };
}

/** A chain that its window cannot hold loses its last replays until it fits. */
function dropImpossibleReplays(problem: PlacementProblem, rejections: Map<number, Rejection>): void {
  const { after, gap } = problem;
  const earliest = problem.first.slice();
  for (let item = 0; item < after.length; item++) {
    const run = after[item]!;
    if (run === NONE) continue;
    earliest[item] = Math.max(earliest[item]!, earliest[run]! + gap[item]!);
    if (rejections.has(run) || earliest[item]! > problem.last[item]!) {
      rejections.set(item, { item, because: 'window', hall: [] });
    }
  }
}

/** The problem with the chains cut where an item is rejected. */
function withoutRejected(
  problem: PlacementProblem,
  rejections: ReadonlyMap<number, Rejection>,
): PlacementProblem {
  if (rejections.size === 0) return problem;
  const after = problem.after.map((run, item) => (rejections.has(item) || rejections.has(run) ? NONE : run));
  return { ...problem, after };
}

/** Items by rank, those that hold a place first, then by index: a counting sort, for it runs at every insertion of all. */
function insertionOrder({ rank, held }: PlacementProblem): Int32Array {
  const key = (item: number): number => rank[item]! * 2 + (held && held[item]! !== NONE ? 0 : 1);
  const starts = new Int32Array(2 * 256 + 1);
  for (let item = 0; item < rank.length; item++) starts[key(item) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const order = new Int32Array(rank.length);
  for (let item = 0; item < rank.length; item++) order[starts[key(item)]!++] = item;
  return order;
}

/**
 * The flow without regard to gaps; what does not fit is added to the rejections, its replays with it.
 * Null when one of those replays was placed already: then all begins anew without it.
 */
function insertAll(
  problem: PlacementProblem,
  windows: Windows,
  rejections: Map<number, Rejection>,
): PlacementFlow | null {
  const flow = new PlacementFlow(problem, windows);
  for (const item of insertionOrder(problem)) {
    if (rejections.has(item)) continue;
    const hall = flow.insert(item);
    if (hall) rejectChainFrom(problem, item, rejections, { because: 'slots', hall });
  }
  for (const gone of rejections.keys()) if (flow.dayOf(gone) !== NONE) return null;
  return flow;
}

/** Rejects an item, and with it the replays that hang on it. */
function rejectChainFrom(
  problem: PlacementProblem,
  item: number,
  rejections: Map<number, Rejection>,
  why: Pick<Rejection, 'because' | 'hall'>,
): void {
  rejections.set(item, { item, ...why });
  for (const gone of hangingOn(problem, item)) {
    if (!rejections.has(gone)) rejections.set(gone, { item: gone, because: 'first-run', hall: [] });
  }
}

/** The last replay of the chain that a replay stands in: dropping it leaves the others whole. */
function lastOfChain(problem: PlacementProblem, replay: number): number {
  let last = replay;
  for (let item = replay + 1; item < problem.after.length; item++) {
    if (problem.after[item] === last) last = item;
  }
  return last;
}

interface Branch {
  readonly windows: Windows;
  readonly flow: PlacementFlow;
}

/** Best-first search over window splits. `exhausted`: every branch was closed, so no placement exists. */
function searchBranches(
  problem: PlacementProblem,
  windows: Windows,
  rejections: ReadonlyMap<number, Rejection>,
  root: PlacementFlow,
  limit: number,
): { flow: PlacementFlow | null; exhausted: boolean; branches: number } {
  const open = new MinHeap();
  const opened: Branch[] = [{ windows, flow: root }];
  open.push(root.cost(), 0);
  let branches = 1;
  while (open.size > 0) {
    const { windows: bounds, flow } = opened[open.pop()]!;
    const breach = worstBreach(problem, (item) => flow.dayOf(item));
    if (!breach) return { flow, exhausted: true, branches };
    for (const half of splitAt(problem, bounds, flow, breach.replay)) {
      if (branches >= limit) return { flow: null, exhausted: false, branches };
      branches++;
      const narrowed = tighten(problem, half);
      const next = insertEvery(problem, narrowed, rejections);
      if (!next) continue;
      open.push(next.cost(), opened.length);
      opened.push({ windows: narrowed, flow: next });
    }
  }
  return { flow: null, exhausted: true, branches };
}

/** With x and y the days of a run and a replay nearer than the gap g, no day up to (x + y - g)/2 admits both. */
function splitAt(
  problem: PlacementProblem,
  windows: Windows,
  flow: PlacementFlow,
  replay: number,
): [Windows, Windows] {
  const run = problem.after[replay]!;
  const border = Math.floor((flow.dayOf(run) + flow.dayOf(replay) - problem.gap[replay]!) / 2);
  const last = windows.last.slice();
  last[run] = Math.min(last[run]!, border);
  const first = windows.first.slice();
  first[run] = Math.max(first[run]!, border + 1);
  return [
    { first: windows.first, last },
    { first, last: windows.last },
  ];
}

/** The flow with every item that is not rejected; null when one does not fit. */
function insertEvery(
  problem: PlacementProblem,
  windows: Windows,
  rejections: ReadonlyMap<number, Rejection>,
): PlacementFlow | null {
  const flow = new PlacementFlow(problem, windows);
  for (const item of insertionOrder(problem)) {
    if (!rejections.has(item) && flow.insert(item)) return null;
  }
  return flow;
}
