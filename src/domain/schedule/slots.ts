/** Slots: the dayparts of channels on dated days. */
import { ALWAYS, type Interval, contains, intersect, isEmpty } from '../interval.js';
import type { AiringRule, Channel, Daypart } from '../org/channel.js';
import { periodAt } from '../plan/period.js';
import { type Day, weekdayOf } from '../time.js';
import { type Blackout, blackoutOn } from './blackout.js';
import { type Slot, slotId } from './slot.js';

export interface SlotOptions {
  /** Those that stop everything take slots away; those that stop entertainment leave them. */
  readonly blackouts?: readonly Blackout[];
  /** The channels: when they live, and what their rules allow. One that is absent lives always and has no rule. */
  readonly channels?: readonly Pick<Channel, 'id' | 'life' | 'rule'>[];
}

/**
 * The slots of dayparts in a window: one for each day and daypart on its weekdays, inside its own life and its
 * channel's, unless a blackout or the channel's rule says no.
 * @returns by channel as the dayparts come, then by day, then by start
 */
export function slotsOf(
  dayparts: readonly Daypart[],
  window: Interval,
  { blackouts = [], channels = [] }: SlotOptions = {},
): Slot[] {
  const slots: Slot[] = [];
  const channelOf = new Map(channels.map((channel) => [channel.id, channel]));
  for (const [channelId, own] of groupBy(dayparts, (daypart) => daypart.channelId)) {
    const { life = ALWAYS, rule = null } = channelOf.get(channelId) ?? {};
    for (const slot of offered(own, intersect(window, life), rule)) {
      if (!blackoutOn(blackouts, channelId, slot.day, false)) slots.push(slot);
    }
  }
  return slots;
}

/** The slots of one channel on some days by its rule, by day and start. */
function offered(dayparts: readonly Daypart[], days: Interval, rule: AiringRule | null): Slot[] {
  if (isEmpty(days)) return [];
  const tokens = rule?.tokensPerMonth ?? null;
  if (tokens === null) return sessions(dayparts, days, rule);
  // A month's tokens are spread over the whole of it, whatever part is asked for: asked anew on another day, or when
  // something is closed, they are still the same.
  const whole = { from: periodAt('month', 1, days.from).from, to: periodAt('month', 1, days.to - 1).to };
  return spendTokens(sessions(dayparts, whole, rule), tokens).filter(({ day }) => contains(days, day));
}

function sessions(dayparts: readonly Daypart[], days: Interval, rule: AiringRule | null): Slot[] {
  const byStart = dayparts.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const slots: Slot[] = [];
  for (let day = days.from; day < days.to; day++) {
    if (rule?.quietWeekdays.includes(weekdayOf(day))) continue;
    const today = byStart.filter((daypart) => runsOnDay(daypart, day));
    for (const daypart of today.slice(0, rule?.sessionsPerDay ?? today.length))
      slots.push(slotOn(daypart, day));
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
