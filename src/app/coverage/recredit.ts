/** Keeping the stored credits what the crediting rule makes of the facts, unit by unit. */
import { bookOf } from '../../domain/coverage/credit-as-runs.js';
import type { Credit } from '../../domain/coverage/credit.js';
import type { CreditRecord, WriteShelves } from '../ports/store.js';
import { loadCreditFacts } from './credit-facts.js';

const creditRecord = (credit: Credit, planId: string, unitId: string): CreditRecord => ({
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
 * credited together with those they passed their duties to. Only their facts are read, only what differs is written.
 */
export async function recredit(
  shelves: WriteShelves,
  provinceId: string,
  unitIds: readonly string[],
): Promise<CreditChange> {
  const facts = await loadCreditFacts(shelves, provinceId, unitIds);
  const before = await shelves.credits.find({ unitId: { in: facts.unitIds } });
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
