import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startStore } from '../../../src/embedded/store.js';

export interface TestServer {
  readonly uri: string;
  readonly client: MongoClient;
  readonly stop: () => Promise<void>;
}

/** A folder of its own under the system's temporary one, and its removal. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'phusong-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The embedded store on a fresh folder; with `MONGODB_URI` set, that server in its place. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['MONGODB_URI'];
  const folder = temporaryFolder();
  const store = given === undefined ? await startStore({ dataDir: folder.path }) : undefined;
  const uri = store?.uri ?? given ?? '';
  const client = await MongoClient.connect(uri);
  return {
    uri,
    client,
    stop: async () => {
      await client.close();
      await store?.stop();
      folder.remove();
    },
  };
}
