/** Settling a period: which as-runs its obligations keep for good. */
import type { Obligation } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import type { Assessed } from './assessment.js';
import { type CreditInput, bookOf } from './credit-as-runs.js';
import type { Credit } from './credit.js';
import { type Settlement, exclusivityKey } from './settlement.js';
import type { Shortfall } from './shortfall.js';

export interface SettleInput extends Omit<CreditInput, 'policy' | 'explainDueBefore'> {
  /** Which obligations fall due in the period; none of them settled before. */
  readonly isDue: (obligation: Obligation) => boolean;
}

export interface Settled {
  /** Of the obligations due in the period. */
  readonly credits: readonly Credit[];
  /** By obligation id: of required ones due in the period that stay without a credit. */
  readonly shortfalls: ReadonlyMap<string, Shortfall>;
}

/**
 * Credits everything by `settle` and gives the part of the obligations due in a period. All others take part, so that
 * the period takes no as-run with which another obligation would be fulfilled better: see README, "What a close settles".
 */
export function settleDue(input: SettleInput): Settled {
  const { obligations, waived, isDue } = input;
  const book = bookOf({ ...input, policy: 'settle' });
  const due = new Map(obligations.filter(isDue).map((one) => [one.id, one]));
  const credits = book.credits().filter(({ obligationId }) => due.has(obligationId));
  const credited = new Set(credits.map(({ obligationId }) => obligationId));
  const shortfalls = new Map<string, Shortfall>();
  for (const { id, required } of due.values()) {
    if (!required || credited.has(id) || waived.has(id)) continue;
    const shortfall = book.shortfallOf(id);
    if (shortfall !== null) shortfalls.set(id, shortfall);
  }
  return { credits, shortfalls };
}

/** The settlement of an assessed obligation. */
export const settlementOf = (
  { obligation, status, cause, asRunId, creditedOn, madeGoodBy }: Assessed,
  line: Pick<QuotaLine, 'id' | 'exclusivityGroup'>,
): Settlement => ({
  ...{ obligationId: obligation.id, status, cause, asRunId, creditedOn, madeGoodBy },
  group: exclusivityKey(line),
});
