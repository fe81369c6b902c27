/** Half-open intervals of civil days. On screen and in documents they are written inclusive. */
import { type Day, isoDay, parseIsoDay } from './time.js';

/** The days d with `from <= d < to`; empty when `to <= from`. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** Beyond every plan: the life of a unit or channel whose beginning or end is unknown. */
export const EARLIEST: Day = -719_528;
export const LATEST: Day = 2_932_897;
export const ALWAYS: Interval = { from: EARLIEST, to: LATEST };

/** The interval from one day to another, both included. */
export const inclusive = (first: Day, last: Day): Interval => ({ from: first, to: last + 1 });

/** The last day of an interval that is not empty. */
export const lastDay = (interval: Interval): Day => interval.to - 1;

/** Number of days; never negative. */
export const lengthOf = (interval: Interval): number => Math.max(0, interval.to - interval.from);

export const isEmpty = (interval: Interval): boolean => interval.to <= interval.from;

export const contains = (interval: Interval, day: Day): boolean => day >= interval.from && day < interval.to;

/** What two intervals share; may be empty. */
export const intersect = (a: Interval, b: Interval): Interval => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

export const overlaps = (a: Interval, b: Interval): boolean => !isEmpty(intersect(a, b));

/** Inclusive ISO bounds as stored, sent and shown; an open end is null. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

export const toDayRange = (interval: Interval): DayRange => ({
  from: interval.from <= EARLIEST ? null : isoDay(interval.from),
  to: interval.to >= LATEST ? null : isoDay(lastDay(interval)),
});

/** Reads inclusive ISO bounds; null when a bound is not a day or the range ends before it starts. */
export function fromDayRange(range: DayRange): Interval | null {
  const from = range.from === null ? EARLIEST : parseIsoDay(range.from);
  const last = range.to === null ? LATEST - 1 : parseIsoDay(range.to);
  if (from === null || last === null || last < from) return null;
  return inclusive(from, last);
}
