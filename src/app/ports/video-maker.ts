/** Makes moving pictures. Files are written at paths that the caller names, whole or not at all. */
import type { Colour } from '../../domain/content/video-encoding.js';
import type { MediaInfo } from '../../domain/content/video-specification.js';

/** For whoever waits: told from 0 to 1, and able to call it off. */
export interface Watch {
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One finished file. */
export interface MadeVideo {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly frames: number;
  readonly bytes: number;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A still on show: a PNG in the size of the whole. */
export interface Slide {
  readonly png: Buffer;
  readonly holdSeconds: number;
}

/** Slides that follow one another for ever. */
export interface LoopRequest {
  readonly slides: readonly Slide[];
  readonly background: Colour;
  /** Between two slides; 0.6 when left out. */
  readonly fadeSeconds?: number;
  /** 25 when left out. */
  readonly frameRate?: number;
}

/** A line of text that runs for ever. */
export interface TickerRequest {
  readonly text: string;
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The screen under the text, in its size; left out, the text runs over the whole height. */
  readonly backdrop?: Buffer;
  /** Where the text runs over the backdrop: edges in pixels, both even. */
  readonly band?: { readonly top: number; readonly height: number };
  readonly ink: Colour;
  readonly background: Colour;
  /** A sixth of the width when left out. */
  readonly pixelsPerSecond?: number;
  /** 25 when left out. */
  readonly frameRate?: number;
}

/** One part of a film. */
export type PartRequest =
  /** A PNG in the film's size. */
  | { readonly kind: 'still'; readonly png: Buffer; readonly seconds: number }
  /** A file of anybody's; `seconds` null means all of it. Its own sound is heard when `sound` is true. */
  | {
      readonly kind: 'footage';
      readonly path: string;
      readonly seconds: number | null;
      readonly sound: boolean;
    };

/** A film: an intro, stills and footage, an outro, under one narration. */
export interface AssemblyRequest {
  /** In pixels, both even. */
  readonly size: { readonly width: number; readonly height: number };
  readonly parts: readonly PartRequest[];
  /** Sounds that run through: a path, and the second of the film at which it begins. */
  readonly narration?: readonly { readonly path: string; readonly atSeconds: number }[];
  readonly background: Colour;
  /** By which a still comes and goes; 0.4 when left out. */
  readonly fadeSeconds?: number;
}

export interface VideoMaker {
  /**
   * An LED loop whose end flows into its beginning, as H.264 in MP4. The size is that of the slides, made even.
   * @throws Failure `video-request-invalid`, `encoder-…`, `disk-full`, `media-not-as-specified`
   */
  loop(request: LoopRequest, target: string, watch?: Watch): Promise<MadeVideo>;
  /**
   * A ticker whose end flows into its beginning, as long as its text.
   * @throws as `loop`
   */
  ticker(request: TickerRequest, target: string, watch?: Watch): Promise<MadeVideo>;
  /**
   * A film of any length, with 25 frames a second. Held stills cost nothing.
   * @throws as `loop`, and as `inspect` for each file of somebody else's
   */
  assemble(request: AssemblyRequest, target: string, watch?: Watch): Promise<MadeVideo>;
  /**
   * Looks at a file of somebody else's; what is damaged or hostile is refused within two seconds.
   * @throws Failure `media-empty`, `media-unknown`, `media-damaged`, `media-too-large`, `encoder-missing`
   */
  inspect(path: string): Promise<MediaInfo>;
  /**
   * Makes footage ready for a class of devices (`DEVICE_CLASSES`).
   * @throws as `loop` and `inspect`; `media-without-picture`
   */
  transcode(path: string, deviceClassId: string, target: string, watch?: Watch): Promise<MadeVideo>;
  /**
   * The frame that stands for a film, as JPEG in the film's size: not a dark one where there are others. Null when it has
   * none at all.
   * @throws Failure `encoder-…`, `disk-full`, and as `inspect`
   */
  poster(path: string): Promise<Buffer | null>;
}
