/** Blackouts: days on which a channel airs nothing, or no entertainment. */
import { type Interval, contains } from '../interval.js';
import type { Day } from '../time.js';

/**
 * `entertainment` stops on quốc tang (two named days, announced one to four days ahead); `everything` stops on
 * a closure: works on a mast, a newspaper that does not appear at Tết.
 */
export interface Blackout {
  readonly window: Interval;
  readonly stops: 'entertainment' | 'everything';
  /** Empty: every channel. */
  readonly channelIds: readonly string[];
  /** What a person reads: "Quốc tang", "Nghỉ Tết, báo không ra". */
  readonly reason: string;
}

/** The first blackout that stops an item on a channel on a day; null when it may run. */
export function blackoutOn(
  blackouts: readonly Blackout[],
  channelId: string,
  day: Day,
  entertainment: boolean,
): Blackout | null {
  return (
    blackouts.find(
      (blackout) =>
        contains(blackout.window, day) &&
        (blackout.stops === 'everything' || entertainment) &&
        (blackout.channelIds.length === 0 || blackout.channelIds.includes(channelId)),
    ) ?? null
  );
}
