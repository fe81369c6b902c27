/** Looking before keeping: one size drawn at once, nothing stored. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import type { AssetSize } from '../../domain/content/asset-size.js';
import type { RenderedImage, SizeResult, ThemeChoice } from '../ports/asset-renderer.js';
import { drawableFields } from './drawable-fields.js';
import { designOf } from './request-asset.js';
import { type SizeChoice, sizeOf } from './sizes.js';
import { type StoredFields, withoutBlanks } from './stored-fields.js';

export interface PreviewRequest {
  readonly designId: string;
  readonly fields: StoredFields;
  readonly theme?: ThemeChoice | undefined;
  readonly size: SizeChoice;
}

/** The screens of one size. Throws `design-unknown`, `size-unknown`, and what drawing refuses. */
export async function previewContent(
  app: Context,
  actor: Actor,
  { designId, fields, theme, size }: PreviewRequest,
): Promise<readonly RenderedImage[]> {
  authorise(actor, 'assets.render');
  designOf(app, designId);
  const { width, height, safe } = sizeOf(app.renderer.sizes(), size);
  return app.renderer.render({
    designId,
    fields: await drawableFields(app, actor, withoutBlanks(fields)),
    size: { width, height, safe },
    ...(theme === undefined ? {} : { theme }),
    format: 'png',
  });
}

/** Several sizes at once, light enough to stand in a page. Throws what no size would escape. */
export async function drawnPreviews(
  app: Context,
  actor: Actor,
  { designId, fields, theme }: Omit<PreviewRequest, 'size'>,
  sizes: readonly AssetSize[],
): Promise<readonly SizeResult[]> {
  authorise(actor, 'assets.render');
  return app.renderer.renderAll({
    designId: designOf(app, designId).id,
    fields: await drawableFields(app, actor, withoutBlanks(fields)),
    sizes: sizes.map((size) => ({ ...size, format: size.medium === 'led' ? 'png' : 'webp', maxBytes: null })),
    ...(theme === undefined ? {} : { theme }),
  });
}
