/**
 * Files that people send (pictures cleaned at once, footage and recordings made ready for devices in the background),
 * and films and programmes that were made here.
 */
import type { ProgrammeFinding } from '../../domain/content/audio-programme.js';
import type { Loudness } from '../../domain/content/loudness-target.js';
import { type Actor, mayTouch } from '../../domain/org/policy.js';

export const MEDIA_KINDS = ['image', 'video', 'audio'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** One file made from an upload for one class of devices. */
export interface MediaRendition {
  /** Of `DEVICE_CLASSES`; of sound, which of `AUDIO_RENDITIONS` it is. */
  readonly deviceClass: string;
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

/** What was heard in a recording, measured on the file that is given out. */
export interface Sound extends Loudness {
  readonly seconds: number;
  /** Its swing from 0 to 1, in equal stretches of time. */
  readonly peaks: readonly number[];
  /** What stands against airing it. */
  readonly findings: readonly ProgrammeFinding[];
}

/** The id is made of the unit and the bytes: the same file sent twice is one file. */
export interface MediaFile {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly kind: MediaKind;
  readonly mime: string;
  /** Of the file that is kept. */
  readonly sha256: string;
  /** Of the bytes as they were sent. */
  readonly sentSha256: string;
  readonly bytes: number;
  /** Pictures only. */
  readonly width: number | null;
  readonly height: number | null;
  /** What the sender called it. */
  readonly name: string;
  /** `stored`: safe, but not yet made ready for devices. */
  readonly state: 'ready' | 'stored' | 'failed';
  readonly jobId: string | null;
  /** Why it cannot be used, in Vietnamese. */
  readonly fault: string | null;
  readonly renditions: readonly MediaRendition[];
  /** Recordings and programmes only, once they are ready. */
  readonly sound: Sound | null;
  /** Films only, once they are ready: the hash of the picture that stands for them. */
  readonly poster: string | null;
  readonly createdAt: number;
  readonly createdBy: string;
}

/** True when the actor may read the file. */
export const isSeenBy = (actor: Actor, file: MediaFile): boolean => mayTouch(actor, 'contents.read', file);
