/** Civil periods: weeks from Monday, calendar months, quarters, half-years and years, and spans of several of them. */
import type { Interval } from '../interval.js';
import { type Day, civilOf, dayOf, weekdayOf } from '../time.js';

/** Periods that the calendar itself cuts. */
export type CivilPeriod = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

const MONTHS: Readonly<Record<'month' | 'quarter' | 'half-year' | 'year', number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** Monday 1970-01-05: weeks in spans of several are counted from it. */
const FIRST_MONDAY: Day = 4;

/**
 * The period of `every` units that holds a day: `periodAt('week', 2, d)` is the fortnight of d.
 * Spans of months are counted from January of year 0, so that a quarter is January–March and so on;
 * spans of weeks from the first Monday of 1970; spans of days from day 0.
 */
export function periodAt(unit: CivilPeriod, every: number, day: Day): Interval {
  if (unit === 'day') {
    const from = Math.floor(day / every) * every;
    return { from, to: from + every };
  }
  if (unit === 'week') {
    const length = 7 * every;
    const monday = day - weekdayOf(day);
    const from = FIRST_MONDAY + Math.floor((monday - FIRST_MONDAY) / length) * length;
    return { from, to: from + length };
  }
  const length = MONTHS[unit] * every;
  const { year, month } = civilOf(day);
  const first = Math.floor((year * 12 + month - 1) / length) * length;
  return { from: dayOf(0, first + 1, 1), to: dayOf(0, first + length + 1, 1) };
}

/** The periods that touch an interval, in order. */
export function periodsIn(unit: CivilPeriod, every: number, window: Interval): Interval[] {
  const periods: Interval[] = [];
  for (let day = window.from; day < window.to;) {
    const period = periodAt(unit, every, day);
    periods.push(period);
    day = period.to;
  }
  return periods;
}
