/** What a set of credits is worth: the two policies, and the weights that make them exact. */

/**
 * `on-time` is the running status: as many on-time credits as possible, then as many late ones
 * (a rank-maximal matching). `settle` is the period close: as many obligations fulfilled as possible,
 * then as few of them late. Under both, required obligations are decided wholly before optional ones.
 */
export type CreditPolicy = 'on-time' | 'settle';

/** How many credits of each sort. */
export interface CreditValue {
  readonly requiredOnTime: number;
  readonly requiredLate: number;
  readonly optionalOnTime: number;
  readonly optionalLate: number;
}

/** Larger than any number of credits that one alternating path can change. */
const BASE = 2 ** 24;

/**
 * The weight of an on-time and of a late credit, on one level. Required credits are weighed in a number
 * of their own, before optional ones: two exact numbers compared in order instead of one that overflows.
 */
export const WEIGHTS: Readonly<Record<CreditPolicy, { readonly onTime: number; readonly late: number }>> = {
  'on-time': { onTime: BASE, late: 1 },
  settle: { onTime: BASE + 1, late: BASE },
};

/**
 * The value as four counts to be maximised in order:
 * required then optional; inside each, by `on-time`: on time, late; by `settle`: fulfilled, on time.
 */
export function ranksOf(value: CreditValue, policy: CreditPolicy): readonly [number, number, number, number] {
  const { requiredOnTime, requiredLate, optionalOnTime, optionalLate } = value;
  return policy === 'on-time'
    ? [requiredOnTime, requiredLate, optionalOnTime, optionalLate]
    : [requiredOnTime + requiredLate, requiredOnTime, optionalOnTime + optionalLate, optionalOnTime];
}
