/** Slots and bookings: where and when an obligation is planned to run. */
import type { CapacityUnit } from '../org/channel.js';
import type { Day, MinuteOfDay } from '../time.js';

/** One dated avail of a channel: a daypart on a day. */
export interface Slot {
  readonly id: string;
  readonly channelId: string;
  readonly daypartId: string;
  readonly day: Day;
  readonly start: MinuteOfDay;
  readonly capacityUnit: CapacityUnit;
  readonly capacity: number;
}

/** `daypart/day`: a slot needs no store of its own. */
export const slotId = (daypartId: string, day: Day): string => `${daypartId}/${String(day)}`;

/** An obligation placed in a slot. A frozen one (past, or accepted by its newsroom) never moves. */
export interface Booking {
  readonly obligationId: string;
  readonly slotId: string;
  readonly channelId: string;
  readonly day: Day;
  readonly start: MinuteOfDay;
  readonly frozen: boolean;
}

/**
 * What ran out. `slots`: fewer slots than items. `per-day`: slots enough, but the lines' limits per day forbid
 * them. `gap`: the days between a run and its replays do not fit. `lengths`: the minutes would do, but items of
 * unequal length do not fit into the slots. `no-slots`: none at all. `undecided`: no placement was found within the
 * search's limit, and none was proven impossible.
 */
export type ShortageCause = 'slots' | 'per-day' | 'gap' | 'lengths' | 'no-slots' | 'undecided';

/**
 * Why obligations cannot all be placed: on these channels, in these days, demand exceeds supply. Days are
 * half-open like an interval.
 */
export interface Shortage {
  readonly cause: ShortageCause;
  readonly channelIds: readonly string[];
  readonly from: Day;
  readonly to: Day;
  /** What demand and supply count. */
  readonly measure: 'items' | 'minutes' | 'days';
  readonly demand: number;
  readonly supply: number;
  /** Obligations that cannot all be placed; leave out any one of them and the others can (unless undecided). */
  readonly obligationIds: readonly string[];
}

/** A required obligation without a place. Optional ones that find none simply stay open. */
export interface Unplaced {
  readonly obligationId: string;
  readonly because: Shortage;
}

/** A booking that changed its place; `to` null when it lost it. */
export interface Move {
  readonly obligationId: string;
  readonly from: Booking;
  readonly to: Booking | null;
}
