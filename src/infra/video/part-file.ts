/** Files that are there whole or not at all: written beside their place, checked, made durable, then renamed. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Lets `write` make a file beside `target`, and moves it there when `write` succeeds. When it throws, nothing of it is
 * left and `target` is as it was.
 */
export function writeWhole<T>(target: string, write: (part: string) => Promise<T>): Promise<T> {
  return writeAllWhole([target], ([part]) => write(part!));
}

/** As `writeWhole`, for files that are made together; their parts come in the order of the targets. */
export async function writeAllWhole<T>(
  targets: readonly string[],
  write: (parts: readonly string[]) => Promise<T>,
): Promise<T> {
  const parts = targets.map((target) => join(dirname(target), `.${basename(target)}.${randomUUID()}.part`));
  try {
    const result = await write(parts);
    await Promise.all(parts.map(makeDurable));
    for (const [index, part] of parts.entries()) await rename(part, targets[index]!);
    await Promise.all([...new Set(targets.map(dirname))].map(makeDurable));
    return result;
  } finally {
    await Promise.all(parts.map((part) => rm(part, { force: true })));
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
