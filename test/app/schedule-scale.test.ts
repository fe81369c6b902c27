import { expect } from 'chai';
import { registerEvent } from '../../src/app/plan/register-event.js';
import { declareBlackout } from '../../src/app/schedule/declare-blackout.js';
import { moveBooking } from '../../src/app/schedule/move-booking.js';
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { inclusive } from '../../src/domain/interval.js';
import { dayOf } from '../../src/domain/time.js';
import type { TestApp } from '../support/app.js';
import { decemberProvince } from '../support/december-province.js';
import { channelOf, daypartOf, lineOf, person, planOf } from '../support/small-province.js';

const officer = person('officer');
const YEAR = inclusive(dayOf(2026, 12, 1), dayOf(2027, 11, 30));
const COMMUNES = Array.from({ length: 40 }, (_, i) => `x${String(i).padStart(2, '0')}`);

describe('a change in a plan of several thousand obligations', function () {
  this.timeout(120_000);
  let test: TestApp;
  before(async () => {
    const targets = COMMUNES.map((unitId) => ({ unitId, channelIds: [`loa-${unitId}`] }));
    test = await decemberProvince({
      communes: COMMUNES,
      channels: COMMUNES.map((id) => channelOf(`loa-${id}`, id)),
      dayparts: COMMUNES.map((id) => daypartOf(`loa-${id}`, { capacity: 2 })),
      plans: [
        planOf(
          'p',
          [
            lineOf('tuan', { per: 'week', window: YEAR, targets }),
            lineOf('thang', { per: 'month', replays: 2, replayGapDays: 5, window: YEAR, targets }),
            lineOf('su-kien', { per: 'event', window: YEAR, targets: targets.slice(0, 1) }),
          ],
          { window: YEAR },
        ),
      ],
    });
  });
  after(() => test.close());

  it('costs what it touches, not the whole plan', async () => {
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const first = await timed(() => schedulePlan(test.app, officer, 'p'));
    const owed = await test.store.obligations.count({});
    expect(owed).to.be.above(3500);
    const whole = await timed(() => schedulePlan(test.app, officer, 'p'));
    const day = dayOf(2027, 3, 3);
    const event = await timed(() =>
      registerEvent(test.app, officer, 'p', { title: 'Ngày hội', window: inclusive(day, day) }),
    );
    const [booking] = await test.store.bookings.find(
      { channelId: 'loa-x05', day: { from: day } },
      { limit: 1 },
    );
    const move = await timed(() => moveBooking(test.app, officer, booking!.id, booking!.slotId));
    const blackout = await timed(() =>
      declareBlackout(test.app, officer, {
        ...{
          window: inclusive(day, day + 6),
          stops: 'everything',
          channelIds: ['loa-x07'],
          reason: 'Bảo dưỡng',
        },
      }),
    );
    const figures = { owed, first, whole, event, move, blackout };
    const said = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(0)}`);
    if (process.env['PHUSONG_LONG'] === '1') process.stdout.write(`      ${said.join(', ')} (ms)\n`);
    for (const cost of [event, move, blackout]) expect(cost, said.join(', ')).to.be.below(whole / 2);
  });
});
