import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startStore } from '../../src/embedded/store.js';

/** How fast the embedded store is here: `npx tsx scripts/bench/store.ts [documents]`. */
const total = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'phusong-bench-'));
const store = await startStore({ dataDir: folder });
const client = await MongoClient.connect(store.uri);
const jobs = client
  .db()
  .collection<{ _id: number; unit: number; state: string; at: Date; n: number; note: string }>('jobs');
await jobs.createIndexes([{ key: { state: 1, at: 1 } }, { key: { unit: 1, at: -1 } }, { key: { n: 1 } }]);

async function measure(what: string, times: number, work: (turn: number) => Promise<unknown>): Promise<void> {
  const start = performance.now();
  for (let turn = 0; turn < times; turn++) await work(turn);
  const each = ((performance.now() - start) * 1000) / times;
  console.log(`${what.padEnd(44)} ${each.toFixed(0).padStart(9)} µs`);
}

const document = (_id: number): Parameters<typeof jobs.insertOne>[0] => ({
  _id,
  unit: _id % 50,
  state: 'waiting',
  at: new Date(1_700_000_000_000 + _id * 1000),
  n: _id,
  note: 'x'.repeat(300),
});
await measure('insert 1,000 documents at once', total / 1000, (turn) =>
  jobs.insertMany(Array.from({ length: 1000 }, (_, index) => document(turn * 1000 + index))),
);
await measure('insert one', 500, (turn) => jobs.insertOne(document(total + turn)));
await measure('find one by _id', 2000, (turn) => jobs.findOne({ _id: (turn * 7919) % total }));
await measure('find 20 of a unit, newest first', 500, (turn) =>
  jobs
    .find({ unit: turn % 50 })
    .sort({ at: -1 })
    .limit(20)
    .toArray(),
);
await measure('find 1,000 in a range', 20, (turn) =>
  jobs.find({ n: { $gte: turn, $lt: turn + 1000 } }).toArray(),
);
await measure('claim the next job', 500, () =>
  jobs.findOneAndUpdate({ state: 'waiting' }, { $set: { state: 'running' } }, { sort: { at: 1 } }),
);
await measure('scan all for one', 3, () => jobs.findOne({ note: 'none' }));
await measure('group all by unit', 3, () =>
  jobs.aggregate([{ $group: { _id: '$unit', n: { $sum: '$n' }, count: { $sum: 1 } } }]).toArray(),
);
await client.close();
await store.stop();
rmSync(folder, { recursive: true });
