/** A finished asset put together for people: a zip to hand over, a sheet to look at. */
import { IMAGE_FORMATS } from '../../domain/content/asset-size.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { RenderedImage, SizeResult } from '../ports/asset-renderer.js';
import type { Asset } from './asset.js';
import { loadAsset } from './request-asset.js';

/** A zip of every file of the asset. Throws `asset-not-ready`, `asset-failed`. */
export async function zipAsset(app: Context, actor: Actor, id: string): Promise<Buffer> {
  return app.bundler.zip(await finishedSizes(app, actor, id));
}

/** One PNG that shows every size of the asset. Throws `asset-not-ready`, `asset-failed`. */
export async function contactSheetOf(app: Context, actor: Actor, id: string): Promise<Buffer> {
  return app.bundler.contactSheet(await finishedSizes(app, actor, id));
}

async function finishedSizes(app: Context, actor: Actor, id: string): Promise<SizeResult[]> {
  const asset = await loadAsset(app, actor, id);
  if (asset.state === 'waiting')
    throw new Failure('conflict', 'asset-not-ready', 'Các cỡ ảnh đang được dựng; hãy đợi xong rồi tải.');
  if (asset.state === 'failed')
    throw new Failure('conflict', 'asset-failed', asset.warnings[0] ?? 'Không dựng được cỡ ảnh nào.');
  return Promise.all(asset.outcomes.map((outcome) => resultOf(app, outcome)));
}

async function resultOf(app: Context, outcome: Asset['outcomes'][number]): Promise<SizeResult> {
  const { size, refusal, renditionIds } = outcome;
  if (refusal !== null)
    return { ok: false, size, reason: new Failure('invalid', refusal.code, refusal.detail) };
  const images = renditionIds.map(async (sha256, index): Promise<RenderedImage> => {
    const [bytes, rendition] = await Promise.all([app.media.get(sha256), app.store.renditions.get(sha256)]);
    const format = IMAGE_FORMATS.find((one) => one === rendition?.format);
    if (bytes === null || rendition === null || format === undefined)
      throw new Failure('internal', 'rendition-gone', 'Tệp của bản xuất không còn trong kho.');
    const { width, height } = rendition;
    return {
      ...{ bytes, width, height, format, sha256 },
      ...{ page: index + 1, pages: renditionIds.length, warnings: [] },
    };
  });
  return { ok: true, size, images: await Promise.all(images) };
}
