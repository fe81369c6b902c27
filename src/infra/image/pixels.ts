/** From SVG of our own templates to pixels, and from pixels to a file. */
import type { ImageFormat } from '../../domain/content/asset-size.js';
import type { Frame } from '../../domain/content/layout.js';
import { Failure } from '../../domain/errors.js';
import { sharp } from './sharp.js';

/** Opaque pixels, three bytes each. */
export interface Pixels extends Frame {
  readonly data: Buffer;
}

/** A drawing that takes longer than this is not one of ours. */
const TIMEOUT_SECONDS = 20;

async function run<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && /timeout/i.test(error.message))
      throw new Failure('unavailable', 'render-timeout', 'Vẽ ảnh quá lâu nên đã dừng; hãy thử lại.', {
        cause: error,
      });
    throw error;
  }
}

const draw = (svg: string): ReturnType<typeof sharp> =>
  sharp(Buffer.from(svg)).timeout({ seconds: TIMEOUT_SECONDS });

/** Draws an SVG that covers its whole frame. */
export async function rasterise(svg: string, frame: Frame): Promise<Pixels> {
  return { ...frame, data: await run(draw(svg).removeAlpha().raw().toBuffer()) };
}

/** Draws an SVG with holes over pixels, giving new pixels. */
export async function drawOver(ground: Pixels, svg: string): Promise<Pixels> {
  const over = await run(draw(svg).raw().toBuffer());
  const data = Buffer.from(ground.data);
  blend(data, over);
  return { ...ground, data };
}

/**
 * Source-over of straight RGBA on opaque RGB, in integers, so that it is the same on every machine.
 * Most pixels of a figure are wholly clear or wholly opaque; both cost a comparison.
 */
function blend(target: Buffer, over: Buffer): void {
  for (let from = 3, to = 0; from < over.length; from += 4, to += 3) {
    const alpha = over[from]!;
    if (alpha === 0) continue;
    if (alpha === 255) {
      target[to] = over[from - 3]!;
      target[to + 1] = over[from - 2]!;
      target[to + 2] = over[from - 1]!;
      continue;
    }
    const rest = 255 - alpha;
    target[to] = ((over[from - 3]! * alpha + target[to]! * rest + 127) / 255) | 0;
    target[to + 1] = ((over[from - 2]! * alpha + target[to + 1]! * rest + 127) / 255) | 0;
    target[to + 2] = ((over[from - 1]! * alpha + target[to + 2]! * rest + 127) / 255) | 0;
  }
}

const QUALITIES = [90, 84, 76, 66, 54];

function encodeAt({ data, width, height }: Pixels, format: ImageFormat, step: number): Promise<Buffer> {
  const image = sharp(data, { raw: { width, height, channels: 3 } }).timeout({ seconds: TIMEOUT_SECONDS });
  switch (format) {
    case 'png':
      // A low level is three times as fast as the default and hardly heavier on flat drawings.
      return image.png({ compressionLevel: step === 0 ? 3 : 9, adaptiveFiltering: step > 1 }).toBuffer();
    case 'jpeg':
      // Halved colour smears coloured letters.
      return image.jpeg({ quality: QUALITIES[step]!, chromaSubsampling: '4:4:4' }).toBuffer();
    case 'webp':
      return image.webp({ quality: QUALITIES[step]!, smartSubsample: true }).toBuffer();
  }
}

/** Writes pixels as a file no heavier than `maxBytes`; null when even the poorest is too heavy. */
export async function encode(
  pixels: Pixels,
  format: ImageFormat,
  maxBytes: number | null,
): Promise<Buffer | null> {
  const steps = format === 'png' ? 3 : QUALITIES.length;
  for (let step = 0; step < steps; step += 1) {
    const bytes = await run(encodeAt(pixels, format, step));
    if (maxBytes === null || bytes.length <= maxBytes) return bytes;
  }
  return null;
}
