/** The order in which an LED loop runs through its contents. */

/** One content of a loop; `share` is how often it runs in a round, 1 or more. */
export interface LoopShare {
  readonly id: string;
  readonly share: number;
}

/**
 * One round of a loop: every content as often as its share says, the repeats as far apart as they can be.
 * Smooth weighted round-robin: whoever has waited most for its share runs next; at a draw, the order given decides.
 */
export function loopRound(items: readonly LoopShare[]): readonly string[] {
  const total = items.reduce((sum, { share }) => sum + share, 0);
  const waited = items.map(() => 0);
  return Array.from({ length: total }, () => {
    let next = 0;
    for (const [index, { share }] of items.entries()) {
      waited[index] = waited[index]! + share;
      if (waited[index] > waited[next]!) next = index;
    }
    waited[next] = waited[next]! - total;
    return items[next]!.id;
  });
}
