import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/setup.sh', import.meta.url));

/** What setup.sh itself calls, taken from this machine; the rest of its PATH is a machine made up here. */
const TOOLS = ['sh', 'env', 'sed', 'mktemp', 'tail', 'rm', 'tee', 'chmod', 'cat'];
const PACKAGED = ['redis-server', 'ffmpeg', 'ffprobe', 'espeak-ng', 'chromium'];

describe('setup.sh', () => {
  let folder: string;
  let bin: string;
  let calls: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusong-test-'));
    bin = join(folder, 'bin');
    calls = join(folder, 'calls');
    mkdirSync(bin);
    for (const tool of TOOLS) {
      const real = ['/bin', '/usr/bin'].map((place) => join(place, tool)).find((path) => existsSync(path));
      symlinkSync(real!, join(bin, tool));
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const program = (name: string, body = 'exit 0'): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  };
  const machine = (options: { has: readonly string[]; user?: number; aptGet?: string }): void => {
    for (const name of options.has) program(name);
    program('id', `echo ${options.user ?? 0}`);
    if (options.aptGet !== undefined) program('apt-get', `echo "$@" >>${calls}\n${options.aptGet}`);
  };
  const run = (...args: string[]): { status: number | null; said: string } => {
    const result = spawnSync(join(bin, 'sh'), [script, ...args], {
      env: { PATH: bin, PHUSONG_POLICY_RC_D: join(folder, 'policy-rc.d') },
      encoding: 'utf8',
    });
    return { status: result.status, said: result.stdout + result.stderr };
  };
  const called = (): string[] => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []);

  it('does and says nothing when everything is there', () => {
    machine({ has: PACKAGED, aptGet: 'exit 0' });
    expect(run('--test')).to.deep.equal({ status: 0, said: '' });
    expect(called()).to.deep.equal([]);
  });

  it('asks for a browser only when there are tests to run', () => {
    machine({ has: PACKAGED.filter((name) => name !== 'chromium') });
    expect(run().status).to.equal(0);
    const { status, said } = run('--test');
    expect(status).to.equal(1);
    expect(said).to.include('Thiếu: chromium.');
  });

  const stuck: readonly (readonly [string, Parameters<typeof machine>[0]])[] = [
    ['there is no apt-get', { has: ['redis-server'] }],
    ['the user is not root and there is no sudo', { has: ['redis-server'], user: 1000, aptGet: 'exit 0' }],
    ['apt-get fails, as it does without a network', { has: ['redis-server'], aptGet: 'exit 100' }],
  ];
  for (const [situation, present] of stuck) {
    it(`says exactly what to install when ${situation}`, () => {
      machine(present);
      const { status, said } = run();
      expect(status).to.equal(1);
      expect(said).to.include('Thiếu: ffmpeg espeak-ng. Không tự cài được');
      expect(said).to.include('sudo apt-get update && sudo apt-get install -y ffmpeg espeak-ng\n');
    });
  }

  it('does not wait for a password', () => {
    machine({ has: [], user: 1000, aptGet: 'exit 0' });
    program('sudo', `echo "sudo $@" >>${calls}; exit 1`);
    expect(run().status).to.equal(1);
    expect(called()).to.deep.equal(['sudo -n true']);
  });

  it('installs what is missing and nothing else, and lets no service start', () => {
    machine({
      has: ['redis-server', 'espeak-ng'],
      aptGet: `sh ${join(folder, 'policy-rc.d')}; echo "policy $?" >>${calls}`,
    });
    expect(run().status).to.equal(0);
    const [install = '', policy] = called();
    expect(install).to.match(/^install -y .* ffmpeg$/);
    expect(policy).to.equal('policy 101');
    expect(existsSync(join(folder, 'policy-rc.d'))).to.equal(false);
  });

  it('renews the lists of packages when a package is not found', () => {
    const lists = join(folder, 'lists');
    machine({
      has: ['ffmpeg', 'ffprobe', 'espeak-ng'],
      aptGet: `[ "$1" = update ] && echo >${lists}; test -e ${lists}`,
    });
    expect(run().status).to.equal(0);
    expect(called().map((line) => line.split(' ')[0])).to.deep.equal(['install', 'update', 'install']);
  });
});
