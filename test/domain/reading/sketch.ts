/** Quota lines in one line of text each, so that tables of expectations stay readable. */
import type { DraftQuotaLine, DraftWindow } from '../../../src/domain/reading/draft.js';

const days = (window: DraftWindow): string => `${String(window.from)}..${String(window.to)}`;

/** "news-or-article 2..∞/week each=unit replays=1 seconds=600-900 weekdays=1,4 window=…": what a line says. */
export function sketch(line: DraftQuotaLine): string {
  const { count, duration } = line;
  const every = line.every === 1 ? '' : `${line.every} `;
  const parts = [`${line.kind} ${count.min}..${count.max ?? '∞'}/${every}${line.per}`];
  if (line.each !== null) parts.push(`each=${line.each}`);
  if (line.replays > 0) parts.push(`replays=${line.replays}`);
  if (duration !== null) parts.push(`seconds=${duration.min ?? ''}-${duration.max ?? ''}`);
  if (line.weekdays.length > 0) parts.push(`weekdays=${line.weekdays.join(',')}`);
  if (line.weeksOfMonth.length > 0) parts.push(`weeks=${line.weeksOfMonth.join(',')}`);
  if (line.dayTimes.length > 0)
    parts.push(`times=${line.dayTimes.map((time) => time.part ?? time.from).join(',')}`);
  if (line.window !== null) parts.push(`window=${days(line.window)}`);
  if (line.soft) parts.push('soft');
  return parts.join(' ');
}

/** What counts as the same target: what is counted, how many, how often. */
const figures = (line: string): string => /^\S+ \S+?\/(?:\d+ )?[a-z-]+/.exec(line)?.[0] ?? line;

/** How many of the expected targets were found, how many found were expected. */
export function agreement(
  expected: readonly string[],
  found: readonly string[],
): { readonly right: number; readonly missed: readonly string[]; readonly invented: readonly string[] } {
  const missed = expected.map(figures);
  const invented: string[] = [];
  for (const line of found.map(figures)) {
    const at = missed.indexOf(line);
    if (at === -1) invented.push(line);
    else missed.splice(at, 1);
  }
  return { right: expected.length - missed.length, missed, invented };
}
