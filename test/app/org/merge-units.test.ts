import { expect } from 'chai';
import { verifyChains } from '../../../src/app/audit/verify-chains.js';
import { viewCoverage } from '../../../src/app/coverage/view-coverage.js';
import { mergeUnits } from '../../../src/app/org/merge-units.js';
import { sweepChannels } from '../../../src/app/org/pass-channels-on.js';
import { answerAssignment } from '../../../src/app/schedule/answer-assignment.js';
import { schedulePlan } from '../../../src/app/schedule/schedule-plan.js';
import { judgeAsRuns } from '../../../src/app/traffic/judge-as-run.js';
import { registerAsRuns } from '../../../src/app/traffic/register-as-runs.js';
import { inclusive } from '../../../src/domain/interval.js';
import { dayOf, instantOf } from '../../../src/domain/time.js';
import { failureOf } from '../../support/failure.js';
import type { TestApp } from '../../support/app.js';
import { decemberProvince } from '../../support/december-province.js';
import { channelOf, daypartOf, lineOf, person, planOf, system } from '../../support/small-province.js';

const admin = person('admin');
const officer = person('officer');
const HALF_YEAR = inclusive(dayOf(2026, 12, 1), dayOf(2027, 5, 31));
const target = (unit: string) => ({ unitId: unit, channelIds: [`loa-${unit}`] });
/** The point of March's only programme is the 16th at noon. */
const AFTER_THE_POINT = dayOf(2027, 3, 20);

describe('merging units', () => {
  let test: TestApp;
  const merger = {
    predecessorIds: ['a', 'b'],
    successor: { id: 'c', name: 'Xã C', shortName: 'C', kind: null, parentId: null },
    on: AFTER_THE_POINT,
  };

  before(async () => {
    test = await decemberProvince({
      communes: ['a', 'b', 'd'],
      channels: ['a', 'b', 'd'].map((unit) => channelOf(`loa-${unit}`, unit)),
      dayparts: ['a', 'b', 'd'].map((unit) => daypartOf(`loa-${unit}`)),
      plans: [
        planOf(
          'p',
          [
            // a programme a month, with two replays
            lineOf('thang', {
              ...{ per: 'month', replays: 2, replayGapDays: 5, window: HALF_YEAR },
              targets: ['a', 'b', 'd'].map(target),
            }),
            lineOf('kenh', {
              per: 'month',
              each: 'channel',
              window: HALF_YEAR,
              targets: ['a', 'b'].map(target),
            }),
          ],
          { window: HALF_YEAR },
        ),
      ],
    });
    const draft = planOf('nhap', [lineOf('q-nhap', { window: HALF_YEAR, targets: [target('a')] })]);
    await test.store.write(system, { action: 'plan.created', subject: 'nhap' }, (shelves) =>
      shelves.plans.insert([draft]),
    );
    await schedulePlan(test.app, officer, 'p');
  });
  after(() => test.close());

  const owed = async (lineId: string): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const { unitId } of await test.store.obligations.find({ lineId })) {
      counts[unitId] = (counts[unitId] ?? 0) + 1;
    }
    return counts;
  };

  it('refuses what makes no sense, and writes nothing of it', async () => {
    const codeOf = async (change: object, successor: object = {}) =>
      (
        await failureOf(
          mergeUnits(test.app, admin, {
            ...merger,
            ...change,
            successor: { ...merger.successor, ...successor },
          }),
        )
      ).code;
    expect(await codeOf({ predecessorIds: [] })).to.equal('units-missing');
    expect(await codeOf({ predecessorIds: ['a', 'a'] })).to.equal('merger-twice');
    expect(await codeOf({ predecessorIds: ['a', 'x'] })).to.equal('unit-unknown');
    expect(await codeOf({}, { id: 'a' })).to.equal('merger-into-itself');
    expect(await codeOf({}, { id: 'd' })).to.equal('unit-exists');
    expect(await codeOf({}, { parentId: 'x' })).to.equal('unit-unknown');
    expect(await codeOf({ predecessorIds: ['a', 'so-thu'] })).to.equal('kinds-differ');
    expect(await codeOf({ on: dayOf(2026, 11, 30) })).to.equal('merger-past');
    expect(await codeOf({ on: dayOf(2072, 3, 20) })).to.equal('merger-too-far');
    expect((await failureOf(mergeUnits(test.app, officer, merger))).code).to.equal('not-permitted');
    expect(await owed('thang')).to.deep.equal({ a: 18, b: 18, d: 18 });
    expect(await test.store.units.count({})).to.equal(4);
  });

  it('divides what is owed by the point rule, and leaves the others alone', async () => {
    const ofD = await test.store.bookings.find({ unitId: 'd' }, { sort: [['id', 'up']] });
    const december = await test.store.bookings.find({ unitId: 'a', day: { before: dayOf(2027, 1, 1) } });
    const credited = `thang/a/loa-a/-/${String(dayOf(2026, 12, 1))}/1`;
    await answerAssignment(test.app, person('operator', 'a'), credited, 'acceptance', null);
    test.clock.set(instantOf(dayOf(2026, 12, 20), 8 * 60));
    const { accepted } = await registerAsRuns(test.app, person('operator', 'a'), 'loa-a', 'import', [
      {
        ...{ kind: 'bulletin', title: 'Tháng Mười hai', ranAt: instantOf(dayOf(2026, 12, 10), 1025) },
        ...{ durationSeconds: 300, replay: false, lineIds: ['thang'], tagId: null, url: null, note: null },
        sequence: '1',
      },
    ]);
    await judgeAsRuns(test.app, officer, accepted, { verdict: 'verified' });

    const merged = await mergeUnits(test.app, admin, merger);
    // December to March of each predecessor, April and May of the successor: 4 × 3, 4 × 3 and 2 × 3
    expect(await owed('thang')).to.deep.equal({ a: 12, b: 12, c: 6, d: 18 });
    // on each channel as before: 4, 4, and 2 on each of two
    expect(await owed('kenh')).to.deep.equal({ a: 4, b: 4, c: 4 });
    expect(merged).to.deep.include({ plans: 2, removed: 6 + 6 + 2 + 2, added: 6 + 4, booked: 6 + 4 });
    // March of a and b: a run with two replays, and one on the channel
    expect(merged.shortened).to.equal(2 * (3 + 1));
    const march = await test.store.obligations.get(`thang/a/loa-a/-/${String(dayOf(2027, 3, 1))}/1`);
    expect(march!.window).to.deep.equal({ from: dayOf(2027, 3, 1), to: AFTER_THE_POINT });
    expect(await test.store.bookings.find({ unitId: 'd' }, { sort: [['id', 'up']] })).to.deep.equal(ofD);
    for (const booking of december) expect(await test.store.bookings.get(booking.id)).to.deep.equal(booking);
    for (const booking of await test.store.bookings.find({ unitId: { in: ['a', 'b'] } })) {
      expect(booking.day).to.be.below(AFTER_THE_POINT);
    }
    const offered = await test.store.assignments.find({ unitId: 'c' });
    expect(offered.map(({ state }) => state)).to.deep.equal(new Array(2 + 4).fill('offered'));
    expect(await test.store.assignments.count({ planId: 'p', unitId: 'a' })).to.equal(4 + 4);
    const { rows } = await viewCoverage(test.app, officer, 'p', 'unit', null);
    expect(rows.find(({ key }) => key === 'a')!.tally).to.deep.include({ owed: 16, done: 1 });
    expect(rows.find(({ key }) => key === 'c')!.tally).to.deep.include({ owed: 10 });
  });

  it('cannot be done twice, and leaves a draft borne', async () => {
    expect((await failureOf(mergeUnits(test.app, admin, merger))).code).to.equal('unit-ended');
    const draft = await test.store.plans.get('nhap');
    expect(draft!.lines[0]!.targets.map(({ unitId }) => unitId)).to.deep.equal(['a', 'c']);
  });

  it('passes the channels on when the day has come, and not before', async () => {
    await sweepChannels(test.app);
    expect((await test.store.channels.get('loa-a'))!.unitId).to.equal('a');
    test.clock.set(instantOf(AFTER_THE_POINT, 60));
    await sweepChannels(test.app);
    expect((await test.store.channels.get('loa-a'))!.unitId).to.equal('c');
    expect((await test.store.channels.get('loa-d'))!.unitId).to.equal('d');
    const { accepted } = await registerAsRuns(test.app, person('operator', 'c'), 'loa-b', 'import', []);
    expect(accepted).to.deep.equal([]);
    expect((await verifyChains(test.app, officer)).every(({ brokenAt }) => brokenAt === null)).to.equal(true);
  });
});
