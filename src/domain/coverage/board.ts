/** The coverage board: what an officer sees first. Heat tables, key figures and the pace, as plain data. */
import type { Interval } from '../interval.js';
import type { Day } from '../time.js';
import type { Assessed } from './assessment.js';
import {
  type CoverageRow,
  type PeriodCut,
  compareWorstFirst,
  completionOf,
  crossTallies,
  periodKeys,
  tallies,
  tallyOf,
} from './coverage-table.js';
import { type PacePoint, paceSeries } from './pace-series.js';
import { type ReportingPeriod, reportingPeriodsIn } from './reporting-period.js';
import type { Tally } from './status.js';

/** What a cell looks like: by its worst. `none`: nothing is owed there. */
export type Tone = 'none' | 'missed' | 'at-risk' | 'pending' | 'late' | 'done' | 'waived';

export interface HeatCell {
  readonly column: string;
  readonly tally: Tally;
  /** Done share of what is owed and not waived, 0 to 1. */
  readonly completion: number;
  readonly tone: Tone;
}

export interface HeatRow extends CoverageRow {
  readonly completion: number;
  readonly tone: Tone;
  /** One for each column, in their order; null where the row has nothing at all. */
  readonly cells: readonly (HeatCell | null)[];
}

export interface HeatTable {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly HeatRow[];
}

/** A cause and how many obligations it holds back. */
export interface CauseCount {
  readonly cause: string;
  readonly count: number;
}

export interface KeyFigures {
  readonly tally: Tally;
  readonly completion: number;
  /** Required obligations due before today, and how many of them are done or late: what should have been done by now. */
  readonly dueByNow: number;
  readonly doneByNow: number;
  readonly infeasible: number;
  /** Missed ones that were made good; they stay missed. */
  readonly madeGood: number;
  /** The most frequent causes of what is missed, infeasible or at risk. */
  readonly causes: readonly CauseCount[];
}

export interface Board {
  readonly figures: KeyFigures;
  readonly linesByPeriod: HeatTable;
  readonly unitsByLine: HeatTable;
  readonly periods: readonly ReportingPeriod[];
  readonly pace: readonly PacePoint[];
}

export interface BoardInput {
  readonly assessed: readonly Assessed[];
  /** Titles of lines and short names of units, by id. */
  readonly lineNames: ReadonlyMap<string, string>;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly cut: PeriodCut;
  /** The plan's window; it bounds the pace. */
  readonly window: Interval;
  readonly today: Day;
}

const CAUSES_SHOWN = 5;

/** The tone of a tally: the worst that it holds. */
export function toneOf({ owed, missed, atRisk, pending, late, done }: Tally): Tone {
  if (owed === 0) return 'none';
  if (missed > 0) return 'missed';
  if (atRisk > 0) return 'at-risk';
  if (pending > 0) return 'pending';
  if (late > 0) return 'late';
  return done > 0 ? 'done' : 'waived';
}

function heatTable(
  assessed: readonly Assessed[],
  columns: HeatTable['columns'],
  keys: { readonly row: (one: Assessed) => string; readonly column: (one: Assessed) => string },
  names: ReadonlyMap<string, string>,
): HeatTable {
  const cells = crossTallies(assessed, keys.row, keys.column);
  const rows = [...tallies(assessed, keys.row)].map(([key, tally]): HeatRow => ({
    key,
    label: names.get(key) ?? key,
    tally,
    completion: completionOf(tally),
    tone: toneOf(tally),
    cells: columns.map((column) => {
      const cell = cells.get(key)?.get(column.key);
      if (cell === undefined) return null;
      return { column: column.key, tally: cell, completion: completionOf(cell), tone: toneOf(cell) };
    }),
  }));
  return { columns, rows: rows.sort(compareWorstFirst) };
}

function figuresOf(assessed: readonly Assessed[], today: Day): KeyFigures {
  const tally = tallyOf(assessed);
  const due = assessed.filter(
    ({ obligation, status }) => obligation.required && status !== 'waived' && obligation.window.to <= today,
  );
  const causes = new Map<string, number>();
  for (const { cause } of assessed) if (cause !== null) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  return {
    tally,
    completion: completionOf(tally),
    dueByNow: due.length,
    doneByNow: due.filter(({ status }) => status === 'done' || status === 'late').length,
    infeasible: assessed.filter(({ status }) => status === 'infeasible').length,
    madeGood: assessed.filter(({ status, madeGoodBy }) => status === 'missed' && madeGoodBy !== null).length,
    causes: [...causes]
      .map(([cause, count]) => ({ cause, count }))
      .sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1))
      .slice(0, CAUSES_SHOWN),
  };
}

/** Builds the board of assessed obligations. Rows worst first; period columns in the order of time. */
export function boardOf(input: BoardInput): Board {
  const { assessed, cut } = input;
  const dueDays = assessed.map(({ obligation }) => obligation.window.to - 1);
  const first = dueDays.reduce((a, b) => Math.min(a, b), Infinity);
  const last = dueDays.reduce((a, b) => Math.max(a, b), -Infinity);
  const periods =
    assessed.length === 0 ? [] : reportingPeriodsIn(cut.kind, cut.calendar, { from: first, to: last + 1 });
  const lines = [...new Set(assessed.map(({ obligation }) => obligation.lineId))];
  const lineColumns = lines.map((key) => ({ key, label: input.lineNames.get(key) ?? key }));
  return {
    figures: figuresOf(assessed, input.today),
    linesByPeriod: heatTable(
      assessed,
      periods.map(({ key, label }) => ({ key, label })),
      { row: ({ obligation }) => obligation.lineId, column: periodKeys(cut) },
      input.lineNames,
    ),
    unitsByLine: heatTable(
      assessed,
      lineColumns,
      { row: ({ obligation }) => obligation.unitId, column: ({ obligation }) => obligation.lineId },
      input.unitNames,
    ),
    periods,
    pace: paceSeries(assessed, input.window, input.today),
  };
}
