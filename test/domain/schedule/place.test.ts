import { expect } from 'chai';
import { type Placement, place } from '../../../src/domain/schedule/place.js';
import type { PlacementProblem } from '../../../src/domain/schedule/placement-problem.js';
import { programmeOf, solveProgramme } from './highs-oracle.js';
import { type Traits, randomProblem } from './random-problem.js';
import { describeInZones } from '../../support/zones.js';

const LONG = Boolean(process.env['PHUSONG_LONG']);

/** Fails when a placement breaks any hard rule, counted anew from the problem. */
export function expectLawful(problem: PlacementProblem, { slotOf, rejections }: Placement): void {
  const load = new Int32Array(problem.slotDay.length);
  const perCell = new Map<string, number>();
  const rejected = new Set(rejections.map(({ item }) => item));
  slotOf.forEach((slot, item) => {
    expect(slot >= 0, `item ${String(item)} placed or rejected`).to.equal(!rejected.has(item));
    if (slot < 0) return;
    const day = problem.slotDay[slot]!;
    expect(day, 'inside the window').to.be.within(problem.first[item]!, problem.last[item]!);
    expect(++load[slot]!, 'inside the capacity').to.be.at.most(problem.slotCapacity[slot]!);
    const row = problem.groupRows[problem.group[item]!]!.find(
      (one) => problem.rowChannel[one] === problem.slotChannel[slot],
    );
    expect(row, 'on a channel of its own').to.not.equal(undefined);
    expect(problem.rowForbids[row!]?.[slot] ?? 0, 'in a slot it may use').to.equal(0);
    const cell = `${String(row)} ${String(day)}`;
    perCell.set(cell, (perCell.get(cell) ?? 0) + 1);
    expect(perCell.get(cell), 'so many a day').to.be.at.most(problem.rowLimit[row!]!);
    const run = problem.after[item]!;
    if (run >= 0) {
      expect(slotOf[run], 'a replay only with its run').to.be.at.least(0);
      expect(day - problem.slotDay[slotOf[run]!]!, 'the gap').to.be.at.least(problem.gap[item]!);
    }
  });
}

describeInZones('placement agrees with HiGHS: verdict and optimum', () => {
  const families: [string, Traits][] = [
    ['windows and capacities', { slotsADay: 1, channels: 1, rules: false, chains: false }],
    ['several slots a day', { slotsADay: 2, channels: 1, rules: false, chains: false }],
    ['forbidden slots and limits per day', { slotsADay: 2, channels: 1, rules: true, chains: false }],
    ['several channels', { slotsADay: 1, channels: 2, rules: true, chains: false }],
    ['replays with gaps', { slotsADay: 1, channels: 1, rules: true, chains: true }],
    ['all at once', { slotsADay: 2, channels: 2, rules: true, chains: true }],
  ];
  for (const [name, traits] of families) {
    it(name, async () => {
      let feasible = 0;
      const runs = LONG ? 1500 : 60;
      for (let seed = 1; seed <= runs; seed++) {
        const problem = randomProblem(seed, traits);
        const ours = place(problem, 20_000);
        expectLawful(problem, ours);
        const theirs = await solveProgramme(programmeOf(problem, 'spread'));
        expect(ours.verdict, `seed ${String(seed)}`).to.equal(theirs.feasible ? 'placed' : 'infeasible');
        if (!theirs.feasible) continue;
        feasible++;
        expect(ours.cost, `seed ${String(seed)}`).to.equal(theirs.value);
      }
      expect(feasible, 'both verdicts occur').to.be.within(runs * 0.05, runs * 0.95);
    });
  }
});
