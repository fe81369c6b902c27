/** A file of the library as the studio shows it: heard, looked at, with what was measured. */
import type { ContentRecord } from '../../app/content/content-record.js';
import type { MediaFile, MediaRendition } from '../../app/content/media-file.js';
import type { Context } from '../../app/context.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { vietnameseNumber } from '../../domain/content/content.js';
import { AUDIO_RENDITIONS } from '../../domain/content/audio-rendition.js';
import { DEVICE_CLASSES } from '../../domain/content/video-device-class.js';
import { waveformSvg } from '../../domain/content/waveform-peaks.js';
import { KIND_WORDS, clockText, renditionHref } from './studio-wording.js';

/** Films of walls up to this width are shown three times as large, so that every lamp can be judged. */
export const WIDEST_ENLARGED = 256;

const WAVE = { width: 800, height: 96, ink: 'currentColor' };

const level = (value: number): string => vietnameseNumber(Math.round(value * 10) / 10).replace('-', '−');

/** What was heard in a recording; null until it is ready. */
export const soundFacts = ({ sound, renditions }: MediaFile): object | null =>
  sound === null
    ? null
    : {
        waveform: waveformSvg(sound.peaks, WAVE),
        length: clockText(sound.seconds),
        loudness: `${level(sound.integrated)} LUFS`,
        peak: `${level(sound.truePeak)} dBTP`,
        href: renditionHref((renditions.find(({ mime }) => mime === 'audio/mpeg') ?? renditions[0]!).sha256),
        findings: sound.findings.map(({ detail }) => detail),
      };

const nameOf = (deviceClass: string): string =>
  DEVICE_CLASSES.find(({ id }) => id === deviceClass)?.name ??
  Object.values(AUDIO_RENDITIONS).find(({ id }) => id === deviceClass)?.name ??
  deviceClass;

const weightOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${whole(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${vietnameseNumber(Math.round(bytes / 100_000) / 10)} MB`;

/** The rendition that a browser plays well. */
const playable = ({ renditions }: MediaFile): MediaRendition | undefined =>
  renditions.find(({ deviceClass }) => deviceClass === 'phone') ?? renditions[0];

const posterHref = (file: MediaFile | null): string | null =>
  file?.poster ? renditionHref(file.poster) : null;

/** What stands for a content in a list: its picture, its film or a frame of it, its swing; a word where there is none yet. */
export function faceOf({ source, pictureId }: ContentRecord, file: MediaFile | null): object {
  const film = file?.kind === 'video' ? playable(file) : undefined;
  return {
    picture: source.kind === 'design' || file?.kind === 'image' ? renditionHref(pictureId) : posterHref(file),
    film: film === undefined ? null : renditionHref(film.sha256),
    wave: file?.sound ? waveformSvg(file.sound.peaks, WAVE) : null,
    fileWord: file === null ? '' : KIND_WORDS[file.kind],
  };
}

/** A file with its state, what it shows or plays, and its renditions. */
export async function mediaOnPage(app: Context, file: MediaFile): Promise<object> {
  const job = file.state === 'stored' && file.jobId !== null ? await app.store.jobs.get(file.jobId) : null;
  const isGivenUp = job?.state === 'failed';
  const shown = playable(file);
  return {
    kind: KIND_WORDS[file.kind],
    fault: file.fault ?? (isGivenUp ? 'Chưa xử lý được tệp này; hãy gửi lại sau.' : null),
    isWaiting: file.state === 'stored' && !isGivenUp,
    progress: job?.progress ?? 0,
    jobHref: file.jobId === null ? '' : `/api/v1/jobs/${encodeURIComponent(file.jobId)}`,
    sound: soundFacts(file),
    video: file.kind === 'video' && shown !== undefined ? renditionHref(shown.sha256) : null,
    poster: posterHref(file),
    isSmall: file.kind === 'video' && file.width !== null && file.width <= WIDEST_ENLARGED,
    image: file.kind === 'image' ? renditionHref(file.sha256) : null,
    width: file.width,
    height: file.height,
    renditions: file.renditions.map(({ deviceClass, sha256, bytes }) => ({
      name: nameOf(deviceClass),
      weight: weightOf(bytes),
      href: renditionHref(sha256),
    })),
  };
}
