import { expect } from 'chai';
import { type Document, MongoServerError } from 'mongodb';
import { startStore } from '../../src/embedded/store.js';
import { MongoClient } from 'mongodb';
import { temporaryFolder } from './support/test-server.js';

const find = (filter: object, more: object = {}): Document => ({ find: 'things', filter, ...more });
const aggregate = (...pipeline: object[]): Document => ({ aggregate: 'things', pipeline, cursor: {} });
const index = (key: object, more: object = {}): Document => ({
  createIndexes: 'things',
  indexes: [{ key, name: 'wanted', ...more }],
});

/** What MongoDB can do and this store does not: said at once, never passed over. */
const refused: readonly (readonly [what: string, command: Document, code: number])[] = [
  ['$where', find({ $where: 'true' }), 2],
  ['$text', find({ $text: { $search: 'x' } }), 2],
  ['$jsonSchema', find({ $jsonSchema: {} }), 2],
  ['geometry', find({ at: { $geoWithin: {} } }), 2],
  ['bit tests', find({ a: { $bitsAllSet: 1 } }), 2],
  ['$function in $expr', find({ $expr: { $function: { body: 'x', args: [], lang: 'js' } } }), 168],
  ['the inner workings of expressions', find({ $expr: { $embeddedOptions: 0 } }), 168],
  ['collation of a find', find({}, { collation: { locale: 'vi' } }), 238],
  ['tailable cursors', find({}, { tailable: true }), 238],
  ['min and max', find({}, { min: { a: 1 } }), 238],
  ['$function in a stage', aggregate({ $addFields: { a: { $function: {} } } }), 168],
  ['$accumulator', aggregate({ $group: { _id: 1, a: { $accumulator: {} } } }), 168],
  ['change streams', aggregate({ $changeStream: {} }), 40573],
  ['$out', aggregate({ $out: 'other' }), 40324],
  ['$merge', aggregate({ $merge: 'other' }), 40324],
  ['$graphLookup', aggregate({ $graphLookup: {} }), 40324],
  ['$geoNear', aggregate({ $geoNear: {} }), 40324],
  ['text indexes', index({ a: 'text' }), 67],
  ['geometric indexes', index({ a: '2dsphere' }), 67],
  ['hashed indexes', index({ a: 'hashed' }), 67],
  ['wildcard indexes', index({ '$**': 1 }), 67],
  ['collation of an index', index({ a: 1 }, { collation: { locale: 'vi' } }), 238],
  ['TTL over several fields', index({ a: 1, b: 1 }, { expireAfterSeconds: 1 }), 67],
  ['odd filters of partial indexes', index({ a: 1 }, { partialFilterExpression: { a: { $ne: 1 } } }), 67],
  ['unknown index options', index({ a: 1 }, { weights: {} }), 197],
  ['capped collections', { create: 'capped', capped: true, size: 1000 }, 238],
  ['time series', { create: 'series', timeseries: { timeField: 'at' } }, 238],
  ['views', { create: 'view', viewOn: 'things', pipeline: [] }, 238],
  ['mapReduce', { mapReduce: 'things' }, 59],
  ['server-side bulkWrite', { bulkWrite: 1 }, 59],
];

describe('what the store refuses', () => {
  const folder = temporaryFolder();
  let stop: () => Promise<void>;
  let client: MongoClient;
  before(async () => {
    const store = await startStore({ dataDir: folder.path });
    client = await MongoClient.connect(store.uri);
    await client.db().collection('things').insertOne({ a: 1 });
    stop = async () => {
      await client.close();
      await store.stop();
      folder.remove();
    };
  });
  after(() => stop());

  for (const [what, command, code] of refused)
    it(what, async () => {
      const error = await client
        .db()
        .command(command)
        .catch((failure: unknown) => failure);
      expect(error).to.be.instanceOf(MongoServerError).with.property('code', code);
    });

  it('documents of more than 16 MB, and goes on', async () => {
    const things = client.db().collection('things');
    const half = 'x'.repeat(9_000_000);
    await things.insertOne({ _id: 'large' as never, half });
    const error = await things
      .updateOne({ _id: 'large' as never }, { $set: { other: half } })
      .catch((failure: unknown) => failure);
    expect(error).to.be.instanceOf(MongoServerError).with.property('code', 10334);
    expect(await things.findOne({ _id: 'large' as never })).to.not.have.property('other');
  });
});
