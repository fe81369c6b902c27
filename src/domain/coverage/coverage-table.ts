/** Coverage tables: owed against credited, by line, unit, channel or period. Plain data for pages and commands. */
import type { Assessed } from './assessment.js';
import { type ReportingCalendar, type ReportingKind, reportingPeriodAt } from './reporting-period.js';
import { EMPTY_TALLY, type Tally, tallied } from './status.js';

export const GROUPINGS = ['line', 'unit', 'channel', 'period'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which reporting periods a table or board is cut into. */
export interface PeriodCut {
  readonly kind: ReportingKind;
  readonly calendar: ReportingCalendar;
}

export interface CoverageRow {
  readonly key: string;
  /** The given name of the key; for a period its label; else the key itself. */
  readonly label: string;
  readonly tally: Tally;
}

/** Obligations that may run on any of several channels, in a table by channel. */
export const ANY_CHANNEL = 'any';
const ANY_CHANNEL_LABEL = 'Một trong các kênh';

/** The reporting period to which an obligation belongs: that of its due day, when it becomes done or missed for good. */
export const periodKeyOf = ({ obligation }: Assessed, cut: PeriodCut): string =>
  reportingPeriodAt(cut.kind, cut.calendar, obligation.window.to - 1).key;

/** The key of an obligation under a grouping. */
function keyOf(assessed: Assessed, by: Grouping, cut: PeriodCut): string {
  switch (by) {
    case 'line':
      return assessed.obligation.lineId;
    case 'unit':
      return assessed.obligation.unitId;
    case 'channel':
      return assessed.obligation.channelId ?? ANY_CHANNEL;
    case 'period':
      return periodKeyOf(assessed, cut);
  }
}

/** Tallies by any key. */
export function tallies(
  assessed: readonly Assessed[],
  keyFor: (one: Assessed) => string,
): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const one of assessed) {
    const key = keyFor(one);
    found.set(key, tallied(found.get(key) ?? EMPTY_TALLY, one.status, one.obligation.required));
  }
  return found;
}

/** All in one. */
export const tallyOf = (assessed: readonly Assessed[]): Tally =>
  assessed.reduce(
    (tally, { status, obligation }) => tallied(tally, status, obligation.required),
    EMPTY_TALLY,
  );

/** Share of what is owed and not waived that is done, on time or late; 1 when nothing is owed. */
export function completionOf({ owed, waived, done, late }: Tally): number {
  return owed === waived ? 1 : (done + late) / (owed - waived);
}

/** How bad a row is: missed and endangered as a share of what is owed. */
const troubleOf = ({ owed, waived, missed, atRisk }: Tally): number =>
  owed === waived ? 0 : (missed + atRisk / 2) / (owed - waived);

/** Worst first: the larger share in trouble, then the more missed, then the less done, then by label. */
export function compareWorstFirst(a: CoverageRow, b: CoverageRow): number {
  return (
    troubleOf(b.tally) - troubleOf(a.tally) ||
    b.tally.missed - a.tally.missed ||
    completionOf(a.tally) - completionOf(b.tally) ||
    (a.label < b.label ? -1 : a.label > b.label ? 1 : a.key < b.key ? -1 : 1)
  );
}

/**
 * Tallies by a grouping: lines, units and channels worst first, periods in the order of time.
 * `names` gives labels by key; `cut` matters for periods only.
 */
export function tallyBy(
  assessed: readonly Assessed[],
  by: Grouping,
  options: { readonly names?: ReadonlyMap<string, string>; readonly cut?: PeriodCut } = {},
): CoverageRow[] {
  const cut = options.cut ?? { kind: 'month', calendar: 'civil' };
  const first = new Map<string, Assessed>();
  const found = tallies(assessed, (one) => {
    const key = keyOf(one, by, cut);
    if (!first.has(key)) first.set(key, one);
    return key;
  });
  const rows = [...found].map(([key, tally]): CoverageRow & { readonly at: number } => {
    const period = reportingPeriodAt(cut.kind, cut.calendar, first.get(key)!.obligation.window.to - 1);
    const own = by === 'period' ? period.label : key === ANY_CHANNEL ? ANY_CHANNEL_LABEL : key;
    return { key, label: options.names?.get(key) ?? own, tally, at: period.window.from };
  });
  rows.sort(by === 'period' ? (a, b) => a.at - b.at : compareWorstFirst);
  return rows.map(({ key, label, tally }) => ({ key, label, tally }));
}
