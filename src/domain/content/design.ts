/** Designs: their fields, and the values a person gives them. */
import { parseIsoDay, vietnameseDay } from '../time.js';
import type { FieldFault, Outcome } from '../errors.js';
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

/** A picture, given as the bytes of a file. */
export interface ImageField extends FieldCommon {
  readonly kind: 'image';
  readonly maxBytes: number;
}

export type Field = TextField | DateField | ListField | SeriesField | ImageField;

export interface SeriesEntry {
  readonly label: string;
  readonly value: number;
}

export type FieldValue = string | readonly string[] | readonly SeriesEntry[] | Uint8Array;
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

/** One entry of a list, as the layout sees it. */
export type ContentEntry = Readonly<Record<string, string | number>>;

/** Checked values, as the layout sees them: absent fields are ''. Pictures are kept apart. */
export interface Content {
  readonly values: Readonly<Record<string, string | readonly ContentEntry[]>>;
  readonly images: Readonly<Record<string, Uint8Array>>;
}

/** Control, zero-width and direction-changing characters: never wanted in a design, and a way to smuggle text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** NFC, ordinary spaces, no invisible characters; line breaks are kept. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[\t\v\f]/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/[^\S\u00a0]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** `1.234.567,89`, as figures are written in Vietnam; at most two decimals. */
export function vietnameseNumber(value: number): string {
  const [whole, decimals] = String(Math.round(value * 100) / 100).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** Checks the values given for a design; every fault names its field. Values of unknown fields are faults. */
export function contentOf(design: Design, given: FieldValues): Outcome<Content, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  const values: Record<string, string | readonly ContentEntry[]> = {};
  const images: Record<string, Uint8Array> = {};
  const fault = (path: string, detail: string): void => void faults.push({ path, detail });
  for (const name of Object.keys(given)) {
    if (!design.fields.some((field) => field.name === name)) fault(name, 'Mẫu thiết kế không có ô này.');
  }
  for (const field of design.fields) {
    const value = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    const checked = value === undefined || value === null ? '' : checkValue(field, value, fault);
    if (field.required && (checked.length === 0 || checked === '')) {
      if (!faults.some((each) => each.path.split('.')[0] === field.name))
        fault(field.name, `Chưa nhập “${field.label}”.`);
    }
    if (checked instanceof Uint8Array) {
      images[field.name] = checked;
      values[field.name] = field.name;
    } else values[field.name] = checked;
  }
  for (const { name, from, to } of design.daysBetween) {
    const [start, end] = [from, to].map((each) => {
      const value = given[each];
      return typeof value === 'string' ? parseIsoDay(value) : null;
    });
    if (typeof start !== 'number' || typeof end !== 'number') continue;
    if (end < start) fault(to, 'Ngày này đã qua.');
    values[name] = String(end - start);
  }
  return faults.length === 0 ? { ok: true, value: { values, images } } : { ok: false, reason: faults };
}

type Fault = (path: string, detail: string) => void;

function checkValue(
  field: Field,
  value: FieldValue,
  fault: Fault,
): string | readonly ContentEntry[] | Uint8Array {
  switch (field.kind) {
    case 'text':
      return checkText(field.name, value, field.maxLength, fault);
    case 'date': {
      const day = typeof value === 'string' ? parseIsoDay(value) : null;
      if (value === '') return '';
      if (day === null) fault(field.name, 'Ngày không đúng; hãy viết theo dạng 2026-09-02.');
      return day === null ? '' : vietnameseDay(day);
    }
    case 'list':
      if (!Array.isArray(value)) return refuse(fault, field.name, 'Cần một danh sách.');
      checkCount(field, value.length, fault);
      return (value as readonly unknown[]).slice(0, field.maxItems).map((entry, index) => ({
        text: checkText(`${field.name}.${String(index)}`, entry, field.maxLength, fault),
        number: String(index + 1),
      }));
    case 'series':
      return checkSeries(field, value, fault);
    case 'image':
      if (!(value instanceof Uint8Array)) return refuse(fault, field.name, 'Cần một tệp ảnh.');
      if (value.length > field.maxBytes)
        return refuse(
          fault,
          field.name,
          `Ảnh quá lớn; tối đa ${vietnameseNumber(field.maxBytes / 1_000_000)} MB.`,
        );
      return value;
  }
}

function refuse(fault: Fault, path: string, detail: string): '' {
  fault(path, detail);
  return '';
}

function checkText(path: string, value: unknown, maxLength: number, fault: Fault): string {
  if (typeof value !== 'string') return refuse(fault, path, 'Cần một đoạn chữ.');
  const text = cleanText(value);
  const { length } = Array.from(text);
  if (length > maxLength)
    return refuse(
      fault,
      path,
      `Quá dài: ${vietnameseNumber(length)} ký tự, tối đa ${vietnameseNumber(maxLength)}.`,
    );
  return text;
}

function checkCount(field: ListField | SeriesField, count: number, fault: Fault): void {
  if (count < field.minItems || count > field.maxItems)
    fault(field.name, `Cần từ ${String(field.minItems)} đến ${String(field.maxItems)} mục.`);
}

function checkSeries(field: SeriesField, value: FieldValue, fault: Fault): readonly ContentEntry[] | '' {
  if (!Array.isArray(value)) return refuse(fault, field.name, 'Cần một danh sách số liệu.');
  checkCount(field, value.length, fault);
  const entries = (value as readonly unknown[]).slice(0, field.maxItems).map((entry, index) => {
    const path = `${field.name}.${String(index)}`;
    const { label, value: figure } = (
      typeof entry === 'object' && entry !== null ? entry : {}
    ) as Partial<SeriesEntry>;
    const known = typeof figure === 'number' && Number.isFinite(figure) && figure >= 0 && figure < 1e13;
    if (!known) fault(`${path}.value`, 'Cần một số không âm.');
    return { label: checkText(`${path}.label`, label, field.maxLength, fault), value: known ? figure : 0 };
  });
  const largest = Math.max(...entries.map((entry) => entry.value));
  return entries.map((entry) => ({
    label: entry.label,
    value: vietnameseNumber(entry.value),
    fraction: largest === 0 ? 0 : entry.value / largest,
  }));
}
