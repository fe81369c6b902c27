import { expect } from 'chai';
import fc from 'fast-check';
import { fromDayRange, inclusive, toDayRange } from '../../src/domain/interval.js';
import { periodAt, periodsIn } from '../../src/domain/plan/period.js';
import {
  civilOf,
  dayOf,
  dayOfInstant,
  instantOf,
  isCivilDate,
  isoDay,
  parseIsoDay,
  rfc3339,
  vietnameseDay,
  weekdayOf,
} from '../../src/domain/time.js';
import { describeInZones } from '../support/zones.js';

describeInZones('civil days', () => {
  it('agree with the proleptic Gregorian calendar of the platform over two centuries', () => {
    for (let day = -30_000; day < 50_000; day++) {
      const date = new Date(day * 86_400_000);
      const civil = civilOf(day);
      expect([civil.year, civil.month, civil.date]).to.deep.equal([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
      ]);
      expect(dayOf(civil.year, civil.month, civil.date)).to.equal(day);
      expect(weekdayOf(day)).to.equal((date.getUTCDay() + 6) % 7);
    }
  });

  it('begin at midnight in Vietnam, which is 17:00 UTC of the day before', () => {
    const day = dayOf(2026, 11, 21);
    expect(new Date(instantOf(day)).toISOString()).to.equal('2026-11-20T17:00:00.000Z');
    expect(dayOfInstant(Date.parse('2026-11-20T16:59:59.999Z'))).to.equal(day - 1);
    expect(dayOfInstant(Date.parse('2026-11-20T17:00:00Z'))).to.equal(day);
    expect(rfc3339(instantOf(day, 8 * 60 + 5))).to.equal('2026-11-21T08:05:00+07:00');
  });

  const rejected = ['2026-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '24-01-01', '2024-1-1', ''];
  for (const text of rejected) it(`refuse "${text}"`, () => expect(parseIsoDay(text)).to.equal(null));

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => parseIsoDay(isoDay(day)) === day),
    );
    expect(vietnameseDay(dayOf(2026, 3, 5))).to.equal('05/03/2026');
    expect(isCivilDate(2024, 2, 29)).to.equal(true);
  });
});

describeInZones('periods', () => {
  it('tile the calendar: each begins where the one before ended', () => {
    const unit = fc.constantFrom(
      'day' as const,
      'week' as const,
      'month' as const,
      'quarter' as const,
      'half-year' as const,
      'year' as const,
    );
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 30_000 }),
        (kind, every, day) => {
          const period = periodAt(kind, every, day);
          expect(period.from).to.be.at.most(day);
          expect(period.to).to.be.above(day);
          expect(periodAt(kind, every, period.to).from).to.equal(period.to);
        },
      ),
    );
  });

  it('of a week run Monday to Sunday, of a quarter from its first month', () => {
    const week = periodAt('week', 1, dayOf(2026, 11, 21));
    expect([isoDay(week.from), isoDay(week.to - 1)]).to.deep.equal(['2026-11-16', '2026-11-22']);
    expect(isoDay(periodAt('quarter', 1, dayOf(2026, 11, 21)).from)).to.equal('2026-10-01');
    expect(periodsIn('month', 1, inclusive(dayOf(2024, 11, 15), dayOf(2025, 1, 1)))).to.have.length(3);
  });
});

describe('day ranges', () => {
  it('are inclusive outside and half-open inside', () => {
    const interval = inclusive(dayOf(2024, 9, 15), dayOf(2024, 10, 15));
    expect(interval.to - interval.from).to.equal(31);
    expect(toDayRange(interval)).to.deep.equal({ from: '2024-09-15', to: '2024-10-15' });
    expect(fromDayRange({ from: '2024-09-15', to: '2024-10-15' })).to.deep.equal(interval);
  });

  it('that end before they start are refused', () => {
    expect(fromDayRange({ from: '2024-10-15', to: '2024-09-15' })).to.equal(null);
    expect(fromDayRange({ from: '2024-02-30', to: null })).to.equal(null);
  });
});
