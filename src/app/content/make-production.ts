/** Making a programme or a film that was ordered; what comes of it is a draft that goes the way of all content. */
import { Failure, isRetryable } from '../../domain/errors.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ReportProgress } from '../jobs/run-job.js';
import type { ContentRecord } from './content-record.js';
import { insertRenditions } from './keep-renditions.js';
import { type MadeFiles, recordsOf } from './made-file.js';
import { makeFilm } from './make-film.js';
import { makeProgramme } from './make-programme.js';
import type { MediaFile } from './media-file.js';
import type { Production } from './production.js';

/** Makes it. What cannot be made fails for good, with the reason on the order. */
export async function makeProduction(
  app: Context,
  productionId: string,
  progress: ReportProgress,
): Promise<{ contentId: string }> {
  const production = await app.store.productions.get(productionId);
  if (production === null) throw new Failure('not-found', 'production-gone', 'Việc dựng này không còn nữa.');
  if (production.contentId !== null) return { contentId: production.contentId };
  let made: MadeFiles;
  try {
    const { recipe } = production;
    made = await (recipe.kind === 'programme'
      ? makeProgramme(app, production, recipe, progress)
      : makeFilm(app, production, recipe, progress));
  } catch (error) {
    if (error instanceof Failure && !isRetryable(error)) await fail(app, production, error.detail);
    throw error;
  }
  return { contentId: await conclude(app, production, made) };
}

async function fail(app: Context, { id, provinceId, unitId }: Production, fault: string): Promise<void> {
  const reason = { action: 'production.failed', subject: id, unitId };
  await app.store.write(systemActor(provinceId), reason, async (shelves) => {
    const current = await shelves.productions.get(id);
    if (current === null) return;
    await shelves.productions.replace({ ...current, state: 'failed', fault });
  });
}

/** Writes down the file, and the draft of whoever ordered it. */
async function conclude(app: Context, production: Production, made: MadeFiles): Promise<string> {
  const { id, provinceId, unitId } = production;
  const reason = { action: 'production.ready', subject: id, unitId };
  return app.store.write(systemActor(provinceId), reason, async (shelves) => {
    const current = await shelves.productions.get(id);
    if (current === null) throw new Failure('not-found', 'production-gone', 'Việc dựng này không còn nữa.');
    if (current.contentId !== null) return current.contentId;
    const file = fileOf(app, production, made);
    const content = draftOf(app, production, file);
    await insertRenditions(shelves, recordsOf(made));
    await shelves.mediaFiles.insert([file]);
    await shelves.contents.insert([content]);
    await shelves.productions.replace({ ...current, state: 'ready', contentId: content.id });
    return content.id;
  });
}

function fileOf(
  app: Context,
  { id, provinceId, unitId, title, jobId, createdBy }: Production,
  { files, sound, poster }: MadeFiles,
): MediaFile {
  const [{ media, rendition }] = files;
  return {
    id: app.sha256(`production ${id}`),
    provinceId,
    unitId,
    kind: sound === null ? 'video' : 'audio',
    mime: media.mime,
    sha256: media.sha256,
    sentSha256: media.sha256,
    bytes: media.bytes,
    width: sound === null ? rendition.width : null,
    height: sound === null ? rendition.height : null,
    name: title,
    state: 'ready',
    jobId,
    fault: null,
    renditions: files.map((one) => one.media),
    sound,
    poster: poster?.id ?? null,
    createdAt: app.clock.now(),
    createdBy,
  };
}

function draftOf(
  app: Context,
  { provinceId, unitId, title, createdBy, createdByName }: Production,
  { id: mediaId, sha256 }: MediaFile,
): ContentRecord {
  const now = app.clock.now();
  return {
    id: app.ids.next(),
    provinceId,
    unitId,
    title,
    source: { kind: 'file', mediaId },
    designId: null,
    state: 'draft',
    pictureId: sha256,
    warnings: [],
    approval: null,
    assetId: null,
    createdAt: now,
    createdBy,
    createdByName,
    changedAt: now,
  };
}
