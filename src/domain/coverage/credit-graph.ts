/** The graph behind crediting, on bare integers: as-runs (nodes), cells of interchangeable obligations, who may stand where and who does. */
import { type CreditPolicy, type CreditValue, WEIGHTS } from './credit-policy.js';
import { GrowingIntegers } from './growing-integers.js';

/** Cells by index. `due` is the last day that is on time; `required` is 1 or 0; `capacity` counts obligations. */
export interface CellArrays {
  readonly capacity: Int32Array;
  readonly due: Int32Array;
  readonly required: Uint8Array;
}

/** No node, no cell, no edge. */
export const NONE = -1;

/**
 * Nodes are numbered from 0 in the order in which they are added, edges likewise. A cell's members form a
 * doubly linked list, and so do not move when one leaves. Edges of a removed node stay in the lists of their
 * cells, dead: a book is opened anew long before they matter.
 */
export class CreditGraph {
  readonly #due: Int32Array;
  readonly #required: Uint8Array;
  readonly #capacity: Int32Array;
  readonly #count: Int32Array;
  readonly #firstMember: Int32Array;
  readonly #firstEdge: Int32Array;
  readonly #lateWeight: number;
  /** What an on-time credit weighs: the most that one credit can. */
  readonly onTimeWeight: number;

  // Nodes: the day it ran, its cell, its neighbours among the cell's members, its edges.
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

  /** Credits by sort: optional on time, optional late, required on time, required late. */
  readonly #credits = new Int32Array(4);

  constructor(cells: CellArrays, policy: CreditPolicy) {
    const size = cells.capacity.length;
    this.#due = cells.due;
    this.#required = cells.required;
    this.#capacity = Int32Array.from(cells.capacity);
    this.#count = new Int32Array(size);
    this.#firstMember = new Int32Array(size).fill(NONE);
    this.#firstEdge = new Int32Array(size).fill(NONE);
    this.onTimeWeight = WEIGHTS[policy].onTime;
    this.#lateWeight = WEIGHTS[policy].late;
  }

  /** Number of cells. */
  get size(): number {
    return this.#count.length;
  }

  /** Adds a node that ran on `day` with an edge to each of `cells[from]` to `cells[to - 1]`; it stands nowhere yet. */
  add(day: number, cells: readonly number[], from: number, to: number): number {
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
    return node;
  }

  /** Takes a node's edges away. */
  disconnect(node: number): void {
    this.#edgesTo.set(node, this.#edgesFrom.at(node));
  }

  /** Makes a node that stands nowhere a member of a cell. */
  enter(node: number, cell: number): void {
    const first = this.#firstMember[cell]!;
    this.#cell.set(node, cell);
    this.#next.set(node, first);
    this.#previous.set(node, NONE);
    if (first !== NONE) this.#previous.set(first, node);
    this.#firstMember[cell] = node;
    this.#tally(node, cell, 1);
  }

  /** Makes a member stand nowhere. */
  leave(node: number): void {
    const cell = this.#cell.at(node);
    const next = this.#next.at(node);
    const previous = this.#previous.at(node);
    if (previous === NONE) this.#firstMember[cell] = next;
    else this.#next.set(previous, next);
    if (next !== NONE) this.#previous.set(next, previous);
    this.#cell.set(node, NONE);
    this.#tally(node, cell, -1);
  }

  changeCapacity(cell: number, by: 1 | -1): void {
    this.#capacity[cell] = this.#capacity[cell]! + by;
  }

  /** Places that nobody holds; negative while too many do. */
  freeIn(cell: number): number {
    return this.#capacity[cell]! - this.#count[cell]!;
  }

  /** True when the cell has no place at all, taken or free: everything in it is waived. */
  isClosed(cell: number): boolean {
    return this.#capacity[cell]! <= 0;
  }

  isRequired(cell: number): boolean {
    return this.#required[cell] === 1;
  }

  isLate(node: number, cell: number): boolean {
    return this.#day.at(node) > this.#due[cell]!;
  }

  weight(node: number, cell: number): number {
    return this.isLate(node, cell) ? this.#lateWeight : this.onTimeWeight;
  }

  /** The cell of which a node is a member, or {@link NONE}. */
  cellOf(node: number): number {
    return this.#cell.at(node);
  }

  firstMemberOf(cell: number): number {
    return this.#firstMember[cell]!;
  }

  nextMemberAfter(node: number): number {
    return this.#next.at(node);
  }

  /** The edges of a node are `firstEdgeOf` to `endEdgeOf` less one, preferred first. */
  firstEdgeOf(node: number): number {
    return this.#edgesFrom.at(node);
  }

  endEdgeOf(node: number): number {
    return this.#edgesTo.at(node);
  }

  cellAt(edge: number): number {
    return this.#edgeCell.at(edge);
  }

  firstEdgeInto(cell: number): number {
    return this.#firstEdge[cell]!;
  }

  nextEdgeInto(edge: number): number {
    return this.#edgeNext.at(edge);
  }

  /** The node of an edge, or {@link NONE} when it was disconnected. */
  nodeAt(edge: number): number {
    const node = this.#edgeNode.at(edge);
    return edge < this.#edgesTo.at(node) ? node : NONE;
  }

  value(): CreditValue {
    return {
      requiredOnTime: this.#credits[2]!,
      requiredLate: this.#credits[3]!,
      optionalOnTime: this.#credits[0]!,
      optionalLate: this.#credits[1]!,
    };
  }

  #tally(node: number, cell: number, by: 1 | -1): void {
    this.#count[cell] = this.#count[cell]! + by;
    const sort = this.#required[cell]! * 2 + (this.isLate(node, cell) ? 1 : 0);
    this.#credits[sort] = this.#credits[sort]! + by;
  }
}
