/** Taking an upload into the library. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import type { Stored } from '../ports/store.js';
import { recordJob } from '../jobs/record-job.js';
import { insertRenditions } from './keep-renditions.js';
import type { MediaFile } from './media-file.js';

export interface IncomingFile {
  readonly stream: AsyncIterable<Uint8Array>;
  /** What the sender calls it. */
  readonly name: string;
}

const LONGEST_NAME = 200;

/** A name for people: no folders, no control characters, not too long. */
const plainName = (name: string): string =>
  (name.normalize('NFC').split(/[\\/]/u).at(-1) ?? '').replace(/\p{C}/gu, '').slice(0, LONGEST_NAME);

/**
 * Receives a file. A picture is ready at once; footage and recordings are `stored` until a job has made them ready for
 * devices. The same bytes sent again by the same unit are the file that is there.
 * @throws what `Uploads.receive` refuses
 */
export async function receiveMedia(
  app: Context,
  actor: Actor,
  { stream, name }: IncomingFile,
): Promise<Stored<MediaFile>> {
  authorise(actor, 'contents.write');
  const received = await app.uploads.receive(stream, name);
  const id = app.sha256(`${actor.unitId}\n${received.sha256}`);
  const { file, job } = await app.store.write(
    actor,
    { action: 'media.received', subject: id },
    async (shelves) => {
      const known = await shelves.mediaFiles.get(id);
      if (known !== null) return { file: known, job: null };
      const { kind, mime, sha256, sentSha256, bytes, frame } = received;
      const job =
        kind !== 'image'
          ? await recordJob(app, shelves, {
              provinceId: actor.provinceId,
              name: 'media.transcode',
              payload: { mediaId: id },
              dedupeKey: `media.transcode ${id}`,
            })
          : null;
      const file: MediaFile = {
        id,
        provinceId: actor.provinceId,
        unitId: actor.unitId,
        ...{ kind, mime, sha256, sentSha256, bytes },
        width: frame?.width ?? null,
        height: frame?.height ?? null,
        name: plainName(name),
        state: kind === 'image' ? 'ready' : 'stored',
        jobId: job?.id ?? null,
        fault: null,
        renditions: [],
        sound: null,
        poster: null,
        createdAt: app.clock.now(),
        createdBy: actor.userId,
      };
      if (frame !== null) {
        const format = mime.replace('image/', '');
        await insertRenditions(shelves, [
          { id: sha256, provinceId: actor.provinceId, format, ...frame, bytes },
        ]);
      }
      await shelves.mediaFiles.insert([file]);
      return { file: { ...file, version: 1 }, job };
    },
  );
  if (job !== null) await app.queue.announce(job);
  return file;
}

/** A file of the library, for those who may read it. */
export async function loadMedia(app: Context, actor: Actor, id: string): Promise<Stored<MediaFile>> {
  return authoriseOn(actor, 'contents.read', await app.store.mediaFiles.get(id), 'tệp');
}
