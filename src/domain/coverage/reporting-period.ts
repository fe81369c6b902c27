/** Reporting periods: what a report is about. Their keys are what addresses, file names and the command line use. */
import { type Interval, lastDay } from '../interval.js';
import { periodAt } from '../plan/period.js';
import { type Day, civilOf, dayOf, vietnameseDay } from '../time.js';

export const REPORTING_KINDS = ['week', 'month', 'quarter', 'half-year', 'year'] as const;
export type ReportingKind = (typeof REPORTING_KINDS)[number];

/**
 * `civil` periods are those of the calendar. `mid-month` ones run from the 15th to the 14th, as periodic
 * reports to state bodies do: month, 15th of the month before to the 14th; quarter, 15th of the month before
 * it to the 14th of its last month; half-year 15/12–14/6 and 15/6–14/12; year 15/12–14/12.
 * Source: TT 09/2019/TT-NHNN (cut-off dates); NĐ 09/2019/NĐ-CP art. 12 is said to set the same. There are no such weeks.
 */
export type ReportingCalendar = 'civil' | 'mid-month';

export interface ReportingPeriod {
  /** `2024-W45`, `2024-11`, `2024-Q4`, `2024-H1`, `2024`; a mid-month one ends in `@15`. */
  readonly key: string;
  readonly kind: ReportingKind;
  readonly calendar: ReportingCalendar;
  readonly window: Interval;
  /** "Quý IV/2024"; with its first and last day where they are not the calendar's. */
  readonly label: string;
}

const MID_MONTH = '@15';
const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS: Readonly<Record<Exclude<ReportingKind, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
const two = (n: number): string => String(n).padStart(2, '0');

/** ISO 8601: a week belongs to the year of its Thursday. */
function weekOf(monday: Day): { year: number; week: number } {
  const { year } = civilOf(monday + 3);
  return { year, week: Math.floor((monday + 3 - dayOf(year, 1, 1)) / 7) + 1 };
}

function named(kind: ReportingKind, year: number, ordinal: number): { stem: string; label: string } {
  const y = String(year).padStart(4, '0');
  switch (kind) {
    case 'week':
      return { stem: `${y}-W${two(ordinal)}`, label: `Tuần ${two(ordinal)}/${y}` };
    case 'month':
      return { stem: `${y}-${two(ordinal)}`, label: `Tháng ${two(ordinal)}/${y}` };
    case 'quarter':
      return { stem: `${y}-Q${String(ordinal)}`, label: `Quý ${ROMAN[ordinal - 1]!}/${y}` };
    case 'half-year':
      return {
        stem: `${y}-H${String(ordinal)}`,
        label: `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} năm ${y}`,
      };
    case 'year':
      return { stem: y, label: `Năm ${y}` };
  }
}

const spelled = (window: Interval): string =>
  `${vietnameseDay(window.from)}–${vietnameseDay(lastDay(window))}`;

/** The `ordinal`-th period (1-based) of its kind in a year. */
function periodOf(
  kind: ReportingKind,
  calendar: ReportingCalendar,
  year: number,
  ordinal: number,
): ReportingPeriod {
  const { stem, label } = named(kind, year, ordinal);
  if (kind === 'week') {
    const from = periodAt('week', 1, dayOf(year, 1, 4)).from + (ordinal - 1) * 7;
    const window = { from, to: from + 7 };
    return { key: stem, kind, calendar: 'civil', window, label: `${label} (${spelled(window)})` };
  }
  const length = MONTHS[kind];
  const first = (ordinal - 1) * length + 1;
  if (calendar === 'civil') {
    const window = { from: dayOf(year, first, 1), to: dayOf(year, first + length, 1) };
    return { key: stem, kind, calendar, window, label };
  }
  const window = { from: dayOf(year, first - 1, 15), to: dayOf(year, first + length - 1, 15) };
  return { key: `${stem}${MID_MONTH}`, kind, calendar, window, label: `${label} (${spelled(window)})` };
}

/** The period of a kind that holds a day. Weeks are always civil. */
export function reportingPeriodAt(
  kind: ReportingKind,
  calendar: ReportingCalendar,
  day: Day,
): ReportingPeriod {
  if (kind === 'week') {
    const { year, week } = weekOf(periodAt('week', 1, day).from);
    return periodOf(kind, 'civil', year, week);
  }
  const { year, month, date } = civilOf(day);
  // Under the mid-month calendar the 15th already belongs to the month that follows.
  const months = year * 12 + (month - 1) + (calendar === 'mid-month' && date >= 15 ? 1 : 0);
  const length = MONTHS[kind];
  return periodOf(kind, calendar, Math.floor(months / 12), Math.floor((months % 12) / length) + 1);
}

/** The periods of a kind that touch an interval, in order. */
export function reportingPeriodsIn(
  kind: ReportingKind,
  calendar: ReportingCalendar,
  window: Interval,
): ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  for (let day = window.from; day < window.to;) {
    const period = reportingPeriodAt(kind, calendar, day);
    periods.push(period);
    day = period.window.to;
  }
  return periods;
}

/** Reads a key; null when it is none, or names a period that does not exist (`2024-Q5`, `2023-W53`, `2024-W45@15`). */
export function parseReportingPeriod(key: string): ReportingPeriod | null {
  const match = /^(\d{4})(?:-(?:(\d{2})|W(\d{2})|Q([1-4])|H([12])))?(@15)?$/.exec(key);
  if (match === null) return null;
  const [, year, month, week, quarter, half, midMonth] = match;
  const calendar = midMonth === undefined ? 'civil' : 'mid-month';
  const [kind, text]: [ReportingKind, string] =
    month !== undefined
      ? ['month', month]
      : week !== undefined
        ? ['week', week]
        : quarter !== undefined
          ? ['quarter', quarter]
          : half !== undefined
            ? ['half-year', half]
            : ['year', '1'];
  const ordinal = Number(text);
  if (ordinal < 1 || (kind === 'month' && ordinal > 12) || (kind === 'week' && ordinal > 53)) return null;
  const period = periodOf(kind, calendar, Number(year), ordinal);
  // A week 53 that the year does not have, or a mid-month week, comes back under another name.
  return reportingPeriodAt(kind, calendar, period.window.from).key === key ? period : null;
}
