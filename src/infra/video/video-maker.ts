/** The video maker: commands of the domain, run by ffmpeg. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoopRequest, MadeVideo, VideoMaker } from '../../app/ports/video-maker.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import type { Frame } from '../../domain/content/layout.js';
import { loopJob } from '../../domain/content/video-loop.js';
import type { FfmpegRunner } from './ffmpeg-runner.js';
import { pngSize } from './png-size.js';
import { type FinishedFile, inWorkFolder, produce } from './workbench.js';

export interface VideoMakerOptions {
  readonly runner: FfmpegRunner;
  /** For the pieces of a run; made when it is not there. */
  readonly workDir: string;
}

const DEFAULT_FRAME_RATE = 25;
const DEFAULT_FADE_SECONDS = 0.6;

/** The longest loop: what is longer is an assembly. */
const LONGEST_LOOP_SECONDS = 900;
const MOST_SLIDES = 40;

/** The adapter of the port; nothing is shared between requests but the runner. */
export function createVideoMaker({ runner, workDir }: VideoMakerOptions): VideoMaker {
  return {
    async loop(request, target, watch = {}) {
      const {
        slides,
        background,
        fadeSeconds = DEFAULT_FADE_SECONDS,
        frameRate = DEFAULT_FRAME_RATE,
      } = request;
      const frame = checkLoop(request);
      return inWorkFolder(workDir, async (folder) => {
        const paths = await putStills(
          folder,
          slides.map(({ png }) => png),
        );
        const job = loopJob({
          ...frame,
          frameRate,
          fadeSeconds,
          background,
          slides: slides.map(({ holdSeconds }, index) => ({ path: paths[index]!, holdSeconds })),
        });
        return madeVideo(target, await produce(runner, job, target, 'mov', watch));
      });
    },
  };
}

function refuse(detail: string): never {
  throw mediaFailure('video-request-invalid', { detail });
}

/** Refuses a loop that cannot be made; gives the size of its slides. */
function checkLoop({
  slides,
  fadeSeconds = 0,
  frameRate = DEFAULT_FRAME_RATE,
  background,
}: LoopRequest): Frame {
  if (slides.length === 0 || slides.length > MOST_SLIDES) refuse(`Cần từ 1 đến ${MOST_SLIDES} hình.`);
  if (!Number.isInteger(frameRate) || frameRate < 1 || frameRate > 60)
    refuse('Số hình mỗi giây phải từ 1 đến 60.');
  if (!/^#[0-9a-f]{6}$/i.test(background)) refuse('Màu nền phải viết dạng #rrggbb.');
  if (!(fadeSeconds >= 0 && fadeSeconds <= 5)) refuse('Thời gian chuyển hình phải từ 0 đến 5 giây.');
  if (!slides.every(({ holdSeconds }) => holdSeconds > 0))
    refuse('Thời gian dừng của mỗi hình phải là số dương.');
  const seconds = slides.reduce((sum, { holdSeconds }) => sum + holdSeconds + fadeSeconds, 0);
  if (seconds > LONGEST_LOOP_SECONDS) refuse(`Vòng lặp dài quá ${LONGEST_LOOP_SECONDS / 60} phút.`);
  return sizeOfStills(slides.map(({ png }) => png));
}

/** The one size that all stills have. */
function sizeOfStills(stills: readonly Buffer[]): Frame {
  const sizes = stills.map((png) => pngSize(png) ?? refuse('Hình phải là tệp PNG.'));
  const first = sizes[0]!;
  if (!sizes.every(({ width, height }) => width === first.width && height === first.height))
    refuse('Các hình phải cùng một cỡ.');
  return first;
}

async function putStills(folder: string, stills: readonly Buffer[]): Promise<readonly string[]> {
  return Promise.all(
    stills.map(async (png, index) => {
      const path = join(folder, `still-${index}.png`);
      await writeFile(path, png);
      return path;
    }),
  );
}

const madeVideo = (path: string, { info, bytes, sha256 }: FinishedFile): MadeVideo => ({
  path,
  width: info.video!.width,
  height: info.video!.height,
  seconds: info.seconds,
  frames: info.video!.frames!,
  bytes,
  sha256,
});
