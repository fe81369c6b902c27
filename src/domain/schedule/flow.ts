/**
 * Placement of unit-size items as a minimum-cost flow
 *
 *     item → cell (a line on a channel on a day, at most so many) → slot (its capacity, convex load cost) → out
 *
 * The graph is never built: arcs are read off the windows and the seating. Items are inserted one at a time along
 * a shortest path in the residual graph, found by Dijkstra on reduced costs. Source: successive shortest paths
 * with potentials, Ahuja, Magnanti and Orlin, "Network Flows" (1993), §9.7; a placed item is never dropped
 * again, so inserting in order of rank gives a set that is as large as can be and greedy by rank (Edmonds 1971,
 * transversal matroids).
 *
 * Potentials start at most 0 and only fall. So an arc that costs c has a reduced length of at least c plus the
 * potential of its tail, and a scan outward from the target may stop as soon as the distance alone is too
 * dear: most items look at one day and sit down.
 */
import { Arcs } from './arcs.js';
import type { Windows } from './gaps.js';
import { Keeping } from './keeping.js';
import { MinHeap } from './min-heap.js';
import { LOAD_WEIGHT, type PlacementProblem } from './placement-problem.js';
import { Seating } from './seating.js';

const NONE = -1;
/** The potential of the way out of every slot; it never changes. */
const OUT = LOAD_WEIGHT;

/** Buffers of the search, shared by all flows: a search runs to its end before another begins. */
const scratch = {
  heap: new MinHeap(),
  distance: new Float64Array(0),
  parent: new Int32Array(0),
  /** The search's even number where a node was reached in it, one more where it is settled. */
  mark: new Float64Array(0),
  epoch: 0,
};

function reserve(nodes: number): void {
  if (scratch.distance.length >= nodes) return;
  scratch.distance = new Float64Array(2 * nodes);
  scratch.parent = new Int32Array(2 * nodes);
  scratch.mark = new Float64Array(2 * nodes);
}

export class PlacementFlow {
  readonly seating: Seating;
  readonly #arcs: Arcs;
  readonly #problem: PlacementProblem;
  readonly #keeping: Keeping | null;
  /** Potentials by node: items, then cells (in), cells (out), slots. */
  readonly #potential: Float64Array;
  readonly #cellIn: number;
  readonly #cellOut: number;
  readonly #slotNode: number;
  /** The best free seat that the last scan found, and what it costs to take it. */
  #seatCost = Infinity;
  #seatCell = NONE;
  #seatSlot = NONE;
  /** The slot that ends the shortest path so far (NONE: the free seat of the scan), and its length. */
  #end = NONE;
  #endLength = Infinity;
  #settled: number[] = [];
  /**
   * A search that fails has found nodes from which no way leads out, and none ever will: paths that come later
   * cannot leave what nothing leaves. Such a region is walked once. Region of every node, 0 while it is alive.
   */
  #region: Int32Array | null = null;
  readonly #regionItems: (readonly number[])[] = [[]];
  /** Regions that the search ran into. */
  #met: number[] = [];

  /** @param windows of the items, maybe narrower than the problem's */
  constructor(problem: PlacementProblem, windows: Windows = problem) {
    const items = problem.first.length;
    const cells = problem.rowLimit.length * problem.days;
    this.#problem = problem;
    this.seating = new Seating(problem);
    this.#cellIn = items;
    this.#cellOut = items + cells;
    this.#slotNode = items + 2 * cells;
    this.#potential = new Float64Array(this.#slotNode + problem.slotDay.length);
    this.#keeping = problem.held ? new Keeping(problem, problem.held) : null;
    this.#arcs = new Arcs(problem, windows, this.seating, this.#keeping);
    if (this.#keeping) this.#priceNewSeats(this.#keeping, cells);
    reserve(this.#potential.length);
  }

  /** Every new seat costs `leave`; saying so from the start spares a search of that radius. */
  #priceNewSeats(keeping: Keeping, cells: number): void {
    this.#potential.fill(-keeping.leave, this.#cellIn, this.#slotNode);
    for (const cell of keeping.heldCells()) {
      this.#potential[this.#cellIn + cell] = 0;
      this.#potential[this.#cellIn + cells + cell] = 0;
    }
  }

  /**
   * Places one more item at least cost, moving placed ones where that is cheaper.
   * @returns null; or, when it cannot be placed with all the others, items that together with it have too few
   *          slots: every slot that they and it may use is full of them
   */
  insert(item: number): readonly number[] | null {
    const price = this.#scan(item);
    if (price === -Infinity) return [];
    this.#potential[item] = price;
    const direct = this.#seatCost + price - OUT;
    if (direct <= 0) {
      this.seating.seat(item, this.#seatCell, this.#seatSlot);
      return null;
    }
    this.#search(item, direct);
    if (this.#endLength === Infinity) return this.#closeRegion(item);
    for (const node of this.#settled) {
      const shift = scratch.distance[node]! - this.#endLength;
      if (shift < 0) this.#potential[node]! += shift;
    }
    if (this.#end === NONE) this.seating.seat(item, this.#seatCell, this.#seatSlot);
    else this.#shift(this.#end);
    return null;
  }

  /** Marks all that a failed search reached, and gives the items in it. */
  #closeRegion(item: number): readonly number[] {
    const reached = this.#settled.filter((node) => node !== item);
    if (reached.length === 0 && this.#met.length === 1) return this.#regionItems[this.#met[0]!]!;
    const items = new Set(reached.filter((node) => node < this.#cellIn));
    for (const region of this.#met) for (const one of this.#regionItems[region]!) items.add(one);
    const closed = [...items];
    this.#region ??= new Int32Array(this.#potential.length);
    for (const node of reached) this.#region[node] = this.#regionItems.length;
    this.#regionItems.push(closed);
    return closed;
  }

  /** The day an item is placed on; -1 while it is not. */
  dayOf(item: number): number {
    const slot = this.seating.slotOf[item]!;
    return slot === NONE ? NONE : this.#problem.slotDay[slot]!;
  }

  /** Distance from targets and load, in the problem's weights; the price of change left out. */
  cost(): number {
    const { weight, target } = this.#problem;
    let cost = 0;
    for (let item = 0; item < weight.length; item++) {
      const day = this.dayOf(item);
      if (day !== NONE) cost += weight[item]! * (day - target[item]!) ** 2;
    }
    for (const load of this.seating.load) cost += LOAD_WEIGHT * load * load;
    return cost;
  }

  /** Finds the cheapest free seat, and the potential that makes no arc of the item cheaper than free. */
  #scan(item: number): number {
    this.#seatCost = Infinity;
    let price = -Infinity;
    this.#arcs.eachCell(item, (cell, cost) => {
      const potential = this.#potential[this.#cellIn + cell]! - cost;
      if (potential > price) price = potential;
      if (cost + LOAD_WEIGHT < this.#seatCost) this.#offerSeats(cell, cost);
      // further days cost at least as much: neither a better seat nor a higher potential is left
      return Math.min(this.#seatCost - LOAD_WEIGHT, -price);
    });
    return price;
  }

  #offerSeats(cell: number, cost: number): void {
    if (!this.#arcs.cellHasRoom(cell)) return;
    this.#arcs.eachSlot(cell, (slot) => {
      if (!this.#arcs.slotHasRoom(slot)) return;
      const total = cost + this.#arcs.loadCost(slot) + this.#arcs.newSeatCost(cell, slot);
      if (total >= this.#seatCost) return;
      this.#seatCost = total;
      this.#seatCell = cell;
      this.#seatSlot = slot;
    });
  }

  /** Dijkstra from an item to the nearest slot with room, but no farther than the free seat of the scan. */
  #search(item: number, direct: number): void {
    const { heap, distance, mark } = scratch;
    heap.clear();
    scratch.epoch += 2;
    this.#end = NONE;
    this.#endLength = direct;
    this.#settled = [];
    this.#met = [];
    distance[item] = 0;
    mark[item] = scratch.epoch;
    scratch.parent[item] = NONE;
    heap.push(0, item);
    while (heap.size > 0) {
      const length = heap.leastKey;
      if (length >= this.#endLength) break;
      const node = heap.pop();
      if (mark[node] === scratch.epoch + 1) continue;
      mark[node] = scratch.epoch + 1;
      this.#settled.push(node);
      const from = length + this.#potential[node]!;
      if (node < this.#cellIn) this.#leaveItem(node, from);
      else if (node < this.#cellOut) this.#leaveCellIn(node, from);
      else if (node < this.#slotNode) this.#leaveCellOut(node, from);
      else this.#leaveSlot(node, from);
    }
  }

  /** Offers a shorter way to a node; `length` is not yet reduced by the node's potential. */
  #relax(node: number, length: number, parent: number): void {
    const reduced = length - this.#potential[node]!;
    if (reduced >= this.#endLength) return;
    if (scratch.mark[node]! >= scratch.epoch && scratch.distance[node]! <= reduced) return;
    const region = this.#region === null ? 0 : this.#region[node]!;
    if (region !== 0) {
      if (!this.#met.includes(region)) this.#met.push(region);
      return;
    }
    scratch.mark[node] = scratch.epoch;
    scratch.distance[node] = reduced;
    scratch.parent[node] = parent;
    scratch.heap.push(reduced, node);
  }

  #leaveItem(item: number, from: number): void {
    const here = this.seating.cellOf[item]!;
    this.#arcs.eachCell(item, (cell, cost) => {
      if (cell !== here) this.#relax(this.#cellIn + cell, from + cost, item);
      return this.#endLength - from;
    });
  }

  #leaveCellIn(node: number, from: number): void {
    const { seating } = this;
    const cell = node - this.#cellIn;
    if (this.#arcs.cellHasRoom(cell)) this.#relax(this.#cellOut + cell, from, node);
    for (let item = seating.firstInCell[cell]!; item !== NONE; item = seating.nextInCell[item]!) {
      this.#relax(item, from - this.#arcs.dayCost(item, cell), node);
    }
  }

  #leaveCellOut(node: number, from: number): void {
    const cell = node - this.#cellOut;
    this.#arcs.eachSlot(cell, (slot) => {
      this.#relax(this.#slotNode + slot, from + this.#arcs.newSeatCost(cell, slot), node);
    });
    if (this.seating.firstInCell[cell] !== NONE) this.#relax(this.#cellIn + cell, from, node);
  }

  #leaveSlot(node: number, from: number): void {
    const { seating } = this;
    const slot = node - this.#slotNode;
    if (this.#arcs.slotHasRoom(slot)) {
      const length = from + this.#arcs.loadCost(slot) - OUT;
      if (length < this.#endLength) {
        this.#endLength = length;
        this.#end = slot;
      }
    }
    for (let item = seating.firstInSlot[slot]!; item !== NONE; item = seating.nextInSlot[item]!) {
      const cell = seating.cellOf[item]!;
      this.#relax(this.#cellOut + cell, from - this.#arcs.lastSeatCost(cell, slot), node);
    }
  }

  /** Shifts everybody along the path that ends in `slot`: each newcomer takes a seat, and whoever sat there goes on. */
  #shift(end: number): void {
    const { seating } = this;
    const path: number[] = [];
    for (let node = this.#slotNode + end; node !== NONE; node = scratch.parent[node]!) path.push(node);
    path.reverse();
    let carried = path[0]!;
    let cell = NONE;
    for (let step = 1; step < path.length; step++) {
      const node = path[step]!;
      if (node < this.#cellIn) {
        // the carried item takes the seat of one that leaves their cell
        if (node !== carried) {
          const slot = seating.slotOf[node]!;
          seating.unseat(node);
          seating.seat(carried, cell, slot);
          carried = node;
        }
      } else if (node < this.#cellOut) {
        cell = node - this.#cellIn;
      } else if (node < this.#slotNode) {
        if (path[step - 1]! < this.#slotNode) continue;
        // out of a slot: somebody of that cell gives up the seat that the carried item needs
        const slot = path[step - 1]! - this.#slotNode;
        const arriving = carried;
        const arrivingCell = cell;
        cell = node - this.#cellOut;
        carried = this.#whoLeaves(cell, slot);
        seating.unseat(carried);
        seating.seat(arriving, arrivingCell, slot);
      }
    }
    seating.seat(carried, cell, end);
  }

  /** An item of the cell in the slot, one that does not hold its seat when there is one, else the newest. */
  #whoLeaves(cell: number, slot: number): number {
    const { seating } = this;
    let leaves = NONE;
    for (let item = seating.firstInCell[cell]!; item !== NONE; item = seating.nextInCell[item]!) {
      if (seating.slotOf[item] !== slot) continue;
      if (!this.#keeping?.holds(item, slot)) return item;
      if (leaves === NONE) leaves = item;
    }
    return leaves;
  }
}
