/** Measures: a count and its noun in all their orders ("02 tin", "02/tuần", "hai tuần một lần", "01 quý/01 bài"). */
import { type CountPhrase, boundAfter, countAt } from './counts.js';
import { type OutputNoun, nounAt } from './nouns.js';
import { numberAt } from './numbers.js';
import { type Period, periodUnitAt, slashPeriodAt } from './periods.js';
import { type Match, type Reading, foldedAt, isMark } from '../text/tokens.js';

/** How many of what; the period only where it is part of the form. */
export interface Measure {
  readonly count: CountPhrase;
  readonly noun: OutputNoun | null;
  readonly period: Period | null;
}

const CLASSIFIERS_OF_TWO = /^(?:san pham|tac pham)$/;
const CLASSIFIERS = new Set(['cuoc', 'tam', 'chiec', 'cai', 'cum', 'buc', 'mau', 'doan', 'san', 'lo', 'bo']);

/** "06 cụm pano", "10 sản phẩm infographic": a noun behind its classifier. */
function classifiedAt(reading: Reading, at: number): Match<OutputNoun> | null {
  const one = CLASSIFIERS.has(foldedAt(reading, at)) ? nounAt(reading, at + 1) : null;
  if (one !== null) return one;
  const two = `${foldedAt(reading, at)} ${foldedAt(reading, at + 1)}`;
  return CLASSIFIERS_OF_TWO.test(two) ? nounAt(reading, at + 2) : null;
}

/** "ít nhất 01 - 02 tin, bài": a count and its noun; "từ 05 bài trở lên" has its bound behind. */
export function measureAt(reading: Reading, at: number): Match<Measure> | null {
  const count = countAt(reading, at);
  if (count === null) return null;
  const noun = nounAt(reading, count.next) ?? classifiedAt(reading, count.next);
  if (noun === null) return rateAt(reading, count);
  if (isSome(reading, at, noun)) return null;
  if (isMentioned(reading, at, count.next)) return null;
  const upper = upperAt(reading, noun.next, noun.value);
  if (upper !== null && upper.value > count.value.high)
    return {
      value: { count: { ...count.value, high: upper.value }, noun: noun.value, period: null },
      next: upper.next,
      doubt: count.doubt + noun.doubt,
    };
  const after = boundAfter(reading, noun.next);
  const behind = after ?? boundAfter(reading, slashPeriodAt(reading, noun.next)?.next ?? noun.next);
  const value =
    behind === null ? count.value : { ...count.value, bounds: [...count.value.bounds, behind.value] };
  return {
    value: { count: value, noun: noun.value, period: null },
    next: after?.next ?? noun.next,
    doubt: count.doubt + noun.doubt,
  };
}

/** "từ 01 tin đến 02 tin": the noun is said with both numbers. */
function upperAt(reading: Reading, at: number, noun: OutputNoun): Match<number> | null {
  if (!/^(?:den|toi|-)$/.test(foldedAt(reading, at))) return null;
  const number = numberAt(reading, at + 1);
  const again = number === null ? null : nounAt(reading, number.next);
  return number !== null && again?.value.kind === noun.kind ? { ...again, value: number.value } : null;
}

/** "trong một bài", "của một chương trình": the word "một" speaks of any one, it does not count. */
const isMentioned = (reading: Reading, at: number, next: number): boolean =>
  next === at + 1 &&
  foldedAt(reading, at) === 'mot' &&
  /^(?:trong|cua|thanh|nhu|voi|la|o)$/.test(foldedAt(reading, at - 1));

/** "một số tin, bài", "một số nội dung": some; "một số báo", "mỗi tháng một số" count issues. */
const isSome = (reading: Reading, at: number, noun: Match<OutputNoun>): boolean => {
  if (noun.next !== at + 2 || foldedAt(reading, at) !== 'mot' || foldedAt(reading, at + 1) !== 'so')
    return false;
  if (reading.tokens[noun.next]?.kind !== 'word') return false;
  if (/^(?:tuan|thang|quy|nam|ky)$/.test(foldedAt(reading, at - 1))) return false;
  return !/^(?:bao|dac|ban|tap|chuyen|tren|ve|trong|vao|phat|ra|cua|moi|hang|va|tai)$/.test(
    foldedAt(reading, noun.next),
  );
};

const PIECES = /^(?:to|chiec|cai|tam|ban|bo|cum|cuon|quyen|tap)$/;

/** "tờ rơi 5.000 tờ", "băng rôn: 45 chiếc", "tin: 45;": the thing stands before its number, its classifier or nothing behind. */
export function listedAt(reading: Reading, at: number): Match<Measure> | null {
  const noun = nounAt(reading, at);
  if (noun === null || noun.value.generic) return null;
  const labelled = isMark(reading, noun.next, ':');
  const count = countAt(reading, labelled ? noun.next + 1 : noun.next);
  if (count === null) return null;
  const piece = /^(?:banner|other)$/.test(noun.value.kind) && PIECES.test(foldedAt(reading, count.next));
  if (!piece && !(labelled && isClauseEnd(reading, count.next))) return null;
  return {
    value: { count: count.value, noun: noun.value, period: null },
    next: piece ? count.next + 1 : count.next,
    doubt: noun.doubt + count.doubt,
  };
}

const isClauseEnd = (reading: Reading, at: number): boolean =>
  reading.tokens[at] === undefined || [';', ',', '.'].some((mark) => isMark(reading, at, mark));

/** So far back a piece looks for what it is one of. */
const FARTHEST_THING = 60;

/** "Băng rôn chào mừng …: mỗi phường 03 chiếc": so many pieces of what is named before. */
export function piecesAt(reading: Reading, at: number): Match<Measure> | null {
  const count = countAt(reading, at);
  if (count === null) return null;
  const product = productAt(reading, at, count);
  if (product !== null) return product;
  if (!/^(?:chiec|cai|tam)$/.test(foldedAt(reading, count.next))) return null;
  if (!isClauseEnd(reading, count.next + 1) && !isMark(reading, count.next + 1, ')')) return null;
  for (let before = at - 1; before >= Math.max(0, at - FARTHEST_THING); before--) {
    if (isMark(reading, before, '.')) return null;
    const thing = nounAt(reading, before);
    if (thing === null || thing.value.generic) continue;
    if (thing.value.kind !== 'banner') return null;
    return {
      value: { count: count.value, noun: thing.value, period: null },
      next: count.next + 1,
      doubt: count.doubt,
    };
  }
  return null;
}

/** "infographic: 02 sản phẩm/tháng": so many of what the label names. */
function productAt(
  reading: Reading,
  at: number,
  { value, next, doubt }: Match<CountPhrase>,
): Match<Measure> | null {
  if (!isMark(reading, at - 1, ':')) return null;
  if (!CLASSIFIERS_OF_TWO.test(`${foldedAt(reading, next)} ${foldedAt(reading, next + 1)}`)) return null;
  for (let before = at - 2; before >= Math.max(0, at - 6); before--) {
    const thing = nounAt(reading, before);
    if (thing === null || thing.value.generic) continue;
    return {
      value: { count: value, noun: thing.value, period: null },
      next: next + 2,
      doubt: doubt + thing.doubt,
    };
  }
  return null;
}

/** "02/tuần" without a noun: what is counted stands before it. */
function rateAt(reading: Reading, count: Match<CountPhrase>): Match<Measure> | null {
  if (reading.tokens[count.next - 1]?.kind !== 'number') return null;
  const after = boundAfter(reading, count.next);
  const period = slashPeriodAt(reading, after?.next ?? count.next);
  if (period === null || /^(?:task|event|window)$/.test(period.value.per)) return null;
  if (reading.tokens[period.next]?.kind === 'number') return null;
  // "trực 24/24 giờ"
  if (period.value.every > 1 && period.value.every === count.value.low) return null;
  const bounds = after === null ? count.value.bounds : [...count.value.bounds, after.value];
  return {
    value: { count: { ...count.value, bounds }, noun: null, period: period.value },
    next: period.next,
    doubt: count.doubt + period.doubt,
  };
}

/** "hai tuần một lần", "01 quý/01 lần", "2 giờ/lần", "mười ngày 01 bài": the period stands before its count. */
export function reversedAt(reading: Reading, at: number): Match<Measure> | null {
  const unit = periodUnitAt(reading, at);
  if (unit === null) return null;
  const numbered = numberAt(reading, at) !== null;
  const slash = isMark(reading, unit.next, '/');
  if (!numbered && !slash) return null;
  if (reading.tokens[at]?.folded === 'gio' && !slash) return null;
  let next = slash ? unit.next + 1 : unit.next;
  if (/^(?:phat|dang|co|ra|viet|lam|len)$/.test(foldedAt(reading, next))) next++;
  const count = countAt(reading, next);
  const noun = nounAt(reading, count?.next ?? next);
  if (noun === null || (count === null && !slash)) return null;
  if (/^(?:task|event|window)$/.test(unit.value.unit.per) && !slash) return null;
  const period: Period = {
    per: unit.value.unit.per,
    every: unit.value.every,
    form: 'slash',
    loose: unit.value.unit.loose,
  };
  return {
    value: {
      count: count?.value ?? { low: 1, high: 1, bounds: [] },
      noun: noun.value,
      period,
    },
    next: noun.next,
    doubt: unit.doubt + noun.doubt + (count?.doubt ?? 0),
  };
}
