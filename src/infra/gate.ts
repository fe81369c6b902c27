/** A gate before costly work: so much at once, the rest in the order of its coming. */
import type { Failure } from '../domain/errors.js';

export interface GateOptions {
  readonly atOnce: number;
  /** How many may wait before whoever comes is refused; no bound when left out. */
  readonly waiting?: { readonly most: number; readonly refused: () => Failure };
  /** What whoever calls off its work before it began is told. */
  readonly cancelled?: () => Failure;
}

/** Does `work` when there is room. Throws `refused`, `cancelled`, and what the work throws. */
export type Gate = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function createGate({ atOnce, waiting: bound, cancelled }: GateOptions): Gate {
  let inside = 0;
  const waiting = new Set<() => void>();

  const leave = (): void => {
    const [first] = waiting;
    if (first === undefined) inside -= 1;
    else first();
  };

  /** Waits for room; a caller who no longer wants it goes away. */
  async function enter(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true && cancelled) throw cancelled();
    if (inside < atOnce) {
      inside += 1;
      return;
    }
    if (bound && waiting.size >= bound.most) throw bound.refused();
    await new Promise<void>((resolve, reject) => {
      const callOff = (): void => {
        waiting.delete(admit);
        if (cancelled) reject(cancelled());
      };
      const admit = (): void => {
        waiting.delete(admit);
        signal?.removeEventListener('abort', callOff);
        resolve();
      };
      if (cancelled) signal?.addEventListener('abort', callOff, { once: true });
      waiting.add(admit);
    });
  }

  return async (work, signal) => {
    await enter(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
