/** Crediting everything at once: the result that reports are made of. */
import type { Day } from '../time.js';
import type { AsRun } from '../traffic/as-run.js';
import { type BookInput, CoverageBook, compareAsRuns } from './coverage-book.js';
import type { CreditValue } from './credit-policy.js';
import type { Credit, Uncounted } from './credit.js';
import type { Shortfall } from './shortfall.js';

export interface CreditInput extends BookInput {
  readonly asRuns: readonly AsRun[];
  /** With it, required obligations that were due before this day and have no credit are explained. */
  readonly explainDueBefore?: Day;
}

export interface CreditResult {
  readonly credits: readonly Credit[];
  readonly notCounted: readonly Uncounted[];
  readonly value: CreditValue;
  /** By obligation id; empty without `explainDueBefore`. */
  readonly shortfalls: ReadonlyMap<string, Shortfall>;
}

/**
 * Counts as-runs for obligations: a maximum matching per exclusivity group (see `CreditPolicy`).
 * Inside a group an as-run counts once; across groups it may count for several lines.
 * The result depends on no order of the input: as-runs are taken by time and id, lines by id, obligations
 * by their coordinates, so the same input gives the same bytes. An as-run id given twice counts once.
 */
export function creditAsRuns(input: CreditInput): CreditResult {
  const book = bookOf(input);
  const credits = book.credits();
  const shortfalls = new Map<string, Shortfall>();
  if (input.explainDueBefore !== undefined) {
    const credited = new Set(credits.map(({ obligationId }) => obligationId));
    for (const { obligationId } of input.settled ?? []) credited.add(obligationId);
    for (const { id, required, window } of input.obligations) {
      if (!required || window.to > input.explainDueBefore || credited.has(id) || input.waived.has(id))
        continue;
      const shortfall = book.shortfallOf(id);
      if (shortfall !== null) shortfalls.set(id, shortfall);
    }
  }
  return { credits, notCounted: book.notCounted(), value: book.value(), shortfalls };
}

/** The book of some obligations with as-runs counted by time and id: for who wants the credits and no account of the rest. */
export function bookOf(input: BookInput & { readonly asRuns: readonly AsRun[] }): CoverageBook {
  const book = new CoverageBook(input);
  for (const asRun of [...input.asRuns].sort(compareAsRuns)) book.arrive(asRun);
  return book;
}
