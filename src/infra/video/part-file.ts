/** Files that are there whole or not at all: written beside their place, checked, made durable, then renamed. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Lets `write` make a file beside `target`, and moves it there when `write` succeeds. When it throws, nothing of it is
 * left and `target` is as it was.
 */
export async function writeWhole<T>(target: string, write: (part: string) => Promise<T>): Promise<T> {
  const part = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    const result = await write(part);
    await makeDurable(part);
    await rename(part, target);
    await makeDurable(dirname(target));
    return result;
  } finally {
    await rm(part, { force: true });
  }
}

/** The disk has it: what is renamed afterwards survives a power loss. */
async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
