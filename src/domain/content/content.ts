/** Checks what a person gives a design, and turns it into what is drawn. */
import type { FieldFault, Outcome } from '../errors.js';
import { civilOf, parseIsoDay, vietnameseDay, weekdayOf, type Day } from '../time.js';
import type {
  Design,
  Field,
  FieldValue,
  FieldValues,
  ListField,
  PairsEntry,
  PairsField,
  SeriesEntry,
  SeriesField,
} from './design.js';

/** One entry of a list, as the layout sees it. */
export type ContentEntry = Readonly<Record<string, string | number>>;

/** Checked values, as the layout sees them: absent fields are ''. Pictures are kept apart. */
export interface Content {
  readonly values: Readonly<Record<string, string | readonly ContentEntry[]>>;
  readonly images: Readonly<Record<string, Uint8Array>>;
}

/** Control, format and unassigned characters: never wanted in a design, and a way to smuggle or reverse text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** NFC, ordinary spaces, no invisible characters; line breaks are kept, empty lines are not. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[\t\v\f]/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/[^\S\u00a0]+/g, ' ')
        .normalize('NFC')
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

/** Where faults are gathered while values are checked. */
class Faults {
  readonly all: FieldFault[] = [];

  /** Notes a fault; gives '' so that checking goes on. */
  add(path: string, detail: string): '' {
    this.all.push({ path, detail });
    return '';
  }

  text(path: string, value: unknown, maxLength: number): string {
    if (typeof value !== 'string') return this.add(path, 'Cần một đoạn chữ.');
    const text = cleanText(value);
    const { length } = Array.from(text);
    return length <= maxLength
      ? text
      : this.add(path, `Quá dài: ${vietnameseNumber(length)} ký tự, tối đa ${vietnameseNumber(maxLength)}.`);
  }

  /** A text that may not be empty, because its line would stand there blank. */
  entry(path: string, value: unknown, maxLength: number): string {
    const before = this.all.length;
    const text = this.text(path, value, maxLength);
    return text === '' && this.all.length === before ? this.add(path, 'Chưa nhập mục này.') : text;
  }

  /** The entries of a list field, as many as it takes. */
  entries(field: ListField | SeriesField | PairsField, value: FieldValue): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.add(field.name, 'Cần một danh sách.');
      return [];
    }
    if (value.length < field.minItems || value.length > field.maxItems)
      this.add(field.name, `Cần từ ${String(field.minItems)} đến ${String(field.maxItems)} mục.`);
    return (value as readonly unknown[]).slice(0, field.maxItems);
  }
}

/** Checks the values given for a design; every fault names its field. Values of unknown fields are faults. */
export function contentOf(design: Design, given: FieldValues): Outcome<Content, readonly FieldFault[]> {
  const faults = new Faults();
  const values: Record<string, string | readonly ContentEntry[]> = {};
  const images: Record<string, Uint8Array> = {};
  for (const name of Object.keys(given)) {
    if (!design.fields.some((field) => field.name === name)) faults.add(name, 'Mẫu thiết kế không có ô này.');
  }
  for (const field of design.fields) {
    const value = Object.hasOwn(given, field.name) ? given[field.name] : null;
    const before = faults.all.length;
    const checked = value === undefined || value === null ? '' : checkValue(field, value, faults);
    if (field.required && checked.length === 0 && faults.all.length === before)
      faults.add(field.name, `Chưa nhập “${field.label}”.`);
    if (checked instanceof Uint8Array) images[field.name] = checked;
    values[field.name] = checked instanceof Uint8Array ? field.name : checked;
    if (field.kind === 'date') Object.assign(values, partsOfDay(field.name, value));
  }
  Object.assign(values, daysBetween(design, given, faults));
  return faults.all.length === 0
    ? { ok: true, value: { values, images } }
    : { ok: false, reason: faults.all };
}

function checkValue(
  field: Field,
  value: FieldValue,
  faults: Faults,
): string | readonly ContentEntry[] | Uint8Array {
  const { name } = field;
  switch (field.kind) {
    case 'text':
      return faults.text(name, value, field.maxLength);
    case 'date': {
      if (value === '') return '';
      const day = dayGiven(value);
      return day === null
        ? faults.add(name, 'Ngày không đúng; hãy viết theo dạng 2026-09-02.')
        : vietnameseDay(day);
    }
    case 'list':
      return faults.entries(field, value).map((entry, index) => ({
        text: faults.entry(`${name}.${String(index)}`, entry, field.maxLength),
        number: String(index + 1),
      }));
    case 'pairs':
      return faults.entries(field, value).map((entry, index) => {
        const { label, text } = objectOf(entry) as Partial<PairsEntry>;
        return {
          label: faults.entry(`${name}.${String(index)}.label`, label, field.maxLength),
          text: faults.entry(`${name}.${String(index)}.text`, text, field.maxLength),
        };
      });
    case 'series':
      return checkSeries(field, faults.entries(field, value), faults);
    case 'image':
      if (!(value instanceof Uint8Array)) return faults.add(name, 'Cần một tệp ảnh.');
      return value.length > field.maxBytes
        ? faults.add(name, `Ảnh quá lớn; tối đa ${vietnameseNumber(field.maxBytes / 1_000_000)} MB.`)
        : value;
  }
}

const objectOf = (entry: unknown): object => (typeof entry === 'object' && entry !== null ? entry : {});

const LARGEST_FIGURE = 1e13;

function checkSeries(field: SeriesField, given: readonly unknown[], faults: Faults): readonly ContentEntry[] {
  const entries = given.map((entry, index) => {
    const path = `${field.name}.${String(index)}`;
    const { label, value } = objectOf(entry) as Partial<SeriesEntry>;
    const known = typeof value === 'number' && value >= 0 && value < LARGEST_FIGURE;
    if (!known) faults.add(`${path}.value`, 'Cần một số không âm.');
    return { label: faults.entry(`${path}.label`, label, field.maxLength), value: known ? value : 0 };
  });
  const largest = Math.max(...entries.map((entry) => entry.value));
  return entries.map(({ label, value }) => ({
    label,
    value: vietnameseNumber(value),
    fraction: largest === 0 ? 0 : value / largest,
  }));
}

const dayGiven = (value: unknown): Day | null => (typeof value === 'string' ? parseIsoDay(value) : null);

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** `day` also gives `dayDay` "02", `dayMonth` "Tháng 9", `dayShort` "2/9" and `dayWeekday` "Thứ Tư". */
function partsOfDay(name: string, value: unknown): Readonly<Record<string, string>> {
  const day = dayGiven(value);
  if (day === null) return {};
  const { month, date } = civilOf(day);
  return {
    [`${name}Day`]: String(date).padStart(2, '0'),
    [`${name}Month`]: `Tháng ${String(month)}`,
    [`${name}Short`]: `${String(date)}/${String(month)}`,
    [`${name}Weekday`]: WEEKDAYS[weekdayOf(day)]!,
  };
}

function daysBetween(design: Design, given: FieldValues, faults: Faults): Readonly<Record<string, string>> {
  const counted: Record<string, string> = {};
  for (const { name, from, to } of design.daysBetween) {
    const [start, end] = [dayGiven(given[from]), dayGiven(given[to])];
    if (start === null || end === null) continue;
    if (end < start) faults.add(to, 'Ngày này đã qua.');
    counted[name] = String(end - start);
  }
  return counted;
}
