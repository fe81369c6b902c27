/** The poster picture of a film. */
import type { Context } from '../context.js';
import type { Rendition } from './asset.js';

async function* whole(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/**
 * Picks a frame of a kept film, and takes it in the way pictures of strangers are: bounded, decoded and written anew.
 * Null for a film without any frame.
 * @throws Failure as `VideoMaker.poster` and `Uploads.receive`
 */
export async function makePoster(
  app: Context,
  provinceId: string,
  filmSha256: string,
): Promise<Rendition | null> {
  const frame = await app.videos.poster(app.media.pathOf(filmSha256));
  if (frame === null) return null;
  const { sha256, bytes, frame: size } = await app.uploads.receive(whole(frame), 'hinh.jpg');
  return { id: sha256, provinceId, format: 'jpeg', ...size!, bytes };
}
