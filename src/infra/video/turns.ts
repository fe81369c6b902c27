/** A small queue: so many at once, the others in the order of their coming. */
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';

/** Waits for a turn; the answer gives it back. A caller who no longer wants it leaves the queue. */
export type TakeTurn = (signal?: AbortSignal) => Promise<() => void>;

/** Lets `atOnce` in at a time. */
export function createTurns(atOnce: number): TakeTurn {
  let inside = 0;
  const waiting = new Set<() => void>();
  const next = (): void => {
    const [first] = waiting;
    if (first) {
      waiting.delete(first);
      first();
    } else {
      inside -= 1;
    }
  };
  const once = (): (() => void) => {
    let given = false;
    return () => {
      if (!given) next();
      given = true;
    };
  };
  return async (signal) => {
    if (signal?.aborted === true) throw mediaFailure('encoder-cancelled');
    if (inside < atOnce) {
      inside += 1;
      return once();
    }
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(enter);
        reject(mediaFailure('encoder-cancelled'));
      };
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.add(enter);
    });
    return once();
  };
}
