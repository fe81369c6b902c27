/** Settlements: what became of the obligations of a closed period, for good. */
import type { QuotaLine } from '../plan/quota-line.js';
import type { Day } from '../time.js';
import type { ObligationStatus } from './status.js';

/** One obligation as it stood when its period was closed. Nothing that happens later changes it. */
export interface Settlement {
  readonly obligationId: string;
  readonly status: ObligationStatus;
  /** Why it was missed, in one Vietnamese sentence; null otherwise. */
  readonly cause: string | null;
  /** The as-run that counts for it; it is used up in `group`. */
  readonly asRunId: string | null;
  readonly creditedOn: Day | null;
  /** The as-run that was accepted as the replacement of a miss; it is used up in `group` too. */
  readonly madeGoodBy: string | null;
  /** The exclusivity group of its line on the day of the close, see {@link exclusivityKey}. */
  readonly group: string;
}

/** The exclusivity group of a line; a line that names none is a group of its own. */
export const exclusivityKey = (line: Pick<QuotaLine, 'id' | 'exclusivityGroup'>): string =>
  line.exclusivityGroup === null ? `line ${line.id}` : `group ${line.exclusivityGroup}`;

/** The as-runs on which a settlement rests. */
export const asRunsBehind = ({
  asRunId,
  madeGoodBy,
}: Pick<Settlement, 'asRunId' | 'madeGoodBy'>): readonly string[] =>
  [asRunId, madeGoodBy].filter((id) => id !== null);
