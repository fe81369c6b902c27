import { expect } from 'chai';
import type { PlacementProblem } from '../../../src/domain/schedule/placement-problem.js';
import { placeSized } from '../../../src/domain/schedule/sized.js';
import { sizedProgrammeOf, solveProgramme } from './highs-oracle.js';
import { randomProblem, seeded } from './random-problem.js';
import { describeInZones } from '../../support/zones.js';

/** Slots of some minutes, and lines of unequal length over one or two channels. */
function sizedProblem(seed: number): {
  problem: PlacementProblem;
  rowSize: Int32Array;
} {
  const random = seeded(seed + 77);
  const drawn = randomProblem(seed, {
    slotsADay: 1,
    channels: 1 + (seed % 2),
    rules: seed % 3 === 0,
    chains: false,
  });
  const rowSize = Int32Array.from(drawn.rowLimit, () => 1 + Math.floor(random() * 4));
  const slotCapacity = drawn.slotCapacity.map((capacity) =>
    capacity > 0 ? 2 + Math.floor(random() * 4) : 0,
  );
  return { problem: { ...drawn, slotCapacity, rowSize }, rowSize };
}

describeInZones('placement of unequal airtimes', () => {
  it('agrees with HiGHS whenever it decides, and keeps every rule in any case', async () => {
    const verdicts = { placed: 0, infeasible: 0, undecided: 0 };
    const runs = process.env['PHUSONG_LONG'] ? 2000 : 120;
    for (let seed = 1; seed <= runs; seed++) {
      const { problem, rowSize } = sizedProblem(seed);
      const { verdict, slotOf, rejections } = placeSized(problem);
      verdicts[verdict]++;
      const used = new Int32Array(problem.slotDay.length);
      slotOf.forEach((slot, item) => {
        if (slot < 0) return;
        const row = problem.groupRows[problem.group[item]!]!.find(
          (one) => problem.rowChannel[one] === problem.slotChannel[slot],
        )!;
        used[slot]! += rowSize[row]!;
        expect(used[slot]).to.be.at.most(problem.slotCapacity[slot]!);
        expect(problem.slotDay[slot]).to.be.within(problem.first[item]!, problem.last[item]!);
        expect(problem.rowForbids[row]?.[slot] ?? 0).to.equal(0);
      });
      expect(rejections.length).to.equal(slotOf.filter((slot) => slot < 0).length);
      if (verdict === 'undecided') continue;
      const { feasible } = await solveProgramme(sizedProgrammeOf(problem, rowSize));
      expect(verdict, `seed ${String(seed)}`).to.equal(feasible ? 'placed' : 'infeasible');
    }
    expect(verdicts.placed).to.be.above(runs / 10);
    expect(verdicts.infeasible).to.be.above(runs / 10);
    expect(verdicts.undecided).to.be.below(runs / 20);
  });

  it('says "undecided" when the search reaches its limit, not that it cannot be done', () => {
    let undecided = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { problem } = sizedProblem(seed);
      const free = placeSized(problem);
      const short = placeSized(problem, 1);
      if (short.verdict === 'undecided') undecided++;
      else expect(short.verdict).to.equal(free.verdict);
    }
    expect(undecided).to.be.above(0);
  });
});
