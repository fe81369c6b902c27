/** Durations: "15 phút", "dài 15-20 phút", "30 giây/lượt", "tối thiểu 05 phút". Lengths, never counts. */
import type { DurationRange } from '../../plan/quota-line.js';
import { countAt } from './counts.js';
import { listed, phraseTable, matchPhrase, startsOf } from '../text/phrases.js';
import { type Match, type Reading, foldedAt, isMark } from '../text/tokens.js';

const SECONDS = phraseTable<number>([
  ['giây', 1],
  ['phút', 60],
  ['s', 1],
  ['tiếng đồng hồ', 3600],
  ['tiếng', 3600],
  ['giờ', 3600],
]);

/** Words before a length that bind it. */
const LENGTH_WORDS = phraseTable<'each' | 'total'>([
  ...listed<'each'>(
    'each',
    'thời lượng | thời lượng từ | thời lượng khoảng | thời lượng phát sóng | dài | dài từ',
  ),
  ...listed<'each'>('each', 'độ dài | thời lượng mỗi lần | có thời lượng | kéo dài'),
  ...listed<'total'>('total', 'tổng thời lượng | tổng thời lượng phát sóng | tổng cộng | tổng số'),
]);

/** First words, by which most tokens are passed over. */
export const LENGTH_STARTS = startsOf(LENGTH_WORDS);

export interface Length {
  readonly range: DurationRange;
  /** "180 phút/3 lần": the length may be all runs together. */
  readonly shared: boolean;
}

/**
 * A length at a token, with its bounds. "2 giờ/lần" is a frequency and "17 giờ 30" a time of day: no lengths.
 */
export function lengthAt(reading: Reading, at: number): Match<Length> | null {
  const word = matchPhrase(LENGTH_WORDS, reading, at, false);
  let from = word?.next ?? at;
  if (word !== null && isMark(reading, from, ':')) from++;
  const count = countAt(reading, from);
  // "cứ 01 giờ phát một lần" is how often.
  if (count === null || foldedAt(reading, at - 1) === 'cu') return null;
  const unit = matchPhrase(SECONDS, reading, count.next, false) ?? signAt(reading, count.next);
  if (unit === null) return null;
  const after = reading.tokens[unit.next];
  if (unit.value === 3600 && word === null) {
    if (
      isMark(reading, unit.next, '/') &&
      /^(?:lan|luot|so|ky|ban|tin|bai)$/.test(foldedAt(reading, unit.next + 1))
    )
      return null;
    if (after?.kind === 'number' || foldedAt(reading, unit.next) === 'mot') return null;
    if (isSecondTime(reading, at)) return null;
    // "và 18 giờ hằng ngày": a time of day.
    if (/^(?:hang|moi|cac)$/.test(foldedAt(reading, unit.next))) return null;
  }
  const { low, high, bounds } = count.value;
  const upper = low === high && bounds.length === 0 ? upperLengthAt(reading, unit.next) : null;
  if (upper !== null && upper.value > low * unit.value)
    return {
      value: { range: { min: low * unit.value, max: upper.value }, shared: false },
      next: upper.next,
      doubt: count.doubt + unit.doubt,
    };
  const seconds = { low: low * unit.value, high: high * unit.value };
  const range: DurationRange =
    bounds.includes('max') || bounds.includes('under')
      ? { min: null, max: seconds.high }
      : bounds.includes('min') || bounds.includes('over')
        ? { min: seconds.low, max: low < high ? seconds.high : null }
        : { min: seconds.low, max: seconds.high };
  const shared = isMark(reading, unit.next, '/') && countAt(reading, unit.next + 1) !== null;
  const per = durationOwner(reading, unit.next);
  return {
    value: { range, shared: word?.value === 'total' || (shared && per === null) },
    next: per ?? unit.next,
    doubt: count.doubt + unit.doubt,
  };
}

/** "45 giây đến 01 phút": the unit is said with both. */
function upperLengthAt(reading: Reading, at: number): Match<number> | null {
  if (!isMark(reading, at, '-') && !/^(?:den|toi)$/.test(foldedAt(reading, at))) return null;
  const count = countAt(reading, at + 1);
  const unit = count === null ? null : matchPhrase(SECONDS, reading, count.next, false);
  if (count === null || unit === null) return null;
  return { value: count.value.high * unit.value, next: unit.next, doubt: 0 };
}

/** "10'" is ten minutes, "30''" thirty seconds. */
function signAt(reading: Reading, at: number): Match<number> | null {
  const sign = reading.tokens[at];
  if (sign?.glued !== true || !/^['′″]$/.test(sign.folded)) return null;
  const twice =
    sign.folded !== '″' &&
    reading.tokens[at + 1]?.glued === true &&
    reading.tokens[at + 1]?.folded === sign.folded;
  if (twice) return { value: 1, next: at + 2, doubt: 0 };
  return { value: sign.folded === '″' ? 1 : 60, next: at + 1, doubt: 0 };
}

const OWNERS = phraseTable<true>(
  [
    ...[
      'lượt',
      'lần',
      'chương trình',
      'bản tin',
      'số',
      'video',
      'clip',
      'phóng sự',
      'chuyên mục',
      'lượt phát',
    ],
    ...[
      'lần phát',
      'buổi',
      'kỳ',
      'tin',
      'bài',
      '01 lần',
      '01 chương trình',
      'lần phát sóng',
      'phiên',
      'video clip',
    ],
  ].map((phrase) => [phrase, true] as const),
);

/** "/lượt", "mỗi chương trình" after a length says whose length it is; it is no period. */
function durationOwner(reading: Reading, at: number): number | null {
  const each = isMark(reading, at, '/') || foldedAt(reading, at) === 'moi';
  if (!each) return null;
  return matchPhrase(OWNERS, reading, at + 1, false)?.next ?? null;
}

/** "lúc 5 giờ 30 và 17 giờ": an hour listed behind a time of day is one too. */
function isSecondTime(reading: Reading, at: number): boolean {
  if (foldedAt(reading, at - 1) !== 'va' && !isMark(reading, at - 1, ',')) return false;
  const [minute, hour] = [reading.tokens[at - 2], foldedAt(reading, at - 3)];
  if (minute?.kind === 'number') return /^(?:gio|h|g)$/.test(hour);
  return /^(?:gio|h|g)$/.test(minute?.folded ?? '') && /^(?:luc|vao|hoi)$/.test(foldedAt(reading, at - 4));
}
