/** How often one person may ask for something costly. */
import { Failure } from '../domain/errors.js';
import type { Instant } from '../domain/time.js';

const MINUTE = 60_000;

/** A check that throws `too-many-requests` when one key comes more than `limit` times within a minute. */
export function perMinute(limit: number): (key: string, now: Instant) => void {
  let minute = -1;
  let counts = new Map<string, number>();
  return (key, now) => {
    const current = Math.floor(now / MINUTE);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > limit)
      throw new Failure(
        'too-many',
        'too-many-requests',
        'Bạn xem thử quá nhanh; hãy đợi một phút rồi thử lại.',
      );
  };
}
