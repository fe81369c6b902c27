import { fork, type ChildProcess } from 'node:child_process';
import type { RunningMember, TreeMember } from './process-tree.js';

/** A program that should have become ready and did not; `detail` is a Vietnamese sentence. */
export class ProgramFailure extends Error {
  readonly detail: string;

  constructor(detail: string) {
    super(detail);
    this.name = 'ProgramFailure';
    this.detail = detail;
  }
}

/** What a program tells its supervisor once it can be used; see `reportReady` in supervised.ts. */
export interface ReadyMessage {
  readonly type: 'ready';
  /** Where people reach it. */
  readonly address?: string;
  /** Lines to show at the terminal. */
  readonly notes?: readonly string[];
}

/** How long a program may take to become ready: the first start of all loads a whole sample province. */
const READY_WITHIN = 180_000;
/** How long a program that is given up on while starting may take to end. */
const GIVE_UP_WITHIN = 2_000;

const isReadyMessage = (message: unknown): message is ReadyMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';

/**
 * A Node program as a member of the tree. It says `ready` over IPC, stops on SIGTERM, and must end by
 * itself when the channel closes, because then its supervisor is dead.
 * @param options `file` the program; `environment` what it finds in its environment, asked for at every
 *   start; `onReady` told what it says when ready, at the first start and every later one
 */
export function childProgram(options: {
  readonly name: string;
  readonly file: string;
  readonly stopWithin: number;
  readonly environment: () => NodeJS.ProcessEnv;
  readonly onReady?: (message: ReadyMessage) => void;
}): TreeMember {
  return {
    name: options.name,
    stopWithin: options.stopWithin,
    async start(signal) {
      const child = fork(options.file, [], {
        env: options.environment(),
        execArgv: [...process.execArgv, '--enable-source-maps'],
        // A group of its own: Ctrl-C at the terminal reaches the supervisor alone, which stops in order.
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      const ended = endOf(child);
      const message = await readiness(options.name, child, ended, signal);
      options.onReady?.(message);
      return asMember(child, ended);
    },
  };
}

function asMember(child: ChildProcess, ended: Promise<string>): RunningMember {
  return { ended, stop: () => void child.kill('SIGTERM'), kill: () => void child.kill('SIGKILL') };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      resolve(signal === null ? `mã thoát ${code ?? 0}` : `tín hiệu ${signal}`);
    });
  });
}

/** Waits for the word `ready`; ends the program when it does not come. */
async function readiness(
  name: string,
  child: ChildProcess,
  ended: Promise<string>,
  signal: AbortSignal,
): Promise<ReadyMessage> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(READY_WITHIN)]);
  const ready = new Promise<ReadyMessage>((resolve, reject) => {
    child.on('message', (message) => {
      if (isReadyMessage(message)) resolve(message);
    });
    limit.addEventListener('abort', () => reject(new Error('given up')));
    limit.throwIfAborted();
  });
  try {
    return await Promise.race([
      ready,
      ended.then((reason) => {
        throw new ProgramFailure(`Không khởi động được ${name}: dừng trước khi sẵn sàng (${reason}).`);
      }),
    ]);
  } catch (error) {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_WITHIN);
    await ended;
    clearTimeout(timer);
    if (error instanceof ProgramFailure) throw error;
    throw new ProgramFailure(
      signal.aborted
        ? `Thôi khởi động ${name}: đã có yêu cầu dừng.`
        : `Không khởi động được ${name}: chưa sẵn sàng sau ${READY_WITHIN / 1000} giây.`,
    );
  }
}
