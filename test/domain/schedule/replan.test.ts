import { expect } from 'chai';
import { place } from '../../../src/domain/schedule/place.js';
import { programmeOf, solveProgramme } from './highs-oracle.js';
import { replanOf } from './random-problem.js';
import { describeInZones } from '../../support/zones.js';

describeInZones('planning again agrees with HiGHS', () => {
  it('on whether it can be done, and on the fewest moves', async () => {
    let moved = 0;
    const runs = process.env['PHUSONG_LONG'] ? 2000 : 120;
    for (let seed = 1; seed <= runs; seed++) {
      const problem = replanOf(seed);
      const placement = place(problem);
      const fewest = await solveProgramme(programmeOf(problem, 'moves'));
      expect(placement.verdict, `seed ${String(seed)}`).to.equal(fewest.feasible ? 'placed' : 'infeasible');
      if (!fewest.feasible) continue;
      let moves = 0;
      placement.slotOf.forEach((slot, item) => {
        const held = problem.held![item]!;
        if (held >= 0 && problem.slotDay[held] !== problem.slotDay[slot]) moves++;
      });
      expect(moves, `seed ${String(seed)}`).to.equal(fewest.value);
      moved += moves;
    }
    expect(moved, 'some must move').to.be.above(0);
  });
});
