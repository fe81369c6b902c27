import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AssetRenderer } from '../../src/app/ports/asset-renderer.js';
import type { AssetSize } from '../../src/domain/content/asset-size.js';
import type { Design } from '../../src/domain/content/design.js';
import { createAssetRenderer } from '../../src/infra/image/asset-renderer.js';
import { sharp } from '../../src/infra/image/sharp.js';
import { goldenPixels, goldenSizes, sampleOf } from './samples.js';

/** Antialiasing may differ between builds of the image library; a letter that moves or loses a mark differs by far more. */
const TOLERANCE = 0.0015;

const templatesDir = path.join(import.meta.dirname, '../../templates');

/** The mean difference of two images of one size, 0 to 1. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [first, second] = await Promise.all([a, b].map((each) => sharp(each).removeAlpha().raw().toBuffer()));
  expect(first!.length).to.equal(second!.length);
  let sum = 0;
  for (let index = 0; index < first!.length; index += 1) sum += Math.abs(first![index]! - second![index]!);
  return sum / first!.length / 255;
}

describe('golden images', () => {
  let renderer: AssetRenderer;
  const cases: { readonly design: Design; readonly size: AssetSize }[] = [];
  before(async () => {
    renderer = await createAssetRenderer({ templatesDir });
    for (const design of renderer.designs())
      for (const size of goldenSizes(design, renderer.sizes())) cases.push({ design, size });
  });

  it('stand for every design at its smallest and largest size', () => {
    expect(renderer.designs().length).to.be.at.least(12);
    for (const { design, size } of cases)
      expect(existsSync(path.join(import.meta.dirname, `${design.id}-${size.id}.png`)), design.id).to.equal(
        true,
      );
    expect(cases.length).to.equal(renderer.designs().length * 2);
  });

  it('are what is drawn today', async () => {
    await Promise.all(
      cases.map(async ({ design, size }) => {
        const golden = readFileSync(path.join(import.meta.dirname, `${design.id}-${size.id}.png`));
        const [image] = await renderer.render({ ...sampleOf(design), size, format: 'png' });
        const apart = await difference(await goldenPixels(image!.bytes), golden);
        expect(apart, `${design.id} ${size.id}`).to.be.below(TOLERANCE);
      }),
    );
  });

  it('differ when one mark is missing', async () => {
    const draw = async (slogan: string): Promise<Buffer> => {
      const size = { width: 192, height: 64 };
      const [image] = await renderer.render({ designId: 'slogan', fields: { slogan }, size, format: 'png' });
      return image!.bytes;
    };
    expect(await difference(await draw('PHÒNG DỊCH'), await draw('PHÒNG DICH'))).to.be.above(TOLERANCE);
  });
});
