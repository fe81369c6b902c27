/** What a parent asks of the child, as its only argument, and what the child says on standard output. */
import type { ExtractedDocument } from '../../app/ports/document-text.js';
import type { Draft } from '../../domain/reading/draft.js';
import type { DocumentLimits } from './limits.js';

/** What comes of the bytes on standard input: of a file its text, of a text in UTF-8 the draft plan. */
export interface ChildWork {
  readonly extract: ExtractedDocument;
  readonly read: Draft;
}

export interface ChildOrder {
  readonly work: keyof ChildWork;
  readonly limits: DocumentLimits;
  readonly residentMegabytes: number;
}

export type ChildAnswer<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly code: string; readonly cause: string | null };
