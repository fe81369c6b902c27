/** Shortfalls: why an obligation has no credit, in one sentence. */

/** The obligations that compete for the same as-runs, those as-runs, and the sentence that says so. */
export interface Shortfall {
  readonly obligationIds: readonly string[];
  readonly asRunIds: readonly string[];
  readonly sentence: string;
}

/** "Cần 2 lượt, chỉ có 1 lượt phát đủ điều kiện." */
export function shortfallSentence(obligations: number, asRuns: number): string {
  const owed = `Cần ${String(obligations)} lượt`;
  if (asRuns === 0) return `${owed}, chưa có lượt phát nào đủ điều kiện.`;
  // Only while on-time credits come first: a run that would count late waits until the period is settled.
  return asRuns < obligations
    ? `${owed}, chỉ có ${String(asRuns)} lượt phát đủ điều kiện.`
    : `${owed}, có ${String(asRuns)} lượt phát đủ điều kiện; chưa tính hết vì ưu tiên đúng hạn, sẽ tính lại khi chốt kỳ.`;
}
