/** Rendering an asset in all its sizes; the files are kept by their hash, so that doing it twice changes nothing. */
import { Failure } from '../../domain/errors.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ReportProgress } from '../jobs/run-job.js';
import type { Rendition } from './asset.js';

/** Renders an asset. A faulty field or a text too long fails it for good, with the reason on the asset. */
export async function renderAsset(
  app: Context,
  assetId: string,
  progress: ReportProgress,
): Promise<{ renditions: number }> {
  const asset = await app.store.assets.get(assetId);
  if (asset === null) throw new Failure('not-found', 'asset-gone', 'Sản phẩm không còn nữa.');
  const renditions: Rendition[] = [];
  const warnings = new Set<string>();
  try {
    for (const [index, size] of asset.sizes.entries()) {
      const images = await app.renderer.render({
        designId: asset.designId,
        fields: asset.fields,
        size,
        format: 'png',
      });
      for (const image of images) {
        const id = await app.media.put(image.bytes);
        renditions.push({
          id,
          provinceId: asset.provinceId,
          format: image.format,
          width: image.width,
          height: image.height,
          bytes: image.bytes.length,
        });
        for (const warning of image.warnings) warnings.add(warning.detail);
      }
      await progress((index + 1) / asset.sizes.length);
    }
  } catch (error) {
    if (error instanceof Failure && error.kind === 'invalid')
      await conclude(app, assetId, [], [error.detail], 'failed');
    throw error;
  }
  await conclude(app, assetId, renditions, [...warnings], 'ready');
  return { renditions: renditions.length };
}

async function conclude(
  app: Context,
  assetId: string,
  renditions: readonly Rendition[],
  warnings: readonly string[],
  state: 'ready' | 'failed',
): Promise<void> {
  const asset = await app.store.assets.get(assetId);
  if (asset === null) return;
  const reason = { action: `asset.${state}`, subject: assetId, unitId: asset.unitId };
  await app.store.write(systemActor(asset.provinceId), reason, async (shelves) => {
    const current = await shelves.assets.get(assetId);
    if (current === null) return;
    const unique = new Map(renditions.map((rendition) => [rendition.id, rendition]));
    const known = new Set(
      (await shelves.renditions.find({ id: { in: [...unique.keys()] } })).map(({ id }) => id),
    );
    await shelves.renditions.insert([...unique.values()].filter((rendition) => !known.has(rendition.id)));
    await shelves.assets.replace({ ...current, state, warnings, renditionIds: [...unique.keys()] });
  });
}
