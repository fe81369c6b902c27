import { expect } from 'chai';
import { ALWAYS } from '../../../src/domain/interval.js';
import { loopPlaces, slotsOf } from '../../../src/domain/schedule/slots.js';
import { isoDay } from '../../../src/domain/time.js';
import { span } from '../plan/expand-fixture.js';
import { daypart } from './schedule-fixture.js';

const WEEK = span('2024-09-16', '2024-09-22');
const daysOf = (...args: Parameters<typeof slotsOf>): string[] =>
  slotsOf(...args).map(({ day }) => isoDay(day));

describe('slots', () => {
  it('are dayparts on their weekdays: a paper printed on Monday, Wednesday and Friday', () => {
    expect(daysOf([daypart({ weekdays: [0, 2, 4] })], WEEK)).to.deep.equal([
      '2024-09-16',
      '2024-09-18',
      '2024-09-20',
    ]);
  });

  it('live with their daypart and with their channel', () => {
    const from18 = daypart({ life: span('2024-09-18', '2030-01-01') });
    expect(daysOf([from18], WEEK)).to.have.length(5);
    const channels = [{ id: 'c', life: span('2020-01-01', '2024-09-19'), rule: null }];
    expect(daysOf([from18], WEEK, { channels })).to.deep.equal(['2024-09-18', '2024-09-19']);
  });

  it('come by day, then by start, and name their daypart and day', () => {
    const morning = daypart({ id: 'sáng', start: 330, capacity: 2 });
    const slots = slotsOf([daypart(), morning], span('2024-09-16', '2024-09-17'));
    expect(slots.map(({ id }) => id.split('/')[0])).to.deep.equal(['sáng', 'c-chiều', 'sáng', 'c-chiều']);
    expect(slots[0]).to.include({ id: `sáng/${String(WEEK.from)}`, start: 330, capacity: 2 });
  });

  it('give way to closures, and stay on days of mourning', () => {
    const on = (stops: 'everything' | 'entertainment', channelIds: string[]) =>
      daysOf([daypart()], WEEK, { blackouts: [{ window: WEEK, stops, channelIds, reason: '' }] }).length;
    expect([on('everything', []), on('everything', ['d']), on('entertainment', [])]).to.deep.equal([0, 7, 7]);
  });

  it('keep to the rule of a station: quiet weekends, and the first so many sessions of a day', () => {
    const rule = { quietWeekdays: [5, 6], sessionsPerDay: 1, tokensPerMonth: null };
    const slots = slotsOf([daypart(), daypart({ id: 'sáng', start: 330 })], WEEK, {
      channels: [{ id: 'c', life: ALWAYS, rule }],
    });
    expect(slots.map(({ start }) => start)).to.deep.equal([330, 330, 330, 330, 330]);
  });

  it('spend the broadcasts of a Zalo account evenly over the month, one item each', () => {
    const rule = { quietWeekdays: [], sessionsPerDay: null, tokensPerMonth: 4 };
    const slots = slotsOf([daypart({ capacity: 5 })], span('2024-09-01', '2024-10-31'), {
      channels: [{ id: 'c', life: ALWAYS, rule }],
    });
    expect(slots.map(({ day }) => isoDay(day))).to.deep.equal([
      ...['2024-09-04', '2024-09-12', '2024-09-19', '2024-09-27'],
      ...['2024-10-04', '2024-10-12', '2024-10-20', '2024-10-28'],
    ]);
    expect(slots.every(({ capacity }) => capacity === 1)).to.equal(true);
    // the same ones when they are asked for in the middle of a month, and when one of them is closed
    const channels = [{ id: 'c', life: ALWAYS, rule }];
    const closed = {
      window: span('2024-09-19', '2024-09-19'),
      stops: 'everything' as const,
      channelIds: [],
      reason: '',
    };
    const later = daysOf([daypart()], span('2024-09-12', '2024-10-05'), { channels, blackouts: [closed] });
    expect(later).to.deep.equal(['2024-09-12', '2024-09-27', '2024-10-04']);
  });

  it('of a loop number what fits: 5 minutes hold 20 spots of 15 seconds', () => {
    expect([loopPlaces(300, 15), loopPlaces(10, 15), loopPlaces(300, 0)]).to.deep.equal([20, 0, 0]);
  });
});
