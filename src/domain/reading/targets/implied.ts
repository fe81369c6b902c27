/**
 * Counts that are not written as numbers but meant: "xây dựng video dài 15-20 phút" is one video,
 * "phát sóng thứ Hai, thứ Tư hằng tuần" is one a day named. Both ask the reader to confirm them.
 */
import { hasCue } from '../evidence/clause-forms.js';
import { countAt } from '../productions/counts.js';
import type { Item } from '../productions/items.js';
import { lastNoun } from '../quota-lines/line-kinds.js';
import type { OutputNoun } from '../productions/nouns.js';
import type { Period } from '../productions/periods.js';
import type { Target } from './target.js';
import { type Reading, foldedAt, isMark } from '../text/tokens.js';

const AIRING: OutputNoun = { kind: 'airing', generic: true };

const base = (at: number, items: readonly Item[], noun: OutputNoun, many: number): Target => ({
  ...{ at, left: 0, right: items.length, noun, reach: 0, containers: 1, contained: null, each: null },
  count: { low: many, high: many, bounds: [] },
  ...{ length: null, sharedLength: false, weekdays: [], weeks: [], times: [], replay: false, part: null },
  ...{ period: null, doubt: 0 },
});

/** One product that has a length, made by a verb of production, and is no plural. */
export function impliedProduct(reading: Reading, items: readonly Item[]): Target | null {
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'noun' || !/^(?:video|reportage|programme|spot|bulletin|column)$/.test(item.noun.kind))
      continue;
    if (/^(?:cac|nhung|nhieu|mot)$/.test(foldedAt(reading, item.from - 1))) continue;
    const made = items
      .slice(Math.max(0, at - 3), at)
      .some((other) => other.kind === 'cue' && /^(?:duty|broadcast)$/.test(other.cue));
    const length = items.slice(at + 1, at + 4).find((other) => other.kind === 'length');
    if (!made || length?.kind !== 'length') continue;
    return { ...base(at, items, item.noun, 1), length: length.range };
  }
  return null;
}

/** Weekdays with "hằng tuần", or a weekday of one week of the month. */
export function impliedWeekdays(reading: Reading, items: readonly Item[]): Target | null {
  const at = items.findIndex((item) => item.kind === 'weekdays');
  const days = items[at];
  if (days?.kind !== 'weekdays') return null;
  let period: Period | null = null;
  let weeks: readonly number[] = [];
  for (const item of items) {
    if (item.kind === 'weeks') weeks = item.weeks;
    if (item.kind === 'period' && /^(?:week|month)$/.test(item.period.per)) period ??= item.period;
  }
  if (period === null || (period.per === 'month' && weeks.length === 0)) return null;
  const held = hasCue(items, 0, items.length, 'meeting');
  if (held && !items.some((item) => item.kind === 'noun')) return null;
  const led = items.slice(0, at);
  const verb = led.findLast((item) => item.kind === 'cue' && item.cue !== 'urge');
  // "Duy trì chuyên mục …: thứ Năm hằng tuần" says when the column appears, "hoàn thành … thứ Năm" is a deadline.
  const keeps = verb !== undefined && /^(?:duy|mo|thuc)$/.test(foldedAt(reading, verb.from));
  // "Chuyên trang … xuất bản thứ Bảy hằng tuần"
  const issued = verb !== undefined && /^(?:xuat|ra)$/.test(foldedAt(reading, verb.from));
  const kept = keeps ? takenIn(led, 'duty') : issued ? lastNoun(led, led.length) : null;
  if (verb?.kind === 'cue' && verb.cue === 'duty' && kept === null) return null;
  const many = days.days.length * Math.max(1, weeks.length);
  const times = items.flatMap((item) => (item.kind === 'time' ? [item.time] : []));
  const length = items.find((item) => item.kind === 'length');
  return {
    ...base(at, items, takenIn(led, 'broadcast') ?? kept ?? AIRING, many),
    ...{ period, weekdays: days.days, weeks, times },
    length: length?.kind === 'length' ? length.range : null,
  };
}

/** "Phát bản tin giá cả nông sản vào thứ Hai": what a verb takes. */
function takenIn(items: readonly Item[], by: 'broadcast' | 'duty'): OutputNoun | null {
  for (const [at, item] of items.entries()) {
    const verb = items[at - 1];
    if (item.kind !== 'noun' || verb?.kind !== 'cue' || verb.cue !== by) continue;
    if (by === 'broadcast' && verb.to - verb.from > 1) continue;
    if (/^(?:bulletin|programme|column)$/.test(item.noun.kind)) return item.noun;
  }
  return null;
}

/** "Phát sóng bản tin vào 6 giờ 30 phút và 18 giờ hằng ngày": one at each clock time named. */
export function impliedTimes(reading: Reading, items: readonly Item[]): Target | null {
  const at = items.findIndex((item) => item.kind === 'time');
  if (at === -1) return null;
  const aired = hasCue(items, 0, items.length, 'broadcast');
  const held = items.some((item) => item.kind === 'cue' && /^(?:meeting|replay|past)$/.test(item.cue));
  // "chạy liên tục từ 7 giờ đến 22 giờ hằng ngày" counts nothing.
  const ceaseless = items.some(
    (item) =>
      item.kind === 'cue' && item.cue === 'urge' && /^(?:lien|suot)$/.test(foldedAt(reading, item.from)),
  );
  if (!aired || held || ceaseless) return null;
  const times = items.flatMap((item) => (item.kind === 'time' && item.time.from !== null ? [item.time] : []));
  for (const item of items)
    if (item.kind === 'period' && item.period.per === 'day' && item.period.every === 1 && times.length > 0)
      return { ...base(at, items, AIRING, times.length), period: item.period, times };
  return null;
}

/** "Ngày 05, 15, 25 hằng tháng phát thanh …": one on each day of the month named. */
export function impliedMonthDays(reading: Reading, items: readonly Item[]): Target | null {
  const at = items.findIndex((item) => item.kind === 'period' && item.period.per === 'month');
  const period = items[at];
  if (period?.kind !== 'period' || period.period.every !== 1) return null;
  if (!hasCue(items, 0, items.length, 'broadcast')) return null;
  if (items.some((item) => item.kind === 'cue' && /^(?:meeting|replay|past)$/.test(item.cue))) return null;
  let days = 0;
  let before = period.from - 1;
  for (; before >= 0; before--) {
    const token = reading.tokens[before]!;
    if (token.kind === 'number' && Number(token.folded) <= 31) days++;
    else if (!(isMark(reading, before, ',') || /^(?:va|ngay)$/.test(token.folded))) break;
  }
  if (days === 0 || foldedAt(reading, before + 1) !== 'ngay') return null;
  return { ...base(at, items, AIRING, days), period: period.period };
}

const CLASSIFIERS = /^(?:chiec|cai|to|tam|ban|bo|cum|san|pham|tin|bai|luot|cuon)$/;

/** "12" or "10 chiếc" in a row's column of quantities: so many of what the row's contents name. */
export function impliedQuantity(
  reading: Reading,
  sentence: { readonly from: number; readonly to: number },
  items: readonly Item[],
  noun: OutputNoun | null,
): Target | null {
  if (noun === null || items.some((item) => item.kind === 'measure')) return null;
  const count = countAt(reading, sentence.from);
  if (count === null) return null;
  let next = count.next;
  while (next < sentence.to && CLASSIFIERS.test(foldedAt(reading, next))) next++;
  if (next - count.next > 2) return null;
  const behind = items.filter((item) => item.from >= next && item.kind !== 'mark');
  const period = behind[0]?.kind === 'period' ? behind[0].period : null;
  if (behind.length > (period === null ? 0 : 1)) return null;
  return { ...base(0, items, noun, 0), count: count.value, period };
}

/** A row of a programme schedule: so many of what it names, each period. */
export const impliedAiring = (
  items: readonly Item[],
  scheduled: { readonly period: Period; readonly many: number; readonly noun: OutputNoun },
): Target => ({ ...base(0, items, scheduled.noun, scheduled.many), period: scheduled.period });
