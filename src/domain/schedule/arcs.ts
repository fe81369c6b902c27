/** The arcs of the placement flow, read off windows, rows and seating: where an item may go, and what that costs. */
import type { Windows } from './gaps.js';
import type { Keeping } from './keeping.js';
import { LOAD_WEIGHT, type PlacementProblem, slotIndex } from './placement-problem.js';
import type { Seating } from './seating.js';

const NONE = -1;

export class Arcs {
  readonly #problem: PlacementProblem;
  readonly #windows: Windows;
  readonly #seating: Seating;
  readonly #keeping: Keeping | null;
  readonly #slotsAt: Int32Array;

  constructor(problem: PlacementProblem, windows: Windows, seating: Seating, keeping: Keeping | null) {
    this.#problem = problem;
    this.#windows = windows;
    this.#seating = seating;
    this.#keeping = keeping;
    this.#slotsAt = slotIndex(problem);
  }

  /** Calls `visit` for the cells an item may use, cheapest distance first, until the cost reaches what it returned. */
  eachCell(item: number, visit: (cell: number, cost: number) => number): void {
    const { days, group, groupRows, target, weight } = this.#problem;
    const rows = groupRows[group[item]!]!;
    const first = Math.max(0, this.#windows.first[item]!);
    const last = Math.min(days - 1, this.#windows.last[item]!);
    const aim = target[item]!;
    const heldCell = this.#keeping ? this.#keeping.cell[item]! : NONE;
    let limit = Infinity;
    let base = 0;
    if (heldCell !== NONE) {
      const heldDay = heldCell % days;
      base = this.#keeping!.move;
      if (heldDay >= first && heldDay <= last) limit = visit(heldCell, 0);
    }
    const farthest = Math.max(last - aim, aim - first);
    for (let distance = Math.max(0, first - aim, aim - last); distance <= farthest; distance++) {
      const cost = base + weight[item]! * distance * distance;
      if (cost >= limit) return;
      for (let day = aim - distance; ; day = aim + distance) {
        if (day >= first && day <= last) {
          for (const row of rows) {
            const cell = row * days + day;
            if (cell !== heldCell) limit = visit(cell, cost);
          }
        }
        if (day === aim + distance) break;
      }
    }
  }

  /** Calls `visit` for the slots that a cell may use, full or not. */
  eachSlot(cell: number, visit: (slot: number) => void): void {
    const { days, rowChannel, rowForbids } = this.#problem;
    const row = (cell / days) | 0;
    const forbids = rowForbids[row] ?? null;
    const at = rowChannel[row]! * days + (cell - row * days);
    const end = this.#slotsAt[at + 1]!;
    for (let slot = this.#slotsAt[at]!; slot < end; slot++) if (forbids?.[slot] !== 1) visit(slot);
  }

  /** The line may run once more on that channel and day. */
  cellHasRoom(cell: number): boolean {
    return this.#seating.count[cell]! < this.#problem.rowLimit[(cell / this.#problem.days) | 0]!;
  }

  slotHasRoom(slot: number): boolean {
    return this.#seating.load[slot]! < this.#problem.slotCapacity[slot]!;
  }

  /** What an item pays for being in a cell: its distance from the target, and a move when it holds another. */
  dayCost(item: number, cell: number): number {
    const { days, target, weight } = this.#problem;
    const away = (cell % days) - target[item]!;
    const cost = weight[item]! * away * away;
    const heldCell = this.#keeping ? this.#keeping.cell[item]! : NONE;
    if (heldCell === NONE) return cost;
    return heldCell === cell ? 0 : this.#keeping!.move + cost;
  }

  /** What one more item in a slot costs. */
  loadCost(slot: number): number {
    return LOAD_WEIGHT * (2 * this.#seating.load[slot]! + 1);
  }

  /** What one more item of the cell in the slot costs in seats given up elsewhere. */
  newSeatCost(cell: number, slot: number): number {
    const keeping = this.#keeping;
    return keeping && this.#seating.countIn(cell, slot) >= keeping.seats(cell, slot) ? keeping.leave : 0;
  }

  /** And what one fewer gives back. */
  lastSeatCost(cell: number, slot: number): number {
    const keeping = this.#keeping;
    return keeping && this.#seating.countIn(cell, slot) > keeping.seats(cell, slot) ? keeping.leave : 0;
  }
}
