/**
 * `npx tsx scripts/reading-accuracy.ts`: recall and precision of the plan reader over the phrasings and the invented
 * plans of its tests (all corpora), clean and as a scanner of growing harm would give them; then what the sets of
 * another hand gave when they were first read, one by one and together.
 */
import { readPlan } from '../src/domain/reading/read-plan.js';
import { CORPORA } from '../test/domain/reading/corpora.js';
import { scanned, stripped } from '../test/domain/reading/scanned.js';
import type { Tally } from '../test/domain/reading/sets/set.js';
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
  if (phrasings.length > 0)
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
report(
  'all plans, marks lost',
  plans.map(({ text, lines }) => [stripped(text), lines] as const),
);
for (const harm of HARMS)
  report(
    `all plans, ${harm * 100} % harm`,
    plans.flatMap(({ text, lines }) => SEEDS.map((seed) => [scanned(text, harm, seed), lines] as const)),
  );

interface Run {
  readonly name: string;
  readonly tally: Tally;
}

const FIRST_RUNS: readonly Run[] = CORPORA.flatMap(({ name, firstRun }) =>
  [
    { name: `${name}: sentences`, tally: firstRun?.sentences ?? null },
    { name: `${name}: plans`, tally: firstRun?.plans ?? null },
  ].flatMap(({ name, tally }) => (tally === null ? [] : [{ name, tally }])),
);

/** The sets of the third hand, the hardest. */
const THIRD_HAND = /^(?:ninth|tenth|eleventh|twelfth)/;
/** The sets of the fifth hand and all after it, the latest. */
const LATEST_HANDS =
  /^(?:fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)/;

/** The recorded first runs that are wanted, taken together. */
function pool(name: string, wanted: (name: string) => boolean): void {
  let [right, expected, found] = [0, 0, 0];
  for (const { tally } of FIRST_RUNS.filter((run) => wanted(run.name))) {
    right += tally[0];
    expected += tally[1];
    found += tally[2];
  }
  console.log(
    `${name.padEnd(24)} recall ${percent(right, expected)}  precision ${percent(right, found)}  ` +
      `(${right} right of ${expected} expected, ${found} found)`,
  );
}

console.log('\nFirst runs, as recorded:');
for (const { name } of FIRST_RUNS) pool(name, (each) => each === name);
pool('all sentences', (name) => name.endsWith('sentences'));
pool('all plans', (name) => name.endsWith('plans'));
pool('all', () => true);
pool('third hand: sentences', (name) => THIRD_HAND.test(name) && name.endsWith('sentences'));
pool('third hand: plans', (name) => THIRD_HAND.test(name) && name.endsWith('plans'));
pool('latest: sentences', (name) => LATEST_HANDS.test(name) && name.endsWith('sentences'));
pool('latest: plans', (name) => LATEST_HANDS.test(name) && name.endsWith('plans'));
pool('latest', (name) => LATEST_HANDS.test(name));
