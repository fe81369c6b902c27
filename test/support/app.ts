/** The whole program under a standing clock: real store, real documents, real templates; announced jobs are kept in a list. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Context } from '../../src/app/context.js';
import { createAudioMaker } from '../../src/infra/audio/audio-maker.js';
import { csvTables } from '../../src/infra/csv-tables.js';
import { createDiskMedia } from '../../src/infra/disk-media.js';
import { createDocumentText } from '../../src/infra/documents/document-text.js';
import { createPlanReader } from '../../src/infra/documents/plan-reader.js';
import { randomIds } from '../../src/infra/ids.js';
import { createAssetRenderer } from '../../src/infra/image/asset-renderer.js';
import { assetBundler } from '../../src/infra/image/bundle.js';
import { argonPasswords } from '../../src/infra/passwords.js';
import { createEspeak } from '../../src/infra/speech/espeak.js';
import { createTemplates } from '../../src/infra/templates.js';
import { type PictureCleaner, createPictureCleaner } from '../../src/infra/uploads/picture-cleaner.js';
import { createUploads } from '../../src/infra/uploads/uploads.js';
import { createFfmpegRunner } from '../../src/infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../../src/infra/video/video-maker.js';
import { PAGE_HELPERS } from '../../src/http/pages/helpers.js';
import { packageRoot } from '../../src/main/wire.js';
import { type LoadedSample, loadSample } from '../../src/sample/load-sample.js';
import { sampleAccounts } from '../../src/sample/accounts.js';
import type { Actor } from '../../src/domain/org/policy.js';
import { sampleFolder } from './sample-folder.js';
import { type TestClock, type TestStore, freshStore, testClock } from './store.js';

export const PASSWORD = 'mật khẩu thử';

export interface TestApp extends TestStore {
  readonly app: Context;
  readonly clock: TestClock;
  readonly pictures: PictureCleaner;
  /** Ids of the jobs that were announced. */
  readonly announced: string[];
}

/** A program on an empty store, or on a copy of a data folder. */
export async function freshApp(copyOf: string | null = null): Promise<TestApp> {
  const clock = testClock();
  const opened = await freshStore(clock, copyOf);
  const templatesDir = join(packageRoot(), 'templates');
  const announced: string[] = [];
  const pictures = createPictureCleaner();
  const workshop = { runner: createFfmpegRunner(), workDir: join(opened.dataDir, 'work') };
  const app: Context = {
    store: opened.store,
    clock,
    ids: randomIds,
    queue: { announce: ({ id }) => Promise.resolve(void announced.push(id)) },
    media: createDiskMedia(opened.dataDir),
    documents: createDocumentText(),
    reader: createPlanReader(),
    renderer: await createAssetRenderer({ templatesDir }),
    bundler: assetBundler,
    tables: csvTables,
    uploads: createUploads({ dataDir: opened.dataDir, pictures }),
    videos: createVideoMaker(workshop),
    sounds: createAudioMaker(workshop),
    speech: createEspeak(),
    templates: createTemplates(templatesDir, { helpers: PAGE_HELPERS }),
    passwords: argonPasswords,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const close = async (keepAt?: string): Promise<void> => {
    await app.renderer.close();
    await pictures.close();
    await opened.close(keepAt);
  };
  return { ...opened, app, clock, pictures, announced, close };
}

/** A program with the sample province in it. */
export async function sampleApp(): Promise<TestApp & { readonly sample: LoadedSample }> {
  const { dataDir, sample } = await sampleFolder(async (keep) => {
    const fresh = await freshApp();
    const loaded = (await loadSample(fresh.app, PASSWORD))!;
    await fresh.close(keep);
    return loaded;
  });
  return { ...(await freshApp(dataDir)), sample };
}

/** One of the sample's people. */
export function sampleActor(username: string): Actor {
  const account = sampleAccounts().find((one) => one.username === username)!;
  return {
    userId: `user-${username}`,
    name: account.displayName,
    role: account.role,
    provinceId: 'hoai-giang',
    unitId: account.unitId,
    scopes: null,
  };
}
