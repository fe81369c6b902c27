/** What the worker program stands on: the ports, the queue's deliveries, the timetable's ticks, an orderly end. */
import type { Context } from '../app/context.js';
import type { JobOutcome } from '../app/jobs/run-job.js';
import { systemClock } from '../infra/clock.js';
import { readConfig } from '../infra/config.js';
import { startTimetable } from '../infra/cron.js';
import { createLogger } from '../infra/logger.js';
import { reportReady, stopOnRequest } from './supervised.js';
import { needed, wire } from './wire.js';

interface WorkerProgram {
  readonly names: readonly string[];
  readonly run: (app: Context, jobId: string) => Promise<JobOutcome>;
  readonly timetable: readonly {
    readonly at: string;
    readonly name: string;
    readonly run: (app: Context) => Promise<unknown>;
  }[];
}

/** Runs until it is told to stop; every sweep also runs once at the start, for what happened while nobody was there. */
export async function workerRuntime(program: WorkerProgram): Promise<void> {
  const config = readConfig();
  const log = createLogger({ level: config.logLevel, name: 'worker' });
  const wired = await wire({
    mongodbUri: needed('MONGODB_URI', config.mongodbUri),
    redisUrl: needed('REDIS_URL', config.redisUrl),
    dataDir: config.dataDir,
    speech: config.speech,
    clock: systemClock,
    failed: (error) => log.warn({ err: error }, 'queue'),
    rendering: 'apart',
  });
  const { app, queue } = wired;
  await queue.listen(program.names, async (jobId) => {
    const outcome = await program.run(app, jobId);
    if (outcome !== 'not-mine') log.info({ jobId, outcome }, 'job');
  });
  const entries = program.timetable.map(({ at, name, run }) => ({
    at,
    name,
    run: async () => {
      await run(app);
    },
  }));
  const failed = (name: string, error: unknown): void =>
    log.error({ err: error, sweep: name }, 'sweep failed');
  for (const entry of entries) await entry.run().catch((error: unknown) => failed(entry.name, error));
  const stopTimetable = startTimetable(entries, failed);
  reportReady();
  stopOnRequest(async () => {
    await stopTimetable();
    await wired.close();
  });
}
