/** The values of a design's fields as they are stored: pictures stand for themselves by the id of their file. */
import type { FieldValue, FieldValues, PairsEntry, SeriesEntry } from '../../domain/content/design.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { isSeenBy } from './media-file.js';

/** A picture that was uploaded before. */
export interface PictureReference {
  readonly mediaId: string;
}

export type StoredValue =
  string | readonly string[] | readonly SeriesEntry[] | readonly PairsEntry[] | PictureReference;

export type StoredFields = Readonly<Record<string, StoredValue>>;

const isPicture = (value: StoredValue): value is PictureReference =>
  typeof value === 'object' && 'mediaId' in value;

/** Fields without the ones that were left empty, so that an empty box and a missing one are the same content. */
export function withoutBlanks(fields: StoredFields): StoredFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      isPicture(value) ? value.mediaId !== '' : typeof value !== 'string' || value.trim() !== '',
    ),
  );
}

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
