import { randomInt } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Letters and digits that nobody mistakes for another when copying them from a screen. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * A random secret of its own for this data folder: made at the first call, the same ever after.
 * Kept in `secrets/`, readable by the owner alone.
 * @param name the file's name
 * @param length in characters of 4.95 bits each
 */
export async function keptSecret(dataDir: string, name: string, length: number): Promise<string> {
  const folder = join(dataDir, 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  const draft = `${file}.${process.pid}`;
  const secret = Array.from({ length }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  await writeFile(draft, `${secret}\n`, { mode: 0o600 });
  try {
    // Whoever links first has chosen; the file appears with its content.
    await link(draft, file).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}
