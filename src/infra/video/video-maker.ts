/** The video maker: commands of the domain, run by ffmpeg. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeVideo, VideoMaker } from '../../app/ports/video-maker.js';
import { cleanText } from '../../domain/content/content.js';
import { tickerJob, tickerStep } from '../../domain/content/video-ticker.js';
import { loadFaces } from '../fonts/faces.js';
import { drawStrip } from './ticker-strip.js';
import { loopJob } from '../../domain/content/video-loop.js';
import { checkLoop, checkTicker, DEFAULT_FRAME_RATE } from './request.js';
import { assemble } from './assembly.js';
import { openForeign } from './foreign-file.js';
import { DEVICE_CLASSES } from '../../domain/content/video-device-class.js';
import { posterCommand } from '../../domain/content/video-poster.js';
import { transcodeJob } from '../../domain/content/video-transcoding.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { type FinishedFile, inWorkFolder, produce, putStills, type Workshop } from './workbench.js';

/** How long a letter takes from one edge to the other, unless told. */
const SECONDS_ACROSS = 6;
const TICKER_FACE = 'sans-heavy';
const DEFAULT_FADE_SECONDS = 0.6;

/** The adapter of the port; nothing is shared between requests but the runner. */
export function createVideoMaker({ runner, workDir }: Workshop): VideoMaker {
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

    async assemble(request, target, watch = {}) {
      return madeVideo(target, await assemble({ runner, workDir }, request, target, watch));
    },

    async inspect(path) {
      return (await openForeign(runner, path)).info;
    },

    async transcode(path, deviceClassId, target, watch = {}) {
      const device = DEVICE_CLASSES.find(({ id }) => id === deviceClassId);
      if (!device)
        throw mediaFailure('video-request-invalid', { detail: `Không có loại thiết bị “${deviceClassId}”.` });
      const { input, info } = await openForeign(runner, path);
      const job = transcodeJob(input, info, device);
      if (job === null) throw mediaFailure('media-without-picture');
      return madeVideo(target, await produce(runner, job, target, 'mov', watch));
    },

    async poster(path) {
      const { input, info } = await openForeign(runner, path);
      return inWorkFolder(workDir, async (folder) => {
        const picture = join(folder, 'poster.jpg');
        for (const dark of [false, true]) {
          await runner.write(posterCommand(input, info.seconds, dark), picture);
          const bytes = await readFile(picture);
          if (bytes.length > 0) return bytes;
        }
        return null;
      });
    },
  };
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
