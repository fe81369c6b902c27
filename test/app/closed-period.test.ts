import { expect } from 'chai';
import { closePeriod } from '../../src/app/audit/close-period.js';
import { viewClose } from '../../src/app/audit/view-close.js';
import { assessPlan } from '../../src/app/coverage/assess-plan.js';
import { changeUnit } from '../../src/app/org/change-unit.js';
import { mergeUnits } from '../../src/app/org/merge-units.js';
import { registerEvent } from '../../src/app/plan/register-event.js';
import { acceptMakeGoodRun, grantMakeGood } from '../../src/app/schedule/grant-make-good.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { ALWAYS, inclusive } from '../../src/domain/interval.js';
import { type Day, dayOf, instantOf } from '../../src/domain/time.js';
import { type TestApp } from '../support/app.js';
import { failureOf } from '../support/failure.js';
import {
  NEW_YEAR,
  admin,
  closingProvince,
  frozen,
  leader,
  officer,
  verified,
} from '../support/closing-province.js';
import { december } from '../support/small-province.js';

describe('make-goods of a closed period', function () {
  this.timeout(60_000);
  let test: TestApp;
  before(async () => {
    test = await closingProvince();
  });
  after(() => test.close());

  it('stay as they were accepted; those not accepted yet are told of before, and are too late after', async () => {
    test.clock.set(instantOf(NEW_YEAR, 8 * 60));
    const missed = await test.store.obligations.find(
      { planId: 'p', unitId: 'a', dueDay: { before: dayOf(2027, 1, 1) } },
      { sort: [['dueDay', 'up']] },
    );
    const [first, second] = missed.map(({ id }) => id) as [string, string];
    const wish = { reason: 'Mất điện', until: dayOf(2027, 1, 20) };
    for (const id of [first, second]) await grantMakeGood(test.app, leader, id, wish);
    test.clock.set(instantOf(dayOf(2027, 1, 8), 8 * 60));
    const runs = [
      await verified(test, 'a', dayOf(2027, 1, 5)),
      await verified(test, 'a', dayOf(2027, 1, 6)),
    ] as const;
    await acceptMakeGoodRun(test.app, leader, first, runs[0]);
    const { open } = await viewClose(test.app, leader, 'p', '2026-12');
    expect(open!.effect.openMakeGoods).to.deep.equal([second]);
    await closePeriod(test.app, leader, 'p', '2026-12');
    const before = await frozen(test);
    expect(await test.store.settlements.get(first)).to.deep.include({
      status: 'missed',
      madeGoodBy: runs[0],
    });
    expect((await failureOf(acceptMakeGoodRun(test.app, leader, second, runs[1]))).code).to.equal(
      'period-closed',
    );
    const rejection = { verdict: 'rejected', reason: 'Nghe lại không có.' } as const;
    expect((await failureOf(judgeAsRuns(test.app, officer, [runs[0]], rejection))).code).to.equal(
      'period-closed',
    );
    // The replacement is used up in its group: neither plan counts it; the other run counts for a week of January.
    expect(await test.store.credits.count({ asRunId: runs[0] })).to.equal(0);
    expect(await test.store.credits.count({ asRunId: runs[1] })).to.equal(1);
    await judgeAsRuns(test.app, officer, [runs[1]], rejection);
    expect(await frozen(test)).to.equal(before);
    const { assessed } = await assessPlan(test.app, officer, 'p');
    expect(assessed.find(({ obligation }) => obligation.id === first)?.madeGoodBy).to.equal(runs[0]);
  });
});

describe('a closed period and the register', function () {
  this.timeout(60_000);
  let test: TestApp;
  beforeEach(async () => {
    test = await closingProvince();
    test.clock.set(instantOf(NEW_YEAR, 8 * 60));
    await closePeriod(test.app, leader, 'r', '2026-12');
    await closePeriod(test.app, leader, 'p', '2026-12');
  });
  afterEach(() => test.close());

  it('refuses an event that would be owed in it', async () => {
    const event = (first: Day, last: Day) => ({ title: 'Ra quân', window: inclusive(first, last) });
    const failure = await failureOf(registerEvent(test.app, officer, 'r', event(december(10), december(11))));
    expect(failure.code).to.equal('period-closed');
    expect((await test.store.plans.get('r'))!.events).to.deep.equal([]);
    const { obligations } = await registerEvent(
      test.app,
      officer,
      'r',
      event(dayOf(2027, 1, 10), dayOf(2027, 1, 11)),
    );
    expect(obligations).to.equal(1);
  });

  it('refuses a merger or an end that would make something open fall due in it', async () => {
    // January's bulletin of commune d (its point is the 16th at noon) would be due on the 17th if d ended with it.
    const monday = dayOf(2027, 1, 18);
    test.clock.set(instantOf(monday, 8 * 60));
    await closePeriod(test.app, leader, 'r', '2027-W02');
    const before = await frozen(test, 'r');
    const merger = (on: Day) => ({
      ...{ predecessorIds: ['d'], on },
      successor: { id: 'e', name: 'Xã E', shortName: 'E', kind: null, parentId: null },
    });
    const merged = await failureOf(mergeUnits(test.app, admin, merger(monday)));
    expect(merged.code).to.equal('period-closed');
    expect(merged.detail).to.equal(
      'Kế hoạch “Kế hoạch r” đã chốt kỳ Tuần 02/2027 (11/01/2027–17/01/2027) nên 1 nghĩa vụ chưa đến hạn không dời vào kỳ ấy được.',
    );
    const ending = { life: { ...ALWAYS, to: monday } };
    expect((await failureOf(changeUnit(test.app, admin, 'd', ending, null))).code).to.equal('period-closed');
    expect(await test.store.units.get('e')).to.equal(null);
    expect((await test.store.units.get('d'))!.life).to.deep.equal(ALWAYS);
    const { shortened } = await mergeUnits(test.app, admin, merger(monday + 1));
    expect(shortened).to.equal(1);
    expect(await frozen(test, 'r')).to.equal(before);
  });

  it('stays as it is when a unit ends or lives on', async () => {
    const before = await frozen(test);
    await changeUnit(test.app, admin, 'a', { life: { ...ALWAYS, to: dayOf(2027, 1, 20) } }, null);
    expect(await frozen(test)).to.equal(before);
    await changeUnit(test.app, admin, 'a', { life: ALWAYS }, null);
    expect(await frozen(test)).to.equal(before);
    expect(await test.store.obligations.count({ planId: 'p', unitId: 'a' })).to.equal(13);
  });
});
