/** The process in which images are drawn: a poisoned picture takes down nothing else. Started by the render pool. */
import { argv } from 'node:process';
import type { RenderedImage, RenderRequest } from '../../app/ports/asset-renderer.js';
import { Failure } from '../../domain/errors.js';
import { answerParent } from '../child/answer-parent.js';
import { createAssetRenderer } from './asset-renderer.js';

answerParent<readonly RenderedImage[]>(
  async () => {
    const renderer = await createAssetRenderer({ templatesDir: argv[2]! });
    return (request: RenderRequest) => renderer.render(request);
  },
  new Failure('internal', 'render-failed', 'Không vẽ được ảnh do lỗi của hệ thống.'),
);
