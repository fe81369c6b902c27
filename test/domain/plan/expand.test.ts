import { expect } from 'chai';
import fc from 'fast-check';
import { Failure } from '../../../src/domain/errors.js';
import { type Interval, contains, intersect, isEmpty } from '../../../src/domain/interval.js';
import { expandLines } from '../../../src/domain/plan/expand.js';
import {
  type ObligationTable,
  obligationAt,
  obligationsOf,
} from '../../../src/domain/plan/obligation-table.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { dayOf, isoDay, weekdayOf } from '../../../src/domain/time.js';
import { NO_TAGS, quotaLine, span, tasks, unitNamed } from './expand-fixture.js';
import { describeInZones } from '../../support/zones.js';

const targets = (count: number): QuotaLine['targets'] =>
  Array.from({ length: count }, (_, i) => ({ unitId: 'u', channelIds: [`c${String(i)}`] }));

const expandOne = (changes: Partial<QuotaLine>, tags = NO_TAGS, life?: Interval): ObligationTable =>
  expandLines([quotaLine(changes)], [unitNamed('u', life)], tags);

const requiredOf = (table: ObligationTable): number => table.required.reduce((sum, one) => sum + one, 0);

describeInZones('expansion: the answers worked out by hand', () => {
  const winter = span('2024-11-01', '2024-12-31');

  it('"01 bài/tuần" from Friday 1/11 to Tuesday 31/12/2024 owes 8, on legal Thursdays', () => {
    const table = expandOne({ window: winter });
    expect(table.length).to.equal(8);
    const weeks = Array.from(table.periodStart, (monday) => isoDay(monday + 3));
    expect(weeks[0]).to.equal('2024-11-07');
    expect(weeks.at(-1)).to.equal('2024-12-26');
    const two = expandLines(
      [quotaLine({ window: winter }), quotaLine({ id: 'other', window: winter })],
      [unitNamed('u')],
      NO_TAGS,
    );
    expect(two.length).to.equal(16);
  });

  const effective: [string, number][] = [
    ['2024-11-14', 7],
    ['2024-11-15', 6],
  ];
  for (const [from, owed] of effective) {
    it(`and in force from ${from}, ${String(owed)}`, () => {
      expect(expandOne({ window: span(from, '2024-12-31') }).length).to.equal(owed);
    });
  }

  const long = span('2022-06-10', '2025-12-31');

  it('"01 chương trình/tháng, phát lại 02 lần/tháng" in 8 districts: 344 first runs and 688 replays', () => {
    const table = expandOne({ per: 'month', replays: 2, window: long, targets: targets(8) });
    expect(table.length).to.equal(1032);
    expect(table.replay.filter((replay) => replay === 0)).to.have.length(344);
    expect(table.replay.filter((replay) => replay > 0)).to.have.length(688);
  });

  it('"01 số/tháng trên mỗi kênh" on 2 channels: 86', () => {
    expect(expandOne({ per: 'month', window: long, targets: targets(2) }).length).to.equal(86);
  });

  it('"5 tin, bài/01 nhiệm vụ" for 8 tasks: 40, and 24 for a unit that starts on 20/3/2025', () => {
    const line: Partial<QuotaLine> = {
      per: 'task',
      count: { min: 5, max: 5 },
      window: span('2024-11-15', '2025-12-31'),
    };
    expect(expandOne(line, tasks(8)).length).to.equal(40);
    expect(expandOne(line, tasks(8), span('2025-03-20', '2099-12-31')).length).to.equal(24);
  });

  it('"Từ 1 đến 5 tin, bài cho từng nhiệm vụ", 8 tasks: 8 required and 32 optional', () => {
    const table = expandOne({ per: 'task', count: { min: 1, max: 5 } }, tasks(8));
    expect([requiredOf(table), table.length - requiredOf(table)]).to.deep.equal([8, 32]);
  });

  it('"Từ 1 đến 3 tin, bài/tháng" over 14 months: 14 required and 28 optional', () => {
    const table = expandOne({
      per: 'month',
      count: { min: 1, max: 3 },
      window: span('2024-11-01', '2025-12-31'),
    });
    expect([requiredOf(table), table.length - requiredOf(table)]).to.deep.equal([14, 28]);
  });

  it('"1-2 tin, bài/01 sự kiện": nothing until the event is registered, then 1 required and 1 optional', () => {
    const line: Partial<QuotaLine> = { per: 'event', count: { min: 1, max: 2 } };
    expect(expandOne(line).length).to.equal(0);
    const event = { id: 'e1', title: 'Ngày Chuyển đổi số', window: span('2024-10-08', '2024-10-12') };
    const table = expandOne(line, { ...NO_TAGS, events: [event] });
    expect(
      [...obligationsOf(table)].map(({ required, tagId, window }) => [required, tagId, window]),
    ).to.deep.equal([
      [true, 'e1', event.window],
      [false, 'e1', event.window],
    ]);
  });

  for (const year of [2020, 2022, 2023, 2024, 2025, 2026]) {
    const weeks = year === 2020 || year === 2026 ? 53 : 52;
    it(`"01/tuần" in ${String(year)}: ${String(weeks)}`, () => {
      const window = { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1) };
      expect(expandOne({ window }).length).to.equal(weeks);
    });
  }

  it('17 items from 15/9 to 15/10 with a peak of weight 3 on 01..10/10 aim 5 before, 10 in it, 2 after', () => {
    const peak = { window: span('2024-10-01', '2024-10-10'), weight: 3 };
    for (const id of ['a', 'b', 'một dòng khác']) {
      const table = expandOne({
        id,
        per: 'window',
        count: { min: 17, max: 17 },
        window: span('2024-09-15', '2024-10-15'),
        peaks: [peak],
      });
      const days = [...table.target];
      expect([
        days.filter((day) => day < peak.window.from).length,
        days.filter((day) => contains(peak.window, day)).length,
        days.filter((day) => day >= peak.window.to).length,
      ]).to.deep.equal([5, 10, 2]);
    }
  });

  it('A and B merge into C on 2025-07-01: 111 + 111 + 18', () => {
    const before = { from: dayOf(2020, 1, 1), to: dayOf(2025, 7, 1) };
    const units = [
      unitNamed('A', before),
      unitNamed('B', before),
      unitNamed('C', { from: before.to, to: dayOf(2099, 1, 1) }),
    ];
    const line = quotaLine({
      per: 'month',
      replays: 2,
      window: long,
      targets: ['A', 'B', 'C'].map((unitId) => ({ unitId, channelIds: ['x', 'y'] })),
    });
    const owed = new Map<string, number>();
    for (const { unitId } of obligationsOf(expandLines([line], units, NO_TAGS))) {
      owed.set(unitId, (owed.get(unitId) ?? 0) + 1);
    }
    expect(Object.fromEntries(owed)).to.deep.equal({ A: 111, B: 111, C: 18 });
  });
});

describe('expansion', () => {
  it('reads rows out with their coordinates; several channels mean any of them', () => {
    const line = quotaLine({ window: span('2024-01-01', '2024-01-07'), replays: 1 });
    const one = obligationAt(expandLines([line], [unitNamed('u')], NO_TAGS), 1);
    expect(one.id).to.equal(`line/u/c/-/${String(dayOf(2024, 1, 1))}/1r1`);
    const any = { ...line, targets: [{ unitId: 'u', channelIds: ['c', 'd'] }] };
    expect(obligationAt(expandLines([any], [unitNamed('u')], NO_TAGS), 0).channelId).to.equal(null);
    expect(() => obligationAt(expandOne({}), -1)).to.throw(RangeError);
  });

  it('"hai tuần một lần" owes one in each fortnight whose middle lies in the window', () => {
    expect(expandOne({ every: 2, window: span('2025-01-01', '2025-12-31') }).length).to.equal(26);
  });

  it('a daily line on set weekdays owes on those days alone; a weekly one aims at them', () => {
    const daily = expandOne({ per: 'day', weekdays: [0, 4], window: span('2024-01-01', '2024-01-14') });
    expect(Array.from(daily.from, weekdayOf)).to.deep.equal([0, 4, 0, 4]);
    const weekly = expandOne({ weekdays: [4] });
    expect(new Set(Array.from(weekly.target, weekdayOf))).to.deep.equal(new Set([4]));
  });

  it('a weekly Friday line is owed in a week cut on Thursday by its Friday, not by the middle of the week', () => {
    expect(expandOne({ weekdays: [4], window: span('2024-01-01', '2024-01-04') }).length).to.equal(0);
    expect(expandOne({ weekdays: [4], window: span('2024-01-05', '2024-01-07') }).length).to.equal(1);
  });

  it('an hourly line is owed for the 16 hours from 06:00 to 22:00', () => {
    expect(expandOne({ per: 'hour', window: span('2024-01-01', '2024-01-02') }).length).to.equal(32);
    expect(expandOne({ per: 'hour', every: 3, window: span('2024-01-01', '2024-01-02') }).length).to.equal(
      10,
    );
  });

  it('no ceiling ("ít nhất") means no optional ones', () => {
    const table = expandOne({ count: { min: 2, max: null }, per: 'month' });
    expect([table.length, requiredOf(table)]).to.deep.equal([24, 24]);
  });

  it('a unit merged away before the window starts, or a window after its end, owes nothing', () => {
    expect(expandOne({}, NO_TAGS, span('2020-01-01', '2023-12-31')).length).to.equal(0);
    expect(expandOne({}, NO_TAGS, span('2025-07-01', '2099-12-31')).length).to.equal(0);
  });

  it('replays aim after their first run, the gap apart, inside the period', () => {
    const table = expandOne({ per: 'month', replays: 2, replayGapDays: 3 });
    for (let i = 0; i < table.length; i++) {
      expect(table.target[i]).to.be.within(table.from[i]!, table.to[i]! - 1);
      if (table.replay[i]! > 0) expect(table.target[i]! - table.target[i - 1]!).to.be.at.least(3);
    }
  });
});

describe('expansion refuses', () => {
  const refused = (changes: Partial<QuotaLine>): Failure => {
    try {
      expandOne(changes);
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
    throw new Error('was not refused');
  };

  const faults: [string, Partial<QuotaLine>, string][] = [
    ['a window that ends before it starts', { window: { from: 10, to: 10 } }, 'lines.0.window'],
    ['a window without an end', { window: { from: 0, to: 2_000_000 } }, 'lines.0.window'],
    ['a maximum below the minimum', { count: { min: 3, max: 2 } }, 'lines.0.count.max'],
    ['half an item', { count: { min: 0.5, max: 1 } }, 'lines.0.count.min'],
    ['every zero weeks', { every: 0 }, 'lines.0.every'],
    ['a negative number of replays', { replays: -1 }, 'lines.0.replays'],
    ['at most none a day', { maxPerDay: 0 }, 'lines.0.maxPerDay'],
    ['an eighth weekday', { weekdays: [7] }, 'lines.0.weekdays'],
    ['a gap that is not a number', { replayGapDays: Number.NaN }, 'lines.0.replayGapDays'],
    [
      'a negative peak',
      { peaks: [{ window: span('2024-01-01', '2024-01-02'), weight: -1 }] },
      'lines.0.peaks',
    ],
  ];
  for (const [name, changes, path] of faults) {
    it(name, () => {
      const failure = refused(changes);
      expect(failure.code).to.equal('quota-line-invalid');
      expect(failure.fields[0]!.path).to.equal(path);
    });
  }

  it('a million a day, before it allocates anything', () => {
    const failure = refused({ per: 'day', count: { min: 1_000_000, max: null } });
    expect(failure.code).to.equal('too-many-obligations');
    expect(failure.detail).to.contain('nghĩa vụ');
  });

  it('a plan beyond the country, while it counts', () => {
    const line = quotaLine({ per: 'day', count: { min: 1000, max: 1000 }, targets: targets(100) });
    expect(() => expandLines([line], [unitNamed('u')], NO_TAGS)).to.throw(Failure, 'too-many-obligations');
  });

  it('a unit nobody registered', () => {
    expect(() => expandLines([quotaLine()], [], NO_TAGS)).to.throw(Failure, 'unit-unknown');
  });
});

describeInZones('expansion, for any line', () => {
  const DAY_ZERO = dayOf(2024, 1, 1);
  const per = fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year') as fc.Arbitrary<
    QuotaLine['per']
  >;
  const shape = fc.record({
    per,
    every: fc.integer({ min: 1, max: 3 }),
    min: fc.integer({ min: 0, max: 4 }),
    more: fc.integer({ min: 0, max: 3 }),
    replays: fc.integer({ min: 0, max: 2 }),
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
  });
  const lineOf = (drawn: {
    per: QuotaLine['per'];
    every: number;
    min: number;
    more: number;
    replays: number;
    weekdays: number[];
  }): Partial<QuotaLine> => ({
    per: drawn.per,
    every: drawn.every,
    count: { min: drawn.min, max: drawn.min + drawn.more },
    replays: drawn.replays,
    weekdays: drawn.weekdays,
  });
  const cuts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 3 }).map((days) => {
    const [a, b, c] = days.sort((x, y) => x - y) as [number, number, number];
    return { a: DAY_ZERO + a, b: DAY_ZERO + b + 1, c: DAY_ZERO + c + 2 };
  });
  const runs = process.env['PHUSONG_LONG'] ? 5000 : 300;

  it('is additive: cutting a window, or a life, in two changes no total', () => {
    fc.assert(
      fc.property(shape, cuts, (drawn, { a, b, c }) => {
        const line = lineOf(drawn);
        const owed = (window: Interval): number => expandOne({ ...line, window }).length;
        expect(owed({ from: a, to: b }) + owed({ from: b, to: c })).to.equal(owed({ from: a, to: c }));
        const lived = (life: Interval): number =>
          expandOne({ ...line, per: 'window', window: { from: a, to: c } }, NO_TAGS, life).length;
        expect(lived({ from: a, to: b }) + lived({ from: b, to: c })).to.equal(lived({ from: a, to: c }));
      }),
      { numRuns: runs, seed: 295 },
    );
  });

  it('changes no id and no target when lines are added or reordered, and repeats itself byte by byte', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), (drawn) => {
        const lines = drawn.map((one, i) =>
          quotaLine({ ...lineOf(one), id: `l${String(i)}`, window: span('2024-02-03', '2024-05-20') }),
        );
        const units = [unitNamed('u')];
        const read = (ordered: readonly QuotaLine[]): Map<string, string> =>
          new Map(
            [...obligationsOf(expandLines(ordered, units, NO_TAGS))].map((one) => [
              one.id,
              JSON.stringify(one),
            ]),
          );
        const before = read(lines);
        expect(before.size).to.equal(expandLines(lines, units, NO_TAGS).length);
        const after = read([quotaLine({ id: 'added' }), ...lines].reverse());
        for (const [id, text] of before) expect(after.get(id)).to.equal(text);
        expect(expandLines(lines, units, NO_TAGS)).to.deep.equal(expandLines(lines, units, NO_TAGS));
      }),
      { numRuns: Math.ceil(runs / 4), seed: 319 },
    );
  });

  it('keeps every window inside the line and the life, and every target inside its window on its weekday', () => {
    fc.assert(
      fc.property(shape, cuts, (drawn, { a, b, c }) => {
        const line = lineOf(drawn);
        const life = { from: a, to: c };
        const table = expandOne({ ...line, window: { from: DAY_ZERO, to: b + 30 } }, NO_TAGS, life);
        for (const { window, target } of obligationsOf(table)) {
          expect(isEmpty(window)).to.equal(false);
          expect(intersect(window, life)).to.deep.equal(window);
          expect(contains(window, target)).to.equal(true);
          if (drawn.weekdays.length > 0) expect(drawn.weekdays).to.include(weekdayOf(target));
        }
      }),
      { numRuns: runs, seed: 336 },
    );
  });
});
