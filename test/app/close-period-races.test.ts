import { expect } from 'chai';
import { closePeriod } from '../../src/app/audit/close-period.js';
import { settlementDigest } from '../../src/app/audit/settlement-digest.js';
import { verifyChains } from '../../src/app/audit/verify-chains.js';
import { registerEvent } from '../../src/app/plan/register-event.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import type { Context } from '../../src/app/context.js';
import { Failure } from '../../src/domain/errors.js';
import { inclusive } from '../../src/domain/interval.js';
import { instantOf } from '../../src/domain/time.js';
import { type MongoStore, connectStore } from '../../src/infra/mongo/store.js';
import { type TestApp } from '../support/app.js';
import { NEW_YEAR, closingProvince, leader, officer, ran, verified } from '../support/closing-province.js';
import { december, person } from '../support/small-province.js';

describe('closing and judging at the same time', function () {
  this.timeout(60_000);
  let test: TestApp;
  /** Another process on the same store: the two take no turns. */
  let second: Context;
  beforeEach(async () => {
    test = await closingProvince();
    second = { ...test.app, store: await connectStore(test.uri, test.clock) };
  });
  afterEach(async () => {
    await (second.store as MongoStore).close();
    await test.close();
  });

  /** Whether what is stored is whole: every settlement has its credit and nothing else does. */
  async function expectWhole({ store, app }: TestApp): Promise<void> {
    const settlements = await store.settlements.find({});
    const credits = await store.credits.find({});
    const asRuns = new Map((await store.asRuns.find({})).map((one) => [one.id, one.state]));
    const credited = new Map(credits.map(({ id, asRunId }) => [id, asRunId]));
    for (const { id, asRunId } of settlements) expect(credited.get(id) ?? null).to.equal(asRunId);
    for (const { asRunId } of credits) expect(asRuns.get(asRunId)).to.equal('verified');
    for (const close of await store.periodCloses.find({})) {
      const own = settlements.filter(({ closeId }) => closeId === close.id);
      expect(settlementDigest(app, own)).to.equal(close.digest);
    }
    expect((await verifyChains(app, officer)).every(({ brokenAt }) => brokenAt === null)).to.equal(true);
  }

  /** The outcome of each: `ok`, or the code of its failure. */
  const outcomes = async (...work: readonly Promise<unknown>[]): Promise<string[]> =>
    (await Promise.allSettled(work)).map((one) =>
      one.status === 'fulfilled'
        ? 'ok'
        : one.reason instanceof Failure
          ? one.reason.code
          : String(one.reason),
    );

  it('lets a withdrawal or the close win, never both', async () => {
    test.clock.set(instantOf(december(20), 8 * 60));
    const ids: string[] = [];
    for (const date of [2, 9, 16]) ids.push(await verified(test, 'a', december(date), ['tuan']));
    test.clock.set(instantOf(NEW_YEAR, 8 * 60));
    const [close, ...withdrawals] = await outcomes(
      closePeriod(test.app, officer, 'p', '2026-12'),
      ...ids.map((id) =>
        judgeAsRuns(second, person('operator', 'a'), [id], { verdict: 'withdrawn', reason: 'Ghi nhầm.' }),
      ),
    );
    expect(close).to.equal('ok');
    const { figures } = (await test.store.periodCloses.get('p/2026-12'))!;
    const withdrawn = withdrawals.filter((outcome) => outcome === 'ok').length;
    expect(withdrawals.every((outcome) => outcome === 'ok' || outcome === 'period-closed')).to.equal(true);
    expect(figures.total.done).to.equal(3 - withdrawn);
    await expectWhole(test);
  });

  it('counts a run that is verified meanwhile, or says that the period is closed', async () => {
    test.clock.set(instantOf(NEW_YEAR, 8 * 60));
    const claimed = await ran(test, 'a', december(29), ['tuan']);
    const [close, judged] = await outcomes(
      closePeriod(test.app, officer, 'p', '2026-12'),
      judgeAsRuns(second, { ...officer, unitId: 'so-khac' }, [claimed], { verdict: 'verified' }),
    );
    expect(judged).to.equal('ok');
    // Before it is judged the run, which would count late, stands in the way.
    expect(close).to.be.oneOf(['ok', 'period-not-closable']);
    await expectWhole(test);
  });

  it('closes once when two close at once, or two close periods that share days', async () => {
    test.clock.set(instantOf(NEW_YEAR, 8 * 60));
    const ends = await outcomes(
      closePeriod(test.app, officer, 'p', '2026-12'),
      closePeriod(second, { ...leader, unitId: 'ubnd' }, 'p', '2026-12'),
      closePeriod(second, { ...leader, unitId: 'ubnd' }, 'p', '2026-W51'),
      closePeriod(test.app, leader, 'q', '2026-12'),
    );
    expect(ends.filter((end) => end === 'ok')).to.have.length(2);
    expect(ends[3]).to.equal('ok');
    for (const end of ends) expect(end).to.be.oneOf(['ok', 'period-closed', 'period-overlaps-closed']);
    expect(await test.store.periodCloses.count({ planId: 'p' })).to.equal(1);
    await expectWhole(test);
  });

  it('lets an event or the close be first', async () => {
    test.clock.set(instantOf(NEW_YEAR, 8 * 60));
    const [close, event] = await outcomes(
      closePeriod(test.app, officer, 'r', '2026-12'),
      registerEvent(second, { ...officer, unitId: 'so-khac' }, 'r', {
        ...{ title: 'Ra quân', window: inclusive(december(10), december(11)) },
      }),
    );
    expect(close).to.equal('ok');
    const owed = await test.store.obligations.count({ planId: 'r', dueDay: december(11) });
    expect(owed).to.equal(event === 'ok' ? 1 : 0);
    expect(await test.store.settlements.count({ planId: 'r' })).to.equal(2 + owed);
    await expectWhole(test);
  });
});
