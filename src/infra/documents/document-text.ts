/** Text out of files, read in a child process with limits, so that a hostile file hurts nobody. */
import type { DocumentText } from '../../app/ports/document-text.js';
import { type DocumentWorkOptions, createDocumentWork } from './document-work.js';
import { extractDocument } from './extract.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.js';
import { refusal } from './refusals.js';
import { type Sniffed, sniff } from './sniff.js';

export interface DocumentTextOptions extends DocumentWorkOptions {
  readonly limits?: Partial<DocumentLimits>;
}

const REFUSED_AT_SIGHT = new Set<Sniffed>(['old-word', 'encrypted-office', 'image']);
/** Bytes of plain text that are read without a child: a few milliseconds. */
const TEXT_AT_ONCE = 1024 * 1024;

/** The port's adapter. Nothing is shared between files but the number of children at once. */
export function createDocumentText(options: DocumentTextOptions = {}): DocumentText {
  const limits = { ...DOCUMENT_LIMITS, ...options.limits };
  const work = createDocumentWork(options);
  return {
    async extract(bytes) {
      if (bytes.length === 0) throw refusal('document-empty');
      if (bytes.length > limits.fileBytes) throw refusal('document-too-large');
      const sniffed = sniff(bytes);
      // Plain text has no parser to attack, and what needs none to be refused needs no child either.
      if ((sniffed === 'text' && bytes.length <= TEXT_AT_ONCE) || REFUSED_AT_SIGHT.has(sniffed))
        return extractDocument(bytes, limits);
      return work('extract', bytes, limits);
    },
  };
}
