/** Rows: what a table's row and the headings over its columns say once for each of its cells. */
import { hasCue } from '../evidence/clause-forms.js';
import type { ChannelKind } from '../../org/channel.js';
import type { DurationRange } from '../../plan/quota-line.js';
import { channelsIn } from '../productions/channels.js';
import type { Bound } from '../productions/counts.js';
import type { DraftDayTime } from '../draft.js';
import { lengthAt } from '../productions/durations.js';
import { type Theme, themeBefore, themeOf } from '../evidence/themes.js';
import { type Item, itemsOf } from '../productions/items.js';
import { lastNoun } from '../quota-lines/line-kinds.js';
import { normalise } from '../text/normalise.js';
import { type OutputNoun, nounAt } from '../productions/nouns.js';
import { numberAt } from '../productions/numbers.js';
import { type Owner, ownersIn } from '../productions/owners.js';
import { type Passage, readingOf } from './passages.js';
import { type Period, periodUnitAt } from '../productions/periods.js';
import type { Cell } from '../text/tables.js';
import { type Reading, type Stretch, foldedAt } from '../text/tokens.js';
import { weekdaysAt } from '../productions/weekdays.js';
import { type DateContext, type WindowPhrase, cellWindow } from '../productions/windows.js';

/** What the headings of a cell's column say for the cell. */
export interface Over {
  readonly theme: Theme;
  /** What a bare number counts ("Tin/tháng"); generic in "Số lượt/giờ". */
  readonly noun: OutputNoun | null;
  readonly period: Period | null;
  readonly bound: Bound | null;
  /** "Tháng 4", "Quý I", "2027". */
  readonly window: WindowPhrase | null;
  /** "Báo in", "Sở Y tế" over figures. */
  readonly leads: readonly Owner[];
  readonly channels: readonly ChannelKind[];
}

const NOTHING: Over = {
  ...{ theme: 'none', noun: null, period: null, bound: null, window: null },
  ...{ leads: [], channels: [] },
};

const reread = (text: string): Reading => {
  const normal = normalise(text);
  return readingOf(normal, [{ start: 0, end: normal.text.length }]);
};

const textOf = ({ reading }: Passage, stretches: readonly Stretch[]): string =>
  stretches.map(({ start, end }) => reading.text.slice(start, end)).join(' ');

/** "Phát thanh cơ sở", "Số tin, bài/tháng", "Số lượng tối thiểu mỗi tuần", "Quý II" over a column. */
export function overOf(passage: Passage, context: DateContext): Over {
  const { cell } = passage;
  if (
    cell === null ||
    cell.headings.length === 0 ||
    !/^(?:content|form|quantity|result|frequency)$/.test(cell.role)
  )
    return NOTHING;
  const readings = cell.headings.map((heading) => reread(textOf(passage, [heading])));
  const items = readings.flatMap((reading) => itemsOf(reading, 0, reading.tokens.length, context));
  let period: Period | null = null;
  let bound: Bound | null = null;
  for (const item of items) {
    if (item.kind === 'period') period ??= item.period;
    if (item.kind === 'bound') bound ??= item.bound;
  }
  // "Tần suất" speaks of no output.
  const theme = cell.role === 'frequency' ? 'none' : themeOf(items, 0, items.length);
  const noun = lastNoun(items, items.length);
  const channels = readings.flatMap((reading) => channelsIn(reading, 0, reading.tokens.length));
  if (cell.role !== 'quantity') return { ...NOTHING, theme, noun, period, bound, channels };
  const own = readings.at(-1)!;
  return {
    ...{ theme, noun: noun ?? occurrenceIn(own), period: period ?? unitOnly(own), bound },
    window: period === null ? headedWindow(readings, context) : null,
    leads: ownersIn(own, 0, own.tokens.length).filter((owner) => owner.from === 0),
    channels,
  };
}

/** "Tháng 4" over "Tin", "Năm 2027": the innermost heading with a time. */
function headedWindow(readings: readonly Reading[], context: DateContext): WindowPhrase | null {
  for (const reading of [...readings].reverse()) {
    const found = cellWindow(reading, false, context) ?? yearWindow(reading);
    if (found !== null) return found;
  }
  return null;
}

/** "Số lượt/giờ", "Kỳ/tháng": occurrences of what the row is about. */
function occurrenceIn(reading: Reading): OutputNoun | null {
  const bracket = reading.tokens.findIndex((token) => token.folded === '(');
  for (const from of [0, 1, bracket + 1]) {
    if (from === 1 && foldedAt(reading, 0) !== 'so') continue;
    // "Số lượt": the number of them, no issue.
    if (from === 0 && foldedAt(reading, 0) === 'so' && reading.tokens.length > 1) continue;
    const found = nounAt(reading, from);
    if (found !== null) return found.value;
  }
  return null;
}

/** "/tuần", "Tuần", "Chỉ tiêu quý" over figures. */
function unitOnly(reading: Reading): Period | null {
  const named = /^(?:chi tieu|so luong|ke hoach|dinh muc)$/.test(
    `${foldedAt(reading, 0)} ${foldedAt(reading, 1)}`,
  );
  const at = named ? 2 : reading.tokens[0]?.kind === 'mark' ? 1 : 0;
  const found = periodUnitAt(reading, at);
  if (found === null || found.next !== reading.tokens.length || found.value.unit.loose !== null) return null;
  return { per: found.value.unit.per, every: found.value.every, form: 'each', loose: null };
}

/** "2026", "Kế hoạch 2027". */
function yearWindow(reading: Reading): WindowPhrase | null {
  const year = reading.tokens.find(
    (token) => token.kind === 'number' && /^20\d\d$/.test(token.folded),
  )?.folded;
  return year === undefined ? null : { window: { from: `${year}-01-01`, to: `${year}-12-31` }, open: null };
}

const cellOf = (row: readonly Passage[], ...roles: readonly Cell['role'][]): Passage | undefined =>
  row.find((passage) => roles.includes(passage.cell!.role));

const rowItems = (row: readonly Passage[], roles: RegExp): readonly Item[] =>
  row
    .filter((passage) => roles.test(passage.cell!.role))
    .flatMap((passage) => passage.sentences.flatMap((sentence) => sentence.items));

export function rowTheme(row: readonly Passage[]): Theme {
  for (const passage of row) {
    if (!/^(?:content|form|result)$/.test(passage.cell!.role)) continue;
    const items = passage.sentences.flatMap((sentence) => sentence.items);
    const theme = themeBefore(passage.reading, items, items.length);
    if (theme !== 'none') return theme;
  }
  return 'none';
}

/** What the contents of a row name, or the heading over them ("Chuyên mục"). */
export const rowNoun = (row: readonly Passage[], context: DateContext): OutputNoun | null =>
  contentNoun(row) ?? namedCell(row, context)?.noun ?? null;

function contentNoun(row: readonly Passage[]): OutputNoun | null {
  const items = rowItems(row, /^(?:content|form)$/);
  return lastNoun(items, items.length);
}

/** A row's one length, said in its contents or in a column of lengths; counts of their own have their own. */
export function rowLength(row: readonly Passage[]): DurationRange | null {
  const items = rowItems(row, /^(?:content|form|length)$/);
  const counts = items.filter((item, at) => {
    const before = items[at - 1];
    return item.kind === 'measure' && !(before?.kind === 'cue' && before.cue === 'replay');
  });
  if (counts.length > 0) return null;
  const lengths = items.filter((item) => item.kind === 'length');
  if (lengths.length === 0) return minutesOf(cellOf(row, 'length'));
  return lengths.length === 1 && !lengths[0]!.shared ? lengths[0]!.range : null;
}

/** "10" under "Thời lượng (phút)". */
function minutesOf(passage: Passage | undefined): DurationRange | null {
  if (passage === undefined) return null;
  const unit = /phút|giây/iu.exec(textOf(passage, passage.cell!.headings))?.[0];
  if (unit === undefined) return null;
  return lengthAt(reread(`${textOf(passage, passage.pieces)} ${unit}`), 0)?.value.range ?? null;
}

/** "Hằng tuần", "02 tháng/lần" in the row's column of frequencies or of times. */
export function rowPeriod(row: readonly Passage[], context: DateContext): Period | null {
  const frequency = cellOf(row, 'frequency');
  // "Quý II/2026" among "Hằng tuần", "Hằng quý" is a time.
  const dated = frequency !== undefined && cellWindow(frequency.reading, false, context) !== null;
  if (frequency !== undefined && !dated) return lonePeriod(frequency, true);
  const time = cellOf(row, 'time');
  const opening = time?.sentences[0]?.items[0]?.kind ?? '';
  const timed = time !== undefined && /^(?:period|measure)$/.test(opening) ? lonePeriod(time, false) : null;
  return timed ?? labelPeriod(row);
}

/** "Tin/tuần", "Phóng sự (mỗi tháng)" as the label of a row of figures. */
function labelPeriod(row: readonly Passage[]): Period | null {
  const label = cellOf(row, 'content');
  if (label === undefined || label.reading.tokens.length > 12 || cellOf(row, 'quantity') === undefined)
    return null;
  const items = label.sentences.flatMap((sentence) => sentence.items);
  const last = items.findLast((item) => item.kind !== 'mark');
  if (last?.kind !== 'period' || items.some((item) => item.kind === 'measure')) return null;
  return last.period;
}

function lonePeriod(passage: Passage, alone: boolean): Period | null {
  for (const { items } of passage.sentences)
    for (const item of items)
      if (item.kind === 'period' || (item.kind === 'measure' && item.period !== null)) return item.period;
  // A column of frequencies names nothing but periods, however misspelt.
  for (let at = 0; alone && at < Math.min(passage.reading.tokens.length, 6); at++) {
    const found = periodUnitAt(passage.reading, at);
    if (found === null) continue;
    const { unit, every } = found.value;
    return { per: unit.per, every, form: 'each', loose: unit.loose };
  }
  return null;
}

/** The window of a row's cell of times; "3" under "Tháng" is March. */
export function rowWindow(row: readonly Passage[], context: DateContext): WindowPhrase | null {
  const cells = row.filter((passage) => /^(?:time|completion|frequency)$/.test(passage.cell!.role));
  for (const { reading, cell } of cells) {
    const found = cellWindow(reading, cell!.role === 'completion', context);
    if (found !== null) return found;
  }
  for (const time of cells) {
    if (time.reading.tokens.length > 2 || time.cell!.headings.length === 0) continue;
    const named = reread(textOf(time, [...time.cell!.headings, ...time.pieces]));
    const found = cellWindow(named, false, context);
    if (found !== null) return found;
  }
  return null;
}

const PIECES = /^(?:to|chiec|cai|tam|ban|bo|cum|san pham|tac pham|cuon|cay|doan|mau)$/;

/** What the cells of a row's column of units are: a noun of output, a classifier ("chiếc"), another thing, or none. */
export function rowUnit(row: readonly Passage[]): {
  readonly noun: OutputNoun | null;
  readonly other: boolean;
} {
  const unit = cellOf(row, 'unit');
  if (unit === undefined) return { noun: null, other: false };
  const noun = nounAt(unit.reading, 0)?.value ?? null;
  const words = unit.reading.tokens.map((token) => token.folded).join(' ');
  return { noun, other: noun === null && !PIECES.test(words) };
}

/** "Trong đợt cao điểm" in a row's column of times or notes. */
export const isPeakRow = ({ cell, sentences }: Passage): boolean =>
  /^(?:note|time)$/.test(cell?.role ?? '') &&
  sentences.some(({ items }) => hasCue(items, 0, items.length, 'peak'));

/** When a row's output goes on the air, by its columns. */
export interface Slot {
  readonly weekdays: readonly number[];
  readonly times: readonly DraftDayTime[];
  readonly replays: number;
  /** A row of a programme schedule, which counts nothing: so many a period. */
  readonly scheduled: {
    readonly period: Period;
    readonly many: number;
    readonly noun: OutputNoun;
    readonly cell: Cell;
  } | null;
}

export const NO_SLOT: Slot = { weekdays: [], times: [], replays: 0, scheduled: null };

const WEEK: Period = { per: 'week', every: 1, form: 'each', loose: null };

/** The slot of a row: "Hai | 17h15 | Chính sách và cuộc sống | 10 phút | 02" under the headings of a schedule. */
export function rowSlot(row: readonly Passage[], context: DateContext): Slot {
  const day = cellOf(row, 'weekday');
  const clock = cellOf(row, 'clock');
  const again = cellOf(row, 'replays');
  const weekdays = day === undefined ? [] : daysIn(textOf(day, day.pieces));
  const times = [clock, day]
    .flatMap((passage) => passage?.sentences ?? [])
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'time' ? [item.time] : [])));
  const replays = again === undefined ? 0 : replaysIn(textOf(again, again.pieces), again.reading);
  const period = weekdays.length > 0 ? WEEK : rowPeriod(row, context);
  const airs = weekdays.length > 0 || clock !== undefined || cellOf(row, 'length') !== undefined;
  const counts = row.some(
    ({ cell, sentences }) =>
      cell!.role === 'quantity' ||
      sentences.some(({ items }) => items.some((item) => item.kind === 'measure')),
  );
  const named = namedCell(row, context);
  const scheduled =
    period !== null && airs && !counts && named !== null && rowTheme(row) !== 'meeting'
      ? { period, many: Math.max(1, weekdays.length), ...named }
      : null;
  return { weekdays, times, replays, scheduled };
}

/** The cell that names what a row of a schedule airs, or under "Chuyên mục", "Chương trình" its title. */
function namedCell(
  row: readonly Passage[],
  context: DateContext,
): { readonly noun: OutputNoun; readonly cell: Cell } | null {
  for (const passage of row) {
    if (!/^(?:content|form)$/.test(passage.cell!.role)) continue;
    const noun = contentNoun([passage]) ?? overOf(passage, context).noun;
    if (noun !== null) return { noun, cell: passage.cell! };
  }
  return null;
}

/** "02", "02 lần"; "Thứ Ba" or "11h00" is one. */
const replaysIn = (text: string, reading: Reading): number => {
  if (/^(?:thứ|chủ nhật|cn)(?:\s|$)/iu.test(text) || /\d\s?(?:h|g|:)\d{2}/u.test(text)) return 1;
  return numberIn(reading) ?? 0;
};

const numberIn = (reading: Reading): number | null => {
  for (let at = 0; at < reading.tokens.length; at++) {
    const found = numberAt(reading, at);
    if (found !== null) return found.value;
  }
  return null;
};

/** "Hai", "Thứ 2, 4, 6", "Chủ nhật": a cell under "Thứ" names days with or without the word. */
function daysIn(text: string): readonly number[] {
  const days = text.split(/[,;&+]|\svà\s/u).flatMap((part) => {
    const named = part.trim().replace(/^(?:sáng|chiều|tối|trưa)\s+/iu, '');
    const reading = reread(/^(?:thứ|từ|chủ|cn)/iu.test(named) ? named : `thứ ${named}`);
    return weekdaysAt(reading, 0)?.value ?? [];
  });
  return [...new Set(days)].sort((a, b) => a - b);
}
