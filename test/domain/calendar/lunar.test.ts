import { expect } from 'chai';
import { dayOfLunar, lunarOf } from '../../../src/domain/calendar/lunar.js';
import { dayOf, isoDay, parseIsoDay } from '../../../src/domain/time.js';
import { describeInZones } from '../../support/zones.js';

describeInZones('the lunar calendar', () => {
  const newYears = [
    '1985-01-21', // a month before the Chinese one
    '2007-02-17', // a day before the Chinese one
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
  ];
  for (const day of newYears) {
    it(`begins ${day.slice(0, 4)} on ${day}`, () => {
      const year = Number(day.slice(0, 4));
      expect(isoDay(dayOfLunar(year, 1, 1))).to.equal(day);
      expect(lunarOf(parseIsoDay(day)!)).to.deep.equal({ year, month: 1, date: 1, leap: false });
    });
  }

  const ancestors = ['2022-04-10', '2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26'];
  for (const day of ancestors) {
    it(`has Giỗ Tổ (10/3) on ${day}`, () => {
      expect(isoDay(dayOfLunar(Number(day.slice(0, 4)), 3, 10))).to.equal(day);
    });
  }

  it('has leap months: the second in 2023, the sixth in 2025', () => {
    expect(lunarOf(dayOf(2023, 4, 1))).to.include({ month: 2, leap: true });
    expect(lunarOf(dayOf(2025, 8, 1))).to.include({ month: 6, leap: true });
    expect(lunarOf(dayOf(2025, 7, 1))).to.include({ month: 6, leap: false });
  });

  it('reads every day of ordinary months back, and never skips or repeats a date', () => {
    for (let day = dayOf(1990, 1, 1); day < dayOf(2040, 1, 1); day++) {
      const { year, month, date, leap } = lunarOf(day);
      if (!leap) expect(dayOfLunar(year, month, date), isoDay(day)).to.equal(day);
      const tomorrow = lunarOf(day + 1);
      expect(tomorrow.date === date + 1 || (tomorrow.date === 1 && date >= 29), isoDay(day)).to.equal(true);
    }
  });
});
