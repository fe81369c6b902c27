/** Reading a plan document into a draft, for a person to confirm. Nothing is stored. */
import { LONGEST_TEXT } from '../../contracts/reading.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Draft } from '../../domain/reading/draft.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';

/** A document as a file, or as pasted text. */
export type PlanDocument = { readonly bytes: Buffer; readonly name: string } | { readonly text: string };

/** Draft of a document. Throws `document-…` Failures for files that cannot be read, `document-empty` for no text. */
export async function readDocument(
  app: Pick<Context, 'documents' | 'reader'>,
  document: PlanDocument,
): Promise<Draft> {
  const { text, warnings } =
    'text' in document
      ? { text: document.text, warnings: [] }
      : await app.documents.extract(document.bytes, document.name);
  if (text.trim() === '')
    throw new Failure('unreadable', 'document-empty', 'Văn bản không có chữ nào để đọc.');
  if (text.length > LONGEST_TEXT) {
    throw new Failure(
      'too-large',
      'document-too-large',
      'Văn bản dài quá 1 triệu ký tự; hãy tách phần kế hoạch cần đọc.',
    );
  }
  const draft = await app.reader.read(text);
  return warnings.length === 0 ? draft : { ...draft, warnings: [...warnings, ...draft.warnings] };
}

/** The same, for somebody who may write plans. */
export async function readDocumentAs(app: Context, actor: Actor, document: PlanDocument): Promise<Draft> {
  authorise(actor, 'plans.write');
  return readDocument(app, document);
}
