/** Pictures that people send: sniffed, bounded, cut to their box. Buffers only; names and addresses are never opened. */
import { fileTypeFromBuffer } from 'file-type';
import type { Box } from '../../domain/content/layout.js';
import { Failure } from '../../domain/errors.js';
import type { Pixels } from './pixels.js';
import { MAX_PIXELS, sharp } from './sharp.js';

/** What sharp may decode for a stranger. No SVG: it is a program, and names other files. */
const TAKEN = new Set(['image/jpeg', 'image/png', 'image/webp']);

const TIMEOUT_SECONDS = 10;

/**
 * Decodes a picture, turns it upright and cuts its middle to fill a box.
 * @param field the field it came from, for the failure
 * @throws Failure `image-unreadable` for anything but a sound JPEG, PNG or WebP of at most 50 megapixels
 */
export async function cutPhoto(bytes: Uint8Array, { width, height }: Box, field: string): Promise<Pixels> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !TAKEN.has(type.mime)) throw unreadable(field, 'Ảnh phải là tệp JPEG, PNG hoặc WebP.');
  try {
    const data = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .rotate()
      .resize(width, height, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.info.channels === 3
      ? { width, height, data: data.data }
      : await grey(data.data, width, height);
  } catch (error) {
    throw unreadable(field, 'Ảnh bị hỏng, quá lớn hoặc không đọc được; hãy chọn ảnh khác.', error);
  }
}

/** One channel thrice. */
async function grey(data: Buffer, width: number, height: number): Promise<Pixels> {
  const image = sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('srgb');
  return { width, height, data: await image.raw().toBuffer() };
}

const unreadable = (field: string, detail: string, cause?: unknown): Failure =>
  new Failure('unreadable', 'image-unreadable', detail, { fields: [{ path: field, detail }], cause });

/** Copies a picture into pixels at a box. */
export function paste(target: Pixels, photo: Pixels, box: Box): Pixels {
  const data = Buffer.from(target.data);
  const row = photo.width * 3;
  for (let y = 0; y < photo.height; y += 1)
    photo.data.copy(data, ((box.y + y) * target.width + box.x) * 3, y * row, (y + 1) * row);
  return { ...target, data };
}
