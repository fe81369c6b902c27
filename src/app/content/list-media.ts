/** The files of the library that a person may use. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import type { Stored } from '../ports/store.js';
import type { MediaFile, MediaKind } from './media-file.js';

/** The newest files of these kinds, at most `limit`. */
export async function listMedia(
  app: Context,
  actor: Actor,
  kinds: readonly MediaKind[],
  limit: number,
): Promise<readonly Stored<MediaFile>[]> {
  const reach = authorise(actor, 'contents.read');
  const { provinceId, unitId } = actor;
  return app.store.mediaFiles.find(
    { provinceId, kind: { in: kinds }, ...(reach === 'unit' ? { unitId } : {}) },
    { sort: [['createdAt', 'down']], limit },
  );
}
