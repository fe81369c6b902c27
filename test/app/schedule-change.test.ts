import { expect } from 'chai';
import { assessPlan } from '../../src/app/coverage/assess-plan.js';
import { viewCoverage } from '../../src/app/coverage/view-coverage.js';
import { registerEvent } from '../../src/app/plan/register-event.js';
import { airEmergency } from '../../src/app/schedule/air-emergency.js';
import { answerAssignment } from '../../src/app/schedule/answer-assignment.js';
import { declareBlackout, liftBlackout, previewBlackout } from '../../src/app/schedule/declare-blackout.js';
import { acceptMakeGoodRun, grantMakeGood } from '../../src/app/schedule/grant-make-good.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { type ReportedRun, registerAsRuns } from '../../src/app/traffic/register-as-runs.js';
import { inclusive } from '../../src/domain/interval.js';
import type { QuotaLine } from '../../src/domain/plan/quota-line.js';
import { instantOf } from '../../src/domain/time.js';
import { failureOf } from '../support/failure.js';
import type { TestApp } from '../support/app.js';
import { decemberProvince } from '../support/december-province.js';
import { channelOf, daypartOf, december, lineOf, person, planOf } from '../support/small-province.js';

const officer = person('officer');
const operator = person('operator', 'a');
const oneWeek = inclusive(december(7), december(13));
const ofA = { targets: [{ unitId: 'a', channelIds: ['loa-a'] }] };

/** Two communes with a place a day each, for which the plan is scheduled. */
async function opened(lines: readonly QuotaLine[]): Promise<TestApp> {
  const test = await decemberProvince({
    communes: ['a', 'b'],
    channels: [channelOf('loa-a', 'a'), channelOf('loa-b', 'b')],
    dayparts: [daypartOf('loa-a'), daypartOf('loa-b')],
    plans: [planOf('p', lines)],
  });
  await schedulePlan(test.app, officer, 'p');
  return test;
}

const daysOf = async (test: TestApp): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await test.store.bookings.find({}, { sort: [['id', 'up']] })).map(({ id, day }) => [
      id,
      day - december(1) + 1,
    ]),
  );

const ran = (date: number, rest: Partial<ReportedRun> = {}): ReportedRun => ({
  ...{ kind: 'bulletin', title: `Bản tin ${String(date)}`, ranAt: instantOf(december(date), 17 * 60 + 5) },
  ...{ durationSeconds: 300, replay: false, lineIds: [], tagId: null, url: null, note: null, sequence: null },
  ...rest,
});

describe('a blackout', () => {
  let test: TestApp;
  const song = { count: { min: 3, max: 3 }, window: oneWeek, entertainment: true, ...ofA };
  const mourning = { window: inclusive(december(9), december(11)), channelIds: [], reason: 'Quốc tang' };

  before(async () => {
    test = await opened([
      lineOf('ca-nhac', song),
      lineOf('tin', { ...song, entertainment: false, count: { min: 2, max: 2 } }),
      lineOf('tin-b', { targets: [{ unitId: 'b', channelIds: ['loa-b'] }] }),
    ]);
  });
  after(() => test.close());

  it('moves entertainment, accepted or not, with the fewest moves, and nothing else', async () => {
    const before = await daysOf(test);
    const struck = Object.entries(before).filter(
      ([id, day]) => id.startsWith('ca-nhac') && day >= 9 && day <= 11,
    );
    expect(struck).to.not.be.empty;
    await answerAssignment(test.app, operator, struck[0]![0], 'acceptance', null);
    const stops = 'entertainment' as const;
    const preview = await previewBlackout(test.app, officer, { ...mourning, stops });
    expect(await daysOf(test), 'a preview writes nothing').to.deep.equal(before);
    expect(await test.store.blackouts.count({})).to.equal(0);
    const ledger = await test.store.channelLedgers.get('loa-b');
    const effect = await declareBlackout(test.app, officer, { ...mourning, stops });
    expect([effect.moved, effect.lost]).to.deep.equal([preview.moved, preview.lost]);
    expect(effect.accepted.has(struck[0]![0])).to.equal(true);
    const after = await daysOf(test);
    // five items in the week's seven places, three of them closed to the three songs: four places, all needed
    const songs = Object.entries(after).filter(([id]) => id.startsWith('ca-nhac'));
    expect(songs).to.have.length(3);
    for (const [, day] of songs) expect(day).to.be.oneOf([7, 8, 12, 13]);
    const onA = Object.entries(after).filter(([id]) => id.includes('/loa-a/'));
    expect(new Set(onA.map(([, day]) => day)).size, 'one place each').to.equal(5);
    // the three songs need three of the four open places: news in more than one of them must make room
    const news = Object.entries(before).filter(([id, day]) => id.startsWith('tin/') && (day < 9 || day > 11));
    expect(effect.moved).to.have.length(struck.length + Math.max(0, news.length - 1));
    expect(await test.store.channelLedgers.get('loa-b'), 'the other channel is not touched').to.deep.equal(
      ledger,
    );
    expect((await schedulePlan(test.app, officer, 'p')).moves).to.equal(0);
    expect(await daysOf(test)).to.deep.equal(after);
  });

  it('refuses what makes no sense, and the same twice', async () => {
    const codeOf = async (change: object) =>
      (
        await failureOf(
          declareBlackout(test.app, officer, { ...mourning, stops: 'entertainment', ...change }),
        )
      ).code;
    expect(await codeOf({})).to.equal('blackout-declared');
    expect(await codeOf({ window: { from: december(9), to: december(8) } })).to.equal('window-empty');
    expect(await codeOf({ window: inclusive(december(1) - 3, december(1) - 1) })).to.equal('blackout-past');
    expect(await codeOf({ window: inclusive(december(9), december(9) + 400) })).to.equal('blackout-too-long');
    expect(await codeOf({ channelIds: ['loa-c'] })).to.equal('channel-unknown');
    expect(await codeOf({ reason: ' ' })).to.equal('reason-missing');
    expect(
      (await failureOf(declareBlackout(test.app, operator, { ...mourning, stops: 'everything' }))).code,
    ).to.equal('not-permitted');
    expect(await test.store.blackouts.count({})).to.equal(1);
  });

  it('of everything takes places away; lifted, it gives them back', async () => {
    const closure = {
      ...{ window: oneWeek, stops: 'everything' as const },
      ...{ channelIds: ['loa-a'], reason: 'Sửa cột loa' },
    };
    const { lost, blackout } = await declareBlackout(test.app, officer, closure);
    expect(lost).to.have.length(5);
    expect(Object.keys(await daysOf(test))).to.have.length(1);
    expect((await schedulePlan(test.app, officer, 'p')).unplaced).to.have.length(5);
    expect(await liftBlackout(test.app, officer, blackout!.id)).to.equal(5);
    expect((await failureOf(liftBlackout(test.app, officer, blackout!.id))).code).to.equal('blackout-lifted');
    expect((await failureOf(liftBlackout(test.app, officer, 'none'))).code).to.equal('not-found');
    const songs = Object.entries(await daysOf(test)).filter(([id]) => id.startsWith('ca-nhac'));
    for (const [, day] of songs) expect(day, 'the mourning still stands').to.be.oneOf([7, 8, 12, 13]);
  });
});

describe('an emergency bulletin', () => {
  let test: TestApp;
  // on the 7th and 8th everything is full: two places, two items due by the 8th
  before(async () => {
    test = await opened([
      lineOf('gap', { window: inclusive(december(7), december(8)), count: { min: 2, max: 2 }, ...ofA }),
      lineOf('thong-tin', { window: inclusive(december(9), december(12)), ...ofA }),
    ]);
  });
  after(() => test.close());

  it('airs at once, moves what it displaces, and proposes make-goods for the rest', async () => {
    test.clock.set(instantOf(december(7), 17 * 60 + 10));
    const bulletin = { title: 'Bão số 9', channelIds: ['loa-a'], at: null, minutes: 15 };
    const aired = await airEmergency(test.app, operator, bulletin);
    expect(aired.displaced.map(({ day }) => day)).to.deep.equal([december(7)]);
    expect(aired.moved).to.deep.equal([]);
    // full on the 8th; the grace of three days ends on the 11th
    expect(aired.proposals).to.have.length(1);
    expect(aired.proposals[0]!.day).to.be.within(december(9), december(11));
    const displaced = aired.displaced[0]!.id;
    expect(await test.store.bookings.get(displaced)).to.equal(null);
    expect((await failureOf(airEmergency(test.app, operator, bulletin))).code).to.equal('emergency-aired');
    const granted = await grantMakeGood(test.app, officer, displaced, { reason: 'Bão', until: null });
    expect(granted.day).to.equal(aired.proposals[0]!.day);
    const { assessed } = await assessPlan(test.app, officer, 'p');
    expect(assessed.find(({ obligation }) => obligation.id === displaced)!.status).to.equal('pending');
  });

  it('refuses other days, other people’s channels and no channel', async () => {
    const bulletin = { title: 'Lũ', channelIds: ['loa-a'], at: null, minutes: 5 };
    const codeOf = async (change: object, actor = operator) =>
      (await failureOf(airEmergency(test.app, actor, { ...bulletin, ...change }))).code;
    expect(await codeOf({ channelIds: [] })).to.equal('channels-missing');
    expect(await codeOf({ channelIds: ['loa-b'] })).to.equal('not-found');
    expect(await codeOf({ channelIds: ['loa-x'] }, officer)).to.equal('not-found');
    expect(await codeOf({ at: instantOf(december(8), 60) })).to.equal('emergency-not-today');
    expect(await codeOf({ minutes: 0 })).to.equal('emergency-too-long');
    expect(await codeOf({}, person('reporter', 'a'))).to.equal('not-permitted');
  });
});

describe('a make-good', () => {
  let test: TestApp;
  const id = `mot/a/loa-a/-/${String(december(1))}/1`;
  const other = `hai/a/loa-a/-/${String(december(1))}/1`;
  before(async () => {
    test = await opened([
      lineOf('mot', { window: inclusive(december(1), december(5)), ...ofA }),
      lineOf('hai', { window: inclusive(december(1), december(31)), ...ofA }),
    ]);
  });
  after(() => test.close());

  const codeOf = async (of: string, wish: object = {}) =>
    (await failureOf(grantMakeGood(test.app, officer, of, { reason: 'Mất điện', until: null, ...wish })))
      .code;
  const tally = async () => (await viewCoverage(test.app, officer, 'p', 'line', null)).rows[0]!.tally;

  it('is granted only for what was missed, and never displaces anything', async () => {
    expect(await codeOf(id)).to.equal('not-missed');
    test.clock.set(instantOf(december(10), 8 * 60));
    expect(await codeOf(id)).to.equal('grace-over');
    expect(await codeOf(id, { until: december(9) })).to.equal('until-past');
    expect(await codeOf(id, { until: december(10) + 1000 })).to.equal('until-too-far');
    expect(await codeOf(id, { reason: '  ' })).to.equal('reason-missing');
    expect(await codeOf('khong/co')).to.equal('not-found');
    expect(await codeOf(other)).to.equal('not-missed');
    const before = await daysOf(test);
    const missedOn = before[id]!;
    expect(missedOn).to.be.at.most(5);
    const record = await grantMakeGood(test.app, officer, id, { reason: 'Mất điện', until: december(20) });
    expect(record).to.deep.include({ missedOn: december(missedOn), asRunId: null });
    expect(record.day).to.be.within(december(10), december(20));
    const after = await daysOf(test);
    expect(after[other]).to.equal(before[other]);
    expect(after[id]).to.not.equal(after[other]);
    expect(await codeOf(id, { until: december(20) })).to.equal('make-good-granted');
    expect((await schedulePlan(test.app, officer, 'p')).moves, 'planning leaves it').to.equal(0);
  });

  it('is accepted by a person; the miss stays, and the run counts for nothing else of its group', async () => {
    test.clock.set(instantOf(december(21), 8 * 60));
    const early = await registerAsRuns(test.app, operator, 'loa-a', 'import', [ran(5, { lineIds: ['hai'] })]);
    const { accepted } = await registerAsRuns(test.app, operator, 'loa-a', 'import', [
      ran(15, { lineIds: ['mot'] }),
    ]);
    const accept = (asRunId: string) => acceptMakeGoodRun(test.app, officer, id, asRunId);
    expect((await failureOf(accept(accepted[0]!))).code).to.equal('make-good-not-verified');
    await judgeAsRuns(test.app, officer, [...accepted, ...early.accepted], { verdict: 'verified' });
    expect((await failureOf(accept(early.accepted[0]!))).code).to.equal('make-good-before-the-miss');
    expect((await failureOf(accept('none'))).code).to.equal('not-found');
    expect((await accept(accepted[0]!)).asRunId).to.equal(accepted[0]);
    expect((await accept(accepted[0]!)).version, 'asking again changes nothing').to.equal(2);
    expect((await failureOf(accept(early.accepted[0]!))).code).to.equal('make-good-accepted');
    const { assessed } = await assessPlan(test.app, officer, 'p');
    const one = assessed.find(({ obligation }) => obligation.id === id)!;
    expect([one.status, one.madeGoodBy]).to.deep.equal(['missed', accepted[0]]);
    expect(await tally()).to.deep.include({ owed: 1, missed: 1, done: 0 });
    await judgeAsRuns(test.app, officer, accepted, { verdict: 'rejected', reason: 'Nhầm kênh.' });
    const again = await assessPlan(test.app, officer, 'p');
    expect(again.assessed.find(({ obligation }) => obligation.id === id)!.madeGoodBy).to.equal(null);
  });
});

describe('an event on an approved plan', () => {
  let test: TestApp;
  before(async () => {
    test = await opened([
      lineOf('su-kien', { per: 'event', count: { min: 1, max: 2 }, ...ofA }),
      lineOf('tin-b', { targets: [{ unitId: 'b', channelIds: ['loa-b'] }] }),
    ]);
  });
  after(() => test.close());

  it('is placed and handed over at once, and other channels are left alone', async () => {
    const ledger = await test.store.channelLedgers.get('loa-b');
    const festival = { title: 'Ngày hội', window: inclusive(december(12), december(13)) };
    const registered = await registerEvent(test.app, officer, 'p', festival);
    // one required, one optional, on two days with a place each
    expect(registered).to.deep.include({ obligations: 2, booked: 2, moves: 0 });
    const assignments = await test.store.assignments.find({ unitId: 'a' });
    expect(assignments.map(({ state }) => state)).to.deep.equal(['offered', 'offered']);
    expect(await test.store.channelLedgers.get('loa-b')).to.deep.equal(ledger);
    expect((await failureOf(registerEvent(test.app, officer, 'p', festival))).code).to.equal(
      'event-registered',
    );
    expect(await test.store.obligations.count({ lineId: 'su-kien' })).to.equal(2);
  });
});

describe('as-runs and the plan', () => {
  let test: TestApp;
  const ids = [1, 2].map((ordinal) => `tuan/a/loa-a/-/${String(december(7))}/${String(ordinal)}`);
  before(async () => {
    test = await opened([
      lineOf('tuan', { per: 'week', count: { min: 2, max: 2 }, window: oneWeek, ...ofA }),
    ]);
  });
  after(() => test.close());

  it('frees the place of what ran early, and finds a new one when the run is rejected', async () => {
    const planned = await daysOf(test);
    expect(Object.keys(planned)).to.have.length(2);
    const last = Math.max(...Object.values(planned));
    const first = Math.min(...Object.values(planned));
    // both run on the day of the first: the place of the second is free again
    test.clock.set(instantOf(december(first), 20 * 60));
    const log = [
      ran(first, { sequence: '1' }),
      ran(first, { sequence: '2', ranAt: instantOf(december(first), 1100) }),
    ];
    const { accepted } = await registerAsRuns(test.app, operator, 'loa-a', 'import', log);
    await judgeAsRuns(test.app, officer, accepted, { verdict: 'verified' });
    expect(Object.values(await daysOf(test)), 'the passed one stays on record').to.deep.equal([first]);
    await judgeAsRuns(test.app, officer, accepted, { verdict: 'rejected', reason: 'Nhật ký sai.' });
    const again = await daysOf(test);
    expect(Object.keys(again).sort()).to.deep.equal(ids);
    for (const day of Object.values(again)) expect(day).to.be.within(first, 13);
    expect(new Set(Object.values(again)).size).to.equal(2);
    expect(last).to.be.above(first);
    const { assessed } = await assessPlan(test.app, officer, 'p');
    expect(assessed.map(({ status }) => status)).to.deep.equal(['pending', 'pending']);
  });

  it('hands a freed place to its like when one ran on the other’s day', async () => {
    const planned = await daysOf(test);
    const first = Math.min(...Object.values(planned));
    test.clock.set(instantOf(december(first) + 1, 8 * 60));
    const { accepted } = await registerAsRuns(test.app, operator, 'loa-a', 'import', [
      ran(first, { sequence: '3' }),
    ]);
    await judgeAsRuns(test.app, officer, accepted, { verdict: 'verified' });
    const { assessed } = await assessPlan(test.app, officer, 'p');
    expect(assessed.map(({ status }) => status).sort()).to.deep.equal(['done', 'pending']);
    const open = assessed.find(({ status }) => status === 'pending')!.obligation.id;
    expect((await daysOf(test))[open]).to.equal(Math.max(...Object.values(planned)));
  });
});
