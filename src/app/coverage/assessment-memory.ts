/** What was assessed last, kept for as long as nothing is written: most looks at a board follow no change. */
import type { Store } from '../ports/store.js';

/** Obligations and as-runs kept in all; what was not looked at longest goes first. */
const LARGEST_WEIGHT = 300_000;

interface Kept<T> {
  readonly stamp: number;
  readonly value: Promise<T>;
  weight: number;
}

/** One memory to a store, so that programs on several stores in one process never see each other's. */
const memories = new WeakMap<Pick<Store, 'stamp'>, Map<string, Kept<unknown>>>();

/**
 * The value of a key as worked out when the store had the stamp that it has now; worked out anew otherwise, once for
 * all who ask meanwhile. The stamp is read first, so that a value is never older than its stamp.
 * @param work throws as it likes; nothing is kept then
 * @param weigh how many records the value holds on to
 */
export async function remembered<T>(
  store: Pick<Store, 'stamp'>,
  key: string,
  work: () => Promise<T>,
  weigh: (value: T) => number,
): Promise<T> {
  const stamp = await store.stamp();
  const memory = memories.get(store) ?? new Map<string, Kept<unknown>>();
  memories.set(store, memory);
  // Under one key there is only ever one kind of value.
  const known = memory.get(key) as Kept<T> | undefined;
  memory.delete(key);
  if (known?.stamp === stamp) {
    memory.set(key, known);
    return known.value;
  }
  const kept: Kept<T> = { stamp, value: work(), weight: 0 };
  memory.set(key, kept);
  try {
    const value = await kept.value;
    kept.weight = weigh(value);
    forget(memory);
    return value;
  } catch (error) {
    if (memory.get(key) === kept) memory.delete(key);
    throw error;
  }
}

function forget(memory: Map<string, Kept<unknown>>): void {
  let weight = [...memory.values()].reduce((sum, kept) => sum + kept.weight, 0);
  for (const [key, kept] of memory) {
    if (weight <= LARGEST_WEIGHT || memory.size === 1) return;
    memory.delete(key);
    weight -= kept.weight;
  }
}
