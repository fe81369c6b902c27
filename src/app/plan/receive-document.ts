/** A plan document comes in: it is read, kept by its hash, and becomes a draft plan. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { KeptDocument } from '../../domain/plan/review.js';
import type { Context } from '../context.js';
import { type CreatedPlan, createPlan, refuseWithoutQuota } from './create-plan.js';
import { type PlanDocument, readDocumentAs } from './read-document.js';

/** Keeps the bytes of a document, and says where they are. */
export async function keepDocument(app: Context, document: PlanDocument): Promise<KeptDocument> {
  const bytes = 'text' in document ? Buffer.from(document.text) : document.bytes;
  const name = 'text' in document ? 'Văn bản dán vào.txt' : document.name.normalize('NFC').slice(0, 200);
  return { sha256: await app.media.put(bytes), name, bytes: bytes.length };
}

/** The draft plan of a document. Nothing is kept of one that is refused; throws what reading and creating throw. */
export async function receiveDocument(
  app: Context,
  actor: Actor,
  document: PlanDocument,
): Promise<CreatedPlan> {
  const draft = await readDocumentAs(app, actor, document);
  refuseWithoutQuota(draft);
  return createPlan(app, actor, {
    draft,
    issuedOn: null,
    districtDuties: 'flag',
    document: await keepDocument(app, document),
  });
}

/** The kept file of a plan; throws `not-found` when there is none. */
export async function originalOf(
  app: Context,
  { document }: { readonly document: KeptDocument | null },
): Promise<{ readonly document: KeptDocument; readonly bytes: Buffer }> {
  const bytes = document === null ? null : await app.media.get(document.sha256);
  if (document === null || bytes === null)
    throw new Failure('not-found', 'document-not-kept', 'Kế hoạch này không có tệp gốc được lưu.');
  return { document, bytes };
}
