/** Keeping the stored credits what the crediting rule makes of the facts, unit by unit. */
import { bookOf } from '../../domain/coverage/credit-as-runs.js';
import type { Credit } from '../../domain/coverage/credit.js';
import type { Settlement } from '../../domain/coverage/settlement.js';
import type { CreditRecord, WriteShelves } from '../ports/store.js';
import { claimChannels } from '../schedule/keep-schedule.js';
import { type CreditFacts, loadCreditFacts } from './credit-facts.js';

/** A credit as it is stored. */
export const creditRecord = (credit: Credit, planId: string, unitId: string): CreditRecord => ({
  ...credit,
  id: credit.obligationId,
  planId,
  unitId,
});

/** Obligations that a change of the facts gave a credit, and those it took it from. */
export interface CreditChange {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Credits the as-runs of some units anew, inside the transaction that changed them. Units that merged are
 * credited together with those they passed their duties to. Only their facts are read, only what differs is written;
 * what a period close settled stays as it is.
 */
export async function recredit(
  shelves: WriteShelves,
  provinceId: string,
  unitIds: readonly string[],
  now: number,
): Promise<CreditChange> {
  const facts = await loadCreditFacts(shelves, provinceId, unitIds);
  const stored = await shelves.credits.find({ unitId: { in: facts.unitIds } });
  await claimCredits(shelves, facts.unitIds, now);
  return keepCredits(shelves, facts, stored);
}

/** Facts read before, with what a close is about to settle among them. */
export type KnownFacts = Omit<CreditFacts, 'settled'> & { readonly settled: readonly Settlement[] };

/** Writes what crediting makes of facts that were read before; `stored` are all credits of their units. */
export async function keepCredits(
  shelves: WriteShelves,
  facts: KnownFacts,
  stored: readonly CreditRecord[],
): Promise<CreditChange> {
  const settled = new Set(facts.settled.map(({ obligationId }) => obligationId));
  const before = stored.filter(({ id }) => !settled.has(id));
  const credits = bookOf({ ...facts, policy: 'on-time' }).credits();

  const owners = new Map(facts.obligations.map((obligation) => [obligation.id, obligation]));
  const after = new Map(
    credits.map((credit) => {
      const owner = owners.get(credit.obligationId)!;
      return [credit.obligationId, creditRecord(credit, owner.planId, owner.unitId)];
    }),
  );
  const same = new Set<string>();
  for (const credit of before) {
    const next = after.get(credit.obligationId);
    if (next?.asRunId === credit.asRunId && next.late === credit.late) same.add(credit.id);
  }
  const gone = before.filter((credit) => !same.has(credit.id)).map((credit) => credit.id);
  if (gone.length > 0) await shelves.credits.remove({ id: { in: gone } });
  await shelves.credits.insert([...after.values()].filter((credit) => !same.has(credit.id)));
  const known = new Set(before.map(({ obligationId }) => obligationId));
  return {
    gained: [...after.keys()].filter((id) => !known.has(id)),
    lost: [...known].filter((id) => !after.has(id)),
  };
}

/**
 * Raises a ledger for each unit. Whoever credits as-runs or closes a period does: of two that judge and close at the
 * same time one commits, and the other begins anew on what the first has left.
 */
export const claimCredits = (shelves: WriteShelves, unitIds: readonly string[], now: number): Promise<void> =>
  claimChannels(shelves, new Set(unitIds.map((id) => `credits of ${id}`)), now);
