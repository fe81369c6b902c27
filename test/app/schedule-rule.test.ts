import { expect } from 'chai';
import { changeChannel } from '../../src/app/org/change-channel.js';
import { moveBooking } from '../../src/app/schedule/move-booking.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { viewUnplaced } from '../../src/app/schedule/view-unplaced.js';
import { slotId } from '../../src/domain/schedule/slot.js';
import { civilOf, instantOf } from '../../src/domain/time.js';
import type { TestApp } from '../support/app.js';
import { decemberProvince } from '../support/december-province.js';
import { failureOf } from '../support/failure.js';
import { channelOf, daypartOf, december, lineOf, person, planOf } from '../support/small-province.js';

const officer = person('officer');

describe('a Zalo account with three broadcasts a month', () => {
  let opened: TestApp;
  before(async () => {
    const rule = { quietWeekdays: [], sessionsPerDay: null, tokensPerMonth: 3 };
    opened = await decemberProvince({
      communes: ['x'],
      channels: [{ ...channelOf('zalo-x', 'x'), kind: 'zalo', rule }],
      dayparts: [daypartOf('zalo-x', { capacity: 5 })],
      plans: [
        planOf('p', [
          lineOf('q', {
            ...{ kind: 'post', count: { min: 5, max: 5 }, channelKinds: ['zalo'], maxPerDay: 5 },
            targets: [{ unitId: 'x', channelIds: ['zalo-x'] }],
          }),
        ]),
      ],
    });
  });
  after(() => opened.close());

  const daysBooked = async (): Promise<number[]> =>
    (await opened.store.bookings.find({}, { sort: [['day', 'up']] })).map(({ day }) => civilOf(day).date);

  it('is given three posts, evenly, and the numbers that say why not more', async () => {
    expect((await schedulePlan(opened.app, officer, 'p')).booked).to.equal(3);
    expect(await daysBooked()).to.deep.equal([6, 16, 26]);
    const { groups } = await viewUnplaced(opened.app, officer, 'p');
    expect(groups.map(({ sentence }) => sentence)).to.deep.equal([
      'Loa zalo-x: từ 1/12 đến 31/12 cần 5, chỉ có 3 khung giờ.',
    ]);
  });

  it('keeps its days when it is planned again in the middle of the month', async () => {
    opened.clock.set(instantOf(december(18), 8 * 60));
    expect((await schedulePlan(opened.app, officer, 'p')).moves).to.equal(0);
    expect(await daysBooked()).to.deep.equal([6, 16, 26]);
  });

  it('takes no post dragged to a day without a broadcast', async () => {
    const [last] = await opened.store.bookings.find({ day: december(26) });
    const drag = moveBooking(opened.app, officer, last!.id, slotId('khung-zalo-x', december(27)));
    const { code, detail } = await failureOf(drag);
    expect(code).to.equal('move-tokens');
    expect(detail).to.equal('Loa zalo-x chỉ có 3 lượt gửi mỗi tháng, mỗi ngày một lượt.');
  });

  it('names its broadcasts as the reason, and offers to ease them and no further daypart', async () => {
    const [group] = (await viewUnplaced(opened.app, officer, 'p')).groups;
    expect(group?.rules.map(({ channelId, clause }) => [channelId, clause])).to.deep.equal([
      ['zalo-x', 'tokens'],
    ]);
    expect(group?.remedies.map(({ kind }) => kind)).to.deep.equal(['ease-rule', 'waive', 'make-good']);
  });

  it('is planned anew with the change of its rule, and as it was when the change is refused', async () => {
    const admin = person('admin');
    const change = (tokensPerMonth: number) =>
      changeChannel(
        opened.app,
        admin,
        'zalo-x',
        { rule: { quietWeekdays: [], sessionsPerDay: null, tokensPerMonth } },
        null,
      );
    const links = () => opened.store.auditLinks.count({});
    const before = await links();
    expect((await failureOf(change(0))).code).to.equal('rule-tokens-invalid');
    expect([await daysBooked(), (await links()) - before]).to.deep.equal([[6, 16, 26], 0]);
    // on the 18th: two of the month's five days, 22 and 28, lie ahead for what was on the 26th; the past stays
    expect((await change(5)).effect).to.deep.equal({ moved: 1, lost: 0 });
    expect((await links()) - before).to.equal(1);
    expect(await daysBooked())
      .to.include.members([6, 16])
      .and.not.include(26);
    const { groups } = await viewUnplaced(opened.app, officer, 'p');
    expect(groups.flatMap(({ rules }) => rules)).to.have.length(groups.length);
  });
});
