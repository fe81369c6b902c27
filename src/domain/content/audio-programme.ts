/** A programme for loudspeakers: jingle, bulletin, outro; made even, loud enough, and never too loud. */
import { type FfmpegCommand, type FfmpegInput, fileInput } from './ffmpeg-command.js';
import type { AudioRendition } from './audio-rendition.js';
import { type LoudnessSettings, NOTHING_HEARD } from './loudness-target.js';
import { silencesOf } from './loudness-summary.js';

export interface ProgrammePart {
  readonly input: FfmpegInput;
  /** Speech is cleared of rumble and compressed; music keeps its dynamics. */
  readonly kind: 'music' | 'speech';
  readonly seconds: number;
  /** In dB, before anything else is done to it. */
  readonly gain: number;
}

/** Between two parts, in seconds. */
const PART_GAP = 0.6;

export const programmeSeconds = (parts: readonly ProgrammePart[]): number =>
  parts.reduce((sum, { seconds }) => sum + seconds, 0) + PART_GAP * (parts.length - 1);

const MONO = 'aresample=48000,aformat=sample_fmts=fltp:channel_layouts=mono';
const SPEECH = 'highpass=f=120,acompressor=threshold=-22dB:ratio=3:attack=8:release=160:makeup=1';
/** Measures and tells its summary only at the end. */
const LOUDNESS = 'ebur128=framelog=verbose';
const LOUDNESS_AND_PEAK = 'ebur128=peak=true:framelog=verbose';

/** What every part is brought to before they are joined, in LUFS: a little under the threshold of the compressor. */
const PART_LEVEL = -23;
const MOST_PART_GAIN = 24;

/** The gain that brings a part to the level of the others, in dB; none for one in which nothing is heard. */
export function partGain(integrated: number): number {
  if (!Number.isFinite(integrated) || integrated < NOTHING_HEARD) return 0;
  return Math.min(MOST_PART_GAIN, Math.max(-MOST_PART_GAIN, PART_LEVEL - integrated));
}

/** The first run: the parts one after another, and how loud that is. */
export function mixCommand(parts: readonly ProgrammePart[]): FfmpegCommand {
  const chains = parts.map(({ kind, gain }, index) => {
    const gap = index === parts.length - 1 ? '' : `,apad=pad_dur=${PART_GAP}`;
    const level = gain === 0 ? '' : `,volume=${gain.toFixed(2)}dB:precision=float`;
    return `[${index}:a:0]${MONO}${level}${kind === 'speech' ? `,${SPEECH}` : ''}${gap}[part${index}]`;
  });
  const outlets = parts.map((_, index) => `[part${index}]`).join('');
  return {
    inputs: parts.map(({ input }) => input),
    filters: [...chains, `${outlets}concat=n=${parts.length}:v=0:a=1,${LOUDNESS},${MONO}[mix]`],
    muxer: 'wav',
    options: ['-map', '[mix]', '-c:a', 'pcm_f32le'],
    seconds: programmeSeconds(parts),
    tells: true,
  };
}

const limited = ({ gain, ceiling }: LoudnessSettings, rate: number): string =>
  `volume=${gain.toFixed(2)}dB:precision=float,aresample=${rate},` +
  `alimiter=limit=${(10 ** (ceiling / 20)).toFixed(5)}:attack=5:release=50:level=0`;

/**
 * A short run beside: how loud each of some settings makes the mix, told in their order. Peaks between samples hardly
 * matter to that.
 */
export function trialCommand(mix: string, settings: readonly LoudnessSettings[]): FfmpegCommand {
  const inlets = settings.map((_, index) => `[in${index}]`).join('');
  return {
    inputs: [fileInput(mix, 'wav')],
    filters: [
      `[0:a]asplit=${settings.length}${inlets}`,
      ...settings.map((each, index) => `[in${index}]${limited(each, 48_000)},${LOUDNESS}[tried${index}]`),
    ],
    muxer: 'null',
    options: settings.flatMap((_, index) => ['-map', `[tried${index}]`]),
    seconds: null,
    tells: true,
  };
}

/** Where a rendition is written. */
export interface RenditionFile {
  readonly rendition: AudioRendition;
  readonly path: string;
}

/**
 * The second run: gain, a limiter at 192,000 samples a second, so that peaks between samples are seen, and behind it
 * the encoders of all files that are given out. The command writes the first; the others are its further files.
 */
export function renditionsCommand(
  mix: string,
  settings: LoudnessSettings,
  files: readonly RenditionFile[],
  seconds: number,
): FfmpegCommand {
  const outlets = files.map((_, index) => `[out${index}]`).join('');
  const [first, ...others] = files.map(({ rendition: { muxer, options }, path }, index) => ({
    muxer,
    options: ['-map', `[out${index}]`, ...options],
    target: path,
  }));
  return {
    inputs: [fileInput(mix, 'wav')],
    filters: [
      `[0:a]${limited(settings, 192_000)},aresample=48000,aformat=sample_fmts=flt,asplit=${files.length}${outlets}`,
    ],
    muxer: first!.muxer,
    options: first!.options,
    further: others,
    seconds,
  };
}

/** Below this it is silent, in dB of full scale. */
const SILENCE_LEVEL = -50;
/** Seconds of silence that are worth telling. */
const SILENCE_TOLD = 1;

/** The last runs: each hears a finished file to its end, and tells how loud it is, where it is silent, whether it breaks. */
export const hearingCommand = (input: FfmpegInput, seconds: number | null): FfmpegCommand => ({
  inputs: [{ ...input, options: [...input.options, '-xerror'] }],
  filters: [
    `[0:a:0]${LOUDNESS_AND_PEAK},silencedetect=noise=${SILENCE_LEVEL}dB:duration=${SILENCE_TOLD}[heard]`,
  ],
  muxer: 'null',
  options: ['-map', '[heard]'],
  seconds,
  tells: true,
});

/** What stands against airing a programme. */
export interface ProgrammeFinding {
  readonly code: 'silent-gap' | 'too-short' | 'too-long';
  /** A Vietnamese sentence. */
  readonly detail: string;
}

/** What a programme must keep to, in seconds. */
export interface ProgrammeBounds {
  readonly minSeconds: number | null;
  readonly maxSeconds: number | null;
}

/** People take the loudspeaker for broken after so many seconds. */
const LONGEST_SILENCE = 3;

const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Looks for gaps and for a length that does not fit its slot; `heard` is what the last run told. */
export function findingsOf(
  heard: string,
  seconds: number,
  bounds: ProgrammeBounds,
): readonly ProgrammeFinding[] {
  const findings: ProgrammeFinding[] = silencesOf(heard, seconds)
    .filter(({ from, to }) => to - from > LONGEST_SILENCE)
    .map(({ from, to }) => ({
      code: 'silent-gap',
      detail: `Im lặng ${Math.round(to - from)} giây, từ phút ${clockOf(from)}.`,
    }));
  const { minSeconds, maxSeconds } = bounds;
  if (minSeconds !== null && seconds < minSeconds)
    findings.push({
      code: 'too-short',
      detail: `Chỉ dài ${clockOf(seconds)}, cần ít nhất ${clockOf(minSeconds)}.`,
    });
  if (maxSeconds !== null && seconds > maxSeconds)
    findings.push({ code: 'too-long', detail: `Dài ${clockOf(seconds)}, chỉ được ${clockOf(maxSeconds)}.` });
  return findings;
}
