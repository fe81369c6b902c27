/** The months and quarters of a plan that have begun, as groups of a choice. */
import { type ReportingPeriod, reportingPeriodsIn } from '../../domain/coverage/reporting-period.js';
import type { Interval } from '../../domain/interval.js';
import type { Day } from '../../domain/time.js';

export interface PeriodOptions {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string; readonly isChosen: boolean }[];
}

/** By kind and calendar; `note` is said behind a period's name. */
export function begunPeriods(
  window: Interval,
  today: Day,
  chosen: ReportingPeriod | null,
  note: (period: ReportingPeriod) => string = () => '',
): PeriodOptions[] {
  const begun = { from: window.from, to: Math.max(Math.min(window.to, today + 1), window.from + 1) };
  return (['month', 'quarter'] as const).flatMap((kind) =>
    (['civil', 'mid-month'] as const).map((calendar) => ({
      label: `${kind === 'month' ? 'Tháng' : 'Quý'}${calendar === 'civil' ? '' : ' (15 đến 14)'}`,
      options: reportingPeriodsIn(kind, calendar, begun).map((period) => ({
        key: period.key,
        label: `${period.label}${note(period)}`,
        isChosen: period.key === chosen?.key,
      })),
    })),
  );
}
