/** The audio maker: commands of the domain, run by ffmpeg, until what was encoded is as loud as it should be. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AudioMaker, MadeAudio, ProgrammeRequest } from '../../app/ports/audio-maker.js';
import type { Watch } from '../../app/ports/video-maker.js';
import {
  findingsOf,
  hearingCommand,
  mixCommand,
  type ProgrammePart,
  programmeSeconds,
  type RenditionFile,
  renditionsCommand,
  trialCommand,
} from '../../domain/content/audio-programme.js';
import { AUDIO_RENDITIONS } from '../../domain/content/audio-rendition.js';
import { fileInput } from '../../domain/content/ffmpeg-command.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { loudnessesOf, loudnessOf } from '../../domain/content/loudness-summary.js';
import {
  firstAim,
  isCloseEnough,
  type Loudness,
  LOUDNESS_TARGETS,
  type LoudnessAim,
  type LoudnessSettings,
  type LoudnessTarget,
  meetsTarget,
  nextAim,
  nextGain,
  NOTHING_HEARD,
} from '../../domain/content/loudness-target.js';
import { peaksOf, WAVEFORM_RATE } from '../../domain/content/waveform-peaks.js';
import type { Failure } from '../../domain/errors.js';
import { openForeign } from '../video/foreign-file.js';
import { writeAllWhole } from '../video/part-file.js';
import { checkSpecification, describe, inWorkFolder, within, type Workshop } from '../video/workbench.js';

/** A rendition that is not right after so many tries is not going to be. */
const TRIES = 5;
/** Between the two gains that are tried at once, in dB. */
const TRIAL_STEP = 1.5;
const MOST_PARTS = 50;
const MOST_PEAKS = 20_000;

/** The adapter of the port; share the runner with whatever else makes media in this process. */
export function createAudioMaker({ runner, workDir }: Workshop): AudioMaker {
  /** A recording with sound. */
  async function openSound(path: string): ReturnType<typeof openForeign> {
    const file = await openForeign(runner, path);
    if (file.info.audio === null) throw mediaFailure('media-without-sound');
    return file;
  }

  async function openParts({ parts }: ProgrammeRequest): Promise<readonly ProgrammePart[]> {
    return Promise.all(
      parts.map(async ({ path, kind, gain = 0 }) => {
        const { input, info } = await openSound(path);
        return { input, kind, seconds: info.seconds, gain };
      }),
    );
  }

  /** Turns the gain up by what the limiter takes away: that is cheaper to find out before encoding than after. */
  async function settle(
    { path, measured }: Mix,
    aim: LoudnessAim,
    start: number,
    signal: AbortSignal | undefined,
  ): Promise<LoudnessSettings> {
    const { ceiling } = aim;
    let gain = start;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const gains = [gain, gain + TRIAL_STEP];
      const command = trialCommand(
        path,
        gains.map((each) => ({ gain: each, ceiling })),
      );
      const told = loudnessesOf(await runner.measure(command, { signal }));
      if (told.length < gains.length) break;
      const trials = told.map(({ integrated }, index) => ({ gain: gains[index]!, integrated }));
      const next = nextGain(aim, measured, trials);
      // Between two gains that were tried there is nothing to be surprised by; beyond them there is.
      if (next > gains[0]! && next < gains[1]!) return { gain: next, ceiling };
      const close = trials.find(({ integrated }) => isCloseEnough(aim, integrated));
      if (close !== undefined || next === gain) return { gain: close?.gain ?? gain, ceiling };
      gain = next;
    }
    return { gain, ceiling };
  }

  /** Looks at an encoded file and hears it to its end. Loudness is null when it cannot be told. */
  async function hear({ rendition, path }: RenditionFile, seconds: number, watch: Watch): Promise<Heard> {
    const input = fileInput(path, rendition.demuxer);
    const info = await runner.probe(input);
    checkSpecification({ video: null, audio: rendition.codec, seconds }, info);
    const told = await runner.measure(hearingCommand(input, info.seconds), watch);
    return { told, seconds: info.seconds, loudness: loudnessOf(told) };
  }

  /** Encodes one file again and again, aiming better, until what was encoded measures right. */
  async function correct(
    file: RenditionFile,
    mix: Mix,
    target: LoudnessTarget,
    first: { readonly settings: LoudnessSettings; readonly heard: Heard },
    signal: AbortSignal | undefined,
  ): Promise<HeardRight> {
    let { settings, heard } = first;
    let aim = firstAim(target);
    for (let attempt = 1; ; attempt++) {
      const { loudness } = heard;
      if (loudness !== null && meetsTarget(target, loudness)) return { ...heard, loudness };
      if (loudness === null || attempt === TRIES) throw notAsLoud(target, loudness);
      aim = nextAim(target, aim, loudness);
      settings = await settle(mix, aim, settings.gain, signal);
      await runner.write(renditionsCommand(mix.path, settings, [file], mix.seconds), file.path, { signal });
      heard = await hear(file, mix.seconds, { signal });
    }
  }

  /** Encodes all renditions in one run, since they share all but their encoders, and hears each. */
  async function render(request: ProgrammeRequest, mix: Mix, watch: Watch): Promise<readonly MadeAudio[]> {
    const target = LOUDNESS_TARGETS[request.loudness];
    const targets = request.renditions.map((each) => each.target);
    for (const path of targets) await mkdir(dirname(path), { recursive: true });
    return writeAllWhole(targets, async (parts) => {
      const files = request.renditions.map(({ id }, index) => ({
        rendition: AUDIO_RENDITIONS[id],
        path: parts[index]!,
      }));
      const start = target.integrated - mix.measured;
      const settings = await settle(mix, firstAim(target), start, watch.signal);
      const command = renditionsCommand(mix.path, settings, files, mix.seconds);
      await runner.write(command, parts[0]!, within(watch, 0, 0.6));
      const first = await hearAll(files, mix.seconds, within(watch, 0.6, 1));
      const made: MadeAudio[] = [];
      for (const [index, file] of files.entries()) {
        const attempt = { settings, heard: first[index]! };
        const { told, seconds, loudness } = await correct(file, mix, target, attempt, watch.signal);
        made.push({
          id: request.renditions[index]!.id,
          path: targets[index]!,
          seconds,
          ...loudness,
          ...(await describe(file.path)),
          findings: findingsOf(told, seconds, request.bounds ?? UNBOUNDED),
        });
      }
      return made;
    });
  }

  /** Hears several files, as many at once as the runner lets. */
  function hearAll(
    files: readonly RenditionFile[],
    seconds: number,
    { signal, onProgress }: Watch,
  ): Promise<readonly Heard[]> {
    const done = files.map(() => 0);
    return Promise.all(
      files.map((file, index) =>
        hear(file, seconds, {
          signal,
          onProgress(fraction) {
            done[index] = fraction;
            onProgress?.(done.reduce((sum, each) => sum + each, 0) / files.length);
          },
        }),
      ),
    );
  }

  return {
    async programme(request, watch = {}) {
      checkRequest(request);
      const parts = await openParts(request);
      return inWorkFolder(workDir, async (folder) => {
        const seconds = programmeSeconds(parts);
        const path = join(folder, 'mix.wav');
        const told = await runner.write(mixCommand(parts), path, within(watch, 0, 0.2));
        const measured = loudnessOf(told)?.integrated ?? -Infinity;
        if (measured < NOTHING_HEARD) throw mediaFailure('media-silent');
        const made = await render(request, { path, seconds, measured }, within(watch, 0.2, 1));
        watch.onProgress?.(1);
        return made;
      });
    },

    async measure(path, watch = {}) {
      const { input, info } = await openSound(path);
      const loudness = loudnessOf(await runner.measure(hearingCommand(input, info.seconds), watch));
      if (loudness === null) throw mediaFailure('media-damaged');
      return { ...loudness, seconds: info.seconds };
    },

    async waveform(path, count) {
      if (!Number.isInteger(count) || count < 1 || count > MOST_PEAKS)
        throw mediaFailure('audio-request-invalid', { detail: `Số nét vẽ phải từ 1 đến ${MOST_PEAKS}.` });
      const { input, info } = await openSound(path);
      return inWorkFolder(workDir, async (folder) => {
        const raw = join(folder, 'samples.raw');
        const options = ['-map', '0:a:0', '-ac', '1', '-ar', String(WAVEFORM_RATE), '-c:a', 'pcm_s16le'];
        await runner.write({ inputs: [input], filters: [], muxer: 's16le', options, seconds: null }, raw);
        return { seconds: info.seconds, peaks: peaksOf(samplesOf(await readFile(raw)), count) };
      });
    },
  };
}

/** The parts joined. */
interface Mix {
  readonly path: string;
  readonly seconds: number;
  /** In LUFS, before any gain. */
  readonly measured: number;
}

/** What hearing an encoded file told. */
interface Heard {
  readonly told: string;
  readonly seconds: number;
  readonly loudness: Loudness | null;
}

interface HeardRight extends Heard {
  readonly loudness: Loudness;
}

function notAsLoud(target: LoudnessTarget, last: Loudness | null): Failure {
  const reached =
    last === null
      ? 'không đo được'
      : `${last.integrated.toFixed(1)} LUFS, đỉnh ${last.truePeak.toFixed(1)} dBTP`;
  return mediaFailure('media-not-as-specified', {
    detail: `Không đưa được âm lượng về mức ${target.integrated} LUFS (${reached}); hãy xem lại bản thu.`,
  });
}

const UNBOUNDED = { minSeconds: null, maxSeconds: null };

/** Little-endian samples, whichever way this machine counts. */
function samplesOf(bytes: Buffer): Int16Array {
  return Int16Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readInt16LE(index * 2));
}

function checkRequest({ parts, renditions }: ProgrammeRequest): void {
  const refuse = (detail: string): never => {
    throw mediaFailure('audio-request-invalid', { detail });
  };
  if (parts.length === 0 || parts.length > MOST_PARTS)
    refuse(`Chương trình cần từ 1 đến ${MOST_PARTS} phần.`);
  if (renditions.length === 0) refuse('Chưa chọn dạng tệp cần xuất.');
}
