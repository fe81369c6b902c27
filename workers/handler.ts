/** What a handler of a job is: the payload comes decoded; what it returns is kept as the job's result. */
import type { Context } from '../src/app/context.js';
import type { ReportProgress } from '../src/app/jobs/run-job.js';
import type { JobName, JobPayload } from '../src/contracts/jobs.js';

export type Handler<N extends JobName> = (
  app: Context,
  payload: JobPayload<N>,
  progress: ReportProgress,
) => Promise<unknown>;
