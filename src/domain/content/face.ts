/** Faces of the shipped fonts, as the text fitting sees them: numbers, never files. */

export const FACE_IDS = [
  'sans-medium',
  'sans-semibold',
  'sans-heavy',
  'condensed-medium',
  'condensed-bold',
] as const;

/** A face by its part in a design; which font file stands behind it is the fonts' own business. */
export type FaceId = (typeof FACE_IDS)[number];

/** The ink and the advance of a word, in em; `top` is above the baseline, `bottom` below it and negative. */
export interface WordMeasure {
  readonly advance: number;
  readonly top: number;
  readonly bottom: number;
}

/** One weight of one family. All lengths are in em. */
export interface Face {
  readonly id: FaceId;
  readonly family: string;
  readonly weight: number;
  readonly xHeight: number;
  readonly capHeight: number;
  /** The advance of a space. */
  readonly space: number;
  /** The x-height in pixels below which Vietnamese marks can no longer be told apart. */
  readonly legibleXHeight: number;
  /** Ink bounds of a word, from its real glyphs: capitals with two marks reach far above the declared ascent. */
  measure(word: string): WordMeasure;
  /** The characters of a text that this face cannot draw, each once, in order. */
  missing(text: string): readonly string[];
}

/** The faces a renderer holds, by id. */
export type Faces = Readonly<Record<FaceId, Face>>;
