/** The values of a design's fields as they are stored: pictures stand for themselves by the id of their file. */
import type { PairsEntry, SeriesEntry } from '../../domain/content/design.js';

/** A picture that was uploaded before. */
export interface PictureReference {
  readonly mediaId: string;
}

export type StoredValue =
  string | readonly string[] | readonly SeriesEntry[] | readonly PairsEntry[] | PictureReference;

export type StoredFields = Readonly<Record<string, StoredValue>>;

/** True for a picture among the values. */
export const isPicture = (value: StoredValue): value is PictureReference =>
  typeof value === 'object' && 'mediaId' in value;

/** Fields without the ones that were left empty, so that an empty box and a missing one are the same content. */
export function withoutBlanks(fields: StoredFields): StoredFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      isPicture(value) ? value.mediaId !== '' : typeof value !== 'string' || value.trim() !== '',
    ),
  );
}
