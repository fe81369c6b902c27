/** The beta-binomial: how many of n will be fulfilled, when the chance of each is itself known only roughly. */

/** The two parameters of a beta distribution; `a` weighs successes, `b` failures. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

/** Successes and failures, with recent ones weighing more: not whole numbers. */
export interface Counts {
  readonly successes: number;
  readonly failures: number;
}

export const meanOf = ({ a, b }: Beta): number => a / (a + b);

/** What is believed once the counts are seen. */
export const posterior = (prior: Beta, { successes, failures }: Counts): Beta => ({
  a: prior.a + successes,
  b: prior.b + failures,
});

/**
 * Probabilities of 0..n successes in n trials, by the recurrence of neighbouring terms from log p(0).
 * Source: N. L. Johnson, A. W. Kemp, S. Kotz, "Univariate Discrete Distributions", 6.2.2.
 */
export function betaBinomial(n: number, { a, b }: Beta): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) logs[0] = logs[0]! + Math.log((b + i) / (a + b + i));
  for (let k = 0; k < n; k++)
    logs[k + 1] = logs[k]! + Math.log(((n - k) * (a + k)) / ((k + 1) * (b + n - k - 1)));
  return logs.map(Math.exp);
}

/** Weakest and firmest belief in what units have in common, in imagined trials. */
const LEAST = 1;
const MOST = 200;

/**
 * The prior that the counts of several units suggest, by matching moments: their common mean, and as firm as
 * they resemble each other. One unit alone, or none, gives a weak prior around its own mean.
 * Source: J. C. Kleinman, "Proportions with extraneous variance: single and independent samples",
 * Journal of the American Statistical Association 68 (1973).
 */
export function fitPrior(units: readonly Counts[]): Beta {
  const seen = units
    .map(({ successes, failures }) => ({ successes, trials: successes + failures }))
    .filter(({ trials }) => trials > 0);
  const trials = seen.reduce((sum, unit) => sum + unit.trials, 0);
  const mean = (seen.reduce((sum, unit) => sum + unit.successes, 0) + 1) / (trials + 2);
  let firmness = 2 * LEAST;
  if (seen.length > 1) {
    const spread = seen.reduce(
      (sum, unit) => sum + unit.trials * (unit.successes / unit.trials - mean) ** 2,
      0,
    );
    const binomial = mean * (1 - mean) * (seen.length - 1);
    const effective = trials - seen.reduce((sum, unit) => sum + unit.trials ** 2, 0) / trials;
    const between = effective <= 0 ? 0 : (spread - binomial) / effective;
    firmness = between <= 0 ? MOST : Math.min(MOST, Math.max(LEAST, (mean * (1 - mean)) / between - 1));
  }
  return { a: mean * firmness, b: (1 - mean) * firmness };
}
