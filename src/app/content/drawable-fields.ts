/** From the fields as they are stored to the fields as they are drawn. */
import type { FieldValue, FieldValues } from '../../domain/content/design.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { isSeenBy } from './media-file.js';
import { type StoredFields, isPicture } from './stored-fields.js';

/** The fields as the renderer takes them. Throws `picture-unknown` for a picture that the actor cannot see. */
export async function drawableFields(app: Context, actor: Actor, fields: StoredFields): Promise<FieldValues> {
  const entries = Object.entries(fields).map(async ([name, value]): Promise<[string, FieldValue]> => {
    if (!isPicture(value)) return [name, value];
    const file = await app.store.mediaFiles.get(value.mediaId);
    const bytes = file?.kind === 'image' && isSeenBy(actor, file) ? await app.media.get(file.sha256) : null;
    if (bytes === null) {
      const detail = 'Ảnh này không còn trong kho; hãy tải ảnh lên lại.';
      throw new Failure('invalid', 'picture-unknown', detail, { fields: [{ path: name, detail }] });
    }
    return [name, new Uint8Array(bytes)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
