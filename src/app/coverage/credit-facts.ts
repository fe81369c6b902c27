/** What the crediting rule looks at: the duties of some units, the lines that bind, and all that ran there. */
import type { CreditInput } from '../../domain/coverage/credit-as-runs.js';
import type { MakeGood } from '../../domain/coverage/make-good.js';
import { successionsOf } from '../../domain/coverage/succession.js';
import type { Unit } from '../../domain/org/unit.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import type { AsRun } from '../../domain/traffic/as-run.js';
import type {
  AsRunRecord,
  MakeGoodRecord,
  ObligationRecord,
  PlanRecord,
  ReadShelves,
  SettlementRecord,
  Stored,
} from '../ports/store.js';

export interface CreditFacts extends Omit<CreditInput, 'policy'> {
  /** The units asked for, and those they passed duties to or took them from: they are credited together. */
  readonly unitIds: readonly string[];
  readonly obligations: readonly Stored<ObligationRecord>[];
  readonly asRuns: readonly Stored<AsRunRecord>[];
  readonly settled: readonly Stored<SettlementRecord>[];
}

/** Loads the facts of some units and of those merged with them, and nobody else's. */
export async function loadCreditFacts(
  shelves: Pick<ReadShelves, 'units' | 'plans' | 'obligations' | 'asRuns' | 'makeGoods' | 'settlements'>,
  provinceId: string,
  unitIds: readonly string[],
): Promise<CreditFacts> {
  const units = await relatedUnits(shelves, unitIds);
  const related = units.map(({ id }) => id);
  const mine = { unitId: { in: related } };
  const [plans, obligations, asRuns, makeGoods, settled] = await Promise.all([
    shelves.plans.find({ provinceId, state: { in: ['approved', 'closed'] } }),
    shelves.obligations.find(mine),
    shelves.asRuns.find(mine),
    shelves.makeGoods.find(mine),
    shelves.settlements.find(mine),
  ]);
  const named = new Set([
    ...obligations.map(({ lineId }) => lineId),
    ...asRuns.flatMap(({ lineIds }) => lineIds),
  ]);
  const waived = new Set(obligations.filter(({ waiver }) => waiver !== null).map(({ id }) => id));
  return {
    ...{ unitIds: related, obligations, asRuns, waived, settled },
    successions: successionsOf(units),
    lines: partsOf(plans, named, new Set(related)),
    makeGoods: acceptedMakeGoods(makeGoods, asRuns),
  };
}

/** Of the lines that bind those that are named, and of each the targets of some units. */
const partsOf = (
  plans: readonly PlanRecord[],
  named: ReadonlySet<string>,
  unitIds: ReadonlySet<string>,
): readonly QuotaLine[] =>
  plans
    .flatMap(({ lines }) => lines)
    .filter(({ id }) => named.has(id))
    .map((line) => ({ ...line, targets: line.targets.filter(({ unitId }) => unitIds.has(unitId)) }));

/** The units, and step by step every unit that they passed duties to or took them from; by id. */
async function relatedUnits(
  shelves: Pick<ReadShelves, 'units'>,
  unitIds: readonly string[],
): Promise<readonly Unit[]> {
  const related = new Map<string, Unit>();
  for (let wanted = [...new Set(unitIds)]; wanted.length > 0;) {
    const [own, predecessors] = await Promise.all([
      shelves.units.find({ id: { in: wanted } }),
      shelves.units.find({ successorIds: { in: wanted } }),
    ]);
    for (const unit of own) related.set(unit.id, unit);
    const next = [...own.flatMap(({ successorIds }) => successorIds), ...predecessors.map(({ id }) => id)];
    wanted = [...new Set(next)].filter((id) => !related.has(id));
  }
  return [...related.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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
