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

/** What is kept of a node, side by side in one array: a node is then one line of the processor's cache, not six. */
const DAY = 0;
const CELL = 1;
const NEXT = 2;
const PREVIOUS = 3;
const EDGES_FROM = 4;
const EDGES_TO = 5;
const NODE_WIDTH = 6;

/** What is kept of an edge: both ends, and the next edge into the same cell. */
const EDGE_CELL = 0;
const EDGE_NODE = 1;
const EDGE_NEXT = 2;
const EDGE_WIDTH = 3;

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

  readonly #nodes = new GrowingIntegers();
  readonly #edges = new GrowingIntegers();

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

  /** Adds a node that ran on `day` with an edge to each of entries `from` to `to - 1` of `cells`; it stands nowhere yet. */
  add(day: number, cells: GrowingIntegers, from: number, to: number): number {
    const nodes = this.#nodes;
    const edges = this.#edges;
    const node = nodes.length / NODE_WIDTH;
    let edge = edges.length / EDGE_WIDTH;
    nodes.push(day);
    nodes.push(NONE);
    nodes.push(NONE);
    nodes.push(NONE);
    nodes.push(edge);
    nodes.push(edge + to - from);
    for (let i = from; i < to; i++, edge++) {
      const cell = cells.at(i);
      edges.push(cell);
      edges.push(node);
      edges.push(this.#firstEdge[cell]!);
      this.#firstEdge[cell] = edge;
    }
    return node;
  }

  /** Takes a node's edges away. */
  disconnect(node: number): void {
    this.#nodes.set(node * NODE_WIDTH + EDGES_TO, this.#nodes.at(node * NODE_WIDTH + EDGES_FROM));
  }

  /** Makes a node that stands nowhere a member of a cell. */
  enter(node: number, cell: number): void {
    const first = this.#firstMember[cell]!;
    this.#nodes.set(node * NODE_WIDTH + CELL, cell);
    this.#nodes.set(node * NODE_WIDTH + NEXT, first);
    this.#nodes.set(node * NODE_WIDTH + PREVIOUS, NONE);
    if (first !== NONE) this.#nodes.set(first * NODE_WIDTH + PREVIOUS, node);
    this.#firstMember[cell] = node;
    this.#tally(node, cell, 1);
  }

  /** Makes a member stand nowhere. */
  leave(node: number): void {
    const cell = this.#nodes.at(node * NODE_WIDTH + CELL);
    const next = this.#nodes.at(node * NODE_WIDTH + NEXT);
    const previous = this.#nodes.at(node * NODE_WIDTH + PREVIOUS);
    if (previous === NONE) this.#firstMember[cell] = next;
    else this.#nodes.set(previous * NODE_WIDTH + NEXT, next);
    if (next !== NONE) this.#nodes.set(next * NODE_WIDTH + PREVIOUS, previous);
    this.#nodes.set(node * NODE_WIDTH + CELL, NONE);
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
    return this.#nodes.at(node * NODE_WIDTH + DAY) > this.#due[cell]!;
  }

  weight(node: number, cell: number): number {
    return this.isLate(node, cell) ? this.#lateWeight : this.onTimeWeight;
  }

  /** The cell of which a node is a member, or {@link NONE}. */
  cellOf(node: number): number {
    return this.#nodes.at(node * NODE_WIDTH + CELL);
  }

  firstMemberOf(cell: number): number {
    return this.#firstMember[cell]!;
  }

  nextMemberAfter(node: number): number {
    return this.#nodes.at(node * NODE_WIDTH + NEXT);
  }

  /** The edges of a node are `firstEdgeOf` to `endEdgeOf` less one, preferred first. */
  firstEdgeOf(node: number): number {
    return this.#nodes.at(node * NODE_WIDTH + EDGES_FROM);
  }

  endEdgeOf(node: number): number {
    return this.#nodes.at(node * NODE_WIDTH + EDGES_TO);
  }

  cellAt(edge: number): number {
    return this.#edges.at(edge * EDGE_WIDTH + EDGE_CELL);
  }

  firstEdgeInto(cell: number): number {
    return this.#firstEdge[cell]!;
  }

  nextEdgeInto(edge: number): number {
    return this.#edges.at(edge * EDGE_WIDTH + EDGE_NEXT);
  }

  /** The node of an edge, or {@link NONE} when it was disconnected. */
  nodeAt(edge: number): number {
    const node = this.#edges.at(edge * EDGE_WIDTH + EDGE_NODE);
    return edge < this.#nodes.at(node * NODE_WIDTH + EDGES_TO) ? node : NONE;
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
