/** The audio maker: commands of the domain, run by ffmpeg, until what was encoded is as loud as it should be. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AudioMaker, MadeAudio, ProgrammeRequest } from '../../app/ports/audio-maker.js';
import type { Watch } from '../../app/ports/video-maker.js';
import {
  findingsOf,
  hearingCommand,
  levelCommand,
  mixCommand,
  type ProgrammePart,
  programmeSeconds,
  renditionJob,
} from '../../domain/content/audio-programme.js';
import { AUDIO_RENDITIONS } from '../../domain/content/audio-rendition.js';
import { fileInput } from '../../domain/content/ffmpeg-command.js';
import { mediaFailure } from '../../domain/content/ffmpeg-failure.js';
import { loudnessOf } from '../../domain/content/loudness-summary.js';
import {
  boundedGain,
  firstSettings,
  type Loudness,
  LOUDNESS_TARGETS,
  type LoudnessTarget,
  type LoudnessSettings,
  meetsTarget,
  nextSettings,
  NOTHING_HEARD,
} from '../../domain/content/loudness-target.js';
import { peaksOf, WAVEFORM_RATE } from '../../domain/content/waveform-peaks.js';
import { openForeign } from '../video/foreign-file.js';
import { writeWhole } from '../video/part-file.js';
import { checkSpecification, describe, inWorkFolder, within, type Workshop } from '../video/workbench.js';

/** A rendition that is not right after so many tries is not going to be. */
const TRIES = 5;
/** In LU, before encoding. */
const CLOSE_ENOUGH = 0.25;
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
    const opened: ProgrammePart[] = [];
    for (const { path, kind, gain = 0 } of parts) {
      const { input, info } = await openSound(path);
      opened.push({ input, kind, seconds: info.seconds, gain });
    }
    return opened;
  }

  /** Writes one rendition, again and again with better settings until what was encoded measures right. */
  async function render(
    { id, target: path }: ProgrammeRequest['renditions'][number],
    request: ProgrammeRequest,
    mix: Mix,
    watch: Watch,
  ): Promise<MadeAudio> {
    const target = LOUDNESS_TARGETS[request.loudness];
    const rendition = AUDIO_RENDITIONS[id];
    const job = renditionJob(join(mix.folder, 'level.wav'), rendition, mix.seconds);
    await mkdir(dirname(path), { recursive: true });
    return writeWhole(path, async (part) => {
      // What served the rendition before mostly serves this one.
      let settings = mix.levelled ?? firstSettings(target, mix.measured);
      let last: Loudness | null = null;
      for (let attempt = 0; attempt < TRIES; attempt++) {
        settings = await level(mix, target, settings, watch.signal);
        await runner.write(job.command, part, watch);
        const input = fileInput(part, rendition.demuxer);
        const info = await runner.probe(input);
        checkSpecification(job.specification, info);
        const heard = await runner.measure(hearingCommand(input, null), { signal: watch.signal });
        last = loudnessOf(heard);
        if (last === null) break;
        if (meetsTarget(target, last)) {
          const findings = findingsOf(heard, info.seconds, request.bounds ?? UNBOUNDED);
          return { id, path, seconds: info.seconds, ...last, ...(await describe(part)), findings };
        }
        settings = nextSettings(target, settings, last);
      }
      const reached =
        last === null
          ? 'không đo được'
          : `${last.integrated.toFixed(1)} LUFS, đỉnh ${last.truePeak.toFixed(1)} dBTP`;
      throw mediaFailure('media-not-as-specified', {
        detail: `Không đưa được âm lượng về mức ${target.integrated} LUFS (${reached}); hãy xem lại bản thu.`,
      });
    });
  }

  /**
   * Brings the mix through gain and limiter, turning the gain up by what the limiter takes away: that is cheaper to
   * find out before encoding than after. Gives the settings that did it.
   */
  async function level(
    mix: Mix,
    target: LoudnessTarget,
    wanted: LoudnessSettings,
    signal: AbortSignal | undefined,
  ): Promise<LoudnessSettings> {
    if (mix.levelled?.gain === wanted.gain && mix.levelled.ceiling === wanted.ceiling) return wanted;
    let settings = wanted;
    for (let attempt = 1; ; attempt++) {
      const command = levelCommand(join(mix.folder, 'mix.wav'), settings, mix.seconds);
      const told = loudnessOf(await runner.write(command, join(mix.folder, 'level.wav'), { signal }));
      mix.levelled = settings;
      const missing = target.integrated - (told?.integrated ?? target.integrated);
      if (Math.abs(missing) <= CLOSE_ENOUGH || attempt === TRIES) return settings;
      // What is already limited answers to only a part of a gain.
      const gain = boundedGain(target, mix.measured, settings.gain + (missing > 1 ? 1.6 : 1) * missing);
      if (gain === settings.gain) return settings;
      settings = { ...settings, gain };
    }
  }

  return {
    async programme(request, watch = {}) {
      checkRequest(request);
      const parts = await openParts(request);
      return inWorkFolder(workDir, async (folder) => {
        const seconds = programmeSeconds(parts);
        const told = await runner.write(mixCommand(parts), join(folder, 'mix.wav'), within(watch, 0, 0.2));
        const measured = loudnessOf(told)?.integrated ?? -Infinity;
        if (measured < NOTHING_HEARD) throw mediaFailure('media-silent');
        const mix: Mix = { folder, seconds, measured, levelled: null };
        const made: MadeAudio[] = [];
        const share = 0.8 / request.renditions.length;
        for (const [index, rendition] of request.renditions.entries()) {
          const from = 0.2 + index * share;
          made.push(await render(rendition, request, mix, within(watch, from, from + share)));
        }
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

/** The parts joined, and how they are levelled at present. */
interface Mix {
  readonly folder: string;
  readonly seconds: number;
  /** In LUFS, before any gain. */
  readonly measured: number;
  /** The settings behind `level.wav`; null before it is there. */
  levelled: LoudnessSettings | null;
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
