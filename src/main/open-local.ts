/** The ports for a command at the terminal: the running system's store, or the data folder's own when nothing runs. */
import { join } from 'node:path';
import { systemActor } from '../domain/org/policy.js';
import { Failure } from '../domain/errors.js';
import { startStore } from '../embedded/store.js';
import { systemClock } from '../infra/clock.js';
import { readConfig } from '../infra/config.js';
import { createDocumentText } from '../infra/documents/document-text.js';
import { createPlanReader } from '../infra/documents/plan-reader.js';
import { createAssetRenderer } from '../infra/image/asset-renderer.js';
import { assetBundler } from '../infra/image/bundle.js';
import type { Context } from '../app/context.js';
import type { AssetBundler, AssetRenderer } from '../app/ports/asset-renderer.js';
import type { DocumentText } from '../app/ports/document-text.js';
import type { PlanReader } from '../app/ports/plan-reader.js';
import { loadSample } from '../sample/load-sample.js';
import type { Actor } from '../domain/org/policy.js';
import { keptSecret } from './kept-secret.js';
import { runningUri } from './running.js';
import { type Wired, packageRoot, wire } from './wire.js';

export interface Local {
  readonly open: () => Promise<{ app: Context; actor: Actor }>;
  readonly documents: DocumentText;
  readonly reader: PlanReader;
  readonly renderer: () => Promise<AssetRenderer>;
  readonly bundler: AssetBundler;
  readonly close: () => Promise<void>;
}

/** Nothing is opened before it is asked for. */
export function openLocal(): Local {
  const closers: (() => Promise<void>)[] = [];
  const ownStore = async (dataDir: string): Promise<string> => {
    const store = await startStore({ dataDir });
    closers.unshift(() => store.stop());
    return store.uri;
  };
  return {
    async open() {
      const config = readConfig();
      const uri = config.mongodbUri ?? (await runningUri(config.dataDir)) ?? (await ownStore(config.dataDir));
      const wired: Wired = await wire({
        mongodbUri: uri,
        redisUrl: null,
        dataDir: config.dataDir,
        speech: config.speech,
        clock: systemClock,
        failed: () => undefined,
        rendering: 'inside',
      });
      closers.unshift(() => wired.close());
      if (config.sample) {
        await loadSample(
          wired.app,
          config.samplePassword ?? (await keptSecret(config.dataDir, 'sample-password', 12)),
        );
      }
      const [province] = await wired.app.store.provinces.find({}, { limit: 1 });
      if (province === undefined) {
        throw new Failure('conflict', 'no-province', 'Chưa có tỉnh nào; hãy chạy npm start để tạo.');
      }
      return { app: wired.app, actor: systemActor(province.id) };
    },
    documents: createDocumentText(),
    reader: createPlanReader(),
    renderer: () => createAssetRenderer({ templatesDir: join(packageRoot(), 'templates') }),
    bundler: assetBundler,
    async close() {
      for (const close of closers) await close();
    },
  };
}
