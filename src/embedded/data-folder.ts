import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './folder-lock.js';

/** The data folder is being used by another process, or by this one. */
class StoreInUseError extends Error {
  readonly code = 'store-in-use';

  constructor(dataDir: string) {
    super(`Thư mục dữ liệu ${dataDir} đang được một tiến trình khác sử dụng; hãy dừng tiến trình đó trước.`);
    this.name = 'StoreInUseError';
  }
}

/** The operating system takes no socket path longer than 107 bytes, some only 103. */
const longestSocketPath = 100;

export interface DataFolder {
  readonly databaseFile: string;
  readonly socketPath: string;
  /** Lets others use the folder. */
  readonly unlock: () => void;
}

function socketPathFor(folder: string): string {
  const beside = join(folder, 'store.sock');
  if (Buffer.byteLength(beside) <= longestSocketPath) return beside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const own = join(tmpdir(), `phusong-${userInfo().uid}-${name}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  return join(own, 'store.sock');
}

/** Creates the folder where needed and takes it for this process alone. Throws `StoreInUseError`. */
export function lockDataFolder(dataDir: string): DataFolder {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = realpathSync(dataDir);
  const unlock = takeLock(join(folder, 'store.lock'));
  if (unlock === null) throw new StoreInUseError(dataDir);
  return { databaseFile: join(folder, 'store.sqlite'), socketPath: socketPathFor(folder), unlock };
}
