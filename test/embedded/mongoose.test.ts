import { expect } from 'chai';
import mongoose, { Schema } from 'mongoose';
import { startTestServer, type TestServer } from './support/test-server.js';

interface Unit {
  name: string;
  level: 'tỉnh' | 'xã';
  parent?: mongoose.Types.ObjectId;
  seats: number;
  tags: string[];
  retired?: Date;
}

const definition = {
  name: { type: String, required: true, trim: true },
  level: { type: String, enum: ['tỉnh', 'xã'] as const, default: 'xã' as const },
  parent: { type: Schema.Types.ObjectId, ref: 'Unit', index: true },
  seats: { type: Number, default: 0 },
  tags: { type: [String], index: true },
  retired: Date,
};
const unitSchema = new Schema<Unit>(definition, { timestamps: true, optimisticConcurrency: true });
unitSchema.index({ name: 1 }, { unique: true, partialFilterExpression: { retired: { $exists: false } } });
unitSchema.index({ level: 1, seats: -1 });

/** The unmodified Mongoose on the store, as the program uses it. */
describe('Mongoose on the store', () => {
  let server: TestServer;
  let connection: mongoose.Connection;
  let units: mongoose.Model<Unit>;
  before(async () => {
    server = await startTestServer();
    connection = await mongoose.createConnection(server.uri, { dbName: 'phusong_mongoose' }).asPromise();
    units = connection.model<Unit>('Unit', unitSchema);
    await connection.dropDatabase();
    await units.createIndexes();
  });
  beforeEach(() => units.deleteMany({}));
  after(async () => {
    await connection.dropDatabase();
    await connection.close();
    await server.stop();
  });

  it('makes the indexes of a schema, and knows that they are there', async () => {
    expect(await units.diffIndexes()).to.deep.equal({ toDrop: [], toCreate: [] });
    expect(await units.listIndexes()).to.have.length(5);
  });

  it('creates, finds, populates and counts', async () => {
    const province = await units.create({ name: 'Tỉnh A', level: 'tỉnh' });
    await units.insertMany([
      { name: 'Xã B', parent: province._id, seats: 2, tags: ['loa'] },
      { name: 'Xã C', parent: province._id, seats: 5, tags: ['loa', 'LED'] },
    ]);
    const found = await units.find({ level: 'xã' }).sort({ seats: -1 }).limit(1).select('name -_id').lean();
    expect(found).to.deep.equal([{ name: 'Xã C' }]);
    const populated = await units.findOne({ tags: 'LED' }).populate<{ parent: Unit }>('parent').orFail();
    expect(populated.parent.name).to.equal('Tỉnh A');
    expect(await units.countDocuments({ tags: 'loa' })).to.equal(2);
    expect(await units.estimatedDocumentCount()).to.equal(3);
    expect(await units.distinct('tags')).to.deep.equal(['LED', 'loa']);
  });

  it('reports a double key as the driver does', async () => {
    await units.create({ name: 'Xã B' });
    const error = await units.create({ name: 'Xã B' }).catch((failure: unknown) => failure);
    expect(error).to.deep.include({ code: 11000, keyPattern: { name: 1 }, keyValue: { name: 'Xã B' } });
    await units.updateOne({ name: 'Xã B' }, { retired: new Date(0) });
    await units.create({ name: 'Xã B' });
    expect(await units.countDocuments({ name: 'Xã B' })).to.equal(2);
  });

  it('upserts and claims by compare-and-set', async () => {
    const upserted = await units.findOneAndUpdate(
      { name: 'Xã D' },
      { $inc: { seats: 1 }, $setOnInsert: { tags: ['mới'] } },
      { upsert: true, returnDocument: 'after' },
    );
    expect(upserted).to.deep.include({ seats: 1 });
    const claims = await Promise.all(
      Array.from({ length: 10 }, () =>
        units.findOneAndUpdate(
          { name: 'Xã D', seats: 1 },
          { $set: { seats: 2 } },
          { returnDocument: 'after' },
        ),
      ),
    );
    expect(claims.filter((claim) => claim !== null)).to.have.length(1);
  });

  it('writes in bulk', async () => {
    const result = await units.bulkWrite([
      { insertOne: { document: { name: 'Xã E', seats: 1 } } },
      { updateOne: { filter: { name: 'Xã E' }, update: { $set: { seats: 3 } } } },
      { updateOne: { filter: { name: 'Xã F' }, update: { $set: { seats: 4 } }, upsert: true } },
      { updateMany: { filter: { seats: { $gte: 3 } }, update: { $push: { tags: 'lớn' } } } },
      { deleteOne: { filter: { name: 'Xã E' } } },
    ]);
    expect([
      result.insertedCount,
      result.upsertedCount,
      result.modifiedCount,
      result.deletedCount,
    ]).to.deep.equal([1, 1, 3, 1]);
  });

  it('notices that a document was changed by somebody else', async () => {
    const { _id } = await units.create({ name: 'Xã G' });
    const [mine, theirs] = [await units.findById(_id).orFail(), await units.findById(_id).orFail()];
    theirs.tags.push('a');
    await theirs.save();
    mine.seats = 9;
    expect(await mine.save().catch((failure: unknown) => failure)).to.have.property('name', 'VersionError');
  });

  it('runs transactions, all or nothing', async () => {
    await connection.transaction(async (session) => {
      await units.create([{ name: 'Xã H' }], { session });
      expect(await units.countDocuments({ name: 'Xã H' })).to.equal(0);
    });
    const failed = connection.transaction(async (session) => {
      await units.create([{ name: 'Xã I' }], { session });
      throw new Error('thôi');
    });
    expect(await failed.catch((failure: unknown) => failure)).to.have.property('message', 'thôi');
    expect(await units.distinct('name')).to.deep.equal(['Xã H']);
  });

  it('aggregates', async () => {
    const province = await units.create({ name: 'Tỉnh A', level: 'tỉnh' });
    await units.insertMany(['B', 'C'].map((name, seats) => ({ name, parent: province._id, seats })));
    const totals = await units.aggregate<{ _id: unknown; seats: number; of: string }>([
      { $match: { parent: { $exists: true } } },
      { $group: { _id: '$parent', seats: { $sum: '$seats' } } },
      { $lookup: { from: 'units', localField: '_id', foreignField: '_id', as: 'unit' } },
      { $unwind: '$unit' },
      { $project: { seats: 1, of: '$unit.name' } },
    ]);
    expect(totals).to.deep.equal([{ _id: province._id, seats: 1, of: 'Tỉnh A' }]);
  });

  it('reads long results in batches', async () => {
    await units.collection.insertMany(
      Array.from({ length: 1500 }, (_, seats) => ({ name: `n${seats}`, seats })),
    );
    let sum = 0;
    for await (const unit of units.find().lean().cursor({ batchSize: 100 })) sum += unit.seats;
    expect(sum).to.equal((1499 * 1500) / 2);
  });
});
