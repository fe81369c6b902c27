/** Which goldens there are, and how they are drawn. */
import type { AssetSize } from '../../src/domain/content/asset-size.js';
import type { Design, FieldValues } from '../../src/domain/content/design.js';
import { sharp } from '../../src/infra/image/sharp.js';

/** A design with its own sample in every field that has one. */
export function sampleOf(design: Design): { designId: string; fields: FieldValues } {
  const fields = design.fields.flatMap((field): [string, FieldValues[string]][] =>
    field.kind === 'image' ? [] : [[field.name, field.sample]],
  );
  return { designId: design.id, fields: Object.fromEntries(fields) };
}

/** The smallest and the largest size that a design serves. */
export function goldenSizes(design: Design, sizes: readonly AssetSize[]): readonly AssetSize[] {
  const served = sizes
    .filter((size) => design.media.includes(size.medium))
    .sort((a, b) => a.width * a.height - b.width * b.height || (a.id < b.id ? -1 : 1));
  return [served[0]!, served.at(-1)!];
}

/** Large goldens are kept at a third of their size, which still shows a mark that moved; small ones pixel by pixel. */
export async function goldenPixels(bytes: Buffer): Promise<Buffer> {
  const { width } = await sharp(bytes).metadata();
  const image = width > 600 ? sharp(bytes).resize(Math.round(width / 3)) : sharp(bytes);
  return image.png({ compressionLevel: 9 }).toBuffer();
}
