/** Obligations hang on the lives of units: who expands lines and who changes a life must not pass each other by. */
import type { WriteShelves } from '../ports/store.js';
import { claimChannels } from '../schedule/keep-schedule.js';

/**
 * Raises a ledger of the province's register, first of all in the transaction. Of two that expand lines or change
 * lives at the same time one commits, and the other begins anew on what the first has left.
 */
export const claimRegister = (shelves: WriteShelves, provinceId: string, now: number): Promise<void> =>
  claimChannels(shelves, new Set([`register of ${provinceId}`]), now);
