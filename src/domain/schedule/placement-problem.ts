/**
 * The placement problem in numbers: one coupled set of channels, its slots, and the items that want them.
 *
 * Days count from a base that the caller keeps. A *row* is one line on one channel: it carries the line's
 * limit per day. A *cell* is a row on a day, `row * days + day`. A *group* is the rows an item may choose from.
 */

/** Slots, sorted by channel, then day, then start. */
export interface SlotColumns {
  readonly slotDay: Int32Array;
  /** Index of a channel of this problem. */
  readonly slotChannel: Int32Array;
  /** Items it can still take; frozen bookings are already deducted. */
  readonly slotCapacity: Int32Array;
}

/** What may use which slots, and how often a day. */
export interface RowColumns {
  readonly rowChannel: Int32Array;
  /** Items of the row on one day, at most. */
  readonly rowLimit: Int32Array;
  /** What an item of the row takes of a slot's capacity; null: one each, whatever the row. */
  readonly rowSize: Int32Array | null;
  /** Per row: 1 for every slot it may not use (weekday, blackout, too short); null when it may use all. */
  readonly rowForbids: readonly (Uint8Array | null)[];
  /** Frozen items already in each cell; null when there are none. */
  readonly cellTaken: Int32Array | null;
  readonly groupRows: readonly (readonly number[])[];
}

/** Items to place. */
export interface ItemColumns {
  /** First and last day, both included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly target: Int32Array;
  /** What a day of distance from the target, squared, costs. */
  readonly weight: Int32Array;
  readonly group: Int32Array;
  /** The run that this one repeats, always a smaller index; -1 for a first run. */
  readonly after: Int32Array;
  /** Days between that run and this one, at least. */
  readonly gap: Int32Array;
  /** Lower ranks are placed first and never give way to higher ones. */
  readonly rank: Uint8Array;
  /** The slot an item holds from the schedule before, which it leaves only when it must; -1 for none. Null: nobody does. */
  readonly held: Int32Array | null;
}

export interface PlacementProblem extends SlotColumns, RowColumns, ItemColumns {
  readonly days: number;
  readonly channels: number;
}

/** What one more item in a slot costs: the load squared, so that days fill evenly. */
export const LOAD_WEIGHT = 1;

/** The slots of channel c on day d are `index[c * days + d] .. index[c * days + d + 1] - 1`. */
export function slotIndex(problem: PlacementProblem): Int32Array {
  const { days, channels, slotDay, slotChannel } = problem;
  const index = new Int32Array(channels * days + 1);
  for (let slot = 0; slot < slotDay.length; slot++) index[slotChannel[slot]! * days + slotDay[slot]! + 1]!++;
  for (let i = 0; i < channels * days; i++) index[i + 1]! += index[i]!;
  return index;
}

/** The same slots with only some of the items, none of them a replay: a sub-question of the problem. */
export function restrictTo(problem: PlacementProblem, items: readonly number[]): PlacementProblem {
  const pick = (column: Int32Array): Int32Array => Int32Array.from(items, (item) => column[item]!);
  const groups = [...new Set(items.map((item) => problem.group[item]!))];
  const rows = [...new Set(groups.flatMap((group) => problem.groupRows[group]!))];
  const groupAt = new Map(groups.map((group, i) => [group, i]));
  const rowAt = new Map(rows.map((row, i) => [row, i]));
  return {
    ...problem,
    rowChannel: Int32Array.from(rows, (row) => problem.rowChannel[row]!),
    rowLimit: Int32Array.from(rows, (row) => problem.rowLimit[row]!),
    rowSize: problem.rowSize && Int32Array.from(rows, (row) => problem.rowSize![row]!),
    rowForbids: rows.map((row) => problem.rowForbids[row] ?? null),
    cellTaken: problem.cellTaken && takenIn(problem.cellTaken, rows, problem.days),
    groupRows: groups.map((group) => problem.groupRows[group]!.map((row) => rowAt.get(row)!)),
    first: pick(problem.first),
    last: pick(problem.last),
    target: pick(problem.target),
    weight: pick(problem.weight),
    group: Int32Array.from(items, (item) => groupAt.get(problem.group[item]!)!),
    after: new Int32Array(items.length).fill(-1),
    gap: new Int32Array(items.length),
    rank: Uint8Array.from(items, (item) => problem.rank[item]!),
    held: problem.held ? pick(problem.held) : null,
  };
}

function takenIn(cellTaken: Int32Array, rows: readonly number[], days: number): Int32Array {
  const taken = new Int32Array(rows.length * days);
  rows.forEach((row, i) => {
    taken.set(cellTaken.subarray(row * days, (row + 1) * days), i * days);
  });
  return taken;
}
