import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, readdir, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildIsCurrent } from '../../scripts/build.mjs';
import { packageRoot } from '../../src/main/wire.js';

/** The whole system as `npm start` starts it, in a data folder and on a port of its own. */
describe('the whole system', function () {
  this.timeout(180_000);
  let dataDir: string;
  let system: ChildProcess;
  let printed = '';

  const until = async (wanted: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = wanted.exec(printed);
      if (match !== null) return match;
      if (system.exitCode !== null) throw new Error(`it ended: ${printed}`);
      await Promise.race([
        new Promise((resolve) => system.stdout?.once('data', resolve)),
        new Promise((resolve) => system.once('exit', resolve)),
      ]);
    }
  };

  before(async () => {
    if (!buildIsCurrent()) await build();
    dataDir = await mkdtemp(join(tmpdir(), 'phusong-whole-'));
    system = spawn(process.execPath, [join(packageRoot(), 'dist/src/main/start.js')], {
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        SAMPLE: 'on',
        SAMPLE_PASSWORD: 'thử',
        MONGODB_URI: '',
        REDIS_URL: '',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [system.stdout, system.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  });
  after(async () => {
    if (system.exitCode === null) system.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  it('starts with the sample, answers, and tells its address and accounts', async () => {
    const [, address] = await until(/đang chạy tại (http:\S+)/);
    expect((await fetch(`${address!}/readyz`)).status).to.equal(200);
    await until(/chuyenvien\s+officer/);
    const session = await fetch(`${address!}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'chuyenvien', password: 'thử' }),
    });
    expect(session.status).to.equal(201);
  });

  it('says in a sentence that the port is taken', async () => {
    const [, port] = await until(/đang chạy tại http:\S+:(\d+)/);
    const elsewhere = await mkdtemp(join(tmpdir(), 'phusong-second-'));
    const second = spawn(process.execPath, [join(packageRoot(), 'dist/src/main/start.js')], {
      env: { ...process.env, PORT: port, DATA_DIR: elsewhere, SAMPLE: 'off', MONGODB_URI: '', REDIS_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [second.stdout, second.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const status = await new Promise((resolve) => second.once('close', resolve));
    await rm(elsewhere, { recursive: true, force: true });
    expect(status, said).to.equal(1);
    expect(said).to.include(`Cổng ${port!} đang có chương trình khác dùng`).and.not.include('TypeError');
  });

  it('starts a program again that has crashed, and says so', async () => {
    const workers = await processesOf('dist/workers/main.js', dataDir);
    expect(workers).to.have.length(1);
    process.kill(workers[0]!, 'SIGKILL');
    await until(/việc nền đã dừng bất ngờ/);
    await until(/việc nền đã chạy lại/);
  });

  it('ends everything in order when it is interrupted', async () => {
    const ended = new Promise((resolve) => system.once('exit', resolve));
    system.kill('SIGINT');
    expect(await ended).to.equal(0);
    expect(printed).to.include('Đã dừng.');
    expect(await processesOf('', dataDir)).to.deep.equal([]);
  });
});

/** Ids of the processes whose command line holds a text and whose environment or command line names a data folder. */
async function processesOf(text: string, dataDir: string): Promise<number[]> {
  const found: number[] = [];
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id) || Number(id) === process.pid) continue;
    const [command, environment] = await Promise.all([
      readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''),
      readFile(`/proc/${id}/environ`, 'utf8').catch(() => ''),
    ]);
    if (
      command !== '' &&
      command.includes(text) &&
      (command.includes(dataDir) || environment.includes(`DATA_DIR=${dataDir}`))
    )
      found.push(Number(id));
  }
  return found;
}
