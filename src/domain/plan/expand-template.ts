/** The point rule: what one target of a line owes during one span of life. */
import { type Interval, contains, intersect, isEmpty, lengthOf } from '../interval.js';
import type { Day } from '../time.js';
import { nearestRunDay, phaseOf, quantileOf, runsOn } from './expand-target.js';
import { type ObligationColumns, allocateColumns } from './obligation-table.js';
import { type CivilPeriod, periodsIn } from './period.js';
import type { PlanEvent, Task } from './plan.js';
import type { QuotaLine } from './quota-line.js';

/** The tasks and events of the plan that a per-task or per-event line repeats on. */
export interface PlanTags {
  readonly id: string;
  readonly tasks: readonly Task[];
  readonly events: readonly PlanEvent[];
}

/**
 * Hours a day that an hourly quota is owed for, 06:00 to 22:00. The plans name a number per hour for LED
 * screens only, and those run while people are about; nobody is asked to count plays in the dead of night.
 */
export const HOURS_ON_AIR = 16;

/** A stretch of days with a quota of its own: a civil period, the whole window, a task, or an event. */
interface Stretch {
  readonly period: Interval;
  /** Index into {@link tagIdsOf}; -1 without one. */
  readonly tag: number;
  /** Where in its share an item aims, in [0, 1). */
  readonly phase: number;
}

/** The names that the `tag` column points into: tasks first, then events. */
export const tagIdsOf = (tags: PlanTags): string[] => [...tags.tasks, ...tags.events].map(({ id }) => id);

/** How many times its count a line owes in one stretch: only an hourly one more than once. */
const countsPerStretch = (line: QuotaLine): number =>
  line.per === 'hour' ? Math.floor(HOURS_ON_AIR / Math.min(line.every, HOURS_ON_AIR)) : 1;

const civilPeriodOf = (line: QuotaLine): { unit: CivilPeriod; every: number } | null => {
  if (line.per === 'window' || line.per === 'task' || line.per === 'event') return null;
  return line.per === 'hour' ? { unit: 'day', every: 1 } : { unit: line.per, every: line.every };
};

function stretchesOf(line: QuotaLine, clip: Interval, tags: PlanTags): Stretch[] {
  const phase = phaseOf(line);
  switch (line.per) {
    case 'window':
      return [{ period: line.window, tag: -1, phase }];
    case 'task': // m tasks over the same days take turns: task i aims at (i + ½)/m of its share
      return tags.tasks.map((_, i) => ({
        period: line.window,
        tag: i,
        phase: (i + 0.5) / tags.tasks.length,
      }));
    case 'event':
      return tags.events.map((event, i) => ({ period: event.window, tag: tags.tasks.length + i, phase }));
    default: {
      const { unit, every } = civilPeriodOf(line)!;
      return periodsIn(unit, every, clip).map((period) => ({ period, tag: -1, phase }));
    }
  }
}

/** Items that a line asks for in one period, replays apart. */
export const itemsPerPeriod = (line: QuotaLine): number =>
  Math.max(line.count.min, line.count.max ?? 0) * countsPerStretch(line);

/** Never fewer than the rows of the template, found without making it: what a limit is checked against. */
export function boundOfTemplate(line: QuotaLine, clip: Interval, tags: PlanTags): number {
  const days = lengthOf(clip);
  if (days === 0) return 0;
  const shortest = { hour: 1, day: 1, week: 7, month: 28, quarter: 90, 'half-year': 181, year: 365 };
  const stretches =
    line.per === 'window'
      ? 1
      : line.per === 'task'
        ? tags.tasks.length
        : line.per === 'event'
          ? tags.events.length
          : Math.ceil(days / (shortest[line.per] * (line.per === 'hour' ? 1 : line.every))) + 1;
  return stretches * itemsPerPeriod(line) * (1 + line.replays);
}

/** The days of a period that count as its time: all, or those on the line's weekdays. */
function* legalDays(line: QuotaLine, period: Interval, quota: number): Generator<Day, void> {
  const days = lengthOf(period);
  if (line.weekdays.length === 0) {
    // floor(s + (k - ½)(e - s)/q) in whole numbers: a point lies in a span of days if its day does
    for (let k = 1; k <= quota; k++) yield period.from + Math.floor(((2 * k - 1) * days) / (2 * quota));
    return;
  }
  const permitted: Day[] = [];
  for (let day = period.from; day < period.to; day++) if (runsOn(line, day)) permitted.push(day);
  if (permitted.length === 0) return;
  for (let k = 1; k <= quota; k++) {
    yield permitted[Math.floor(((2 * k - 1) * permitted.length) / (2 * quota))]!;
  }
}

/**
 * The rows that one target owes while it lives.
 *
 * With quota q in a period [s, e) the k-th item has the legal point `s + (k - ½)(e - s)/q` and is owed if
 * and only if that point lies inside the line's window and the life; its own window is the period clipped to
 * both. Required items (1..min) and optional ones (min+1..max) are expanded apart, each with its own q.
 * On a line with weekdays only those days are time. A replay is owed with its first run. Source: glossary,
 * "The point rule".
 *
 * @param clip the line's window clipped to the bearer's life
 */
export function templateOf(line: QuotaLine, clip: Interval, tags: PlanTags): ObligationColumns {
  const rows = new Rows(line);
  if (isEmpty(clip)) return rows.pack();
  const times = countsPerStretch(line);
  const required = line.count.min * times;
  const optional = Math.max(0, (line.count.max ?? 0) * times - required);
  for (const stretch of stretchesOf(line, clip, tags)) {
    const window = intersect(stretch.period, clip);
    if (isEmpty(window)) continue;
    rows.open(stretch, window);
    let ordinal = 0;
    for (const quota of [required, optional]) {
      let k = 0;
      for (const day of legalDays(line, stretch.period, quota)) {
        ordinal++;
        if (contains(clip, day)) rows.push(ordinal, quota, k, ordinal <= required);
        k++;
      }
    }
  }
  return rows.pack();
}

/** Collects the rows of a template: each item with its replays behind it. */
class Rows {
  readonly #line: QuotaLine;
  readonly #rows: number[] = [];
  #stretch!: Stretch;
  #window!: Interval;
  #quantile!: ReturnType<typeof quantileOf>;

  constructor(line: QuotaLine) {
    this.#line = line;
  }

  open(stretch: Stretch, window: Interval): void {
    this.#stretch = stretch;
    this.#window = window;
    this.#quantile = quantileOf(this.#line, stretch.period);
  }

  /** Item `k` (from 0) of `quota` equal shares of the period, and its replays, spread over its share. */
  push(ordinal: number, quota: number, k: number, required: boolean): void {
    const { replays, replayGapDays: gap } = this.#line;
    const window = this.#window;
    let before = -Infinity;
    for (let replay = 0; replay <= replays; replay++) {
      const share = (k + (replay + this.#stretch.phase) / (1 + replays)) / quota;
      const wanted = this.#quantile(share) ?? window.from;
      // leave room for the runs before and behind it, when the window has any
      const earliest = Math.max(window.from + replay * gap, before + gap);
      const latest = window.to - 1 - (replays - replay) * gap;
      const day = Math.min(Math.max(wanted, earliest), Math.max(latest, window.from));
      before = nearestRunDay(this.#line, day, window);
      this.#rows.push(
        this.#stretch.tag,
        this.#stretch.period.from,
        ordinal,
        replay,
        required ? 1 : 0,
        window.from,
        window.to,
        before,
      );
    }
  }

  pack(): ObligationColumns {
    const width = 8;
    const columns = allocateColumns(this.#rows.length / width);
    const order = [
      columns.tag,
      columns.periodStart,
      columns.ordinal,
      columns.replay,
      columns.required,
      columns.from,
      columns.to,
      columns.target,
    ];
    for (let i = 0; i < this.#rows.length; i++) {
      order[i % width]![Math.floor(i / width)] = this.#rows[i]!;
    }
    return columns;
  }
}
