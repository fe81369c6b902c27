/** The pace: what was owed and what was done up to each day, and where it is heading. */
import type { Interval } from '../interval.js';
import type { Obligation } from '../plan/obligation.js';
import type { Day } from '../time.js';
import type { Assessed } from './assessment.js';

/** Standing at the end of a day. `owed` and `done` count required obligations from the beginning on. */
export interface PacePoint {
  readonly day: Day;
  /** Due up to this day. */
  readonly owed: number;
  /** Credited up to this day; null after today. */
  readonly done: number | null;
  /** Expected after today, with bounds that hold four times in five; null up to today. */
  readonly ahead: { readonly expected: number; readonly low: number; readonly high: number } | null;
}

/** Standard normal quantile of 0.9. */
const NINE_TENTHS = 1.2816;

/**
 * Points from the first day of a window to its last, at most `points` of them, evenly apart, always with the
 * last day and today. Open obligations are taken to run by their due day with their own chance, or, where the
 * counts are too small for one, with that of all closed ones. What a unit owes on a line shares one rate, known
 * only from what it closed, so the band of each such group is widened as a beta-binomial's; groups are independent.
 */
export function paceSeries(
  assessed: readonly Assessed[],
  window: Interval,
  today: Day,
  points = 60,
): PacePoint[] {
  const length = window.to - window.from;
  if (length <= 0) return [];
  const owed = new Float64Array(length);
  const done = new Float64Array(length);
  const expected = new Float64Array(length);
  const variance = new Float64Array(length);
  const open = new Float64Array(length);
  const within = (day: Day): number => Math.min(length - 1, Math.max(0, day - window.from));
  const add = (into: Float64Array, day: Day, amount: number): void => {
    into[within(day)] = into[within(day)]! + amount;
  };
  const usual = usualChance(assessed);
  const widening = wideningOf(assessed);
  for (const { obligation, status, creditedOn, forecast } of assessed) {
    if (!obligation.required || status === 'waived') continue;
    const due = obligation.window.to - 1;
    add(owed, due, 1);
    if (creditedOn !== null) add(done, creditedOn, 1);
    else if (status !== 'missed' && status !== 'infeasible') {
      const chance = 1 - (forecast?.missProbability ?? 1 - usual);
      const day = Math.max(due, today + 1);
      add(open, day, 1);
      add(expected, day, chance);
      add(variance, day, chance * (1 - chance) * widening(obligation));
    }
  }
  const series: PacePoint[] = [];
  const step = Math.max(1, Math.ceil(length / points));
  let [sumOwed, sumDone, sumOpen, sumExpected, sumVariance] = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const day = window.from + i;
    sumOwed += owed[i]!;
    sumDone += done[i]!;
    sumOpen += open[i]!;
    sumExpected += expected[i]!;
    sumVariance += variance[i]!;
    if (i % step !== 0 && i !== length - 1 && day !== today) continue;
    if (day <= today) {
      series.push({ day, owed: sumOwed, done: sumDone, ahead: null });
      continue;
    }
    const middle = sumDone + sumExpected;
    const half = NINE_TENTHS * Math.sqrt(sumVariance);
    const high = Math.min(sumDone + sumOpen, middle + half);
    const ahead = { expected: middle, low: Math.max(sumDone, middle - half), high };
    series.push({ day, owed: sumOwed, done: null, ahead });
  }
  return series;
}

/**
 * By how much a shared, uncertain rate widens the variance of n open obligations beyond n independent ones:
 * (m + n) / (m + 1), with m the closed ones and two imagined. Bounds the widening of any part of them.
 */
function wideningOf(assessed: readonly Assessed[]): (of: Obligation) => number {
  interface Group {
    open: number;
    closed: number;
  }
  const groups = new Map<string, Map<string, Group>>();
  const groupOf = ({ lineId, unitId }: Obligation): Group => {
    let line = groups.get(lineId);
    if (line === undefined) groups.set(lineId, (line = new Map<string, Group>()));
    let group = line.get(unitId);
    if (group === undefined) line.set(unitId, (group = { open: 0, closed: 0 }));
    return group;
  };
  for (const { obligation, status } of assessed) {
    if (!obligation.required || status === 'waived') continue;
    if (status === 'pending' || status === 'at-risk') groupOf(obligation).open++;
    else groupOf(obligation).closed++;
  }
  return (obligation) => {
    const { open, closed } = groupOf(obligation);
    return (closed + 2 + open) / (closed + 3);
  };
}

/** How often closed obligations were fulfilled, with one success and one failure imagined. */
function usualChance(assessed: readonly Assessed[]): number {
  let fulfilled = 0;
  let closed = 0;
  for (const { obligation, status } of assessed) {
    if (!obligation.required) continue;
    if (status === 'done' || status === 'late') fulfilled++;
    if (status === 'done' || status === 'late' || status === 'missed') closed++;
  }
  return (fulfilled + 1) / (closed + 2);
}
