/** One child of the render pool. */
import type { RenderedImage, RenderRequest } from '../../app/ports/asset-renderer.js';
import { Failure } from '../../domain/errors.js';
import { type AnsweringChild, createAnsweringChild, programBeside } from '../child/answering-child.js';

export interface RenderWorkerOptions {
  readonly templatesDir: string;
  /** A request that takes longer is given up, and the child with it. */
  readonly timeoutSeconds: number;
}

export type RenderWorker = AnsweringChild<RenderRequest, readonly RenderedImage[]>;

export const createRenderWorker = ({ templatesDir, timeoutSeconds }: RenderWorkerOptions): RenderWorker =>
  createAnsweringChild({
    program: programBeside(import.meta.url, 'render-child'),
    arguments: [templatesDir],
    timeoutSeconds,
    crashed: () =>
      new Failure(
        'unreadable',
        'render-crashed',
        'Tiến trình vẽ ảnh đã dừng đột ngột; có thể ảnh gửi lên bị hỏng.',
      ),
    late: () => new Failure('unavailable', 'render-timeout', 'Vẽ ảnh quá lâu nên đã dừng; hãy thử lại.'),
  });
