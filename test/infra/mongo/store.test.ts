import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { canonicalJson, linkOf } from '../../../src/domain/audit/chain.js';
import { ALWAYS } from '../../../src/domain/interval.js';
import { type Actor, systemActor } from '../../../src/domain/org/policy.js';
import type { Unit } from '../../../src/domain/org/unit.js';
import { failureOf } from '../../support/failure.js';
import { type TestStore, freshStore, testClock } from '../../support/store.js';

const unit = (id: string): Unit => ({
  id,
  provinceId: 'p',
  kind: 'commune',
  name: `Xã ${id}`,
  shortName: id,
  parentId: null,
  life: ALWAYS,
  successorIds: [],
});

describe('the store', () => {
  const clock = testClock();
  let opened: TestStore;
  const actor: Actor = systemActor('p');
  before(async () => {
    opened = await freshStore(clock);
  });
  after(() => opened.close());

  it('gives back what was kept, frozen and with its version', async () => {
    const { store } = opened;
    await store.write(actor, { action: 'test', subject: 'a' }, (shelves) =>
      shelves.units.insert([unit('a'), unit('b')]),
    );
    const found = await store.units.get('a');
    expect(found).to.deep.equal({ ...unit('a'), version: 1 });
    expect(Object.isFrozen(found)).to.equal(true);
    expect(Object.isFrozen(found?.life)).to.equal(true);
    expect(await store.units.get('nobody')).to.equal(null);
  });

  it('keeps instants as dates and gives them back as numbers', async () => {
    const { store } = opened;
    await store.write(actor, { action: 'test', subject: 'l' }, (shelves) =>
      shelves.channelLedgers.insert([{ id: 'l', plannedAt: clock.now() }]),
    );
    const raw = await store.client.db().collection('channelLedgers').findOne({});
    expect(raw?.['plannedAt']).to.be.instanceOf(Date);
    expect((await store.channelLedgers.get('l'))?.plannedAt).to.equal(clock.now());
    expect(
      await store.channelLedgers.count({ plannedAt: { from: clock.now(), before: clock.now() + 1 } }),
    ).to.equal(1);
  });

  it('refuses to replace a record that has changed meanwhile', async () => {
    const { store } = opened;
    const seen = (await store.units.get('b'))!;
    await store.write(actor, { action: 'test', subject: 'b' }, (shelves) =>
      shelves.units.replace({ ...seen, name: 'Xã B' }),
    );
    const failure = await failureOf(
      store.write(actor, { action: 'test', subject: 'b' }, (shelves) =>
        shelves.units.replace({ ...seen, name: 'Xã C' }),
      ),
    );
    expect(failure.code).to.equal('changed-meanwhile');
    expect((await store.units.get('b'))?.name).to.equal('Xã B');
  });

  it('writes all of a transaction or nothing', async () => {
    const { store } = opened;
    const failure = await failureOf(
      store.write(actor, { action: 'test', subject: 'c' }, async (shelves) => {
        await shelves.units.insert([unit('c')]);
        await shelves.units.insert([unit('a')]);
      }),
    );
    expect(failure.code).to.equal('already-exists');
    expect(await store.units.get('c')).to.equal(null);
  });

  it('links every write to the chain of its unit, without a fork under concurrent writers', async () => {
    const { store } = opened;
    const other = { ...actor, unitId: 'busy' };
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        store.write(other, { action: 'unit.added', subject: String(n) }, (shelves) =>
          shelves.units.insert([unit(`busy-${String(n)}`)]),
        ),
      ),
    );
    const links = await store.auditLinks.find({ chain: 'busy' }, { sort: [['sequence', 'up']] });
    expect(links.map((link) => link.sequence)).to.deep.equal(Array.from({ length: 12 }, (_, n) => n + 1));
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    let previousHash = '';
    for (const { hash, previousHash: told, ...stored } of links) {
      const { id, version, ...record } = stored;
      expect([id, version]).to.deep.equal([`busy/${String(record.sequence)}`, 1]);
      expect(told).to.equal(previousHash);
      expect(linkOf(record, previousHash, sha256).hash).to.equal(hash);
      previousHash = hash;
    }
    const [first] = links;
    expect(first?.changes[0]?.hash).to.equal(sha256(canonicalJson(unit(`busy-${first?.subject ?? ''}`))));
  });

  it('lets exactly one of many concurrent claims on one version win', async () => {
    const { store } = opened;
    const seen = (await store.units.get('a'))!;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        store.write(actor, { action: 'claim', subject: 'a' }, (shelves) =>
          shelves.units.replace({ ...seen, shortName: `winner ${String(n)}` }),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).to.have.length(1);
  });

  it('finds by value, by several values and by range, sorted and cut', async () => {
    const { store } = opened;
    const found = await store.units.find(
      { id: { in: ['a', 'b', 'zz'] } },
      { sort: [['id', 'down']], limit: 1 },
    );
    expect(found.map(({ id }) => id)).to.deep.equal(['b']);
    expect(await store.units.count({ id: { from: 'busy-', before: 'busy-z' } })).to.equal(12);
  });
});
