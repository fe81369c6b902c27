/** Offering obligations to those who must meet them. */
import type { Actor } from '../../domain/org/policy.js';
import type { Assignment } from '../../domain/schedule/assignment.js';
import type { Context } from '../context.js';
import type { ObligationRecord, WriteShelves } from '../ports/store.js';

/** The id of the first run that an obligation is, or repeats. */
const firstRunOf = ({ id, replay }: Pick<ObligationRecord, 'id' | 'replay'>): string =>
  replay === 0 ? id : id.slice(0, id.lastIndexOf('r'));

/** Offers each first run with its replays to its unit, unless it was offered before. Waived ones are left out. */
export async function handOver(
  app: Pick<Context, 'clock'>,
  actor: Actor,
  shelves: WriteShelves,
  obligations: readonly ObligationRecord[],
): Promise<number> {
  const chains = new Map<string, ObligationRecord[]>();
  for (const obligation of obligations) {
    if (obligation.waiver !== null) continue;
    const first = firstRunOf(obligation);
    const chain = chains.get(first);
    if (chain) chain.push(obligation);
    else chains.set(first, [obligation]);
  }
  const known = await shelves.assignments.find({
    planId: { in: [...new Set(obligations.map(({ planId }) => planId))] },
    unitId: { in: [...new Set(obligations.map(({ unitId }) => unitId))] },
  });
  for (const { id } of known) chains.delete(id);
  const offers = [...chains].map(([id, chain]): Assignment => ({
    id,
    provinceId: chain[0]!.provinceId,
    planId: chain[0]!.planId,
    lineId: chain[0]!.lineId,
    unitId: chain[0]!.unitId,
    obligationIds: chain.map((obligation) => obligation.id),
    state: 'offered',
    reason: null,
    changedAt: app.clock.now(),
    changedBy: actor.userId,
  }));
  await shelves.assignments.insert(offers);
  return offers.length;
}
