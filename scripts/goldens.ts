/** Draws the golden images anew, after a design was changed on purpose. Look at them before they are committed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAssetRenderer } from '../src/infra/image/asset-renderer.js';
import { goldenPixels, goldenSizes, sampleOf } from '../test/golden/samples.js';

const root = path.join(import.meta.dirname, '..');
const renderer = await createAssetRenderer({ templatesDir: path.join(root, 'templates') });
for (const design of renderer.designs())
  for (const size of goldenSizes(design, renderer.sizes())) {
    const [image] = await renderer.render({ ...sampleOf(design), size, format: 'png' });
    const file = path.join(root, 'test/golden', `${design.id}-${size.id}.png`);
    writeFileSync(file, await goldenPixels(image!.bytes));
    console.log(path.relative(root, file));
  }
