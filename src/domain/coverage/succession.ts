/** Mergers: who took over a unit's duties, and when. */
import type { Unit } from '../org/unit.js';
import type { Day } from '../time.js';

/**
 * One unit's duties pass to another on a day (the first day on which the successor owes).
 * In the period of a line that holds this day the two are one bearer: see README, "The period of a merger".
 */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: Day;
}

/** The successions of a register: each unit that ended, with each of its successors. */
export function successionsOf(units: readonly Unit[]): Succession[] {
  return units.flatMap((unit) =>
    unit.successorIds.map((successorId) => ({
      predecessorId: unit.id,
      successorId,
      on: unit.life.to,
    })),
  );
}
