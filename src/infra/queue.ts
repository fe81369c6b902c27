/** Bull: carries job ids to workers, and nothing else. The store decides whether a job still is to be done. */
import Bull from 'bull';
import type { JobQueue } from '../app/ports/job-queue.js';
import { Failure } from '../domain/errors.js';

/** One queue a kind of work, so that heavy rendering never delays a reminder. */
const queueName = (jobName: string): string => jobName.slice(0, jobName.indexOf('.'));

/** How long an announcement may take before the sweep is relied on instead. */
const ANNOUNCE_MILLISECONDS = 2000;

export interface BullQueue extends JobQueue {
  /** Hands each announced id to `run`; what `run` throws is logged, for the store has the job's state. */
  listen(names: readonly string[], run: (jobId: string) => Promise<void>): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** `url` is a `redis:` address or the path of a Unix socket. `clock` gives the delay until a job's time. */
export function createQueue(url: string, now: () => number, failed: (error: unknown) => void): BullQueue {
  const redis = url.startsWith('/') ? { path: url } : url;
  const queues = new Map<string, Bull.Queue<{ jobId: string }>>();
  const queueOf = (name: string): Bull.Queue<{ jobId: string }> => {
    const key = queueName(name);
    let queue = queues.get(key);
    if (queue === undefined) {
      queue = typeof redis === 'string' ? new Bull(key, redis) : new Bull(key, { redis });
      queue.on('error', failed);
      queues.set(key, queue);
    }
    return queue;
  };
  return {
    async announce(job) {
      const delay = Math.max(0, job.runAt - now());
      // The announcement is a hint: without Redis the sweep finds the job in the store.
      const added = queueOf(job.name).add(
        { jobId: job.id },
        { delay, attempts: 1, removeOnComplete: true, removeOnFail: true },
      );
      await withinTime(added, ANNOUNCE_MILLISECONDS).catch(failed);
    },
    async listen(names, run) {
      for (const key of new Set(names.map(queueName))) {
        void queueOf(`${key}.`).process(1, async (job) => {
          await run(job.data.jobId).catch(failed);
        });
      }
      await Promise.all([...queues.values()].map((queue) => queue.isReady()));
    },
    async ping() {
      const queue = queueOf('inbox.');
      try {
        await withinTime(queue.client.ping(), ANNOUNCE_MILLISECONDS);
      } catch (error) {
        throw new Failure('unavailable', 'queue-away', 'Hàng đợi tạm thời không trả lời.', { cause: error });
      }
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** Tells nobody: for a command at the terminal, whose jobs the running system's sweep will find. */
export const silentQueue: BullQueue = {
  announce: () => Promise.resolve(),
  listen: () => Promise.resolve(),
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no answer within ${String(milliseconds)} ms`)),
      milliseconds,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
