import { MongoClient } from 'mongodb';

/** Claims jobs until there are none left, and says which. Arguments: address, own name. */
const [, , uri = '', name = ''] = process.argv;
const client = await MongoClient.connect(uri);
const jobs = client.db().collection<{ _id: number; state: string; by?: string; due: number }>('jobs');
const claimed: number[] = [];
for (;;) {
  const job = await jobs.findOneAndUpdate(
    { state: 'waiting' },
    { $set: { state: 'running', by: name }, $inc: { attempts: 1 } },
    { sort: { due: 1 } },
  );
  if (!job) break;
  claimed.push(job._id);
}
await client.close();
process.stdout.write(JSON.stringify(claimed));
