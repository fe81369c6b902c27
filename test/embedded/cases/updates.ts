import type { Case } from '../support/case.js';

const update = (u: unknown, more: object = {}): Case['run'] => ({
  update: 'things',
  updates: [{ q: { _id: 1 }, u, ...more }],
});

/** One document before, an update, the document after. */
const changes = (name: string, before: object, u: unknown, after: object, more: object = {}): Case => ({
  name,
  documents: [before],
  run: update(u, more),
  leaves: [{ _id: 1, ...after }],
});
const refuses = (name: string, before: object, u: unknown, fails: number, more: object = {}): Case => ({
  name,
  documents: [before],
  run: update(u, more),
  fails,
  leaves: [{ _id: 1, ...before }],
});
const items = {
  items: [
    { sku: 'a', n: 1 },
    { sku: 'b', n: 2 },
  ],
};

/** Update operators, upserts, findAndModify, and what they refuse. */
export const updateCases: readonly Case[] = [
  changes('$set makes documents on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }),
  changes('$set adds fields by name', {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }),
  changes('$set pads an array with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }),
  changes('$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }),
  changes('$unset leaves null in an array', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }),
  changes('$inc of what is missing', {}, { $inc: { a: 2 } }, { a: 2 }),
  changes('$inc and $mul', { a: 1, b: 3 }, { $inc: { a: -4 }, $mul: { b: 2 } }, { a: -3, b: 6 }),
  changes('$mul of what is missing', {}, { $mul: { a: 5 } }, { a: 0 }),
  changes('$min and $max', { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 4, c: 1 } }, { a: 3, b: 5, c: 1 }),
  changes('$rename', { a: { b: 1 } }, { $rename: { 'a.b': 'c' } }, { a: {}, c: 1 }),
  changes('$push makes an array', {}, { $push: { a: 1 } }, { a: [1] }),
  changes(
    '$push $each $position',
    { a: [1, 4] },
    { $push: { a: { $each: [2, 3], $position: 1 } } },
    { a: [1, 2, 3, 4] },
  ),
  changes(
    '$push $sort $slice',
    { a: [3, 1] },
    { $push: { a: { $each: [2], $sort: 1, $slice: -2 } } },
    { a: [2, 3] },
  ),
  changes(
    '$push $sort by a field',
    { a: [{ n: 2 }] },
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 1 }, { n: 2 }] },
  ),
  changes(
    '$addToSet',
    { a: [1, { b: 1 }] },
    { $addToSet: { a: { $each: [1, 2, { b: 1 }] } } },
    { a: [1, { b: 1 }, 2] },
  ),
  changes('$pull a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }),
  changes('$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5, $lt: 9 } } }, { a: [1, 9] }),
  changes('$pull documents', items, { $pull: { items: { n: { $gt: 1 } } } }, { items: [{ sku: 'a', n: 1 }] }),
  changes('$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }),
  changes('$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: -1, b: 1 } }, { a: [2, 3], b: [1] }),
  changes(
    'the positional $',
    items,
    { $set: { 'items.$.n': 9 } },
    {
      items: [
        { sku: 'a', n: 1 },
        { sku: 'b', n: 9 },
      ],
    },
    { q: { 'items.sku': 'b' } },
  ),
  changes(
    'the positional $ after $elemMatch',
    items,
    { $inc: { 'items.$.n': 1 } },
    {
      items: [
        { sku: 'a', n: 1 },
        { sku: 'b', n: 3 },
      ],
    },
    { q: { items: { $elemMatch: { sku: 'b', n: 2 } } } },
  ),
  changes(
    'all elements',
    items,
    { $inc: { 'items.$[].n': 1 } },
    {
      items: [
        { sku: 'a', n: 2 },
        { sku: 'b', n: 3 },
      ],
    },
  ),
  changes(
    'array filters',
    items,
    { $set: { 'items.$[big].n': 0 } },
    {
      items: [
        { sku: 'a', n: 1 },
        { sku: 'b', n: 0 },
      ],
    },
    { arrayFilters: [{ 'big.n': { $gt: 1 } }] },
  ),
  changes(
    'array filters on values',
    { a: [1, 5] },
    { $set: { 'a.$[big]': 9 } },
    { a: [1, 9] },
    { arrayFilters: [{ big: { $gt: 3 } }] },
  ),
  changes('a replacement', { a: 1, b: 2 }, { c: 3 }, { c: 3 }),
  changes('a pipeline', { a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }, { $unset: 'a' }], { b: 2 }),
  changes(
    '$setOnInsert does nothing to what is there',
    { a: 1 },
    { $set: { a: 2 }, $setOnInsert: { b: 1 } },
    { a: 2 },
  ),
  refuses('$inc of text', { a: 'x' }, { $inc: { a: 1 } }, 14),
  refuses('$inc by text', { a: 1 }, { $inc: { a: 'x' } }, 14),
  refuses('$inc of null', { a: null }, { $inc: { a: 1 } }, 14),
  refuses('$push to a value', { a: 1 }, { $push: { a: 1 } }, 2),
  refuses('$pop of a value', { a: 1 }, { $pop: { a: 1 } }, 14),
  refuses('a path through a value', { a: 1 }, { $set: { 'a.b': 1 } }, 28),
  refuses('two changes of one path', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40),
  refuses('a change of a path and of its parent', { a: {} }, { $set: { a: 1, 'a.b': 1 } }, 40),
  refuses('an unknown modifier', { a: 1 }, { $change: { a: 1 } }, 9),
  refuses('a change of _id', { a: 1 }, { $set: { _id: 2 } }, 66),
  refuses('a replacement with another _id', { a: 1 }, { _id: 2 }, 66),
  refuses('a positional $ without a match', { a: [1] }, { $set: { 'a.$': 1 } }, 2),
  refuses('an array filter that is not used', { a: [1] }, { $set: { a: 1 } }, 9, {
    arrayFilters: [{ x: 1 }],
  }),
  refuses('an array filter that is missing', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2),
  refuses('an empty name', { a: 1 }, { $set: { 'a..b': 1 } }, 56),
  refuses('a replacement of many', { a: 1 }, { b: 1 }, 9, { multi: true }),
  {
    name: 'many at once, matched and modified',
    documents: [{ a: 1 }, { a: 2 }, { a: 1 }],
    run: { update: 'things', updates: [{ q: {}, u: { $set: { a: 2 } }, multi: true }] },
    gives: { n: 3, nModified: 2 },
    leaves: [
      { _id: 1, a: 2 },
      { _id: 2, a: 2 },
      { _id: 3, a: 2 },
    ],
  },
  {
    name: 'an upsert starts from the filter',
    run: {
      update: 'things',
      updates: [
        {
          q: { _id: 7, 'a.b': 1, c: { $gt: 5 }, d: { $in: [4] } },
          u: { $set: { e: 1 }, $setOnInsert: { f: 2 } },
          upsert: true,
        },
      ],
    },
    gives: { n: 1, nModified: 0, upserted: [{ index: 0, _id: 7 }] },
    leaves: [{ _id: 7, a: { b: 1 }, d: 4, e: 1, f: 2 }],
  },
  {
    name: 'an upsert by replacement takes only _id from the filter',
    run: { update: 'things', updates: [{ q: { _id: 7, a: 1 }, u: { b: 1 }, upsert: true }] },
    leaves: [{ _id: 7, b: 1 }],
  },
  {
    name: 'findAndModify takes the first in order and gives it changed',
    documents: [{ a: 1 }, { a: 3 }, { a: 2 }],
    run: {
      findAndModify: 'things',
      query: { a: { $gt: 1 } },
      sort: { a: 1 },
      update: { $set: { b: 1 } },
      new: true,
      fields: { b: 1 },
    },
    gives: { value: { _id: 3, b: 1 }, lastErrorObject: { n: 1, updatedExisting: true } },
  },
  {
    name: 'findAndModify gives what was before',
    documents: [{ a: 1 }],
    run: { findAndModify: 'things', query: {}, update: { $inc: { a: 1 } } },
    gives: { value: { _id: 1, a: 1 } },
    leaves: [{ _id: 1, a: 2 }],
  },
  {
    name: 'findAndModify removes',
    documents: [{ a: 1 }, { a: 2 }],
    run: { findAndModify: 'things', query: { a: 2 }, remove: true },
    gives: { value: { _id: 2, a: 2 } },
    leaves: [{ _id: 1, a: 1 }],
  },
  {
    name: 'findAndModify inserts',
    run: { findAndModify: 'things', query: { _id: 5 }, update: { $set: { a: 1 } }, upsert: true, new: true },
    gives: { value: { _id: 5, a: 1 }, lastErrorObject: { n: 1, updatedExisting: false, upserted: 5 } },
  },
  {
    name: 'findAndModify of nothing',
    run: { findAndModify: 'things', query: {}, update: { $set: { a: 1 } } },
    gives: { value: null },
  },
  { name: 'findAndModify without a change', run: { findAndModify: 'things', query: {} }, fails: 9 },
  {
    name: 'deleting one, then all that match',
    documents: [{ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 }],
    run: {
      delete: 'things',
      deletes: [
        { q: { a: 2 }, limit: 1 },
        { q: { a: 1 }, limit: 0 },
      ],
    },
    gives: { n: 4 },
    leaves: [],
  },
];
