import { expect } from 'chai';
import { addDaypart } from '../../../src/app/org/add-daypart.js';
import { changeChannel } from '../../../src/app/org/change-channel.js';
import { changeDaypart } from '../../../src/app/org/change-daypart.js';
import { changeUnit } from '../../../src/app/org/change-unit.js';
import { verifyChains } from '../../../src/app/audit/verify-chains.js';
import { approvePlan } from '../../../src/app/plan/approve-plan.js';
import { answerAssignment } from '../../../src/app/schedule/answer-assignment.js';
import { schedulePlan } from '../../../src/app/schedule/schedule-plan.js';
import { waiveObligation } from '../../../src/app/schedule/waive-obligation.js';
import { judgeAsRuns } from '../../../src/app/traffic/judge-as-run.js';
import { registerAsRuns } from '../../../src/app/traffic/register-as-runs.js';
import { ALWAYS, EARLIEST, LATEST, inclusive } from '../../../src/domain/interval.js';
import { dayOf, instantOf } from '../../../src/domain/time.js';
import { failureOf } from '../../support/failure.js';
import { type TestApp, freshApp } from '../../support/app.js';
import {
  channelOf,
  daypartOf,
  december,
  found,
  lineOf,
  person,
  planOf,
  system,
  unitOf,
} from '../../support/small-province.js';

const admin = person('admin');
const officer = person('officer');
const target = (unit: string) => ({ unitId: unit, channelIds: [`loa-${unit}`] });
const until = (day: number) => ({ from: EARLIEST, to: day + 1 });
const HALF_YEAR = inclusive(dayOf(2026, 12, 1), dayOf(2027, 5, 31));

describe('changing the register under plans in force', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await freshApp();
    test.clock.set(instantOf(december(1), 8 * 60));
    const root = unitOf('tinh', { kind: 'province', name: 'UBND tỉnh' });
    const below = { parentId: 'tinh' };
    await found(test.app, {
      units: [
        root,
        unitOf('so-thu', { ...below, kind: 'department' }),
        unitOf('a', below),
        unitOf('b', below),
      ],
      channels: [
        ...['a', 'b'].map((unit) => channelOf(`loa-${unit}`, unit)),
        { ...channelOf('loa-b2', 'b'), name: 'Loa thứ hai' },
      ],
      dayparts: ['loa-a', 'loa-b', 'loa-b2'].map((channel) => daypartOf(channel)),
      plans: [
        planOf(
          'p',
          [
            // By the point rule the one of each month lies at its middle.
            lineOf('thang', { per: 'month', window: HALF_YEAR, targets: [target('a')] }),
            // One a week, on either of two channels.
            lineOf('tuan', { per: 'week', targets: [{ unitId: 'b', channelIds: ['loa-b', 'loa-b2'] }] }),
          ],
          { window: HALF_YEAR },
        ),
      ],
    });
    await schedulePlan(test.app, officer, 'p');
  });
  afterEach(async () => {
    for (const { brokenAt, chain } of await verifyChains(test.app, system))
      expect(brokenAt, chain).to.equal(null);
    await test.close();
  });

  const owed = async (lineId: string): Promise<number> => test.store.obligations.count({ lineId });
  const bookedOn = async (channelId: string): Promise<number[]> =>
    (await test.store.bookings.find({ channelId }, { sort: [['day', 'up']] })).map(({ day }) => day);
  const versionOf = async (shelf: 'units' | 'channels' | 'dayparts', id: string): Promise<number> =>
    (await test.store[shelf].get(id))!.version;

  it('ends a unit: what it owes behind the day goes, with bookings and its part of assignments', async () => {
    expect(await owed('thang')).to.equal(6);
    const { effect } = await changeUnit(test.app, admin, 'a', { life: until(dayOf(2027, 2, 10)) }, 1);
    // December and January are left; February's point is the 15th at noon.
    expect(await owed('thang')).to.equal(2);
    expect(effect).to.deep.include({ plans: 1, added: 0, removed: 4, endedChannels: 1 });
    expect((await bookedOn('loa-a')).every((day) => day <= dayOf(2027, 2, 10))).to.equal(true);
    const assigned = (await test.store.assignments.find({ unitId: 'a' })).flatMap((one) => one.obligationIds);
    expect(assigned).to.have.length(2);
    expect((await test.store.channels.get('loa-a'))!.life.to).to.equal(dayOf(2027, 2, 11));
    expect((await test.store.dayparts.get('khung-loa-a'))!.life.to).to.equal(dayOf(2027, 2, 11));
    expect(await owed('tuan')).to.equal(5);
  });

  it('opens it again: what it owes comes back under the same ids, booked and handed over', async () => {
    const before = (await test.store.obligations.find({ lineId: 'thang' })).map(({ id }) => id).sort();
    await changeUnit(test.app, admin, 'a', { life: until(dayOf(2027, 2, 10)) }, 1);
    const { effect } = await changeUnit(test.app, admin, 'a', { life: ALWAYS }, 2);
    expect(effect).to.deep.include({ added: 4, removed: 0, endedChannels: 0 });
    const after = (await test.store.obligations.find({ lineId: 'thang' })).map(({ id }) => id).sort();
    expect(after).to.deep.equal(before);
    // Its channel had ended with it, and goes on with it.
    expect(effect.reopenedChannels).to.equal(1);
    expect((await test.store.channels.get('loa-a'))!.life).to.deep.equal(ALWAYS);
    expect(await bookedOn('loa-a')).to.have.length(6);
  });

  it('refuses a longer life when the channel for it has ended before', async () => {
    for (const { id } of await test.store.obligations.find({ lineId: 'thang' }))
      await waiveObligation(test.app, officer, id, 'Loa hỏng hẳn');
    await changeChannel(test.app, admin, 'loa-a', { life: until(december(31)) }, null);
    await changeUnit(test.app, admin, 'a', { life: until(dayOf(2027, 2, 10)) }, null);
    const longer = { life: until(dayOf(2027, 3, 31)) };
    expect((await failureOf(changeUnit(test.app, admin, 'a', longer, null))).code).to.equal('channel-owes');
    expect((await test.store.units.get('a'))!.life.to).to.equal(dayOf(2027, 2, 11));
  });

  it('does not rewrite what has been counted already', async () => {
    test.clock.set(instantOf(dayOf(2027, 1, 20), 8 * 60));
    const back = await failureOf(changeUnit(test.app, admin, 'a', { life: until(december(20)) }, null));
    expect(back.code).to.equal('past-settled');
    const late = { from: dayOf(2027, 1, 10), to: LATEST };
    expect((await failureOf(changeUnit(test.app, admin, 'a', { life: late }, null))).code).to.equal(
      'channel-outside',
    );
    expect(await owed('thang')).to.equal(6);
    expect(await versionOf('units', 'a')).to.equal(1);
    const { version, ...plan } = (await test.store.plans.get('p'))!;
    await test.store.write(system, { action: 'test', subject: 'p' }, (shelves) =>
      shelves.plans.replace({ ...plan, version, state: 'closed' }),
    );
    const ahead = { life: until(dayOf(2027, 3, 1)) };
    expect((await failureOf(changeUnit(test.app, admin, 'a', ahead, null))).code).to.equal('plan-closed');
    // Days that no line of it reaches may change.
    await changeUnit(test.app, admin, 'a', { life: until(dayOf(2027, 12, 31)) }, null);
  });

  it('refuses to end a channel that is the only one for something owed, and keeps everything', async () => {
    const refused = await failureOf(
      changeChannel(test.app, admin, 'loa-a', { life: until(december(31)) }, 1),
    );
    expect([refused.kind, refused.code]).to.deep.equal(['conflict', 'channel-owes']);
    expect(refused.detail).to.include('5 nghĩa vụ').and.include('hạn gần nhất 31/01/2027');
    expect(await versionOf('channels', 'loa-a')).to.equal(1);
    expect(await versionOf('dayparts', 'khung-loa-a')).to.equal(1);
    const rest = await test.store.obligations.find({ lineId: 'thang', dueDay: { from: dayOf(2027, 1, 1) } });
    for (const { id } of rest) await waiveObligation(test.app, officer, id, 'Loa hỏng hẳn');
    await changeChannel(test.app, admin, 'loa-a', { life: until(december(31)) }, 1);
    expect((await test.store.dayparts.get('khung-loa-a'))!.life.to).to.equal(dayOf(2027, 1, 1));
  });

  it('moves what is booked behind the end of a channel to the other one, accepted or not', async () => {
    const all = [...(await bookedOn('loa-b')), ...(await bookedOn('loa-b2'))];
    expect(all).to.have.length(5);
    const [used, other] = (await bookedOn('loa-b')).length > 0 ? ['loa-b', 'loa-b2'] : ['loa-b2', 'loa-b'];
    for (const { id } of await test.store.assignments.find({ unitId: 'b' }))
      await answerAssignment(test.app, person('operator', 'b'), id, 'acceptance', null);
    const before = await bookedOn(used);
    const { effect } = await changeChannel(test.app, admin, used, { life: until(december(2)) }, 1);
    const behind = before.filter((day) => day > december(2)).length;
    expect(behind).to.be.greaterThan(0);
    expect(effect).to.deep.equal({ moved: behind, lost: 0 });
    expect((await bookedOn(used)).every((day) => day <= december(2))).to.equal(true);
    expect((await bookedOn(used)).length + (await bookedOn(other)).length).to.equal(5);
  });

  it('keeps what ran inside the life of its channel', async () => {
    test.clock.set(instantOf(december(10), 20 * 60));
    const { accepted } = await registerAsRuns(test.app, person('operator', 'a'), 'loa-a', 'import', [
      {
        ...{ kind: 'bulletin', title: 'Tháng Mười hai', ranAt: instantOf(december(10), 1025) },
        ...{ durationSeconds: 300, replay: false, lineIds: ['thang'], tagId: null, url: null, note: null },
        sequence: '1',
      },
    ]);
    await judgeAsRuns(test.app, officer, accepted, { verdict: 'verified' });
    const early = await failureOf(
      changeChannel(test.app, admin, 'loa-a', { life: until(december(5)) }, null),
    );
    expect([early.code, early.detail.includes('10/12/2026')]).to.deep.equal(['runs-outside', true]);
    const late = { life: { from: december(11), to: LATEST } };
    expect((await failureOf(changeChannel(test.app, admin, 'loa-a', late, null))).code).to.equal(
      'runs-outside',
    );
  });

  it('moves bookings when a daypart loses their day, and their hour with its hours', async () => {
    const [channel] = (await bookedOn('loa-b')).length > 0 ? ['loa-b'] : ['loa-b2'];
    const other = channel === 'loa-b' ? 'loa-b2' : 'loa-b';
    const before = await bookedOn(channel);
    const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
    const used = new Set(before.map(weekday));
    const left = [0, 1, 2, 3, 4, 5, 6].filter((day) => !used.has(day));
    const id = `khung-${channel}`;
    const { effect } = await changeDaypart(test.app, admin, id, { weekdays: left }, 1);
    expect(effect).to.deep.equal({ moved: before.length, lost: 0 });
    const after = [...(await bookedOn(channel)), ...(await bookedOn(other))];
    expect(after).to.have.length(5);
    const later = { start: 18 * 60, end: 18 * 60 + 30 };
    for (const one of [id, `khung-${other}`]) await changeDaypart(test.app, admin, one, later, null);
    const starts = await test.store.bookings.find({ unitId: 'b' });
    expect(new Set(starts.map(({ start }) => start))).to.deep.equal(new Set([18 * 60]));
    const failed = await failureOf(changeDaypart(test.app, admin, id, { weekdays: [] }, null));
    expect(failed.code).to.equal('weekdays-missing');
  });

  it('gives room to what had none only when its plan is scheduled again', async () => {
    for (const channel of ['loa-b', 'loa-b2'])
      await changeDaypart(test.app, admin, `khung-${channel}`, { life: until(december(1)) }, null);
    const lost = 5 - (await test.store.bookings.count({ unitId: 'b' }));
    expect(lost).to.be.within(4, 5);
    await addDaypart(test.app, admin, {
      ...{
        id: null,
        channelId: 'loa-b',
        name: 'Sáng',
        weekdays: [0, 1, 2, 3, 4, 5, 6],
        start: 300,
        end: 330,
      },
      ...{ capacityUnit: 'items', capacity: 1, life: null },
    });
    expect(await test.store.bookings.count({ unitId: 'b' })).to.equal(5 - lost);
    await schedulePlan(test.app, officer, 'p');
    expect(await test.store.bookings.count({ unitId: 'b' })).to.equal(5);
  });

  it('lets no plan be approved past an end that is entered at the same moment', async () => {
    const draft = planOf('q', [lineOf('ngay', { per: 'day', window: HALF_YEAR, targets: [target('a')] })], {
      window: HALF_YEAR,
    });
    await test.store.write(system, { action: 'plan.created', subject: 'q' }, (shelves) =>
      shelves.plans.insert([draft]),
    );
    await Promise.all([
      approvePlan(test.app, officer, 'q'),
      changeUnit(test.app, admin, 'a', { life: until(december(31)) }, null),
    ]);
    expect(await owed('ngay')).to.equal(31);
    expect(
      await test.store.obligations.count({ lineId: 'ngay', dueDay: { from: dayOf(2027, 1, 1) } }),
    ).to.equal(0);
  });

  it('is the administrator’s alone', async () => {
    for (const work of [
      () => changeUnit(test.app, officer, 'a', { name: 'X' }, null),
      () => changeChannel(test.app, officer, 'loa-a', { name: 'X' }, null),
      () => changeDaypart(test.app, officer, 'khung-loa-a', { name: 'X' }, null),
    ])
      expect((await failureOf(work())).code).to.equal('not-permitted');
  });
});
