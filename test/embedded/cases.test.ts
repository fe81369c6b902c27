import { expect } from 'chai';
import { EJSON } from 'bson';
import { type Db, type Document, MongoServerError } from 'mongodb';
import { aggregationCases } from './cases/aggregation.js';
import { documentCases } from './cases/documents.js';
import { queryCases } from './cases/queries.js';
import { updateCases } from './cases/updates.js';
import type { Case } from './support/case.js';
import { startTestServer, type TestServer } from './support/test-server.js';

const canonical = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

async function prepare(database: Db, { documents = [], indexes = [] }: Case): Promise<void> {
  await database.dropDatabase();
  if (documents.length > 0)
    await database
      .collection('things')
      .insertMany(documents.map((document, index) => ({ _id: index + 1, ...document })) as Document[]);
  if (indexes.length > 0) await database.command({ createIndexes: 'things', indexes });
}

function checkReply(reply: Document, { gives, finds, fails }: Case): void {
  const writeErrors = reply['writeErrors'] as { code: number }[] | undefined;
  expect(writeErrors?.[0]?.code, 'the first write error').to.equal(fails);
  const batch = (reply['cursor'] as { firstBatch: Document[] } | undefined)?.firstBatch;
  if (finds) expect(batch?.map(({ _id }) => _id as unknown)).to.deep.equal(finds);
  if (Array.isArray(gives)) expect(canonical(batch)).to.equal(canonical(gives));
  else if (gives)
    for (const [name, value] of Object.entries(gives as Document))
      expect(canonical(reply[name]), name).to.equal(canonical(value));
}

/** With `MONGODB_URI` the same cases run against that server. */
describe('cases of the store', () => {
  let server: TestServer;
  let database: Db;
  before(async () => {
    server = await startTestServer();
    database = server.client.db('phusong_cases');
  });
  after(async () => {
    await database.dropDatabase();
    await server.stop();
  });

  for (const [area, cases] of Object.entries({ queryCases, updateCases, documentCases, aggregationCases }))
    describe(area, () => {
      for (const item of cases)
        it(item.name, async () => {
          await prepare(database, item);
          const reply = await database.command(item.run).catch((error: unknown) => {
            if (!(error instanceof MongoServerError)) throw error;
            return error;
          });
          if (reply instanceof MongoServerError) expect(reply.code, reply.message).to.equal(item.fails);
          else checkReply(reply, item);
          if (item.leaves) {
            const left = await database.collection('things').find().sort({ _id: 1 }).toArray();
            expect(canonical(left)).to.equal(canonical(item.leaves));
          }
        });
    });
});
