import { MongoClient } from 'mongodb';
import { startStore } from '../../../src/embedded/store.js';

/** Writes without end until it is killed; says each number once its write is acknowledged. Arguments: folder, first number. */
const [, , dataDir = '', first = '0'] = process.argv;
const store = await startStore({ dataDir });
const client = await MongoClient.connect(store.uri);
const database = client.db();
const written = database.collection<{ _id: number; group: number; tags: number[] }>('written');
const accounts = database.collection<{ _id: string; balance: number }>('accounts');
await written.createIndexes([{ key: { group: 1, tags: 1 } }]);
await accounts.updateOne({ _id: 'a' }, { $setOnInsert: { balance: 0 } }, { upsert: true });
await accounts.updateOne({ _id: 'b' }, { $setOnInsert: { balance: 0 } }, { upsert: true });

for (let number = Number(first); ; number++) {
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await written.insertOne(
        { _id: number, group: number % 7, tags: [-1 - number, number % 3] },
        { session },
      );
      await accounts.updateOne({ _id: 'a' }, { $inc: { balance: 1 } }, { session });
      await accounts.updateOne({ _id: 'b' }, { $inc: { balance: -1 } }, { session });
    }),
  );
  if (number % 4 === 0) await written.updateOne({ _id: number }, { $set: { group: 100 } });
  process.stdout.write(`${number}\n`);
}
