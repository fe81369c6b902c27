import { expect } from 'chai';
import { Failure } from '../../../src/domain/errors.js';
import { contains } from '../../../src/domain/interval.js';
import { type Schedule, planSchedule } from '../../../src/domain/schedule/plan-schedule.js';
import type { ScheduleRequest } from '../../../src/domain/schedule/schedule-request.js';
import { remediesFor, shortageSentence } from '../../../src/domain/schedule/shortage-sentence.js';
import { dayOf, isoDay, weekdayOf } from '../../../src/domain/time.js';
import { quotaLine, span } from '../plan/expand-fixture.js';
import { daypart, obligationsFor, requestFor } from './schedule-fixture.js';

const days = (schedule: Schedule): string[] => schedule.bookings.map(({ day }) => isoDay(day));

describe('planning a schedule', () => {
  const campaign = span('2024-09-15', '2024-10-15');

  it('places every obligation inside its own window and names slot, channel, day and start', () => {
    const line = quotaLine({ window: campaign });
    const schedule = planSchedule(requestFor([line], [daypart()], campaign));
    const obligations = obligationsFor([line]);
    expect(schedule.bookings).to.have.length(obligations.length);
    schedule.bookings.forEach((booking, i) => {
      expect(contains(obligations[i]!.window, booking.day)).to.equal(true);
      expect(booking).to.include({
        obligationId: obligations[i]!.id,
        slotId: `c-chiều/${String(booking.day)}`,
        start: 1020,
        frozen: false,
      });
    });
    expect([schedule.unplaced, schedule.moves]).to.deep.equal([[], []]);
  });

  it('says what is short: "từ 15/9 đến 15/10 cần 32, chỉ có 31 khung giờ"', () => {
    const line = quotaLine({ per: 'window', count: { min: 32, max: 32 }, window: campaign, maxPerDay: 5 });
    const { bookings, unplaced } = planSchedule(requestFor([line], [daypart()], campaign));
    expect(bookings).to.have.length(31);
    expect(unplaced).to.have.length(1);
    const { because } = unplaced[0]!;
    expect(because).to.deep.include({ cause: 'slots', demand: 32, supply: 31, channelIds: ['c'] });
    expect(shortageSentence(because)).to.equal('Từ 15/9 đến 15/10 cần 32, chỉ có 31 khung giờ.');
    expect(shortageSentence(because, ['Loa xã Phú Lâm'])).to.match(/^Loa xã Phú Lâm: từ 15\/9 /);
    expect(remediesFor(because).map(({ kind }) => kind)).to.deep.equal(['add-daypart', 'waive', 'make-good']);
  });

  it('blames the limit per day when there are slots enough', () => {
    const line = quotaLine({
      per: 'window',
      count: { min: 8, max: 8 },
      window: span('2024-09-16', '2024-09-22'),
    });
    const { unplaced } = planSchedule(requestFor([line], [daypart({ capacity: 4 })], campaign));
    expect(unplaced[0]!.because.cause).to.equal('per-day');
    expect(shortageSentence(unplaced[0]!.because)).to.equal(
      'Từ 16/9 đến 22/9 cần 8, chỉ xếp được 7 vì giới hạn số lượt mỗi ngày.',
    );
  });

  it('says so when a channel has no slots, or a window is too short for its replays', () => {
    const line = quotaLine({ window: span('2024-09-16', '2024-09-22') });
    const none = planSchedule(requestFor([line], [daypart({ channelId: 'd' })], campaign)).unplaced[0]!;
    expect(shortageSentence(none.because)).to.equal(
      'Từ 16/9 đến 22/9 cần 1, không có khung giờ nào dùng được.',
    );
    const chain = quotaLine({ ...line, replays: 2, replayGapDays: 4 });
    const schedule = planSchedule(requestFor([chain], [daypart()], campaign));
    expect(schedule.bookings).to.have.length(2);
    expect(shortageSentence(schedule.unplaced[0]!.because)).to.equal(
      'Từ 16/9 đến 22/9 chỉ có 7 ngày, mà các lượt phát lại cách nhau cần ít nhất 9 ngày.',
    );
  });

  it('prefers required ones, and never reports an optional one as unplaced', () => {
    const optional = quotaLine({
      id: 'a',
      count: { min: 0, max: 7 },
      window: span('2024-09-16', '2024-09-22'),
    });
    const required = quotaLine({ id: 'b', count: { min: 3, max: 3 }, window: optional.window });
    const { bookings, unplaced } = planSchedule(requestFor([optional, required], [daypart()], campaign));
    expect(unplaced).to.deep.equal([]);
    expect(bookings.filter(({ obligationId }) => obligationId.startsWith('b/'))).to.have.length(3);
    expect(bookings).to.have.length(7);
  });

  it('keeps to weekdays, and entertainment off the days of mourning', () => {
    const window = span('2024-07-22', '2024-07-28');
    const line = quotaLine({ per: 'window', count: { min: 2, max: 2 }, window, weekdays: [3, 4] });
    expect(days(planSchedule(requestFor([line], [daypart()], window))).sort()).to.deep.equal([
      '2024-07-25',
      '2024-07-26',
    ]);
    const mourning = {
      window: span('2024-07-25', '2024-07-26'),
      stops: 'entertainment' as const,
      channelIds: [],
      reason: 'Quốc tang',
    };
    const music = quotaLine({ per: 'window', count: { min: 5, max: 5 }, window, entertainment: true });
    const request = requestFor([music], [daypart()], window, { blackouts: [mourning] });
    const schedule = planSchedule(request);
    expect(schedule.bookings).to.have.length(5);
    for (const { day } of schedule.bookings) expect(contains(mourning.window, day)).to.equal(false);
    const news = planSchedule({
      ...requestFor([{ ...line, weekdays: [] }], [daypart()], window),
      blackouts: [mourning],
    });
    expect(news.unplaced).to.deep.equal([]);
  });

  it('uses any of several channels', () => {
    const window = span('2024-09-16', '2024-09-22');
    const line = quotaLine({
      per: 'window',
      count: { min: 14, max: 14 },
      window,
      targets: [{ unitId: 'u', channelIds: ['c', 'd'] }],
    });
    const schedule = planSchedule(requestFor([line], [daypart(), daypart({ channelId: 'd' })], window));
    expect(schedule.bookings).to.have.length(14);
    expect(new Set(schedule.bookings.map(({ channelId }) => channelId))).to.deep.equal(new Set(['c', 'd']));
  });

  it('counts airtime: programmes of unequal length share a slot until its minutes are gone', () => {
    const window = span('2024-09-16', '2024-09-17');
    const long = quotaLine({ id: 'a', per: 'day', window, duration: { min: 1200, max: 1200 } });
    const short = quotaLine({ id: 'b', per: 'window', count: { min: 5, max: 5 }, window, maxPerDay: 3 });
    const half = daypart({ capacityUnit: 'minutes', capacity: 30 });
    const schedule = planSchedule(requestFor([long, short], [half], window));
    expect(schedule.bookings).to.have.length(6);
    expect(shortageSentence(schedule.unplaced[0]!.because)).to.equal(
      'Từ 16/9 đến 17/9 cần 65 phút, chỉ có 60 phút.',
    );
  });

  it('tells each obligation of its own days when minutes are short in several weeks', () => {
    const window = span('2024-09-02', '2024-09-29');
    const lines = [
      quotaLine({ id: 'a', window, duration: { min: 600, max: 600 } }),
      quotaLine({ id: 'b', window, duration: { min: 300, max: 300 } }),
    ];
    const closed = [span('2024-09-02', '2024-09-08'), span('2024-09-16', '2024-09-22')];
    const { unplaced } = planSchedule(
      requestFor(lines, [daypart({ capacityUnit: 'minutes', capacity: 20 })], window, {
        blackouts: closed.map((days) => ({
          ...{ window: days, stops: 'everything' as const, channelIds: [], reason: 'Sửa trạm phát' },
        })),
      }),
    );
    const told = unplaced.map(({ because: { cause, from, to, supply } }) => ({ cause, from, to, supply }));
    const expected = closed.map((days) => ({ cause: 'no-slots', from: days.from, to: days.to, supply: 0 }));
    expect(told).to.deep.equal([...expected, ...expected]);
  });

  it('refuses an obligation of a line it was not given', () => {
    const request = requestFor([quotaLine({ window: campaign })], [daypart()], campaign);
    expect(() => planSchedule({ ...request, lines: [] })).to.throw(Failure, 'line-unknown');
  });
});

describe('planning again', () => {
  const month = span('2024-09-01', '2024-09-30');
  const weekly = quotaLine({ id: 'a', window: month });
  const twice = daypart({ capacity: 2 });

  const replan = (before: ScheduleRequest, changes: Partial<ScheduleRequest>): Schedule =>
    planSchedule({ ...before, existing: planSchedule(before).bookings, ...changes });

  it('changes nothing when nothing changed', () => {
    const request = requestFor([weekly], [twice], month);
    const again = replan(request, {});
    expect(again.moves).to.deep.equal([]);
    expect(again.bookings).to.deep.equal(planSchedule(request).bookings);
  });

  it('moves nothing for a new line that fits into free capacity', () => {
    const daily = quotaLine({ id: 'b', per: 'day', window: month });
    const lines = [weekly, daily];
    const again = replan(requestFor([weekly], [twice], month), { lines, obligations: obligationsFor(lines) });
    expect(again.moves).to.deep.equal([]);
    expect(again.unplaced).to.deep.equal([]);
    expect(again.bookings).to.have.length(obligationsFor(lines).length);
  });

  it('moves only what a closed day displaces', () => {
    const request = requestFor([weekly], [daypart()], month);
    const booked = planSchedule(request).bookings[1]!;
    const again = replan(request, { slots: request.slots.filter(({ day }) => day !== booked.day) });
    expect(again.moves).to.have.length(1);
    expect(again.moves[0]!.from).to.deep.equal(booked);
  });

  it('leaves the past and frozen bookings alone, closed slot or not', () => {
    const request = requestFor([weekly], [daypart()], month);
    const before = planSchedule(request).bookings;
    const existing = before.map((booking, i) => ({ ...booking, frozen: i === 3 }));
    const today = dayOf(2024, 9, 12);
    const again = planSchedule({
      ...request,
      existing,
      today,
      slots: request.slots.filter(({ day }) => day > today),
    });
    for (const booking of existing) {
      if (booking.frozen || booking.day < today) expect(again.bookings).to.deep.include(booking);
    }
  });

  it('counts frozen bookings of its own and of other plans against capacity', () => {
    const request = requestFor([weekly], [daypart()], span('2024-09-02', '2024-09-08'));
    const others = request.slots
      .filter(({ day }) => weekdayOf(day) < 6)
      .map((slot) => ({
        obligationId: `khác/u/c/-/${String(slot.day)}/1`,
        slotId: slot.id,
        ...slot,
        frozen: false,
      }))
      .map(({ obligationId, slotId, channelId, day, start, frozen }) => ({
        ...{ obligationId, slotId, channelId, day, start, frozen },
      }));
    const { bookings, moves } = planSchedule({ ...request, existing: others });
    expect(bookings.map(({ day }) => isoDay(day))).to.deep.equal(['2024-09-08']);
    expect(moves).to.deep.equal([]);
  });

  it('keeps replays behind a run that already ran', () => {
    const line = quotaLine({ per: 'month', replays: 1, replayGapDays: 5, window: month });
    const request = requestFor([line], [daypart()], month);
    const [first] = obligationsFor([line]);
    const ran = {
      obligationId: first!.id,
      slotId: 'x',
      channelId: 'c',
      day: dayOf(2024, 9, 20),
      start: 1020,
      frozen: true,
    };
    const { bookings } = planSchedule({ ...request, existing: [ran], today: dayOf(2024, 9, 10) });
    expect(bookings[0]).to.deep.equal(ran);
    expect(bookings[1]!.day).to.be.at.least(dayOf(2024, 9, 25));
  });
});
