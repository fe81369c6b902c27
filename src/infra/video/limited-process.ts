/** Runs a program of somebody else's under limits, in a process group of its own that can be ended whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ChildEnd } from '../../domain/content/ffmpeg-failure.js';

/** Where programs are looked for; nothing else of our environment reaches a child. */
export const SEARCH_PATH = [
  ...['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', '/opt/homebrew/bin'],
].join(':');

export interface ProcessLimits {
  /** Wall time, in milliseconds. */
  readonly milliseconds: number;
  /** The longest time without progress, in milliseconds; null when the program tells none. */
  readonly stallMilliseconds: number | null;
  readonly memoryBytes: number;
  readonly processorSeconds: number;
  /** The largest file that it may write. */
  readonly fileBytes: number;
}

export interface LimitedRun {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly limits: ProcessLimits;
  readonly input?: Buffer;
  readonly signal?: AbortSignal | undefined;
  /** Each line that the child writes to its fourth descriptor; true when the line shows progress. */
  readonly onLine?: (line: string) => boolean;
  /** Bytes of standard output and of standard error to keep: the first of one, the last of the other. */
  readonly keep?: { readonly output?: number; readonly errorText?: number };
  /** Where to look for programs; for tests. */
  readonly searchPath?: string;
}

/** Why we ended it, if we did. */
export type Stopped = 'timeout' | 'stalled' | 'cancelled' | 'output-too-long' | null;

export interface LimitedEnd extends ChildEnd {
  readonly stopped: Stopped;
  readonly output: Buffer;
}

const DEFAULT_ERROR_TEXT = 8192;

/** The absolute path of a program, or null. */
export function findProgram(name: string, searchPath: string = SEARCH_PATH): string | null {
  const places = name.includes('/') ? [name] : searchPath.split(':').map((folder) => join(folder, name));
  return (
    places.find((place) => {
      try {
        accessSync(place, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }) ?? null
  );
}

/** The program and its arguments behind `prlimit` and `nice`, as far as the machine has them. */
function underLimits(program: string, run: LimitedRun, searchPath: string): readonly string[] {
  const { memoryBytes, processorSeconds, fileBytes } = run.limits;
  const prlimit = findProgram('prlimit', searchPath);
  const nice = findProgram('nice', searchPath);
  return [
    ...(prlimit === null
      ? []
      : [
          ...[prlimit, `--as=${memoryBytes}`, `--cpu=${processorSeconds}`],
          ...[`--fsize=${fileBytes}`, '--core=0'],
        ]),
    ...(nice === null ? [] : [nice, '-n', '5']),
    program,
    ...run.arguments,
  ];
}

/** Runs a program to its end, whatever that is; null when the machine does not have it. */
export async function runLimited(run: LimitedRun): Promise<LimitedEnd | null> {
  const searchPath = run.searchPath ?? SEARCH_PATH;
  const program = findProgram(run.program, searchPath);
  if (program === null) return null;
  const [first, ...rest] = underLimits(program, run, searchPath);
  const child = spawn(first!, rest, {
    detached: true,
    env: { PATH: searchPath, LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  return attend(child, run);
}

async function attend(child: ChildProcess, run: LimitedRun): Promise<LimitedEnd> {
  const { milliseconds, stallMilliseconds } = run.limits;
  // A holder, since the callbacks below set it.
  const end: { stopped: Stopped } = { stopped: null };
  const stop = (why: Exclude<Stopped, null>): void => {
    end.stopped ??= why;
    killGroup(child.pid);
  };
  const cancel = (): void => stop('cancelled');
  const wall = setTimeout(() => stop('timeout'), milliseconds);
  const stall = stallMilliseconds === null ? null : setTimeout(() => stop('stalled'), stallMilliseconds);
  run.signal?.addEventListener('abort', cancel, { once: true });
  if (run.signal?.aborted === true) cancel();

  const output: Buffer[] = [];
  let outputBytes = 0;
  child.stdout!.on('data', (chunk: Buffer) => {
    outputBytes += chunk.length;
    if (outputBytes > (run.keep?.output ?? 0)) stop('output-too-long');
    else output.push(chunk);
  });
  let errorText = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errorText = (errorText + text).slice(-(run.keep?.errorText ?? DEFAULT_ERROR_TEXT));
  });
  eachLine(child.stdio[3] as Readable, (line) => {
    if (run.onLine?.(line) === true) stall?.refresh();
  });
  // The child may die before it has read everything; its end tells why.
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(run.input);
  try {
    const [status, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, by) => resolve([code, by]));
    });
    return { status, signal, errorText, stopped: end.stopped, output: Buffer.concat(output) };
  } finally {
    clearTimeout(wall);
    if (stall) clearTimeout(stall);
    run.signal?.removeEventListener('abort', cancel);
    if (child.exitCode === null && child.signalCode === null) killGroup(child.pid);
  }
}

function eachLine(stream: Readable, tell: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!.slice(-1024);
    lines.forEach(tell);
  });
}

/** Kills the child and whatever it started; one that is gone already is no fault. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // no such group: it has ended by itself
  }
}
