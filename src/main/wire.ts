/** The ports of the program, each with what serves it. Only here and in the entry files is infra known. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from '../app/context.js';
import { Failure } from '../domain/errors.js';
import type { Clock } from '../app/ports/clock.js';
import { createAudioMaker } from '../infra/audio/audio-maker.js';
import { csvTables } from '../infra/csv-tables.js';
import { createDiskMedia } from '../infra/disk-media.js';
import { createDocumentText } from '../infra/documents/document-text.js';
import { createPlanReader } from '../infra/documents/plan-reader.js';
import { randomIds } from '../infra/ids.js';
import { createAssetRenderer } from '../infra/image/asset-renderer.js';
import { createRenderPool } from '../infra/image/render-pool.js';
import { assetBundler } from '../infra/image/bundle.js';
import { type MongoStore, connectStore } from '../infra/mongo/store.js';
import { argonPasswords } from '../infra/passwords.js';
import { type BullQueue, createQueue, silentQueue } from '../infra/queue.js';
import type { Config } from '../infra/config.js';
import { createEspeak } from '../infra/speech/espeak.js';
import { createHttpSpeech } from '../infra/speech/http-speech.js';
import { createTemplates } from '../infra/templates.js';
import { createPictureCleaner } from '../infra/uploads/picture-cleaner.js';
import { createUploads } from '../infra/uploads/uploads.js';
import { createFfmpegRunner } from '../infra/video/ffmpeg-runner.js';
import { createVideoMaker } from '../infra/video/video-maker.js';
import { PAGE_HELPERS } from '../http/pages/helpers.js';

export interface Wired {
  readonly app: Context;
  readonly store: MongoStore;
  readonly queue: BullQueue;
  close(): Promise<void>;
}

export interface WireOptions {
  readonly mongodbUri: string;
  /** Null: jobs are recorded and left to the running system's sweep. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly failed: (error: unknown) => void;
  /** Null: texts are read aloud by espeak-ng. */
  readonly speech: Config['speech'];
  /** `apart` draws in child processes, which a poisoned picture may kill; `inside` is quick to start, for one command. */
  readonly rendering: 'apart' | 'inside';
}

/** The root of the package: the nearest folder above with a package.json, from source and from `dist` alike. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** A setting that this program cannot run without; the supervisor gives it. */
export function needed<T>(name: string, value: T | null): T {
  if (value !== null) return value;
  throw new Failure(
    'invalid',
    'configuration-refused',
    `Thiếu ${name}; hãy chạy bằng npm start hoặc đặt biến này.`,
  );
}

/** Connects everything. Collections and indexes are made when missing. */
export async function wire(options: WireOptions): Promise<Wired> {
  const store = await connectStore(options.mongodbUri, options.clock);
  await store.prepare();
  const queue =
    options.redisUrl === null
      ? silentQueue
      : createQueue(options.redisUrl, () => options.clock.now(), options.failed);
  const templatesDir = join(packageRoot(), 'templates');
  const renderer = await (options.rendering === 'apart' ? createRenderPool : createAssetRenderer)({
    templatesDir,
  });
  const pictures = createPictureCleaner();
  const workshop = { runner: createFfmpegRunner(), workDir: join(options.dataDir, 'work') };
  const app: Context = {
    store,
    clock: options.clock,
    ids: randomIds,
    queue,
    media: createDiskMedia(options.dataDir),
    documents: createDocumentText(),
    reader: createPlanReader(),
    renderer,
    bundler: assetBundler,
    tables: csvTables,
    uploads: createUploads({ dataDir: options.dataDir, pictures }),
    videos: createVideoMaker(workshop),
    sounds: createAudioMaker(workshop),
    speech:
      options.speech === null
        ? createEspeak()
        : createHttpSpeech({ ...options.speech, fetch: globalThis.fetch }),
    templates: createTemplates(templatesDir, { helpers: PAGE_HELPERS }),
    passwords: argonPasswords,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
  return {
    app,
    store,
    queue,
    async close() {
      await renderer.close();
      await pictures.close();
      await queue.close();
      await store.close();
    },
  };
}
