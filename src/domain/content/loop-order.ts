/** The order in which an LED loop runs through its contents. */
import { runningOrder } from '../schedule/running-order.js';

/** One content of a loop; `share` is how often it runs in a round, 1 or more. */
export interface LoopShare {
  readonly id: string;
  readonly share: number;
}

/**
 * One round of a loop: every content as often as its share says, and at every moment within one run of it.
 * See {@link runningOrder}; at a draw, the order given decides.
 */
export function loopRound(items: readonly LoopShare[]): readonly string[] {
  const shares = items.map(({ share }) => share);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return runningOrder(shares, total).map((item) => items[item]!.id);
}
