/** What is missing or misconfigured on this machine, one finding a line. */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../domain/errors.js';
import { readConfig } from '../infra/config.js';
import { createAssetRenderer } from '../infra/image/asset-renderer.js';
import { createQueue } from '../infra/queue.js';
import { systemClock } from '../infra/clock.js';
import { connectStore } from '../infra/mongo/store.js';
import { runningUri } from './running.js';
import { packageRoot } from './wire.js';

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** A version, a path, or what to do. */
  readonly detail: string;
}

const run = promisify(execFile);

/** Programs the system calls, how each tells its version, and what it is for. */
const PROGRAMS = [
  ['redis-server', '--version', 'hàng đợi việc nền'],
  ['ffmpeg', '-version', 'hình và tiếng'],
  ['ffprobe', '-version', 'kiểm tra hình và tiếng'],
  ['espeak-ng', '--version', 'giọng đọc nháp'],
] as const;

/** Less free space than this is a finding, in bytes. */
const LEAST_FREE = 1024 ** 3;

/** Examines everything; no finding stops the others. */
export async function examine(): Promise<readonly Finding[]> {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
  const node: Finding = {
    name: 'Node.js',
    ok: major > 20 || (major === 20 && minor >= 19),
    detail: `${process.versions.node} (cần 20.19 trở lên)`,
  };
  const programs = await Promise.all(
    PROGRAMS.map(([program, flag, purpose]) =>
      found(`${program} (${purpose})`, async () =>
        (await run(program, [flag])).stdout.split('\n')[0]!.slice(0, 70),
      ),
    ),
  );
  const fonts = await found('Phông chữ tiếng Việt', async () => {
    await createAssetRenderer({ templatesDir: join(packageRoot(), 'templates') });
    return 'vẽ đúng dấu';
  });
  return [node, ...programs, fonts, ...(await configured())];
}

async function configured(): Promise<Finding[]> {
  try {
    const config = readConfig();
    const folder = await found(`Thư mục dữ liệu ${config.dataDir}`, () => examineFolder(config.dataDir));
    const uri = config.mongodbUri ?? (await runningUri(config.dataDir));
    const store = await found('Kho dữ liệu', () =>
      uri === null ? Promise.resolve('đi kèm, chưa chạy') : examineStore(uri),
    );
    const { redisUrl } = config;
    const queue = await found('Hàng đợi', () =>
      redisUrl === null ? Promise.resolve('Redis riêng, chạy cùng hệ thống') : examineQueue(redisUrl),
    );
    return [{ name: 'Cấu hình', ok: true, detail: 'đọc được' }, folder, store, queue];
  } catch (error) {
    return [{ name: 'Cấu hình', ok: false, detail: detailOf(error) }];
  }
}

async function examineFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < LEAST_FREE) throw new Error('còn dưới 1 GB trống; hãy dọn hoặc đổi DATA_DIR');
  return `ghi được, còn ${String(Math.floor(free / 1024 ** 3))} GB`;
}

async function examineStore(uri: string): Promise<string> {
  const store = await connectStore(uri, systemClock);
  try {
    await store.ping();
    return 'trả lời';
  } finally {
    await store.close();
  }
}

async function examineQueue(url: string): Promise<string> {
  const queue = createQueue(
    url,
    () => systemClock.now(),
    () => undefined,
  );
  try {
    await queue.ping();
    return 'trả lời';
  } finally {
    await queue.close();
  }
}

async function found(name: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { name, ok: true, detail: await look() };
  } catch (error) {
    return { name, ok: false, detail: detailOf(error) };
  }
}

function detailOf(error: unknown): string {
  if (error instanceof Failure) return error.detail;
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (missing) return 'chưa cài; chạy scripts/setup.sh hoặc cài bằng trình quản lý gói của máy';
  return error instanceof Error ? error.message : String(error);
}
