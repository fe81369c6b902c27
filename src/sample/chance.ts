/** Chance without chance: numbers that look drawn and are the same every time, made from a hash of what they are for. */

/** A number in [0, 1) fixed by its seed (FNV-1a with the finaliser of MurmurHash3). */
export function chance(...seed: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of seed.join('|')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** A whole number from 0 to `below − 1`, fixed by its seed. */
export const chanceBelow = (below: number, ...seed: readonly (string | number)[]): number =>
  Math.floor(chance(...seed) * below);

/** One of a list that is not empty, fixed by its seed. */
export const chosen = <T>(items: readonly T[], ...seed: readonly (string | number)[]): T =>
  items[chanceBelow(items.length, ...seed)]!;
