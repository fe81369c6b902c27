/**
 * Placement when some items hold places already: first with every one of them nailed down. Only when that leaves
 * something required out, or a holder cannot stay, may anything move; and what moves must be worth it.
 */
import { type Placement, type Rejection, place } from './place.js';
import type { PlacementProblem } from './placement-problem.js';
import { placeSized } from './sized.js';

const NONE = -1;

const solve = (problem: PlacementProblem): Placement =>
  problem.rowSize ? placeSized(problem) : place(problem);

/** Places items exactly or with three answers, as their sizes ask, and keeps what is held as far as it can. */
export function placeKeeping(problem: PlacementProblem): Placement {
  const { held, rank } = problem;
  if (!held?.some((slot) => slot !== NONE)) return solve(problem);
  const nailed = solve(nailDown(problem, held));
  const lost = nailed.rejections.filter(({ item }) => held[item] !== NONE);
  const missing = (placement: Placement): number =>
    placement.rejections.filter(({ item }) => rank[item] === 0).length;
  if (missing(nailed) === 0 && lost.length === 0) return nailed;
  const free = solve(problem);
  if (lost.length > 0 || missing(free) < missing(nailed)) return free;
  return { ...nailed, rejections: nailed.rejections.map((rejection) => reasonIn(free, rejection)) };
}

/** Every holder may run on the day it holds, and on no other. */
function nailDown(problem: PlacementProblem, held: Int32Array): PlacementProblem {
  const dayOf = (item: number, otherwise: number): number =>
    held[item] === NONE ? otherwise : problem.slotDay[held[item]!]!;
  return {
    ...problem,
    first: problem.first.map((day, item) => dayOf(item, day)),
    last: problem.last.map((day, item) => dayOf(item, day)),
  };
}

/** Why an item has no place even when others may move: what the free placement proved, of it or of its like. */
function reasonIn(free: Placement, { item }: Rejection): Rejection {
  const own = free.rejections.find(
    (rejection) => rejection.item === item && rejection.because !== 'first-run',
  );
  if (own) return own;
  const other = free.rejections.find(({ because }) => because === 'slots');
  if (other) return { item, because: 'slots', hall: [...other.hall, other.item] };
  return { item, because: 'undecided', hall: [] };
}
