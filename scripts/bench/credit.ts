/** Bench of crediting: exact against HiGHS, the cost of one arrival against the batch, and a million as-runs. */
import fc from 'fast-check';
import { CoverageBook } from '../../src/domain/coverage/coverage-book.js';
import { creditAsRuns } from '../../src/domain/coverage/credit-as-runs.js';
import { type CreditPolicy, ranksOf } from '../../src/domain/coverage/credit-policy.js';
import { highs, optimum, scalarOf } from '../../test/domain/coverage/optimum.js';
import { worlds } from '../../test/domain/coverage/world.js';
import { collectGarbage } from './support/collect-garbage.js';
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

/** Milliseconds of processor time that a piece of work takes, its garbage collection included. */
function timed(work: () => void): number {
  collectGarbage();
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
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
    rows.push(exactly(`credit value ÷ HiGHS optimum, ${policy}`, await agreement(policy)));
  rows.push(...singleChanges());
  million();
  return rows;
}

/** One arrival and one withdrawal against the mean of a batch, and the value against that of another order. */
function singleChanges(): Measurement[] {
  const draw = chance(7);
  const world = benchWorld(205, 125_000);
  const reversed = bookOf(world);
  for (const asRun of shuffled(world.asRuns, draw)) reversed.arrive(asRun);
  const { mean, value, book } = perArrival(world);
  const held = 20_000;
  const late = shuffled(world.asRuns, draw).slice(0, held);
  collectGarbage();
  const arrivals = p99(held, (i) => book.arrive({ ...late[i]!, id: `more ${String(i)}` }));
  const withdrawals = p99(held, (i) => book.withdraw(late[i]!.id));
  return [
    exactly('credit value in any order ÷ value by time', isSame(value, reversed.value()) ? 1 : 0),
    atMost('one arrival p99 ÷ batch mean', arrivals / mean, 15),
    atMost('one withdrawal p99 ÷ batch mean', withdrawals / mean, 15),
  ];
}

/** Says how long a million as-runs take; a time, and so without a gate. */
function million(): void {
  const world = benchWorld(1640, 1_000_000);
  const { packing, mean } = perArrival(world);
  const counting = (mean * world.asRuns.length) / 1_000_000;
  console.error(
    `  ${String(world.asRuns.length)} as-runs against ${String(world.obligations.length)} obligations: ` +
      `${packing.toFixed(1)} s to pack, ${counting.toFixed(1)} s to count (${mean.toFixed(2)} µs an as-run), processor time`,
  );
}

/** Counts all as-runs of a world in the order of time. `packing` is seconds, `mean` microseconds an as-run after that. */
function perArrival(world: BenchWorld): {
  packing: number;
  mean: number;
  value: ReturnType<CoverageBook['value']>;
  book: CoverageBook;
} {
  let book!: CoverageBook;
  const packing = timed(() => (book = bookOf(world))) / 1000;
  const taken = timed(() => {
    for (const asRun of world.asRuns) book.arrive(asRun);
  });
  return { packing, mean: (taken * 1000) / world.asRuns.length, value: book.value(), book };
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
