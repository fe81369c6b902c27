/** Asking for an asset: checked now, rendered by a worker. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { recordJob } from '../jobs/record-job.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import type { Stored } from '../ports/store.js';
import type { Asset } from './asset.js';

export interface AssetRequest {
  readonly designId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
}

/** Records the asset and the job that renders it. Throws `design-unknown`; faulty fields fail the job with their reason. */
export async function requestAsset(app: Context, actor: Actor, request: AssetRequest): Promise<Asset> {
  authorise(actor, 'assets.render');
  if (!app.renderer.designs().some((design) => design.id === request.designId)) {
    throw new Failure('invalid', 'design-unknown', 'Không có mẫu thiết kế này.');
  }
  const id = app.ids.next();
  const { asset, job } = await app.store.write(
    actor,
    { action: 'asset.requested', subject: id },
    async (shelves) => {
      const job = await recordJob(app, shelves, {
        provinceId: actor.provinceId,
        name: 'asset.render',
        payload: { assetId: id },
        dedupeKey: `asset.render ${id}`,
      });
      const asset: Asset = {
        id,
        provinceId: actor.provinceId,
        unitId: actor.unitId,
        designId: request.designId,
        fields: request.fields,
        sizes: request.sizes,
        state: 'waiting',
        jobId: job!.id,
        renditionIds: [],
        warnings: [],
        createdAt: app.clock.now(),
        createdBy: actor.userId,
      };
      await shelves.assets.insert([asset]);
      return { asset, job: job! };
    },
  );
  await app.queue.announce(job);
  return asset;
}

/** The asset, for those of its unit and the Sở. */
export async function loadAsset(app: Context, actor: Actor, id: string): Promise<Stored<Asset>> {
  return authoriseOn(actor, 'assets.render', await app.store.assets.get(id), 'sản phẩm');
}

/** The file of a rendition of the actor's province, with its format. */
export async function loadRendition(
  app: Context,
  actor: Actor,
  sha256: string,
): Promise<{ bytes: Buffer; format: string }> {
  authorise(actor, 'assets.render');
  const rendition = await app.store.renditions.get(sha256);
  const bytes = rendition?.provinceId === actor.provinceId ? await app.media.get(sha256) : null;
  if (rendition === null || bytes === null)
    throw new Failure('not-found', 'not-found', 'Không tìm thấy bản xuất.');
  return { bytes, format: rendition.format };
}
