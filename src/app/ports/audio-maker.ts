/** Makes programmes for loudspeakers and for exchange. Files are written whole or not at all. */
import type { ProgrammeBounds, ProgrammeFinding } from '../../domain/content/audio-programme.js';
import type { AudioRendition } from '../../domain/content/audio-rendition.js';
import type { Loudness, LoudnessTargetId } from '../../domain/content/loudness-target.js';
import type { Watch } from './video-maker.js';

export interface ProgrammeRequest {
  /** In the order in which they are heard; recordings of anybody's. A gain is in dB, 0 when left out. */
  readonly parts: readonly {
    readonly path: string;
    readonly kind: 'music' | 'speech';
    readonly gain?: number;
  }[];
  readonly loudness: LoudnessTargetId;
  /** What to write: which rendition, and where. */
  readonly renditions: readonly { readonly id: AudioRendition['id']; readonly target: string }[];
  /** The length of the slot; unbounded when left out. */
  readonly bounds?: ProgrammeBounds;
}

/** One finished file, as measured after it was encoded. */
export interface MadeAudio extends Loudness {
  readonly id: AudioRendition['id'];
  readonly path: string;
  readonly seconds: number;
  readonly bytes: number;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** What stands against approving it; none when nothing does. */
  readonly findings: readonly ProgrammeFinding[];
}

export interface Waveform {
  readonly seconds: number;
  /** From 0 to 1, in equal stretches of time. */
  readonly peaks: readonly number[];
}

export interface AudioMaker {
  /**
   * Joins the parts, evens them out and brings them to their loudness.
   * @throws Failure `audio-request-invalid`, `media-…` (a part that cannot be used), `media-silent`, `encoder-…`,
   *   `disk-full`, `media-not-as-specified`
   */
  programme(request: ProgrammeRequest, watch?: Watch): Promise<readonly MadeAudio[]>;
  /** Hears a recording of anybody's to its end. @throws Failure `media-…`, `encoder-…` */
  measure(path: string, watch?: Watch): Promise<Loudness & { readonly seconds: number }>;
  /** The swing of a recording in `count` stretches. @throws as `measure` */
  waveform(path: string, count: number): Promise<Waveform>;
}
