/** A process that ends itself before it takes too much of the machine. */
import { Worker } from 'node:worker_threads';

/**
 * Ends this process when it takes more memory than that. A thread of its own sees it even while a decoder is busy; the
 * heap limit of V8 does not count what is decoded outside of it.
 */
export function watchMemory(megabytes: number): void {
  const code = `setInterval(() => {
    if (process.memoryUsage.rss() > ${String(megabytes * 1024 * 1024)}) process.kill(process.pid, 'SIGKILL');
  }, 20)`;
  new Worker(code, { eval: true, env: {}, execArgv: [] }).unref();
}
