import type { Case } from '../support/case.js';

const find = (projection: object, filter: object = {}): Case['run'] => ({
  find: 'things',
  filter,
  projection,
});
const create = (...indexes: object[]): Case['run'] => ({ createIndexes: 'things', indexes });
const insert = (...documents: object[]): Case['run'] => ({ insert: 'things', documents });
const thing = {
  a: 1,
  b: { c: 1, d: 2 },
  list: [
    { n: 1, m: 1 },
    { n: 2, m: 2 },
    { n: 3, m: 3 },
  ],
};
const unique = [{ key: { a: 1 }, name: 'a_1', unique: true }];

/** Projections, inserts, indexes and what they refuse. */
export const documentCases: readonly Case[] = [
  { name: 'including', documents: [thing], run: find({ a: 1 }), gives: [{ _id: 1, a: 1 }] },
  {
    name: 'including without _id',
    documents: [thing],
    run: find({ _id: 0, 'b.c': 1 }),
    gives: [{ b: { c: 1 } }],
  },
  { name: 'excluding', documents: [thing], run: find({ b: 0, list: 0 }), gives: [{ _id: 1, a: 1 }] },
  { name: 'only _id', documents: [thing], run: find({ _id: 1 }), gives: [{ _id: 1 }] },
  {
    name: 'including in arrays',
    documents: [thing],
    run: find({ 'list.n': 1 }),
    gives: [{ _id: 1, list: [{ n: 1 }, { n: 2 }, { n: 3 }] }],
  },
  {
    name: '$slice',
    documents: [thing],
    run: find({ a: 1, list: { $slice: [1, 1] } }),
    gives: [{ _id: 1, a: 1, list: [{ n: 2, m: 2 }] }],
  },
  {
    name: '$slice from the end',
    documents: [{ a: [1, 2, 3] }],
    run: find({ a: { $slice: -2 } }),
    gives: [{ _id: 1, a: [2, 3] }],
  },
  {
    name: '$elemMatch',
    documents: [thing],
    run: find({ list: { $elemMatch: { n: { $gt: 1 } } } }),
    gives: [{ _id: 1, list: [{ n: 2, m: 2 }] }],
  },
  {
    name: 'the positional $',
    documents: [thing],
    run: find({ 'list.$': 1 }, { 'list.n': 3 }),
    gives: [{ _id: 1, list: [{ n: 3, m: 3 }] }],
  },
  {
    name: 'computing',
    documents: [thing],
    run: find({ _id: 0, sum: { $add: ['$a', '$b.d'] } }),
    gives: [{ sum: 3 }],
  },
  { name: 'mixing', documents: [thing], run: find({ a: 1, b: 0 }), fails: 31254 },
  { name: 'mixing the other way', documents: [thing], run: find({ a: 0, b: 1 }), fails: 31253 },
  { name: 'a collision', documents: [thing], run: find({ b: 1, 'b.c': 1 }), fails: 31249 },
  { name: 'a double _id', documents: [{}], run: insert({ _id: 1 }), fails: 11000, gives: { n: 0 } },
  { name: 'an _id that is an array', run: insert({ _id: [1] }), fails: 53 },
  {
    name: 'an ordered batch ends at its first failure',
    documents: [{ a: 1 }],
    indexes: unique,
    run: insert({ _id: 2, a: 2 }, { _id: 3, a: 1 }, { _id: 4, a: 4 }),
    fails: 11000,
    gives: { n: 1 },
    leaves: [
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ],
  },
  {
    name: 'an unordered batch goes on',
    documents: [{ a: 1 }],
    indexes: unique,
    run: { ...insert({ _id: 2, a: 1 }, { _id: 3, a: 3 }), ordered: false },
    fails: 11000,
    gives: { n: 1 },
    leaves: [
      { _id: 1, a: 1 },
      { _id: 3, a: 3 },
    ],
  },
  {
    name: 'a missing field is null to a unique index',
    documents: [{}],
    indexes: unique,
    run: insert({ _id: 2, a: null }),
    fails: 11000,
  },
  {
    name: 'a sparse unique index leaves missing fields alone',
    documents: [{}],
    indexes: [{ key: { a: 1 }, name: 'a_1', unique: true, sparse: true }],
    run: insert({ _id: 2 }),
    leaves: [{ _id: 1 }, { _id: 2 }],
  },
  {
    name: 'a partial unique index leaves other documents alone',
    documents: [
      { a: 1, gone: true },
      { a: 1, gone: false },
    ],
    indexes: [{ key: { a: 1 }, name: 'a_1', unique: true, partialFilterExpression: { gone: false } }],
    run: insert({ _id: 3, a: 1, gone: true }, { _id: 4, a: 1, gone: false }),
    fails: 11000,
    gives: { n: 1 },
  },
  {
    name: 'an element is unique across documents',
    documents: [{ a: [1, 2] }],
    indexes: unique,
    run: insert({ _id: 2, a: [3, 2] }),
    fails: 11000,
  },
  {
    name: 'an update may not break uniqueness',
    documents: [{ a: 1 }, { a: 2 }],
    indexes: unique,
    run: { update: 'things', updates: [{ q: { _id: 2 }, u: { $set: { a: 1 } } }] },
    fails: 11000,
  },
  {
    name: 'two arrays in one index',
    indexes: [{ key: { a: 1, b: 1 }, name: 'ab' }],
    documents: [{}],
    run: insert({ _id: 2, a: [1], b: [1] }),
    fails: 171,
  },
  {
    name: 'an index that exists',
    documents: [{}],
    indexes: unique,
    run: create(...unique),
    gives: { numIndexesBefore: 2, numIndexesAfter: 2 },
  },
  {
    name: 'an index under another name',
    documents: [{}],
    indexes: unique,
    run: create({ key: { a: 1 }, name: 'other', unique: true }),
    fails: 85,
  },
  {
    name: 'a name with another index',
    documents: [{}],
    indexes: unique,
    run: create({ key: { b: 1 }, name: 'a_1' }),
    fails: 86,
  },
  {
    name: 'a unique index over doubles',
    documents: [{ a: 1 }, { a: 1 }],
    run: create(...unique),
    fails: 11000,
  },
  { name: 'an index without fields', documents: [{}], run: create({ key: {}, name: 'none' }), fails: 67 },
  {
    name: 'dropping an index that is not there',
    documents: [{}],
    run: { dropIndexes: 'things', index: 'none' },
    fails: 27,
  },
  {
    name: 'dropping the index on _id',
    documents: [{}],
    run: { dropIndexes: 'things', index: '_id_' },
    fails: 72,
  },
  {
    name: 'listing indexes',
    documents: [{}],
    indexes: unique,
    run: { listIndexes: 'things' },
    gives: [
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1 }, name: 'a_1', unique: true },
    ],
  },
  { name: 'indexes of nothing', run: { listIndexes: 'things' }, fails: 26 },
  {
    name: 'creating twice',
    documents: [{}],
    indexes: unique,
    run: { create: 'things', validationLevel: 'off' },
    fails: 48,
  },
  { name: 'a cursor that is none', run: { getMore: 123456789n, collection: 'things' }, fails: 43 },
];
