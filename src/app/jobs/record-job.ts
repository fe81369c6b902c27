/** Recording work to be done, in the transaction that makes it necessary. */
import type { JobName, JobPayload } from '../../contracts/jobs.js';
import type { Context } from '../context.js';
import type { WriteShelves } from '../ports/store.js';
import type { JobRecord } from './job-record.js';

interface NewJob<N extends JobName> {
  readonly provinceId: string;
  readonly name: N;
  readonly payload: JobPayload<N>;
  /** The same key is the same work: recorded once, done once. */
  readonly dedupeKey: string;
  readonly runAt?: number;
}

/** The job as recorded, or null when this work was recorded before. Announce it after the transaction. */
export async function recordJob<N extends JobName>(
  app: Pick<Context, 'ids' | 'clock'>,
  shelves: WriteShelves,
  job: NewJob<N>,
): Promise<JobRecord | null> {
  const [known] = await shelves.jobs.find({ dedupeKey: job.dedupeKey });
  if (known !== undefined) return null;
  const record: JobRecord = {
    id: app.ids.next(),
    provinceId: job.provinceId,
    name: job.name,
    payload: JSON.stringify(job.payload),
    dedupeKey: job.dedupeKey,
    state: 'waiting',
    runAt: job.runAt ?? app.clock.now(),
    attempts: 0,
    leaseUntil: null,
    progress: 0,
    result: null,
    error: null,
    createdAt: app.clock.now(),
    finishedAt: null,
  };
  await shelves.jobs.insert([record]);
  return record;
}
