/** Making footage ready: one rendition for every class of devices, each kept by its hash. */
import { DEVICE_CLASSES } from '../../domain/content/video-device-class.js';
import { Failure } from '../../domain/errors.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ReportProgress } from '../jobs/run-job.js';
import { insertRenditions } from './keep-renditions.js';
import type { MediaFile, MediaRendition } from './media-file.js';
import type { Rendition } from './asset.js';

/** Transcodes a file. One that is no sound footage fails for good, with the reason on the file. */
export async function transcodeMedia(
  app: Context,
  mediaId: string,
  progress: ReportProgress,
): Promise<{ renditions: number }> {
  const file = await app.store.mediaFiles.get(mediaId);
  if (file === null) throw new Failure('not-found', 'media-gone', 'Tệp không còn nữa.');
  const made: { media: MediaRendition; rendition: Rendition }[] = [];
  try {
    for (const [index, { id }] of DEVICE_CLASSES.entries()) {
      const report = sparing((share) => progress((index + share) / DEVICE_CLASSES.length));
      made.push(await transcodeFor(app, file, id, report));
    }
  } catch (error) {
    if (error instanceof Failure && (error.kind === 'invalid' || error.kind === 'unreadable'))
      await conclude(app, file, { state: 'failed', fault: error.detail, renditions: [] }, []);
    throw error;
  }
  const outcome = { state: 'ready' as const, fault: null, renditions: made.map(({ media }) => media) };
  await conclude(
    app,
    file,
    outcome,
    made.map(({ rendition }) => rendition),
  );
  return { renditions: made.length };
}

/** The encoder tells many times a second; one write at a time is enough, and what comes meanwhile is left out. */
function sparing(report: (share: number) => Promise<void>): (share: number) => void {
  let busy = false;
  return (share) => {
    if (busy) return;
    busy = true;
    const free = (): void => {
      busy = false;
    };
    // A report that fails is followed by another; the job itself goes on.
    report(share).then(free, free);
  };
}

async function transcodeFor(
  app: Context,
  { sha256: source, provinceId }: MediaFile,
  deviceClass: string,
  onProgress: (share: number) => void,
): Promise<{ media: MediaRendition; rendition: Rendition }> {
  const part = await app.media.newPart();
  try {
    const { sha256, bytes, width, height } = await app.videos.transcode(
      app.media.pathOf(source),
      deviceClass,
      part,
      { onProgress },
    );
    await app.media.adopt(part, sha256);
    return {
      media: { deviceClass, sha256, mime: 'video/mp4', bytes },
      rendition: { id: sha256, provinceId, format: 'mp4', width, height, bytes },
    };
  } finally {
    await app.media.discard(part);
  }
}

async function conclude(
  app: Context,
  { id, provinceId, unitId }: MediaFile,
  outcome: Pick<MediaFile, 'state' | 'fault' | 'renditions'>,
  renditions: readonly Rendition[],
): Promise<void> {
  const reason = { action: `media.${outcome.state}`, subject: id, unitId };
  await app.store.write(systemActor(provinceId), reason, async (shelves) => {
    const current = await shelves.mediaFiles.get(id);
    if (current === null) return;
    await insertRenditions(shelves, renditions);
    await shelves.mediaFiles.replace({ ...current, ...outcome });
  });
}
