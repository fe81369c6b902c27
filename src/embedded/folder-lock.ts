import { openDatabase } from './key-value-store.js';

/**
 * Takes a lock file for this process alone. The lock is one of the operating system's, held by an open SQLite
 * transaction: it goes when the process goes, however that ends.
 * @returns a function that gives the lock back (once; later calls do nothing), or null when another holds it
 */
export function takeLock(path: string): (() => void) | null {
  const lock = openDatabase(path);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (/locked|busy/i.test(String(error))) return null;
    throw error;
  }
  return () => {
    if (lock.isOpen) lock.close();
  };
}
