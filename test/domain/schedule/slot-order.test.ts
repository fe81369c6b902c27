import { expect } from 'chai';
import { type Airing, slotOrder } from '../../../src/domain/schedule/slot-order.js';

const airing = (id: string, rest: Partial<Airing> = {}): Airing => ({
  ...{ id, lineId: id.split('/')[0]!, required: true, dueDay: 20_000 },
  ...rest,
});
const ids = (airings: readonly Airing[], kind: 'led' | 'loudspeaker'): string[] =>
  slotOrder(airings, kind, (one) => one).map(({ id }) => id);

describe('the order in a slot', () => {
  it('of a programme: what must air first, then what is due sooner, the same for any order given', () => {
    const items = [
      airing('a/1', { required: false, dueDay: 19_000 }),
      airing('b/1', { dueDay: 20_002 }),
      airing('c/1', { dueDay: 20_001 }),
      airing('c/2', { dueDay: 20_001 }),
    ];
    const expected = ['c/1', 'c/2', 'b/1', 'a/1'];
    expect(ids(items, 'loudspeaker')).to.deep.equal(expected);
    expect(ids(items.toReversed(), 'loudspeaker')).to.deep.equal(expected);
  });

  it('of a loop: every line within one airing of its share at every moment', () => {
    const counts = { a: 6, b: 3, c: 1 };
    const items = Object.entries(counts).flatMap(([line, count]) =>
      Array.from({ length: count }, (_, i) => airing(`${line}/${String(i)}`)),
    );
    const order = ids(items, 'led');
    expect(order.toSorted()).to.deep.equal(items.map(({ id }) => id).sort());
    expect(ids(items.toReversed(), 'led')).to.deep.equal(order);
    for (let turn = 1; turn <= order.length; turn++)
      for (const [line, count] of Object.entries(counts)) {
        const aired = order.slice(0, turn).filter((id) => id.startsWith(line)).length;
        expect(Math.abs(aired - (count / 10) * turn)).to.be.below(1);
      }
  });

  it('of nothing is nothing', () => {
    expect([ids([], 'led'), ids([], 'loudspeaker')]).to.deep.equal([[], []]);
  });
});
