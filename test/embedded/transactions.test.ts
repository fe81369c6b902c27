import { Long, UUID } from 'bson';
import { expect } from 'chai';
import { type ClientSession, type Collection, type Document, MongoServerError } from 'mongodb';
import { type EmbeddedStore, startStore } from '../../src/embedded/store.js';
import { rawCommand } from './support/raw-client.js';
import { startTestServer, temporaryFolder, type TestServer } from './support/test-server.js';

interface Account extends Document {
  _id: string;
  balance: number;
}

describe('transactions of the store', () => {
  let server: TestServer;
  let accounts: Collection<Account>;
  before(async () => {
    server = await startTestServer();
    accounts = server.client.db('phusong_transactions').collection<Account>('accounts');
  });
  beforeEach(async () => {
    await accounts.drop().catch(() => undefined);
    await accounts.createIndexes([{ key: { owner: 1 }, unique: true, sparse: true }]);
    await accounts.insertMany([
      { _id: 'a', balance: 10 },
      { _id: 'b', balance: 10 },
    ]);
  });
  after(async () => {
    await server.client.db('phusong_transactions').dropDatabase();
    await server.stop();
  });

  const inSession = async (work: (session: ClientSession) => Promise<void>): Promise<void> => {
    const session = server.client.startSession();
    try {
      await work(session);
    } finally {
      await session.endSession();
    }
  };
  const failure = (promise: Promise<unknown>): Promise<MongoServerError> =>
    promise.then(
      () => Promise.reject(new Error('it should have failed')),
      (error: unknown) => {
        expect(error).to.be.instanceOf(MongoServerError);
        return error as MongoServerError;
      },
    );

  it('show their own writes to themselves only, until they commit', () =>
    inSession(async (session) => {
      session.startTransaction();
      await accounts.insertOne({ _id: 'c', balance: 5 }, { session });
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session });
      await accounts.deleteOne({ _id: 'b' }, { session });
      const inside = await accounts.find({}, { session }).sort({ _id: 1 }).toArray();
      expect(inside).to.deep.equal([
        { _id: 'a', balance: 11 },
        { _id: 'c', balance: 5 },
      ]);
      expect(await accounts.countDocuments({ balance: { $gt: 4 } }, { session })).to.equal(2);
      expect(await accounts.distinct('_id')).to.deep.equal(['a', 'b']);
      await session.commitTransaction();
      expect(await accounts.distinct('_id')).to.deep.equal(['a', 'c']);
    }));

  it('read the state at their beginning, whatever others write', () =>
    inSession(async (session) => {
      session.startTransaction();
      expect(await accounts.findOne({ _id: 'a' }, { session })).to.include({ balance: 10 });
      await accounts.updateOne({ _id: 'a' }, { $set: { balance: 0 } });
      expect(await accounts.findOne({ _id: 'a' }, { session })).to.include({ balance: 10 });
      await session.commitTransaction();
    }));

  it('leave nothing behind when they abort', () =>
    inSession(async (session) => {
      session.startTransaction();
      await accounts.insertOne({ _id: 'c', balance: 5 }, { session });
      await session.abortTransaction();
      expect(await accounts.countDocuments()).to.equal(2);
    }));

  it('meet a conflict with code 112, and all of it is void', () =>
    inSession(async (session) => {
      session.startTransaction();
      await accounts.findOne({ _id: 'a' }, { session });
      await accounts.updateOne({ _id: 'b' }, { $set: { balance: 99 } }, { session });
      await accounts.updateOne({ _id: 'a' }, { $set: { balance: 1 } });
      const error = await failure(accounts.updateOne({ _id: 'a' }, { $set: { balance: 2 } }, { session }));
      expect(error.code).to.equal(112);
      expect(error.hasErrorLabel('TransientTransactionError')).to.equal(true);
      const after = await failure(accounts.countDocuments({}, { session }));
      expect(after.code).to.equal(251);
      await session.abortTransaction();
      expect(await accounts.findOne({ _id: 'b' })).to.include({ balance: 10 });
    }));

  it('end with the first failure, a double key among them', () =>
    inSession(async (session) => {
      session.startTransaction();
      await accounts.insertOne({ _id: 'c', balance: 1 }, { session });
      expect((await failure(accounts.insertOne({ _id: 'a', balance: 1 }, { session }))).code).to.equal(11000);
      expect((await failure(accounts.countDocuments({}, { session }))).code).to.equal(251);
      await session.abortTransaction();
      expect(await accounts.countDocuments()).to.equal(2);
    }));

  it('run again by withTransaction until each has had its turn', async () => {
    let attempts = 0;
    const transfer = (): Promise<void> =>
      inSession(async (session) => {
        await session.withTransaction(async () => {
          attempts++;
          const from = await accounts.findOne({ _id: 'a' }, { session });
          const to = await accounts.findOne({ _id: 'b' }, { session });
          await accounts.updateOne(
            { _id: 'a' },
            { $set: { balance: (from?.balance ?? 0) - 1 } },
            { session },
          );
          await accounts.updateOne({ _id: 'b' }, { $set: { balance: (to?.balance ?? 0) + 1 } }, { session });
        });
      });
    await Promise.all(Array.from({ length: 8 }, transfer));
    expect(await accounts.find().sort({ _id: 1 }).toArray()).to.deep.equal([
      { _id: 'a', balance: 2 },
      { _id: 'b', balance: 18 },
    ]);
    expect(attempts).to.be.greaterThan(8);
  });

  it('give one unique key to one of them', async () => {
    const claim = (_id: string): Promise<void> =>
      inSession(async (session) => {
        await session.withTransaction(() =>
          accounts.insertOne({ _id, balance: 0, owner: 'sở' }, { session }).then(() => undefined),
        );
      });
    const results = await Promise.allSettled(['x', 'y', 'z'].map(claim));
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as Document] : [],
    );
    expect(refusals.map(({ code }) => code as number)).to.deep.equal([11000, 11000]);
    expect(await accounts.countDocuments({ owner: 'sở' })).to.equal(1);
  });

  it('do not miss an index that is made while they run', () =>
    inSession(async (session) => {
      session.startTransaction();
      await accounts.insertOne({ _id: 'c', balance: 7 }, { session });
      const made = accounts.createIndexes([{ key: { balance: 1 } }]);
      const committed = await made
        .then(() => session.commitTransaction())
        .then(() => true)
        .catch((error: unknown) => {
          expect(error).to.be.instanceOf(MongoServerError).with.property('code', 112);
          return false;
        });
      expect(await accounts.countDocuments({ balance: 7 })).to.equal(committed ? 1 : 0);
    })).timeout(90_000);
});

describe('sessions of the store', () => {
  const folder = temporaryFolder();
  let store: EmbeddedStore;
  beforeEach(async () => {
    store = await startStore({ dataDir: folder.path });
  });
  afterEach(() => store.stop());
  after(() => folder.remove());

  const run = (command: Document): Promise<Document> => rawCommand(store.uri, { ...command, $db: 'phusong' });
  const count = async (collection: string): Promise<unknown> =>
    (await run({ count: collection }))['n'] as unknown;

  it('do a retried write once, over a restart too, and refuse one that is too old', async () => {
    const lsid = { id: new UUID() };
    const insert = (number: number): Document => ({
      insert: 'things',
      documents: [{ number }],
      lsid,
      txnNumber: Long.fromNumber(number),
    });
    expect(await run(insert(1))).to.deep.include({ n: 1, ok: 1 });
    expect(await run(insert(1))).to.deep.include({ n: 1, ok: 1 });
    expect(await count('things')).to.equal(1);
    await store.stop();
    store = await startStore({ dataDir: folder.path });
    expect(await run(insert(1))).to.deep.include({ n: 1, ok: 1 });
    expect(await count('things')).to.equal(1);
    await run(insert(2));
    expect(await run(insert(1))).to.include({ ok: 0, code: 225 });
    expect(await count('things')).to.equal(2);
  });

  it('repeat a commit with success, over a restart too, and know no transaction that never was', async () => {
    const lsid = { id: new UUID() };
    const transaction = { lsid, txnNumber: Long.fromNumber(5), autocommit: false };
    await run({ insert: 'kept', documents: [{ a: 1 }], ...transaction, startTransaction: true });
    expect(await run({ commitTransaction: 1, ...transaction })).to.include({ ok: 1 });
    expect(await run({ commitTransaction: 1, ...transaction })).to.include({ ok: 1 });
    await store.stop();
    store = await startStore({ dataDir: folder.path });
    expect(await run({ commitTransaction: 1, ...transaction })).to.include({ ok: 1 });
    expect(await count('kept')).to.equal(1);
    const unknown = { ...transaction, txnNumber: Long.fromNumber(6) };
    for (const command of [{ commitTransaction: 1 }, { abortTransaction: 1 }, { find: 'kept' }])
      expect(await run({ ...command, ...unknown })).to.include({ ok: 0, code: 251 });
  });

  it('lose what was not committed when the store stops', async () => {
    const transaction = { lsid: { id: new UUID() }, txnNumber: Long.fromNumber(1), autocommit: false };
    await run({ insert: 'lost', documents: [{ a: 1 }], ...transaction, startTransaction: true });
    await store.stop();
    store = await startStore({ dataDir: folder.path });
    expect(await run({ commitTransaction: 1, ...transaction })).to.include({ ok: 0, code: 251 });
    expect(await count('lost')).to.equal(0);
  });
});
