/** Items of unequal airtime in slots: what is free, what may go where, and moving one to make room for another. */
import type { Windows } from './gaps.js';
import { LOAD_WEIGHT, type PlacementProblem, slotIndex } from './placement-problem.js';

const NONE = -1;
type Seat = readonly [cell: number, slot: number];

export class SizedSeating {
  readonly slotOf: Int32Array;
  readonly #cellOf: Int32Array;
  readonly #free: Int32Array;
  readonly #count: Int32Array;
  readonly #inSlot: number[][];
  readonly #replays: readonly (readonly number[])[];
  readonly #slotsAt: Int32Array;
  readonly #problem: PlacementProblem;
  readonly #windows: Windows;

  constructor(problem: PlacementProblem, windows: Windows) {
    this.#problem = problem;
    this.#windows = windows;
    this.#slotsAt = slotIndex(problem);
    this.slotOf = new Int32Array(problem.first.length).fill(NONE);
    this.#cellOf = new Int32Array(problem.first.length).fill(NONE);
    this.#free = problem.slotCapacity.slice();
    this.#count = problem.cellTaken
      ? problem.cellTaken.slice()
      : new Int32Array(problem.rowLimit.length * problem.days);
    this.#inSlot = Array.from(problem.slotDay, () => []);
    const replays: number[][] = Array.from(problem.first, () => []);
    problem.after.forEach((run, item) => {
      if (run !== NONE) replays[run]!.push(item);
    });
    this.#replays = replays;
  }

  /** The longest an item may take. */
  longest(item: number): number {
    return Math.max(0, ...this.#rowsOf(item).map((row) => this.#sizeOf(row)));
  }

  seat(item: number, cell: number, slot: number): void {
    this.slotOf[item] = slot;
    this.#cellOf[item] = cell;
    this.#free[slot]! -= this.#sizeIn(cell);
    this.#count[cell]!++;
    this.#inSlot[slot]!.push(item);
  }

  unseat(item: number): void {
    const slot = this.slotOf[item]!;
    const cell = this.#cellOf[item]!;
    this.slotOf[item] = NONE;
    this.#cellOf[item] = NONE;
    this.#free[slot]! += this.#sizeIn(cell);
    this.#count[cell]!--;
    this.#inSlot[slot] = this.#inSlot[slot]!.filter((other) => other !== item);
  }

  /** False while the run that an item repeats has no seat. */
  isNext(item: number): boolean {
    const run = this.#problem.after[item]!;
    return run === NONE || this.slotOf[run] !== NONE;
  }

  /** Every seat an item may take now, the cheapest first. */
  choices(item: number): Seat[] {
    return this.#seats(item)
      .filter(([cell, slot]) => this.#free[slot]! >= this.#sizeIn(cell))
      .sort((a, b) => this.#cost(item, a) - this.#cost(item, b) || a[1] - b[1]);
  }

  /** Seats an item where it was, or else where it costs least; false when there is no room. */
  seatNearest(item: number): boolean {
    const choices = this.choices(item);
    const held = this.#problem.held?.[item] ?? NONE;
    const best = choices.find(([, slot]) => slot === held) ?? choices[0];
    if (!best) return false;
    this.seat(item, ...best);
    return true;
  }

  /** Seats an item in a slot that one other item leaves for another slot; false when no such exchange exists. */
  makeRoomFor(item: number): boolean {
    const seats = this.#seats(item).sort((a, b) => this.#cost(item, a) - this.#cost(item, b) || a[1] - b[1]);
    for (const [cell, slot] of seats) {
      for (const other of [...this.#inSlot[slot]!]) {
        if (this.#problem.rank[other]! < this.#problem.rank[item]!) continue;
        const otherCell = this.#cellOf[other]!;
        if (this.#free[slot]! + this.#sizeIn(otherCell) < this.#sizeIn(cell)) continue;
        this.unseat(other);
        this.seat(item, cell, slot);
        const elsewhere = this.choices(other)[0];
        if (elsewhere) {
          this.seat(other, ...elsewhere);
          return true;
        }
        this.unseat(item);
        this.seat(other, otherCell, slot);
      }
    }
    return false;
  }

  /** Distance from targets and load, as in the flow. */
  cost(): number {
    const { weight, target, slotDay } = this.#problem;
    let cost = 0;
    this.slotOf.forEach((slot, item) => {
      if (slot !== NONE) cost += weight[item]! * (slotDay[slot]! - target[item]!) ** 2;
    });
    for (const items of this.#inSlot) cost += LOAD_WEIGHT * items.length ** 2;
    return cost;
  }

  /** The seats that window, gaps, limits per day and forbidden slots leave an item, whatever their room. */
  #seats(item: number): Seat[] {
    const { days, rowLimit, rowChannel, rowForbids, after, gap, slotDay } = this.#problem;
    if (!this.isNext(item)) return [];
    const run = after[item]!;
    let first = Math.max(0, this.#windows.first[item]!);
    let last = Math.min(days - 1, this.#windows.last[item]!);
    if (run !== NONE) first = Math.max(first, slotDay[this.slotOf[run]!]! + gap[item]!);
    for (const replay of this.#replays[item]!) {
      const slot = this.slotOf[replay]!;
      if (slot !== NONE) last = Math.min(last, slotDay[slot]! - gap[replay]!);
    }
    const seats: Seat[] = [];
    for (const row of this.#rowsOf(item)) {
      const forbids = rowForbids[row] ?? null;
      for (let day = first; day <= last; day++) {
        const cell = row * days + day;
        if (this.#count[cell]! >= rowLimit[row]!) continue;
        const at = rowChannel[row]! * days + day;
        for (let slot = this.#slotsAt[at]!; slot < this.#slotsAt[at + 1]!; slot++) {
          if (forbids?.[slot] !== 1) seats.push([cell, slot]);
        }
      }
    }
    return seats;
  }

  #cost(item: number, [, slot]: Seat): number {
    const { weight, target, slotDay } = this.#problem;
    const away = slotDay[slot]! - target[item]!;
    return weight[item]! * away * away + LOAD_WEIGHT * (2 * this.#inSlot[slot]!.length + 1);
  }

  #rowsOf(item: number): readonly number[] {
    return this.#problem.groupRows[this.#problem.group[item]!]!;
  }

  #sizeIn(cell: number): number {
    return this.#sizeOf((cell / this.#problem.days) | 0);
  }

  #sizeOf(row: number): number {
    return this.#problem.rowSize?.[row] ?? 1;
  }
}
