/** Who does which job. A name of the catalogue without a handler does not compile. */
import type { Context } from '../src/app/context.js';
import type { ReportProgress } from '../src/app/jobs/run-job.js';
import { JOBS, type JobName, type JobPayload, isJobName } from '../src/contracts/jobs.js';
import { Failure } from '../src/domain/errors.js';
import type { Handler } from './handler.js';
import { renderAssetHandler } from './handlers/render-asset.js';
import { makeProductionHandler } from './handlers/make-production.js';
import { transcodeMediaHandler } from './handlers/transcode-media.js';
import { remindHandler } from './handlers/remind.js';

/** A handler behind the decoding of its payload. */
type JobRunner = (app: Context, payload: string, progress: ReportProgress) => Promise<unknown>;

const decoding =
  <N extends JobName>(name: N, handler: Handler<N>): JobRunner =>
  (app, payload, progress) =>
    handler(app, JOBS[name].parse(JSON.parse(payload)) as JobPayload<N>, progress);

const RUNNERS: Readonly<Record<JobName, JobRunner>> = {
  'asset.render': decoding('asset.render', renderAssetHandler),
  'media.transcode': decoding('media.transcode', transcodeMediaHandler),
  'media.produce': decoding('media.produce', makeProductionHandler),
  'inbox.remind': decoding('inbox.remind', remindHandler),
};

/** Decodes a recorded job's payload by the catalogue and hands it to its handler; throws `job-unknown`. */
export function handle(
  app: Context,
  job: { readonly name: string; readonly payload: string },
  progress: ReportProgress,
): Promise<unknown> {
  if (!isJobName(job.name)) throw new Failure('invalid', 'job-unknown', `Không có việc nền tên ${job.name}.`);
  return RUNNERS[job.name](app, job.payload, progress);
}
