/** The forecast: how likely an open obligation is to be missed, from the pace of its unit. */
import type { Obligation } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import { type Day, dayOfInstant, vietnameseDay } from '../time.js';
import type { AsRun } from '../traffic/as-run.js';
import { type Beta, type Counts, betaBinomial, fitPrior, meanOf, posterior } from './beta-binomial.js';
import type { Credit } from './credit.js';

/** Days after which an outcome weighs half: newsrooms and stations change with their people and seasons. */
const HALF_LIFE_DAYS = 90;
/** With fewer closed obligations (weighed) a percentage would claim more than is known. */
const LEAST_COUNT = 6;

/** How one closed obligation ended. */
export interface PaceOutcome {
  readonly lineId: string;
  readonly unitId: string;
  readonly dueDay: Day;
  readonly isFulfilled: boolean;
  /** Where in its window it ran: 0 the release day, 1 the end of the window, more when late; null when it did not. */
  readonly position: number | null;
}

export interface Forecast {
  /** Null while the counts are too small for a percentage. */
  readonly missProbability: number | null;
  /** The last day on which it still counts as on time. */
  readonly feasibleUntil: Day;
  /** "Khả năng lỡ 40%" or "Còn kịp đến ngày 30/11/2024". */
  readonly sentence: string;
}

/** The outcomes of required obligations whose due day and grace lie before today; waived ones tell nothing. */
export function outcomesOf(input: {
  readonly obligations: readonly Obligation[];
  readonly lines: readonly QuotaLine[];
  readonly credits: readonly Credit[];
  readonly asRuns: readonly AsRun[];
  readonly waived: ReadonlySet<string>;
  readonly today: Day;
}): PaceOutcome[] {
  const grace = new Map(input.lines.map(({ id, graceDays }) => [id, graceDays]));
  const asRunOf = new Map(input.credits.map(({ obligationId, asRunId }) => [obligationId, asRunId]));
  const dayOf = new Map(input.asRuns.map(({ id, ranAt }) => [id, dayOfInstant(ranAt)]));
  return input.obligations.flatMap(({ id, lineId, unitId, window, required }) => {
    const dueDay = window.to - 1;
    if (!required || input.waived.has(id) || dueDay + (grace.get(lineId) ?? 0) >= input.today) return [];
    const asRunId = asRunOf.get(id);
    const day = asRunId === undefined ? undefined : dayOf.get(asRunId);
    const position = day === undefined ? null : (day - window.from) / (window.to - window.from);
    return [{ lineId, unitId, dueDay, isFulfilled: asRunId !== undefined, position }];
  });
}

interface LinePace {
  readonly prior: Beta;
  readonly byUnit: ReadonlyMap<string, Counts>;
  /** Where in their windows the line's items ran, ascending. */
  readonly positions: readonly number[];
}

function paceOf(outcomes: readonly PaceOutcome[], today: Day): LinePace {
  const byUnit = new Map<string, Counts>();
  const positions: number[] = [];
  for (const { unitId, dueDay, isFulfilled, position } of outcomes) {
    const weight = 2 ** (-(today - dueDay) / HALF_LIFE_DAYS);
    const { successes, failures } = byUnit.get(unitId) ?? { successes: 0, failures: 0 };
    byUnit.set(
      unitId,
      isFulfilled ? { successes: successes + weight, failures } : { successes, failures: failures + weight },
    );
    if (position !== null) positions.push(position);
  }
  positions.sort((a, b) => a - b);
  return { prior: fitPrior([...byUnit.values()]), byUnit, positions };
}

const NOTHING: Counts = { successes: 0, failures: 0 };

/**
 * Forecasts open obligations, by id. A unit's pace on a line is a beta-binomial whose prior is fitted over
 * all units of the line (empirical Bayes: B. Efron, C. Morris 1975) and whose counts fade with
 * {@link HALF_LIFE_DAYS}. An obligation that has not run at position x of its window, where items run by x
 * with frequency F(x), is missed with probability (1 − θ) / (1 − θF(x)) by Bayes' rule.
 */
export function forecastOf(input: {
  readonly outcomes: readonly PaceOutcome[];
  readonly open: readonly Obligation[];
  readonly today: Day;
}): Map<string, Forecast> {
  const paces = pacesOf(input.outcomes, input.today);
  const forecasts = new Map<string, Forecast>();
  for (const obligation of input.open) {
    const pace = paces.get(obligation.lineId);
    forecasts.set(obligation.id, forecastOne(obligation, pace, input.today));
  }
  return forecasts;
}

function pacesOf(outcomes: readonly PaceOutcome[], today: Day): Map<string, LinePace> {
  const byLine = new Map<string, PaceOutcome[]>();
  for (const outcome of outcomes) {
    const own = byLine.get(outcome.lineId);
    if (own === undefined) byLine.set(outcome.lineId, [outcome]);
    else own.push(outcome);
  }
  return new Map([...byLine].map(([lineId, own]) => [lineId, paceOf(own, today)]));
}

function forecastOne(obligation: Obligation, pace: LinePace | undefined, today: Day): Forecast {
  const { unitId, window } = obligation;
  const feasibleUntil = window.to - 1;
  const counts = pace?.byUnit.get(unitId) ?? NOTHING;
  if (pace === undefined || counts.successes + counts.failures < LEAST_COUNT)
    return { missProbability: null, feasibleUntil, sentence: stillFeasible(feasibleUntil, today) };
  const position = Math.max(0, (today - window.from) / (window.to - window.from));
  const ranBy = shareBelow(pace.positions, position);
  const theta = meanOf(posterior(pace.prior, counts));
  const missProbability = today > feasibleUntil ? 1 : (1 - theta) / (1 - theta * ranBy);
  const percent = String(Math.round(missProbability * 100));
  return { missProbability, feasibleUntil, sentence: `Khả năng lỡ ${percent}%.` };
}

const stillFeasible = (until: Day, today: Day): string =>
  today > until ? `Đã quá hạn ngày ${vietnameseDay(until)}.` : `Còn kịp đến ngày ${vietnameseDay(until)}.`;

/** The share of values below a bound, with one imagined value above it, so that it never reaches 1. */
function shareBelow(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low / (ascending.length + 1);
}

/** How a unit will stand on a line at the end. */
export interface Outlook {
  readonly expected: number;
  /** Four times in five the end lies between these. */
  readonly low: number;
  readonly high: number;
  /** Chance of ending with fewer than are owed. */
  readonly shortProbability: number;
}

/** The outlook of a unit on a line: `fulfilled` of `owed` so far, `open` more can still run. */
export function outlookOf(
  pace: { readonly outcomes: readonly PaceOutcome[]; readonly unitId: string; readonly today: Day },
  standing: { readonly fulfilled: number; readonly open: number; readonly owed: number },
): Outlook {
  const { prior, byUnit } = paceOf(pace.outcomes, pace.today);
  const belief = posterior(prior, byUnit.get(pace.unitId) ?? NOTHING);
  const chances = betaBinomial(standing.open, belief);
  const atMost = (share: number): number => {
    let sum = 0;
    const k = chances.findIndex((chance) => (sum += chance) >= share);
    return standing.fulfilled + (k < 0 ? standing.open : k);
  };
  const missing = standing.owed - standing.fulfilled;
  const shortProbability =
    missing <= 0 ? 0 : chances.slice(0, missing).reduce((sum, chance) => sum + chance, 0);
  return {
    expected: standing.fulfilled + standing.open * meanOf(belief),
    low: atMost(0.1),
    high: atMost(0.9),
    shortProbability: Math.min(1, shortProbability),
  };
}
