import { expect } from 'chai';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { type Collection, type Document, ObjectId } from 'mongodb';
import { startTestServer, type TestServer } from './support/test-server.js';

/** Every shape of index that the planner knows, over fields that hold every kind of value. */
const indexes: readonly { readonly key: Record<string, 1 | -1> }[] = [
  { key: { a: 1 } },
  { key: { b: -1 } },
  { key: { a: 1, b: -1 } },
  { key: { b: 1, 'c.d': 1 } },
  { key: { list: 1 } },
  { key: { list: -1, a: 1 } },
  { key: { 'c.d': 1, a: 1, b: 1 } },
  { key: { a: -1, list: 1 } },
];
const planned: readonly Document[] = [
  { key: { s: 1 }, name: 'sparse', sparse: true },
  { key: { b: 1 }, name: 'partial', partialFilterExpression: { a: { $gte: 2 } } },
];

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 5 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', 'ă', '\u{1f600}', '\uffee', 'a\0b') },
  fc.constantFrom(null, true, false, 0.5, Number.NaN, -0, Infinity),
  fc.constantFrom(new Date(0), new Date(86_400_000), new ObjectId('5f5f5f5f5f5f5f5f5f5f5f5f')),
);
const value = fc.oneof(
  { weight: 8, arbitrary: scalar },
  fc.record({ d: scalar }),
  fc.array(scalar, { maxLength: 3 }),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 5 });
const thing = fc
  .record({
    a: optional(scalar),
    b: optional(value),
    c: optional(
      fc.oneof(fc.record({ d: value }), fc.array(fc.record({ d: scalar }), { maxLength: 3 }), scalar),
    ),
    list: optional(fc.array(scalar, { maxLength: 3 })),
    s: optional(scalar),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, item]) => item !== undefined)));

const comparison = fc.record({
  operator: fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'),
  operand: scalar,
});
const condition = fc.oneof(
  { weight: 3, arbitrary: value },
  { weight: 4, arbitrary: comparison.map(({ operator, operand }) => ({ [operator]: operand })) },
  fc.tuple(comparison, comparison).map(([left, right]) => ({
    [left.operator]: left.operand,
    [right.operator]: right.operand,
  })),
  fc.array(scalar, { maxLength: 4 }).map((items) => ({ $in: items })),
  fc.array(scalar, { maxLength: 2 }).map((items) => ({ $nin: items })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
  fc.constantFrom(/^a/, /^ab?/, /b$/, /^A/i, /^a|b/),
  comparison.map(({ operator, operand }) => ({ $not: { [operator]: operand } })),
);
const field = fc.constantFrom('a', 'b', 'c.d', 'list', 's');
const simple = fc.dictionary(field, condition, { minKeys: 1, maxKeys: 3 });
const filter = fc.oneof(
  { weight: 5, arbitrary: simple },
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((branches) => ({ $or: branches })),
  fc.array(simple, { minLength: 1, maxLength: 2 }).map((branches) => ({ $and: branches })),
);
const order = fc.option(
  fc.dictionary(fc.constantFrom('a', 'b', 'c.d'), fc.constantFrom(1 as const, -1 as const), {
    minKeys: 1,
    maxKeys: 2,
  }),
  { nil: undefined },
);

describe('plans of the store', () => {
  let server: TestServer;
  let things: Collection;
  before(async () => {
    server = await startTestServer();
    things = server.client.db('phusong_plans').collection('things');
    await things.drop().catch(() => undefined);
    await things.createIndexes(indexes.map(({ key }) => ({ key })));
    await things.createIndexes(planned as never);
  });
  after(async () => {
    await server.client.db('phusong_plans').dropDatabase();
    await server.stop();
  });

  /** As a set: a sort leaves ties in any order. */
  const ids = (documents: readonly Document[]): unknown[] =>
    documents.map(({ _id }) => _id as number).sort((left, right) => left - right);

  /** Equal for values of `a` that a sort does not tell apart. */
  const rank = ({ a }: Document): unknown => (a === 0 ? 0 : ((a as unknown) ?? null));

  it('find the same by every index, by choice and by a full scan', async () => {
    const property = fc.asyncProperty(
      fc.array(thing, { minLength: 40, maxLength: 40 }),
      fc.array(fc.tuple(filter, order), { minLength: 25, maxLength: 25 }),
      async (documents, questions) => {
        await things.deleteMany({});
        // Some are refused, having two arrays in one index.
        const inserted = documents.map((document, _id) => ({ ...document, _id })) as Document[];
        await things.insertMany(inserted, { ordered: false }).catch((error: unknown) => {
          expect(error).to.have.property('code', 171);
        });
        for (const [asked, sort] of questions) {
          const scanned = await things
            .find(asked, { hint: { $natural: 1 }, ...(sort ? { sort } : {}) })
            .toArray();
          const chosen = await things.find(asked, sort ? { sort } : {}).toArray();
          expect(ids(chosen), `by choice: ${inspect({ asked, sort }, { depth: 9 })}`).to.deep.equal(
            ids(scanned),
          );
          if (Object.keys(sort ?? {})[0] === 'a')
            expect(chosen.map(rank), 'order').to.deep.equal(scanned.map(rank));
          for (const { key } of indexes) {
            const hinted = await things.find(asked, { hint: key }).toArray();
            expect(ids(hinted), inspect({ key, asked }, { depth: 9 })).to.deep.equal(ids(scanned));
          }
          expect(await things.countDocuments(asked)).to.equal(scanned.length);
        }
      },
    );
    const runs = Number(process.env['STORE_FUZZ_RUNS'] ?? 4);
    await fc.assert(property, {
      numRuns: runs,
      seed: Number(process.env['STORE_FUZZ_SEED'] ?? 7),
      endOnFailure: true,
    });
  });

  it('use the index that fits', async () => {
    const chosen = async (asked: Document, sort?: Document): Promise<unknown> => {
      const { queryPlanner } = await things.find(asked, sort ? { sort } : {}).explain();
      return JSON.stringify((queryPlanner as Document)['winningPlan']);
    };
    expect(await chosen({ a: 1, b: { $gt: 1 } })).to.contain('a_1_b_-1');
    expect(await chosen({ list: 2 })).to.contain('list_1');
    expect(await chosen({ $or: [{ a: 1 }, { list: 2 }] })).to.match(/OR.*a_.*list_/);
    expect(await chosen({ nothing: 1 })).to.contain('COLLSCAN');
    expect(await chosen({ _id: 3 })).to.match(/_id_|IDHACK|EXPRESS/);
  });
});
