/**
 * A long film of stills, footage and a narration. Only what moves is encoded; a still at rest is encoded for the time
 * of one group of pictures, and that group is repeated as it is.
 */
import { type FfmpegCommand, type FfmpegInput, fileInput, stillInput } from './ffmpeg-command.js';
import { aacOptions } from './video-transcoding.js';
import {
  type Colour,
  type VideoFrame,
  h264Options,
  MP4_OPTIONS,
  NO_METADATA,
  TO_BT709,
} from './video-encoding.js';
import { colourFrame, heldFrames, paddedStill } from './video-loop.js';
import type { MediaSpecification } from './video-specification.js';

export type AssemblyPart =
  | { readonly kind: 'still'; readonly path: string; readonly seconds: number }
  /** Longer footage is cut, shorter footage ends in its last picture. */
  | { readonly kind: 'footage'; readonly input: FfmpegInput; readonly seconds: number };

/** A sound that begins at a moment of the film. */
export interface AssemblySound {
  readonly input: FfmpegInput;
  readonly atSeconds: number;
  /** Heard no longer than this; null hears all of it. */
  readonly seconds: number | null;
}

export interface Assembly extends VideoFrame {
  readonly parts: readonly AssemblyPart[];
  readonly sounds: readonly AssemblySound[];
  /** A still comes out of the background and goes back into it. */
  readonly fadeSeconds: number;
  readonly background: Colour;
}

/** One piece to encode, and how often it follows itself. */
export interface AssemblyPiece {
  readonly name: string;
  readonly command: FfmpegCommand;
  readonly frames: number;
  readonly times: number;
}

/** Of one group of pictures. */
const GROUP_SECONDS = 2;

/** A still in whole frames. */
interface StillFrames {
  readonly fade: number;
  /** At rest before the first whole group. */
  readonly rest: number;
  readonly group: number;
  readonly groups: number;
}

const framesOf = (seconds: number, frameRate: number): number => Math.max(1, Math.round(seconds * frameRate));

/** Deals the frames of a still: into the picture, a rest, whole groups, out of the picture. */
export function stillFrames(seconds: number, fadeSeconds: number, frameRate: number): StillFrames {
  const total = framesOf(seconds, frameRate);
  const fade = Math.min(Math.round(fadeSeconds * frameRate), Math.floor(total / 3));
  const group = GROUP_SECONDS * frameRate;
  const held = total - 2 * fade;
  return { fade, rest: held % group, group, groups: Math.floor(held / group) };
}

const assembledFrames = ({ parts, frameRate }: Assembly): number =>
  parts.reduce((sum, { seconds }) => sum + framesOf(seconds, frameRate), 0);

/** Every piece has the same parameters, so that one decoder reads them all. */
function pieceCommand(
  assembly: Assembly,
  inputs: readonly FfmpegInput[],
  filters: readonly string[],
  frames: number,
): FfmpegCommand {
  const choices = {
    profile: 'high',
    rateFactor: 20,
    maxBitRate: 12_000_000,
    keySeconds: GROUP_SECONDS,
  } as const;
  return {
    inputs,
    filters,
    muxer: 'mp4',
    options: [
      ...['-map', '[picture]', '-an', '-frames:v', String(frames)],
      ...[...h264Options(assembly, choices), '-video_track_timescale', '12800', ...NO_METADATA],
    ],
    seconds: frames / assembly.frameRate,
  };
}

function stillPieces(
  assembly: Assembly,
  path: string,
  seconds: number,
  index: number,
): readonly AssemblyPiece[] {
  const { frameRate, background, fadeSeconds } = assembly;
  const { fade, rest, group, groups } = stillFrames(seconds, fadeSeconds, frameRate);
  const inputs = [stillInput(path, frameRate)];
  const picture = `[0:v]${paddedStill(assembly, background)}`;
  const held = (frames: number): string => heldFrames(frames, frameRate);
  const blend = `xfade=transition=fade:duration=${fade / frameRate}:offset=0`;
  const ground = `${colourFrame(assembly, background)},${held(Math.max(1, fade))}[ground]`;
  const piece = (name: string, filters: readonly string[], frames: number, times = 1): AssemblyPiece[] =>
    frames === 0 || times === 0
      ? []
      : [
          {
            name: `${index}-${name}`,
            command: pieceCommand(assembly, inputs, filters, frames),
            frames,
            times,
          },
        ];
  const enter =
    fade === 0
      ? [`${picture},${held(Math.max(1, rest))}[picture]`]
      : [
          ground,
          `${picture},split[one][two]`,
          `[one]${held(fade)}[still]`,
          `[ground][still]${blend}${rest === 0 ? '[picture];[two]nullsink' : '[in]'}`,
          ...(rest === 0
            ? []
            : [`[two]${held(rest)}[rest]`, `[in][rest]concat=n=2,setpts=N/${frameRate}/TB[picture]`]),
        ];
  return [
    ...piece('enter', enter, fade + rest),
    ...piece('group', [`${picture},${held(group)}[picture]`], group, groups),
    ...piece('leave', [ground, `${picture},${held(fade)}[still]`, `[still][ground]${blend}[picture]`], fade),
  ];
}

function footagePiece(assembly: Assembly, input: FfmpegInput, seconds: number, index: number): AssemblyPiece {
  const { width, height, frameRate, background } = assembly;
  const frames = framesOf(seconds, frameRate);
  const filter =
    `[0:v:0]fps=${frameRate},scale=${width}:${height}:force_original_aspect_ratio=decrease:force_divisible_by=2,` +
    `${TO_BT709},pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2:${background.replace('#', '0x')},` +
    `tpad=stop=-1:stop_mode=clone,trim=end_frame=${frames},setpts=N/${frameRate}/TB[picture]`;
  return {
    name: `${index}-footage`,
    command: pieceCommand(assembly, [input], [filter], frames),
    frames,
    times: 1,
  };
}

/** The pieces of a film, in order. */
export const assemblyPieces = (assembly: Assembly): readonly AssemblyPiece[] =>
  assembly.parts.flatMap((part, index) =>
    part.kind === 'still'
      ? stillPieces(assembly, part.path, part.seconds, index)
      : [footagePiece(assembly, part.input, part.seconds, index)],
  );

/** The list by which ffmpeg strings the pieces together; `pathOf` says where a piece lies. */
export const pieceList = (
  pieces: readonly AssemblyPiece[],
  frameRate: number,
  pathOf: (piece: AssemblyPiece) => string,
): string =>
  pieces
    .flatMap((piece) => {
      const entry = `file 'file:${pathOf(piece).replaceAll("'", "'\\''")}'\nduration ${piece.frames / frameRate}\n`;
      return Array.from({ length: piece.times }, () => entry);
    })
    .join('');

/** The run that strings the pieces together, with one unbroken sound. `list` is the path of the piece list. */
export function assemblyJob(
  assembly: Assembly,
  list: string,
): { readonly command: FfmpegCommand; readonly specification: MediaSpecification } {
  const { width, height, frameRate, sounds } = assembly;
  const frames = assembledFrames(assembly);
  const seconds = frames / frameRate;
  const strung: FfmpegInput = {
    ...fileInput(list, 'concat'),
    options: ['-protocol_whitelist', 'file', '-format_whitelist', 'concat,mov', '-safe', '0'],
  };
  const outlets = sounds.map((_, index) => `[sound${index}]`).join('');
  const filters =
    sounds.length === 0
      ? []
      : [
          ...sounds.map(
            ({ atSeconds, seconds: heard }, index) =>
              `[${index + 1}:a:0]aresample=48000,aformat=channel_layouts=stereo,` +
              (heard === null ? '' : `atrim=end=${heard},`) +
              `adelay=${Math.round(atSeconds * 1000)}:all=1[sound${index}]`,
          ),
          `${outlets}amix=inputs=${sounds.length}:normalize=0,apad,atrim=end=${seconds}[sound]`,
        ];
  return {
    command: {
      inputs: [strung, ...sounds.map(({ input }) => input)],
      filters,
      muxer: 'mp4',
      options: [
        ...['-map', '0:v', '-c:v', 'copy', '-video_track_timescale', '12800'],
        ...(sounds.length === 0 ? ['-an'] : ['-map', '[sound]', ...aacOptions(128_000)]),
        ...MP4_OPTIONS,
      ],
      seconds,
    },
    specification: {
      video: { width, height, frameRate, frames },
      audio: sounds.length === 0 ? null : 'aac',
      seconds,
    },
  };
}
