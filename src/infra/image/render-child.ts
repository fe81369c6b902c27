/** The process in which images are drawn: a poisoned picture takes down nothing else. Started by the render pool. */
import process, { argv } from 'node:process';
import { createAssetRenderer } from './asset-renderer.js';
import { failureMessage, type ChildMessage, type PoolMessage } from './render-messages.js';

const tell = (message: ChildMessage): void => void process.send?.(message);

async function serve(templatesDir: string): Promise<void> {
  const renderer = await createAssetRenderer({ templatesDir });
  process.on('message', ({ id, request }: PoolMessage) => {
    renderer.render(request).then(
      (images) => tell({ type: 'drawn', id, images }),
      (error: unknown) => tell({ type: 'refused', id, failure: failureMessage(error) }),
    );
  });
  tell({ type: 'ready' });
}

process.on('disconnect', () => process.exit(0));
serve(argv[2]!).catch((error: unknown) => tell({ type: 'broken', failure: failureMessage(error) }));
