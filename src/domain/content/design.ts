/** Designs: what they ask for and how they are laid out. */
import type { Layout } from './layout.js';

interface FieldCommon {
  readonly name: string;
  /** Vietnamese, shown above the input. */
  readonly label: string;
  readonly required: boolean;
}

export interface TextField extends FieldCommon {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly sample: string;
}

/** A day as `YYYY-MM-DD`; drawn as `dd/mm/yyyy`. */
export interface DateField extends FieldCommon {
  readonly kind: 'date';
  readonly sample: string;
}

/** Several short texts, such as the steps of a guide. */
export interface ListField extends FieldCommon {
  readonly kind: 'list';
  readonly minItems: number;
  readonly maxItems: number;
  readonly maxLength: number;
  readonly sample: readonly string[];
}

/** Labelled figures, such as the bars of a chart. Values are not negative. */
export interface SeriesField extends FieldCommon {
  readonly kind: 'series';
  readonly minItems: number;
  readonly maxItems: number;
  readonly maxLength: number;
  readonly sample: readonly SeriesEntry[];
}

/** Pairs of short texts, such as the lines of a timetable. */
export interface PairsField extends FieldCommon {
  readonly kind: 'pairs';
  readonly firstLabel: string;
  readonly secondLabel: string;
  readonly minItems: number;
  readonly maxItems: number;
  readonly maxLength: number;
  readonly sample: readonly PairsEntry[];
}

/** A picture, given as the bytes of a file. */
export interface ImageField extends FieldCommon {
  readonly kind: 'image';
  readonly maxBytes: number;
}

export type Field = TextField | DateField | ListField | SeriesField | PairsField | ImageField;

export interface SeriesEntry {
  readonly label: string;
  readonly value: number;
}

export interface PairsEntry {
  readonly label: string;
  readonly text: string;
}

export type FieldValue =
  string | readonly string[] | readonly SeriesEntry[] | readonly PairsEntry[] | Uint8Array;
export type FieldValues = Readonly<Record<string, FieldValue | null | undefined>>;

/** Where a design is meant to be seen. */
export type Medium = 'led' | 'social' | 'video';

/** The days from one date field to another, as a text of its own. */
export interface DaysBetween {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface Design {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly media: readonly Medium[];
  readonly fields: readonly Field[];
  readonly daysBetween: readonly DaysBetween[];
  readonly layouts: readonly Layout[];
  /** The theme taken when none is asked for. */
  readonly theme: string;
}
