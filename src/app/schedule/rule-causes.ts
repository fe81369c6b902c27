/** Whether a channel's own rule is why obligations have no place: planned once more without it, would they have one? */
import { planSchedule } from '../../domain/schedule/plan-schedule.js';
import type { Unplaced } from '../../domain/schedule/slot.js';
import { type RuleClause, clausesOf } from '../../domain/schedule/withheld.js';
import { type Board, requestOf, withoutClauses } from './board.js';

/**
 * For obligations without a place, the clauses of channels' rules without any one of which they would have one; where
 * no clause alone is to blame but all together are, all of them. Obligations that no rule keeps out are absent.
 */
export function ruleCauses(
  board: Board,
  unplaced: readonly Unplaced[],
): ReadonlyMap<string, ReadonlySet<RuleClause>> {
  const causes = new Map<string, ReadonlySet<RuleClause>>();
  const clauses = [...new Set(board.channels.flatMap(({ rule }) => clausesOf(rule)))];
  if (clauses.length === 0 || unplaced.length === 0) return causes;
  const ids = unplaced.map(({ obligationId }) => obligationId);
  const placedWithout = (some: readonly RuleClause[]): string[] => {
    const still = planSchedule(requestOf(withoutClauses(board, some))).unplaced;
    const without = new Set(still.map(({ obligationId }) => obligationId));
    return ids.filter((id) => !without.has(id));
  };
  for (const clause of clauses)
    for (const id of placedWithout([clause])) causes.set(id, new Set([...(causes.get(id) ?? []), clause]));
  if (clauses.length > 1 && ids.some((id) => !causes.has(id)))
    for (const id of placedWithout(clauses)) if (!causes.has(id)) causes.set(id, new Set(clauses));
  return causes;
}
