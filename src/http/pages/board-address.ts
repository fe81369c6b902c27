/** The board's address: every choice a reader makes stands in it, so that a view can be sent to somebody else. */
import type { Request } from 'express';
import {
  type ReportingCalendar,
  type ReportingKind,
  type ReportingPeriod,
  reportingPeriodAt,
} from '../../domain/coverage/reporting-period.js';
import type { Interval } from '../../domain/interval.js';
import type { Day } from '../../domain/time.js';
import { periodOf } from '../../app/coverage/view-coverage.js';
import { queryText } from './csrf.js';

export interface BoardAddress {
  readonly planId: string;
  /** The period whose figures are shown; null for the whole plan. */
  readonly period: ReportingPeriod | null;
  readonly calendar: ReportingCalendar;
  /** Key of the first column shown; null for the usual stretch around today. */
  readonly from: string | null;
  /** What the units are searched for. */
  readonly search: string;
  /** Whether units beyond the first of each kind are shown. */
  readonly allUnits: boolean;
}

/** Reads the address; throws `period-unknown`. */
export function readBoardAddress(request: Request, planId: string): BoardAddress {
  const period = periodOf(queryText(request, 'period'));
  const asked = queryText(request, 'calendar') === 'mid-month' ? 'mid-month' : 'civil';
  return {
    planId,
    period,
    // A week is civil under either calendar, so it leaves the choice as it was.
    calendar: period === null || period.kind === 'week' ? asked : period.calendar,
    from: queryText(request, 'from'),
    search: (queryText(request, 'q') ?? '').slice(0, 100),
    allUnits: queryText(request, 'units') === 'all',
  };
}

/** The columns of the heat table: periods of the chosen kind; months for the whole plan. */
export const columnKind = ({ period }: BoardAddress): ReportingKind => period?.kind ?? 'month';

/** The board at an address. */
export function boardHref(address: BoardAddress): string {
  const query = new URLSearchParams({ plan: address.planId });
  if (address.period !== null) query.set('period', address.period.key);
  if (address.calendar === 'mid-month' && (address.period === null || address.period.kind === 'week'))
    query.set('calendar', 'mid-month');
  if (address.from !== null) query.set('from', address.from);
  if (address.search !== '') query.set('q', address.search);
  if (address.allUnits) query.set('units', 'all');
  return `/?${query.toString()}`;
}

export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

const KINDS = [
  ['week', 'Tuần'],
  ['month', 'Tháng'],
  ['quarter', 'Quý'],
] as const;

const CALENDARS = [
  ['civil', 'Theo lịch'],
  ['mid-month', '15 đến 14'],
] as const;

/** The day of the window that is nearest to another: where a period switch leads. */
const nearest = (window: Interval, day: Day): Day => Math.min(window.to - 1, Math.max(window.from, day));

/** Week, month, quarter, all. */
export function periodChoices(address: BoardAddress, window: Interval, today: Day): Choice[] {
  const base = { ...address, from: null };
  const day = nearest(window, today);
  return [
    ...KINDS.map(([kind, label]) => ({
      label,
      href: boardHref({ ...base, period: reportingPeriodAt(kind, address.calendar, day) }),
      isCurrent: address.period?.kind === kind,
    })),
    { label: 'Cả kế hoạch', href: boardHref({ ...base, period: null }), isCurrent: address.period === null },
  ];
}

/** Periods by the calendar, or from the 15th to the 14th as periodic reports have them; none for weeks. */
export function calendarChoices(address: BoardAddress, window: Interval, today: Day): Choice[] {
  const { period } = address;
  if (period?.kind === 'week') return [];
  return CALENDARS.map(([calendar, label]) => {
    const moved =
      period === null
        ? null
        : reportingPeriodAt(
            period.kind,
            calendar,
            today >= period.window.from && today < period.window.to
              ? today
              : nearest(window, Math.floor((period.window.from + period.window.to) / 2)),
          );
    return {
      label,
      href: boardHref({ ...address, calendar, period: moved, from: null }),
      isCurrent: address.calendar === calendar,
    };
  });
}

/** The period before and the one after, inside the plan's window. */
export function neighbours(
  address: BoardAddress,
  window: Interval,
): { before: Step | null; after: Step | null } | null {
  const { period } = address;
  if (period === null) return null;
  const step = (day: Day): Step | null => {
    if (day < window.from || day >= window.to) return null;
    const next = reportingPeriodAt(period.kind, period.calendar, day);
    return { label: next.label, href: boardHref({ ...address, period: next, from: null }) };
  };
  return { before: step(period.window.from - 1), after: step(period.window.to) };
}

export interface Step {
  readonly label: string;
  readonly href: string;
}
