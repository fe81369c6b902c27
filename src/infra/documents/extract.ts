/**
 * Text out of the bytes of a document. What parses Word and PDF is loaded on demand, so that the parent
 * process, which reads short plain text itself, never loads it.
 */
import type { ExtractedDocument } from '../../app/ports/document-text.js';
import { Failure } from '../../domain/errors.js';
import { repairLegacyText } from '../../domain/reading/text/encoding.js';
import type { DocumentLimits } from './limits.js';
import { decodePlainText } from './plain-text.js';
import { refusal } from './refusals.js';
import { sniff } from './sniff.js';

type Reading = Omit<ExtractedDocument, 'text'> & { readonly text: string };

/** @throws Failure as port `DocumentText` says. */
export async function extractDocument(bytes: Buffer, limits: DocumentLimits): Promise<ExtractedDocument> {
  const reading = await readBytes(bytes, limits).catch((error: unknown) => {
    throw error instanceof Failure ? error : refusal('document-damaged', error);
  });
  if (reading.text.length > limits.characters) throw refusal('document-too-long');
  const repaired = repairLegacyText(tidy(reading.text));
  if (repaired.text.trim() === '') throw refusal('document-empty');
  return {
    text: repaired.text,
    format: reading.format,
    warnings: [...reading.warnings, ...repaired.warnings],
  };
}

async function readBytes(bytes: Buffer, limits: DocumentLimits): Promise<Reading> {
  switch (sniff(bytes)) {
    case 'zip': {
      const { readDocx } = await import('./docx-text.js');
      return { format: 'docx', ...(await readDocx(bytes, limits)) };
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf-text.js');
      return { format: 'pdf', ...(await readPdf(bytes, limits)) };
    }
    case 'old-word':
      throw refusal('document-old-word');
    case 'encrypted-office':
      throw refusal('document-encrypted');
    case 'image':
      throw refusal('document-no-text-layer');
    case 'text':
      return { format: 'txt', text: decodePlainText(bytes), warnings: [] };
  }
}

/** NFC, line feeds alone, no invisible characters, no spaces at line ends, no more than one empty line. */
function tidy(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replaceAll('\u001a', '')
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/[\ufeff\u200b\u200e\u200f\u2060]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[ \t]+$/gm, (blanks) => (blanks.includes('\t') ? blanks.replace(/ /g, '') : ''))
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC');
}
