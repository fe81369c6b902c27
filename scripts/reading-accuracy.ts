/**
 * `npx tsx scripts/reading-accuracy.ts`: recall and precision of the plan reader over the phrasings and the invented
 * plans of its tests (all corpora), clean and as a scanner of growing harm would give them.
 */
import { readPlan } from '../src/domain/reading/read-plan.js';
import { SAMPLES, scanned } from '../test/domain/reading/documents.js';
import { HELD_OUT_SAMPLES } from '../test/domain/reading/held-out-documents.js';
import { HELD_OUT_FAULTS, HELD_OUT_PHRASINGS } from '../test/domain/reading/held-out-phrasings.js';
import { PHRASINGS } from '../test/domain/reading/phrasings.js';
import { agreement, sketch } from '../test/domain/reading/sketch.js';
import { THIRD_FAULTS, THIRD_PHRASINGS } from '../test/domain/reading/third-phrasings.js';

const HARMS = [0.05, 0.1, 0.15, 0.3, 1];
const SEEDS = [3, 7, 11, 19, 23];

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
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8);
  console.log(
    `${name.padEnd(24)} recall ${percent(right, right + missed)}  precision ${percent(right, right + invented)}  ` +
      `mean confidence ${(confidence / Math.max(1, lines)).toFixed(2)}  (${right + missed} expected)`,
  );
}

report(
  'phrasings, clean',
  PHRASINGS.map(([text, ...lines]) => [text, lines] as const),
);
report(
  'documents, clean',
  SAMPLES.map(({ text, lines }) => [text, lines] as const),
);
report(
  'second phrasings, clean',
  [...HELD_OUT_PHRASINGS, ...HELD_OUT_FAULTS].map(([text, ...lines]) => [text, lines] as const),
);
report(
  'second documents, clean',
  HELD_OUT_SAMPLES.map(({ text, lines }) => [text, lines] as const),
);
report(
  'third phrasings, clean',
  [...THIRD_PHRASINGS, ...THIRD_FAULTS].map(([text, ...lines]) => [text, lines] as const),
);
for (const harm of HARMS)
  report(
    `documents, ${harm * 100} % harm`,
    SAMPLES.flatMap(({ text, lines }) => SEEDS.map((seed) => [scanned(text, harm, seed), lines] as const)),
  );
