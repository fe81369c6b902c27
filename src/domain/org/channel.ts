/** Channels: where content runs. Each belongs to one unit. */
import type { Interval } from '../interval.js';
import type { MinuteOfDay } from '../time.js';

export const CHANNEL_KINDS = [
  'print',
  'online',
  'radio',
  'tv',
  'loudspeaker',
  'led',
  'portal',
  'facebook',
  'zalo',
  'tiktok',
  'youtube',
] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** The pixels of an LED wall. */
export interface LedWall {
  readonly width: number;
  readonly height: number;
}

export interface Channel {
  readonly id: string;
  readonly unitId: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly life: Interval;
  /** The public address of what runs there (site, page); its host is what a URL as-run must match. */
  readonly address: string | null;
  readonly led: LedWall | null;
  /** What its owner or its platform allows of its dayparts; null: all of them. */
  readonly rule: AiringRule | null;
}

export interface AiringRule {
  /** No airing on these weekdays (0 Monday .. 6 Sunday): "không phát thứ Bảy, Chủ nhật". */
  readonly quietWeekdays: readonly number[];
  /** At most so many dayparts a day, the earliest first: "không quá 2 buổi/ngày". Null: no limit. */
  readonly sessionsPerDay: number | null;
  /**
   * At most so many slots in a calendar month, one a day, spread evenly over those there are. For broadcasts of a
   * Zalo OA, which are tokens that renew on the 1st; ordinary posts need none. Null: no limit.
   */
  readonly tokensPerMonth: number | null;
}

/** How a channel's capacity is counted: airtime minutes, or whole items (articles, posts, loop places). */
export type CapacityUnit = 'minutes' | 'items';

/**
 * A recurring window of a channel with a capacity per day; a dated day of it is a slot.
 * `weekdays` are 0 Monday .. 6 Sunday.
 */
export interface Daypart {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly weekdays: readonly number[];
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
  readonly capacityUnit: CapacityUnit;
  readonly capacity: number;
  readonly life: Interval;
}
