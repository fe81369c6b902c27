/** The asset renderer that draws in processes of their own. */
import type { AssetRenderer, RenderedImage, RenderRequest } from '../../app/ports/asset-renderer.js';
import { paletteOf } from '../../domain/content/palette.js';
import { readDesigns, readSizes, readThemes } from './design-files.js';
import { renderSizes } from './render-all.js';
import { createRenderWorker, type RenderWorker } from './render-worker.js';

export interface RenderPoolOptions {
  /** See `AssetRendererOptions`. */
  readonly templatesDir: string;
  /** How many processes draw at once; 2 where it is not given. */
  readonly children?: number;
  /** How long one request may take; 30 where it is not given. */
  readonly timeoutSeconds?: number;
}

export interface RenderPool extends AssetRenderer {
  /** The processes that run, for those who watch over them. */
  pids(): readonly number[];
}

/**
 * Starts the first child, so that missing fonts or a faulty design are known now; the others start when there is
 * work for them. A request whose child dies is refused with `render-crashed`; waiting requests go on in another.
 * @throws Failure `fonts-missing`, `render-failed`; a ZodError for a faulty design file
 */
export async function createRenderPool({
  templatesDir,
  children = 2,
  timeoutSeconds = 30,
}: RenderPoolOptions): Promise<RenderPool> {
  const designs = readDesigns(templatesDir).map(({ design }) => design);
  const { sizes } = readSizes(templatesDir);
  const themes = readThemes(templatesDir).map(paletteOf);
  const workers = Array.from({ length: children }, () =>
    createRenderWorker({ templatesDir, timeoutSeconds }),
  );
  const idle = [...workers];
  const waiting: ((worker: RenderWorker) => void)[] = [];
  await workers[0]!.start();

  const take = (): Promise<RenderWorker> => {
    // The one that was used last is warm.
    const worker = idle.shift();
    return worker ? Promise.resolve(worker) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (worker: RenderWorker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.unshift(worker);
  };

  async function render(request: RenderRequest): Promise<readonly RenderedImage[]> {
    const worker = await take();
    try {
      return await worker.ask(request);
    } finally {
      give(worker);
    }
  }

  return {
    designs: () => designs,
    sizes: () => sizes,
    themes: () => themes,
    render,
    renderAll: (request, onProgress) => renderSizes(render, request, onProgress),
    pids: () => workers.flatMap((worker) => worker.pid() ?? []),
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
