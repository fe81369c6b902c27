/** Bench of crediting: exact against HiGHS, the cost of one arrival against the batch, and a million as-runs. */
import fc from 'fast-check';
import { CoverageBook } from '../../src/domain/coverage/coverage-book.js';
import { creditAsRuns } from '../../src/domain/coverage/credit-as-runs.js';
import { type CreditPolicy, ranksOf } from '../../src/domain/coverage/credit-policy.js';
import { highs, optimum, scalarOf } from '../../test/domain/coverage/optimum.js';
import { worlds } from '../../test/domain/coverage/world.js';
import { type BenchWorld, benchWorld, chance } from './support/credit-world.js';

interface Measurement {
  readonly area: 'credit';
  readonly name: string;
  readonly ratio: number;
  readonly gate: number;
  readonly ok: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();
const atMost = (name: string, ratio: number, gate: number): Measurement => ({
  area: 'credit',
  name,
  ratio,
  gate,
  ok: ratio <= gate,
});
const exactly = (name: string, ratio: number): Measurement => ({
  area: 'credit',
  name,
  ratio,
  gate: 1,
  ok: ratio === 1,
});

/** The share of small random worlds in which our value is that of the optimum; 1 when it is in all. */
async function agreement(policy: CreditPolicy): Promise<number> {
  const drawn = fc.sample(worlds, { numRuns: 400, seed: 11 });
  let agreed = 0;
  for (const world of drawn) {
    const { value } = creditAsRuns({ ...world, waived: NOBODY, policy });
    if (scalarOf(ranksOf(value, policy)) === optimum(await highs(), world, NOBODY, policy)) agreed++;
  }
  return agreed / drawn.length;
}

const bookOf = ({ lines, obligations }: BenchWorld): CoverageBook =>
  new CoverageBook({ lines, obligations, waived: NOBODY, policy: 'on-time' });

/** Milliseconds that a piece of work takes. */
function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** The 99th percentile of the microseconds that single pieces of work take. */
function p99(times: number, work: (index: number) => void): number {
  const taken = new Float64Array(times);
  for (let i = 0; i < times; i++) {
    const begin = process.hrtime.bigint();
    work(i);
    taken[i] = Number(process.hrtime.bigint() - begin) / 1000;
  }
  return taken.sort()[Math.floor(times * 0.99)]!;
}

function shuffled<T>(values: readonly T[], draw: () => number): T[] {
  const copy = [...values];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

export async function run(): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const policy of ['on-time', 'settle'] as const)
    rows.push(exactly(`value ÷ HiGHS optimum, ${policy}`, await agreement(policy)));

  const draw = chance(7);
  const small = benchWorld(205, 125_000);
  const reversed = bookOf(small);
  for (const asRun of shuffled(small.asRuns, draw)) reversed.arrive(asRun);
  const { mean: smallMean, value, book } = perArrival(small);
  rows.push(exactly('value in any order ÷ value by time', isSame(value, reversed.value()) ? 1 : 0));

  const held = 20_000;
  const late = shuffled(small.asRuns, draw).slice(0, held);
  const arrivals = p99(held, (i) => book.arrive({ ...late[i]!, id: `more ${String(i)}` }));
  const withdrawals = p99(held, (i) => book.withdraw(late[i]!.id));
  rows.push(atMost('one arrival p99 ÷ batch mean', arrivals / smallMean, 15));
  rows.push(atMost('one withdrawal p99 ÷ batch mean', withdrawals / smallMean, 15));

  const large = benchWorld(1640, 1_000_000);
  const begin = performance.now();
  const { mean } = perArrival(large);
  const seconds = (performance.now() - begin) / 1000;
  console.error(
    `  ${String(large.asRuns.length)} as-runs against ${String(large.obligations.length)} obligations: ${seconds.toFixed(1)} s with packing, ${mean.toFixed(2)} µs an arrival; p99 ${arrivals.toFixed(1)} µs, withdrawal ${withdrawals.toFixed(1)} µs`,
  );
  return rows;
}

/** Counts all as-runs of a world in the order of time; `mean` is microseconds an as-run, without packing. */
function perArrival(world: BenchWorld): {
  mean: number;
  value: ReturnType<CoverageBook['value']>;
  book: CoverageBook;
} {
  const book = bookOf(world);
  const taken = timed(() => {
    for (const asRun of world.asRuns) book.arrive(asRun);
  });
  return { mean: (taken * 1000) / world.asRuns.length, value: book.value(), book };
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
