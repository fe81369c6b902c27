/**
 * Makes this process draw text with the shipped fonts and no others. Importing this module does it: fontconfig
 * reads its environment once, when the image library first draws a letter, so the import must come before that.
 * (A worker thread's environment is a copy that fontconfig never sees; render in processes.)
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
// Written here for the libraries below Node; reading settings stays with infra/config.ts.
import { env, pid } from 'node:process';
import { FONT_FOLDERS } from './font-files.js';

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (each) => (each === '&' ? '&amp;' : each === '<' ? '&lt;' : '&gt;'));

/** Only our folders (`reset-dirs` forgets the machine's own), no hinting by the machine's taste. */
const configuration = (cacheDir: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <reset-dirs/>
${FONT_FOLDERS.map((folder) => `  <dir>${escape(folder)}</dir>`).join('\n')}
  <cachedir>${escape(cacheDir)}</cachedir>
</fontconfig>
`;

/** A folder of this user's own, the same for every process that ships the same fonts. */
function ownFolder(): string {
  const user = userInfo();
  const key = createHash('sha256').update(FONT_FOLDERS.join('\n')).digest('hex').slice(0, 12);
  const folder = path.join(tmpdir(), `phusong-fonts-${String(user.uid)}-${key}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (found.isDirectory() && (user.uid < 0 || found.uid === user.uid)) return folder;
  return mkdtempSync(path.join(tmpdir(), 'phusong-fonts-'));
}

function install(): void {
  const folder = ownFolder();
  const file = path.join(folder, 'fonts.conf');
  const part = `${file}.${String(pid)}.part`;
  writeFileSync(part, configuration(path.join(folder, 'cache')));
  renameSync(part, file);
  env['FONTCONFIG_FILE'] = file;
  delete env['FONTCONFIG_PATH'];
  delete env['FONTCONFIG_SYSROOT'];
}

install();
