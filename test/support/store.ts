/** A store of its own for a test: the embedded server on a temporary folder. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore } from '../../src/embedded/store.js';
import { type MongoStore, connectStore } from '../../src/infra/mongo/store.js';
import type { Clock } from '../../src/app/ports/clock.js';
import { dayOf, dayOfInstant, instantOf } from '../../src/domain/time.js';

/** A clock that stands still until it is told to move. */
export interface TestClock extends Clock {
  set(instant: number): void;
}

export function testClock(start = instantOf(dayOf(2026, 11, 21), 9 * 60)): TestClock {
  let at = start;
  return { now: () => at, today: () => dayOfInstant(at), set: (instant) => void (at = instant) };
}

export interface TestStore {
  readonly store: MongoStore;
  readonly uri: string;
  readonly dataDir: string;
  /** Ends the store; its folder goes, or is moved to `keepAt`. */
  close(keepAt?: string): Promise<void>;
}

/** An empty store, or one that begins as a copy of a data folder that nobody uses. */
export async function freshStore(clock: Clock, copyOf: string | null = null): Promise<TestStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'phusong-test-'));
  if (copyOf !== null) await cp(copyOf, dataDir, { recursive: true });
  const server = await startStore({ dataDir });
  const store = await connectStore(server.uri, clock);
  await store.prepare();
  return {
    store,
    uri: server.uri,
    dataDir,
    async close(keepAt) {
      await store.close();
      await server.stop();
      if (keepAt !== undefined) await cp(dataDir, keepAt, { recursive: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
