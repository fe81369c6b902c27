import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const reporter = fileURLToPath(new URL('../../scripts/test-reporter.cjs', import.meta.url));

describe('test reporter', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusong-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('counts tests of parallel runs and shows why some failed', () => {
    writeFileSync(join(folder, 'good.cjs'), "it('holds', () => {}); it('holds too', () => {});");
    writeFileSync(
      join(folder, 'bad.cjs'),
      "describe('a thing', () => { it('breaks', () => { throw new Error('vì thế'); }); });",
    );
    writeFileSync(
      join(folder, 'hook.cjs'),
      "before(() => { throw new Error('hook'); }); it('never runs', () => {});",
    );
    const result = join(folder, 'result.json');
    const run = spawnSync(
      process.execPath,
      [
        mocha,
        ...['--no-config', '--no-package', '--parallel', '--jobs', '2'],
        ...['--reporter', reporter, '--reporter-option', `result=${result}`],
        join(folder, '*.cjs'),
      ],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(readFileSync(result, 'utf8'))).to.deep.equal({ passed: 2, failed: 2 });
    expect(run.stdout).to.include('✗ a thing breaks');
    expect(run.stderr + run.stdout).to.include('vì thế');
  });
});
