/**
 * `npm test`: the set-up, then every check, then the tests with their coverage. Ends with `N passed, N failed`,
 * where each test and each check counts as one. `npm test -- lint types` runs only the checks named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  PreparationError,
  installPackages,
  installSystemPackages,
  packagesAreCurrent,
  requireNode,
  root,
} from './prepare.mjs';

/**
 * Less coverage than this fails, in percent. Of branches only: mocha's parallel workers end before the line figures of
 * all they loaded are written, so those say less than was run.
 */
const COVERAGE_FLOOR = { branches: 65 };
/** Checks at the same time; the tests run alone, since some of them measure time. */
const LANES = 2;

const TESTS = 'test/**/*.test.ts';
const resultFile = join(root, '.cache', 'test-result.json');
const coverageFile = join(root, 'coverage', 'coverage-summary.json');

const tool = (path) => join(root, 'node_modules', path);
const TSC = tool('typescript/bin/tsc');

/** The checks, the slowest first; each is one or more Node programs with their arguments. */
const CHECKS = {
  lint: [[tool('eslint/bin/eslint.js'), '--cache', '--cache-location', '.cache/eslint', '.']],
  types: [
    [TSC, '-p', '.'],
    [TSC, '-p', 'src/web'],
  ],
  dead: [[tool('knip/bin/knip.js'), '--no-progress']],
  boundaries: [
    [
      tool('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'workers',
    ],
  ],
  format: [[tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  build: [[join(root, 'scripts', 'build.mjs')]],
};

const MOCHA = [tool('mocha/bin/mocha.js'), TESTS];
const COVERED_MOCHA = [
  tool('c8/bin/c8.js'),
  ...['--reporter', 'text-summary', '--reporter', 'json-summary', '--merge-async'],
  ...['--all', '--include', 'src/**/*.ts', '--include', 'workers/**/*.ts', '--exclude', 'src/web/**'],
  process.execPath,
  ...MOCHA,
  ...['--reporter', join(root, 'scripts', 'test-reporter.cjs'), '--reporter-option', `result=${resultFile}`],
];

/** Runs a Node program; its output is collected, or passed through when `live`. */
function run(args, { live }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    }
    child.once('error', (error) => resolve({ ok: false, output: String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const mark = (ok) => (ok ? '✓' : '✗');

async function runCheck(name) {
  const since = performance.now();
  let [ok, output] = [true, ''];
  for (const program of CHECKS[name]) {
    const result = await run(program, { live: false });
    ok &&= result.ok;
    output += result.output;
  }
  console.log(`${mark(ok)} ${name} (${seconds(since)})`);
  if (!ok) console.log(output.trimEnd().replaceAll(/^/gm, '      '));
  return ok;
}

/** Runs checks in lanes; resolves with whether each passed. */
async function runChecks(names) {
  const waiting = [...names];
  const outcomes = [];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      outcomes.push(await runCheck(name));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Runs the tests; resolves with their counts. No result, no test, or a crash of mocha counts as a failure. */
async function runTests() {
  const since = performance.now();
  console.log('… tests');
  for (const file of [resultFile, coverageFile]) rmSync(file, { force: true });
  mkdirSync(join(root, '.cache'), { recursive: true });
  const { ok } = await run(COVERED_MOCHA, { live: true });
  const counts = readJson(resultFile) ?? { passed: 0, failed: 0 };
  if (counts.passed + counts.failed === 0 || (!ok && counts.failed === 0)) counts.failed += 1;
  console.log(`${mark(counts.failed === 0)} tests (${seconds(since)})`);
  return counts;
}

function coverageIsEnough() {
  const total = readJson(coverageFile)?.total;
  const enough = Object.entries(COVERAGE_FLOOR).map(([what, floor]) => {
    const percent = total?.[what]?.pct ?? 0;
    console.log(`${mark(percent >= floor)} coverage: ${what} ${percent} % (≥ ${floor} %)`);
    return percent >= floor;
  });
  return enough.every(Boolean);
}

async function prepare() {
  requireNode();
  if (!installSystemPackages({ forTests: true })) {
    throw new PreparationError(
      'Thiếu gói hệ thống nên không kiểm thử được. / Cannot test without the packages.',
    );
  }
  if (packagesAreCurrent({ withDevelopment: true })) return;
  console.log('npm ci…');
  await installPackages();
}

/** Runs what was asked for; resolves with the counts over checks and tests. */
async function runAll(names) {
  const outcomes = await runChecks(names.filter((name) => name !== 'tests'));
  const tests = names.includes('tests') ? await runTests() : { passed: 0, failed: 0 };
  if (names.includes('tests')) outcomes.push(coverageIsEnough());
  return {
    passed: tests.passed + outcomes.filter((ok) => ok).length,
    failed: tests.failed + outcomes.filter((ok) => !ok).length,
  };
}

const known = [...Object.keys(CHECKS), 'tests'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Không có ${unknown.join(', ')}; chỉ có / there are only: ${known.join(', ')}.`);
  process.exit(2);
}
let counts = { passed: 0, failed: 1 };
try {
  await prepare();
  counts = await runAll(asked.length > 0 ? asked : known);
} catch (error) {
  console.error(error instanceof PreparationError ? error.message : error);
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
