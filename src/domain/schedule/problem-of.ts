/** From a component to its placement problem: days from a base, rows, groups, and sizes brought to one unit. */
import type { QuotaLine } from '../plan/quota-line.js';
import { runsOn } from '../plan/expand-target.js';
import type { Day } from '../time.js';
import type { Component } from './components.js';
import { type Demand, type Supply, sizeOn } from './demand.js';
import type { PlacementProblem } from './placement-problem.js';

const NONE = -1;
/** A required item pulls twice as hard towards its target as an optional one. */
const WEIGHT = [2, 1, 1] as const;

/** A problem, and the way back from it. */
export interface ComponentProblem {
  readonly problem: PlacementProblem;
  /** Day 0 of the problem. */
  readonly base: Day;
  /** For every slot of the problem its index in its channel. */
  readonly channelSlot: Int32Array;
  readonly rowLine: readonly QuotaLine[];
}

/** Builds the problem of a component over the days its items may use. */
export function problemOf(demand: Demand, supply: Supply, component: Component): ComponentProblem {
  const { channels, items } = component;
  const { base, days } = horizonOf(demand, items);
  const slots = slotsIn(supply, channels, base, days);
  const rows = new Rows(demand, supply, channels);
  const count = items.length;
  const column = (): Int32Array => new Int32Array(count);
  const [first, last, target, weight, group] = [column(), column(), column(), column(), column()];
  const [after, gap] = [column(), column()];
  const rank = new Uint8Array(count);
  const held = demand.heldSlot ? new Int32Array(count).fill(NONE) : null;
  const place = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const item = items[i]!;
    first[i] = demand.first[item]! - base;
    last[i] = demand.last[item]! - base;
    target[i] = demand.target[item]! - base;
    rank[i] = demand.rank[item]!;
    weight[i] = WEIGHT[demand.rank[item]!] ?? 1;
    group[i] = rows.groupOf(demand.line[item]!, demand.reach[item]!);
    const run = demand.after[item]!;
    place.set(item, i);
    after[i] = run === NONE ? NONE : (place.get(run) ?? NONE);
    gap[i] = after[i] === NONE ? 0 : demand.lines[demand.line[item]!]!.replayGapDays;
    if (held && demand.heldSlot![item]! !== NONE) {
      held[i] = slots.find(channels.indexOf(demand.heldChannel![item]!), demand.heldSlot![item]!);
    }
  }
  const sizes = rows.sizes();
  const slotCapacity = sizes.alike
    ? slots.slotCapacity.map((capacity, slot) => {
        const size = sizes.ofChannel[slots.slotChannel[slot]!]!;
        return size <= 1 ? capacity : Math.floor(capacity / size);
      })
    : slots.slotCapacity;
  const shape = { days, slotDay: slots.slotDay, slotChannel: slots.slotChannel, slotCapacity };
  const rowForbids = rows.forbids(shape, base, sizes.alike);
  return {
    base,
    channelSlot: slots.channelSlot,
    rowLine: rows.line.map((line) => demand.lines[line]!),
    problem: {
      ...shape,
      channels: channels.length,
      rowChannel: Int32Array.from(rows.channel),
      rowLimit: Int32Array.from(rows.line, (line) => demand.lines[line]!.maxPerDay),
      // alike on every channel: capacities then count items
      rowSize: sizes.alike ? null : Int32Array.from(rows.size),
      rowForbids,
      cellTaken: rows.cellTaken(base, days),
      groupRows: rows.groupRows,
      first,
      last,
      target,
      weight,
      group,
      after,
      gap,
      rank,
      held: held && releaseUseless(held, group, rows, rowForbids, shape),
    },
  };
}

function horizonOf(demand: Demand, items: Int32Array): { base: Day; days: number } {
  let base = Infinity;
  let end = -Infinity;
  for (const item of items) {
    base = Math.min(base, demand.first[item]!);
    end = Math.max(end, demand.last[item]!);
  }
  return { base, days: Math.max(0, end - base + 1) };
}

interface SlotsInHorizon {
  readonly slotDay: Int32Array;
  readonly slotChannel: Int32Array;
  readonly slotCapacity: Int32Array;
  readonly channelSlot: Int32Array;
  /** The problem's slot for a slot of a channel; -1 outside the horizon. */
  readonly find: (channel: number, slot: number) => number;
}

function slotsIn(supply: Supply, channels: readonly number[], base: Day, days: number): SlotsInHorizon {
  const spans = channels.map((channel) => {
    const { day } = supply.channels[channel]!;
    return { from: lowerBound(day, base), to: lowerBound(day, base + days) };
  });
  const count = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const slotDay = new Int32Array(count);
  const slotChannel = new Int32Array(count);
  const slotCapacity = new Int32Array(count);
  const channelSlot = new Int32Array(count);
  const offsets: number[] = [];
  let at = 0;
  channels.forEach((channel, local) => {
    const { day, capacity } = supply.channels[channel]!;
    offsets.push(at);
    for (let slot = spans[local]!.from; slot < spans[local]!.to; slot++, at++) {
      slotDay[at] = day[slot]! - base;
      slotChannel[at] = local;
      slotCapacity[at] = capacity[slot]!;
      channelSlot[at] = slot;
    }
  });
  const find = (channel: number, slot: number): number => {
    const span = spans[channel];
    return span && slot >= span.from && slot < span.to ? offsets[channel]! + slot - span.from : NONE;
  };
  return { slotDay, slotChannel, slotCapacity, channelSlot, find };
}

function lowerBound(values: Int32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows and groups of a component, collected as its items name them. */
class Rows {
  readonly line: number[] = [];
  readonly channel: number[] = [];
  readonly size: number[] = [];
  readonly groupRows: number[][] = [];
  readonly #demand: Demand;
  readonly #supply: Supply;
  readonly #channels: readonly number[];
  readonly #rowAt = new Map<number, number>();
  readonly #groupAt = new Map<number, number>();

  constructor(demand: Demand, supply: Supply, channels: readonly number[]) {
    this.#demand = demand;
    this.#supply = supply;
    this.#channels = channels;
  }

  groupOf(line: number, reach: number): number {
    const key = reach * this.#demand.lines.length + line;
    let group = this.#groupAt.get(key);
    if (group === undefined) {
      this.#groupAt.set(key, (group = this.groupRows.length));
      const own = new Set(this.#demand.reaches[reach]);
      this.groupRows.push([...own].map((channel) => this.#rowOf(line, this.#channels.indexOf(channel))));
    }
    return group;
  }

  #rowOf(line: number, channel: number): number {
    const key = line * this.#channels.length + channel;
    let row = this.#rowAt.get(key);
    if (row === undefined) {
      this.#rowAt.set(key, (row = this.line.length));
      this.line.push(line);
      this.channel.push(channel);
      const { capacityUnit } = this.#supply.channels[this.#channels[channel]!]!;
      this.size.push(sizeOn(this.#demand.lines[line]!, capacityUnit));
    }
    return row;
  }

  /** The size of items on each channel, and whether all items of a channel are alike. */
  sizes(): { alike: boolean; ofChannel: number[] } {
    const ofChannel: number[] = [];
    let alike = true;
    this.channel.forEach((channel, row) => {
      const known = ofChannel[channel];
      if (known !== undefined && known !== this.size[row]) alike = false;
      ofChannel[channel] = this.size[row]!;
    });
    return { alike, ofChannel };
  }

  /** Slots a row may not use: other weekdays, blackouts, and slots too short for one of its items. */
  forbids(
    {
      slotDay,
      slotChannel,
      slotCapacity,
    }: Pick<PlacementProblem, 'slotDay' | 'slotChannel' | 'slotCapacity'>,
    base: Day,
    alike: boolean,
  ): (Uint8Array | null)[] {
    const { isBlackedOut } = this.#supply;
    return this.line.map((lineIndex, row) => {
      const line = this.#demand.lines[lineIndex]!;
      if (alike && line.weekdays.length === 0 && !isBlackedOut) return null;
      const channel = this.channel[row]!;
      const global = this.#channels[channel]!;
      const size = alike ? 1 : this.size[row]!;
      let forbids: Uint8Array | null = null;
      for (let slot = 0; slot < slotDay.length; slot++) {
        if (slotChannel[slot] !== channel) continue;
        const day = base + slotDay[slot]!;
        const free = runsOn(line, day) && slotCapacity[slot]! >= size && !isBlackedOut?.(line, global, day);
        if (!free) (forbids ??= new Uint8Array(slotDay.length))[slot] = 1;
      }
      return forbids;
    });
  }

  cellTaken(base: Day, days: number): Int32Array | null {
    const { taken } = this.#supply;
    if (taken.length === 0) return null;
    const counts = new Int32Array(this.line.length * days);
    for (const { line, channel, day, count } of taken) {
      const local = this.#channels.indexOf(channel);
      const row = local < 0 ? undefined : this.#rowAt.get(line * this.#channels.length + local);
      if (row !== undefined && day >= base && day < base + days) counts[row * days + day - base]! += count;
    }
    return counts;
  }
}

/** An item whose held slot is closed to it, or full, holds nothing: it must move in any case. */
function releaseUseless(
  held: Int32Array,
  group: Int32Array,
  rows: Rows,
  rowForbids: readonly (Uint8Array | null)[],
  { slotChannel, slotCapacity }: Pick<PlacementProblem, 'slotChannel' | 'slotCapacity'>,
): Int32Array {
  return held.map((slot, item) => {
    if (slot === NONE || slotCapacity[slot]! <= 0) return NONE;
    const row = rows.groupRows[group[item]!]!.find((one) => rows.channel[one] === slotChannel[slot]);
    return row === undefined || rowForbids[row]?.[slot] === 1 ? NONE : slot;
  });
}
