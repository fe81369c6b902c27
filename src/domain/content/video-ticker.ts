/** A ticker: a line of text that runs across the screen for ever, over a still or over the whole height. */
import { type FfmpegCommand, stillInput } from './ffmpeg-command.js';
import {
  type Colour,
  type VideoFrame,
  evenEdge,
  filterColour,
  h264Options,
  MP4_OPTIONS,
  rateFactorFor,
  TO_BT709,
} from './video-encoding.js';
import { heldFrames, paddedStill, type VideoJob } from './video-loop.js';

export interface Ticker extends VideoFrame {
  /** The PNG of one run of the text, as high as the band; `width` in pixels. */
  readonly strip: { readonly path: string; readonly width: number };
  /** Where the text runs, both even: colour is kept for every second line. */
  readonly band: { readonly top: number; readonly height: number };
  /** A PNG of the whole screen under the band; null when the band is the whole screen. */
  readonly backdrop: string | null;
  readonly background: Colour;
  readonly pixelsPerFrame: number;
}

/**
 * Pixels a frame for a speed in pixels a second: whole, so that letters do not shimmer, and even, because colour is
 * kept for every second pixel.
 */
export const tickerStep = (pixelsPerSecond: number, frameRate: number): number =>
  Math.max(2, 2 * Math.round(pixelsPerSecond / frameRate / 2));

/** After so many frames the text stands where it began: the strip is made a little wider to come out even. */
export const tickerFrames = (stripWidth: number, pixelsPerFrame: number): number =>
  Math.max(1, Math.ceil(stripWidth / pixelsPerFrame));

/** The run that makes a ticker: a window that slides over a still of the text, which costs next to nothing. */
export function tickerJob(ticker: Ticker): VideoJob {
  const { strip, band, backdrop, background, pixelsPerFrame, frameRate } = ticker;
  const [width, height] = [evenEdge(ticker.width), evenEdge(ticker.height)];
  const frames = tickerFrames(strip.width, pixelsPerFrame);
  const period = frames * pixelsPerFrame;
  const copies = Math.ceil(width / period) + 1;
  const outlets = Array.from({ length: copies }, (_, i) => `[copy${i}]`).join('');
  const window = `crop=w=${width}:h=${band.height}:x=n*${pixelsPerFrame}:y=0`;
  const filters = [
    `[0:v]format=rgb24,pad=${period}:${band.height}:0:0:${filterColour(background)},split=${copies}${outlets}`,
    `${outlets}hstack=inputs=${copies},${TO_BT709},${heldFrames(frames, frameRate)},${window}[band]`,
  ];
  if (backdrop !== null) {
    filters.push(
      `[1:v]${paddedStill(ticker, background)},${heldFrames(frames, frameRate)}[still]`,
      `[still][band]overlay=x=0:y=${band.top}:format=yuv420:eval=init[picture]`,
    );
  }
  const command: FfmpegCommand = {
    inputs: [strip.path, ...(backdrop === null ? [] : [backdrop])].map((path) => stillInput(path, frameRate)),
    filters,
    muxer: 'mp4',
    options: [
      ...['-map', backdrop === null ? '[band]' : '[picture]', '-an', '-frames:v', String(frames)],
      ...h264Options(ticker, {
        profile: 'high',
        rateFactor: rateFactorFor(width),
        maxBitRate: null,
        keySeconds: 2,
      }),
      ...MP4_OPTIONS,
    ],
    seconds: frames / frameRate,
  };
  return {
    command,
    specification: { video: { width, height, frameRate, frames }, audio: null, seconds: frames / frameRate },
  };
}
