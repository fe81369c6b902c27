/**
 * What must be there before the program or its tests can run: Node, system packages, npm packages, the build.
 * Plain JavaScript on Node alone, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** A preparation that failed; its message is for the person at the terminal, in two languages. */
export class PreparationError extends Error {}

/** Throws a PreparationError when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new PreparationError(
    `Cần Node ${OLDEST_NODE.join('.')} trở lên, máy này có ${process.versions.node}. / ` +
      `Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`,
  );
}

/**
 * Installs missing system packages; returns false when it could not (setup.sh has said what to do).
 * @param {{ forTests: boolean }} options with tests, a Chromium too
 */
export function installSystemPackages({ forTests }) {
  const script = join(root, 'scripts', 'setup.sh');
  const result = spawnSync('/bin/sh', forTests ? [script, '--test'] : [script], {
    stdio: ['ignore', 2, 2],
  });
  if (result.error) {
    console.error('Không chạy được /bin/sh; trên Windows hãy dùng WSL. / No /bin/sh; on Windows use WSL.');
  }
  return result.status === 0;
}

/** True when a program stands in the PATH. */
export const isInstalled = (program) =>
  (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, program)));

/**
 * True when node_modules holds what package-lock.json asks for, by npm's own record of what it installed.
 * @param {{ withDevelopment: boolean }} options whether development packages count
 */
export function packagesAreCurrent({ withDevelopment }, folder = root) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.peer || entry.link) return true;
    if (entry.dev && !withDevelopment) return true;
    return installed[path]?.version === entry.version;
  });
}

/** Installs the npm packages of the lockfile; throws a PreparationError when that fails. */
export async function installPackages() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, commandArgs] =
    npm !== undefined && /\.c?js$/.test(npm) ? [process.execPath, [npm, ...args]] : ['npm', args];
  const status = await new Promise((resolve) => {
    const child = spawn(command, commandArgs, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  if (status === 0) return;
  throw new PreparationError(
    'npm ci thất bại; hãy kiểm tra mạng rồi chạy lại. / npm ci failed; check the network and try again.',
  );
}
