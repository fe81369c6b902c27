import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { takeLock } from './folder-lock.js';
import { identify } from './process-identity.js';

/** A socket path may take 107 bytes on Linux and 103 on macOS; the rest is margin. */
const LONGEST_SOCKET_PATH = 100;
/** Loading a large append-only file takes a while; Redis answers LOADING meanwhile. */
const READY_WITHIN = 60_000;
const STOP_WITHIN = 5_000;

/**
 * Starts redis-server in the shell's own process, beside a watcher that ends it when this program dies:
 * the watcher reads a pipe that only this program holds open. A line on it means "no longer needed".
 */
const WATCHED = '{ read -r _ <&3 || kill -TERM $$; } & exec 3<&- 3>&-; exec "$@"';

/** Why the private Redis does not run; `detail` is a Vietnamese sentence for the operator. */
export class RedisStartError extends Error {
  readonly code: 'redis-not-installed' | 'redis-in-use' | 'redis-failed';
  readonly detail: string;

  constructor(code: RedisStartError['code'], detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RedisStartError';
    this.code = code;
    this.detail = detail;
  }
}

/** A running private Redis. */
export interface PrivateRedis {
  /** What ioredis takes as an address: here the path of the socket. */
  readonly url: string;
  readonly socketPath: string;
  /** The number of the redis-server process. */
  readonly pid: number;
  /** Ends it: it writes what it holds and goes; killed after five seconds. */
  stop(): Promise<void>;
  /** Ends it at once, which loses nothing that it has acknowledged. */
  kill(): void;
  /** Calls back once if it ends without {@link stop}; at once if it already has. */
  onExit(callback: (reason: string) => void): void;
}

/** Everything that has a place in the file system. */
interface Places {
  readonly folder: string;
  readonly lock: string;
  readonly pidFile: string;
  readonly socket: string;
}

/**
 * Starts a redis-server of our own on a Unix socket, without a TCP port, that loses nothing it has
 * acknowledged (append-only file, synced at every write) and evicts nothing.
 * A redis-server left behind by a dead owner is ended first; a living owner is respected.
 * @param options `dataDir`: the data folder, of which it uses `redis/`; `log` takes the warnings
 *   it gives while it serves, a line each.
 * @throws RedisStartError `redis-not-installed`, `redis-in-use`, `redis-failed`
 */
export async function startRedis(options: {
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  readonly executable?: string;
}): Promise<PrivateRedis> {
  const places = await preparePlaces(options.dataDir);
  const release = claim(places);
  try {
    await endOrphan(places);
    await rm(places.socket, { force: true });
    return await launch(
      places,
      release,
      options.executable ?? 'redis-server',
      options.log ?? (() => undefined),
    );
  } catch (error) {
    release();
    throw error;
  }
}

async function preparePlaces(dataDir: string): Promise<Places> {
  const wanted = join(dataDir, 'redis');
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  const folder = await realpath(wanted);
  return {
    folder,
    lock: join(folder, 'owner.lock'),
    pidFile: join(folder, 'redis.pid'),
    socket: await socketPath(folder),
  };
}

/** Beside the data, or under a name derived from it in the temporary folder when that path is too long. */
async function socketPath(folder: string): Promise<string> {
  const beside = join(folder, 'redis.sock');
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH) return beside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const short = join(tmpdir(), `phusong-${name}`);
  await mkdir(short, { recursive: true, mode: 0o700 });
  const found = await lstat(short);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new RedisStartError('redis-failed', `Thư mục tạm ${short} thuộc về người khác; hãy xoá nó.`);
  }
  await chmod(short, 0o700);
  return join(short, 'redis.sock');
}

/** One owner a folder. */
function claim(places: Places): () => void {
  const release = takeLock(places.lock);
  if (release !== null) return release;
  throw new RedisStartError(
    'redis-in-use',
    `Thư mục ${places.folder} đang được một tiến trình Phủ Sóng khác dùng; hãy dừng nó hoặc chọn DATA_DIR khác.`,
  );
}

/** Ends a redis-server whose owner died; only if the number in the pid file really is ours. */
async function endOrphan(places: Places): Promise<void> {
  const pid = Number(await readFile(places.pidFile, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const isOurs = async (): Promise<boolean> => {
    const found = await identify(pid);
    if (found === null || !/redis-(server|check-rdb)/.test(found.command)) return false;
    return found.folder === null ? found.command.includes(places.socket) : found.folder === places.folder;
  };
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!(await isOurs())) break;
    process.kill(pid, signal);
    await until(async () => !(await isOurs()), STOP_WITHIN);
  }
  await rm(places.pidFile, { force: true });
}

/** The settings of the private Redis; the same that compose.yaml asks of a shared one. */
function settings(places: Places): string[] {
  const values: Readonly<Record<string, string>> = {
    port: '0',
    unixsocket: places.socket,
    unixsocketperm: '700',
    dir: places.folder,
    pidfile: places.pidFile,
    daemonize: 'no',
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
    'no-appendfsync-on-rewrite': 'no',
    'maxmemory-policy': 'noeviction',
    loglevel: 'warning',
    logfile: '',
  };
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

async function launch(
  places: Places,
  release: () => void,
  executable: string,
  log: (line: string) => void,
): Promise<PrivateRedis> {
  const child = spawn('/bin/sh', ['-c', WATCHED, 'sh', executable, ...settings(places)], {
    cwd: places.folder,
    // A group of its own: Ctrl-C at the terminal must not end it before those who use it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const state = { running: true, serving: false, stopping: false };
  const said: string[] = [];
  const listen = (chunk: string): void => {
    for (const line of chunk.split('\n').filter((text) => text.trim() !== '')) {
      said.push(line);
      if (said.length > 20) said.shift();
      if (state.serving) log(line);
    }
  };
  child.stdout!.setEncoding('utf8').on('data', listen);
  child.stderr!.setEncoding('utf8').on('data', listen);

  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `mã ${code ?? 0}` : `tín hiệu ${signal}`));
  }).then(async (reason) => {
    dismissWatcher(child);
    await rm(places.socket, { force: true });
    release();
    return reason;
  });
  void ended.then(() => (state.running = false));

  const ready = await until(async () => !state.running || (await answers(places.socket)), READY_WITHIN);
  if (!ready) child.kill('SIGKILL');
  if (!ready || !state.running) throw await startFailure(child, ended, executable, said);
  state.serving = true;
  return {
    url: places.socket,
    socketPath: places.socket,
    pid: child.pid!,
    async stop() {
      state.stopping = true;
      state.serving = false;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
      await ended;
      clearTimeout(timer);
    },
    kill() {
      child.kill('SIGKILL');
    },
    onExit(callback) {
      void ended.then((reason) => {
        if (!state.stopping) callback(reason);
      });
    },
  };
}

function dismissWatcher(child: ChildProcess): void {
  const pipe = child.stdio[3] as Writable;
  pipe.on('error', () => undefined);
  pipe.end('\n');
}

async function startFailure(
  child: ChildProcess,
  ended: Promise<string>,
  executable: string,
  said: readonly string[],
): Promise<RedisStartError> {
  const reason = await ended;
  if (child.exitCode === 127 || child.exitCode === 126) {
    return new RedisStartError(
      'redis-not-installed',
      `Không chạy được ${executable}. Hãy cài gói redis-server (Debian, Ubuntu: apt-get install redis-server) hoặc đặt REDIS_URL.`,
    );
  }
  return new RedisStartError(
    'redis-failed',
    `Redis riêng không khởi động được (${reason}). ${said.join(' ')}`.trim(),
  );
}

/** True when the server answers PONG: it listens and has loaded its file. */
function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('data', (data) => finish(data.toString().startsWith('+PONG')));
    socket.write('PING\r\n');
  });
}

/** Asks again every few milliseconds; false when `within` milliseconds have passed without a yes. */
async function until(holds: () => Promise<boolean>, within: number): Promise<boolean> {
  const deadline = performance.now() + within;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
