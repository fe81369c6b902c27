/** Who sits where: items in cells and slots, with the counts and lists that a search asks for. */
import type { PlacementProblem } from './placement-problem.js';

const NONE = -1;

/** A partial placement. Lists are singly linked through `nextInCell` and `nextInSlot`; they stay short. */
export class Seating {
  /** Slot and cell of every item; -1 while it has none. */
  readonly slotOf: Int32Array;
  readonly cellOf: Int32Array;
  /** Items in every slot, and in every cell (frozen ones of the cell included). */
  readonly load: Int32Array;
  readonly count: Int32Array;
  readonly firstInCell: Int32Array;
  readonly nextInCell: Int32Array;
  readonly firstInSlot: Int32Array;
  readonly nextInSlot: Int32Array;

  constructor(problem: PlacementProblem) {
    const items = problem.first.length;
    const slots = problem.slotDay.length;
    const cells = problem.rowLimit.length * problem.days;
    this.slotOf = new Int32Array(items).fill(NONE);
    this.cellOf = new Int32Array(items).fill(NONE);
    this.load = new Int32Array(slots);
    this.count = problem.cellTaken ? problem.cellTaken.slice() : new Int32Array(cells);
    this.firstInCell = new Int32Array(cells).fill(NONE);
    this.nextInCell = new Int32Array(items);
    this.firstInSlot = new Int32Array(slots).fill(NONE);
    this.nextInSlot = new Int32Array(items);
  }

  /** Seats an item that has no seat. */
  seat(item: number, cell: number, slot: number): void {
    this.cellOf[item] = cell;
    this.nextInCell[item] = this.firstInCell[cell]!;
    this.firstInCell[cell] = item;
    this.count[cell]!++;
    this.slotOf[item] = slot;
    this.nextInSlot[item] = this.firstInSlot[slot]!;
    this.firstInSlot[slot] = item;
    this.load[slot]!++;
  }

  /** Takes an item's seat away. */
  unseat(item: number): void {
    const cell = this.cellOf[item]!;
    const slot = this.slotOf[item]!;
    unlink(this.firstInCell, this.nextInCell, cell, item);
    unlink(this.firstInSlot, this.nextInSlot, slot, item);
    this.count[cell]!--;
    this.load[slot]!--;
    this.cellOf[item] = NONE;
    this.slotOf[item] = NONE;
  }

  /** How many items of a cell sit in a slot. */
  countIn(cell: number, slot: number): number {
    let count = 0;
    for (let item = this.firstInCell[cell]!; item !== NONE; item = this.nextInCell[item]!) {
      if (this.slotOf[item] === slot) count++;
    }
    return count;
  }
}

function unlink(head: Int32Array, next: Int32Array, list: number, item: number): void {
  let at = head[list]!;
  if (at === item) {
    head[list] = next[item]!;
    return;
  }
  while (next[at]! !== item) at = next[at]!;
  next[at] = next[item]!;
}
