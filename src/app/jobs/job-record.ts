/** Jobs as the store knows them: the truth; the queue only carries their ids to a worker. */

/** `waiting` → `running` → `done` or `failed`; a `running` one whose lease has lapsed is taken again. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed';

export interface JobRecord {
  readonly id: string;
  readonly provinceId: string;
  readonly name: string;
  readonly payload: string;
  /** Unique: the same work is never recorded twice. */
  readonly dedupeKey: string;
  readonly state: JobState;
  /** Not before this instant. */
  readonly runAt: number;
  readonly attempts: number;
  readonly leaseUntil: number | null;
  readonly progress: number;
  readonly result: string | null;
  readonly error: string | null;
  readonly createdAt: number;
  readonly finishedAt: number | null;
}
