/** Shortfalls: why an obligation has no credit, in one sentence. */

/** The obligations that compete for the same as-runs, those as-runs, and the sentence that says so. */
export interface Shortfall {
  readonly obligationIds: readonly string[];
  readonly asRunIds: readonly string[];
  readonly sentence: string;
}

/** "2 nghĩa vụ, 1 lượt phát đủ điều kiện". */
export function shortfallSentence(obligations: number, asRuns: number): string {
  const owed = `${String(obligations)} nghĩa vụ`;
  if (asRuns === 0) return `${owed}, chưa có lượt phát nào đủ điều kiện.`;
  const counts = `${owed}, ${String(asRuns)} lượt phát đủ điều kiện`;
  // Only while on-time credits come first: a run that would count late waits until the period is settled.
  return asRuns < obligations
    ? `${counts}.`
    : `${counts}; chưa tính hết vì ưu tiên đúng hạn, sẽ tính lại khi chốt kỳ.`;
}
