/** Keeping drawn images: the bytes by their hash, and a record of each. */
import type { Context } from '../context.js';
import type { RenderedImage } from '../ports/asset-renderer.js';
import type { WriteShelves } from '../ports/store.js';
import type { Rendition } from './asset.js';

/** Keeps the bytes; gives the records to be stored. */
export async function keepImages(
  app: Context,
  provinceId: string,
  images: readonly RenderedImage[],
): Promise<Rendition[]> {
  const kept: Rendition[] = [];
  for (const { bytes, format, width, height } of images)
    kept.push({ id: await app.media.put(bytes), provinceId, format, width, height, bytes: bytes.length });
  return kept;
}

/** Stores the records that are not there yet: two contents may share an image. */
export async function insertRenditions(
  shelves: WriteShelves,
  renditions: readonly Rendition[],
): Promise<void> {
  const unique = new Map(renditions.map((rendition) => [rendition.id, rendition]));
  const known = await shelves.renditions.find({ id: { in: [...unique.keys()] } });
  for (const { id } of known) unique.delete(id);
  await shelves.renditions.insert([...unique.values()]);
}
