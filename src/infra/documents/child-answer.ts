/** What a parent asks of the child, as its only argument, and what the child says on standard output. */
import type { ExtractedDocument } from '../../app/ports/document-text.js';
import type { DocumentLimits } from './limits.js';

export interface ChildOrder {
  readonly limits: DocumentLimits;
  readonly residentMegabytes: number;
}

export type ChildAnswer =
  | { readonly ok: true; readonly document: ExtractedDocument }
  | { readonly ok: false; readonly code: string; readonly cause: string | null };
