import { expect } from 'chai';
import fc from 'fast-check';
import { betaBinomial, fitPrior, meanOf } from '../../../src/domain/coverage/beta-binomial.js';
import {
  type PaceOutcome,
  forecastOf,
  outcomesOf,
  outlookOf,
} from '../../../src/domain/coverage/forecast.js';
import { START, line, owed, ran } from './world.js';
import { describeInZones } from '../../support/zones.js';

const weekly = line('tuan');

/** Weekly outcomes up to `START`, newest first, fulfilled in the middle of their windows. */
const history = (unitId: string, results: readonly boolean[]): PaceOutcome[] =>
  results.map((isFulfilled, index) => ({
    lineId: 'tuan',
    unitId,
    dueDay: START - 1 - 7 * index,
    isFulfilled,
    position: isFulfilled ? 0.5 : null,
  }));

const missOf = (outcomes: readonly PaceOutcome[], unitId: string, today = START): number | null => {
  const open = owed(weekly, START, 7, { unitId });
  return forecastOf({ outcomes, open: [open], today }).get(open.id)!.missProbability;
};

const always = Array<boolean>(12).fill(true);
const never = Array<boolean>(12).fill(false);

describe('the beta-binomial', () => {
  it('is uniform for a flat prior and binomial-like for a firm one', () => {
    expect([...betaBinomial(3, { a: 1, b: 1 })].map((p) => p.toFixed(6))).to.deep.equal(
      Array(4).fill('0.250000'),
    );
    const firm = betaBinomial(2, { a: 1e7, b: 1e7 });
    expect([...firm].map((p) => p.toFixed(3))).to.deep.equal(['0.250', '0.500', '0.250']);
  });

  it('sums to one and has the mean n·a/(a+b), for hundreds of trials too', () => {
    const parameter = fc.double({ min: 0.05, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), parameter, parameter, (n, a, b) => {
        const chances = betaBinomial(n, { a, b });
        expect(chances.reduce((sum, p) => sum + p, 0)).to.be.closeTo(1, 1e-8);
        const mean = chances.reduce((sum, p, k) => sum + p * k, 0);
        expect(mean).to.be.closeTo((n * a) / (a + b), 1e-6 * (n + 1));
      }),
      { seed: 3 },
    );
  });

  it('fits a firm prior to units that are alike and a weak one to units that differ', () => {
    const alike = fitPrior(Array.from({ length: 8 }, () => ({ successes: 8, failures: 2 })));
    const apart = fitPrior(
      [0, 10, 0, 10, 0, 10].map((successes) => ({ successes, failures: 10 - successes })),
    );
    expect(meanOf(alike)).to.be.closeTo(0.8, 0.02);
    expect(alike.a + alike.b).to.equal(200);
    expect(meanOf(apart)).to.be.closeTo(0.5, 0.02);
    expect(apart.a + apart.b).to.be.lessThan(2);
    expect(meanOf(fitPrior([]))).to.equal(0.5);
  });
});

describeInZones('the forecast', () => {
  it('tells reliable units from unreliable ones', () => {
    const outcomes = [...history('bao', always), ...history('dai', never)];
    expect(missOf(outcomes, 'bao')).to.be.lessThan(0.1);
    expect(missOf(outcomes, 'dai')).to.be.greaterThan(0.9);
  });

  it('grows while nothing runs, and is certain after the due day', () => {
    const outcomes = [...history('bao', [...always, false]), ...history('dai', [...always, false, false])];
    const chances = [0, 2, 4, 6, 7].map((days) => missOf(outcomes, 'bao', START + days)!);
    for (let i = 1; i < chances.length; i++) expect(chances[i]).to.be.at.least(chances[i - 1]!);
    expect(chances[3]).to.be.greaterThan(chances[0]!);
    expect(chances[4]).to.equal(1);
  });

  it('forgets: the same failures weigh less the longer ago they are', () => {
    const recent = [false, false, false, ...always];
    const others = history('dai', [
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      true,
      true,
      false,
      true,
      true,
    ]);
    const lately = missOf([...history('bao', recent), ...others], 'bao')!;
    const longAgo = missOf([...history('bao', [...recent].reverse()), ...others], 'bao')!;
    expect(longAgo).to.be.lessThan(lately);
  });

  it('gives a date instead of a percentage while it has seen too little', () => {
    const open = owed(weekly, START, 7);
    const forecast = forecastOf({ outcomes: history('bao', [true, true]), open: [open], today: START });
    expect(forecast.get(open.id)).to.deep.equal({
      missProbability: null,
      feasibleUntil: START + 6,
      sentence: 'Còn kịp đến ngày 08/09/2024.',
    });
    const late = forecastOf({ outcomes: [], open: [open], today: START + 7 }).get(open.id)!;
    expect(late.sentence).to.equal('Đã quá hạn ngày 08/09/2024.');
  });

  it('learns from closed, required, unwaived obligations only', () => {
    const graceful = line('tuan', { graceDays: 2 });
    const obligations = [0, 7, 14, 21].map((days) => owed(graceful, START + days, 7));
    const optional = owed(graceful, START, 7, { ordinal: 2, required: false });
    const outcomes = outcomesOf({
      obligations: [...obligations, optional],
      lines: [graceful],
      credits: [{ obligationId: obligations[0]!.id, asRunId: 'r', late: false }],
      asRuns: [ran('r', START + 3)],
      waived: new Set([obligations[1]!.id]),
      today: START + 23, // the third fell due on day 20 and its grace ended on day 22
    });
    expect(outcomes).to.deep.equal([
      { lineId: 'tuan', unitId: 'bao', dueDay: START + 6, isFulfilled: true, position: 3 / 7 },
      { lineId: 'tuan', unitId: 'bao', dueDay: START + 20, isFulfilled: false, position: null },
    ]);
  });

  it('is calibrated: of obligations forecast at p, about p are missed', () => {
    // Units whose own reliability is drawn evenly; outcomes and the future drawn by a fixed generator.
    let state = 42;
    const draw = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    let forecastSum = 0;
    let missed = 0;
    for (let round = 0; round < 60; round++) {
      const reliability = Array.from({ length: 20 }, () => 0.4 + 0.6 * draw());
      const outcomes = reliability.flatMap((chance, unit) =>
        history(
          `u${String(unit)}`,
          Array.from({ length: 16 }, () => draw() < chance),
        ),
      );
      reliability.forEach((chance, unit) => {
        forecastSum += missOf(outcomes, `u${String(unit)}`)!;
        if (draw() >= chance) missed++;
      });
    }
    expect(forecastSum / 1200).to.be.closeTo(missed / 1200, 0.03);
  });
});

describe('the outlook of a unit on a line', () => {
  const pace = { outcomes: history('bao', [...always, false]), unitId: 'bao', today: START };
  it('lies between what is done and what is possible, and is certain at the ends', () => {
    const outlook = outlookOf(pace, { fulfilled: 5, open: 10, owed: 15 });
    expect(outlook.low).to.be.at.least(5);
    expect(outlook.high).to.be.at.most(15);
    expect(outlook.expected).to.be.within(outlook.low, outlook.high);
    expect(outlook.shortProbability).to.be.within(0.05, 0.95);
    expect(outlookOf(pace, { fulfilled: 5, open: 10, owed: 5 }).shortProbability).to.equal(0);
    expect(outlookOf(pace, { fulfilled: 4, open: 0, owed: 5 }).shortProbability).to.equal(1);
  });
});
