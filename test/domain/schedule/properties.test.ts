import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { contains } from '../../../src/domain/interval.js';
import { type QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { type Schedule, planSchedule } from '../../../src/domain/schedule/plan-schedule.js';
import type { ScheduleRequest } from '../../../src/domain/schedule/schedule-request.js';
import type { Unplaced } from '../../../src/domain/schedule/slot.js';
import { weekdayOf } from '../../../src/domain/time.js';
import { quotaLine, span } from '../plan/expand-fixture.js';
import { fingerprint } from './fingerprint.js';
import { daypart, obligationsFor, requestFor } from './schedule-fixture.js';
import { describeInZones } from '../../support/zones.js';

const WINDOW = span('2024-09-02', '2024-10-13');
const RUNS = process.env['PHUSONG_LONG'] ? 2000 : 80;

const lineShape = fc.record({
  per: fc.constantFrom('day', 'week', 'month', 'window'),
  min: fc.integer({ min: 0, max: 3 }),
  more: fc.integer({ min: 0, max: 2 }),
  replays: fc.integer({ min: 0, max: 2 }),
  replayGapDays: fc.integer({ min: 0, max: 3 }),
  maxPerDay: fc.integer({ min: 1, max: 2 }),
  weekdays: fc.constantFrom([], [], [0, 2, 4], [5, 6]),
  channels: fc.constantFrom(['c'], ['d'], ['c', 'd']),
  entertainment: fc.boolean(),
});
type LineShape = typeof lineShape extends fc.Arbitrary<infer T> ? T : never;

const linesOf = (shapes: readonly LineShape[]): QuotaLine[] =>
  shapes.map(({ min, more, channels, ...shape }, i) =>
    quotaLine({
      ...shape,
      id: `l${String(i)}`,
      window: WINDOW,
      count: { min, max: min + more },
      targets: [{ unitId: 'u', channelIds: channels }],
    }),
  );

const world = fc.record({
  shapes: fc.array(lineShape, { minLength: 1, maxLength: 4 }),
  capacity: fc.integer({ min: 1, max: 4 }),
  minutes: fc.boolean(),
  mourning: fc.integer({ min: 0, max: 40 }),
});

function requestOf({
  shapes,
  capacity,
  minutes,
  mourning,
}: typeof world extends fc.Arbitrary<infer T> ? T : never) {
  const unit = minutes
    ? { capacityUnit: 'minutes' as const, capacity: 5 * capacity }
    : { capacityUnit: 'items' as const, capacity };
  const from = WINDOW.from + mourning;
  return requestFor(linesOf(shapes), [daypart(unit), daypart({ ...unit, channelId: 'd' })], WINDOW, {
    blackouts: [
      { window: { from, to: from + 2 }, stops: 'entertainment', channelIds: [], reason: 'Quốc tang' },
    ],
  });
}

/** Every rule, checked on plain values. */
function expectLawful(request: ScheduleRequest, { bookings }: Schedule): void {
  const lines = new Map(request.lines.map((line) => [line.id, line]));
  const dayOf = new Map(bookings.map(({ obligationId, day }) => [obligationId, day]));
  const perSlot = new Map<string, number>();
  const perDay = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, by: number): number => {
    map.set(key, (map.get(key) ?? 0) + by);
    return map.get(key)!;
  };
  const obligations = new Map(request.obligations.map((obligation) => [obligation.id, obligation]));
  for (const { obligationId, slotId, channelId, day } of bookings) {
    const obligation = obligations.get(obligationId)!;
    const line = lines.get(obligation.lineId)!;
    const slot = request.slots.find(({ id }) => id === slotId)!;
    expect(slot).to.include({ channelId, day });
    expect(contains(obligation.window, day)).to.equal(true);
    expect(line.targets[0]!.channelIds).to.include(channelId);
    if (line.weekdays.length > 0) expect(line.weekdays).to.include(weekdayOf(day));
    const blackedOut = line.entertainment && request.blackouts.some(({ window }) => contains(window, day));
    expect(blackedOut).to.equal(false);
    expect(add(perSlot, slotId, slot.capacityUnit === 'minutes' ? 5 : 1)).to.be.at.most(slot.capacity);
    expect(add(perDay, `${line.id} ${slot.channelId} ${String(day)}`, 1)).to.be.at.most(line.maxPerDay);
    if (obligation.replay === 0) continue;
    const previous = obligation.replay === 1 ? '' : `r${String(obligation.replay - 1)}`;
    const ran = dayOf.get(obligationId.replace(/r\d+$/, previous));
    expect(ran, 'a replay only with its run').to.not.equal(undefined);
    expect(day - ran!).to.be.at.least(line.replayGapDays);
  }
}

describeInZones('any schedule', () => {
  it('keeps every rule, and books or explains every required obligation', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const request = requestOf(drawn);
        const schedule = planSchedule(request);
        expectLawful(request, schedule);
        const told = new Set([
          ...schedule.bookings.map(({ obligationId }) => obligationId),
          ...schedule.unplaced.map(({ obligationId }) => obligationId),
        ]);
        for (const { id, required } of request.obligations) if (required) expect(told.has(id)).to.equal(true);
      }),
      { numRuns: RUNS, seed: 49 },
    );
  });

  it('planned again moves nothing, and never moves what is frozen or past', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 2, max: 9 }),
        (drawn, passed, out) => {
          const request = requestOf(drawn);
          const before = planSchedule(request);
          expect(planSchedule({ ...request, existing: before.bookings }).moves).to.deep.equal([]);
          const today = WINDOW.from + passed;
          const existing = before.bookings.map((booking, i) => ({ ...booking, frozen: i % 5 === 0 }));
          const slots = request.slots.filter(({ day }) => day % out !== 0);
          const after = planSchedule({ ...request, slots, existing, today });
          for (const booking of existing) {
            if (booking.frozen || booking.day < today) expect(after.bookings).to.deep.include(booking);
          }
          for (const { from, to } of after.moves)
            if (to) expect(to.day).to.be.at.least(Math.min(today, from.day));
        },
      ),
      { numRuns: RUNS, seed: 50 },
    );
  });

  it('takes a new line into free capacity without a move', () => {
    fc.assert(
      fc.property(world, lineShape, (drawn, shape) => {
        const request = requestOf({ ...drawn, capacity: drawn.capacity + 3 });
        const before = planSchedule(request);
        const added = { ...linesOf([shape])[0]!, id: 'added' };
        const obligations = obligationsFor([added]);
        const lines = [...request.lines, added];
        // it fits into what is free when it fits with everything else nailed down
        const nailed = before.bookings.map((booking) => ({ ...booking, frozen: true }));
        const fits = planSchedule({ ...request, lines, obligations, existing: nailed });
        fc.pre(fits.bookings.length === obligations.length);
        const after = planSchedule({
          ...{ ...request, lines, existing: before.bookings },
          obligations: [...request.obligations, ...obligations],
        });
        expect(after.moves).to.deep.equal([]);
      }),
      { numRuns: Math.ceil(RUNS / 2), seed: 51 },
    );
  });

  it('is the same, byte for byte, in any time zone', () => {
    const here = fingerprint();
    const module = new URL('./fingerprint.ts', import.meta.url).href;
    for (const zone of ['America/St_Johns', 'Pacific/Kiritimati']) {
      const there = execFileSync(
        process.execPath,
        [
          ...['--import', 'tsx', '--input-type=module', '--eval'],
          `const { fingerprint } = await import(${JSON.stringify(module)}); process.stdout.write(fingerprint());`,
        ],
        {
          cwd: fileURLToPath(new URL('../../../', import.meta.url)),
          env: { ...process.env, TZ: zone },
          encoding: 'utf8',
        },
      );
      expect(there, zone).to.equal(here);
    }
  });
});

describe('bad input ends soon and with an answer', function () {
  this.timeout(120_000);

  it('ten thousand lines that want the same fortnight of one channel', () => {
    const window = span('2024-09-02', '2024-09-15');
    const lines = Array.from({ length: 10_000 }, (_, i) => quotaLine({ id: `l${String(i)}`, window }));
    const { bookings, unplaced } = planSchedule(requestFor(lines, [daypart()], window));
    expect(bookings).to.have.length(14);
    expect(unplaced).to.have.length(19_986);
    expect(unplaced.every(({ because }) => because.demand > because.supply)).to.equal(true);
  });

  it('a screen with room for thousands, and more that want in', () => {
    const window = span('2024-09-02', '2024-09-15');
    const line = quotaLine({ per: 'day', count: { min: 600, max: 600 }, maxPerDay: 1000, window });
    const led = daypart({ capacity: 500 });
    const { bookings, unplaced } = planSchedule(requestFor([line], [led], window));
    expect([bookings.length, unplaced.length]).to.deep.equal([7000, 1400]);
  });

  it('ten thousand lines of unequal airtimes that want the same fortnight', () => {
    const window = span('2024-09-02', '2024-09-15');
    const lines = Array.from({ length: 10_000 }, (_, i) => {
      const seconds = 60 * (3 + (i % 7));
      return quotaLine({ id: `l${String(i)}`, window, duration: { min: seconds, max: seconds } });
    });
    const request = requestFor(lines, [daypart({ capacityUnit: 'minutes', capacity: 30 })], window);
    const { bookings, unplaced } = planSchedule(request);
    expect(bookings.length + unplaced.length).to.equal(20_000);
    expect(bookings).to.have.length.within(14 * 3, 14 * 10);
    const isShort = ({ because }: Unplaced): boolean =>
      because.cause === 'slots' &&
      because.measure === 'minutes' &&
      because.supply === 210 &&
      because.demand > 210;
    expect(unplaced.filter((one) => !isShort(one))).to.deep.equal([]);
  });

  it('windows that no chain of replays fits into, on a line of many', () => {
    const window = span('2024-09-02', '2024-09-15');
    const line = quotaLine({ window, replays: 9, replayGapDays: 3, per: 'day', maxPerDay: 50 });
    const { bookings, unplaced } = planSchedule(requestFor([line], [daypart({ capacity: 100 })], window));
    expect([bookings.length, unplaced.length]).to.deep.equal([14, 14 * 9]);
    expect(new Set(unplaced.map(({ because }) => because.cause))).to.deep.equal(new Set(['gap']));
  });

  it('a window turned round, and a window of no day', () => {
    const window = span('2024-09-02', '2024-09-15');
    const request = requestFor([quotaLine({ window })], [daypart()], window);
    for (const turned of [
      { from: window.to, to: window.from },
      { from: window.from + 3, to: window.from + 3 },
    ]) {
      const obligations = request.obligations.map((one) => ({ ...one, window: turned }));
      const { bookings, unplaced } = planSchedule({ ...request, obligations, today: window.from - 30 });
      expect(bookings).to.deep.equal([]);
      expect(unplaced).to.have.length(2);
    }
  });

  it('slots of no capacity, and windows that are over', () => {
    const window = span('2024-09-02', '2024-09-15');
    const none = planSchedule(requestFor([quotaLine({ window })], [daypart({ capacity: 0 })], window));
    expect(none.unplaced).to.have.length(2);
    const over = planSchedule(requestFor([quotaLine({ window })], [daypart()], window, { today: window.to }));
    expect(over).to.deep.equal({ bookings: [], unplaced: [], moves: [] });
  });
});
