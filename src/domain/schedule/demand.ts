/** Demand and supply in numbers, for any number of channels: what the planner splits into placement problems. */
import type { CapacityUnit } from '../org/channel.js';
import type { ObligationTable } from '../plan/obligation-table.js';
import type { QuotaLine } from '../plan/quota-line.js';
import type { Day } from '../time.js';

/** The slots of one channel, by day and then by start. */
export interface ChannelSlots {
  readonly day: Int32Array;
  /** Minutes or items; frozen bookings are already deducted. */
  readonly capacity: Int32Array;
  readonly capacityUnit: CapacityUnit;
}

/** Frozen items of a line on a channel on a day: they count against its limit per day. */
export interface TakenCell {
  readonly line: number;
  readonly channel: number;
  readonly day: Day;
  readonly count: number;
}

/** All that a placement may use. Channels are named by their index. */
export interface Supply {
  readonly channels: readonly ChannelSlots[];
  readonly taken: readonly TakenCell[];
  /** True when a line's items may not run on a channel on a day. Asked only of lines that a blackout can stop. */
  readonly isBlackedOut: ((line: QuotaLine, channel: number, day: Day) => boolean) | null;
}

/** Items that want a place; row i of every column is item i. A replay stands behind the run it repeats. */
export interface Demand {
  readonly length: number;
  readonly lines: readonly QuotaLine[];
  /** Index into `lines`. */
  readonly line: Int32Array;
  /** Index into `reaches`: the channels the item may run on. */
  readonly reach: Int32Array;
  readonly reaches: readonly (readonly number[])[];
  /** First and last day, both included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly target: Int32Array;
  readonly rank: Uint8Array;
  /** The run this one repeats; -1 for a first run. */
  readonly after: Int32Array;
  /** The channel and the index of the slot in it that an item holds; -1 for none. Null: nobody holds any. */
  readonly heldChannel: Int32Array | null;
  readonly heldSlot: Int32Array | null;
}

/** Ranks of items: a lower one never gives way to a higher. */
export const RANK = { required: 0, optional: 1, makeGood: 2 } as const;

/** The demand of a whole table; `channelIndex` gives a channel's place in the supply. */
export function demandOfTable(table: ObligationTable, channelIndex: ReadonlyMap<string, number>): Demand {
  const { length, bearers, bearer, replay } = table;
  const lines = [...new Set(bearers.map((one) => one.line))];
  const lineIndex = new Map(lines.map((line, i) => [line, i]));
  const lineOf = Int32Array.from(bearers, (one) => lineIndex.get(one.line)!);
  const reaches = bearers.map((one) =>
    one.channelIds.flatMap((id) => {
      const channel = channelIndex.get(id);
      return channel === undefined ? [] : [channel];
    }),
  );
  const line = new Int32Array(length);
  const reach = new Int32Array(length);
  const last = new Int32Array(length);
  const rank = new Uint8Array(length);
  const after = new Int32Array(length);
  for (let item = 0; item < length; item++) {
    line[item] = lineOf[bearer[item]!]!;
    reach[item] = bearer[item]!;
    last[item] = table.to[item]! - 1;
    rank[item] = table.required[item] === 1 ? RANK.required : RANK.optional;
    after[item] = replay[item]! > 0 ? item - 1 : -1;
  }
  return {
    length,
    lines,
    line,
    reach,
    reaches,
    first: table.from,
    last,
    target: table.target,
    rank,
    after,
    heldChannel: null,
    heldSlot: null,
  };
}

/** Airtime of a line that names no duration, and of another plan's item: something short, read out. */
const MINUTES_UNNAMED = 5;

/** What one item of a line takes of a channel: one place, or its longest named airtime in whole minutes. */
export function sizeOn(line: Pick<QuotaLine, 'duration'> | null, unit: CapacityUnit): number {
  if (unit === 'items') return 1;
  const seconds = line?.duration?.max ?? line?.duration?.min ?? MINUTES_UNNAMED * 60;
  return Math.max(1, Math.ceil(seconds / 60));
}
