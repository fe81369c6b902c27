/** Slots: the dayparts of channels on dated days. */
import { type Interval, contains, intersect } from '../interval.js';
import type { Daypart } from '../org/channel.js';
import { periodAt } from '../plan/period.js';
import { type Day, weekdayOf } from '../time.js';
import { type Blackout, blackoutOn } from './blackout.js';
import { type Slot, slotId } from './slot.js';

/** What a channel's own rule, or its platform, allows beyond its dayparts. */
export interface ChannelRule {
  readonly channelId: string;
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

export interface SlotOptions {
  /** Those that stop everything take slots away; those that stop entertainment leave them. */
  readonly blackouts?: readonly Blackout[];
  readonly rules?: readonly ChannelRule[];
  /** When channels live, by id; one that is absent lives always. */
  readonly lives?: ReadonlyMap<string, Interval>;
}

/**
 * The slots of dayparts in a window: one for each day and daypart on its weekdays, inside its own life and its
 * channel's, unless a blackout or the channel's rule says no.
 * @returns by channel as the dayparts come, then by day, then by start
 */
export function slotsOf(
  dayparts: readonly Daypart[],
  window: Interval,
  { blackouts = [], rules = [], lives = new Map() }: SlotOptions = {},
): Slot[] {
  const slots: Slot[] = [];
  for (const [channelId, own] of groupBy(dayparts, (daypart) => daypart.channelId)) {
    const rule = rules.find((one) => one.channelId === channelId);
    const byStart = own.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    const life = intersect(window, lives.get(channelId) ?? window);
    const channelSlots: Slot[] = [];
    for (let day = life.from; day < life.to; day++) {
      if (rule?.quietWeekdays.includes(weekdayOf(day))) continue;
      if (blackoutOn(blackouts, channelId, day, false)) continue;
      const today = byStart.filter((daypart) => runsOnDay(daypart, day));
      const sessions = rule?.sessionsPerDay ?? today.length;
      for (const daypart of today.slice(0, sessions)) channelSlots.push(slotOn(daypart, day));
    }
    const tokens = rule?.tokensPerMonth ?? null;
    slots.push(...(tokens === null ? channelSlots : spendTokens(channelSlots, tokens)));
  }
  return slots;
}

const runsOnDay = (daypart: Daypart, day: Day): boolean =>
  daypart.capacity > 0 && contains(daypart.life, day) && daypart.weekdays.includes(weekdayOf(day));

const slotOn = (daypart: Daypart, day: Day): Slot => ({
  id: slotId(daypart.id, day),
  channelId: daypart.channelId,
  daypartId: daypart.id,
  day,
  start: daypart.start,
  capacityUnit: daypart.capacityUnit,
  capacity: daypart.capacity,
});

/** Keeps `tokens` slots of every month, at the middles of equal shares of its days with slots, each for one item. */
function spendTokens(slots: readonly Slot[], tokens: number): Slot[] {
  const kept: Slot[] = [];
  for (const ofMonth of groupBy(slots, (slot) => periodAt('month', 1, slot.day).from).values()) {
    const firstOfDay = ofMonth.filter((slot, i) => slot.day !== ofMonth[i - 1]?.day);
    const count = Math.min(tokens, firstOfDay.length);
    for (let k = 0; k < count; k++) {
      const slot = firstOfDay[Math.floor(((k + 0.5) * firstOfDay.length) / count)]!;
      kept.push({ ...slot, capacityUnit: 'items', capacity: 1 });
    }
  }
  return kept;
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Places in an LED loop of `loopSeconds`, each for a spot of `spotSeconds`: the capacity of its daypart. */
export function loopPlaces(loopSeconds: number, spotSeconds: number): number {
  return spotSeconds > 0 ? Math.max(0, Math.floor(loopSeconds / spotSeconds)) : 0;
}
