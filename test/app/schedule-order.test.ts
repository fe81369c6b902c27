import { expect } from 'chai';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { viewChannelSchedule } from '../../src/app/schedule/view-channel-schedule.js';
import { viewWeek } from '../../src/app/schedule/view-week.js';
import { lineIdOf } from '../../src/domain/plan/obligation.js';
import type { TestApp } from '../support/app.js';
import { decemberProvince } from '../support/december-province.js';
import { channelOf, daypartOf, december, lineOf, person, planOf } from '../support/small-province.js';

const officer = person('officer');
/** The only day on which anything runs: 9 December 2026, a Wednesday. */
const DAY = { from: december(9), to: december(10) };
const WEEK = { from: december(7), to: december(14) };

describe('the order shown of what is booked in one slot', () => {
  let opened: TestApp;
  before(async () => {
    const only = { life: DAY };
    const on = (channelId: string) => ({ targets: [{ unitId: 'x', channelIds: [channelId] }], maxPerDay: 9 });
    const until = (date: number) => ({ window: { from: december(1), to: december(date) } });
    const times = (n: number) => ({ count: { min: n, max: n } });
    opened = await decemberProvince({
      communes: ['x'],
      channels: [
        channelOf('loa-x', 'x'),
        { ...channelOf('led-x', 'x'), kind: 'led', led: { width: 192, height: 64 } },
      ],
      dayparts: [
        daypartOf('loa-x', { ...only, capacity: 3 }),
        daypartOf('led-x', { ...only, capacity: 6, start: 6 * 60, end: 22 * 60 }),
      ],
      plans: [
        planOf('p', [
          lineOf('allowed', { ...on('loa-x'), count: { min: 0, max: 1 }, ...until(10) }),
          lineOf('later', { ...on('loa-x'), ...until(30) }),
          lineOf('sooner', { ...on('loa-x'), ...until(15) }),
          lineOf('often', { ...on('led-x'), ...times(4), kind: 'spot', channelKinds: ['led'] }),
          lineOf('rare', { ...on('led-x'), ...times(2), kind: 'spot', channelKinds: ['led'] }),
        ]),
      ],
    });
    expect((await schedulePlan(opened.app, officer, 'p')).booked).to.equal(9);
  });
  after(() => opened.close());

  const programme = ['sooner', 'later', 'allowed'];
  const loop = ['often', 'rare', 'often', 'often', 'rare', 'often'];

  it('by the schedule of a channel', async () => {
    const linesOn = async (channelId: string): Promise<string[]> => {
      const { slots } = await viewChannelSchedule(opened.app, officer, channelId, WEEK);
      return slots.flatMap(({ items }) => items.map(({ booking }) => lineIdOf(booking.obligationId)));
    };
    expect(await linesOn('loa-x')).to.deep.equal(programme);
    expect(await linesOn('led-x')).to.deep.equal(loop);
  });

  it('by the week of a unit', async () => {
    const { rows } = await viewWeek(opened.app, officer, { unitId: 'x', days: WEEK });
    const lines = rows.map(({ cells }) =>
      cells.flatMap((cell) => cell?.items.map(({ line }) => line.id) ?? []),
    );
    expect(lines).to.have.deep.members([programme, loop]);
  });
});
