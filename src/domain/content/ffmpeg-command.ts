/** One run of ffmpeg as data: what it reads, how it filters, what it writes. Nothing here starts a program. */

/** A file, read with one demuxer and no other, or a generator of ffmpeg's own. */
export interface FfmpegInput {
  /** The whole argument of `-i`. */
  readonly source: string;
  /** A demuxer of ffmpeg, e.g. `png_pipe`. */
  readonly demuxer: string;
  /** What stands before `-i`, beside the demuxer. */
  readonly options: readonly string[];
}

/** A file to be written. */
export interface FfmpegOutput {
  readonly muxer: string;
  readonly options: readonly string[];
  readonly target: string;
}

export interface FfmpegCommand {
  readonly inputs: readonly FfmpegInput[];
  /** The parts of the filter graph; none leaves it out. */
  readonly filters: readonly string[];
  /** A muxer of ffmpeg, e.g. `mp4`; `null` measures and writes nothing. */
  readonly muxer: string;
  /** What stands before the target. */
  readonly options: readonly string[];
  /** Files that the same run writes besides its target. */
  readonly further?: readonly FfmpegOutput[];
  /** How long the result lasts, to tell progress; null when nobody knows. */
  readonly seconds: number | null;
  /** True when its filters tell measurements that are wanted. */
  readonly tells?: boolean;
}

/** Pixels of one frame that are decoded at most: of our own stills, and of files from outside (4096 × 2160). */
const MAX_FRAME_PIXELS = { own: 33_000_000, foreign: 9_000_000 } as const;

/**
 * A file on this machine. The demuxer is forced and the only one allowed, and only files may be opened: a file that
 * names others (a playlist, a concat list) reaches nothing, whatever it is called.
 */
export const fileInput = (
  path: string,
  demuxer: string,
  options: readonly string[] = [],
  maxPixels: number = MAX_FRAME_PIXELS.foreign,
): FfmpegInput => ({
  source: `file:${path}`,
  demuxer,
  options: [
    ...['-protocol_whitelist', 'file,pipe', '-format_whitelist', demuxer],
    ...['-max_pixels', String(maxPixels)],
    ...options,
  ],
});

/** One of our own PNG stills; its one frame counts as 1/`frameRate` of a second. */
export const stillInput = (path: string, frameRate: number): FfmpegInput =>
  fileInput(path, 'png_pipe', ['-framerate', String(frameRate)], MAX_FRAME_PIXELS.own);

/** Before the inputs of every run: no questions asked, little told, progress on the fourth descriptor. */
export const globalOptions = ({ tells = false }: FfmpegCommand): readonly string[] => [
  ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', tells ? 'info' : 'warning', '-y'],
  ...['-progress', 'pipe:3', '-stats_period', '0.25', '-filter_complex_threads', '2'],
];
