/** What `-progress` tells, line by line. */

/** Seconds of output that exist, by one line of progress; null for a line that says nothing about it. */
export function secondsDone(line: string): number | null {
  const match = /^out_time_us=(\d+)$/.exec(line.trim());
  return match ? Number(match[1]) / 1_000_000 : null;
}

/** From 0 to 1; never 1 before the file is checked and in its place. */
export const fractionDone = (seconds: number, total: number): number =>
  total <= 0 ? 0 : Math.min(0.99, Math.max(0, seconds / total));
