import { expect } from 'chai';
import fc from 'fast-check';
import { runningOrder } from '../../../src/domain/schedule/running-order.js';

describe('the running order of a loop', () => {
  it('lets items of shares 3, 2 and 1 take turns', () => {
    const order = runningOrder([3, 2, 1], 6);
    expect([0, 1, 2].map((item) => order.filter((one) => one === item).length)).to.deep.equal([3, 2, 1]);
    expect(order.slice(1).some((item, i) => item === 0 && order[i] === 0)).to.equal(false);
  });

  it('runs one item alone, and nothing when nobody has a share', () => {
    expect(runningOrder([0, 4], 3)).to.deep.equal([1, 1, 1]);
    expect(runningOrder([0, 0], 3)).to.deep.equal([]);
  });

  it('keeps every item within 1 - 1/(2k - 2) of its share after every pick', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 12 }), (shares) => {
        const total = shares.reduce((sum, share) => sum + share, 0);
        const bound = 1 - 1 / (2 * shares.length - 2);
        const runs = shares.map(() => 0);
        runningOrder(shares, total).forEach((item, turn) => {
          runs[item]!++;
          shares.forEach((share, one) => {
            expect(Math.abs(runs[one]! - (share * (turn + 1)) / total)).to.be.at.most(bound + 1e-9);
          });
        });
        expect(runs).to.deep.equal(shares);
      }),
      { seed: 1980 },
    );
  });
});
