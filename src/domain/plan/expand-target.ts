/**
 * Where inside a period an obligation would best run: a quantile of the density of its days.
 *
 * A day that the line may not use (by its weekdays) weighs nothing, a day in a peak as much as the peak
 * says, any other day 1. Equal quantiles then lie evenly on quiet days and densely in a peak.
 */
import { type Interval, contains, intersect, isEmpty, lengthOf } from '../interval.js';
import { type Day, weekdayOf } from '../time.js';
import type { Peak, QuotaLine } from './quota-line.js';

/** FNV-1a over UTF-16 code units, finished as in MurmurHash3, scaled to [0, 1). */
function hashToUnit(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32;
}

/**
 * Where in its share of the period a line's items aim, in (0.1, 0.9). It hangs on the line's id alone,
 * so that lines spread over the week by themselves and adding one shifts no other. A line with a peak aims
 * at the middle: only midpoints give each side of the peak its share, rounded.
 */
export const phaseOf = (line: QuotaLine): number =>
  line.peaks.length > 0 ? 0.5 : 0.1 + 0.8 * hashToUnit(line.id);

/** True when the line may run on that weekday. */
export const runsOn = (line: Pick<QuotaLine, 'weekdays'>, day: Day): boolean =>
  line.weekdays.length === 0 || line.weekdays.includes(weekdayOf(day));

/** Finds the day of a quantile in [0, 1) of one period; null when the line may run on no day of it. */
export type Quantile = (share: number) => Day | null;

/** The quantile function of a line's day density over a period. */
export function quantileOf(line: QuotaLine, period: Interval): Quantile {
  const length = lengthOf(period);
  const peaks = line.peaks.filter((peak) => !isEmpty(intersect(peak.window, period)));
  if (peaks.length === 0 && line.weekdays.length === 0) {
    return (share) => period.from + Math.min(length - 1, Math.floor(share * length));
  }
  const cumulative = new Float64Array(length);
  let total = 0;
  for (let i = 0; i < length; i++) {
    const day = period.from + i;
    total += runsOn(line, day) ? weightOf(peaks, day) : 0;
    cumulative[i] = total;
  }
  if (total === 0) return () => null;
  return (share) => period.from + firstAbove(cumulative, Math.min(share * total, total * (1 - 2 ** -40)));
}

function weightOf(peaks: readonly Peak[], day: Day): number {
  let weight = 1;
  for (const peak of peaks) if (contains(peak.window, day)) weight = Math.max(weight, peak.weight);
  return weight;
}

/** The first index whose value is above `goal`, by bisection; the values never fall. */
function firstAbove(values: Float64Array, goal: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The day nearest to `day` inside `window` on which the line may run; `day` clamped when there is none. */
export function nearestRunDay(line: QuotaLine, day: Day, window: Interval): Day {
  const clamped = Math.min(window.to - 1, Math.max(window.from, day));
  for (let distance = 0; distance < 7; distance++) {
    if (clamped + distance < window.to && runsOn(line, clamped + distance)) return clamped + distance;
    if (clamped - distance >= window.from && runsOn(line, clamped - distance)) return clamped - distance;
  }
  return clamped;
}
