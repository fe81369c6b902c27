/**
 * Builds dist/: every TypeScript file of src and workers as a module of the same path, the data files beside
 * them, the browser programs src/web/*.ts as minified bundles, and the faces of the pages. It only transpiles:
 * `npm test` checks types.
 */
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { webFonts } from './web-fonts.mjs';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Browsers at least this old can run the bundles: televisions and signage boxes lag behind. */
const BROWSERS = ['chrome87', 'firefox91', 'safari15'];

/** What the result depends on besides the sources. */
const BUILDERS = [fileURLToPath(import.meta.url), fileURLToPath(new URL('web-fonts.mjs', import.meta.url))];

/** Every file below a folder, sorted; none when there is no such folder. */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const isProgram = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');
const isData = (file) => !file.endsWith('.ts') && !file.endsWith('.md') && !file.endsWith('tsconfig.json');

/** The sources of a checkout, by what becomes of them. */
function sourcesOf(root) {
  const web = join(root, 'src', 'web');
  const all = [...filesBelow(join(root, 'src')), ...filesBelow(join(root, 'workers'))];
  const browser = all.filter((file) => file.startsWith(web));
  const node = all.filter((file) => !file.startsWith(web));
  return {
    all,
    modules: node.filter(isProgram),
    data: node.filter(isData),
    bundles: browser.filter((file) => isProgram(file) && dirname(file) === web),
  };
}

/** A digest that changes when a source is added, removed or edited. */
function digestOf(root, files) {
  const hash = createHash('sha256');
  for (const file of [...files, ...BUILDERS, join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** True when dist/ was built from the sources as they are now. */
export function buildIsCurrent(root = projectRoot) {
  const stamp = join(root, 'dist', '.built-from');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digestOf(root, sourcesOf(root).all);
}

/** Builds dist/ anew and puts it in place of the old one at once. Throws when a source does not parse. */
export async function build(root = projectRoot) {
  const esbuild = await import('esbuild');
  const sources = sourcesOf(root);
  const digest = digestOf(root, sources.all);
  const dist = join(root, 'dist');
  const common = { outdir: dist, write: false, sourcemap: 'linked', logLevel: 'silent', absWorkingDir: root };
  const results = await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: sources.modules,
      outbase: root,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      sourcesContent: false,
    }),
    esbuild.build({
      ...common,
      entryPoints: sources.bundles,
      outbase: join(root, 'src'),
      bundle: true,
      minify: true,
      format: 'iife',
      platform: 'browser',
      target: BROWSERS,
    }),
  ]);

  const fresh = join(root, '.cache', `build-${randomUUID()}`);
  const put = (path, write) => {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    write(join(fresh, path));
  };
  for (const { path, contents } of results.flatMap((result) => result.outputFiles)) {
    put(relative(dist, path), (target) => writeFileSync(target, contents));
  }
  for (const { name, bytes } of webFonts())
    put(join('web', 'fonts', name), (target) => writeFileSync(target, bytes));
  for (const file of sources.data) put(relative(root, file), (target) => cpSync(file, target));
  put('.built-from', (target) => writeFileSync(target, digest));
  replace(dist, fresh);
}

/** Swaps a folder; of several that build at the same time one wins, and all of them built the same. */
function replace(folder, fresh) {
  const old = `${fresh}-old`;
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(join(folder, '.built-from'))) throw error;
  }
  for (const left of [old, fresh]) rmSync(left, { recursive: true, force: true });
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) await build();
