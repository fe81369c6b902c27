/** What processes left half-made when they were killed: parts of files, folders of pieces. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from './clock.js';

/**
 * Removes the entries of a folder, and of the folders in it, whose names fit and that nobody has written to for `age`
 * milliseconds; gives how many. A folder that is not there holds none.
 */
export async function sweepStale(folder: string, name: RegExp, age: number): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let count = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (name.test(entry.name)) count += await removeIfStale(path, age);
    else if (entry.isDirectory()) count += await sweepStale(path, name, age);
  }
  return count;
}

async function removeIfStale(path: string, age: number): Promise<number> {
  const touched = await lastTouched(path);
  // Files are stamped by the machine's own clock, whatever time the program goes by.
  if (touched === null || systemClock.now() - touched < age) return 0;
  await rm(path, { recursive: true, force: true });
  return 1;
}

/** When a file, or the latest file of a folder, was last written to; null when it is gone. */
async function lastTouched(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path).catch(() => []);
  const inside = await Promise.all(names.map((name) => lastTouched(join(path, name))));
  return Math.max(found.mtimeMs, ...inside.map((at) => at ?? 0));
}
