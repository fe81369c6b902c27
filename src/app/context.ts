/** What every use case is given: the ports it may reach the outside through. */
import type { Sha256 } from '../domain/audit/chain.js';
import type { Clock } from './ports/clock.js';
import type { DocumentText } from './ports/document-text.js';
import type { Ids } from './ports/ids.js';
import type { JobQueue } from './ports/job-queue.js';
import type { Media } from './ports/media.js';
import type { PlanReader } from './ports/plan-reader.js';
import type { Passwords } from './ports/passwords.js';
import type { AudioMaker } from './ports/audio-maker.js';
import type { AssetBundler, AssetRenderer } from './ports/asset-renderer.js';
import type { Speech } from './ports/speech.js';
import type { Store } from './ports/store.js';
import type { Tables } from './ports/tables.js';
import type { Templates } from './ports/templates.js';
import type { Uploads } from './ports/uploads.js';
import type { VideoMaker } from './ports/video-maker.js';

export interface Context {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly queue: JobQueue;
  readonly media: Media;
  readonly documents: DocumentText;
  readonly reader: PlanReader;
  readonly renderer: AssetRenderer;
  readonly bundler: AssetBundler;
  readonly tables: Tables;
  readonly uploads: Uploads;
  readonly videos: VideoMaker;
  readonly sounds: AudioMaker;
  readonly speech: Speech;
  readonly templates: Templates;
  readonly passwords: Passwords;
  readonly sha256: Sha256;
}
