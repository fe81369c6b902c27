/** Counts: a number or a range, with its bound ("ít nhất", "tối đa") and its softness ("khoảng"). */
import { numberAt } from './numbers.js';
import { phraseTable, matchPhrase, startsOf } from '../text/phrases.js';
import { type Match, type Reading, exact, foldedAt, isMark } from '../text/tokens.js';

/** `over` is "trên 20": more than the number; `under` is "dưới". */
export type Bound = 'min' | 'max' | 'over' | 'under' | 'soft';

export interface CountPhrase {
  readonly low: number;
  readonly high: number;
  readonly bounds: readonly Bound[];
}

const BOUNDS = phraseTable<Bound>([
  ['ít nhất', 'min'],
  ['ít nhất là', 'min'],
  ['tối thiểu', 'min'],
  ['tối thiểu là', 'min'],
  ['không ít hơn', 'min'],
  ['không dưới', 'min'],
  ['không thấp hơn', 'min'],
  ['chí ít', 'min'],
  ['bảo đảm', 'min'],
  ['đảm bảo', 'min'],
  ['bảo đảm có', 'min'],
  ['đảm bảo có', 'min'],
  ['đạt ít nhất', 'min'],
  ['đạt tối thiểu', 'min'],
  ['≥', 'min'],
  ['> =', 'min'],
  ['tối đa', 'max'],
  ['tối đa là', 'max'],
  ['nhiều nhất', 'max'],
  ['nhiều nhất là', 'max'],
  ['không quá', 'max'],
  ['không vượt quá', 'max'],
  ['không nhiều hơn', 'max'],
  ['≤', 'max'],
  ['< =', 'max'],
  ['trên', 'over'],
  ['hơn', 'over'],
  ['nhiều hơn', 'over'],
  ['>', 'over'],
  ['dưới', 'under'],
  ['ít hơn', 'under'],
  ['<', 'under'],
  ['khoảng', 'soft'],
  ['dự kiến', 'soft'],
  ['dự kiến khoảng', 'soft'],
  ['trên dưới', 'soft'],
  ['xấp xỉ', 'soft'],
  ['chừng', 'soft'],
  ['ước khoảng', 'soft'],
  ['gần', 'soft'],
]);

/** First words, by which most tokens are passed over. */
export const BOUND_STARTS = startsOf(BOUNDS);

const AND_UP = phraseTable<Bound>([
  ['trở lên', 'min'],
  ['trở xuống', 'max'],
]);

/** "trở lên", "trở xuống": a bound that stands after what it bounds. */
export const boundAfter = (reading: Reading, at: number): Match<Bound> | null =>
  matchPhrase(AND_UP, reading, at, false);

/** A bound word; words with another tone are other words ("trên" is no "trẻn"), lost tones are doubts. */
export function boundAt(reading: Reading, at: number): Match<Bound> | null {
  // "báo chí ít nhất 01 bản tin": the press, not "chí ít".
  if (foldedAt(reading, at) === 'chi' && foldedAt(reading, at - 1) === 'bao') return null;
  // "mỗi sự kiện nêu trên có 02 tin"
  if (foldedAt(reading, at) === 'tren' && /^(?:neu|noi|ke|o)$/.test(foldedAt(reading, at - 1))) return null;
  return matchPhrase(BOUNDS, reading, at, false) ?? partedCapAt(reading, at);
}

/** "không phát quá 03 lần", "không được đăng vượt quá 02 bài": a cap with its verb inside. */
function partedCapAt(reading: Reading, at: number): Match<Bound> | null {
  if (foldedAt(reading, at) !== 'khong') return null;
  for (let next = at + 2; next <= at + 4; next++) {
    if (reading.tokens[next]?.kind !== 'word' || reading.tokens[next - 1]?.kind !== 'word') return null;
    if (foldedAt(reading, next) === 'qua' && numberAt(reading, next + 1) !== null)
      return { value: 'max', next: next + 1, doubt: 0 };
  }
  return null;
}

/** A range or a single number, without bounds: "01 - 02", "từ 1 đến 5", "1 hoặc 2", "02". */
function rangeAt(reading: Reading, at: number): Match<{ low: number; high: number }> | null {
  const from = exactAt(reading, at) === 'từ' || foldedAt(reading, at) === 'tu' ? at + 1 : at;
  const low = numberAt(reading, from);
  if (low === null) return null;
  const high = upperAt(reading, low.next);
  if (high !== null && high.value > low.value)
    return { value: { low: low.value, high: high.value }, next: high.next, doubt: low.doubt + high.doubt };
  return { value: { low: low.value, high: low.value }, next: low.next, doubt: low.doubt };
}

/** What follows the lower number of a range: "- 02", "đến 5", "tới 5", "hoặc 2". */
function upperAt(reading: Reading, at: number): Match<number> | null {
  const isJoint = isMark(reading, at, '-') || /^(?:den|toi|hoac)$/.test(foldedAt(reading, at));
  if (isMark(reading, at, '÷') || isMark(reading, at, '~')) return numberAt(reading, at + 1);
  if (!isJoint) return null;
  // "từ 02 đến tối đa 05"
  const bound = boundAt(reading, at + 1);
  return numberAt(reading, bound?.value === 'max' ? bound.next : at + 1);
}

/** "(05) năm bài": a number in brackets before the same number in words is passed over. */
function doubledAt(reading: Reading, at: number): number {
  if (!isMark(reading, at, '(') || !isMark(reading, at + 2, ')')) return at;
  const figure = numberAt(reading, at + 1);
  const word = numberAt(reading, at + 3);
  return figure !== null && word !== null && figure.value === word.value ? at + 3 : at;
}

const exactAt = (reading: Reading, at: number): string => {
  const token = reading.tokens[at];
  return token === undefined ? '' : exact(reading, token);
};

/** Bounds and a count: "ít nhất 01 - 02", "khoảng 10", "từ 1 đến 5". Null when no number follows the bounds. */
export function countAt(reading: Reading, at: number): Match<CountPhrase> | null {
  const bounds: Bound[] = [];
  let next = at;
  let doubt = 0;
  for (
    let bound = boundAt(reading, next);
    bound !== null && bounds.length < 3;
    bound = boundAt(reading, next)
  ) {
    bounds.push(bound.value);
    doubt += bound.doubt * 0.5;
    next = bound.next;
    // "tối thiểu phải có 01"
    if (foldedAt(reading, next) === 'phai') next++;
    if (/^(?:là|la|có|co)$/.test(exactAt(reading, next))) next++;
  }
  const range = rangeAt(reading, doubledAt(reading, next));
  if (range === null) return null;
  const ceiling = bounds.includes('min') ? ceilingAt(reading, range.next) : null;
  if (ceiling !== null && ceiling.value > range.value.low)
    return { value: { low: range.value.low, high: ceiling.value, bounds }, next: ceiling.next, doubt };
  return { value: { ...range.value, bounds }, next: range.next, doubt: doubt + range.doubt };
}

/** "tối thiểu 3, tối đa 5": the second bound of a count. */
function ceilingAt(reading: Reading, at: number): Match<number> | null {
  const joined = isMark(reading, at, ',') || foldedAt(reading, at) === 'va' ? at + 1 : at;
  const bound = boundAt(reading, joined);
  return bound?.value === 'max' ? numberAt(reading, bound.next) : null;
}

/** What a count asks for: `min` owed, `max` more allowed (null: no ceiling), or a mere cap. */
export interface Amount {
  readonly min: number;
  readonly max: number | null;
  readonly soft: boolean;
  readonly over: boolean;
}

/**
 * Settles bounds: a minimum has no ceiling unless a range gives one; "trên 20" is 21 and asks a question;
 * null for a cap, which is no quota.
 */
export function amountOf(count: CountPhrase): Amount | null {
  const { low, high, bounds } = count;
  const soft = bounds.includes('soft');
  const over = bounds.includes('over');
  const lower = bounds.includes('min') || over;
  if (bounds.includes('max') || bounds.includes('under')) return null;
  if (low < high) return { min: low, max: high, soft, over: false };
  if (over) return { min: low + 1, max: null, soft, over: true };
  return { min: low, max: lower ? null : low, soft, over: false };
}

/** The ceiling of a cap ("không quá 02", "dưới 3"), or null when the count is none. */
export function capOf(count: CountPhrase): number | null {
  if (count.bounds.includes('max')) return count.high;
  return count.bounds.includes('under') ? count.high - 1 : null;
}
