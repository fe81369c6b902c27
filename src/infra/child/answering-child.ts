/** The parent's side: a child that is started when it is needed, killed when it hangs, replaced when it dies. */
import { type ChildProcess, fork } from 'node:child_process';
import { env, execArgv } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Failure } from '../../domain/errors.js';
import { type ChildMessage, failureOf } from './messages.js';

export interface AnsweringChildOptions {
  /** The program of the child; see `programBeside`. */
  readonly program: URL;
  readonly arguments: readonly string[];
  /** A question that takes longer is given up, and the child with it. */
  readonly timeoutSeconds: number;
  /** A child that nobody asks anything for so long is let go; kept for ever when left out. */
  readonly idleSeconds?: number;
  /** What whoever asked is told when the child dies, and when it is too slow. */
  readonly crashed: () => Failure;
  readonly late: () => Failure;
}

export interface AnsweringChild<Q, A> {
  /** Starts the child, if it does not run, and waits until it can work. Throws what keeps it from that. */
  start(): Promise<void>;
  /** Asks one question; one at a time. */
  ask(question: Q): Promise<A>;
  stop(): Promise<void>;
  /** The child's process, for those who watch over it; null while none runs. */
  pid(): number | null;
}

const START_SECONDS = 30;

/** The program of that name in the folder of a module: source beside source, built beside built. */
export const programBeside = (moduleAddress: string, name: string): URL =>
  new URL(`./${name}${moduleAddress.endsWith('.ts') ? '.ts' : '.js'}`, moduleAddress);

/** Source runs under the loader of the parent; what was built runs as it is. */
function spawnChild(address: URL, words: readonly string[]): ChildProcess {
  const program = fileURLToPath(address);
  const needsLoader = program.endsWith('.ts') && !execArgv.some((flag) => flag.includes('tsx'));
  return fork(program, words, {
    serialization: 'advanced',
    execArgv: [
      ...execArgv.filter((flag) => !/^--(inspect|cpu-prof|test)/.test(flag)),
      ...(needsLoader ? ['--import', 'tsx'] : []),
    ],
    // A child that reads strangers' files is told no secrets.
    env: Object.fromEntries(
      ['PATH', 'TMPDIR', 'HOME'].flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
    ),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** A child of its own; nothing runs before it is started or asked. */
export function createAnsweringChild<Q, A>(options: AnsweringChildOptions): AnsweringChild<Q, A> {
  let child: ChildProcess | null = null;
  let ready: Promise<ChildProcess> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  const forget = (gone: ChildProcess): void => {
    if (child !== gone) return;
    child = null;
    ready = null;
  };

  /** The next message that `pick` takes; a child that dies or is late rejects. */
  function answer<T>(
    from: ChildProcess,
    seconds: number,
    pick: (message: ChildMessage<A>) => { value: T } | { failure: Failure } | null,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settle();
        from.kill('SIGKILL');
        forget(from);
        reject(options.late());
      }, seconds * 1000);
      const onMessage = (message: ChildMessage<A>): void => {
        const picked = pick(message);
        if (!picked) return;
        settle();
        if ('value' in picked) resolve(picked.value);
        else reject(picked.failure);
      };
      const onExit = (): void => {
        settle();
        forget(from);
        reject(options.crashed());
      };
      const settle = (): void => {
        clearTimeout(timer);
        from.off('message', onMessage);
        from.off('exit', onExit);
        from.off('error', onExit);
      };
      from.on('message', onMessage);
      from.on('exit', onExit);
      from.on('error', onExit);
    });
  }

  async function started(): Promise<ChildProcess> {
    const starting = spawnChild(options.program, options.arguments);
    child = starting;
    starting.on('exit', () => forget(starting));
    try {
      await answer(starting, START_SECONDS, (message) => {
        if (message.type === 'ready') return { value: null };
        return message.type === 'broken' ? { failure: failureOf(message.failure) } : null;
      });
    } catch (error) {
      starting.kill('SIGKILL');
      forget(starting);
      throw error;
    }
    return starting;
  }

  const running = (): Promise<ChildProcess> => (ready ??= started());

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const ending = child;
    child = null;
    ready = null;
    if (ending?.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGKILL');
    await ended;
  }

  function letGoLater(): void {
    if (options.idleSeconds !== undefined)
      idle = setTimeout(() => void stop(), options.idleSeconds * 1000).unref();
  }

  return {
    async start() {
      await running();
    },
    async ask(question) {
      clearTimeout(idle);
      const worker = await running();
      lastId += 1;
      const id = lastId;
      const answered = answer<A>(worker, options.timeoutSeconds, (message) => {
        if (message.type === 'answered' && message.id === id) return { value: message.answer };
        if (message.type === 'refused' && message.id === id) return { failure: failureOf(message.failure) };
        return null;
      });
      worker.send({ id, question }, (error) => {
        // A channel that broke meanwhile: the exit that follows tells whoever waits.
        if (error) worker.kill('SIGKILL');
      });
      try {
        return await answered;
      } finally {
        letGoLater();
      }
    },
    stop,
    pid: () => child?.pid ?? null,
  };
}
