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

/** Why a set of obligations cannot all be placed: on this channel, in these days, demand exceeds supply. */
export interface Shortage {
  readonly channelIds: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly demand: number;
  readonly supply: number;
}

export interface Unplaced {
  readonly obligationId: string;
  readonly because: Shortage;
}
