/** Coverage tables: owed against credited, by line, unit, channel or period. Plain data for pages and commands. */
import type { Day } from '../time.js';
import type { Assessed } from './assessment.js';
import {
  type ReportingCalendar,
  type ReportingKind,
  parseReportingPeriod,
  reportingPeriodAt,
} from './reporting-period.js';
import { EMPTY_TALLY, type ObligationStatus, STATUSES, type Tally, tallied } from './status.js';

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

/**
 * The key of the reporting period to which an obligation belongs: that of its due day, on which it becomes done
 * or missed for good. Each day is looked up once.
 */
export function periodKeys(cut: PeriodCut): (one: Assessed) => string {
  const known = new Map<Day, string>();
  return ({ obligation }) => {
    const due = obligation.window.to - 1;
    let key = known.get(due);
    if (key === undefined) known.set(due, (key = reportingPeriodAt(cut.kind, cut.calendar, due).key));
    return key;
  };
}

/** The key of obligations under a grouping. */
function keysOf(by: Grouping, cut: PeriodCut): (one: Assessed) => string {
  switch (by) {
    case 'line':
      return ({ obligation }) => obligation.lineId;
    case 'unit':
      return ({ obligation }) => obligation.unitId;
    case 'channel':
      return ({ obligation }) => obligation.channelId ?? ANY_CHANNEL;
    case 'period':
      return periodKeys(cut);
  }
}

const PLACE_OF = Object.fromEntries(STATUSES.map((status, place) => [status, place])) as Record<
  ObligationStatus,
  number
>;

/** How many obligations have each status, required ones before optional ones: counted first, made a tally once. */
class StatusCounts {
  readonly #counts = Array<number>(2 * STATUSES.length).fill(0);

  add({ status, obligation }: Assessed): void {
    const place = PLACE_OF[status] + (obligation.required ? 0 : STATUSES.length);
    this.#counts[place] = this.#counts[place]! + 1;
  }

  tally(): Tally {
    return this.#counts.reduce(
      (tally, times, place) =>
        tallied(tally, STATUSES[place % STATUSES.length]!, place < STATUSES.length, times),
      EMPTY_TALLY,
    );
  }
}

function countsAt(counts: Map<string, StatusCounts>, key: string): StatusCounts {
  let own = counts.get(key);
  if (own === undefined) counts.set(key, (own = new StatusCounts()));
  return own;
}

const talliesOf = (counts: ReadonlyMap<string, StatusCounts>): Map<string, Tally> =>
  new Map([...counts].map(([key, own]) => [key, own.tally()]));

/** Tallies by any key, in the order in which the keys first come. */
export function tallies(assessed: readonly Assessed[], keyOf: (one: Assessed) => string): Map<string, Tally> {
  const counts = new Map<string, StatusCounts>();
  for (const one of assessed) countsAt(counts, keyOf(one)).add(one);
  return talliesOf(counts);
}

/** Tallies by two keys: by row, then by column. */
export function crossTallies(
  assessed: readonly Assessed[],
  rowOf: (one: Assessed) => string,
  columnOf: (one: Assessed) => string,
): Map<string, Map<string, Tally>> {
  const rows = new Map<string, Map<string, StatusCounts>>();
  for (const one of assessed) {
    const key = rowOf(one);
    let row = rows.get(key);
    if (row === undefined) rows.set(key, (row = new Map<string, StatusCounts>()));
    countsAt(row, columnOf(one)).add(one);
  }
  return new Map([...rows].map(([key, row]) => [key, talliesOf(row)]));
}

/** All in one. */
export const tallyOf = (assessed: readonly Assessed[]): Tally =>
  tallies(assessed, () => '').get('') ?? EMPTY_TALLY;

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
  const labelOf = (key: string): string =>
    options.names?.get(key) ??
    (by === 'period' ? parseReportingPeriod(key)?.label : key === ANY_CHANNEL ? ANY_CHANNEL_LABEL : null) ??
    key;
  const found = tallies(assessed, keysOf(by, cut));
  const rows = [...found].map(([key, tally]) => ({ key, label: labelOf(key), tally }));
  const startOf = ({ key }: CoverageRow): Day => parseReportingPeriod(key)?.window.from ?? 0;
  return rows.sort(by === 'period' ? (a, b) => startOf(a) - startOf(b) : compareWorstFirst);
}
