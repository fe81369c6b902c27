import { expect } from 'chai';
import { obstaclesToClose } from '../../../src/domain/audit/period-close.js';
import { assess } from '../../../src/domain/coverage/assessment.js';
import { parseReportingPeriod } from '../../../src/domain/coverage/reporting-period.js';
import { dayOf } from '../../../src/domain/time.js';
import { line, owed, ran } from '../coverage/world.js';

const period = parseReportingPeriod('2024-09')!;
const weekly = line('tuan', { graceDays: 7 });
const obligations = [2, 9, 16, 23].map((date) => owed(weekly, dayOf(2024, 9, date), 7));
const optional = owed(weekly, dayOf(2024, 9, 2), 7, { ordinal: 2, required: false });
const nextPeriod = owed(weekly, dayOf(2024, 9, 30), 7);
const asRuns = [ran('r1', dayOf(2024, 9, 3)), ran('r2', dayOf(2024, 9, 20))];
const credits = asRuns.map(({ id }, index) => ({
  obligationId: obligations[index]!.id,
  asRunId: id,
  late: index === 1,
}));

const kindsOn = (today: number, changes: Partial<Parameters<typeof obstaclesToClose>[0]> = {}) => {
  const assessed = assess({
    obligations: [...obligations, optional, nextPeriod],
    lines: [weekly],
    credits,
    asRuns,
    waived: new Set(),
    today,
  });
  return obstaclesToClose({
    period,
    today,
    isClosed: false,
    overlapping: [],
    assessed,
    asRuns,
    decisiveClaimIds: [],
    unknownRunIds: [],
    ...changes,
  });
};

describe('closing a period', () => {
  it('waits for the end of the period and for everything that may still run', () => {
    const obstacles = kindsOn(dayOf(2024, 9, 25));
    expect(obstacles.map(({ kind, ids }) => [kind, ids.length])).to.deep.equal([
      ['not-over', 0],
      ['in-grace', 1],
      ['open-obligations', 1],
    ]);
    expect(obstacles[0]!.sentence).to.equal('Tháng 09/2024 chưa kết thúc: còn đến hết ngày 30/09/2024.');
  });

  it('waits for the grace of what fell due in it', () => {
    expect(kindsOn(dayOf(2024, 10, 6)).map(({ kind }) => kind)).to.deep.equal(['in-grace']);
  });

  it('is free when everything is done, late, missed or waived; optional ones and the next period do not matter', () => {
    expect(kindsOn(dayOf(2024, 10, 7))).to.deep.equal([]);
  });

  it('waits while anything is unknown or unverified, and happens once', () => {
    const claimed = ran('r3', dayOf(2024, 9, 28), { state: 'claimed' });
    const elsewhere = ran('r4', dayOf(2024, 10, 2), { state: 'claimed' });
    const obstacles = kindsOn(dayOf(2024, 10, 7), {
      asRuns: [...asRuns, claimed, elsewhere],
      unknownRunIds: ['play-7'],
      isClosed: true,
    });
    expect(obstacles.map(({ kind, ids }) => [kind, ...ids])).to.deep.equal([
      ['closed-already'],
      ['unverified-as-runs', 'r3'],
      ['unknown-runs', 'play-7'],
    ]);
  });

  it('waits for a claimed run of another day that would count in it, and names each run once', () => {
    const claimed = ran('r3', dayOf(2024, 9, 28), { state: 'claimed' });
    const [obstacle, ...others] = kindsOn(dayOf(2024, 10, 7), {
      asRuns: [...asRuns, claimed],
      decisiveClaimIds: ['r3', 'r9'],
    });
    expect(others).to.deep.equal([]);
    expect(obstacle).to.deep.equal({
      kind: 'unverified-as-runs',
      ids: ['r3', 'r9'],
      sentence: '2 lượt phát chờ xác minh: xác minh hoặc từ chối.',
    });
  });

  it('does not share days with a closed one', () => {
    const overlapping = [parseReportingPeriod('2024-09@15')!];
    expect(kindsOn(dayOf(2024, 10, 7), { overlapping })).to.deep.equal([
      {
        kind: 'overlaps-closed',
        ids: ['2024-09@15'],
        sentence: 'Tháng 09/2024 trùng ngày với kỳ đã chốt: Tháng 09/2024 (15/08/2024–14/09/2024).',
      },
    ]);
  });
});
