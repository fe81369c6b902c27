/** Keeping the stored credits what the crediting rule makes of the facts, unit by unit. */
import { creditAsRuns } from '../../domain/coverage/credit-as-runs.js';
import type { Credit } from '../../domain/coverage/credit.js';
import type { MakeGood } from '../../domain/coverage/make-good.js';
import { successionsOf } from '../../domain/coverage/succession.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import type { AsRun } from '../../domain/traffic/as-run.js';
import type { CreditRecord, MakeGoodRecord, WriteShelves } from '../ports/store.js';

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
 * credited together with those they passed their duties to. Only what differs is written.
 */
export async function recredit(
  shelves: WriteShelves,
  provinceId: string,
  unitIds: readonly string[],
): Promise<CreditChange> {
  const units = await shelves.units.find({ provinceId });
  const successions = successionsOf(units);
  const related = withRelated(unitIds, successions);
  const lines = await bindingLines(shelves, provinceId);
  const [obligations, asRuns, before, makeGoods] = await Promise.all([
    shelves.obligations.find({ provinceId, unitId: { in: related } }),
    shelves.asRuns.find({ provinceId, unitId: { in: related } }),
    shelves.credits.find({ unitId: { in: related } }),
    shelves.makeGoods.find({ provinceId, unitId: { in: related } }),
  ]);
  const waived = new Set(obligations.filter((obligation) => obligation.waiver !== null).map(({ id }) => id));
  const { credits } = creditAsRuns({
    ...{ obligations, lines, asRuns, waived, policy: 'on-time', successions },
    makeGoods: acceptedMakeGoods(makeGoods, asRuns),
  });

  const owners = new Map(obligations.map((obligation) => [obligation.id, obligation]));
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

/** The make-goods whose run was accepted and still stands. */
export function acceptedMakeGoods(
  makeGoods: readonly MakeGoodRecord[],
  asRuns: readonly AsRun[],
): readonly MakeGood[] {
  const verified = new Set(asRuns.filter(({ state }) => state === 'verified').map(({ id }) => id));
  return makeGoods.flatMap(({ id, asRunId }) =>
    asRunId !== null && verified.has(asRunId) ? [{ obligationId: id, asRunId }] : [],
  );
}

/** The lines that bind now: those of the approved and closed plans. */
async function bindingLines(shelves: WriteShelves, provinceId: string): Promise<readonly QuotaLine[]> {
  const plans = await shelves.plans.find({ provinceId, state: { in: ['approved', 'closed'] } });
  return plans.flatMap((plan) => plan.lines);
}

/** The units and every unit they passed duties to or took them from. */
function withRelated(
  unitIds: readonly string[],
  successions: readonly { predecessorId: string; successorId: string }[],
): readonly string[] {
  const related = new Set(unitIds);
  for (let size = 0; size !== related.size;) {
    size = related.size;
    for (const { predecessorId, successorId } of successions) {
      if (related.has(predecessorId)) related.add(successorId);
      else if (related.has(successorId)) related.add(predecessorId);
    }
  }
  return [...related];
}
