import { expect } from 'chai';
import { explain } from '../../../src/domain/schedule/explain.js';
import { place } from '../../../src/domain/schedule/place.js';
import { restrictTo } from '../../../src/domain/schedule/placement-problem.js';
import { programmeOf, solveProgramme } from './highs-oracle.js';
import { randomProblem } from './random-problem.js';
import { describeInZones } from '../../support/zones.js';

describeInZones('an explanation', () => {
  it('names items that cannot all be placed, and that can when any one is left out (HiGHS)', async () => {
    let explained = 0;
    const runs = process.env['PHUSONG_LONG'] ? 600 : 40;
    for (let seed = 1; seed <= runs; seed++) {
      const problem = randomProblem(seed, {
        slotsADay: 2,
        channels: 1 + (seed % 2),
        rules: true,
        chains: false,
      });
      const rejection = place(problem).rejections.find(({ because }) => because === 'slots');
      if (!rejection) continue;
      explained++;
      const { items, demand, supply } = explain(problem, rejection);
      const canPlace = async (some: readonly number[]): Promise<boolean> =>
        some.length === 0 ||
        (await solveProgramme(programmeOf(restrictTo(problem, some), 'spread'))).feasible;
      expect(await canPlace(items), `seed ${String(seed)}`).to.equal(false);
      for (const left of items) {
        expect(await canPlace(items.filter((item) => item !== left)), `seed ${String(seed)}`).to.equal(true);
      }
      expect([demand, supply]).to.deep.equal([items.length, items.length - 1]);
    }
    expect(explained).to.be.above(runs / 10);
  });
});
