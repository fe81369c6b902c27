/** When things ran in the sample: days on which a channel is on air, moments inside its dayparts. */
import { type Interval, contains } from '../domain/interval.js';
import type { Channel, Daypart } from '../domain/org/channel.js';
import type { QuotaLine } from '../domain/plan/quota-line.js';
import { type Day, type Instant, instantOf, weekdayOf } from '../domain/time.js';
import { chanceBelow, chosen } from './chance.js';
import { DAYPARTS } from './dayparts.js';

const daypartsByChannel = new Map<string, Daypart[]>();
for (const daypart of DAYPARTS) {
  const known = daypartsByChannel.get(daypart.channelId);
  if (known) known.push(daypart);
  else daypartsByChannel.set(daypart.channelId, [daypart]);
}

const daypartsOn = (channelId: string, day: Day): readonly Daypart[] =>
  (daypartsByChannel.get(channelId) ?? []).filter(({ weekdays }) => weekdays.includes(weekdayOf(day)));

/** Keeps count of what ran, so that no line runs on a channel more often in a day than it may. */
export class AirTime {
  readonly #runs = new Map<string, number>();

  /** The day in the window nearest to the wanted one on which the line may still run there; null when none is left. */
  nearestDay(line: QuotaLine, channel: Channel, wanted: Day, window: Interval): Day | null {
    const reach = Math.max(Math.abs(wanted - window.from), Math.abs(window.to - wanted));
    for (let step = 0; step <= reach; step++)
      for (const day of step === 0 ? [wanted] : [wanted + step, wanted - step])
        if (contains(window, day) && this.#mayRun(line, channel, day)) return day;
    return null;
  }

  /** Takes a place on a day. */
  take(line: QuotaLine, channel: Channel, day: Day): void {
    const key = keyOf(line, channel, day);
    this.#runs.set(key, (this.#runs.get(key) ?? 0) + 1);
  }

  #mayRun(line: QuotaLine, channel: Channel, day: Day): boolean {
    if (line.weekdays.length > 0 && !line.weekdays.includes(weekdayOf(day))) return false;
    if (daypartsOn(channel.id, day).length === 0) return false;
    return (this.#runs.get(keyOf(line, channel, day)) ?? 0) < line.maxPerDay;
  }
}

const keyOf = (line: QuotaLine, channel: Channel, day: Day): string =>
  `${line.id} ${channel.id} ${String(day)}`;

/** A moment inside one of the channel's dayparts of that day; papers come out at its beginning. */
export function momentOn(channel: Channel, day: Day, key: string): Instant {
  const daypart = chosen(daypartsOn(channel.id, day), key, 'daypart');
  if (channel.kind === 'print') return instantOf(day, daypart.start);
  const room = daypart.end - daypart.start - (channel.kind === 'loudspeaker' ? 12 : 0);
  const minute = daypart.start + chanceBelow(Math.max(1, room), key, 'minute');
  return instantOf(day, minute) + chanceBelow(60, key, 'second') * 1000;
}
