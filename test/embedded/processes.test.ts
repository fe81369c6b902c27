import { expect } from 'chai';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { MongoClient } from 'mongodb';
import { startStore } from '../../src/embedded/store.js';
import { runChild } from './support/child.js';
import { temporaryFolder } from './support/test-server.js';

const killRounds = Number(process.env['STORE_KILL_ROUNDS'] ?? 2);

describe('the store and its processes', () => {
  it('loses nothing that was acknowledged when it is killed in the middle of writes', async () => {
    const folder = temporaryFolder();
    const acknowledged: number[] = [];
    for (let round = 0; round < killRounds; round++) {
      const writer = runChild(
        new URL('./support/writer.ts', import.meta.url),
        folder.path,
        String(round * 100_000),
      );
      const lines = createInterface(writer.stdout);
      const before = acknowledged.length;
      lines.on('line', (line) => {
        acknowledged.push(Number(line));
        if (acknowledged.length - before === 17 + round * 4) writer.kill('SIGKILL');
      });
      await Promise.all([once(writer, 'exit'), once(lines, 'close')]);

      // The lock of the killed process is gone with it: no clearing up is needed.
      const store = await startStore({ dataDir: folder.path });
      const client = await MongoClient.connect(store.uri);
      const written = client.db().collection<{ _id: number; group: number; tags: number[] }>('written');
      const documents = await written.find({}, { hint: { $natural: 1 } }).toArray();
      const present = new Set(documents.map(({ _id }) => _id));
      expect(acknowledged.filter((number) => !present.has(number))).to.deep.equal([]);
      for (const { _id, group, tags } of documents)
        expect(await written.countDocuments({ group, tags: tags[0]! }), `index entry of ${_id}`).to.equal(1);
      expect(await written.find({}, { hint: { group: 1, tags: 1 } }).toArray()).to.have.length(
        documents.length,
      );
      const balances = await client.db().collection('accounts').find().sort({ _id: 1 }).toArray();
      expect(balances.map((account) => account['balance'] as number)).to.deep.equal([
        documents.length,
        -documents.length,
      ]);
      await client.close();
      await store.stop();
    }
    expect(acknowledged.length).to.be.at.least(killRounds * 17);
    folder.remove();
  });

  it('gives each job to one of several processes', async () => {
    const folder = temporaryFolder();
    const store = await startStore({ dataDir: folder.path });
    const client = await MongoClient.connect(store.uri);
    const jobs = client
      .db()
      .collection<{ _id: number; state: string; due: number; attempts: number }>('jobs');
    await jobs.createIndexes([{ key: { state: 1, due: 1 } }]);
    const ids = Array.from({ length: 400 }, (_, _id) => _id);
    await jobs.insertMany(ids.map((_id) => ({ _id, state: 'waiting', due: 1000 - _id, attempts: 0 })));
    const claims = await Promise.all(
      ['một', 'hai'].map(async (name) => {
        const child = runChild(new URL('./support/claimer.ts', import.meta.url), store.uri, name);
        return JSON.parse(await text(child.stdout)) as number[];
      }),
    );
    expect(claims.flat().sort((left, right) => left - right)).to.deep.equal(ids);
    expect(await jobs.countDocuments({ state: 'running', attempts: 1 })).to.equal(ids.length);
    await client.close();
    await store.stop();
    folder.remove();
  });
});
