import { UUID } from 'bson';
import { expect } from 'chai';
import { join } from 'node:path';
import { dispatch } from '../../src/embedded/dispatch.js';
import { createEngine, type Engine } from '../../src/embedded/engine.js';
import { expireDocuments } from '../../src/embedded/expiry.js';
import { type KeyValueStore, openKeyValueStore } from '../../src/embedded/key-value-store.js';
import type { Document } from '../../src/embedded/values.js';
import { temporaryFolder } from './support/test-server.js';

/** What the store does by the clock, with a clock of ours. */
describe('upkeep of the store', () => {
  const folder = temporaryFolder();
  let store: KeyValueStore;
  let engine: Engine;
  let time = Date.UTC(2026, 0, 1);
  before(() => {
    store = openKeyValueStore(join(folder.path, 'store.sqlite'));
    engine = createEngine(store, () => time);
  });
  after(() => {
    engine.sessions.releaseAll();
    store.close();
    folder.remove();
  });

  const run = (command: Document): Document =>
    dispatch(engine, { ...command, $db: 'phusong' }, new Map(), (message) => {
      throw new Error(message);
    });
  const count = (collection: string): unknown => run({ count: collection })['n'];

  it('removes what has expired, at the sweep and not before', () => {
    const key = { expires: 1 };
    run({ createIndexes: 'sessions', indexes: [{ key, name: 'ttl', expireAfterSeconds: 60 }] });
    run({
      insert: 'sessions',
      documents: [
        { _id: 1, expires: new Date(time) },
        { _id: 2, expires: new Date(time + 60_000) },
        { _id: 3, expires: 'never' },
        { _id: 4, expires: [new Date(time + 600_000), new Date(time)] },
        { _id: 5 },
      ],
    });
    expireDocuments(engine);
    expect(count('sessions')).to.equal(5);
    time += 60_001;
    expect(count('sessions')).to.equal(5);
    expireDocuments(engine);
    expect(run({ distinct: 'sessions', key: '_id' })['values']).to.deep.equal([2, 3, 5]);
  });

  it('removes more than it takes in one go', () => {
    run({ createIndexes: 'many', indexes: [{ key: { at: 1 }, name: 'ttl', expireAfterSeconds: 0 }] });
    run({
      insert: 'many',
      documents: Array.from({ length: 2500 }, (_, _id) => ({ _id, at: new Date(time - 1) })),
    });
    expireDocuments(engine);
    expect(count('many')).to.equal(0);
  });

  it('aborts transactions that stay open too long', () => {
    const transaction = { lsid: { id: new UUID() }, txnNumber: 1, autocommit: false };
    run({ insert: 'things', documents: [{ a: 1 }], ...transaction, startTransaction: true });
    time += 61_000;
    expect(engine.sessions.expire()).to.have.length(1);
    expect(run({ commitTransaction: 1, ...transaction })).to.include({ ok: 0, code: 251 });
  });

  it('forgets recorded writes of sessions that are long over, whatever their ids begin with', () => {
    for (const first of ['00', '7f', 'ff']) {
      const things = `things ${first}`;
      const id = new UUID(first.repeat(16));
      const insert = { insert: things, documents: [{ a: 1 }], lsid: { id }, txnNumber: 1 };
      run(insert);
      run(insert);
      expect(count(things)).to.equal(1);
      time += 31 * 60_000;
      engine.sessions.forgetOldRecords();
      run(insert);
      expect(count(things)).to.equal(2);
    }
  });

  it('closes cursors that nobody asks any more', () => {
    run({ insert: 'rows', documents: Array.from({ length: 300 }, (_, _id) => ({ _id })) });
    const start = (): Document => run({ find: 'rows' })['cursor'] as Document;
    const next = (id: Document[string]): Document => run({ getMore: id, collection: 'rows' });
    const [used, idle] = [start()['id'], start()['id']];
    expect(next(used)).to.include({ ok: 1 });
    time += 601_000;
    engine.cursors.closeIdle();
    expect(next(idle)).to.include({ ok: 0, code: 43 });
  });
});
