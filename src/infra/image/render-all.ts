/** Several sizes of one content, a few at once. */
import type {
  AssetRenderer,
  OnProgress,
  RenderAllRequest,
  SizeResult,
} from '../../app/ports/asset-renderer.js';
import type { AssetSize } from '../../domain/content/asset-size.js';
import { Failure } from '../../domain/errors.js';

/** More at once only wait for each other: the image library has four threads. */
export const AT_ONCE = 4;

/**
 * Draws every size. A `Failure` that concerns one size becomes that size's refusal; anything else is thrown.
 * @throws Failure what every size would meet: unknown design or theme, faulty fields
 */
export async function renderSizes(
  render: AssetRenderer['render'],
  { sizes, ...request }: RenderAllRequest,
  onProgress: OnProgress = () => undefined,
): Promise<readonly SizeResult[]> {
  const results = new Array<SizeResult>(sizes.length);
  let next = 0;
  let done = 0;

  async function drawOne(size: AssetSize): Promise<SizeResult> {
    try {
      const { format, maxBytes } = size;
      return { ok: true, size, images: await render({ ...request, size, format, maxBytes }) };
    } catch (error) {
      if (!(error instanceof Failure) || COMMON.has(error.code)) throw error;
      return { ok: false, size, reason: error };
    }
  }

  async function drawNext(): Promise<void> {
    while (next < sizes.length) {
      const index = next;
      next += 1;
      const result = await drawOne(sizes[index]!);
      results[index] = result;
      done += 1;
      onProgress(done, sizes.length, result);
    }
  }

  await Promise.all(Array.from({ length: Math.min(AT_ONCE, sizes.length) }, drawNext));
  return results;
}

/** Failures that no other size would escape. */
const COMMON = new Set(['design-unknown', 'theme-unknown', 'fields-invalid', 'image-unreadable']);
