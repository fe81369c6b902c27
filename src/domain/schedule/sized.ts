/**
 * Placement of items of unequal airtime: three answers, none of them a guess.
 *
 * 1. Seat items one by one, the long ones first, at the nearest slot with room; where there is none, move one
 *    other item out of the way. Whatever this places breaks no rule.
 * 2. If something required is left: cut all items into minutes and let a flow place those. If even they do not
 *    fit, nothing does, and the flow's full set says why.
 * 3. Else search, the item with the fewest slots first (fail first: Haralick and Elliott 1980), up to a limit.
 *    Found: placed. Everything tried: infeasible. Limit reached: undecided.
 *
 * Bin packing hides in the question, so no exact method is fast on all of it.
 */
import { PlacementFlow } from './flow.js';
import { tighten } from './gaps.js';
import { type Placement, type Rejection } from './place.js';
import type { PlacementProblem } from './placement-problem.js';
import { SizedSeating } from './sized-seating.js';

const NONE = -1;
const SEARCH_LIMIT = 20_000;
/** So many times the search looks at what an item may choose from: the bound on time where items are many. */
const LOOKS = 400_000;
const NO_HALLS: ReadonlyMap<number, readonly number[]> = new Map();
/** Beyond this many minutes the relaxation is left out. */
const PIECES = 200_000;

/** Places items whose rows take unequal parts of a slot's capacity. The verdict is on the required ones. */
export function placeSized(problem: PlacementProblem, searchLimit = SEARCH_LIMIT): Placement {
  const seating = new SizedSeating(problem, tighten(problem));
  const order = orderOf(seating, problem);
  const left = order.filter((item) => !seating.seatNearest(item) && !seating.makeRoomFor(item));
  const missing = left.filter((item) => problem.rank[item] === 0);
  if (missing.length === 0) return answer(problem, seating, 'placed', left, NO_HALLS, 1);
  const halls = relaxedShortages(problem, missing);
  if (halls.size > 0) return answer(problem, seating, 'infeasible', left, halls, 1);
  const required = order.filter((item) => problem.rank[item] === 0);
  const trial = new SizedSeating(problem, tighten(problem));
  const search = new Search(trial, searchLimit);
  if (search.placeAll(required)) {
    const others = order.filter((item) => problem.rank[item] !== 0 && !trial.seatNearest(item));
    return answer(problem, trial, 'placed', others, NO_HALLS, search.steps);
  }
  return answer(problem, seating, search.ended ? 'undecided' : 'infeasible', left, NO_HALLS, search.steps);
}

function answer(
  problem: PlacementProblem,
  seating: SizedSeating,
  verdict: Placement['verdict'],
  left: readonly number[],
  halls: ReadonlyMap<number, readonly number[]>,
  branches: number,
): Placement {
  const rejections = left.map((item): Rejection => {
    const run = problem.after[item]!;
    if (run !== NONE && seating.slotOf[run] === NONE) return { item, because: 'first-run', hall: [] };
    // that not everything fits was proven of those in a full set; of another item only when there is no such set
    const isProven =
      verdict === 'infeasible' && problem.rank[item] === 0 && (halls.size === 0 || halls.has(item));
    return { item, because: isProven ? 'airtime' : 'undecided', hall: halls.get(item) ?? [] };
  });
  return {
    verdict,
    slotOf: seating.slotOf,
    rejections: rejections.sort((a, b) => a.item - b.item),
    cost: seating.cost(),
    branches,
  };
}

/** By rank; in it those that hold a place, then the long, then the soon due; a replay behind its run. */
function orderOf(seating: SizedSeating, problem: PlacementProblem): number[] {
  const { rank, held, after, last } = problem;
  const items = Array.from(rank, (_, item) => item);
  const depth = new Int32Array(items.length);
  for (const item of items) depth[item] = after[item] === NONE ? 0 : depth[after[item]!]! + 1;
  const holds = (item: number): number => (held && held[item] !== NONE ? 0 : 1);
  return items.sort(
    (a, b) =>
      rank[a]! - rank[b]! ||
      depth[a]! - depth[b]! ||
      holds(a) - holds(b) ||
      seating.longest(b) - seating.longest(a) ||
      last[a]! - last[b]! ||
      a - b,
  );
}

/** For required items without a place a set that they stand in and that has too few minutes, where there is one. */
function relaxedShortages(
  problem: PlacementProblem,
  missing: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const failed = relaxedHalls(problem, Infinity);
  const setOf = new Map<number, readonly number[]>();
  const seen = new Set<readonly number[]>();
  for (const [item, hall] of failed) {
    if (seen.has(hall)) continue;
    seen.add(hall);
    // full, and one too many
    const set = [...hall, item];
    for (const one of hall) if (!setOf.has(one)) setOf.set(one, set);
  }
  const halls = new Map<number, readonly number[]>();
  for (const item of missing) {
    const hall = failed.get(item) ?? setOf.get(item);
    if (hall) halls.set(item, hall.length > 0 ? hall : [item]);
  }
  return halls;
}

/** The first set of required items whose minutes do not suffice; null when they do (or are too many to try). */
export function relaxedShortage(problem: PlacementProblem): readonly number[] | null {
  const [first] = relaxedHalls(problem, 1);
  return first ? [...new Set([...first[1], first[0]])].sort((a, b) => a - b) : null;
}

/**
 * The required items cut into equal pieces, each placed by itself: for every item whose pieces do not all fit, up to
 * so many of them, others that together with it have too few minutes. None when all fit (or are too many to try).
 * Limits per day scale with the pieces; gaps are in the windows.
 */
function relaxedHalls(problem: PlacementProblem, atMost: number): Map<number, readonly number[]> {
  const windows = tighten(problem);
  const owner: number[] = [];
  const shortest = shortestOf(problem);
  const failed = new Map<number, readonly number[]>();
  for (let item = 0; item < problem.rank.length; item++) {
    if (problem.rank[item] !== 0) continue;
    for (let piece = 0; piece < shortest[item]!; piece++) owner.push(item);
    if (owner.length > PIECES) return failed;
  }
  const pick = (column: Int32Array): Int32Array => Int32Array.from(owner, (item) => column[item]!);
  const flow = new PlacementFlow({
    ...problem,
    rowLimit: problem.rowLimit.map((limit, row) => limit * (problem.rowSize?.[row] ?? 1)),
    cellTaken: null,
    first: pick(windows.first),
    last: pick(windows.last),
    target: pick(problem.target),
    weight: new Int32Array(owner.length).fill(1),
    group: pick(problem.group),
    after: new Int32Array(owner.length).fill(NONE),
    gap: new Int32Array(owner.length),
    rank: new Uint8Array(owner.length),
    held: null,
  });
  // the flow gives the same set again for whoever runs into the same full region
  const ownersOf = new Map<readonly number[], readonly number[]>();
  for (let piece = 0; piece < owner.length && failed.size < atMost; piece++) {
    const item = owner[piece]!;
    if (failed.has(item)) continue;
    const pieces = flow.insert(piece);
    if (!pieces) continue;
    let items = ownersOf.get(pieces);
    if (!items) ownersOf.set(pieces, (items = [...new Set(pieces.map((one) => owner[one]!))]));
    failed.set(item, items);
  }
  return failed;
}

/** The least an item takes on any channel it may use. */
export function shortestOf(problem: PlacementProblem): Int32Array {
  const ofGroup = problem.groupRows.map((rows) =>
    Math.min(...rows.map((row) => problem.rowSize?.[row] ?? 1)),
  );
  return problem.group.map((group) => (Number.isFinite(ofGroup[group]!) ? ofGroup[group]! : 1));
}

/** Depth-first search over slots, the item with the fewest choices next. */
class Search {
  steps = 0;
  /** True when the limit ended it. */
  ended = false;
  #looks = 0;
  readonly #seating: SizedSeating;
  readonly #limit: number;

  constructor(seating: SizedSeating, limit: number) {
    this.#seating = seating;
    this.#limit = limit;
  }

  placeAll(items: readonly number[]): boolean {
    if (items.length === 0) return true;
    this.steps++;
    this.#looks += items.length;
    if (this.steps > this.#limit || this.#looks > LOOKS) {
      this.ended = true;
      return false;
    }
    let tightest = NONE;
    let choices: readonly (readonly [cell: number, slot: number])[] = [];
    for (const item of items) {
      if (!this.#seating.isNext(item)) continue;
      const own = this.#seating.choices(item);
      if (own.length === 0) return false;
      if (tightest === NONE || own.length < choices.length) [tightest, choices] = [item, own];
    }
    const others = items.filter((item) => item !== tightest);
    for (const [cell, slot] of choices) {
      this.#seating.seat(tightest, cell, slot);
      if (this.placeAll(others)) return true;
      this.#seating.unseat(tightest);
      if (this.ended) return false;
    }
    return false;
  }
}
