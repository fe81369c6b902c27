import { parentPort, workerData } from 'node:worker_threads';
import { currentTime } from './clock.js';
import { startServer } from './server.js';

/** What the host gives the worker thread to start with. */
export interface WorkerInput {
  readonly databaseFile: string;
  readonly socketPath: string;
}

/** What the worker tells the host. */
export type WorkerMessage =
  | { readonly kind: 'listening' }
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'stopped' };

const port = parentPort;
if (!port) throw new Error('this file is to be run as a worker thread');
const tell = (message: WorkerMessage): void => port.postMessage(message);
const { databaseFile, socketPath } = workerData as WorkerInput;

const stop = await startServer({
  databaseFile,
  socketPath,
  now: currentTime,
  report: (text) => tell({ kind: 'log', text }),
});
port.once('message', () => {
  void stop().then(() => {
    tell({ kind: 'stopped' });
    port.close();
  });
});
tell({ kind: 'listening' });
