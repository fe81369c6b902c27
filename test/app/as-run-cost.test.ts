import { expect } from 'chai';
import type { Context } from '../../src/app/context.js';
import type { WriteShelves } from '../../src/app/ports/store.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { registerAsRuns } from '../../src/app/traffic/register-as-runs.js';
import { inclusive } from '../../src/domain/interval.js';
import { dayOf, instantOf } from '../../src/domain/time.js';
import { type TestApp, freshApp } from '../support/app.js';
import { channelOf, daypartOf, found, lineOf, person, planOf, unitOf } from '../support/small-province.js';

const officer = person('officer');
const QUARTER = inclusive(dayOf(2026, 12, 1), dayOf(2027, 2, 28));

/** The same program, and how many records each shelf gave to writes. */
function counting(app: Context): { app: Context; read: Record<string, number> } {
  const read: Record<string, number> = {};
  const counted = (shelves: WriteShelves): WriteShelves =>
    Object.fromEntries(
      Object.entries(shelves).map(([name, shelf]) => [
        name,
        {
          ...shelf,
          find: async (...asked: Parameters<typeof shelf.find>) => {
            const found = await (shelf.find as (...all: unknown[]) => Promise<unknown[]>)(...asked);
            read[name] = (read[name] ?? 0) + found.length;
            return found;
          },
        },
      ]),
    ) as unknown as WriteShelves;
  const store = {
    ...app.store,
    write: ((actor, reason, work) =>
      app.store.write(actor, reason, (shelves) => work(counted(shelves)))) as Context['store']['write'],
  };
  return { app: { ...app, store }, read };
}

/** What is read when one run of one commune is verified, and then rejected, in a province of so many communes. */
async function readIn(opened: TestApp, communes: number): Promise<Record<string, number>> {
  opened.clock.set(instantOf(dayOf(2026, 12, 1), 8 * 60));
  const ids = Array.from({ length: communes }, (_, i) => `x${String(i)}`);
  const targets = ids.map((unitId) => ({ unitId, channelIds: [`loa-${unitId}`] }));
  await found(opened.app, {
    units: [unitOf('so-thu', { kind: 'department' }), ...ids.map((id) => unitOf(id))],
    channels: ids.map((id) => channelOf(`loa-${id}`, id)),
    dayparts: ids.map((id) => daypartOf(`loa-${id}`, { capacity: 2 })),
    plans: [planOf('p', [lineOf('tuan', { per: 'week', window: QUARTER, targets })], { window: QUARTER })],
  });
  await schedulePlan(opened.app, officer, 'p');
  opened.clock.set(instantOf(dayOf(2026, 12, 20), 8 * 60));
  const run = { kind: 'bulletin', title: 'Bản tin', ranAt: instantOf(dayOf(2026, 12, 3), 1030) } as const;
  const rest = { durationSeconds: 300, replay: false, lineIds: [], tagId: null, url: null, note: null };
  const { accepted } = await registerAsRuns(opened.app, person('operator', 'x0'), 'loa-x0', 'import', [
    { ...run, ...rest, sequence: '1' },
  ]);
  const { app, read } = counting(opened.app);
  await judgeAsRuns(app, officer, accepted, { verdict: 'verified' });
  expect(await opened.store.credits.count({ unitId: 'x0' })).to.equal(1);
  await judgeAsRuns(app, officer, accepted, { verdict: 'rejected', reason: 'Sai nội dung' });
  expect(await opened.store.credits.count({})).to.equal(0);
  return read;
}

describe('judging one as-run', () => {
  const opened: TestApp[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  it('reads the facts of its unit, as many in a province of twenty communes as in one of two', async () => {
    const small = await freshApp();
    const large = await freshApp();
    opened.push(small, large);
    const read = await readIn(small, 2);
    expect(read['obligations']).to.be.within(13, 13 * 4);
    expect(await readIn(large, 20)).to.deep.equal(read);
  });

  it('finds them by an index of the unit', async () => {
    const app = await freshApp();
    opened.push(app);
    const db = app.store.client.db();
    for (const shelf of ['obligations', 'credits', 'asRuns', 'makeGoods']) {
      const plan = JSON.stringify(
        await db
          .collection(shelf)
          .find({ unitId: { $in: ['x0'] } })
          .explain(),
      );
      expect(plan, shelf).to.match(/"indexName":"unitId_1/);
    }
  });
});
