import { expect } from 'chai';
import { answerAssignment } from '../../src/app/schedule/answer-assignment.js';
import { moveBooking } from '../../src/app/schedule/move-booking.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { viewUnplaced } from '../../src/app/schedule/view-unplaced.js';
import { waiveObligation } from '../../src/app/schedule/waive-obligation.js';
import { inclusive } from '../../src/domain/interval.js';
import { instantOf } from '../../src/domain/time.js';
import { slotId } from '../../src/domain/schedule/slot.js';
import { failureOf } from '../support/failure.js';
import type { TestApp } from '../support/app.js';
import { decemberProvince } from '../support/december-province.js';
import { channelOf, daypartOf, december, lineOf, person, planOf } from '../support/small-province.js';

const officer = person('officer');
const at = (channel: string, date: number): string => slotId(`khung-${channel}`, december(date));

/** Two communes; A owes one bulletin in 1–10/12 and one with a replay, B one. */
const province = () => ({
  communes: ['a', 'b'],
  channels: [channelOf('loa-a', 'a'), channelOf('loa-b', 'b')],
  dayparts: [daypartOf('loa-a', { weekdays: [0, 1, 2, 3, 4] }), daypartOf('loa-b')],
  plans: [
    planOf('p', [
      lineOf('q1', {
        window: inclusive(december(1), december(10)),
        targets: [
          { unitId: 'a', channelIds: ['loa-a'] },
          { unitId: 'b', channelIds: ['loa-b'] },
        ],
      }),
      lineOf('q2', {
        window: inclusive(december(14), december(24)),
        replays: 1,
        replayGapDays: 3,
        targets: [{ unitId: 'a', channelIds: ['loa-a'] }],
      }),
    ]),
  ],
});

describe('moving a booking', () => {
  let opened: TestApp;
  const q1a = `q1/a/loa-a/-/${String(december(1))}/1`;
  const q1b = `q1/b/loa-b/-/${String(december(1))}/1`;
  const q2 = `q2/a/loa-a/-/${String(december(14))}/1`;

  before(async () => {
    opened = await decemberProvince(province());
    await schedulePlan(opened.app, officer, 'p');
  });
  after(() => opened.close());

  const dayOfBooking = async (id: string) => (await opened.store.bookings.get(id))!.day;
  const codeOf = async (id: string, slot: string, actor = officer) =>
    (await failureOf(moveBooking(opened.app, actor, id, slot))).code;

  it('moves it, pins it, and asking again changes nothing', async () => {
    const { booking: moved } = await moveBooking(opened.app, officer, q1a, at('loa-a', 9));
    expect(moved).to.deep.include({ day: december(9), frozen: true, slotId: at('loa-a', 9) });
    const again = await moveBooking(opened.app, officer, q1a, at('loa-a', 9));
    expect(again).to.deep.equal({ booking: moved, from: moved });
    expect((await schedulePlan(opened.app, officer, 'p')).moves).to.equal(0);
    expect(await dayOfBooking(q1a)).to.equal(december(9));
    const { booking: further } = await moveBooking(opened.app, officer, q1a, at('loa-a', 10));
    expect(further.version).to.equal(moved.version + 1);
  });

  it('names the rule that a move would break', async () => {
    expect(await codeOf(q1a, 'khung-nowhere/20000')).to.equal('slot-unknown');
    expect(await codeOf(q1a, 'nonsense')).to.equal('slot-unknown');
    expect(await codeOf(q1a, at('loa-a', 5)), 'a Saturday').to.equal('slot-unknown');
    expect(await codeOf(q1a, at('loa-b', 5))).to.equal('move-channel');
    expect(await codeOf(q1a, at('loa-a', 11))).to.equal('move-window');
    expect(await codeOf(q1a, slotId('khung-loa-a', december(1) - 1))).to.equal('move-past');
    await moveBooking(opened.app, officer, q2, at('loa-a', 15));
    await moveBooking(opened.app, officer, `${q2}r1`, at('loa-a', 18));
    expect(await codeOf(q2, at('loa-a', 16))).to.equal('move-replay-gap');
    expect(await codeOf(q2, at('loa-a', 18))).to.equal('move-capacity');
    expect(await dayOfBooking(q2)).to.equal(december(15));
  });

  it('lets a commune move its own only', async () => {
    const operator = person('operator', 'b');
    expect(await codeOf(q1a, at('loa-a', 8), operator)).to.equal('not-found');
    expect(await codeOf('no/such/thing', at('loa-b', 8), operator)).to.equal('not-found');
    expect((await moveBooking(opened.app, operator, q1b, at('loa-b', 5))).booking.day).to.equal(december(5));
    expect(await codeOf(q1a, at('loa-a', 8), person('auditor'))).to.equal('not-permitted');
  });

  it('leaves what was accepted, what is past and what is waived', async () => {
    await answerAssignment(opened.app, person('operator', 'b'), q1b, 'acceptance', null);
    expect(await codeOf(q1b, at('loa-b', 6))).to.equal('move-frozen');
    opened.clock.set(instantOf(december(10), 18 * 60));
    expect(await codeOf(q1a, at('loa-a', 9)), 'its half hour is over').to.equal('move-past');
    opened.clock.set(instantOf(december(16), 8 * 60));
    expect(await codeOf(q2, at('loa-a', 17))).to.equal('move-frozen');
    await waiveObligation(opened.app, officer, `${q2}r1`, 'Mất điện.');
    expect(await codeOf(`${q2}r1`, at('loa-a', 21))).to.equal('obligation-waived');
  });
});

describe('obligations without a place', () => {
  let opened: TestApp;
  before(async () => {
    // 7 places in a week, 9 wanted
    opened = await decemberProvince({
      ...province(),
      plans: [
        planOf('p', [
          lineOf('q1', {
            count: { min: 9, max: 9 },
            maxPerDay: 2,
            window: inclusive(december(7), december(13)),
            targets: [{ unitId: 'b', channelIds: ['loa-b'] }],
          }),
        ]),
      ],
    });
  });
  after(() => opened.close());

  it('are explained with the days and their numbers', async () => {
    expect((await schedulePlan(opened.app, officer, 'p')).booked).to.equal(7);
    const { groups, placeable } = await viewUnplaced(opened.app, officer, 'p');
    expect(placeable).to.equal(0);
    expect(groups).to.have.length(1);
    const [group] = groups;
    expect(group!.obligations).to.have.length(2);
    expect(group!.sentence).to.equal('Loa loa-b: từ 7/12 đến 13/12 cần 9, chỉ có 7 khung giờ.');
    expect(group!.days.map(({ places }) => places)).to.deep.equal([1, 1, 1, 1, 1, 1, 1]);
    // all nine, though the smallest set that does not fit has eight
    expect(group!.days.reduce((sum, { wanted }) => sum + wanted, 0)).to.equal(9);
    expect(group!.remedies.map(({ kind }) => kind)).to.deep.equal(['add-daypart', 'waive', 'make-good']);
  });

  it('are shown to a commune only if they are its own', async () => {
    expect((await viewUnplaced(opened.app, person('operator', 'a'), 'p')).groups).to.deep.equal([]);
    expect((await viewUnplaced(opened.app, person('operator', 'b'), 'p')).groups).to.have.length(1);
  });
});
