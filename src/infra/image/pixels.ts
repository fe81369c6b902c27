/** From SVG of our own templates to pixels, and from pixels to a file. */
import type { ImageFormat } from '../../domain/content/asset-size.js';
import type { Box, Frame } from '../../domain/content/layout.js';
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

/** Draws SVGs with holes over parts of pixels, giving new pixels. */
export async function drawOver(
  ground: Pixels,
  figures: readonly { readonly svg: string; readonly view: Box }[],
): Promise<Pixels> {
  const overs = await Promise.all(figures.map(({ svg }) => run(draw(svg).raw().toBuffer())));
  const data = Buffer.from(ground.data);
  figures.forEach(({ view }, index) => {
    const over = words(overs[index]!);
    for (let row = 0; row < view.height; row += 1)
      blend(
        data,
        ((view.y + row) * ground.width + view.x) * 3,
        over.subarray(row * view.width, (row + 1) * view.width),
      );
  });
  return { ...ground, data };
}

/**
 * Source-over of straight RGBA (read as little-endian words) on opaque RGB, in integers, so that it is the same on
 * every machine. Most pixels of a figure are wholly clear or wholly opaque; both cost a comparison.
 */
function blend(target: Buffer, at: number, over: Uint32Array): void {
  for (let index = 0, to = at; index < over.length; index += 1, to += 3) {
    const pixel = over[index]!;
    if (pixel < 0x01000000) continue;
    const alpha = pixel >>> 24;
    const red = pixel & 255;
    const green = (pixel >>> 8) & 255;
    const blue = (pixel >>> 16) & 255;
    if (alpha === 255) {
      target[to] = red;
      target[to + 1] = green;
      target[to + 2] = blue;
      continue;
    }
    const rest = 255 - alpha;
    target[to] = ((red * alpha + target[to]! * rest + 127) / 255) | 0;
    target[to + 1] = ((green * alpha + target[to + 1]! * rest + 127) / 255) | 0;
    target[to + 2] = ((blue * alpha + target[to + 2]! * rest + 127) / 255) | 0;
  }
}

/** The pixels of RGBA bytes as words; copied when they do not lie on a word's boundary. */
function words(rgba: Buffer): Uint32Array {
  const bytes = rgba.byteOffset % 4 === 0 ? rgba : Uint8Array.from(rgba);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

const QUALITIES = [90, 84, 76, 66, 54];

const open = (source: Pixels | string): ReturnType<typeof sharp> =>
  typeof source === 'string'
    ? draw(source).removeAlpha()
    : sharp(source.data, { raw: { width: source.width, height: source.height, channels: 3 } }).timeout({
        seconds: TIMEOUT_SECONDS,
      });

function encodeAt(source: Pixels | string, format: ImageFormat, step: number): Promise<Buffer> {
  const image = open(source);
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

/** Writes pixels, or an SVG that covers its frame, as a file no heavier than `maxBytes`; null when even the poorest is too heavy. */
export async function encode(
  source: Pixels | string,
  format: ImageFormat,
  maxBytes: number | null,
): Promise<Buffer | null> {
  const steps = format === 'png' ? 3 : QUALITIES.length;
  for (let step = 0; step < steps; step += 1) {
    const bytes = await run(encodeAt(source, format, step));
    if (maxBytes === null || bytes.length <= maxBytes) return bytes;
  }
  return null;
}
