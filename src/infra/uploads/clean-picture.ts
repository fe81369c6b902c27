/** Pictures written anew: what is kept was made by our own encoder from pixels, whatever the sender hid in the file. */
import { Failure } from '../../domain/errors.js';
import { MAX_PIXELS, sharp } from '../image/sharp.js';

/** A picture as it was sent; its type is known by its bytes. */
export interface SentPicture {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

const TIMEOUT_SECONDS = 10;

/** No design draws larger than this, so nothing larger is kept. */
const LONGEST_EDGE = 4096;

const damaged = (cause: unknown): Failure =>
  new Failure('unreadable', 'upload-damaged', 'Ảnh bị hỏng hoặc chưa tải lên hết; hãy chọn lại ảnh.', {
    cause,
  });

/**
 * Decodes a picture, turns it upright, and encodes it without anything but its pixels.
 * @throws Failure `upload-too-many-pixels` before anything is decoded, `upload-damaged`
 */
export async function cleanPicture({ bytes, mime }: SentPicture): Promise<CleanPicture> {
  const image = sharp(bytes, { limitInputPixels: false, failOn: 'warning', pages: 1 });
  const { width, height } = await image.metadata().catch((error: unknown) => {
    throw damaged(error);
  });
  if (width * height > MAX_PIXELS) {
    throw new Failure(
      'unreadable',
      'upload-too-many-pixels',
      `Ảnh có ${String(Math.round((width * height) / 1_000_000))} triệu điểm ảnh, quá mức 50 triệu; hãy thu nhỏ rồi gửi lại.`,
    );
  }
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning', pages: 1 })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .rotate()
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded =
    mime === 'image/jpeg'
      ? upright.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
      : mime === 'image/webp'
        ? upright.webp({ quality: 90 })
        : upright.png({ compressionLevel: 6 });
  try {
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { bytes: data, mime, width: info.width, height: info.height };
  } catch (error) {
    throw damaged(error);
  }
}
