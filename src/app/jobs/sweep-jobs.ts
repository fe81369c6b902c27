/** The sweep: whatever the store knows as unfinished is announced again. It makes the queue disposable. */
import type { Context } from '../context.js';

/** Jobs looked at in one sweep, a bound on its time; the next sweep takes the rest. */
const SWEEP_LIMIT = 5000;

/** Announces every waiting job, and every running one whose lease has lapsed. Gives their number. */
export async function sweepJobs(app: Context): Promise<number> {
  const now = app.clock.now();
  const [waiting, lapsed] = await Promise.all([
    app.store.jobs.find({ state: 'waiting' }, { sort: [['runAt', 'up']], limit: SWEEP_LIMIT }),
    app.store.jobs.find({ state: 'running', leaseUntil: { before: now } }, { limit: SWEEP_LIMIT }),
  ]);
  for (const job of [...waiting, ...lapsed]) await app.queue.announce(job);
  return waiting.length + lapsed.length;
}
