import { Worker } from 'node:worker_threads';
import { lockDataFolder } from './data-folder.js';
import type { WorkerInput, WorkerMessage } from './store-worker.js';

/** A running store. */
export interface EmbeddedStore {
  /** A `mongodb://` address for the official driver, with the database `phusong`; any local process may use it. */
  readonly uri: string;
  /** Ends all connections, folds the log into the database file and frees the data folder. */
  readonly stop: () => Promise<void>;
}

export interface StoreOptions {
  /** Folder that holds the database; it is created where needed. */
  readonly dataDir: string;
  /** Takes what the store has to say, which is only when something went wrong. */
  readonly log?: (message: string) => void;
}

/**
 * The worker's file beside this one: JavaScript after the build, TypeScript from the sources. A thread does not take over
 * the loader of the thread that starts it, so from the sources it first registers one.
 */
function startWorker(workerData: WorkerInput): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./store-worker.js', import.meta.url), { workerData });
  const here = JSON.stringify(import.meta.url);
  const bootstrap = `import { register } from 'node:module';
    register('tsx/esm', ${here}, { data: {} });
    await import(new URL('./store-worker.ts', ${here}).href);`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(bootstrap)}`), { workerData });
}

/**
 * Starts the MongoDB-compatible store on a local file, in a thread of its own, and gives its address.
 * Throws `StoreInUseError` (code `store-in-use`) when the data folder is in use. Should the thread ever fail, it is
 * started again at the same address: what was acknowledged is on disk, and the driver connects anew.
 */
export async function startStore({ dataDir, log = () => undefined }: StoreOptions): Promise<EmbeddedStore> {
  const { databaseFile, socketPath, unlock } = lockDataFolder(dataDir);
  let worker: Worker;
  let stopping = false;
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let listening = false;
      worker = startWorker({ databaseFile, socketPath });
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'log') log(message.text);
        if (message.kind === 'listening') {
          listening = true;
          resolve();
        }
      });
      worker.on('error', (error) => {
        log(`store thread failed: ${error.stack ?? error.message}`);
        if (!listening) reject(error);
      });
      worker.on('exit', () => {
        if (!listening) reject(new Error('the store thread ended before it listened'));
        else if (!stopping) run().catch((error: unknown) => log(`store not restarted: ${String(error)}`));
      });
    });
  try {
    await run();
  } catch (error) {
    unlock();
    throw error;
  }
  return {
    uri: `mongodb://${encodeURIComponent(socketPath)}/phusong?directConnection=true`,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      await new Promise((resolve) => {
        worker.once('exit', resolve);
        worker.postMessage('stop');
      });
      unlock();
    },
  };
}
