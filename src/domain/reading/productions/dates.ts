/** Dates as plans write them: whole ("15/9/2024"), without year ("01/10"), months, quarters, years, open ones. */
import { type Day, dayOf, isCivilDate } from '../../time.js';
import { numberAt } from './numbers.js';
import { phraseSet, matchPhrase } from '../text/phrases.js';
import { type Match, type Reading, exact, foldedAt, isMark } from '../text/tokens.js';

/** What a date says; null is what it leaves out. A quarter or half-year stands for its months. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  /** Number of months meant, 1 but for quarters (3) and half-years (6). */
  readonly months: number;
  readonly day: number | null;
}

const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

const isYear = (n: number): boolean => n >= 1945 && n <= 2099;

/** A plain run of digits as a number; null for anything else. */
function plainNumber(reading: Reading, at: number): number | null {
  const token = reading.tokens[at];
  if (token?.kind !== 'number' || token.end - token.start > 4) return null;
  return Number(token.folded);
}

const isDateMark = (reading: Reading, at: number): boolean =>
  isMark(reading, at, '/') || isMark(reading, at, '-') || isMark(reading, at, '.');

/** "năm 2024", "/2024", "-2024" after a month or quarter. */
function yearAfter(reading: Reading, at: number): Match<number> | null {
  let next = at;
  if (isMark(reading, next, ',')) next++;
  if (isMark(reading, next, '/') || isMark(reading, next, '-') || foldedAt(reading, next) === 'nam') next++;
  else return null;
  const year = plainNumber(reading, next);
  return year !== null && isYear(year) ? { value: year, next: next + 1, doubt: 0 } : null;
}

const date = (
  year: number | null,
  month: number | null,
  day: number | null,
  next: number,
  months = 1,
): Match<PartialDate> | null => {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && month !== null && !isCivilDate(year ?? 2024, month, day)) return null;
  return { value: { year, month, months, day }, next, doubt: 0 };
};

/** "15/9/2024", "15-9-2024", "15.9.2024", "01/10", "10/2024", "ngày 15 tháng 9 năm 2024". */
function numericDateAt(reading: Reading, at: number): Match<PartialDate> | null {
  const first = plainNumber(reading, at);
  if (first === null) return null;
  if (foldedAt(reading, at + 1) === 'thang') {
    const month = plainNumber(reading, at + 2);
    if (month === null || first > 31) return null;
    const year = yearAfter(reading, at + 3);
    return date(year?.value ?? null, month, first, year?.next ?? at + 3);
  }
  if (!isDateMark(reading, at + 1)) return null;
  const second = plainNumber(reading, at + 2);
  if (second === null) return null;
  const separator = foldedAt(reading, at + 1);
  if (foldedAt(reading, at + 3) === separator) {
    const third = plainNumber(reading, at + 4);
    if (third !== null && isYear(third)) return date(third, second, first, at + 5);
  }
  if (isYear(second) && first <= 12 && separator === '/') return date(second, first, null, at + 3);
  if (separator === '/' && first <= 31 && second <= 12 && foldedAt(reading, at + 3) !== 'ngay')
    return date(null, second, first, at + 3);
  return null;
}

/**
 * A date at a token. "1/2 ngày" is half a day, not a date; a bare number or year is none
 * (see {@link looseDateAt}).
 */
export function dateAt(reading: Reading, at: number): Match<PartialDate> | null {
  const token = reading.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return numericDateAt(reading, at);
  switch (token.folded) {
    case 'ngay': {
      const found = numericDateAt(reading, at + 1);
      if (found !== null) return found;
      const day = dayMonthByHyphen(reading, at + 1);
      return day;
    }
    case 'thang': {
      const month = plainNumber(reading, at + 1);
      if (month === null || month > 12) return null;
      const year = yearAfter(reading, at + 2);
      return date(year?.value ?? null, month, null, year?.next ?? at + 2);
    }
    case 'quy': {
      const quarter = QUARTERS[foldedAt(reading, at + 1)];
      if (quarter === undefined) return null;
      const year = yearAfter(reading, at + 2);
      if (year === null && reading.tokens[at + 1]?.kind === 'number') return null;
      return date(year?.value ?? null, quarter * 3 - 2, null, year?.next ?? at + 2, 3);
    }
    case 'nam': {
      const year = plainNumber(reading, at + 1);
      return year !== null && isYear(year) ? date(year, null, null, at + 2, 12) : null;
    }
    default:
      return null;
  }
}

/** "ngày 15-4": day and month with a hyphen, which elsewhere is a range. */
function dayMonthByHyphen(reading: Reading, at: number): Match<PartialDate> | null {
  const day = plainNumber(reading, at);
  const month = plainNumber(reading, at + 2);
  if (day === null || month === null || !isMark(reading, at + 1, '-')) return null;
  if (isMark(reading, at + 3, '/')) return null;
  return day <= 31 && month <= 12 ? date(null, month, day, at + 3) : null;
}

/** In a range more is a date: "ngày 01", "15-4", a bare "2022", "01" before "/10". */
export function looseDateAt(reading: Reading, at: number): Match<PartialDate> | null {
  const found = dateAt(reading, at);
  if (found !== null) return found;
  const from = foldedAt(reading, at) === 'ngay' ? at + 1 : at;
  const number = plainNumber(reading, from);
  if (number === null) return null;
  const hyphened = dayMonthByHyphen(reading, from);
  if (hyphened !== null) return hyphened;
  if (isYear(number)) return date(number, null, null, from + 1, 12);
  return number >= 1 && number <= 31 ? date(null, null, number, from + 1) : null;
}

/** A begin nobody has dated yet. `issue` is the day this plan is signed. */
export interface OpenDate {
  readonly anchor: 'issue' | 'elsewhere';
}

const NOW = phraseSet(['nay']);
/** "ngày ký", "khi Kế hoạch này được ban hành", "thời điểm ban hành Kế hoạch": each part may be left out but the act. */
const WHEN = phraseSet([
  'ngày',
  'khi',
  'thời điểm',
  'lúc',
  'ngay khi',
  'ngay sau khi',
  'sau khi',
  'ngày được',
]);
const THIS_PLAN = phraseSet([
  ...['kế hoạch', 'kế hoạch này', 'văn bản', 'văn bản này', 'kế hoạch được', 'kế hoạch này được'],
  ...['phương án', 'hướng dẫn', 'hướng dẫn này', 'chương trình này', 'được'],
]);
const ISSUED = phraseSet(['ký', 'ban hành', 'ký ban hành', 'ký , ban hành', 'có hiệu lực', 'phát hành']);

function issueAt(reading: Reading, at: number): Match<OpenDate> | null {
  const here = matchPhrase(NOW, reading, at, false);
  if (here !== null) return { ...here, value: { anchor: 'issue' } };
  const when = matchPhrase(WHEN, reading, at, false);
  if (when === null) return null;
  const before = matchPhrase(THIS_PLAN, reading, when.next, false);
  const act = matchPhrase(ISSUED, reading, before?.next ?? when.next, false);
  if (act === null) return null;
  const after = before === null ? matchPhrase(THIS_PLAN, reading, act.next, false) : null;
  return { value: { anchor: 'issue' }, next: after?.next ?? act.next, doubt: 0 };
}

/** "nay", "ngày ký ban hành", "khi Đề án được ban hành": after "từ". */
export function openDateAt(reading: Reading, at: number): Match<OpenDate> | null {
  const found = issueAt(reading, at);
  if (found !== null) return found;
  if (!['khi', 'ngay', 'sau', 'luc'].includes(foldedAt(reading, at))) return null;
  if (looseDateAt(reading, at) !== null) return null;
  for (let next = at + 1; next < at + 16; next++) {
    const word = foldedAt(reading, next);
    if (word === '' || /^[.;]$/.test(word)) return null;
    if (/^(?:den|toi)$/.test(word) && next > at + 1)
      return { value: { anchor: 'elsewhere' }, next, doubt: 0 };
  }
  return null;
}

/** The first and last day of a dated stretch; null while its year is unknown or the day does not exist. */
export function daysOf(part: PartialDate, defaultYear: number | null): { first: Day; last: Day } | null {
  const year = part.year ?? defaultYear;
  if (year === null) return null;
  if (part.month === null) {
    if (part.day !== null) return null;
    return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  }
  if (part.day === null)
    return { first: dayOf(year, part.month, 1), last: dayOf(year, part.month + part.months, 1) - 1 };
  if (!isCivilDate(year, part.month, part.day)) return null;
  const day = dayOf(year, part.month, part.day);
  return { first: day, last: day };
}

/** "05 ngày", with its kind of day: for "trong vòng 05 ngày làm việc sau khi kết thúc". */
export function dayCountAt(reading: Reading, at: number): Match<number> | null {
  const number = numberAt(reading, at);
  const unit = number === null ? undefined : reading.tokens[number.next];
  if (number === null || unit === undefined || unit.folded !== 'ngay') return null;
  return exact(reading, unit) === 'ngay' ? null : { value: number.value, next: number.next + 1, doubt: 0 };
}
