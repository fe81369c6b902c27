/** Making uploads ready: footage in a rendition for every class of devices, recordings at one loudness; each kept by its hash. */
import { DEVICE_CLASSES } from '../../domain/content/video-device-class.js';
import { Failure, isRetryable } from '../../domain/errors.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ReportProgress } from '../jobs/run-job.js';
import type { Rendition } from './asset.js';
import { insertRenditions } from './keep-renditions.js';
import { type KeptFile, type MadeFiles, keepVideo, recordsOf, withParts } from './made-file.js';
import { makePoster } from './make-poster.js';
import { makeSound } from './make-sound.js';
import type { MediaFile } from './media-file.js';
import { sparingReport } from './sparing-report.js';

/** Transcodes a file. One that is no sound footage or recording fails for good, with the reason on the file. */
export async function transcodeMedia(
  app: Context,
  mediaId: string,
  progress: ReportProgress,
): Promise<{ renditions: number }> {
  const file = await app.store.mediaFiles.get(mediaId);
  if (file === null) throw new Failure('not-found', 'media-gone', 'Tệp không còn nữa.');
  let made: MadeFiles;
  try {
    made = await (file.kind === 'audio'
      ? readySound(app, file, progress)
      : readyFootage(app, file, progress));
  } catch (error) {
    if (error instanceof Failure && !isRetryable(error))
      await conclude(
        app,
        file,
        { state: 'failed', fault: error.detail, renditions: [], sound: null, poster: null },
        [],
      );
    throw error;
  }
  const renditions = made.files.map(({ media }) => media);
  const poster = made.poster?.id ?? null;
  await conclude(
    app,
    file,
    { state: 'ready', fault: null, renditions, sound: made.sound, poster },
    recordsOf(made),
  );
  return { renditions: made.files.length };
}

/** A recording is only brought to its loudness: whether it is speech or music, its maker has shaped it. */
const readySound = (app: Context, { sha256, provinceId }: MediaFile, progress: ReportProgress) =>
  makeSound(
    app,
    provinceId,
    { parts: [{ path: app.media.pathOf(sha256), kind: 'music' }], loudness: 'loudspeaker' },
    sparingReport(progress),
  );

async function readyFootage(
  app: Context,
  { sha256, provinceId }: MediaFile,
  progress: ReportProgress,
): Promise<MadeFiles> {
  const files: KeptFile[] = [];
  const share = 1 / DEVICE_CLASSES.length;
  for (const [index, { id }] of DEVICE_CLASSES.entries()) {
    const onProgress = sparingReport(progress, index * share, (index + 1) * share);
    files.push(await transcodeFor(app, { sha256, provinceId }, id, onProgress));
  }
  const kept = files as [KeptFile, ...KeptFile[]];
  return { files: kept, sound: null, poster: await makePoster(app, provinceId, kept[0].media.sha256) };
}

/** One rendition of kept footage. */
export function transcodeFor(
  app: Context,
  { sha256, provinceId }: Pick<MediaFile, 'sha256' | 'provinceId'>,
  deviceClass: string,
  onProgress: (share: number) => void,
): Promise<KeptFile> {
  return withParts(app, 1, async ([part]) =>
    keepVideo(
      app,
      provinceId,
      deviceClass,
      await app.videos.transcode(app.media.pathOf(sha256), deviceClass, part!, { onProgress }),
    ),
  );
}

async function conclude(
  app: Context,
  { id, provinceId, unitId }: MediaFile,
  outcome: Pick<MediaFile, 'state' | 'fault' | 'renditions' | 'sound' | 'poster'>,
  records: readonly Rendition[],
): Promise<void> {
  const reason = { action: `media.${outcome.state}`, subject: id, unitId };
  await app.store.write(systemActor(provinceId), reason, async (shelves) => {
    const current = await shelves.mediaFiles.get(id);
    if (current === null) return;
    await insertRenditions(shelves, records);
    await shelves.mediaFiles.replace({ ...current, ...outcome });
  });
}
