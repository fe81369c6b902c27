/**
 * The matching behind crediting, on bare integers: as-runs (nodes) into cells of interchangeable obligations.
 *
 * It is a maximum-weight bipartite b-matching, kept optimal under every change by one alternating path:
 * H. W. Kuhn, "The Hungarian method for the assignment problem" (1955), with label-correcting search
 * (Bellman 1958, Moore 1959) instead of potentials, because paths are short. An optimal matching has no
 * improving cycle, so the best path after one change is simple and restores the optimum.
 * The gain of one more as-run is at most its best single weight (assignment valuations are submodular:
 * B. Lehmann, D. Lehmann, N. Nisan 2006), so most arrivals end at the first free place of that weight.
 */
import { GrowingIntegers } from './growing-integers.js';
import { type CreditPolicy, type CreditValue, WEIGHTS } from './credit-policy.js';

/** Cells by index. `due` is the last day that is on time; `required` is 1 or 0; `capacity` counts obligations. */
export interface CellArrays {
  readonly capacity: Int32Array;
  readonly due: Int32Array;
  readonly required: Uint8Array;
}

const NONE = -1;

/** See the head of the file. Nodes are numbered from 0 in the order in which they were added. */
export class CreditMatching {
  readonly #due: Int32Array;
  readonly #required: Uint8Array;
  readonly #capacity: Int32Array;
  readonly #count: Int32Array;
  readonly #firstMember: Int32Array;
  readonly #firstEdge: Int32Array;
  readonly #onTimeWeight: number;
  readonly #lateWeight: number;

  // Nodes: the day it ran, its cell, its neighbours in the ring of its cell's members, its edges.
  readonly #day = new GrowingIntegers();
  readonly #cell = new GrowingIntegers();
  readonly #next = new GrowingIntegers();
  readonly #previous = new GrowingIntegers();
  readonly #edgesFrom = new GrowingIntegers();
  readonly #edgesTo = new GrowingIntegers();
  // Edges: both ends, and the next edge into the same cell.
  readonly #edgeCell = new GrowingIntegers();
  readonly #edgeNode = new GrowingIntegers();
  readonly #edgeNext = new GrowingIntegers();

  // The search: per cell the best gain so far (required, then optional) and the node through which it came.
  readonly #gainRequired: Float64Array;
  readonly #gainOptional: Float64Array;
  readonly #through: Int32Array;
  readonly #towards: Int32Array;
  readonly #seenIn: Int32Array;
  readonly #queued: Uint8Array;
  readonly #queue: number[] = [];
  #search = 0;

  readonly #credits = new Int32Array(4);

  constructor(cells: CellArrays, policy: CreditPolicy) {
    const size = cells.capacity.length;
    this.#due = cells.due;
    this.#required = cells.required;
    this.#capacity = Int32Array.from(cells.capacity);
    this.#count = new Int32Array(size);
    this.#firstMember = new Int32Array(size).fill(NONE);
    this.#firstEdge = new Int32Array(size).fill(NONE);
    this.#onTimeWeight = WEIGHTS[policy].onTime;
    this.#lateWeight = WEIGHTS[policy].late;
    this.#gainRequired = new Float64Array(size);
    this.#gainOptional = new Float64Array(size);
    this.#through = new Int32Array(size);
    this.#towards = new Int32Array(size);
    this.#seenIn = new Int32Array(size);
    this.#queued = new Uint8Array(size);
  }

  /**
   * Adds an as-run that ran on `day` and may take a place in any of `cells[from]` to `cells[to - 1]`
   * (preferred first); gives its node.
   */
  add(day: number, cells: readonly number[], from = 0, to = cells.length): number {
    const node = this.#day.length;
    this.#day.push(day);
    this.#cell.push(NONE);
    this.#next.push(NONE);
    this.#previous.push(NONE);
    this.#edgesFrom.push(this.#edgeCell.length);
    for (let i = from; i < to; i++) {
      const cell = cells[i]!;
      const edge = this.#edgeCell.length;
      this.#edgeCell.push(cell);
      this.#edgeNode.push(node);
      this.#edgeNext.push(this.#firstEdge[cell]!);
      this.#firstEdge[cell] = edge;
    }
    this.#edgesTo.push(this.#edgeCell.length);
    this.#seat(node);
    return node;
  }

  /** Takes a node out for good and gives its place to whom it helps most. */
  remove(node: number): void {
    const cell = this.#cell.at(node);
    this.#edgesTo.set(node, this.#edgesFrom.at(node));
    if (cell === NONE) return;
    const wasFull = this.#count[cell]! >= this.#capacity[cell]!;
    this.#leave(node);
    if (wasFull) this.#fill(cell);
  }

  /** One obligation of the cell fewer (a waiver). */
  lower(cell: number): void {
    const capacity = (this.#capacity[cell] = this.#capacity[cell]! - 1);
    if (this.#count[cell]! <= capacity) return;
    const node = this.#firstMember[cell]!;
    this.#leave(node);
    this.#seat(node);
  }

  /** One obligation of the cell more (a waiver taken back). */
  raise(cell: number): void {
    const wasFull = this.#count[cell]! >= this.#capacity[cell]!;
    this.#capacity[cell] = this.#capacity[cell]! + 1;
    if (wasFull) this.#fill(cell);
  }

  /** The cell in which a node is counted, or -1. */
  cellOf(node: number): number {
    return this.#cell.at(node);
  }

  /** Places of a cell that nobody holds. */
  freeIn(cell: number): number {
    return this.#capacity[cell]! - this.#count[cell]!;
  }

  capacityOf(cell: number): number {
    return this.#capacity[cell]!;
  }

  /** Nodes counted in a cell, in no particular order. */
  membersOf(cell: number): number[] {
    const members: number[] = [];
    for (let node = this.#firstMember[cell]!; node !== NONE; node = this.#next.at(node)) members.push(node);
    return members;
  }

  /** Nodes that may be counted in a cell, whether they are or not. */
  eligibleFor(cell: number): number[] {
    const nodes: number[] = [];
    for (let edge = this.#firstEdge[cell]!; edge !== NONE; edge = this.#edgeNext.at(edge)) {
      const node = this.#edgeNode.at(edge);
      if (this.#isEdgeLive(edge, node)) nodes.push(node);
    }
    return nodes;
  }

  /** Cells in which a node may be counted, preferred first. */
  candidatesOf(node: number): number[] {
    const cells: number[] = [];
    const end = this.#edgesTo.at(node);
    for (let edge = this.#edgesFrom.at(node); edge < end; edge++) cells.push(this.#edgeCell.at(edge));
    return cells;
  }

  isLate(node: number, cell: number): boolean {
    return this.#day.at(node) > this.#due[cell]!;
  }

  /** How many credits of each sort stand now. */
  value(): CreditValue {
    return {
      optionalOnTime: this.#credits[0]!,
      optionalLate: this.#credits[1]!,
      requiredOnTime: this.#credits[2]!,
      requiredLate: this.#credits[3]!,
    };
  }

  #weight(node: number, cell: number): number {
    return this.#day.at(node) > this.#due[cell]! ? this.#lateWeight : this.#onTimeWeight;
  }

  #sort(node: number, cell: number): number {
    return this.#required[cell]! * 2 + (this.isLate(node, cell) ? 1 : 0);
  }

  /** An edge of a removed node stays in its cells' lists until it is met; it is dead. */
  #isEdgeLive(edge: number, node: number): boolean {
    return edge < this.#edgesTo.at(node);
  }

  #enter(node: number, cell: number): void {
    const first = this.#firstMember[cell]!;
    this.#cell.set(node, cell);
    this.#next.set(node, first);
    this.#previous.set(node, NONE);
    if (first !== NONE) this.#previous.set(first, node);
    this.#firstMember[cell] = node;
    this.#count[cell] = this.#count[cell]! + 1;
    const sort = this.#sort(node, cell);
    this.#credits[sort] = this.#credits[sort]! + 1;
  }

  #leave(node: number): void {
    const cell = this.#cell.at(node);
    const next = this.#next.at(node);
    const previous = this.#previous.at(node);
    if (previous === NONE) this.#firstMember[cell] = next;
    else this.#next.set(previous, next);
    if (next !== NONE) this.#previous.set(next, previous);
    this.#cell.set(node, NONE);
    this.#count[cell] = this.#count[cell]! - 1;
    const sort = this.#sort(node, cell);
    this.#credits[sort] = this.#credits[sort]! - 1;
  }

  /** Labels a cell when the gain is new to this search or better, and queues it. */
  #label(cell: number, required: number, optional: number, through: number, towards: number): void {
    if (
      this.#seenIn[cell] === this.#search &&
      (required < this.#gainRequired[cell]! ||
        (required === this.#gainRequired[cell]! && optional <= this.#gainOptional[cell]!))
    )
      return;
    this.#seenIn[cell] = this.#search;
    this.#gainRequired[cell] = required;
    this.#gainOptional[cell] = optional;
    this.#through[cell] = through;
    this.#towards[cell] = towards;
    if (this.#queued[cell] === 0) {
      this.#queued[cell] = 1;
      this.#queue.push(cell);
    }
  }

  #clearQueue(from: number): void {
    for (let i = from; i < this.#queue.length; i++) this.#queued[this.#queue[i]!] = 0;
    this.#queue.length = 0;
  }

  /** Finds the best path from a free node: to a free place, or to a node whose place is worth more to others. */
  #seat(node: number): void {
    const from = this.#edgesFrom.at(node);
    const to = this.#edgesTo.at(node);
    let mostRequired = 0;
    let mostOptional = 0;
    let direct = NONE;
    for (let edge = from; edge < to; edge++) {
      const cell = this.#edgeCell.at(edge);
      if (this.#capacity[cell]! <= 0) continue;
      const weight = this.#weight(node, cell);
      const required = this.#required[cell] === 1 ? weight : 0;
      const optional = weight - required;
      if (required < mostRequired || (required === mostRequired && optional < mostOptional)) continue;
      const better = required > mostRequired || optional > mostOptional;
      mostRequired = required;
      mostOptional = optional;
      const isFree = this.#count[cell]! < this.#capacity[cell]!;
      if (better) direct = isFree ? cell : NONE;
      else if (direct === NONE && isFree) direct = cell;
    }
    if (direct !== NONE) {
      this.#enter(node, direct);
      return;
    }
    if (mostRequired === 0 && mostOptional === 0) return;

    this.#search++;
    for (let edge = from; edge < to; edge++) {
      const cell = this.#edgeCell.at(edge);
      if (this.#capacity[cell]! <= 0) continue;
      const weight = this.#weight(node, cell);
      if (this.#required[cell] === 1) this.#label(cell, weight, 0, node, NONE);
      else this.#label(cell, 0, weight, node, NONE);
    }
    let bestRequired = 0;
    let bestOptional = 0;
    let bestCell = NONE;
    let bestLeaver = NONE;
    let head = 0;
    for (; head < this.#queue.length; head++) {
      const cell = this.#queue[head]!;
      this.#queued[cell] = 0;
      const required = this.#gainRequired[cell]!;
      const optional = this.#gainOptional[cell]!;
      // Whoever is pushed out from here on loses or keeps, never gains: the matching was optimal.
      if (required < bestRequired || (required === bestRequired && optional <= bestOptional)) continue;
      if (this.#count[cell]! < this.#capacity[cell]!) {
        bestRequired = required;
        bestOptional = optional;
        bestCell = cell;
        bestLeaver = NONE;
        if (required === mostRequired && optional === mostOptional) {
          head++;
          break;
        }
        continue;
      }
      const isRequired = this.#required[cell] === 1;
      for (let member = this.#firstMember[cell]!; member !== NONE; member = this.#next.at(member)) {
        const lost = this.#weight(member, cell);
        const restRequired = isRequired ? required - lost : required;
        const restOptional = isRequired ? optional : optional - lost;
        if (restRequired > bestRequired || (restRequired === bestRequired && restOptional > bestOptional)) {
          bestRequired = restRequired;
          bestOptional = restOptional;
          bestCell = cell;
          bestLeaver = member;
        }
        const end = this.#edgesTo.at(member);
        for (let edge = this.#edgesFrom.at(member); edge < end; edge++) {
          const other = this.#edgeCell.at(edge);
          if (other === cell || this.#capacity[other]! <= 0) continue;
          const won = this.#weight(member, other);
          if (this.#required[other] === 1) this.#label(other, restRequired + won, restOptional, member, cell);
          else this.#label(other, restRequired, restOptional + won, member, cell);
        }
      }
    }
    this.#clearQueue(head);
    if (bestCell === NONE) return;
    if (bestLeaver !== NONE) this.#leave(bestLeaver);
    for (let cell = bestCell; cell !== NONE;) {
      const mover = this.#through[cell]!;
      const origin = this.#towards[cell]!;
      if (origin !== NONE) this.#leave(mover);
      this.#enter(mover, cell);
      cell = origin;
    }
  }

  /** Gives a place that became free to whom it helps most: a free node, or one that leaves a place worth less. */
  #fill(hole: number): void {
    this.#search++;
    this.#label(hole, 0, 0, NONE, NONE);
    let bestRequired = 0;
    let bestOptional = 0;
    let bestCell = NONE;
    let bestNode = NONE;
    for (let head = 0; head < this.#queue.length; head++) {
      const cell = this.#queue[head]!;
      this.#queued[cell] = 0;
      const required = this.#gainRequired[cell]!;
      const optional = this.#gainOptional[cell]!;
      if (required > bestRequired || (required === bestRequired && optional > bestOptional)) {
        bestRequired = required;
        bestOptional = optional;
        bestCell = cell;
        bestNode = NONE;
      }
      // A place that was free before is no better for the one beside it.
      if (cell !== hole && this.#count[cell]! < this.#capacity[cell]!) continue;
      const isRequired = this.#required[cell] === 1;
      // One more place in this cell is worth one on-time credit of it at most.
      const limitRequired = isRequired ? required + this.#onTimeWeight : required;
      const limitOptional = isRequired ? optional : optional + this.#onTimeWeight;
      if (limitRequired < bestRequired || (limitRequired === bestRequired && limitOptional <= bestOptional))
        continue;
      for (let edge = this.#firstEdge[cell]!; edge !== NONE; edge = this.#edgeNext.at(edge)) {
        const node = this.#edgeNode.at(edge);
        if (!this.#isEdgeLive(edge, node)) continue;
        const origin = this.#cell.at(node);
        if (origin === cell) continue;
        const won = this.#weight(node, cell);
        const wonRequired = isRequired ? required + won : required;
        const wonOptional = isRequired ? optional : optional + won;
        if (origin === NONE) {
          if (wonRequired > bestRequired || (wonRequired === bestRequired && wonOptional > bestOptional)) {
            bestRequired = wonRequired;
            bestOptional = wonOptional;
            bestCell = cell;
            bestNode = node;
          }
          continue;
        }
        const lost = this.#weight(node, origin);
        if (this.#required[origin] === 1) this.#label(origin, wonRequired - lost, wonOptional, node, cell);
        else this.#label(origin, wonRequired, wonOptional - lost, node, cell);
      }
    }
    this.#queue.length = 0;
    if (bestCell === NONE) return;
    for (let cell = bestCell; cell !== hole;) {
      const mover = this.#through[cell]!;
      const target = this.#towards[cell]!;
      this.#leave(mover);
      this.#enter(mover, target);
      cell = target;
    }
    if (bestNode !== NONE) this.#enter(bestNode, bestCell);
  }
}
