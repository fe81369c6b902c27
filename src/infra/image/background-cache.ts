/** Keeps finished backgrounds: the same picture in the same size comes back with every text that is tried on it. */
import type { Pixels } from './pixels.js';

/** Gives the background of a key, drawing it when it is not kept. A key must say all that the pixels depend on. */
export type KeepBackground = (key: string, draw: () => Promise<Pixels>) => Promise<Pixels>;

/** @param budget the most bytes of pixels kept; the least recently used go first, and 0 keeps none */
export function createBackgroundCache(budget: number): KeepBackground {
  const kept = new Map<string, Pixels>();
  let bytes = 0;

  function keep(key: string, pixels: Pixels): void {
    const before = kept.get(key);
    if (before) bytes -= before.data.length;
    kept.delete(key);
    kept.set(key, pixels);
    bytes += pixels.data.length;
    for (const [oldest, each] of kept) {
      if (bytes <= budget) break;
      kept.delete(oldest);
      bytes -= each.data.length;
    }
  }

  return async (key, draw) => {
    const pixels = kept.get(key) ?? (await draw());
    keep(key, pixels);
    return pixels;
  };
}
