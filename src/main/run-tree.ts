import type { ProcessTree } from './process-tree.js';

/** npm passes Ctrl-C on to what the terminal has told already: within a second it is the same one. */
const SAME_SIGNAL_WITHIN = 1_000;

/** Exit statuses: 128 + SIGINT for a stop by force, as shells have it. */
const [STOPPED, FORCED] = [0, 130];

/**
 * Lets a tree run until a signal ends it: SIGINT, SIGTERM or SIGHUP stop it in order, a second one at once.
 * @returns the exit status of the program, once everything has ended
 * @throws what kept a member from starting at all
 */
export async function runTree(tree: ProcessTree, say: (line: string) => void): Promise<number> {
  let firstSignal: number | null = null;
  let status = STOPPED;
  const ended = new Promise<void>((resolve, reject) => {
    const onSignal = (): void => {
      if (firstSignal === null) {
        firstSignal = performance.now();
        say('Đang dừng… (nhấn Ctrl-C lần nữa để dừng ngay)');
        tree.stop().then(resolve, reject);
      } else if (performance.now() - firstSignal > SAME_SIGNAL_WITHIN && status === STOPPED) {
        status = FORCED;
        say('Dừng ngay.');
        tree.kill();
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
    tree.ready.catch(reject);
  });
  await ended;
  if (status === STOPPED) say('Đã dừng.');
  return status;
}
