/** Draws one run of a ticker's text, with the outlines of the shipped fonts. */
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import type { Colour } from '../../domain/content/video-encoding.js';
import type { OutlinedFace } from '../fonts/faces.js';
import { encode, rasterise } from '../image/pixels.js';

export interface TickerText {
  readonly text: string;
  readonly height: number;
  readonly ink: Colour;
  readonly background: Colour;
}

export interface Strip {
  readonly png: Buffer;
  readonly width: number;
}

/** The share of the band that letters with all their marks may fill. */
const FILL = 0.86;
/** Between the end of the text and its beginning, in em. */
const GAP = 2.5;
const LONGEST_STRIP = 60_000;

/** @throws Failure `video-request-invalid`: characters that no font has, a band too low to read, a text too long */
export async function drawStrip(
  { text, height, ink, background }: TickerText,
  face: OutlinedFace,
): Promise<Strip> {
  const missing = face.missing(text);
  if (missing.length > 0) refuse(`Phông chữ không có ký tự: ${missing.join(' ')}`);
  const words = text.split(' ').map((word) => face.measure(word));
  const top = Math.max(face.capHeight, ...words.map((word) => word.top));
  const bottom = Math.min(0, ...words.map((word) => word.bottom));
  const size = (height * FILL) / (top - bottom);
  if (size * face.xHeight < face.legibleXHeight) refuse('Dải chữ chạy quá thấp nên không đọc được.');
  const advance = words.reduce((sum, word) => sum + word.advance, (words.length - 1) * face.space);
  const width = Math.ceil((advance + GAP) * size);
  if (width > LONGEST_STRIP) refuse('Chữ chạy quá dài; hãy chia thành nhiều lượt.');
  const baseline = (height + (top + bottom) * size) / 2;
  const outline = face.outline(text, size, (GAP / 2) * size, baseline);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="${background}"/><path d="${outline}" fill="${ink}"/></svg>`;
  const png = await encode(await rasterise(svg, { width, height }), 'png', null);
  return { png: png!, width };
}

function refuse(detail: string): never {
  throw mediaFailure('video-request-invalid', { detail });
}
