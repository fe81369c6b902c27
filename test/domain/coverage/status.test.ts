import { expect } from 'chai';
import { AT_RISK, type StatusFacts, assess, statusOf } from '../../../src/domain/coverage/assessment.js';
import { creditAsRuns } from '../../../src/domain/coverage/credit-as-runs.js';
import type { ObligationStatus } from '../../../src/domain/coverage/status.js';
import { START, line, owed, ran } from './world.js';

const weekly = line('tuan', { graceDays: 3 });
const obligation = owed(weekly, START, 7);
const due = START + 6;
const plain: StatusFacts = {
  today: START,
  graceDays: 3,
  credit: null,
  isWaived: false,
  bookedOn: null,
  missProbability: null,
  feasibleDays: null,
};

describe('the status of an obligation', () => {
  const table: readonly [
    what: string,
    facts: Partial<StatusFacts>,
    status: ObligationStatus,
    cause: RegExp | null,
  ][] = [
    ['nothing is known', {}, 'pending', null],
    ['it is waived, even when something ran', { isWaived: true, credit: { late: false } }, 'waived', null],
    ['it ran in time', { credit: { late: false }, today: due + 99 }, 'done', null],
    ['it ran inside the grace', { credit: { late: true } }, 'late', null],
    ['it is the due day', { today: due }, 'pending', null],
    [
      'the due day has passed',
      { today: due + 1 },
      'at-risk',
      /quá hạn ngày 08\/09\/2024; .* 11\/09\/2024\.$/,
    ],
    ['it is the last day of grace', { today: due + 3 }, 'at-risk', /tính muộn/],
    ['the grace has passed', { today: due + 4 }, 'missed', /^Hết hạn ngày 11\/09\/2024/],
    ['no day is left', { feasibleDays: 0 }, 'infeasible', /Không còn ngày nào/],
    ['no day is left although it is booked', { feasibleDays: 0, bookedOn: START }, 'infeasible', /Không còn/],
    ['it is booked ahead', { bookedOn: START + 2, feasibleDays: 1, missProbability: 0.9 }, 'pending', null],
    ['its booking is today', { bookedOn: START }, 'pending', null],
    ['its booking has passed', { today: START + 3, bookedOn: START + 2 }, 'at-risk', /04\/09\/2024 đã qua/],
    ['few days are left', { feasibleDays: AT_RISK.feasibleDays }, 'at-risk', /chỉ còn 2 ngày/],
    [
      'few days make up its window, but it is not released yet',
      { today: START - 1, feasibleDays: 1 },
      'pending',
      null,
    ],
    ['enough days are left', { feasibleDays: AT_RISK.feasibleDays + 1 }, 'pending', null],
    ['the forecast is bad', { missProbability: 0.3 }, 'at-risk', /là 30%\.$/],
    ['the forecast is good', { missProbability: 0.29 }, 'pending', null],
  ];
  for (const [what, facts, status, cause] of table)
    it(`is ${status} when ${what}`, () => {
      const verdict = statusOf(obligation, { ...plain, ...facts });
      expect(verdict.status).to.equal(status);
      if (cause === null) expect(verdict.cause).to.equal(null);
      else expect(verdict.cause).to.match(cause);
    });

  it('of an optional one is only done or open', () => {
    const optional = { ...obligation, required: false };
    expect(statusOf(optional, { ...plain, today: due + 99 }).status).to.equal('open');
    expect(statusOf(optional, { ...plain, credit: { late: false } }).status).to.equal('done');
    expect(statusOf(optional, { ...plain, credit: { late: true } }).status).to.equal('done');
    expect(statusOf(optional, { ...plain, isWaived: true }).status).to.equal('open');
  });
});

describe('the assessment', () => {
  const obligations = [obligation, owed(weekly, START, 7, { ordinal: 2 }), owed(weekly, START + 14, 7)];
  const asRuns = [ran('r', START + 1)];
  const input = { obligations, lines: [weekly], asRuns, waived: new Set<string>() };
  const { credits, shortfalls } = creditAsRuns({ ...input, policy: 'on-time', explainDueBefore: START + 12 });
  const today = START + 12;

  it('opens each obligation down to its as-run and day, or to its cause', () => {
    const [first, second, third] = assess({ ...input, credits, shortfalls, today });
    expect(first).to.include({ status: 'done', asRunId: 'r', creditedOn: START + 1, cause: null });
    expect(second).to.include({
      status: 'missed',
      asRunId: null,
      cause: 'Cần 2 lượt, chỉ có 1 lượt phát đủ điều kiện.',
    });
    expect(third).to.include({ status: 'pending', cause: null });
  });

  it('takes bookings, waivers, feasible days and forecasts into account', () => {
    const booking = { slotId: 's', channelId: 'web', start: 0, frozen: false };
    const facts = {
      ...input,
      credits: [],
      today: START + 3,
      bookings: [{ ...booking, obligationId: obligations[0]!.id, day: START + 1 }],
      waived: new Set([obligations[1]!.id]),
      feasibleDaysOf: () => 5,
      forecasts: new Map([
        [
          obligations[2]!.id,
          { missProbability: 0.5, feasibleUntil: START + 20, sentence: 'Khả năng lỡ 50%.' },
        ],
      ]),
    };
    const statuses = assess(facts).map(({ status }) => status);
    expect(statuses).to.deep.equal(['at-risk', 'waived', 'at-risk']);
  });

  it('counts the days left of the window when no schedule is known', () => {
    expect(assess({ ...input, credits: [], today: due - 1 })[0]).to.include({ status: 'at-risk' });
    expect(assess({ ...input, credits: [], today: due - 2 })[0]).to.include({ status: 'pending' });
  });

  it('keeps a miss visible when it was made good', () => {
    const makeGoods = [{ obligationId: obligations[1]!.id, asRunId: 'bu' }];
    const [, second] = assess({ ...input, credits, today, makeGoods });
    expect(second).to.include({ status: 'missed', madeGoodBy: 'bu' });
  });
});
