/** What every maker needs: a folder for the pieces of one run, and a checked way to the finished file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Watch } from '../../app/ports/video-maker.js';
import { type FfmpegCommand, fileInput } from '../../domain/content/ffmpeg-command.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import {
  faultsOf,
  type MediaInfo,
  type MediaSpecification,
} from '../../domain/content/video-specification.js';
import type { FfmpegRunner } from './ffmpeg-runner.js';
import { writeWhole } from './part-file.js';

export interface FinishedFile {
  readonly info: MediaInfo;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the makers work with. */
export interface Workshop {
  readonly runner: FfmpegRunner;
  /** For the pieces of a run; made when it is not there. */
  readonly workDir: string;
}

/** Gives `work` an empty folder that is gone afterwards, however it ends. */
export async function inWorkFolder<T>(workDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(workDir, { recursive: true });
  const folder = await mkdtemp(join(workDir, 'run-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a command into `target`: encoded beside it, looked at, compared with its specification, made durable, renamed.
 * @param demuxer reads the finished file back
 * @throws Failure `encoder-…`, `disk-full`, `output-too-large`, `media-not-as-specified`
 */
export async function produce(
  runner: FfmpegRunner,
  job: { readonly command: FfmpegCommand; readonly specification: MediaSpecification },
  target: string,
  demuxer: string,
  watch: Watch,
): Promise<FinishedFile> {
  const finished = await writeWhole(target, async (part) => {
    await runner.write(job.command, part, watch);
    const info = await runner.probe(fileInput(part, demuxer));
    checkSpecification(job.specification, info);
    return { info, ...(await describe(part)) };
  });
  watch.onProgress?.(1);
  return finished;
}

/** @throws Failure `media-not-as-specified`, saying how it differs */
export function checkSpecification(specification: MediaSpecification, info: MediaInfo): void {
  const faults = faultsOf(specification, info);
  if (faults.length === 0) return;
  const detail = `Tệp dựng ra không đúng quy cách (${faults.join('; ')}) nên không được dùng.`;
  throw mediaFailure('media-not-as-specified', { detail });
}

/** The size and the hash of a file. */
export async function describe(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  return { bytes: (await stat(path)).size, sha256: await sha256Of(path) };
}

/** Of a file's bytes, in lower-case hexadecimal. */
async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The part of a watch that a piece of the work may tell: its 0 to 1 lies between `from` and `to` of the whole. */
export const within = (watch: Watch, from: number, to: number): Watch => ({
  signal: watch.signal,
  onProgress: (fraction) => watch.onProgress?.(from + (to - from) * fraction),
});

/** Puts PNGs into a work folder; gives their paths, in order. */
export async function putStills(folder: string, stills: readonly Buffer[]): Promise<readonly string[]> {
  return Promise.all(
    stills.map(async (png, index) => {
      const path = join(folder, `still-${index}.png`);
      await writeFile(path, png);
      return path;
    }),
  );
}
