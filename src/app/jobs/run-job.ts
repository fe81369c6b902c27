/**
 * Running a job once: claimed by compare-and-set with a lease, so that of two workers one does it; finished by
 * writing its state; tried again when its failure says that makes sense.
 */
import { Failure, isRetryable } from '../../domain/errors.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import type { JobRecord } from './job-record.js';

/** Tells how far a job is, 0 to 1; also renews its lease. */
export type ReportProgress = (share: number) => Promise<void>;

/** Does the work of a job; what it returns is kept as JSON. */
export type JobWork = (job: JobRecord, progress: ReportProgress) => Promise<unknown>;

/** A worker that says nothing for so long is taken for dead. */
const LEASE_MILLISECONDS = 60_000;

/** Tries before a job is given up. */
const MOST_ATTEMPTS = 5;

/** Wait before the n-th retry: 5 s, 25 s, 125 s, … */
const retryDelay = (attempts: number): number => 1000 * 5 ** attempts;

export type JobOutcome = 'done' | 'failed' | 'later' | 'not-mine';

/** Runs the job with this id, if it is due and nobody else has it. */
export async function runJob(app: Context, id: string, work: JobWork): Promise<JobOutcome> {
  const job = await claim(app, id);
  if (job === null) return 'not-mine';
  try {
    const result = await work(job, (share) => renew(app, job, share));
    await finish(app, job, {
      state: 'done',
      progress: 100,
      result: JSON.stringify(result ?? null),
      error: null,
    });
    return 'done';
  } catch (error) {
    const retry = isRetryable(error) && job.attempts < MOST_ATTEMPTS;
    const detail = error instanceof Failure ? error.detail : 'Có lỗi ngoài dự kiến.';
    const code = error instanceof Failure ? error.code : String(error);
    await finish(app, job, {
      state: retry ? 'waiting' : 'failed',
      error: `${code}: ${detail}`,
      ...(retry ? { runAt: app.clock.now() + retryDelay(job.attempts) } : {}),
    });
    return retry ? 'later' : 'failed';
  }
}

/** Takes a job that is due: waiting, or running under a lease that has lapsed. Re-checks the time: queues fire early. */
async function claim(app: Context, id: string): Promise<Stored<JobRecord> | null> {
  const now = app.clock.now();
  return app.store.write(systemActor(''), { action: 'job.claimed', subject: id }, async (shelves) => {
    const job = await shelves.jobs.get(id);
    if (job === null || job.runAt > now) return null;
    const lapsed = job.state === 'running' && job.leaseUntil !== null && job.leaseUntil < now;
    if (job.state !== 'waiting' && !lapsed) return null;
    const claimed = {
      ...job,
      state: 'running' as const,
      attempts: job.attempts + 1,
      leaseUntil: now + LEASE_MILLISECONDS,
    };
    await shelves.jobs.replace(claimed);
    return { ...claimed, version: job.version + 1 };
  });
}

async function renew(app: Context, job: JobRecord, share: number): Promise<void> {
  await change(app, job, {
    progress: Math.round(share * 100),
    leaseUntil: app.clock.now() + LEASE_MILLISECONDS,
  });
}

async function finish(app: Context, job: JobRecord, outcome: Partial<JobRecord>): Promise<void> {
  const ended = outcome.state === 'waiting' ? null : app.clock.now();
  await change(app, job, { ...outcome, leaseUntil: null, finishedAt: ended });
}

/** Writes to a job only while this attempt still holds it. */
async function change(app: Context, job: JobRecord, fields: Partial<JobRecord>): Promise<void> {
  await app.store.write(systemActor(''), { action: 'job.progressed', subject: job.id }, async (shelves) => {
    const current = await shelves.jobs.get(job.id);
    if (current?.state !== 'running' || current.attempts !== job.attempts) return;
    await shelves.jobs.replace({ ...current, ...fields });
  });
}
