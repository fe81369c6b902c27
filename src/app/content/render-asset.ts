/** Rendering an asset in all its sizes; the files are kept by their hash, so that doing it twice changes nothing. */
import { Failure } from '../../domain/errors.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ReportProgress } from '../jobs/run-job.js';
import type { SizeResult } from '../ports/asset-renderer.js';
import type { Asset, Rendition, SizeOutcome } from './asset.js';
import { drawableFields } from './drawable-fields.js';
import { insertRenditions, keepImages } from './keep-renditions.js';

/**
 * Renders an asset. A size that cannot show the content is refused by itself, with its reason; a faulty field
 * fails the whole asset for good.
 */
export async function renderAsset(
  app: Context,
  assetId: string,
  progress: ReportProgress,
): Promise<{ renditions: number; refused: number }> {
  const asset = await app.store.assets.get(assetId);
  if (asset === null) throw new Failure('not-found', 'asset-gone', 'Sản phẩm không còn nữa.');
  let results: readonly SizeResult[];
  try {
    results = await drawAll(app, asset, progress);
  } catch (error) {
    if (error instanceof Failure && (error.kind === 'invalid' || error.kind === 'unreadable'))
      await conclude(app, asset, { state: 'failed', outcomes: [], warnings: [error.detail] }, []);
    throw error;
  }
  const kept: Rendition[] = [];
  const outcomes: SizeOutcome[] = [];
  for (const result of results) {
    const files = result.ok ? await keepImages(app, asset.provinceId, result.images) : [];
    kept.push(...files);
    outcomes.push({
      size: result.size,
      renditionIds: files.map(({ id }) => id),
      warnings: result.ok
        ? [...new Set(result.images.flatMap(({ warnings }) => warnings.map(({ detail }) => detail)))]
        : [],
      refusal: result.ok ? null : { code: result.reason.code, detail: result.reason.detail },
    });
  }
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  const told = outcomes.flatMap(({ warnings, refusal }) => (refusal === null ? warnings : [refusal.detail]));
  const state = refused.length === outcomes.length ? 'failed' : 'ready';
  await conclude(app, asset, { state, outcomes, warnings: [...new Set(told)] }, kept);
  return { renditions: kept.length, refused: refused.length };
}

/** Draws every size; progress is told in order, one write after the other. */
async function drawAll(app: Context, asset: Asset, progress: ReportProgress): Promise<readonly SizeResult[]> {
  const fields = await drawableFields(app, systemActor(asset.provinceId), asset.fields);
  let told = Promise.resolve();
  const results = await app.renderer.renderAll(
    {
      designId: asset.designId,
      fields,
      sizes: asset.sizes,
      ...(asset.theme === null ? {} : { theme: asset.theme }),
    },
    (done, of) => {
      told = told.then(() => progress(done / of));
      // The failure is met below, where the last of them is awaited.
      told.catch(() => undefined);
    },
  );
  await told;
  return results;
}

async function conclude(
  app: Context,
  { id, provinceId, unitId }: Asset,
  outcome: Pick<Asset, 'state' | 'outcomes' | 'warnings'>,
  renditions: readonly Rendition[],
): Promise<void> {
  const reason = { action: `asset.${outcome.state}`, subject: id, unitId };
  await app.store.write(systemActor(provinceId), reason, async (shelves) => {
    const current = await shelves.assets.get(id);
    if (current === null) return;
    await insertRenditions(shelves, renditions);
    const renditionIds = [...new Set(renditions.map((rendition) => rendition.id))];
    await shelves.assets.replace({ ...current, ...outcome, renditionIds });
  });
}
