/** How every picture we make is encoded: what any player plays, with the colours that were drawn. */

/** Hexadecimal, e.g. `#5a0006`. */
export type Colour = `#${string}`;

export interface VideoFrame {
  readonly width: number;
  readonly height: number;
  /** Whole frames a second. */
  readonly frameRate: number;
}

/** Chroma is kept for every second pixel, so an odd edge is one pixel longer. */
export const evenEdge = (edge: number): number => edge + (edge % 2);

/** Below this width every pixel is a lamp that people see, and is encoded nearly without loss. */
const FINE_WIDTH = 384;

/** The constant rate factor for a width: lower is finer. */
export const rateFactorFor = (width: number): number => (width < FINE_WIDTH ? 14 : 20);

/** To BT.709 in studio range: without it ffmpeg writes BT.601, and a browser turns red into another red. */
export const TO_BT709 = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1';

/** Says BT.709 in the file, as the pixels are. */
const BT709_TAGS: readonly string[] = [
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
];

/** No names of programs or dates in the file: the same input gives the same bytes. */
export const NO_METADATA: readonly string[] = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact'],
];

/** `0xRRGGBB`, as filters write colours. */
export const filterColour = (colour: Colour): string => `0x${colour.slice(1)}`;

export interface H264Choices {
  readonly profile: 'baseline' | 'main' | 'high';
  readonly rateFactor: number;
  /** Bits a second that a slow decoder or line takes at most; null leaves it to the picture. */
  readonly maxBitRate: number | null;
  /** Seconds from one key frame to the next. */
  readonly keySeconds: number;
}

/** The output options of H.264. */
export function h264Options(
  { frameRate }: VideoFrame,
  { profile, rateFactor, maxBitRate, keySeconds }: H264Choices,
): readonly string[] {
  const cap = maxBitRate === null ? [] : ['-maxrate', String(maxBitRate), '-bufsize', String(maxBitRate * 2)];
  return [
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', profile, '-crf', String(rateFactor)],
    ...cap,
    ...['-g', String(Math.round(frameRate * keySeconds)), '-pix_fmt', 'yuv420p', '-r', String(frameRate)],
    ...['-threads', '2', ...BT709_TAGS],
  ];
}

/** Playable before the whole file is there. */
export const MP4_OPTIONS: readonly string[] = ['-movflags', '+faststart', ...NO_METADATA];
