/** The one frame of a film that stands for it in lists: bright, and like most of the film. */
import type { FfmpegCommand, FfmpegInput } from './ffmpeg-command.js';

/** Frames that are compared; they lie evenly over the film. */
const CANDIDATES = 60;
/** Our renditions can be entered every so many seconds; other frames are not decoded. */
const KEY_SECONDS = 2;
/** Mean luma below which a frame is a fade, a leader or night, where black is 16. */
const DARK = 40;

/**
 * Looks for the frame among those that can be entered. Where all are dark and `dark` is false nothing is written.
 * @param seconds how long the film lasts
 */
export function posterCommand(input: FfmpegInput, seconds: number, dark: boolean): FfmpegCommand {
  const step = Math.max(1, Math.ceil(seconds / KEY_SECONDS / CANDIDATES));
  const bright = `signalstats,metadata=mode=select:key=lavfi.signalstats.YAVG:value=${DARK}:function=greater`;
  const chain = [
    `select='not(mod(n,${step}))'`,
    ...(dark ? [] : [bright]),
    `thumbnail=${CANDIDATES}`,
    // JPEG has a matrix and a range of its own.
    'scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc',
    'format=yuvj420p',
  ];
  return {
    inputs: [{ ...input, options: [...input.options, '-skip_frame', 'nokey'] }],
    filters: [`[0:v:0]${chain.join(',')}[poster]`],
    muxer: 'image2pipe',
    options: ['-map', '[poster]', '-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '3', '-map_metadata', '-1'],
    seconds: null,
  };
}
