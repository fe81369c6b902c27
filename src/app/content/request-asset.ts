/** Asking for an asset: checked now, rendered by a worker in all its sizes as one job. */
import type { AssetSize } from '../../domain/content/asset-size.js';
import type { Design } from '../../domain/content/design.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { JobRecord } from '../jobs/job-record.js';
import { recordJob } from '../jobs/record-job.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import type { ThemeChoice } from '../ports/asset-renderer.js';
import type { Stored, WriteShelves } from '../ports/store.js';
import type { Asset } from './asset.js';
import { drawableFields } from './drawable-fields.js';
import { type SizeChoice, allSizes, sizeOf } from './sizes.js';
import type { StoredFields } from './stored-fields.js';

export interface AssetRequest {
  readonly designId: string;
  readonly fields: StoredFields;
  readonly theme?: ThemeChoice | undefined;
  readonly sizes: 'all' | readonly SizeChoice[];
}

/** The design of an id; throws `design-unknown`. */
export function designOf(app: Context, id: string): Design {
  const design = app.renderer.designs().find((one) => one.id === id);
  if (design === undefined) throw new Failure('invalid', 'design-unknown', 'Không có mẫu thiết kế này.');
  return design;
}

/**
 * Records the asset and the job that renders it.
 * Throws `design-unknown`, `size-unknown`, `picture-unknown`; faulty fields fail the job with their reason.
 */
export async function requestAsset(app: Context, actor: Actor, request: AssetRequest): Promise<Asset> {
  authorise(actor, 'assets.render');
  const design = designOf(app, request.designId);
  await drawableFields(app, actor, request.fields);
  const sizes =
    request.sizes === 'all'
      ? await allSizes(app, actor.provinceId, design)
      : [
          ...new Map(
            request.sizes
              .map((choice) => sizeOf(app.renderer.sizes(), choice))
              .map((size) => [size.id, size]),
          ).values(),
        ];
  const id = app.ids.next();
  const { asset, job } = await app.store.write(actor, { action: 'asset.requested', subject: id }, (shelves) =>
    recordAsset(app, shelves, {
      id,
      provinceId: actor.provinceId,
      unitId: actor.unitId,
      designId: request.designId,
      theme: request.theme ?? null,
      fields: request.fields,
      sizes,
      createdBy: actor.userId,
    }),
  );
  await app.queue.announce(job);
  return asset;
}

interface NewAsset extends Pick<
  Asset,
  'id' | 'provinceId' | 'unitId' | 'designId' | 'theme' | 'fields' | 'createdBy'
> {
  readonly sizes: readonly AssetSize[];
}

/** Records an asset with its job, in the transaction that makes it necessary. Announce the job afterwards. */
export async function recordAsset(
  app: Context,
  shelves: WriteShelves,
  wanted: NewAsset,
): Promise<{ asset: Asset; job: JobRecord }> {
  const job = await recordJob(app, shelves, {
    provinceId: wanted.provinceId,
    name: 'asset.render',
    payload: { assetId: wanted.id },
    dedupeKey: `asset.render ${wanted.id}`,
  });
  const asset: Asset = {
    ...wanted,
    state: 'waiting',
    jobId: job!.id,
    outcomes: [],
    renditionIds: [],
    warnings: [],
    createdAt: app.clock.now(),
  };
  await shelves.assets.insert([asset]);
  return { asset, job: job! };
}

/** The asset, for those of its unit and the Sở. */
export async function loadAsset(app: Context, actor: Actor, id: string): Promise<Stored<Asset>> {
  return authoriseOn(actor, 'contents.read', await app.store.assets.get(id), 'sản phẩm');
}

/** Where the file of a rendition of the actor's province lies, with its format. */
export async function loadRendition(
  app: Context,
  actor: Actor,
  sha256: string,
): Promise<{ path: string; format: string }> {
  authorise(actor, 'contents.read');
  const rendition = await app.store.renditions.get(sha256);
  if (rendition?.provinceId !== actor.provinceId || !(await app.media.has(sha256)))
    throw new Failure('not-found', 'not-found', 'Không tìm thấy bản xuất.');
  return { path: app.media.pathOf(sha256), format: rendition.format };
}
