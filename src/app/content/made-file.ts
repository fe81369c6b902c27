/** What comes of transcoding and making: files kept by their hash, and what is to be written down of them. */
import type { Context } from '../context.js';
import type { MadeVideo } from '../ports/video-maker.js';
import type { Rendition } from './asset.js';
import type { MediaRendition, Sound } from './media-file.js';

/** One file, as the media file names it and as the store records it. */
export interface KeptFile {
  readonly media: MediaRendition;
  readonly rendition: Rendition;
}

export interface MadeFiles {
  /** The first is the one that stands for all. */
  readonly files: readonly [KeptFile, ...KeptFile[]];
  readonly sound: Sound | null;
  /** Of films: the picture that stands for them. */
  readonly poster: Rendition | null;
}

/** What is to be written down of each file. */
export const recordsOf = ({ files, poster }: MadeFiles): readonly Rendition[] => [
  ...files.map(({ rendition }) => rendition),
  ...(poster === null ? [] : [poster]),
];

/** Lets `work` make files at parts of their own, and leaves nothing of those that it did not adopt. */
export async function withParts<T>(
  app: Context,
  count: number,
  work: (parts: readonly string[]) => Promise<T>,
): Promise<T> {
  const parts = await Promise.all(Array.from({ length: count }, () => app.media.newPart()));
  try {
    return await work(parts);
  } finally {
    await Promise.all(parts.map((part) => app.media.discard(part)));
  }
}

/** Takes a finished film in. */
export async function keepVideo(
  app: Context,
  provinceId: string,
  deviceClass: string,
  { path, sha256, bytes, width, height }: MadeVideo,
): Promise<KeptFile> {
  await app.media.adopt(path, sha256);
  return {
    media: { deviceClass, sha256, mime: 'video/mp4', bytes },
    rendition: { id: sha256, provinceId, format: 'mp4', width, height, bytes },
  };
}
