import { expect } from 'chai';
import { moveBooking } from '../../src/app/schedule/move-booking.js';
import type { Context } from '../../src/app/context.js';
import { verifyChains } from '../../src/app/audit/verify-chains.js';
import { inclusive } from '../../src/domain/interval.js';
import { Failure } from '../../src/domain/errors.js';
import { slotId } from '../../src/domain/schedule/slot.js';
import { type MongoStore, connectStore } from '../../src/infra/mongo/store.js';
import type { TestApp } from '../support/app.js';
import { decemberProvince } from '../support/december-province.js';
import { channelOf, daypartOf, december, lineOf, person, planOf } from '../support/small-province.js';

const LONG = process.env['PHUSONG_LONG'] === '1';
const ROUNDS = LONG ? 200 : 5;
const CLAIMS = LONG ? 100 : 20;
const CONNECTIONS = 4;

describe(`the last place of a slot, ${String(ROUNDS)} times claimed by ${String(CLAIMS)} at once`, () => {
  const officer = person('officer');
  let opened: TestApp;
  const others: MongoStore[] = [];
  let apps: Context[];

  before(async () => {
    const communes = Array.from({ length: CLAIMS }, (_, i) => `x${String(i)}`);
    opened = await decemberProvince({
      communes,
      channels: [channelOf('loa', 'so-thu')],
      dayparts: [
        daypartOf('loa'),
        daypartOf('loa', { id: 'khung-toi', start: 1200, end: 1230, capacity: CLAIMS }),
      ],
      plans: [
        planOf(
          'p',
          [
            lineOf('q', {
              window: inclusive(december(1), december(1) + ROUNDS),
              maxPerDay: CLAIMS,
              targets: communes.map((unitId) => ({ unitId, channelIds: ['loa'] })),
            }),
          ],
          { window: inclusive(december(1), december(1) + ROUNDS) },
        ),
      ],
    });
    for (let i = 1; i < CONNECTIONS; i++) others.push(await connectStore(opened.uri, opened.clock));
    apps = [opened.app, ...others.map((store) => ({ ...opened.app, store }))];
  });
  after(async () => {
    for (const store of others) await store.close();
    await opened.close();
  });

  it('goes to exactly one, and nobody else loses what they had', async function () {
    this.timeout(LONG ? 3_600_000 : 60_000);
    const obligations = await opened.store.obligations.find({ planId: 'p' });
    expect(obligations).to.have.length(CLAIMS);
    const links = async () =>
      (await verifyChains(opened.app, officer)).reduce((sum, { links: n }) => sum + n, 0);
    for (let round = 0; round < ROUNDS; round++) {
      const slot = slotId('khung-loa', december(1) + 1 + round);
      const before = new Map((await opened.store.bookings.find({})).map((one) => [one.id, one.slotId]));
      const linksBefore = await links();
      const results = await Promise.allSettled(
        obligations.map(({ id }, i) => moveBooking(apps[i % CONNECTIONS]!, officer, id, slot)),
      );
      const winners = results.filter((result) => result.status === 'fulfilled');
      expect(winners, `round ${String(round)}`).to.have.length(1);
      for (const result of results) {
        if (result.status === 'fulfilled') continue;
        expect(result.reason).to.be.instanceOf(Failure);
        expect((result.reason as Failure).code).to.equal('move-capacity');
      }
      const winner = winners[0]!.value;
      const after = new Map((await opened.store.bookings.find({})).map((one) => [one.id, one.slotId]));
      expect(after).to.deep.equal(new Map([...before, [winner.booking.id, slot]]));
      expect(await links(), 'one change, one link').to.equal(linksBefore + 1);
    }
    expect((await verifyChains(opened.app, officer)).every(({ brokenAt }) => brokenAt === null)).to.equal(
      true,
    );
  });
});
