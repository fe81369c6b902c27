/** An LED loop: stills that follow one another for ever, parted by a fade through the ground of the design. */
import { type FfmpegCommand, stillInput } from './ffmpeg-command.js';
import { type MediaSpecification } from './video-specification.js';
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

export interface LoopSlide {
  /** The path of a PNG in the loop's size. */
  readonly path: string;
  readonly holdSeconds: number;
}

export interface Loop extends VideoFrame {
  readonly slides: readonly LoopSlide[];
  /** From one slide to the next, through the background: text over text would be unreadable half-way. */
  readonly fadeSeconds: number;
  readonly background: Colour;
}

/** What a run must give, beside the run itself. */
export interface VideoJob {
  readonly command: FfmpegCommand;
  readonly specification: MediaSpecification;
}

/** A loop in whole frames. */
export interface LoopFrames {
  /** Of each slide at rest, at least one. */
  readonly holds: readonly number[];
  /** Of half a fade: from a slide to the background, or from there to the next. */
  readonly halfFade: number;
  readonly total: number;
}

/** Counts the frames of a loop. A single slide has nothing to fade to. */
export function loopFrames({ slides, fadeSeconds, frameRate }: Omit<Loop, 'background'>): LoopFrames {
  const holds = slides.map(({ holdSeconds }) => Math.max(1, Math.round(holdSeconds * frameRate)));
  const halfFade = slides.length < 2 ? 0 : Math.round((fadeSeconds * frameRate) / 2);
  return { holds, halfFade, total: holds.reduce((sum, hold) => sum + hold + 2 * halfFade, 0) };
}

/** From BT.709 pixels, padded to even edges with the background. */
export const paddedStill = ({ width, height }: VideoFrame, background: Colour): string => {
  const [evenWidth, evenHeight] = [evenEdge(width), evenEdge(height)];
  const pad =
    evenWidth === width && evenHeight === height
      ? ''
      : `format=rgb24,pad=${evenWidth}:${evenHeight}:0:0:${filterColour(background)},`;
  return pad + TO_BT709;
};

/** One frame of one colour. */
export const colourFrame = ({ width, height, frameRate }: VideoFrame, colour: Colour): string =>
  `color=c=${filterColour(colour)}:s=${evenEdge(width)}x${evenEdge(height)}:r=${frameRate},` +
  `trim=end_frame=1,format=rgb24,${TO_BT709}`;

/** Repeats the one frame it is given, so that there are `frames` of it. */
export const heldFrames = (frames: number, frameRate: number): string =>
  `loop=loop=${frames - 1}:size=1,setpts=N/${frameRate}/TB`;

/**
 * The run that makes a loop. Each still becomes YUV once and is repeated as it is; only the frames of a fade are
 * blended. The last fade ends one step before the first slide, so that the end flows into the beginning.
 */
export function loopJob(loop: Loop): VideoJob {
  const { slides, background, frameRate, width, height } = loop;
  const { holds, halfFade, total } = loopFrames(loop);
  const filters: string[] = [];
  const parts: string[] = [];
  const held = (frames: number): string => heldFrames(frames, frameRate);
  const fade = `xfade=transition=fade:duration=${halfFade / frameRate}:offset=0`;
  slides.forEach((_, index) => {
    const outlets = halfFade === 0 ? `[rest${index}]` : `split=3[rest${index}][leave${index}][enter${index}]`;
    const separator = halfFade === 0 ? '' : ',';
    filters.push(`[${index}:v]${paddedStill(loop, background)}${separator}${outlets}`);
  });
  if (halfFade > 0) {
    const grounds = slides.map((_, index) => `[dusk${index}][dawn${index}]`).join('');
    filters.push(`${colourFrame(loop, background)},split=${slides.length * 2}${grounds}`);
  }
  slides.forEach((_, index) => {
    filters.push(`[rest${index}]${held(holds[index]!)}[hold${index}]`);
    parts.push(`[hold${index}]`);
    if (halfFade === 0) return;
    const next = (index + 1) % slides.length;
    filters.push(
      `[leave${index}]${held(halfFade)}[from${index}]`,
      `[dusk${index}]${held(halfFade)}[down${index}]`,
      `[from${index}][down${index}]${fade}[out${index}]`,
      `[dawn${index}]${held(halfFade)}[up${index}]`,
      `[enter${next}]${held(halfFade)}[to${index}]`,
      `[up${index}][to${index}]${fade}[in${index}]`,
    );
    parts.push(`[out${index}]`, `[in${index}]`);
  });
  filters.push(`${parts.join('')}concat=n=${parts.length},setpts=N/${frameRate}/TB[picture]`);
  const seconds = total / frameRate;
  return {
    command: {
      inputs: slides.map(({ path }) => stillInput(path, frameRate)),
      filters,
      muxer: 'mp4',
      options: [
        ...['-map', '[picture]', '-an', '-frames:v', String(total)],
        ...h264Options(loop, {
          profile: 'high',
          rateFactor: rateFactorFor(width),
          maxBitRate: null,
          keySeconds: 2,
        }),
        ...MP4_OPTIONS,
      ],
      seconds,
    },
    specification: {
      video: { width: evenEdge(width), height: evenEdge(height), frameRate, frames: total },
      audio: null,
      seconds,
    },
  };
}
