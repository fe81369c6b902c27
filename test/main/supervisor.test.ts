import { expect } from 'chai';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { identify } from '../../src/embedded/process-identity.js';

/** A tree in a process of its own, and what it says. */
interface Running {
  readonly process: ChildProcess;
  readonly said: string[];
  /** Waits until it has said something that matches. */
  until(pattern: RegExp): Promise<string>;
  /** Signals it, and waits for its exit status. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

describe('supervisor', () => {
  let dataDir: string;
  const trees: Running[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'phusong-test-'));
  });
  afterEach(async () => {
    for (const tree of trees.splice(0)) {
      if (tree.process.exitCode === null && tree.process.signalCode === null) await tree.end('SIGTERM');
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  function start(environment: NodeJS.ProcessEnv = {}): Running {
    const child = fork(fileURLToPath(new URL('programs/tree.ts', import.meta.url)), [], {
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        MONGODB_URI: 'mongodb://127.0.0.1:1/phusong',
        JOURNAL: join(dataDir, 'journal'),
        WEB: 'obedient',
        WORKER: 'obedient',
        ...environment,
      },
    });
    const said: string[] = [];
    child.on('message', (line) => said.push(line as string));
    const running: Running = {
      process: child,
      said,
      async until(pattern) {
        for (;;) {
          const line = said.find((text) => pattern.test(text));
          if (line !== undefined) return line;
          await once(child, 'message');
        }
      },
      async end(signal) {
        const exited = once(child, 'exit');
        child.kill(signal);
        return ((await exited) as [number | null])[0];
      },
    };
    trees.push(running);
    return running;
  }
  const journal = async (): Promise<string[]> =>
    (await readFile(join(dataDir, 'journal'), 'utf8')).trim().split('\n');
  /** The numbers of the programs that have started. */
  const programs = async (): Promise<number[]> =>
    (await journal()).flatMap((line) => /started (\d+)/.exec(line)?.[1] ?? []).map(Number);
  const redisPid = async (): Promise<number> =>
    Number(await readFile(join(dataDir, 'redis/redis.pid'), 'utf8'));
  const gone = async (pid: number): Promise<void> => {
    while ((await identify(pid)) !== null) await sleep(5);
  };

  it('starts everything, prints address and accounts, and stops all of it within ten seconds', async () => {
    const tree = start({ MONGODB_URI: '' });
    await tree.until(/^sẵn sàng$/);
    expect(tree.said).to.include('Phủ Sóng đang chạy tại http://127.0.0.1:1/').and.include('program chào');
    const redis = await redisPid();
    expect(await journal()).to.satisfy((lines: string[]) =>
      lines.some((line) => /^store mongodb:\/\//.test(line)),
    );
    const since = performance.now();
    expect(await tree.end('SIGTERM')).to.equal(0);
    expect(performance.now() - since).to.be.lessThan(10_000);
    expect((await journal()).filter((line) => line === 'program stopped')).to.have.length(2);
    for (const pid of [...(await programs()), redis]) expect(await identify(pid)).to.equal(null);

    const file = join(dataDir, 'secrets/sample-password');
    const password = (await readFile(file, 'utf8')).trim();
    expect(password).to.match(/^[a-z2-9]{12}$/);
    expect((await stat(file)).mode & 0o077).to.equal(0);
    const again = start();
    await again.until(/^sẵn sàng$/);
    for (const run of [tree, again]) expect(run.said).to.include(password);
  });

  it('starts again what was killed, in the same place, and says so', async () => {
    const tree = start();
    await tree.until(/^sẵn sàng$/);
    const before = await programs();
    process.kill(before[0]!, 'SIGKILL');
    const line = await tree.until(/dừng bất ngờ/);
    expect(line).to.match(
      /^Tiến trình .* đã dừng bất ngờ \(tín hiệu SIGKILL\); khởi động lại sau 0,2 giây\.$/,
    );
    await tree.until(/^Tiến trình .* đã chạy lại\.$/);
    expect(await programs()).to.have.length(3);
    expect(await identify(before[1]!)).to.not.equal(null);

    const redis = await redisPid();
    process.kill(redis, 'SIGKILL');
    await tree.until(/^Redis riêng đã chạy lại\.$/);
    expect(await redisPid()).to.not.equal(redis);
    expect(await programs()).to.have.length(3);
  });

  it('leaves no orphan when it is killed itself', async () => {
    const tree = start();
    await tree.until(/^sẵn sàng$/);
    const pids = [...(await programs()), await redisPid()];
    expect(pids).to.have.length(3);
    await tree.end('SIGKILL');
    await Promise.all(pids.map(gone));
  });

  it('takes Ctrl-C passed on by npm for one, and a later one as an order to stop at once', async () => {
    const tree = start({ WEB: 'stubborn' });
    await tree.until(/^sẵn sàng$/);
    const exited = once(tree.process, 'exit');
    tree.process.kill('SIGINT');
    tree.process.kill('SIGINT');
    await tree.until(/^Đang dừng/);
    await sleep(1_100);
    expect(tree.process.exitCode).to.equal(null);
    tree.process.kill('SIGINT');
    expect(((await exited) as [number | null])[0]).to.equal(130);
    for (const pid of await programs()) expect(await identify(pid)).to.equal(null);
  });

  it('stops in order while programs are still starting', async () => {
    const tree = start({ WEB: 'mute' });
    while ((await programs().catch(() => [])).length === 0) await sleep(5);
    expect(await tree.end('SIGTERM')).to.equal(0);
    for (const pid of await programs()) expect(await identify(pid)).to.equal(null);
  });

  it('ends with the reason when a program cannot start', async () => {
    const tree = start({ WEB: 'failing' });
    const [status] = (await once(tree.process, 'exit')) as [number | null];
    expect(status).to.equal(1);
    expect(tree.said).to.include(
      'Không khởi động được tiến trình web: dừng trước khi sẵn sàng (mã thoát 7).',
    );
    for (const pid of await programs()) expect(await identify(pid)).to.equal(null);
  });
});
