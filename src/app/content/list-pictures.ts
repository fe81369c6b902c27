/** The pictures that a person may put into a design. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import type { MediaFile } from './media-file.js';

/** The newest pictures of the library, at most `limit`. */
export async function listPictures(app: Context, actor: Actor, limit: number): Promise<readonly MediaFile[]> {
  const reach = authorise(actor, 'contents.read');
  const { provinceId, unitId } = actor;
  return app.store.mediaFiles.find(
    { provinceId, kind: 'image', ...(reach === 'unit' ? { unitId } : {}) },
    { sort: [['createdAt', 'down']], limit },
  );
}
