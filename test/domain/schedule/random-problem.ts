/** Small random placement problems, near the border between feasible and not, from a seed. */
import { place } from '../../../src/domain/schedule/place.js';
import type { PlacementProblem } from '../../../src/domain/schedule/placement-problem.js';

/** mulberry32: a seeded generator of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a random problem has beside windows and capacities. */
export interface Traits {
  readonly slotsADay: number;
  readonly channels: number;
  /** Rows may be forbidden slots, and are limited per day. */
  readonly rules: boolean;
  /** Part of the items are runs with replays. */
  readonly chains: boolean;
}

export function randomProblem(seed: number, traits: Traits): PlacementProblem {
  const random = seeded(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const { slotsADay, channels } = traits;
  const days = between(6, 12);
  const slots = days * slotsADay * channels;
  const perChannel = days * slotsADay;
  const most = traits.rules || traits.chains ? 1 : 2;
  const slotCapacity = Int32Array.from({ length: slots }, () => (random() < 0.2 ? 0 : between(1, most)));
  const lines = between(1, 3);
  const rows = lines * channels;
  const rowForbids = Array.from({ length: rows }, () =>
    traits.rules ? Uint8Array.from({ length: slots }, () => (random() < 0.15 ? 1 : 0)) : null,
  );
  // each line on each channel alone, and on any of them
  const groupRows: number[][] = [];
  for (let line = 0; line < lines; line++) {
    for (let channel = 0; channel < channels; channel++) groupRows.push([line * channels + channel]);
    if (channels > 1)
      groupRows.push(Array.from({ length: channels }, (_, channel) => line * channels + channel));
  }
  const first: number[] = [];
  const last: number[] = [];
  const target: number[] = [];
  const group: number[] = [];
  const after: number[] = [];
  const gap: number[] = [];
  const room = slotCapacity.reduce((sum, one) => sum + one, 0);
  const wanted = Math.max(
    2,
    Math.floor(room * (traits.chains ? 0.15 + 0.4 * random() : 0.35 + 0.5 * random())),
  );
  while (first.length < wanted) {
    const from = between(0, days - 1);
    const runs = traits.chains && random() < 0.5 ? between(2, 3) : 1;
    const apart = between(1, 3);
    const to = Math.min(days - 1, from + between(0, Math.max(2, days >> 1)) + (runs - 1) * apart);
    const among = between(0, groupRows.length - 1);
    for (let run = 0; run < runs; run++) {
      after.push(run > 0 ? first.length - 1 : -1);
      gap.push(run > 0 ? apart : 0);
      first.push(from);
      last.push(to);
      target.push(from + Math.floor(((to - from + 1) * (run + 0.5)) / runs));
      group.push(among);
    }
  }
  return {
    days,
    channels,
    slotDay: Int32Array.from({ length: slots }, (_, slot) => Math.floor((slot % perChannel) / slotsADay)),
    slotChannel: Int32Array.from({ length: slots }, (_, slot) => Math.floor(slot / perChannel)),
    slotCapacity,
    rowChannel: Int32Array.from({ length: rows }, (_, row) => row % channels),
    rowLimit: Int32Array.from({ length: rows }, () => (traits.rules ? between(1, 2) : 9)),
    rowSize: null,
    rowForbids,
    cellTaken: null,
    groupRows,
    first: Int32Array.from(first),
    last: Int32Array.from(last),
    target: Int32Array.from(target),
    weight: Int32Array.from(first, () => between(1, 3)),
    group: Int32Array.from(group),
    after: Int32Array.from(after),
    gap: Int32Array.from(gap),
    rank: new Uint8Array(first.length),
    held: null,
  };
}

/** A schedule placed once, two of its days closed, and one to three items more: a problem with held places. */
export function replanOf(seed: number): PlacementProblem {
  const random = seeded(seed);
  for (let attempt = 0; ; attempt++) {
    const drawn = randomProblem(1000 * seed + attempt, {
      slotsADay: 1,
      channels: 1,
      rules: false,
      chains: false,
    });
    const added = 1 + Math.floor(random() * 3);
    const kept = drawn.first.length - added;
    if (kept < 2) continue;
    const held = place(drawn).slotOf.map((slot, item) => (item < kept ? slot : -1));
    const closed = new Set([0, 1].map(() => Math.floor(random() * drawn.days)));
    const slotCapacity = drawn.slotCapacity.map((capacity, slot) => (closed.has(slot) ? 0 : capacity));
    return {
      ...drawn,
      slotCapacity,
      held: held.map((slot) => (slot >= 0 && slotCapacity[slot]! > 0 ? slot : -1)),
    };
  }
}
