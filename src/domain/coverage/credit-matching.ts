/**
 * The matching behind crediting: as-runs into cells of interchangeable obligations.
 *
 * It is a maximum-weight bipartite b-matching, kept optimal under every change by one alternating path:
 * H. W. Kuhn, "The Hungarian method for the assignment problem" (1955), with label-correcting search
 * (Bellman 1958, Moore 1959) instead of potentials, because paths are short. An optimal matching has no
 * improving cycle, so the best path after one change is simple and restores the optimum.
 * The gain of one more as-run is at most its best single weight (assignment valuations are submodular:
 * B. Lehmann, D. Lehmann, N. Nisan 2006), so most arrivals end at the first free place of that weight.
 */
import { type CellArrays, CreditGraph, NONE } from './credit-graph.js';
import type { CreditPolicy, CreditValue } from './credit-policy.js';
import { GrowingIntegers } from './growing-integers.js';

/** See the head of the file. Nodes are numbered from 0 in the order in which they are added. */
export class CreditMatching {
  readonly #graph: CreditGraph;

  // The search: per cell the best gain so far (required, then optional), and the node and cell through which it came.
  readonly #gainRequired: Float64Array;
  readonly #gainOptional: Float64Array;
  readonly #through: Int32Array;
  readonly #towards: Int32Array;
  readonly #seenIn: Int32Array;
  readonly #queued: Uint8Array;
  readonly #queue = new GrowingIntegers();
  #search = 0;

  constructor(cells: CellArrays, policy: CreditPolicy) {
    this.#graph = new CreditGraph(cells, policy);
    const { size } = this.#graph;
    this.#gainRequired = new Float64Array(size);
    this.#gainOptional = new Float64Array(size);
    this.#through = new Int32Array(size);
    this.#towards = new Int32Array(size);
    this.#seenIn = new Int32Array(size);
    this.#queued = new Uint8Array(size);
  }

  /**
   * Adds an as-run that ran on `day` and may take a place in any of the entries `from` to
   * `to - 1` of `cells` (preferred first); gives its node.
   */
  add(day: number, cells: GrowingIntegers, from: number, to: number): number {
    const node = this.#graph.add(day, cells, from, to);
    this.#seat(node);
    return node;
  }

  /** Takes a node out for good and gives its place to whom it helps most. */
  remove(node: number): void {
    const graph = this.#graph;
    const cell = graph.cellOf(node);
    graph.disconnect(node);
    if (cell === NONE) return;
    const wasFull = graph.freeIn(cell) <= 0;
    graph.leave(node);
    if (wasFull) this.#fill(cell);
  }

  /** One obligation of the cell fewer (a waiver). */
  lower(cell: number): void {
    const graph = this.#graph;
    graph.changeCapacity(cell, -1);
    if (graph.freeIn(cell) >= 0) return;
    const node = graph.firstMemberOf(cell);
    graph.leave(node);
    this.#seat(node);
  }

  /** One obligation of the cell more (a waiver taken back). */
  raise(cell: number): void {
    const wasFull = this.#graph.freeIn(cell) <= 0;
    this.#graph.changeCapacity(cell, 1);
    if (wasFull) this.#fill(cell);
  }

  /** The cell in which a node is counted, or -1. */
  cellOf(node: number): number {
    return this.#graph.cellOf(node);
  }

  /** Nodes counted in a cell, in no particular order. */
  membersOf(cell: number): number[] {
    const graph = this.#graph;
    const members: number[] = [];
    for (let node = graph.firstMemberOf(cell); node !== NONE; node = graph.nextMemberAfter(node))
      members.push(node);
    return members;
  }

  /** Nodes that may be counted in a cell, whether they are or not. */
  eligibleFor(cell: number): number[] {
    const graph = this.#graph;
    const nodes: number[] = [];
    for (let edge = graph.firstEdgeInto(cell); edge !== NONE; edge = graph.nextEdgeInto(edge)) {
      const node = graph.nodeAt(edge);
      if (node !== NONE) nodes.push(node);
    }
    return nodes;
  }

  /** Cells in which a node may be counted, preferred first. */
  candidatesOf(node: number): number[] {
    const graph = this.#graph;
    const cells: number[] = [];
    const end = graph.endEdgeOf(node);
    for (let edge = graph.firstEdgeOf(node); edge < end; edge++) cells.push(graph.cellAt(edge));
    return cells;
  }

  /** True when a node counts late in a cell. */
  isLate(node: number, cell: number): boolean {
    return this.#graph.isLate(node, cell);
  }

  /** How many credits of each sort stand now. */
  value(): CreditValue {
    return this.#graph.value();
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
    for (let i = from; i < this.#queue.length; i++) this.#queued[this.#queue.at(i)] = 0;
    this.#queue.clear();
  }

  /** Finds the best path from a free node: to a free place, or to a node whose place is worth more to others. */
  #seat(node: number): void {
    const graph = this.#graph;
    const from = graph.firstEdgeOf(node);
    const to = graph.endEdgeOf(node);
    let mostRequired = 0;
    let mostOptional = 0;
    let direct = NONE;
    for (let edge = from; edge < to; edge++) {
      const cell = graph.cellAt(edge);
      if (graph.isClosed(cell)) continue;
      const weight = graph.weight(node, cell);
      const required = graph.isRequired(cell) ? weight : 0;
      const optional = weight - required;
      if (required < mostRequired || (required === mostRequired && optional < mostOptional)) continue;
      const better = required > mostRequired || optional > mostOptional;
      mostRequired = required;
      mostOptional = optional;
      const isFree = graph.freeIn(cell) > 0;
      if (better) direct = isFree ? cell : NONE;
      else if (direct === NONE && isFree) direct = cell;
    }
    if (direct !== NONE) {
      graph.enter(node, direct);
      return;
    }
    if (mostRequired === 0 && mostOptional === 0) return;

    this.#search++;
    for (let edge = from; edge < to; edge++) {
      const cell = graph.cellAt(edge);
      if (graph.isClosed(cell)) continue;
      const weight = graph.weight(node, cell);
      if (graph.isRequired(cell)) this.#label(cell, weight, 0, node, NONE);
      else this.#label(cell, 0, weight, node, NONE);
    }
    let bestRequired = 0;
    let bestOptional = 0;
    let bestCell = NONE;
    let bestLeaver = NONE;
    let head = 0;
    for (; head < this.#queue.length; head++) {
      const cell = this.#queue.at(head);
      this.#queued[cell] = 0;
      const required = this.#gainRequired[cell]!;
      const optional = this.#gainOptional[cell]!;
      // Whoever is pushed out from here on loses or keeps, never gains: the matching was optimal.
      if (required < bestRequired || (required === bestRequired && optional <= bestOptional)) continue;
      if (graph.freeIn(cell) > 0) {
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
      const isRequired = graph.isRequired(cell);
      for (let member = graph.firstMemberOf(cell); member !== NONE; member = graph.nextMemberAfter(member)) {
        const lost = graph.weight(member, cell);
        const restRequired = isRequired ? required - lost : required;
        const restOptional = isRequired ? optional : optional - lost;
        if (restRequired > bestRequired || (restRequired === bestRequired && restOptional > bestOptional)) {
          bestRequired = restRequired;
          bestOptional = restOptional;
          bestCell = cell;
          bestLeaver = member;
        }
        const end = graph.endEdgeOf(member);
        for (let edge = graph.firstEdgeOf(member); edge < end; edge++) {
          const other = graph.cellAt(edge);
          if (other === cell || graph.isClosed(other)) continue;
          const won = graph.weight(member, other);
          if (graph.isRequired(other)) this.#label(other, restRequired + won, restOptional, member, cell);
          else this.#label(other, restRequired, restOptional + won, member, cell);
        }
      }
    }
    this.#clearQueue(head);
    if (bestCell === NONE) return;
    if (bestLeaver !== NONE) graph.leave(bestLeaver);
    for (let cell = bestCell; cell !== NONE;) {
      const mover = this.#through[cell]!;
      const origin = this.#towards[cell]!;
      if (origin !== NONE) graph.leave(mover);
      graph.enter(mover, cell);
      cell = origin;
    }
  }

  /** Gives a place that became free to whom it helps most: a free node, or one that leaves a place worth less. */
  #fill(hole: number): void {
    const graph = this.#graph;
    this.#search++;
    this.#label(hole, 0, 0, NONE, NONE);
    let bestRequired = 0;
    let bestOptional = 0;
    let bestCell = NONE;
    let bestNode = NONE;
    for (let head = 0; head < this.#queue.length; head++) {
      const cell = this.#queue.at(head);
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
      if (cell !== hole && graph.freeIn(cell) > 0) continue;
      const isRequired = graph.isRequired(cell);
      // One more place in this cell is worth one on-time credit of it at most.
      const limitRequired = isRequired ? required + graph.onTimeWeight : required;
      const limitOptional = isRequired ? optional : optional + graph.onTimeWeight;
      if (limitRequired < bestRequired || (limitRequired === bestRequired && limitOptional <= bestOptional))
        continue;
      for (let edge = graph.firstEdgeInto(cell); edge !== NONE; edge = graph.nextEdgeInto(edge)) {
        const node = graph.nodeAt(edge);
        if (node === NONE) continue;
        const origin = graph.cellOf(node);
        if (origin === cell) continue;
        const won = graph.weight(node, cell);
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
        const lost = graph.weight(node, origin);
        if (graph.isRequired(origin)) this.#label(origin, wonRequired - lost, wonOptional, node, cell);
        else this.#label(origin, wonRequired, wonOptional - lost, node, cell);
      }
    }
    this.#queue.clear();
    if (bestCell === NONE) return;
    for (let cell = bestCell; cell !== hole;) {
      const mover = this.#through[cell]!;
      const target = this.#towards[cell]!;
      graph.leave(mover);
      graph.enter(mover, target);
      cell = target;
    }
    if (bestNode !== NONE) graph.enter(bestNode, bestCell);
  }
}
