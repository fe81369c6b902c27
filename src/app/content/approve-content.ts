/** Sending content to approval, and approving it: both ask for its files, the approval is bound to its hash. */
import { approve } from '../../domain/content/approval.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authoriseOn } from '../org/authorise.js';
import type { Stored, WriteShelves } from '../ports/store.js';
import { requireFit } from './content-medium.js';
import { type ContentRecord, approvable } from './content-record.js';
import { designOf, recordAsset } from './request-asset.js';
import { allSizes } from './sizes.js';
import type { AssetSize } from '../../domain/content/asset-size.js';
import type { JobRecord } from '../jobs/job-record.js';

/** Sends a draft to approval and has it drawn in every size, so that the approver sees them all. */
export async function submitContent(app: Context, actor: Actor, id: string): Promise<Stored<ContentRecord>> {
  const content = authoriseOn(actor, 'contents.write', await app.store.contents.get(id), 'nội dung');
  if (content.state !== 'draft') return content;
  await requireFit(app, content);
  return change(app, actor, content, 'content.submitted', { state: 'submitted' });
}

/**
 * Approves a content as it is now. Nobody approves what they wrote themselves.
 * @param seenHash what the approver saw; the approval is refused when it is something else by now; null trusts them
 * @throws Failure `content-changed`, `approval-refused`, and as `requireFit`
 */
export async function approveContent(
  app: Context,
  actor: Actor,
  id: string,
  seenHash: string | null,
): Promise<Stored<ContentRecord>> {
  const content = authoriseOn(actor, 'contents.approve', await app.store.contents.get(id), 'nội dung');
  if (content.state === 'approved') return content;
  await requireFit(app, content);
  const signed = approve(approvable(content), content.createdBy, actor.userId, app.clock.now(), app.sha256);
  if (!signed.ok) throw new Failure('conflict', 'approval-refused', signed.reason);
  if (seenHash !== null && seenHash !== signed.value.contentHash) {
    const detail = 'Nội dung đã được sửa sau khi bạn xem; hãy xem lại bản mới rồi duyệt.';
    throw new Failure('conflict', 'content-changed', detail);
  }
  return change(app, actor, content, 'content.approved', {
    state: 'approved',
    approval: { ...signed.value, byName: actor.name },
  });
}

async function change(
  app: Context,
  actor: Actor,
  content: Stored<ContentRecord>,
  action: string,
  fields: Partial<ContentRecord>,
): Promise<Stored<ContentRecord>> {
  const sizes = await sizesWanted(app, content);
  const reason = { action, subject: content.id, unitId: content.unitId };
  const { changed, job } = await app.store.write(actor, reason, async (shelves) => {
    const made = await files(app, shelves, content, sizes);
    const changed = { ...content, ...fields, assetId: made?.assetId ?? content.assetId };
    await shelves.contents.replace(changed);
    return { changed: { ...changed, version: changed.version + 1 }, job: made?.job ?? null };
  });
  if (job !== null) await app.queue.announce(job);
  return changed;
}

const sizesWanted = async (app: Context, { source, provinceId }: ContentRecord): Promise<AssetSize[]> =>
  source.kind === 'design' ? allSizes(app, provinceId, designOf(app, source.designId)) : [];

/** Asks for the files of a designed content, unless they were asked for before. */
async function files(
  app: Context,
  shelves: WriteShelves,
  content: ContentRecord,
  sizes: readonly AssetSize[],
): Promise<{ assetId: string; job: JobRecord } | null> {
  const { source, assetId, provinceId, unitId, createdBy } = content;
  if (source.kind === 'file' || assetId !== null) return null;
  const { designId, theme, fields } = source;
  const { asset, job } = await recordAsset(app, shelves, {
    ...{ id: app.ids.next(), provinceId, unitId, designId, theme, fields, sizes, createdBy },
  });
  return { assetId: asset.id, job };
}
