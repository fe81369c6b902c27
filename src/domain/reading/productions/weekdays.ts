/** Days of the week, weeks of the month and times of day: "thứ Ba, thứ Năm và Chủ nhật", "tuần 1", "sáng từ 5h00". */
import type { DraftDayTime } from '../draft.js';
import { type Match, type Reading, exact, foldedAt, isCapital, isMark } from '../text/tokens.js';

const NAMES: Readonly<Record<string, number>> = {
  hai: 0,
  ba: 1,
  tư: 2,
  bốn: 2,
  năm: 3,
  sáu: 4,
  bảy: 5,
  bẩy: 5,
};

const STRIPPED: Readonly<Record<string, number>> = { tu: 2, bon: 2, sau: 4, bay: 5 };

/** The day named by a word or digit after "thứ": "Hai", "2", "05". */
function dayName(reading: Reading, at: number): number | null {
  const token = reading.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return /^0?[2-7]$/.test(token.folded) ? Number(token.folded) - 2 : null;
  const written = exact(reading, token);
  // "thu Sau": a scan keeps the capital of a day and loses its marks; "thu tu" may be an order.
  return NAMES[written] ?? (isCapital(reading, token) ? (STRIPPED[written] ?? null) : null);
}

/** One weekday: "thứ Hai", "thứ 5", "Chủ nhật", "CN". "lần thứ hai", "tuần thứ ba" are ordinals, "định kỳ thứ Hai" is none. */
function weekdayAt(reading: Reading, at: number): Match<number> | null {
  const word = foldedAt(reading, at);
  if (word === 'chu' && foldedAt(reading, at + 1) === 'nhat') return { value: 6, next: at + 2, doubt: 0 };
  if (word === 'cn' && reading.tokens[at]?.glued === false) return { value: 6, next: at + 1, doubt: 0 };
  if (word !== 'thu') return null;
  const regular = foldedAt(reading, at - 1) === 'ky' && foldedAt(reading, at - 2) === 'dinh';
  const ordinal = /^(?:lan|tuan|ky|khoa|dot|dieu|cap|hang|muc|dung|xep|tri)$/.test(foldedAt(reading, at - 1));
  if (ordinal && !regular) return null;
  const token = reading.tokens[at]!;
  if (!['thứ', 'thu'].includes(exact(reading, token))) return null;
  const day = dayName(reading, at + 1);
  return day === null ? null : { value: day, next: at + 2, doubt: 0 };
}

const isJoint = (reading: Reading, at: number): boolean =>
  isMark(reading, at, ',') ||
  isMark(reading, at, ';') ||
  foldedAt(reading, at) === 'va' ||
  isMark(reading, at, '&');

const PARTS: Readonly<Record<string, DraftDayTime['part']>> = {
  sang: 'morning',
  trua: 'noon',
  chieu: 'afternoon',
  toi: 'evening',
};
const PART_SPELLINGS = new Set(['sáng', 'trưa', 'chiều', 'tối', 'sang', 'trua', 'chieu']);

/** Words that make another word of a part of the day: "sáng tạo", "tối thiểu", "chiều dài". */
const NO_PART =
  /^(?:tao|kien|che|lap|tac|suot|mai|nay|lang|thieu|da|uu|cao|hau|tan|dai|rong|sau|huong|chuong|long|y)$/;

/** A part of the day at a token: "sáng", "chiều". */
function partAt(reading: Reading, at: number): DraftDayTime['part'] | null {
  const word = reading.tokens[at];
  if (word?.kind !== 'word' || !PART_SPELLINGS.has(exact(reading, word))) return null;
  return NO_PART.test(foldedAt(reading, at + 1)) ? null : (PARTS[word.folded] ?? null);
}

/** A list or span of weekdays: "thứ Hai, thứ Tư, thứ Sáu", "thứ 2, 4, 6", "từ thứ Hai đến thứ Sáu". */
export function weekdaysAt(reading: Reading, at: number): Match<readonly number[]> | null {
  const from = foldedAt(reading, at) === 'tu' ? at + 1 : at;
  // "sáng thứ Hai và chiều thứ Sáu": a part of the day that is but one day's own is passed over.
  let parts = partAt(reading, from) === null ? 0 : 1;
  const first = weekdayAt(reading, from + parts);
  if (first === null) return null;
  const days = [first.value];
  let { next } = first;
  if (/^(?:den|toi)$/.test(foldedAt(reading, next)) || isMark(reading, next, '-')) {
    const last = weekdayAt(reading, next + 1);
    if (last !== null && last.value > first.value) {
      for (let day = first.value + 1; day <= last.value; day++) days.push(day);
      next = last.next;
    }
  }
  while (isJoint(reading, next) && days.length < 7) {
    let step = isJoint(reading, next + 1) ? next + 2 : next + 1;
    if (partAt(reading, step) !== null && weekdayAt(reading, step + 1) !== null) {
      parts++;
      step++;
    }
    const named = weekdayAt(reading, step);
    const digit =
      reading.tokens[step]?.kind === 'number' && isListedDigit(reading, step) ? dayName(reading, step) : null;
    const day = named?.value ?? digit;
    if (day === null) break;
    days.push(day);
    next = named?.next ?? step + 1;
  }
  // "sáng thứ Hai": the part of the only day, or of all, is a time of its own.
  if (parts < 2 && partAt(reading, from) !== null) return null;
  return { value: [...new Set(days)].sort((a, b) => a - b), next, doubt: 0 };
}

/** "thứ 3, 5, 7": a bare digit is a day when nothing is counted by it. */
function isListedDigit(reading: Reading, at: number): boolean {
  const after = reading.tokens[at + 1];
  return (
    after === undefined || after.kind === 'mark' || /^(?:va|hang|moi|trong|cua|tuan)$/.test(after.folded)
  );
}

const ORDINALS: Readonly<Record<string, number>> = { nhat: 1, dau: 1, hai: 2, ba: 3, tu: 4, cuoi: 5, nam: 5 };

/** One week of a month: "tuần 1", "tuần thứ ba", "tuần đầu". */
function weekAt(reading: Reading, at: number): Match<number> | null {
  // "trong 02 tuần đầu tháng 12" is a stretch of days.
  if (foldedAt(reading, at) !== 'tuan' || reading.tokens[at - 1]?.kind === 'number') return null;
  const ordinal = foldedAt(reading, at + 1) === 'thu' ? at + 2 : at + 1;
  const token = reading.tokens[ordinal];
  if (token?.kind === 'number')
    return /^0?[1-5]$/.test(token.folded)
      ? { value: Number(token.folded), next: ordinal + 1, doubt: 0 }
      : null;
  const word = token?.folded ?? '';
  const week = ordinal === at + 2 || word === 'dau' || word === 'cuoi' ? ORDINALS[word] : undefined;
  return week === undefined ? null : { value: week, next: ordinal + 1, doubt: 0 };
}

/** "vào tuần 1 và tuần 3", "tuần thứ ba": weeks of the month, 1..5. A count after them ("tuần 2 bài") undoes it. */
export function weeksOfMonthAt(reading: Reading, at: number): Match<readonly number[]> | null {
  const first = weekAt(reading, at);
  if (first === null) return null;
  const weeks = [first.value];
  let { next } = first;
  while (isJoint(reading, next)) {
    const more = weekAt(reading, next + 1);
    if (more === null) break;
    weeks.push(more.value);
    next = more.next;
  }
  return { value: weeks, next, doubt: 0 };
}

/** A time of day in minutes: "5h30", "17 giờ 30", "17h", "05:00". "2 giờ/lần" is none. */
export function clockAt(reading: Reading, at: number): Match<number> | null {
  const hour = reading.tokens[at];
  if (hour?.kind !== 'number' || hour.end - hour.start > 2 || Number(hour.folded) > 24) return null;
  // "cứ 01 giờ phát một lần"
  if (foldedAt(reading, at - 1) === 'cu') return null;
  if (hour.glued && reading.tokens[at - 1]?.kind === 'word') return null;
  const mark = reading.tokens[at + 1];
  const minute = reading.tokens[at + 2];
  const minutes = minute?.kind === 'number' && /^[0-5]\d$/.test(minute.folded) ? Number(minute.folded) : null;
  if (mark?.folded === 'h' || mark?.folded === 'g') {
    if (!mark.glued && minutes === null) return null;
    const timed = minutes !== null && minute?.glued === true;
    return {
      value: Number(hour.folded) * 60 + (timed ? minutes : 0),
      next: timed ? at + 3 : at + 2,
      doubt: 0,
    };
  }
  if (mark?.folded === ':' && mark.glued && minutes !== null && minute?.glued === true)
    return { value: Number(hour.folded) * 60 + minutes, next: at + 3, doubt: 0 };
  if (mark?.folded !== 'gio' || isMark(reading, at + 2, '/')) return null;
  const led = /^(?:luc|tu|den|vao|truoc|sau|hoi|khung|va)$/.test(foldedAt(reading, at - 1));
  if (minutes === null && !led && !isMark(reading, at - 1, '-')) return null;
  const next = minutes === null ? at + 2 : foldedAt(reading, at + 3) === 'phut' ? at + 4 : at + 3;
  return { value: Number(hour.folded) * 60 + (minutes ?? 0), next, doubt: 0 };
}

/** "sáng", "sáng từ 5h00 - 5h30", "buổi chiều", "từ 17h đến 17h30", "lúc 6h00". */
export function dayTimeAt(reading: Reading, at: number): Match<DraftDayTime> | null {
  let next = foldedAt(reading, at) === 'buoi' ? at + 1 : at;
  const part = partAt(reading, next);
  if (part !== null) next++;
  else if (next > at) return null;
  let clock = next;
  while (/^(?:tu|luc|vao|hoi)$/.test(foldedAt(reading, clock)) || isMark(reading, clock, ':')) clock++;
  const from = clockAt(reading, clock);
  if (from === null) return part === null ? null : { value: { part, from: null, to: null }, next, doubt: 0 };
  let to: Match<number> | null = null;
  if (isMark(reading, from.next, '-') || /^(?:den|toi)$/.test(foldedAt(reading, from.next)))
    to = clockAt(reading, from.next + 1);
  return {
    value: { part, from: from.value, to: to?.value ?? null },
    next: to?.next ?? from.next,
    doubt: 0,
  };
}
