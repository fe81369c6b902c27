/**
 * `npm start`: from a fresh checkout to a running system.
 * `npm run start:api`, `npm run start:worker`: one program of a cluster, on the services that its environment names.
 */
import process from 'node:process';
import { build, buildIsCurrent } from './build.mjs';
import {
  PreparationError,
  installPackages,
  installSystemPackages,
  isInstalled,
  packagesAreCurrent,
  requireNode,
} from './prepare.mjs';

const PROGRAMS = {
  all: '../dist/src/main/start.js',
  api: '../dist/src/main/api.js',
  worker: '../dist/workers/main.js',
};
const program = PROGRAMS[process.argv[2] ?? 'all'] ?? PROGRAMS.all;

const say = (line) => console.log(line);

/** Missing programs stop the start only if nothing can run without them. */
function prepareSystem() {
  if (installSystemPackages({ forTests: false })) return;
  if (!isInstalled('redis-server') && !process.env.REDIS_URL) {
    throw new PreparationError('Thiếu redis-server nên không chạy được. / Cannot run without redis-server.');
  }
  say(
    '      Vẫn chạy, nhưng chưa làm được phần cần các gói còn thiếu. / Running without the missing packages.',
  );
}

try {
  requireNode();
  say('[1/4] Gói hệ thống / System packages');
  prepareSystem();
  const packaged = packagesAreCurrent({ withDevelopment: false });
  say(`[2/4] Gói npm / npm packages${packaged ? '' : ': npm ci, khoảng một phút / about a minute…'}`);
  if (!packaged) await installPackages();
  const built = buildIsCurrent();
  say(`[3/4] Biên dịch / Build${built ? '' : '…'}`);
  if (!built) await build();
  say('[4/4] Khởi động / Start');
} catch (error) {
  console.error(error instanceof PreparationError ? error.message : error);
  process.exit(1);
}
// In this very process, so that signals and the exit status are the program's own.
await import(program);
