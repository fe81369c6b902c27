/** Opens files of somebody else's: what they are is told by their bytes, and what is unsafe is refused at once. */
import { type FileHandle, open } from 'node:fs/promises';
import { type FfmpegInput, fileInput } from '../../domain/content/ffmpeg-command.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { BOX_HEAD, type BoxWalk, stepOver, WALK_START } from '../../domain/content/video-boxes.js';
import { CONTAINER_HEAD, containerOf } from '../../domain/content/video-container.js';
import type { MediaInfo } from '../../domain/content/video-specification.js';
import { FOREIGN_LIMITS } from '../../domain/content/video-transcoding.js';
import type { FfmpegRunner } from './ffmpeg-runner.js';

/** A file that may be given to ffmpeg. */
export interface ForeignFile {
  readonly input: FfmpegInput;
  readonly info: MediaInfo;
}

/**
 * Looks at a file: its container by its bytes, whether it is all there, its streams by ffprobe.
 * @throws Failure `media-empty`, `media-unknown`, `media-damaged`, `media-too-large`, `encoder-missing`
 */
export async function openForeign(runner: FfmpegRunner, path: string): Promise<ForeignFile> {
  const handle = await open(path, 'r');
  let container;
  try {
    const { size } = await handle.stat();
    if (size === 0) throw mediaFailure('media-empty');
    container = containerOf(await read(handle, 0, CONTAINER_HEAD));
    if (container === null) throw mediaFailure('media-unknown');
    if (container === 'mov') await checkWhole(handle, size);
  } finally {
    await handle.close();
  }
  const input = fileInput(path, container);
  const info = await runner.probe(input);
  const { video, audio, seconds } = info;
  if (video === null && audio === null) throw mediaFailure('media-damaged');
  if (seconds > FOREIGN_LIMITS.seconds) throw mediaFailure('media-too-large');
  if (video !== null) {
    const { width, height } = video;
    if (width * height > FOREIGN_LIMITS.pixels || Math.max(width, height) > FOREIGN_LIMITS.edge)
      throw mediaFailure('media-too-large');
    if (width < 2 || height < 2) throw mediaFailure('media-damaged');
  }
  if (seconds === 0) throw mediaFailure('media-damaged');
  return { input, info };
}

async function read(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Refuses an MP4 whose index is missing or whose boxes reach beyond its end: it was cut short. */
async function checkWhole(handle: FileHandle, size: number): Promise<void> {
  let walk: BoxWalk | null = WALK_START;
  while (walk !== null && walk.at < size) {
    walk = stepOver(walk, await read(handle, walk.at, BOX_HEAD), size);
  }
  if (walk === null || !walk.movie || !walk.data) throw mediaFailure('media-damaged');
}
