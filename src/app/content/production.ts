/** Programmes and films that are made from what is in the library: ordered by a person, made by a job. */
import type { ProgrammeBounds } from '../../domain/content/audio-programme.js';
import type { LoudnessTargetId } from '../../domain/content/loudness-target.js';

/** What is heard: a recording of the library, or a text that the machine reads. */
export type SoundSource =
  | { readonly kind: 'recording'; readonly mediaId: string; readonly role: 'music' | 'speech' }
  | { readonly kind: 'spoken'; readonly text: string; readonly dialect: 'north' | 'south' };

/** A programme for loudspeakers, its parts in the order in which they are heard. */
export interface ProgrammeRecipe {
  readonly kind: 'programme';
  readonly parts: readonly SoundSource[];
  readonly loudness: LoudnessTargetId;
  readonly bounds: ProgrammeBounds;
}

interface InPixels {
  readonly width: number;
  readonly height: number;
}

/** Contents that follow one another on a wall for ever; each screen is held so many seconds. */
export interface LoopRecipe {
  readonly kind: 'loop';
  readonly contentIds: readonly string[];
  readonly size: InPixels;
  readonly holdSeconds: number;
}

/** A line that runs for ever in the colours of a theme: over the whole wall, or below a content. */
export interface TickerRecipe {
  readonly kind: 'ticker';
  readonly text: string;
  readonly size: InPixels;
  readonly theme: string;
  /** What stands above the line; null lets it have the whole wall. */
  readonly contentId: string | null;
}

/** One part of a film; a content of several screens shares its seconds among them. */
export type FilmPart =
  | { readonly kind: 'still'; readonly contentId: string; readonly seconds: number }
  /** All of it when `seconds` is null. */
  | {
      readonly kind: 'footage';
      readonly mediaId: string;
      readonly seconds: number | null;
      readonly sound: boolean;
    };

/** A film of stills and footage under one narration. */
export interface FilmRecipe {
  readonly kind: 'film';
  readonly parts: readonly FilmPart[];
  readonly narration: SoundSource | null;
}

export type Recipe = ProgrammeRecipe | LoopRecipe | TickerRecipe | FilmRecipe;

export interface Production {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  /** The name of what comes of it. */
  readonly title: string;
  readonly recipe: Recipe;
  readonly state: 'waiting' | 'ready' | 'failed';
  readonly jobId: string;
  /** Why nothing came of it, in Vietnamese. */
  readonly fault: string | null;
  /** The draft that came of it. */
  readonly contentId: string | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly createdByName: string;
}
