/** The web program: API and pages. */
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MongoConnect from 'connect-mongo';
import { awaitsFounding } from '../app/org/found-province.js';
import { createServer } from '../http/server.js';
import { systemClock } from '../infra/clock.js';
import { readConfig } from '../infra/config.js';
import { createLogger } from '../infra/logger.js';
import { loadSample } from '../sample/load-sample.js';
import { sampleAccounts } from '../sample/accounts.js';
import { reportReady, stopOnRequest } from './supervised.js';
import { needed, packageRoot, wire } from './wire.js';

const config = readConfig();
const log = createLogger({ level: config.logLevel, name: 'web' });
const root = packageRoot();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const wired = await wire({
  mongodbUri: needed('MONGODB_URI', config.mongodbUri),
  redisUrl: needed('REDIS_URL', config.redisUrl),
  dataDir: config.dataDir,
  speech: config.speech,
  clock: systemClock,
  failed: (error) => log.warn({ err: error }, 'queue'),
  rendering: 'apart',
});
const { app, store, queue } = wired;

await app.media.sweepParts();

const notes: string[] = [];
if (config.sample) {
  const password = needed('SAMPLE_PASSWORD', config.samplePassword);
  const loaded = await loadSample(app, password);
  if (loaded !== null) {
    log.info({ ...loaded }, 'sample province loaded');
  }
  notes.push(
    'Tài khoản của tỉnh mẫu (mật khẩu chung):',
    ...sampleAccounts().map(
      ({ username, displayName, role }) => `  ${username.padEnd(14)} ${role.padEnd(9)} ${displayName}`,
    ),
    `  mật khẩu: ${password}`,
  );
}

const foundingCode = (await awaitsFounding(app)) ? app.ids.secret() : null;

const server = createServer({
  app,
  log,
  version,
  sessionSecret: needed('SESSION_SECRET', config.sessionSecret),
  sessionStore: MongoConnect.create({ client: store.client, collectionName: 'sessions', stringify: false }),
  secure: config.publicUrl?.startsWith('https:') ?? false,
  ready: async () => {
    await store.ping();
    await queue.ping();
  },
  foundingCode,
  publicDirs: [join(root, 'templates', 'assets'), join(root, 'dist', 'web')],
});

/** Says in a sentence why the address cannot be listened at, and ends. */
function refuseToListen(error: NodeJS.ErrnoException): never {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `Cổng ${String(config.port)} đang có chương trình khác dùng; hãy đặt PORT khác.`,
    EACCES: `Không có quyền mở cổng ${String(config.port)}; hãy đặt PORT từ 1024 trở lên.`,
    EADDRNOTAVAIL: `Máy này không có địa chỉ ${config.host}; hãy đặt HOST khác.`,
    ENOTFOUND: `Không tìm thấy máy ${config.host}; hãy đặt HOST khác.`,
  };
  console.error(why[error.code ?? ''] ?? error.message);
  process.exit(1);
}

// Express calls back with the failure too.
const listener = server.listen(config.port, config.host, (error?: Error) => {
  if (error) refuseToListen(error);
  const { port } = listener.address() as AddressInfo;
  const address = config.publicUrl ?? `http://${config.host}:${String(port)}`;
  if (foundingCode !== null) {
    notes.push(
      `Tạo tỉnh và tài khoản quản trị đầu tiên (dùng một lần): ${address}/bat-dau?ma=${foundingCode}`,
    );
  }
  reportReady({ address, notes });
});
stopOnRequest(async () => {
  await new Promise<void>((resolve) => {
    listener.close(() => resolve());
    listener.closeIdleConnections();
  });
  await wired.close();
});
