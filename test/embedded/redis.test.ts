import { expect } from 'chai';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { identify } from '../../src/embedded/process-identity.js';
import { type PrivateRedis, RedisStartError, startRedis } from '../../src/embedded/redis.js';

/** Kills in the test of lost writes: ten by the test catalogue, fewer in the short form. */
const ROUNDS = process.env['PHUSONG_LONG'] === '1' ? 10 : 3;

/** Runs commands against a Redis and disconnects; a lost connection fails what waits for an answer. */
async function withClient<T>(redis: PrivateRedis, act: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(redis.url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
  try {
    return await act(client);
  } finally {
    client.disconnect();
  }
}

/** The code of the error with which a start is refused. */
async function refusal(start: Promise<PrivateRedis>): Promise<string> {
  try {
    await (await start).stop();
  } catch (error) {
    expect(error).to.be.instanceOf(RedisStartError);
    return (error as RedisStartError).code;
  }
  return 'started';
}

/** Waits until a process is gone. */
async function gone(pid: number): Promise<void> {
  while ((await identify(pid)) !== null) await new Promise((resolve) => setImmediate(resolve));
}

describe('private Redis', () => {
  let dataDir: string;
  const running: PrivateRedis[] = [];
  const start = async (options: { dataDir: string; executable?: string }): Promise<PrivateRedis> => {
    const redis = await startRedis(options);
    running.push(redis);
    return redis;
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'phusong-test-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((redis) => redis.stop()));
    await rm(dataDir, { recursive: true, force: true });
  });

  it('has no port, syncs every write and evicts nothing', async () => {
    const redis = await start({ dataDir });
    const setting = (name: string): Promise<string> =>
      withClient(redis, async (client) => ((await client.config('GET', name)) as string[])[1]!);
    expect(await setting('port')).to.equal('0');
    expect(await setting('appendonly')).to.equal('yes');
    expect(await setting('appendfsync')).to.equal('always');
    expect(await setting('maxmemory-policy')).to.equal('noeviction');
    expect(await setting('save')).to.equal('');
    expect(redis.socketPath.startsWith(dataDir)).to.equal(true);
  });

  it(`loses no acknowledged write when it is killed ${ROUNDS} times while writing`, async () => {
    let acknowledged = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const redis = await start({ dataDir });
      const ended = new Promise<string>((resolve) => redis.onExit(resolve));
      acknowledged = await withClient(redis, async (client) => {
        client.on('error', () => undefined);
        expect(await client.incrby('đếm', 0)).to.be.at.least(acknowledged);
        let count = acknowledged;
        // Many requests are under way at the moment of the kill; those without an answer may be lost.
        const lanes = Array.from({ length: 8 }, async () => {
          for (;;) {
            count = Math.max(count, await client.incr('đếm'));
            if (count > acknowledged + 100 * round) process.kill(redis.pid, 'SIGKILL');
          }
        });
        await Promise.allSettled(lanes);
        return count;
      });
      expect(await ended).to.equal('tín hiệu SIGKILL');
    }
    const last = await start({ dataDir });
    expect(Number(await withClient(last, (client) => client.get('đếm')))).to.be.at.least(acknowledged);
    expect(acknowledged).to.be.greaterThan(100 * ROUNDS);
  });

  it('does not report an end that was asked for', async () => {
    const redis = await start({ dataDir });
    let reported = false;
    redis.onExit(() => (reported = true));
    await redis.stop();
    expect(reported).to.equal(false);
    expect(existsSync(redis.socketPath)).to.equal(false);
  });

  it('refuses a second start on the same folder, and leaves the first alone', async () => {
    const redis = await start({ dataDir });
    expect(await refusal(startRedis({ dataDir }))).to.equal('redis-in-use');
    expect(await withClient(redis, (client) => client.ping())).to.equal('PONG');
  });

  it('starts one of four that race for a folder', async () => {
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => start({ dataDir })));
    const codes = results.map((result) =>
      result.status === 'fulfilled' ? 'started' : (result.reason as RedisStartError).code,
    );
    expect(codes.sort()).to.deep.equal(['redis-in-use', 'redis-in-use', 'redis-in-use', 'started']);
  });

  it('ends with its owner, even when that is killed', async () => {
    const owner = fork(new URL('redis-owner.ts', import.meta.url), [dataDir]);
    const [pid] = (await once(owner, 'message')) as [number];
    owner.kill('SIGKILL');
    await gone(pid);
    const redis = await start({ dataDir });
    expect(await withClient(redis, (client) => client.get('chủ'))).to.equal('đã ghi');
  });

  it('ends a redis-server whose owner and watcher died, and only if it is ours', async () => {
    const folder = join(dataDir, 'redis');
    await mkdir(folder);
    const pidFile = join(folder, 'redis.pid');
    const args = ['--port', '0', '--unixsocket', join(folder, 'redis.sock'), '--dir', folder, '--save', ''];
    const orphan = spawn('redis-server', [...args, '--pidfile', pidFile], { stdio: 'ignore' });
    const orphanEnded = once(orphan, 'exit');
    try {
      // The pid file is the last thing that a starting redis-server writes.
      while (!existsSync(pidFile)) await new Promise((resolve) => setImmediate(resolve));
      await (await start({ dataDir })).stop();
      expect(((await orphanEnded) as [number | null, string | null])[0]).to.equal(0);
    } finally {
      orphan.kill('SIGKILL');
    }

    const stranger = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    try {
      await writeFile(pidFile, String(stranger.pid));
      await start({ dataDir });
      expect(await identify(stranger.pid!)).to.not.equal(null);
      expect(await readFile(pidFile, 'utf8')).to.not.include(String(stranger.pid));
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('finds a shorter place for the socket when the path is long', async () => {
    const deep = join(dataDir, 'một-thư-mục-có-tên-rất-dài'.repeat(3), 'dữ-liệu'.repeat(4));
    const redis = await start({ dataDir: deep });
    expect(Buffer.byteLength(redis.socketPath)).to.be.at.most(100);
    expect(await withClient(redis, (client) => client.ping())).to.equal('PONG');
  });

  it('says in Vietnamese what to install when there is no redis-server', async () => {
    const start = startRedis({ dataDir, executable: 'redis-server-that-is-not-there' });
    await start.then(
      () => expect.fail('started'),
      (error: unknown) => {
        expect((error as RedisStartError).code).to.equal('redis-not-installed');
        expect((error as RedisStartError).detail).to.include('Hãy cài gói redis-server');
      },
    );
  });

  it('passes on what redis-server says when it will not start', async () => {
    const executable = join(dataDir, 'broken');
    await writeFile(executable, '#!/bin/sh\necho tệp hỏng >&2\nexit 3\n', { mode: 0o755 });
    await startRedis({ dataDir, executable }).then(
      () => expect.fail('started'),
      (error: unknown) => {
        expect((error as RedisStartError).detail).to.match(/mã 3.*tệp hỏng/);
      },
    );
    expect(await refusal(startRedis({ dataDir }))).to.equal('started');
  });
});
