import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { createDiskMedia } from '../../src/infra/disk-media.js';
import { temporaryFolder } from './video/support/pictures.js';

describe('media on the disk', () => {
  const folder = temporaryFolder();

  /** Makes a file that was last written to so many minutes ago. */
  async function aged(path: string, minutes: number): Promise<void> {
    const full = join(folder.path, path);
    await mkdir(join(full, '..'), { recursive: true });
    await writeFile(full, 'x');
    const at = performance.timeOrigin / 1000 - minutes * 60;
    await utimes(full, at, at);
    // A folder is as old as what was done in it.
    await utimes(join(full, '..'), at, at);
  }

  it('sweeps what ended processes left half-made, and nothing that is whole or being written', async () => {
    const hash = 'ab'.repeat(32);
    await aged(`uploads/3f0c9a52-4a2b-4b5e-9a51-0d8d0f1c2b3a.part`, 20);
    await aged(`uploads/.c0ffee.3f0c9a52.part`, 20);
    await aged(`uploads/being-sent.part`, 1);
    await aged(`media/ab/${hash}.3f0c9a52.part`, 20);
    await aged(`media/ab/${hash}`, 6000);
    await aged(`work/run-dead/mix.wav`, 300);
    await aged(`work/run-busy/mix.wav`, 60);
    await aged(`secrets/key.part`, 6000);
    const media = createDiskMedia(folder.path);
    expect(await media.sweepParts()).to.equal(4);
    const left = (await readdir(folder.path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(left.sort()).to.deep.equal([hash, 'being-sent.part', 'key.part', 'mix.wav'].sort());
    expect(await media.sweepParts()).to.equal(0);
  });

  it('sweeps an empty data folder', async () => {
    expect(await createDiskMedia(join(folder.path, 'none')).sweepParts()).to.equal(0);
  });
});
