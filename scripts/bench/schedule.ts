/** Expansion and placement against their gates. Every figure is a ratio within one run, so that a busy machine does not matter. */
import rrule from 'rrule';
import { expandLines } from '../../src/domain/plan/expand.js';
import type { ObligationTable } from '../../src/domain/plan/obligation-table.js';
import { componentsOf } from '../../src/domain/schedule/components.js';
import { type Supply, demandOfTable } from '../../src/domain/schedule/demand.js';
import { place } from '../../src/domain/schedule/place.js';
import type { PlacementProblem } from '../../src/domain/schedule/placement-problem.js';
import { problemOf } from '../../src/domain/schedule/problem-of.js';
import { programmeOf, solveProgramme } from '../../test/domain/schedule/highs-oracle.js';
import { randomProblem, replanOf, seeded } from '../../test/domain/schedule/random-problem.js';
import { collectGarbage } from './support/collect-garbage.js';
import { earliestDueFirst } from './support/earliest-due-first.js';
import { CAMPAIGN, PLAN, PROVINCE, country, slotTable, worldOf } from './support/schedule-world.js';

export interface Measured {
  readonly area: string;
  readonly name: string;
  readonly ratio: number;
  readonly gate: number;
  readonly ok: boolean;
}

const atMost = (name: string, ratio: number, gate: number): Measured => ({
  area: 'schedule',
  name,
  ratio,
  gate,
  ok: ratio <= gate,
});

const atLeast = (name: string, ratio: number, gate: number): Measured => ({
  ...atMost(name, ratio, gate),
  ok: ratio >= gate,
});

/**
 * Milliseconds of processor time of the fastest of some runs of each piece of work, in turns: neither what else runs
 * on the machine nor a slow spell favours one of them.
 */
function fastest(runs: number, ...works: (() => unknown)[]): number[] {
  const best = works.map(() => Infinity);
  collectGarbage();
  for (let run = 0; run < runs; run++) {
    works.forEach((work, i) => {
      const from = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(from);
      best[i] = Math.min(best[i]!, (user + system) / 1000);
    });
  }
  return best;
}

/** The first piece of work's time over the second's. */
function quotient(runs: number, ours: () => unknown, theirs: () => unknown): number {
  const [a, b] = fastest(runs, ours, theirs) as [number, number];
  return a / b;
}

const COLUMNS = [
  'bearer',
  'tag',
  'periodStart',
  'ordinal',
  'replay',
  'required',
  'from',
  'to',
  'target',
] as const;

function expansionAgainstRules(): Measured {
  const world = worldOf(PROVINCE);
  const weekly = world.lines.find((line) => line.per === 'week' && line.targets.length === 559)!;
  const line = { ...weekly, count: { min: 1, max: 1 }, replays: 0 };
  const expand = (): ObligationTable => expandLines([line], world.units, PLAN);
  const options = {
    freq: rrule.RRule.WEEKLY,
    byweekday: [rrule.RRule.TH],
    dtstart: new Date(Date.UTC(2024, 0, 1)),
    until: new Date(Date.UTC(2024, 11, 31)),
  };
  const ruled = (): number =>
    line.targets.reduce((dates) => dates + new rrule.RRule(options).all().length, 0);
  const each = quotient(15, expand, ruled) / (expand().length / ruled());
  return atMost('expansion of an obligation ÷ rrule.js, one rule a unit', each, 1 / 100);
}

function expansionAgainstCopying(): Measured {
  const world = worldOf(country(12));
  const expand = (): ObligationTable => expandLines(world.lines, world.units, PLAN);
  const table = expand();
  if (table.length < 1_000_000) throw new Error('too few obligations to measure on');
  const ratio = quotient(15, expand, () => COLUMNS.map((name) => table[name].slice()));
  return atMost(`expansion ÷ copying its arrays, ${String(table.length)} obligations`, ratio, 5);
}

/** The loudspeakers of a province, each with this many places on a day. */
function loudspeakers(places: (day: number) => readonly number[]): PlacementProblem[] {
  const world = worldOf(PROVINCE);
  const lines = world.lines.filter((line) => line.targets[0]!.channelIds[0]!.endsWith(':loudspeaker'));
  const table = expandLines(lines, world.units, PLAN);
  const demand = demandOfTable(table, world.channelIndex);
  const slots = slotTable(places);
  const supply: Supply = { ...world.supply, channels: world.supply.channels.map(() => slots) };
  return componentsOf(demand, supply.channels.length).map(
    (component) => problemOf(demand, supply, component).problem,
  );
}

function placementAgainstDueDates(
  name: string,
  places: (day: number) => readonly number[],
  gate: number,
): Measured {
  const problems = loudspeakers(places).slice(0, 150);
  if (problems.some((problem) => place(problem).verdict !== 'placed')) throw new Error('not placeable');
  let items = 0;
  let room = 0;
  for (const { first, slotCapacity } of problems) {
    items += first.length;
    room += slotCapacity.reduce((sum, one) => sum + one, 0);
  }
  const capacities = problems.map(({ days, slotDay, slotCapacity }) => {
    const capacity = new Int32Array(days);
    slotDay.forEach((day, slot) => (capacity[day]! += slotCapacity[slot]!));
    return capacity;
  });
  // a run takes some milliseconds: the first dozen are still being compiled
  const ratio = quotient(
    40,
    () => problems.map((problem) => place(problem)),
    () => problems.map(({ first, last }, i) => earliestDueFirst(capacities[i]!, first, last)),
  );
  const load = String(Math.round((100 * items) / room));
  return atMost(`placement ÷ earliest due first, ${name}, load ${load} %`, ratio, gate);
}

async function costAgainstHighs(): Promise<Measured[]> {
  let worst = 1;
  let verdicts = 0;
  let total = 0;
  for (const chains of [false, true]) {
    for (const channels of [1, 2]) {
      for (let seed = 1; seed <= 60; seed++) {
        const problem = randomProblem(seed, { slotsADay: 2, channels, rules: true, chains });
        const ours = place(problem, 20_000);
        const theirs = await solveProgramme(programmeOf(problem, 'spread'));
        total++;
        if ((ours.verdict === 'placed') === theirs.feasible) verdicts++;
        if (theirs.feasible) worst = Math.max(worst, ours.cost / theirs.value, theirs.value / ours.cost);
      }
    }
  }
  return [
    atMost('placement cost ÷ HiGHS optimum, at worst', worst, 1),
    atLeast('verdicts that agree with HiGHS', verdicts / total, 1),
  ];
}

async function movesAgainstHighs(): Promise<Measured> {
  let ours = 0;
  let least = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const problem = replanOf(seed);
    const placement = place(problem);
    const theirs = await solveProgramme(programmeOf(problem, 'moves'));
    if (placement.verdict !== 'placed' || !theirs.feasible) continue;
    least += theirs.value;
    placement.slotOf.forEach((slot, item) => {
      const held = problem.held![item]!;
      if (held >= 0 && problem.slotDay[held] !== problem.slotDay[slot]) ours++;
    });
  }
  return atMost(`moves on a re-plan ÷ the fewest (${String(least)})`, ours / least, 1);
}

/** A year of one loudspeaker with an eighth of its days out, required items only, by HiGHS and by us. */
async function yearAgainstHighs(): Promise<Measured> {
  const random = seeded(9);
  const out = new Set(Array.from({ length: 366 }, (_, i) => i).filter(() => random() < 0.12));
  const [problem] = loudspeakers((day) => (out.has(day % 366) ? [0] : [2]));
  const required = requiredOnly(problem!);
  const [ours] = fastest(20, () => place(required));
  const text = programmeOf(required, 'spread');
  const from = process.cpuUsage();
  const theirs = await solveProgramme(text);
  const { user, system } = process.cpuUsage(from);
  const highs = (user + system) / 1000;
  const placement = place(required);
  if (placement.cost !== theirs.value) throw new Error('HiGHS finds another optimum');
  return atLeast('HiGHS time ÷ ours, one channel-year', highs / ours!, 300);
}

function requiredOnly(problem: PlacementProblem): PlacementProblem {
  const kept = Array.from(problem.rank.keys()).filter((item) => problem.rank[item] === 0);
  const at = new Map(kept.map((item, i) => [item, i]));
  const pick = (column: Int32Array): Int32Array => Int32Array.from(kept, (item) => column[item]!);
  return {
    ...problem,
    first: pick(problem.first),
    last: pick(problem.last),
    target: pick(problem.target),
    weight: pick(problem.weight),
    group: pick(problem.group),
    after: Int32Array.from(kept, (item) => at.get(problem.after[item]!) ?? -1),
    gap: pick(problem.gap),
    rank: new Uint8Array(kept.length),
  };
}

/**
 * Time an obligation of 63 provinces ÷ that of 8. The few are expanded eight times over and their tables kept, so that
 * both fill as much new memory: alone, the small table is written again and again into pages that its like has just
 * given back, and the large one is charged for the kernel's zeroing of its pages.
 */
function growth(): Measured[] {
  const worlds = [worldOf(country(8)), worldOf(country(63))] as const;
  const times = [8, 1] as const;
  const kept: ObligationTable[][] = [[], []];
  const expansions = worlds.map((world, i) => () => {
    kept[i] = [];
    for (let run = 0; run < times[i]!; run++) kept[i].push(expandLines(world.lines, world.units, PLAN));
  });
  const [smallExpansion, largeExpansion] = fastest(7, ...expansions) as [number, number];
  const tables = kept.map((all) => all[0]!);
  kept.length = 0;
  const placements = worlds.map((world, i) => () => {
    const demand = demandOfTable(tables[i]!, world.channelIndex);
    for (const component of componentsOf(demand, world.supply.channels.length)) {
      place(problemOf(demand, world.supply, component).problem);
    }
  });
  const [smallPlacement, largePlacement] = fastest(3, ...placements) as [number, number];
  const [small, large] = tables.map((table) => table.length) as [number, number];
  const say = (what: string): string => `growth of ${what}, 63 provinces to 8 (${String(large)} obligations)`;
  return [
    atMost(say('expansion'), largeExpansion / smallExpansion / (large / (times[0] * small)), 1.3),
    atMost(say('placement'), largePlacement / smallPlacement / (large / small), 1.3),
  ];
}

/** Nearly as many places as items, and just enough of them where the campaign is. */
const scarce = (day: number): readonly number[] => {
  if (day >= CAMPAIGN.from && day < CAMPAIGN.to) return [2];
  return day % 6 === 0 ? [] : [1];
};

/** Runs every gate of expansion and placement. */
export async function run(): Promise<Measured[]> {
  return [
    expansionAgainstRules(),
    expansionAgainstCopying(),
    placementAgainstDueDates('2 × 2 places a day', () => [2, 2], 15),
    placementAgainstDueDates('1 place on 5 days of 6, 2 in the campaign', scarce, 120),
    ...(await costAgainstHighs()),
    await movesAgainstHighs(),
    await yearAgainstHighs(),
    ...growth(),
  ];
}

if (import.meta.filename === process.argv[1]) {
  for (const { name, ratio, gate, ok } of await run()) {
    console.log(
      `${ok ? 'ok  ' : 'MISS'} ${ratio.toPrecision(4).padStart(9)} (gate ${gate.toPrecision(3)})  ${name}`,
    );
  }
}
