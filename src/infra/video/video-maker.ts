/** The video maker: commands of the domain, run by ffmpeg. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoopRequest, MadeVideo, TickerRequest, VideoMaker } from '../../app/ports/video-maker.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import type { Frame } from '../../domain/content/layout.js';
import { isDrawable } from '../../domain/content/asset-size.js';
import { cleanText } from '../../domain/content/content.js';
import { evenEdge } from '../../domain/content/video-encoding.js';
import { type Ticker, tickerJob, tickerStep } from '../../domain/content/video-ticker.js';
import { loadFaces } from '../fonts/faces.js';
import { drawStrip } from './ticker-strip.js';
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
/** How long a letter takes from one edge to the other, unless told. */
const SECONDS_ACROSS = 6;
const TICKER_FACE = 'sans-heavy';
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

    async ticker(request, target, watch = {}) {
      const { size, backdrop, background, ink, frameRate = DEFAULT_FRAME_RATE } = request;
      const text = cleanText(request.text).replaceAll('\n', ' • ');
      const band = checkTicker(request, text);
      const strip = await drawStrip({ text, height: band.height, ink, background }, loadFaces()[TICKER_FACE]);
      return inWorkFolder(workDir, async (folder) => {
        const paths = await putStills(folder, [strip.png, ...(backdrop ? [backdrop] : [])]);
        const job = tickerJob({
          ...size,
          frameRate,
          band,
          background,
          strip: { path: paths[0]!, width: strip.width },
          backdrop: paths[1] ?? null,
          pixelsPerFrame: tickerStep(request.pixelsPerSecond ?? size.width / SECONDS_ACROSS, frameRate),
        });
        return madeVideo(target, await produce(runner, job, target, 'mov', watch));
      });
    },
  };
}

function refuse(detail: string): never {
  throw mediaFailure('video-request-invalid', { detail });
}

function checkFrameRate(frameRate: number): void {
  if (!Number.isInteger(frameRate) || frameRate < 1 || frameRate > 60)
    refuse('Số hình mỗi giây phải từ 1 đến 60.');
}

function checkColour(colour: string): void {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) refuse('Màu phải viết dạng #rrggbb.');
}

/** Refuses a loop that cannot be made; gives the size of its slides. */
function checkLoop({
  slides,
  fadeSeconds = 0,
  frameRate = DEFAULT_FRAME_RATE,
  background,
}: LoopRequest): Frame {
  if (slides.length === 0 || slides.length > MOST_SLIDES) refuse(`Cần từ 1 đến ${MOST_SLIDES} hình.`);
  checkFrameRate(frameRate);
  checkColour(background);
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

/** Refuses a ticker that cannot be made; gives the band its text runs in. */
function checkTicker(
  { size, backdrop, band, frameRate = DEFAULT_FRAME_RATE, ...rest }: TickerRequest,
  text: string,
): TickerBand {
  checkFrameRate(frameRate);
  checkColour(rest.ink);
  checkColour(rest.background);
  if (text === '') refuse('Chưa có chữ để chạy.');
  if (!isDrawable(size)) refuse('Cỡ màn hình không dùng được.');
  if (rest.pixelsPerSecond !== undefined && !(rest.pixelsPerSecond > 0 && rest.pixelsPerSecond <= size.width))
    refuse('Tốc độ chữ chạy phải là số dương và không quá một màn hình mỗi giây.');
  if (!backdrop) return { top: 0, height: evenEdge(size.height) };
  const still = sizeOfStills([backdrop]);
  if (still.width !== size.width || still.height !== size.height) refuse('Hình nền phải đúng cỡ màn hình.');
  const { top, height } = band ?? refuse('Chưa nói dải chữ chạy nằm ở đâu trên hình nền.');
  if (top % 2 !== 0 || height % 2 !== 0 || top < 0 || height < 2 || top + height > size.height)
    refuse('Dải chữ chạy phải nằm trong màn hình, mép trên và chiều cao là số chẵn.');
  return { top, height };
}

type TickerBand = Ticker['band'];

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
