import { expect } from 'chai';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startStore } from '../../src/embedded/store.js';

describe('embedded store', () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'phusong-store-'));
    folders.push(folder);
    return folder;
  };
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('keeps what was written over a stop and a start, and leaves no socket behind', async () => {
    const dataDir = newFolder();
    for (const round of [1, 2]) {
      const store = await startStore({ dataDir });
      const client = await MongoClient.connect(store.uri);
      await client.db().collection('notes').insertOne({ round });
      expect(await client.db().collection('notes').countDocuments()).to.equal(round);
      expect(client.db().databaseName).to.equal('phusong');
      await client.close();
      await store.stop();
      expect(readdirSync(dataDir)).to.have.members(['store.lock', 'store.sqlite']);
    }
  });

  it('refuses a second start on a folder in use, and works on', async () => {
    const dataDir = newFolder();
    const store = await startStore({ dataDir });
    const refusal = await startStore({ dataDir }).catch((error: unknown) => error);
    expect(refusal).to.be.an('error').with.property('code', 'store-in-use');
    const client = await MongoClient.connect(store.uri);
    expect(await client.db().command({ ping: 1 })).to.include({ ok: 1 });
    await client.close();
    await store.stop();
  });

  it('listens elsewhere when the folder has too long a name for a socket', async () => {
    const dataDir = join(newFolder(), 'thư-mục-có-tên-rất-dài'.repeat(4));
    const store = await startStore({ dataDir });
    expect(Buffer.byteLength(decodeURIComponent(new URL(store.uri).hostname))).to.be.below(104);
    const client = await MongoClient.connect(store.uri);
    expect(await client.db().command({ ping: 1 })).to.include({ ok: 1 });
    await client.close();
    await store.stop();
  });
});
