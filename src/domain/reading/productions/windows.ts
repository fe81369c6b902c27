/** Windows: "từ … đến …", "giai đoạn 2022 - 2025", "đến hết năm 2025", "tháng 10/2025", the cell "2022 2025". */
import { type Day, isoDay } from '../../time.js';
import { type PartialDate, dateAt, daysOf, looseDateAt, openDateAt } from './dates.js';
import type { DraftWindow } from '../draft.js';
import { nounAt } from './nouns.js';
import { eachPeriodAt } from './periods.js';
import { type Match, type Reading, foldedAt, isMark } from '../text/tokens.js';

/** What the document knows when a window leaves something out. */
export interface DateContext {
  /** The plan's own year, when it has one. */
  readonly year: number | null;
  readonly issuedOn: Day | null;
}

/** A window as written: `open` names a begin that waits for a date. */
export interface WindowPhrase {
  readonly window: DraftWindow;
  readonly open: string | null;
  /** "từ 15/5 đến 15/8 hằng năm": again in each year of the plan; `window` is its first. */
  readonly yearly?: true;
}

const FROM = /^(?:tu|ke)$/;
const TO = /^(?:den|toi)$/;

/** A window at a token; null when none begins there. */
export function windowAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  const found =
    namedDayAt(reading, at, context) ??
    monthsAt(reading, at, context) ??
    rangeWindowAt(reading, at, context) ??
    stageAt(reading, at) ??
    untilAt(reading, at, context) ??
    withinAt(reading, at, context);
  if (found === null) return null;
  const each = eachPeriodAt(reading, found.next);
  const yearly = each?.value.per === 'year' && each.value.every === 1;
  if (!yearly || found.value.window.from === null || found.value.window.to === null) return found;
  return { ...found, value: { ...found.value, yearly: true }, next: each.next };
}

const LONGEST_DAY_HEADING = 14;

/** "3. Ngày bầu cử (15/3/2026)": the heading of what is done on one day. */
function namedDayAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  const { length } = reading.tokens;
  if (!isMark(reading, at, '(') || length > LONGEST_DAY_HEADING) return null;
  if (foldedAt(reading, 0) !== 'ngay' || reading.tokens[1]?.kind !== 'word') return null;
  const found = dateAt(reading, at + 1);
  if (found === null || found.value.day === null || !isMark(reading, found.next, ')')) return null;
  return found.next + 1 === length ? wholeAt(reading, at + 1, context) : null;
}

/** "các tháng 6, 7 và 8 hằng năm", "tháng 7, 8/2026": months that follow one another. */
function monthsAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  if (foldedAt(reading, at) !== 'thang') return null;
  const first = dateAt(reading, at);
  if (first === null || first.value.month === null || first.value.day !== null || first.value.months !== 1)
    return null;
  let { month } = first.value;
  let { next } = first;
  let last: Match<PartialDate> | null = null;
  while (isMark(reading, next, ',') || foldedAt(reading, next) === 'va') {
    const named = foldedAt(reading, next + 1) === 'thang' ? next + 1 : next;
    const found = dateAt(reading, named) ?? looseDateAt(reading, named + 1);
    const following = found?.value.month ?? found?.value.day ?? null;
    if (found === null || following !== month + 1 || nounAt(reading, found.next) !== null) break;
    last = { ...found, value: { ...found.value, month: following, day: null } };
    month = following;
    next = found.next;
  }
  if (last === null) return null;
  const window = settle(first.value, last.value, context);
  return window === null ? null : { value: { window, open: null }, next, doubt: 0 };
}

/** Skips "hết", "hết ngày", "ngày", "cuối" before a date. */
function skipTo(reading: Reading, at: number): number {
  let next = at;
  while (/^(?:het|cuoi|khoang|luc)$/.test(foldedAt(reading, next))) next++;
  return next;
}

/** Where the second date begins: after "đến", "đến hết", "-", "tới". */
function secondDate(reading: Reading, at: number): number | null {
  let next = at;
  if (isMark(reading, next, ',')) next++;
  if (foldedAt(reading, next) === 'cho') next++;
  if (TO.test(foldedAt(reading, next)) || isMark(reading, next, '-')) return skipTo(reading, next + 1);
  return null;
}

/** "từ ngày 15/9/2024 đến ngày 15/10/2024", "từ nay đến hết ngày 31/12/2025", "01 - 10/10/2024". */
function rangeWindowAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  let from = at;
  const led = FROM.test(foldedAt(reading, from));
  if (led) from += foldedAt(reading, from) === 'ke' ? 2 : 1;
  if (foldedAt(reading, from) === 'dau') from++;
  if (led) {
    const open = openDateAt(reading, from);
    if (open !== null) {
      const second = secondDate(reading, open.next);
      const to = second === null ? null : looseDateAt(reading, second);
      if (to === null) return null;
      const start = reading.tokens[at]!.start;
      const end = reading.tokens[open.next - 1]!.end;
      return openWindow(to, reading.text.slice(start, end), open.value.anchor === 'issue', context);
    }
  }
  const first = led ? looseDateAt(reading, from) : (dateAt(reading, from) ?? dayBefore(reading, from));
  if (first === null) return null;
  const second = secondDate(reading, first.next);
  const last = second === null ? null : looseDateAt(reading, second);
  if (last === null || isMark(reading, last.next, '%')) return led ? fromOnly(first, context) : null;
  // "Tháng 6 - 10": a bare number after a month is one.
  const months = first.value.month !== null && first.value.day === null && last.value.month === null;
  const end =
    months && last.value.day !== null && last.value.day <= 12
      ? { ...last.value, month: last.value.day, day: null }
      : last.value;
  const window = settle(first.value, end, context);
  return window === null ? null : { value: { window, open: null }, next: last.next, doubt: 0 };
}

/** The first day of "01 - 10/10/2024" or "15-4 đến 15-5": a number only because a date follows. */
function dayBefore(reading: Reading, at: number): Match<PartialDate> | null {
  const loose = looseDateAt(reading, at);
  if (loose === null || loose.value.year !== null) return null;
  const second = secondDate(reading, loose.next);
  const last = second === null ? null : (dateAt(reading, second) ?? looseDateAt(reading, second));
  return last === null || last.value.month === null || last.value.day === null ? null : loose;
}

function openWindow(
  to: Match<PartialDate>,
  phrase: string,
  atIssue: boolean,
  context: DateContext,
): Match<WindowPhrase> | null {
  const last = daysOf(to.value, context.year);
  if (last === null) return null;
  const from = atIssue && context.issuedOn !== null ? isoDay(context.issuedOn) : null;
  return {
    value: { window: { from, to: isoDay(last.last) }, open: from === null ? phrase : null },
    next: to.next,
    doubt: 0,
  };
}

function fromOnly(first: Match<PartialDate>, context: DateContext): Match<WindowPhrase> | null {
  if (first.value.month === null || first.value.day === null) return null;
  const days = daysOf(first.value, context.year);
  if (days === null) return null;
  return {
    value: { window: { from: isoDay(days.first), to: null }, open: null },
    next: first.next,
    doubt: 0,
  };
}

/** In days: no plan runs longer. */
const LONGEST_WINDOW = 16 * 366;

/** Fills what the first date leaves to the last one; refuses a window that ends before it begins. */
function settle(first: PartialDate, last: PartialDate, context: DateContext): DraftWindow | null {
  const month = first.month ?? (first.day === null ? null : last.month);
  const lastDays = daysOf(last, context.year);
  if (lastDays === null) return null;
  const lastYear = last.year ?? context.year;
  const wraps = last.month !== null && month !== null && month > last.month;
  const year = first.year ?? (lastYear === null ? null : wraps ? lastYear - 1 : lastYear);
  const firstDays = daysOf({ ...first, month, year }, year);
  if (firstDays === null || firstDays.first > lastDays.last) return null;
  // "(30/4/1975 - 30/4/2026)" counts the years of an anniversary.
  if (lastDays.last - firstDays.first > LONGEST_WINDOW) return null;
  return { from: isoDay(firstDays.first), to: isoDay(lastDays.last) };
}

/** "giai đoạn 2022 - 2025", "2022-2025", and "2022 2025" where the dash was lost. */
function stageAt(reading: Reading, at: number): Match<WindowPhrase> | null {
  let next = at;
  const led = foldedAt(reading, next) === 'giai' && foldedAt(reading, next + 1) === 'doan';
  if (led) next += 2;
  else if (foldedAt(reading, next) === 'nam') next++;
  const first = yearAt(reading, next);
  if (first === null) return null;
  next++;
  if (isMark(reading, next, '-') || TO.test(foldedAt(reading, next))) next++;
  if (foldedAt(reading, next) === 'nam') next++;
  const last = yearAt(reading, next);
  if (last === null || last <= first || last - first > 15) return null;
  const window = { from: `${first}-01-01`, to: `${last}-12-31` };
  return { value: { window, open: null }, next: next + 1, doubt: 0 };
}

function yearAt(reading: Reading, at: number): number | null {
  const token = reading.tokens[at];
  if (token?.kind !== 'number' || !/^20\d\d$/.test(token.folded)) return null;
  return Number(token.folded);
}

/** "đến hết năm 2025", "đến hết ngày 30/4/2026": no begin. "định hướng đến năm 2030" is none. */
function untilAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  if (!TO.test(foldedAt(reading, at)) || foldedAt(reading, at + 1) !== 'het') return null;
  const to = dateAt(reading, skipTo(reading, at + 1));
  const days = to === null ? null : daysOf(to.value, context.year);
  if (to === null || days === null) return null;
  return { value: { window: { from: null, to: isoDay(days.last) }, open: null }, next: to.next, doubt: 0 };
}

/** "trong tháng 10/2025", "trong quý III/2024", "riêng ngày 26/6", "trong năm 2025"; a month after a colon or bracket, "vào", "cao điểm". */
function withinAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  const label = labelAt(reading, at, context);
  if (label !== null) return label;
  if (/^(?:thang|quy)$/.test(foldedAt(reading, at))) {
    const led =
      isMark(reading, at - 1, ':') ||
      isMark(reading, at - 1, '(') ||
      /^(?:vao|diem|song|phat|dang|hien)$/.test(foldedAt(reading, at - 1));
    const month = led ? dateAt(reading, at) : null;
    if (month === null) return null;
    const peak = foldedAt(reading, isMark(reading, at - 1, ':') ? at - 2 : at - 1) === 'diem';
    return month.value.year !== null || peak ? wholeAt(reading, at, context) : null;
  }
  if (!/^(?:trong|rieng)$/.test(foldedAt(reading, at))) return null;
  const from = /^(?:ca|suot)$/.test(foldedAt(reading, at + 1)) ? at + 2 : at + 1;
  return wholeAt(reading, from, context);
}

/** "Quý I: 02 phóng sự; quý II: …", "Năm 2026: …": a label at the head of a clause. */
function labelAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  if (!/^(?:thang|quy|nam)$/.test(foldedAt(reading, at))) return null;
  if (at > 0 && reading.tokens[at - 1]!.kind !== 'mark' && !isHeaded(reading, at)) return null;
  const found = wholeAt(reading, at, context);
  return found !== null && isMark(reading, found.next, ':') ? found : null;
}

/** "Chỉ tiêu năm 2027: …": the words that a label has before its time. */
const isHeaded = (reading: Reading, at: number): boolean =>
  /^(?:chi tieu|ke hoach|so luong|muc tieu|dinh muc)$/.test(
    `${foldedAt(reading, at - 2)} ${foldedAt(reading, at - 1)}`,
  ) &&
  (at === 2 || reading.tokens[at - 3]!.kind === 'mark');

/** A month, quarter, year or day as a window of its own. */
function wholeAt(reading: Reading, at: number, context: DateContext): Match<WindowPhrase> | null {
  const found = dateAt(reading, at);
  const days = found === null ? null : daysOf(found.value, context.year);
  if (found === null || days === null) return null;
  const window = { from: isoDay(days.first), to: isoDay(days.last) };
  return { value: { window, open: null }, next: found.next, doubt: 0 };
}

/**
 * The window of a table's time cell: "2022 - 2025", "Tháng 12", "Quý III/2024", "30/6/2024".
 * In a column of completion dates a single date is the last day, its begin left open.
 * "Hàng năm", "Thường xuyên", "Theo Kế hoạch số 77/KH-UBND ngày 28/3/2023" set none.
 */
export function cellWindow(reading: Reading, completion: boolean, context: DateContext): WindowPhrase | null {
  if (/^(?:theo|hang|thuong)$/.test(foldedAt(reading, 0))) return null;
  for (let at = 0; at < Math.min(reading.tokens.length, 24); at++) {
    const range = windowAt(reading, at, context);
    if (range !== null) return range.value;
    const before = /^(?:truoc|xong)$/.test(foldedAt(reading, at));
    const whole = wholeAt(reading, before ? at + 1 : at, context);
    if (whole === null) continue;
    if (!completion && !before) return whole.value;
    return { window: { from: null, to: whole.value.window.to }, open: null };
  }
  return null;
}
