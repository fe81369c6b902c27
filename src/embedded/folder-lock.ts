import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { identify } from './process-identity.js';

/**
 * Takes a lock file for this process, over from a dead owner if need be. The file names its owner by
 * number and start time, so that the reuse of process numbers cannot mislead.
 * @returns a function that gives the lock back, or null when somebody living holds it or is taking it
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | null> {
  const draft = `${path}.${randomUUID()}`;
  const self = await identify(process.pid);
  await writeFile(draft, `${process.pid} ${self?.started ?? ''}`);
  try {
    if (!(await linked(draft, path))) {
      if (await isHeld(path)) return null;
      // Only one may take over, and only after looking again: a faster one may have become the owner.
      const release = await takeLock(`${path}.takeover`);
      if (release === null) return null;
      try {
        if (await isHeld(path)) return null;
        await rename(draft, path);
      } finally {
        await release();
      }
    }
    return () => rm(path, { force: true });
  } finally {
    await rm(draft, { force: true });
  }
}

/** A link, unlike a write, appears with its content and fails when the name is taken. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isHeld(path: string): Promise<boolean> {
  const content = await readFile(path, 'utf8').catch(() => '');
  const [pid = '', ...started] = content.split(' ');
  const owner = pid === '' ? null : await identify(Number(pid));
  return owner !== null && owner.started === started.join(' ');
}
