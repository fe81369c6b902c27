/** Events: dated happenings and gatherings a plan speaks of ("Ngày … 31/12/2024", "ngày 10/10 hàng năm", contests, workshops). */
import { isoDay } from '../../time.js';
import { type PartialDate, dateAt, daysOf } from '../productions/dates.js';
import type { DraftEvent, DraftWindow } from '../draft.js';
import type { Passage, ReadSentence } from '../surroundings/passages.js';
import { eachPeriodAt } from '../productions/periods.js';
import { phraseSet, matchPhrase } from '../text/phrases.js';
import { sourceOf } from '../text/sentences.js';
import { type Match, type Reading, exact, foldedAt, isCapital, isMark } from '../text/tokens.js';
import type { DateContext } from '../productions/windows.js';

const GATHERINGS = phraseSet([
  ...[
    'cuộc thi',
    'hội thi',
    'hội thảo',
    'hội nghị',
    'lễ phát động',
    'lễ ra quân',
    'lễ kỷ niệm',
    'lễ mít tinh',
    'mít tinh',
  ],
  ...[
    'ra quân',
    'lễ công bố',
    'lễ khai mạc',
    'tuần lễ',
    'ngày hội',
    'lễ hội',
    'triển lãm',
    'đồng loạt ra quân',
    'chiến dịch ra quân',
  ],
  ...[
    'tọa đàm',
    'diễn đàn',
    'lễ tổng kết',
    'hội chợ',
    'liên hoan',
    'các sự kiện',
    'sự kiện',
    'phiên họp',
    'hội nghị ký kết',
  ],
]);

/** "Ngày Chuyển đổi số quốc gia 10/10", "Ngày … 31/12/2024", "(ngày 10/10 hàng năm)". */
export function namedDaysIn(passage: Passage, sentence: ReadSentence, context: DateContext): DraftEvent[] {
  const { reading } = passage;
  const events: DraftEvent[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (foldedAt(reading, at) !== 'ngay') continue;
    const event = yearlyDayAt(passage, sentence, at, context) ?? namedDayAt(passage, sentence, at, context);
    if (event !== null) events.push(event);
  }
  return events;
}

/** "ngày 10/10 hàng năm": a day that comes back; its name stands before it. */
/** A yearly day falls first in the plan's year; without one its first day is open. */
function firstOccurrence(date: PartialDate, context: DateContext): string | null {
  const days = daysOf(date, context.year);
  return days === null ? null : isoDay(days.first);
}

function yearlyDayAt(
  passage: Passage,
  sentence: ReadSentence,
  at: number,
  context: DateContext,
): DraftEvent | null {
  const { reading } = passage;
  const date = dateAt(reading, at);
  if (date === null || date.value.day === null || date.value.year !== null) return null;
  const each = eachPeriodAt(reading, date.next);
  if (each?.value.per !== 'year') return null;
  const title = nameBefore(reading, sentence.from, at) ?? spanText(reading, at, each.next);
  const source = sourceOf(reading, { from: at, to: each.next }, at, passage.pieces);
  return { title, on: firstOccurrence(date.value, context), window: null, recurs: 'year', source };
}

/** The capitalised day named before a date: "Ngày CĐS (ngày 10/10 hàng năm)". */
function nameBefore(reading: Reading, from: number, at: number): string | null {
  for (let start = at - 1; start >= Math.max(from, at - 12); start--) {
    const token = reading.tokens[start]!;
    if (token.folded !== 'ngay' || !isCapital(reading, token)) continue;
    let end = at;
    while (end > start && reading.tokens[end - 1]!.kind === 'mark') end--;
    return spanText(reading, start, end);
  }
  return null;
}

/** "03/02/1930 - 03/02/2026": the day that is kept, not the first one. */
function anniversary(reading: Reading, first: Match<PartialDate>): Match<PartialDate> {
  const last = isMark(reading, first.next, '-') ? dateAt(reading, first.next + 1) : null;
  const same = last !== null && last.value.day === first.value.day && last.value.month === first.value.month;
  return same ? last : first;
}

const LONGEST_NAME = 14;

/** "Ngày chuyển đổi số tỉnh Thái Nguyên 31/12/2024": a name, then its date. */
function namedDayAt(
  passage: Passage,
  sentence: ReadSentence,
  at: number,
  context: DateContext,
): DraftEvent | null {
  const { reading } = passage;
  const first = reading.tokens[at]!;
  const next = reading.tokens[at + 1];
  if (!isCapital(reading, first) || next?.kind !== 'word' || foldedAt(reading, at - 1) === 'tu') return null;
  for (let end = at + 2; end < Math.min(sentence.to, at + LONGEST_NAME); end++) {
    const token = reading.tokens[end]!;
    if (token.kind === 'mark' && !/^[-(]$/.test(token.folded)) return null;
    if (/^(?:năm|tháng|đến|từ|ngày)$/.test(exact(reading, token)) && !isCapital(reading, token)) return null;
    if (token.kind !== 'number') continue;
    const written = dateAt(reading, end);
    const date = written === null ? null : anniversary(reading, written);
    if (date === null || date.value.day === null) return null;
    const title = spanText(reading, at, isMark(reading, end - 1, '(') ? end - 1 : end);
    const source = sourceOf(reading, { from: at, to: date.next }, at, passage.pieces);
    const days = date.value.year === null ? null : daysOf(date.value, context.year);
    return days === null
      ? { title, on: firstOccurrence(date.value, context), window: null, recurs: 'year', source }
      : { title, on: isoDay(days.first), window: null, recurs: null, source };
  }
  return null;
}

/** "Tổ chức Cuộc thi …", "Tổ chức hội thảo": a gathering that the sentence or heading sets up. */
export function gatheringIn(
  passage: Passage,
  sentence: ReadSentence,
  window: DraftWindow | null,
): DraftEvent | null {
  const { reading } = passage;
  let at = sentence.from;
  while (at < sentence.to && reading.tokens[at]!.kind === 'mark') at++;
  if (foldedAt(reading, at) === 'tham' && foldedAt(reading, at + 1) === 'du') at += 2;
  else if (foldedAt(reading, at) === 'to' && foldedAt(reading, at + 1) === 'chuc') at += 2;
  else return null;
  while (
    /^(?:cac|day|du|dong|loat|mot|cuoc|phien)$/.test(foldedAt(reading, at)) &&
    matchPhrase(GATHERINGS, reading, at, false) === null
  )
    at++;
  if (matchPhrase(GATHERINGS, reading, at, false) === null) return null;
  const own = sentence.items.find((item) => item.kind === 'window');
  const source = sourceOf(reading, sentence, sentence.from, passage.pieces);
  const title = source.text.length > 160 ? `${source.text.slice(0, 157).trimEnd()}…` : source.text;
  return {
    title,
    on: null,
    window: own?.kind === 'window' ? own.phrase.window : window,
    recurs: null,
    source,
  };
}

function spanText(reading: Reading, from: number, to: number): string {
  return reading.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end).replace(/\s+/g, ' ');
}
