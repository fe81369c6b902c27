/** The worker program: takes announced jobs, and sweeps by the timetable. */
import { runJob } from '../src/app/jobs/run-job.js';
import { JOB_NAMES } from '../src/contracts/jobs.js';
import { workerRuntime } from '../src/main/worker-runtime.js';
import { handle } from './registry.js';
import { TIMETABLE } from './timetable.js';

await workerRuntime({
  names: JOB_NAMES,
  run: (app, jobId) => runJob(app, jobId, (job, progress) => handle(app, job, progress)),
  timetable: TIMETABLE,
});
