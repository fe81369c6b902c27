import { expect } from 'chai';
import { contains, intersect, isEmpty } from '../../src/domain/interval.js';
import { dayOf } from '../../src/domain/time.js';
import { sampleRegister } from '../../src/sample/register.js';

const { province, units, channels, dayparts } = sampleRegister();
const unitById = new Map(units.map((unit) => [unit.id, unit]));
const channelById = new Map(channels.map((channel) => [channel.id, channel]));
const today = dayOf(2026, 11, 21);
const living = channels.filter((channel) => contains(channel.life, today));
const count = (kind: string): number => living.filter((channel) => channel.kind === kind).length;

describe('the sample register', () => {
  it('has one of each office, one joint press organ and 24 communes today', () => {
    const now = units.filter((unit) => contains(unit.life, today));
    const kinds = now.map((unit) => unit.kind);
    const number = (kind: string): number => kinds.filter((one) => one === kind).length;
    expect(number('commune')).to.equal(24);
    expect(number('press')).to.equal(1);
    expect(number('province')).to.equal(1);
    expect(number('department')).to.equal(2);
    expect(number('portal')).to.equal(1);
    expect(number('district') + number('newspaper') + number('station')).to.equal(0);
  });

  it('covers every medium: four of the press, a loudspeaker in each commune, ten walls of ten sizes', () => {
    for (const kind of ['print', 'online', 'radio', 'tv']) expect(count(kind), kind).to.equal(1);
    expect(count('loudspeaker')).to.equal(24);
    expect(count('led')).to.equal(10);
    expect(count('facebook')).to.be.above(5);
    expect(count('zalo')).to.be.above(10);
    const sizes = living.flatMap(({ led }) => (led === null ? [] : [`${led.width}×${led.height}`]));
    expect(new Set(sizes).size).to.equal(10);
  });

  it('gives every id once, in a form that can stand inside an obligation id', () => {
    for (const rows of [units, channels, dayparts]) {
      const ids = rows.map((row) => row.id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const id of ids) expect(id).to.match(/^[a-z0-9-]+$/);
    }
  });

  it('hangs together: parents, owners, successors exist and lives fit', () => {
    for (const unit of units) {
      expect(unit.provinceId).to.equal(province.id);
      if (unit.parentId !== null) expect(unitById.has(unit.parentId), unit.id).to.equal(true);
      for (const id of unit.successorIds)
        expect(unitById.get(id)?.life.from, `${unit.id} → ${id}`).to.equal(unit.life.to);
    }
    for (const channel of channels) {
      const owner = unitById.get(channel.unitId);
      expect(owner, channel.id).to.not.equal(undefined);
      expect(isEmpty(intersect(owner!.life, channel.life)), channel.id).to.equal(false);
      expect(channel.life.to).to.be.at.most(owner!.life.to);
    }
    for (const daypart of dayparts) expect(channelById.has(daypart.channelId), daypart.id).to.equal(true);
  });

  it('gives every living channel airtime, and no more of it than its hours hold', () => {
    for (const channel of living)
      expect(
        dayparts.some((daypart) => daypart.channelId === channel.id),
        channel.id,
      ).to.equal(true);
    for (const daypart of dayparts) {
      expect(daypart.end).to.be.above(daypart.start);
      if (daypart.capacityUnit === 'minutes')
        expect(daypart.capacity, daypart.id).to.be.at.most(daypart.end - daypart.start);
    }
  });

  it('uses reserved addresses only', () => {
    for (const { address } of channels)
      if (address !== null) expect(new URL(address).hostname).to.match(/\.example$/);
  });
});
