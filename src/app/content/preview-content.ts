/** Looking before keeping: one size drawn at once, nothing stored. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import type { RenderedImage, ThemeChoice } from '../ports/asset-renderer.js';
import { type StoredFields, drawableFields, withoutBlanks } from './fields.js';
import { designOf } from './request-asset.js';
import { type SizeChoice, sizeOf } from './sizes.js';

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
  const { width, height, safe } = sizeOf(app, size);
  return app.renderer.render({
    designId,
    fields: await drawableFields(app, actor, withoutBlanks(fields)),
    size: { width, height, safe },
    ...(theme === undefined ? {} : { theme }),
    format: 'png',
  });
}
