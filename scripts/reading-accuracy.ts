/**
 * `npx tsx scripts/reading-accuracy.ts`: recall and precision of the plan reader over the phrasings and the invented
 * plans of its tests (all corpora), clean and as a scanner of growing harm would give them; then what the sets of
 * another hand gave when they were first read, one by one and together.
 */
import { readPlan } from '../src/domain/reading/read-plan.js';
import { CORPORA } from '../test/domain/reading/corpora.js';
import { scanned } from '../test/domain/reading/documents.js';
import { agreement, sketch } from '../test/domain/reading/sketch.js';

const HARMS = [0.05, 0.1, 0.15, 0.3, 1];
const SEEDS = [3, 7, 11, 19, 23];

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8);

function report(name: string, cases: readonly (readonly [text: string, lines: readonly string[]])[]): void {
  let [right, missed, invented, confidence, lines] = [0, 0, 0, 0, 0];
  for (const [text, expected] of cases) {
    const found = readPlan(text).quotaLines;
    const outcome = agreement(expected, found.map(sketch));
    right += outcome.right;
    missed += outcome.missed.length;
    invented += outcome.invented.length;
    lines += found.length;
    for (const line of found) confidence += line.confidence;
  }
  console.log(
    `${name.padEnd(24)} recall ${percent(right, right + missed)}  precision ${percent(right, right + invented)}  ` +
      `mean confidence ${(confidence / Math.max(1, lines)).toFixed(2)}  (${right + missed} expected)`,
  );
}

for (const { name, phrasings, faults, samples } of CORPORA) {
  report(
    `${name}: sentences`,
    [...phrasings, ...faults].map(([text, ...lines]) => [text, lines] as const),
  );
  if (samples.length > 0)
    report(
      `${name}: plans`,
      samples.map(({ text, lines }) => [text, lines] as const),
    );
}
const plans = CORPORA.flatMap(({ samples }) => samples);
for (const harm of HARMS)
  report(
    `all plans, ${harm * 100} % harm`,
    plans.flatMap(({ text, lines }) => SEEDS.map((seed) => [scanned(text, harm, seed), lines] as const)),
  );

/** What was right, expected and found when a set was read for the first time, before the reader was mended against it. */
const FIRST_RUNS: readonly (readonly [name: string, right: number, expected: number, found: number])[] = [
  ['fourth: sentences', 94, 99, 99],
  ['fourth: plans', 41, 46, 46],
  ['fifth: sentences', 96, 101, 99],
  ['fifth: plans', 49, 52, 53],
  ['sixth: sentences', 99, 109, 106],
  ['sixth: plans', 50, 56, 52],
  ['seventh: sentences', 122, 129, 126],
  ['seventh: plans', 45, 62, 59],
  ['eighth: sentences', 117, 124, 121],
  ['eighth: plans', 51, 55, 54],
];

/** The recorded first runs whose name matches, taken together. */
function pool(name: string, pattern: RegExp): void {
  let [right, expected, found] = [0, 0, 0];
  for (const run of FIRST_RUNS.filter(([each]) => pattern.test(each))) {
    right += run[1];
    expected += run[2];
    found += run[3];
  }
  console.log(
    `${name.padEnd(24)} recall ${percent(right, expected)}  precision ${percent(right, found)}  (${expected} expected)`,
  );
}

console.log('\nFirst runs, as recorded:');
for (const [name] of FIRST_RUNS) pool(name, new RegExp(`^${name}$`));
pool('all sentences', /sentences$/);
pool('all plans', /plans$/);
pool('all', /./);
