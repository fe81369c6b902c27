import { expect } from 'chai';
import { type Assessed, assess } from '../../../src/domain/coverage/assessment.js';
import { boardOf, toneOf } from '../../../src/domain/coverage/board.js';
import { ANY_CHANNEL, completionOf, tallyBy, tallyOf } from '../../../src/domain/coverage/coverage-table.js';
import { paceSeries } from '../../../src/domain/coverage/pace-series.js';
import { EMPTY_TALLY, type Tally } from '../../../src/domain/coverage/status.js';
import { inclusive } from '../../../src/domain/interval.js';
import { dayOf } from '../../../src/domain/time.js';
import { START, line, owed, ran } from './world.js';

// Weeks from Monday 02/09/2024; the newspaper fulfils the first two of four, the station none; one is waived.
const lines = [line('tuan'), line('so', { count: { min: 1, max: 2 } })];
const weeks = [0, 7, 14, 21, 28];
const obligations = [
  ...weeks.map((days) => owed(lines[0]!, START + days, 7)),
  ...weeks.map((days) => owed(lines[0]!, START + days, 7, { unitId: 'dai', channelId: 'song' })),
  owed(lines[1]!, START, 7),
  owed(lines[1]!, START, 7, { ordinal: 2, required: false }),
];
const asRuns = [ran('a', START + 1), ran('b', START + 8), ran('c', START + 2), ran('d', START + 3)];
const credit = (index: number, asRunId: string, late = false) => ({
  obligationId: obligations[index]!.id,
  asRunId,
  late,
});
const today = START + 23;
const assessed: readonly Assessed[] = assess({
  obligations,
  lines,
  credits: [credit(0, 'a'), credit(1, 'b', true), credit(10, 'c'), credit(11, 'd')],
  asRuns,
  waived: new Set([obligations[5]!.id]),
  today,
  makeGoods: [{ obligationId: obligations[2]!.id, asRunId: 'bu' }],
});

const tally = (changes: Partial<Tally>): Tally => ({ ...EMPTY_TALLY, ...changes });

describe('coverage tables', () => {
  it('count required obligations by status and optional ones beside them', () => {
    expect(tallyOf(assessed)).to.deep.equal(
      tally({ owed: 11, done: 2, late: 1, pending: 4, missed: 3, waived: 1, optionalDone: 1 }),
    );
  });

  it('put the worst first', () => {
    const names = new Map([
      ['bao', 'Báo'],
      ['dai', 'Đài'],
    ]);
    expect(tallyBy(assessed, 'unit', { names }).map(({ key, label }) => [key, label])).to.deep.equal([
      ['dai', 'Đài'],
      ['bao', 'Báo'],
    ]);
    expect(tallyBy(assessed, 'line').map(({ key }) => key)).to.deep.equal(['tuan', 'so']);
    expect(tallyBy(assessed, 'channel').map(({ key }) => key)).to.deep.equal(['song', ANY_CHANNEL]);
  });

  it('put periods in order, an obligation in the period of its due day', () => {
    const rows = tallyBy(assessed, 'period', { cut: { kind: 'month', calendar: 'civil' } });
    expect(rows.map(({ label, tally: { owed } }) => [label, owed])).to.deep.equal([
      ['Tháng 09/2024', 9],
      ['Tháng 10/2024', 2],
    ]);
    const mid = tallyBy(assessed, 'period', { cut: { kind: 'month', calendar: 'mid-month' } });
    expect(mid.map(({ key, tally: { owed } }) => [key, owed])).to.deep.equal([
      ['2024-09@15', 3],
      ['2024-10@15', 8],
    ]);
  });

  it('add up to the same whatever the grouping', () => {
    for (const by of ['line', 'unit', 'channel', 'period'] as const) {
      const rows = tallyBy(assessed, by);
      for (const field of Object.keys(EMPTY_TALLY) as (keyof Tally)[])
        expect(rows.reduce((sum, row) => sum + row.tally[field], 0)).to.equal(tallyOf(assessed)[field]);
    }
  });

  it('take what is waived out of the completion', () => {
    expect(completionOf(tally({ owed: 5, waived: 1, done: 1, late: 1 }))).to.equal(0.5);
    expect(completionOf(tally({ owed: 1, waived: 1 }))).to.equal(1);
  });
});

describe('the coverage board', () => {
  const window = inclusive(START, START + 34);
  const board = boardOf({
    assessed,
    lineNames: new Map([['tuan', 'Bài hằng tuần']]),
    unitNames: new Map([['bao', 'Báo']]),
    cut: { kind: 'week', calendar: 'civil' },
    window,
    today,
  });

  it('crosses lines with periods and units with lines', () => {
    const [first, second] = board.linesByPeriod.rows;
    expect(board.linesByPeriod.columns.map(({ key }) => key)).to.deep.equal([
      '2024-W36',
      '2024-W37',
      '2024-W38',
      '2024-W39',
      '2024-W40',
    ]);
    expect([first!.label, first!.tone]).to.deep.equal(['Bài hằng tuần', 'missed']);
    expect(first!.cells.map((cell) => cell?.tone)).to.deep.equal([
      'done',
      'missed',
      'missed',
      'pending',
      'pending',
    ]);
    expect(second!.cells.map((cell) => cell?.tone ?? null)).to.deep.equal(['done', null, null, null, null]);
    expect(board.unitsByLine.rows.map(({ key, tone }) => [key, tone])).to.deep.equal([
      ['dai', 'missed'],
      ['bao', 'missed'],
    ]);
    expect(board.unitsByLine.rows[0]!.cells.map((cell) => cell?.tally.owed ?? null)).to.deep.equal([5, null]);
  });

  it('tells what should be done by now, what is, and why not', () => {
    expect(board.figures).to.deep.include({ dueByNow: 6, doneByNow: 3, infeasible: 0, madeGood: 1 });
    expect(board.figures.completion).to.equal(3 / 10);
    expect(board.figures.causes).to.deep.equal([
      { cause: 'Hết hạn ngày 22/09/2024 mà chưa có lượt phát nào được tính.', count: 2 },
      { cause: 'Hết hạn ngày 15/09/2024 mà chưa có lượt phát nào được tính.', count: 1 },
    ]);
  });

  it('has nothing to show for a plan that owes nothing', () => {
    const empty = boardOf({
      assessed: [],
      lineNames: new Map(),
      unitNames: new Map(),
      cut: { kind: 'month', calendar: 'civil' },
      window,
      today,
    });
    expect([empty.periods, empty.linesByPeriod.rows, empty.figures.completion]).to.deep.equal([[], [], 1]);
  });

  it('gives a cell the tone of the worst in it', () => {
    expect(toneOf(EMPTY_TALLY)).to.equal('none');
    expect(toneOf(tally({ owed: 3, done: 1, missed: 1, atRisk: 1 }))).to.equal('missed');
    expect(toneOf(tally({ owed: 3, done: 1, pending: 1, atRisk: 1 }))).to.equal('at-risk');
    expect(toneOf(tally({ owed: 2, done: 1, late: 1 }))).to.equal('late');
    expect(toneOf(tally({ owed: 1, waived: 1 }))).to.equal('waived');
  });
});

describe('the pace', () => {
  const window = inclusive(START, START + 34);
  const series = paceSeries(assessed, window, today, 5);

  it('runs from the first day to the last, through today', () => {
    expect([series[0]!.day, series.at(-1)!.day]).to.deep.equal([START, START + 34]);
    expect(series.some(({ day }) => day === today)).to.equal(true);
  });

  it('adds up what fell due and what ran, and only looks ahead after today', () => {
    for (const { day, done, ahead } of series) {
      expect(done === null).to.equal(day > today);
      expect(ahead === null).to.equal(day <= today);
    }
    expect(series.find(({ day }) => day === today)).to.include({ owed: 6, done: 3 });
    const { owed: owedAtLast, ahead } = series.at(-1)!;
    expect(owedAtLast).to.equal(10);
    // Half of what closed was fulfilled (3 of 6, one more of each imagined): 3 done, and half of the 4 that are open.
    expect(ahead!.expected).to.be.closeTo(5, 1e-9);
    expect(ahead!.low).to.be.within(3, 5);
    expect(ahead!.high).to.be.within(5, 7);
  });

  it('is empty for an empty window', () => {
    expect(paceSeries(assessed, { from: dayOf(2024, 1, 1), to: dayOf(2024, 1, 1) }, today)).to.deep.equal([]);
  });
});
