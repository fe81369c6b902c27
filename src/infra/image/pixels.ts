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

/** Draws SVGs with holes over parts of pixels. The outcome lies in `data`, which has as many bytes as the ground and may be its own. */
export async function drawOver(
  ground: Pixels,
  figures: readonly { readonly svg: string; readonly view: Box }[],
  data: Buffer,
): Promise<Pixels> {
  const overs = await Promise.all(figures.map(({ svg }) => run(draw(svg).raw().toBuffer())));
  if (data !== ground.data) ground.data.copy(data);
  figures.forEach(({ view }, index) => blend(data, ground.width, words(overs[index]!), view));
  return { ...ground, data };
}

/**
 * Source-over of straight RGBA (read as little-endian words) on opaque RGB, in integers, so that it is the same on
 * every machine. A figure is mostly clear, in long runs: those are passed over four pixels at a time.
 * @param width of the target, in pixels
 * @param view where in the target `over` lies
 */
function blend(target: Buffer, width: number, over: Uint32Array, view: Box): void {
  let index = 0;
  for (let row = 0; row < view.height; row += 1) {
    const end = index + view.width;
    let to = ((view.y + row) * width + view.x) * 3;
    while (index < end) {
      const pixel = over[index]!;
      const alpha = pixel >>> 24;
      if (alpha === 255) {
        target[to] = pixel;
        target[to + 1] = pixel >>> 8;
        target[to + 2] = pixel >>> 16;
      } else if (alpha > 0) {
        const rest = 255 - alpha;
        target[to] = ((pixel & 255) * alpha + target[to]! * rest + 127) / 255;
        target[to + 1] = (((pixel >>> 8) & 255) * alpha + target[to + 1]! * rest + 127) / 255;
        target[to + 2] = (((pixel >>> 16) & 255) * alpha + target[to + 2]! * rest + 127) / 255;
      } else {
        while (
          index + 4 < end &&
          (over[index + 1]! | over[index + 2]! | over[index + 3]! | over[index + 4]!) === 0
        ) {
          index += 4;
          to += 12;
        }
      }
      index += 1;
      to += 3;
    }
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
