import type { Case } from '../support/case.js';

const aggregate = (...pipeline: object[]): Case['run'] => ({ aggregate: 'things', pipeline, cursor: {} });
const sales = [
  { unit: 'a', n: 1, tags: ['x', 'y'] },
  { unit: 'b', n: 2, tags: [] },
  { unit: 'a', n: 3, tags: ['x'] },
  { n: 4 },
  { unit: null, n: 5 },
];
const dated = [
  { at: new Date('2026-03-28T23:30:00Z') },
  { at: new Date('2026-03-29T00:30:00Z') },
  { at: new Date('2026-03-29T23:30:00Z') },
];
const trunc = (unit: string, more: object = {}): object => ({
  $project: { _id: 0, at: { $dateTrunc: { date: '$at', unit, ...more } } },
});

/** Aggregation stages, and expressions where the library at work has had to be put right. */
export const aggregationCases: readonly Case[] = [
  {
    name: '$group puts missing with null',
    documents: sales,
    run: aggregate(
      { $group: { _id: '$unit', n: { $sum: '$n' }, all: { $push: '$n' } } },
      { $sort: { _id: 1 } },
    ),
    gives: [
      { _id: null, n: 9, all: [4, 5] },
      { _id: 'a', n: 4, all: [1, 3] },
      { _id: 'b', n: 2, all: [2] },
    ],
  },
  {
    name: '$group accumulates',
    documents: sales,
    run: aggregate({
      $group: {
        _id: null,
        count: { $sum: 1 },
        mean: { $avg: '$n' },
        least: { $min: '$n' },
        most: { $max: '$n' },
        first: { $first: '$n' },
        last: { $last: '$n' },
        units: { $push: '$unit' },
      },
    }),
    gives: [
      { _id: null, count: 5, mean: 3, least: 1, most: 5, first: 1, last: 5, units: ['a', 'b', 'a', null] },
    ],
  },
  {
    name: '$group by a document',
    documents: sales,
    run: aggregate(
      { $match: { unit: 'a' } },
      { $group: { _id: { unit: '$unit', odd: { $mod: ['$n', 2] } }, n: { $sum: 1 } } },
    ),
    gives: [{ _id: { unit: 'a', odd: 1 }, n: 2 }],
  },
  {
    name: 'counting by $group',
    documents: sales,
    run: aggregate({ $match: { n: { $gt: 1 } } }, { $group: { _id: 1, n: { $sum: 1 } } }),
    gives: [{ _id: 1, n: 4 }],
  },
  {
    name: '$count',
    documents: sales,
    run: aggregate({ $match: { n: { $gt: 1 } } }, { $count: 'total' }),
    gives: [{ total: 4 }],
  },
  {
    name: '$count of nothing',
    documents: sales,
    run: aggregate({ $match: { n: 99 } }, { $count: 'total' }),
    gives: [],
  },
  {
    name: '$unwind',
    documents: sales,
    run: aggregate({ $unwind: '$tags' }, { $project: { tags: 1 } }),
    gives: [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'x' },
    ],
  },
  {
    name: '$sort, $skip, $limit, $project',
    documents: sales,
    run: aggregate(
      { $sort: { n: -1 } },
      { $skip: 1 },
      { $limit: 2 },
      { $project: { _id: 0, n: 1, twice: { $multiply: ['$n', 2] } } },
    ),
    gives: [
      { n: 4, twice: 8 },
      { n: 3, twice: 6 },
    ],
  },
  {
    name: '$addFields and $unset',
    documents: [{ a: 1, b: 2 }],
    run: aggregate({ $addFields: { c: { $add: ['$a', '$b'] } } }, { $unset: 'b' }),
    gives: [{ _id: 1, a: 1, c: 3 }],
  },
  {
    name: '$facet',
    documents: sales,
    run: aggregate(
      { $match: { n: { $lt: 4 } } },
      {
        $facet: {
          total: [{ $count: 'n' }],
          top: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { n: 1 } }],
        },
      },
    ),
    gives: [{ total: [{ n: 3 }], top: [{ _id: 3, n: 3 }] }],
  },
  {
    name: '$lookup by fields',
    documents: [{ parent: null }, { parent: 1 }, { parent: 1 }],
    run: aggregate(
      { $match: { _id: 1 } },
      { $lookup: { from: 'things', localField: '_id', foreignField: 'parent', as: 'children' } },
    ),
    gives: [
      {
        _id: 1,
        parent: null,
        children: [
          { _id: 2, parent: 1 },
          { _id: 3, parent: 1 },
        ],
      },
    ],
  },
  {
    name: '$lookup by a pipeline',
    documents: [{ of: 9 }, { of: 1 }, { of: 1 }],
    run: aggregate(
      { $match: { _id: 1 } },
      {
        $lookup: {
          from: 'things',
          let: { me: '$_id' },
          pipeline: [{ $match: { $expr: { $eq: ['$of', '$$me'] } } }, { $count: 'n' }],
          as: 'children',
        },
      },
    ),
    gives: [{ _id: 1, of: 9, children: [{ n: 2 }] }],
  },
  {
    name: '$lookup where there is nothing',
    documents: [{ a: 1 }],
    run: aggregate({ $lookup: { from: 'nowhere', localField: 'a', foreignField: 'b', as: 'found' } }),
    gives: [{ _id: 1, a: 1, found: [] }],
  },
  {
    name: '$replaceRoot and $unionWith',
    documents: [{ a: { x: 1 } }],
    run: aggregate(
      { $replaceRoot: { newRoot: '$a' } },
      { $unionWith: { coll: 'things', pipeline: [{ $project: { _id: 1 } }] } },
    ),
    gives: [{ x: 1 }, { _id: 1 }],
  },
  {
    name: '$match in the middle',
    documents: sales,
    run: aggregate({ $group: { _id: '$unit', n: { $sum: 1 } } }, { $match: { _id: 'a' } }),
    gives: [{ _id: 'a', n: 2 }],
  },
  {
    name: '$dateTrunc across a change to summer time',
    documents: dated,
    run: aggregate(trunc('day', { timezone: 'Europe/Berlin' })),
    gives: [
      { at: new Date('2026-03-28T23:00:00Z') },
      { at: new Date('2026-03-28T23:00:00Z') },
      { at: new Date('2026-03-29T22:00:00Z') },
    ],
  },
  {
    name: '$dateTrunc to weeks from Monday in Vietnam',
    documents: dated,
    run: aggregate(trunc('week', { timezone: 'Asia/Ho_Chi_Minh', startOfWeek: 'monday' })),
    gives: [
      { at: new Date('2026-03-22T17:00:00Z') },
      { at: new Date('2026-03-22T17:00:00Z') },
      { at: new Date('2026-03-29T17:00:00Z') },
    ],
  },
  {
    name: '$dateTrunc to quarters',
    documents: dated.slice(0, 1),
    run: aggregate(trunc('quarter')),
    gives: [{ at: new Date('2026-01-01T00:00:00Z') }],
  },
  {
    name: '$dateToString in Vietnam',
    documents: dated.slice(0, 1),
    run: aggregate({
      $project: {
        _id: 0,
        at: { $dateToString: { date: '$at', format: '%d/%m/%Y %H:%M', timezone: 'Asia/Ho_Chi_Minh' } },
      },
    }),
    gives: [{ at: '29/03/2026 06:30' }],
  },
  { name: 'an unknown stage', documents: [{}], run: aggregate({ $nonsense: {} }), fails: 40324 },
  { name: 'a stage of two', documents: [{}], run: aggregate({ $match: {}, $limit: 1 }), fails: 40323 },
  { name: '$limit of nothing', documents: [{}], run: aggregate({ $limit: 0 }), fails: 15958 },
  { name: 'no cursor', documents: [{}], run: { aggregate: 'things', pipeline: [] }, fails: 9 },
];
