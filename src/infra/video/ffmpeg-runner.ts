/** Runs ffmpeg and ffprobe safely. Every run of the process goes through one runner, so that the machine is not overrun. */
import { cpus } from 'node:os';
import type { Watch } from '../../app/ports/video-maker.js';
import { type FfmpegCommand, type FfmpegInput } from '../../domain/content/ffmpeg-command.js';
import { failureCodeOf, mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { fractionDone, secondsDone } from '../../domain/content/ffmpeg-progress.js';
import type { MediaInfo } from '../../domain/content/video-specification.js';
import { createGate } from '../gate.js';
import { argumentsOf } from './ffmpeg-arguments.js';
import { probeArguments, understandProbe } from './ffprobe.js';
import { type LimitedEnd, type ProcessLimits, runLimited, SEARCH_PATH } from './limited-process.js';

/** What a run of ffmpeg may take: a quarter of an hour of picture takes minutes, and 3 GB hold any of our graphs. */
const ENCODER_LIMITS = {
  milliseconds: 3_600_000,
  stallMilliseconds: 60_000,
  memoryBytes: 3_000_000_000,
  processorSeconds: 7200,
  fileBytes: 8_000_000_000,
} as const satisfies ProcessLimits;

/** What a look at a file may take: a hostile one is refused before a person grows impatient. */
const PROBE_LIMITS: ProcessLimits = {
  milliseconds: 10_000,
  stallMilliseconds: null,
  memoryBytes: 1_000_000_000,
  processorSeconds: 5,
  fileBytes: 0,
};

/** Bytes of measurements (loudness, silences) that are kept. */
const MEASURED_TEXT = 1_000_000;
const PROBE_ANSWER = 1_000_000;

export interface FfmpegRunnerOptions {
  readonly limits?: Partial<ProcessLimits>;
  /** Runs at once; one for every two cores when left out. */
  readonly atOnce?: number;
  /** A program's name, looked up in `searchPath`, or its path. */
  readonly ffmpeg?: string;
  readonly ffprobe?: string;
  /** Folders parted by colons. */
  readonly searchPath?: string;
}

export interface FfmpegRunner {
  /** Writes a file at `target`, which is the caller's part file; gives what its filters told. @throws Failure `encoder-…`, `disk-full`, `output-too-large` */
  write(command: FfmpegCommand, target: string, watch?: Watch): Promise<string>;
  /** Runs a command that writes nothing, and gives what its filters told. @throws as `write` */
  measure(command: FfmpegCommand, watch?: Watch): Promise<string>;
  /** Looks at a file. @throws Failure `media-damaged`, `encoder-missing` */
  probe(input: FfmpegInput): Promise<MediaInfo>;
}

/** A runner; a process needs one, shared by everything that makes pictures or sound. */
export function createFfmpegRunner(options: FfmpegRunnerOptions = {}): FfmpegRunner {
  const limits = { ...ENCODER_LIMITS, ...options.limits };
  const gate = createGate({
    atOnce: options.atOnce ?? Math.max(1, Math.floor(cpus().length / 2)),
    cancelled: () => mediaFailure('encoder-cancelled'),
  });
  // A programme of many parts looks at all of them.
  const look = createGate({ atOnce: cpus().length });
  const searchPath = options.searchPath ?? SEARCH_PATH;

  async function encode(
    command: FfmpegCommand,
    target: string | null,
    { onProgress, signal }: Watch,
  ): Promise<string> {
    let furthest = -1;
    const end = await runLimited({
      program: options.ffmpeg ?? 'ffmpeg',
      arguments: argumentsOf(command, target),
      limits,
      signal,
      keep: { errorText: MEASURED_TEXT },
      searchPath,
      onLine(line) {
        const seconds = secondsDone(line);
        if (seconds === null || seconds <= furthest) return false;
        furthest = seconds;
        if (command.seconds !== null) onProgress?.(fractionDone(seconds, command.seconds));
        return true;
      },
    });
    return textOf(end);
  }

  return {
    write: (command, target, watch = {}) => gate(() => encode(command, target, watch), watch.signal),
    measure: (command, watch = {}) => gate(() => encode(command, null, watch), watch.signal),
    async probe(input) {
      const end = await look(() =>
        runLimited({
          program: options.ffprobe ?? 'ffprobe',
          arguments: probeArguments(input),
          limits: PROBE_LIMITS,
          keep: { output: PROBE_ANSWER },
          searchPath,
        }),
      );
      if (end === null) throw mediaFailure('encoder-missing');
      const info = end.status === 0 ? understandProbe(end.output) : null;
      if (info === null) throw mediaFailure('media-damaged', { cause: new Error(end.errorText.trim()) });
      return info;
    },
  };
}

/** What a run that ended well told; throws what a bad end means. */
function textOf(end: LimitedEnd | null): string {
  if (end === null) throw mediaFailure('encoder-missing');
  const cause = new Error(
    end.errorText.trim().slice(-2000) || `ended by ${String(end.signal ?? end.status)}`,
  );
  switch (end.stopped) {
    case 'timeout':
      throw mediaFailure('encoder-timeout', { cause });
    case 'stalled':
      throw mediaFailure('encoder-stalled', { cause });
    case 'cancelled':
      throw mediaFailure('encoder-cancelled', { cause });
    case 'output-too-long':
      throw mediaFailure('encoder-failed', { cause });
    case null:
  }
  if (end.status !== 0) throw mediaFailure(failureCodeOf(end), { cause });
  return end.errorText;
}
