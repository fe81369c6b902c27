/** Running order: in which sequence items of different shares take turns in an LED loop or a programme. */

/**
 * Picks one of k items `length` times, so that after every pick each item has run within 1 - 1/(2k - 2) of its exact
 * share: no item waits long, none comes in clumps. Of the items that may run now it takes the one whose latest
 * moment comes first; ties go to the smaller index. All in whole numbers, O(length · k).
 * Source: R. Tijdeman, "The chairman assignment problem", Discrete Mathematics 32 (1980).
 *
 * @param shares whole, not negative, not all zero
 * @returns indices into `shares`
 */
export function runningOrder(shares: readonly number[], length: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const entering = shares.flatMap((share, item) => (share > 0 ? [item] : []));
  if (entering.length === 0) return [];
  if (entering.length === 1) return new Array<number>(length).fill(entering[0]!);
  const slack = 2 * entering.length - 2;
  const runs = shares.map(() => 0);
  const order: number[] = [];
  for (let turn = 1; turn <= length; turn++) {
    let best = -1;
    for (const item of entering) {
      const mayRun = slack * (shares[item]! * turn - runs[item]! * total) >= total;
      if (mayRun && (best < 0 || isDueBefore(item, best))) best = item;
    }
    runs[best]!++;
    order.push(best);
  }
  return order;

  /** Compares (runs + 1 - 1/slack) / share of two items without dividing. */
  function isDueBefore(a: number, b: number): boolean {
    return (runs[a]! * slack + slack - 1) * shares[b]! < (runs[b]! * slack + slack - 1) * shares[a]!;
  }
}
