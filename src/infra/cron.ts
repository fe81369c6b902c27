/** node-cron: says when a minute of the timetable has come. What is due is decided by the state, never by the tick. */
import cron from 'node-cron';

export interface TimetableEntry {
  /** Five fields: minute, hour, day of month, month, weekday; in Vietnam's time. */
  readonly at: string;
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Starts a timetable; gives a function that stops it. A tick whose predecessor is still at work is passed over. */
export function startTimetable(
  entries: readonly TimetableEntry[],
  failed: (name: string, error: unknown) => void,
): () => Promise<void> {
  const tasks = entries.map((entry) =>
    cron.schedule(entry.at, () => entry.run().catch((error: unknown) => failed(entry.name, error)), {
      name: entry.name,
      timezone: 'Asia/Ho_Chi_Minh',
      noOverlap: true,
    }),
  );
  return async () => {
    for (const task of tasks) await task.destroy();
  };
}
