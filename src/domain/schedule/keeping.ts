/**
 * The price of change. An item that holds a place from the schedule before pays `move` for another day or
 * channel, and a line pays `leave` for every seat (a slot on a day) it gives up. Both are so dear that first
 * the number of moves is least, then the number of seats given up, and only then the spread over days.
 */
import { LOAD_WEIGHT, type PlacementProblem } from './placement-problem.js';

const NONE = -1;
/** Keeps sums of prices along a path inside the whole numbers that a double holds exactly. */
const LARGEST_FACTOR = 2 ** 16;

export class Keeping {
  readonly move: number;
  readonly leave: number;
  /** The cell an item holds; -1 for none. */
  readonly cell: Int32Array;
  readonly #held: Int32Array;
  readonly #firstHolder: Int32Array;
  readonly #nextHolder: Int32Array;

  constructor(problem: PlacementProblem, held: Int32Array) {
    const items = held.length;
    this.#held = held;
    this.cell = new Int32Array(items).fill(NONE);
    this.#firstHolder = new Int32Array(problem.slotDay.length).fill(NONE);
    this.#nextHolder = new Int32Array(items).fill(NONE);
    let softest = 1;
    for (let item = 0; item < items; item++) {
      const target = problem.target[item]!;
      const reach = Math.max(Math.abs(problem.last[item]! - target), Math.abs(problem.first[item]! - target));
      softest += problem.weight[item]! * reach * reach + 2 * LOAD_WEIGHT * items;
      const slot = held[item]!;
      if (slot === NONE) continue;
      const row = problem.groupRows[problem.group[item]!]!.find(
        (one) => problem.rowChannel[one] === problem.slotChannel[slot],
      );
      if (row === undefined) continue;
      this.cell[item] = row * problem.days + problem.slotDay[slot]!;
      this.#nextHolder[item] = this.#firstHolder[slot]!;
      this.#firstHolder[slot] = item;
    }
    this.leave = softest;
    this.move = softest * Math.min(items + 1, LARGEST_FACTOR);
  }

  /** Seats that a cell holds in a slot. */
  seats(cell: number, slot: number): number {
    let seats = 0;
    for (let item = this.#firstHolder[slot]!; item !== NONE; item = this.#nextHolder[item]!) {
      if (this.cell[item] === cell) seats++;
    }
    return seats;
  }

  holds(item: number, slot: number): boolean {
    return this.#held[item] === slot;
  }

  /** Cells in which somebody holds a seat. */
  heldCells(): Set<number> {
    return new Set(this.cell.filter((cell) => cell !== NONE));
  }
}
