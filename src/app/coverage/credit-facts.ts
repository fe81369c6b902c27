/** What the crediting rule looks at: the duties of some units, the lines that bind, and all that ran there. */
import type { CreditInput } from '../../domain/coverage/credit-as-runs.js';
import type { MakeGood } from '../../domain/coverage/make-good.js';
import { successionsOf } from '../../domain/coverage/succession.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import type { AsRun } from '../../domain/traffic/as-run.js';
import type { AsRunRecord, MakeGoodRecord, ObligationRecord, ReadShelves, Stored } from '../ports/store.js';

export interface CreditFacts extends Omit<CreditInput, 'policy'> {
  /** The units asked for, and those they passed duties to or took them from: they are credited together. */
  readonly unitIds: readonly string[];
  readonly obligations: readonly Stored<ObligationRecord>[];
  readonly asRuns: readonly Stored<AsRunRecord>[];
}

/** Loads the facts of some units and of those merged with them. */
export async function loadCreditFacts(
  shelves: Pick<ReadShelves, 'units' | 'plans' | 'obligations' | 'asRuns' | 'makeGoods'>,
  provinceId: string,
  units: readonly string[],
): Promise<CreditFacts> {
  const successions = successionsOf(await shelves.units.find({ provinceId }));
  const unitIds = withRelated(units, successions);
  const mine = { provinceId, unitId: { in: unitIds } };
  const [lines, obligations, asRuns, makeGoods] = await Promise.all([
    bindingLines(shelves, provinceId),
    shelves.obligations.find(mine),
    shelves.asRuns.find(mine),
    shelves.makeGoods.find(mine),
  ]);
  const waived = new Set(obligations.filter(({ waiver }) => waiver !== null).map(({ id }) => id));
  return {
    ...{ unitIds, successions, lines, obligations, asRuns, waived },
    makeGoods: acceptedMakeGoods(makeGoods, asRuns),
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
async function bindingLines(
  shelves: Pick<ReadShelves, 'plans'>,
  provinceId: string,
): Promise<readonly QuotaLine[]> {
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
