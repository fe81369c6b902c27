/** THE cron table. A tick only starts a sweep; the sweep looks at the state, so a tick missed or doubled changes nothing. */
import type { Context } from '../src/app/context.js';
import { scheduleReminders } from '../src/app/inbox/schedule-reminders.js';
import { sweepJobs } from '../src/app/jobs/sweep-jobs.js';
import { sweepChannels } from '../src/app/org/pass-channels-on.js';

export interface Sweep {
  readonly at: string;
  readonly name: string;
  readonly run: (app: Context) => Promise<unknown>;
}

export const TIMETABLE: readonly Sweep[] = [
  { at: '* * * * *', name: 'unfinished jobs', run: sweepJobs },
  { at: '*/10 * * * *', name: 'reminders of the day', run: scheduleReminders },
  { at: '*/10 * * * *', name: 'half-made files', run: (app) => app.media.sweepParts() },
  { at: '*/10 * * * *', name: 'channels of merged units', run: sweepChannels },
];
