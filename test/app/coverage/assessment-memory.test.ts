import { expect } from 'chai';
import { remembered } from '../../../src/app/coverage/assessment-memory.js';
import { assessPlan } from '../../../src/app/coverage/assess-plan.js';
import { judgeAsRuns } from '../../../src/app/traffic/judge-as-run.js';
import { failureOf } from '../../support/failure.js';
import { sampleActor, sampleApp } from '../../support/app.js';

describe('what was assessed last', () => {
  const storeAt = (first: number) => {
    const store = { writes: first, stamp: () => Promise.resolve(store.writes) };
    return store;
  };
  const weightless = () => 0;

  it('is worked out once until something is written', async () => {
    const store = storeAt(7);
    let times = 0;
    const ask = () => remembered(store, 'key', () => Promise.resolve({ time: ++times }), weightless);
    const [a, b] = await Promise.all([ask(), ask()]);
    expect(a).to.equal(b);
    expect(await ask()).to.equal(a);
    store.writes += 1;
    expect(await ask()).to.deep.equal({ time: 2 });
  });

  it('belongs to its key and to its store', async () => {
    const [one, other] = [storeAt(1), storeAt(1)];
    const ask = (store: typeof one, key: string) =>
      remembered(store, key, () => Promise.resolve({}), weightless);
    const first = await ask(one, 'a');
    expect(await ask(one, 'b')).to.not.equal(first);
    expect(await ask(other, 'a')).to.not.equal(first);
    expect(await ask(one, 'a')).to.equal(first);
  });

  it('is not a failure', async () => {
    const store = storeAt(1);
    const answers = [Promise.reject(new Error('away')), Promise.resolve('here')];
    const ask = () => remembered(store, 'key', () => answers.shift()!, weightless);
    expect(await ask().catch(String)).to.equal('Error: away');
    expect(await ask()).to.equal('here');
  });

  it('is forgotten when too much is kept, longest unseen first', async () => {
    const store = storeAt(1);
    const ask = (key: string) =>
      remembered(
        store,
        key,
        () => Promise.resolve({}),
        () => 140_000,
      );
    const [a, b] = [await ask('a'), await ask('b')];
    expect(await ask('a')).to.equal(a);
    await ask('c');
    expect(await ask('a')).to.equal(a);
    expect(await ask('b')).to.not.equal(b);
  });

  it('of a plan never outlives a verdict, and never reaches another unit or province', async () => {
    const opened = await sampleApp();
    try {
      const officer = sampleActor('chuyenvien');
      const { planId } = opened.sample;
      const met = async (): Promise<number> =>
        (await assessPlan(opened.app, officer, planId)).assessed.filter(({ status }) => status === 'done')
          .length;
      const before = await met();
      const [run] = await opened.app.store.asRuns.find({ state: 'verified', unitId: 'bao-va-dai' });
      await judgeAsRuns(opened.app, officer, [run!.id], { verdict: 'rejected', reason: 'Đăng nhầm' });
      expect(await met()).to.not.equal(before);
      const own = await assessPlan(opened.app, sampleActor('benlua'), planId);
      expect(new Set(own.assessed.map(({ obligation }) => obligation.unitId))).to.deep.equal(
        new Set(['phuong-ben-lua']),
      );
      const stranger = { ...officer, provinceId: 'tinh-khac' };
      expect((await failureOf(assessPlan(opened.app, stranger, planId))).code).to.equal('not-found');
    } finally {
      await opened.close();
    }
  });
});
