/** Words and marks of the studio's pages. */
import type { ContentRecord, ContentState } from '../../app/content/content-record.js';
import { CONTENT_STATES } from '../../app/content/content-record.js';
import type { MediaFile, MediaKind } from '../../app/content/media-file.js';
import type { Context } from '../../app/context.js';
import type { Mark } from './wording.js';

export const CONTENT_STATE_WORDS: Readonly<Record<ContentState, string>> = {
  draft: 'Bản nháp',
  submitted: 'Chờ duyệt',
  approved: 'Đã duyệt',
};

export const CONTENT_MARKS: Readonly<Record<ContentState, Mark>> = {
  draft: { tone: 'waived', word: CONTENT_STATE_WORDS.draft },
  submitted: { tone: 'pending', word: CONTENT_STATE_WORDS.submitted },
  approved: { tone: 'done', word: CONTENT_STATE_WORDS.approved },
};

export const KIND_WORDS: Readonly<Record<MediaKind, string>> = {
  image: 'Ảnh',
  video: 'Video',
  audio: 'Âm thanh',
};

export const isContentState = (text: string | null): text is ContentState =>
  CONTENT_STATES.some((state) => state === text);

/** The name of a content's design; of a file, what it is. */
export const sourceName = (app: Context, { designId }: ContentRecord, file: MediaFile | null): string =>
  designId === null
    ? KIND_WORDS[file?.kind ?? 'image']
    : (app.renderer.designs().find(({ id }) => id === designId)?.name ?? designId);

export const contentHref = (id: string): string => `/xuong/${encodeURIComponent(id)}`;

/** The address of a picture in the store. */
export const renditionHref = (sha256: string): string => `/api/v1/renditions/${sha256}`;

/** A length as people say it: 1:05, 1:02:03. */
export function clockText(seconds: number): string {
  const whole = Math.round(seconds);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours === 0
    ? `${String(minutes)}:${pad(whole % 60)}`
    : `${String(hours)}:${pad(minutes)}:${pad(whole % 60)}`;
}
