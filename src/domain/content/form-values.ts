/** What a person typed into a form, as the values of a design's fields. The page and its script read forms alike. */
import type { Field, PairsEntry, SeriesEntry } from './design.js';

/** A picture stands in a form by the id of its file. */
export type FormValue =
  string | readonly string[] | readonly SeriesEntry[] | readonly PairsEntry[] | { readonly mediaId: string };

export type FormValues = Readonly<Record<string, FormValue>>;

/** Gives what stands in the input of a name; '' when there is none. */
export type FormReader = (name: string) => string;

/** The input of a field, and of one part of one of its entries. */
export const inputName = (field: string, entry?: number, part?: string): string =>
  entry === undefined ? `f.${field}` : `f.${field}.${String(entry)}.${part ?? ''}`;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "1.234,5" and "1234.5" alike; what is no number is null. */
export function numberTyped(text: string): number | null {
  const plain = text.replace(/[\s\u00a0]/gu, '');
  const vietnamese = /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+,\d+$/u.test(plain);
  const number = Number(vietnamese ? plain.replaceAll('.', '').replace(',', '.') : plain);
  return plain === '' || Number.isNaN(number) ? null : number;
}

function valueOf(field: Field, read: FormReader): FormValue {
  const { name, kind } = field;
  if (kind === 'text' || kind === 'date') return read(inputName(name)).trim();
  if (kind === 'image') return { mediaId: read(inputName(name)) };
  if (kind === 'list') return linesOf(read(inputName(name)));
  const rows = Array.from({ length: field.maxItems }, (_, index) => ({
    label: read(inputName(name, index, 'label')).trim(),
    other: read(inputName(name, index, kind === 'pairs' ? 'text' : 'value')).trim(),
  })).filter(({ label, other }) => label !== '' || other !== '');
  return kind === 'pairs'
    ? rows.map(({ label, other }) => ({ label, text: other }))
    : rows.map(({ label, other }) => ({ label, value: numberTyped(other) ?? -1 }));
}

const isBlank = (value: FormValue): boolean =>
  typeof value === 'string' ? value === '' : 'mediaId' in value ? value.mediaId === '' : value.length === 0;

/** The values of a form; what was left empty is left out. */
export function formValues(fields: readonly Field[], read: FormReader): FormValues {
  return Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field, read)] as const).filter(([, value]) => !isBlank(value)),
  );
}

/** The samples of a design, as if somebody had typed them. */
export const sampleValues = (fields: readonly Field[]): FormValues =>
  Object.fromEntries(fields.flatMap((field) => (field.kind === 'image' ? [] : [[field.name, field.sample]])));

/**
 * What a preview shows: the values, with samples where something needed is still missing; all samples while nothing
 * was typed at all.
 */
export function previewValues(fields: readonly Field[], values: FormValues): FormValues {
  const samples = sampleValues(fields);
  if (Object.keys(values).length === 0) return samples;
  const needed = fields.filter(({ name, required }) => required && !(name in values));
  return { ...Object.fromEntries(needed.map(({ name }) => [name, samples[name]!])), ...values };
}
