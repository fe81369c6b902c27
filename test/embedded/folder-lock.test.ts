import { expect } from 'chai';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../src/embedded/folder-lock.js';

describe('folder lock', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phusong-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has one holder until it is given back', async () => {
    const path = join(folder, 'owner.lock');
    const release = await takeLock(path);
    expect(await takeLock(path)).to.equal(null);
    await release!();
    expect(await takeLock(path)).to.not.equal(null);
  });

  for (const left of ['1 before-the-last-boot', `${process.pid} another-start`, '999999999 1', '']) {
    it(`is taken over from "${left}" by exactly one of many`, async () => {
      const path = join(folder, 'owner.lock');
      for (let round = 0; round < 25; round += 1) {
        await writeFile(path, left);
        if (round % 5 === 0) await writeFile(`${path}.takeover`, left);
        const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(path)));
        const holders = taken.filter((release) => release !== null);
        expect(holders).to.have.length(1);
        await holders[0]!();
        expect(await readdir(folder)).to.deep.equal([]);
      }
    });
  }
});
