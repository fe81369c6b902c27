/** The sample province's data folder, made once in a run of the tests: each file that wants it takes a copy. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadedSample } from '../../src/sample/load-sample.js';

/** Names the folder of this run to the processes that mocha starts for it. */
const RUN_FOLDER = 'PHUSONG_TEST_RUN';

interface SampleFolder {
  /** Nobody may open it: it is there to be copied. */
  readonly dataDir: string;
  readonly sample: LoadedSample;
}

/** The folder; `load` fills the one it is given when no process of this run has done so before. */
export async function sampleFolder(load: (dataDir: string) => Promise<LoadedSample>): Promise<SampleFolder> {
  const run = process.env[RUN_FOLDER];
  if (run === undefined)
    throw new Error(`${RUN_FOLDER} is not set: run the tests by mocha with its configuration`);
  const ready = join(run, 'sample');
  if (!existsSync(ready)) {
    const mine = await mkdtemp(join(run, 'loading-'));
    const sample = await load(join(mine, 'data'));
    await writeFile(join(mine, 'sample.json'), JSON.stringify(sample));
    // Two processes may load at the same time; the first to be done is copied by all.
    await rename(mine, ready).catch(() => rm(mine, { recursive: true, force: true }));
  }
  const sample = JSON.parse(await readFile(join(ready, 'sample.json'), 'utf8')) as LoadedSample;
  return { dataDir: join(ready, 'data'), sample };
}

/** Mocha calls these once, before and after all files. */
export async function mochaGlobalSetup(): Promise<void> {
  process.env[RUN_FOLDER] = await mkdtemp(join(tmpdir(), 'phusong-run-'));
}

export async function mochaGlobalTeardown(): Promise<void> {
  await rm(process.env[RUN_FOLDER]!, { recursive: true, force: true });
}
