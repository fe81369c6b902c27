/** Sees to it that each province's reminders of the day are recorded as a job, once a day, from six in the morning on. */
import { minuteOfInstant } from '../../domain/time.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { recordJob } from '../jobs/record-job.js';

/** Reminders lie in the inbox when the working day begins. */
const FROM_MINUTE = 6 * 60;

export async function scheduleReminders(app: Context): Promise<void> {
  if (minuteOfInstant(app.clock.now()) < FROM_MINUTE) return;
  const day = app.clock.today();
  for (const province of await app.store.provinces.find({})) {
    const job = await app.store.write(
      systemActor(province.id),
      { action: 'reminders.scheduled', subject: String(day) },
      (shelves) =>
        recordJob(app, shelves, {
          provinceId: province.id,
          name: 'inbox.remind',
          payload: { provinceId: province.id, day },
          dedupeKey: `inbox.remind ${province.id} ${String(day)}`,
        }),
    );
    if (job !== null) await app.queue.announce(job);
  }
}
