/** What the child says to its parent. */
import type { ExtractedDocument } from '../../app/ports/document-text.js';

export type ChildAnswer =
  | { readonly ok: true; readonly document: ExtractedDocument }
  | { readonly ok: false; readonly code: string; readonly cause: string | null };
