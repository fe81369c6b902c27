import { expect } from 'chai';
import fc from 'fast-check';
import { planMakeGoods } from '../../../src/domain/schedule/make-good.js';
import { planSchedule } from '../../../src/domain/schedule/plan-schedule.js';
import { isoDay } from '../../../src/domain/time.js';
import { quotaLine, span } from '../plan/expand-fixture.js';
import { daypart, obligationsFor, requestFor } from './schedule-fixture.js';
import { describeInZones } from '../../support/zones.js';

const MONTH = span('2024-09-02', '2024-09-29');

describeInZones('make-goods', () => {
  const weekly = quotaLine({ window: MONTH, graceDays: 7 });

  it('run between today and the end of the grace, under the id of what they replace', () => {
    const [missed] = obligationsFor([weekly]);
    const request = requestFor([weekly], [daypart()], MONTH, { today: missed!.window.to + 2 });
    const { bookings, unplaced } = planMakeGoods({ ...request, missed: [missed!] });
    expect(unplaced).to.deep.equal([]);
    expect(bookings.map(({ obligationId, day }) => [obligationId, isoDay(day)])).to.deep.equal([
      [missed!.id, '2024-09-11'],
    ]);
    const again = planSchedule({ ...request, existing: bookings });
    expect(again.bookings, 'a later re-plan keeps it').to.deep.include(bookings[0]);
  });

  it('say why there is no room: the grace is over, or every slot is taken', () => {
    const [missed] = obligationsFor([weekly]);
    const late = requestFor([weekly], [daypart()], MONTH, { today: missed!.window.to + 8 });
    expect(planMakeGoods({ ...late, missed: [missed!] }).bookings).to.deep.equal([]);
    const daily = quotaLine({ id: 'daily', per: 'day', window: MONTH });
    const request = requestFor([weekly, daily], [daypart()], MONTH, { today: MONTH.from + 8 });
    const existing = planSchedule({ ...request, obligations: obligationsFor([daily]) }).bookings;
    const { unplaced } = planMakeGoods({ ...request, existing, missed: [missed!] });
    expect(unplaced[0]!.because.cause).to.equal('no-slots');
  });

  it('never displace what is booked, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 20 }), (capacity, passed) => {
        const lines = [weekly, quotaLine({ id: 'other', window: MONTH, count: { min: 2, max: 4 } })];
        const request = requestFor(lines, [daypart({ capacity })], MONTH);
        const before = planSchedule(request).bookings;
        const today = MONTH.from + passed;
        const missed = request.obligations.filter(({ window, required }) => required && window.to <= today);
        const { bookings } = planMakeGoods({ ...request, existing: before, today, missed });
        const gone = new Set(missed.map(({ id }) => id));
        const kept = before.filter(({ obligationId }) => !gone.has(obligationId));
        const perDay = new Map<number, number>();
        for (const { day } of [...kept, ...bookings]) perDay.set(day, (perDay.get(day) ?? 0) + 1);
        for (const count of perDay.values()) expect(count).to.be.at.most(capacity);
        for (const { day, obligationId } of bookings) {
          const { window } = missed.find(({ id }) => id === obligationId)!;
          expect(day).to.be.within(today, window.to + 6);
        }
      }),
      { seed: 20_240_902 },
    );
  });
});
