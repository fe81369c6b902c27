/** Media on the local disk: `media/ab/abcdef…`, written beside and renamed, so that no half file is ever found. */
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sweepStale } from './stale-parts.js';
import type { Media } from '../app/ports/media.js';

/**
 * Parts are written by whoever makes them for this long without a pause: an upload or an encoder that stands still is
 * ended after a minute. Several processes share the folder, so age is all that tells a dead one's part.
 */
const PART_AGE = 15 * 60_000;
/** The pieces of a run wait untouched while its last step is at work, which may take an hour. */
const WORK_AGE = 3 * 3_600_000;

const HASH = /^[0-9a-f]{64}$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Keeps files under `dataDir/media`. A failed write leaves nothing behind. */
export function createDiskMedia(dataDir: string): Media {
  const root = join(dataDir, 'media');
  const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);
  async function newPart(): Promise<string> {
    const folder = join(dataDir, 'uploads');
    await mkdir(folder, { recursive: true });
    return join(folder, randomUUID());
  }
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      const part = `${path}.${randomUUID()}.part`;
      await mkdir(join(root, sha256.slice(0, 2)), { recursive: true });
      try {
        const file = await open(part, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      return sha256;
    },
    async has(sha256) {
      return (
        HASH.test(sha256) &&
        (await access(pathOf(sha256)).then(
          () => true,
          () => false,
        ))
      );
    },
    pathOf,
    newPart,
    async writePart(bytes) {
      const part = await newPart();
      await writeFile(part, bytes);
      return part;
    },
    async adopt(part, sha256) {
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(part, path);
    },
    discard: (part) => rm(part, { force: true }),
    async sweepParts() {
      const swept = [
        // Nothing but parts lies there, whatever they are called.
        await sweepStale(join(dataDir, 'uploads'), /./, PART_AGE),
        await sweepStale(root, /\.part$/, PART_AGE),
        await sweepStale(join(dataDir, 'work'), /^run-/, WORK_AGE),
      ];
      return swept.reduce((sum, count) => sum + count, 0);
    },
    async get(sha256) {
      if (!HASH.test(sha256)) return null;
      try {
        return await readFile(pathOf(sha256));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}
