/** Words and marks of the studio's pages. */
import type { ContentRecord, ContentState } from '../../app/content/content-record.js';
import { CONTENT_STATES } from '../../app/content/content-record.js';
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

export const isContentState = (text: string | null): text is ContentState =>
  CONTENT_STATES.some((state) => state === text);

/** The name of a content's design; of a file, that it is one. */
export const sourceName = (app: Context, { designId }: ContentRecord): string =>
  designId === null
    ? 'Tệp tải lên'
    : (app.renderer.designs().find(({ id }) => id === designId)?.name ?? designId);

export const contentHref = (id: string): string => `/xuong/${encodeURIComponent(id)}`;

/** The address of a picture in the store. */
export const renditionHref = (sha256: string): string => `/api/v1/renditions/${sha256}`;
