/** Numbers: digits ("02", "1.200"), words ("hai mươi mốt"), and both ("một (01)", "02 (hai)"). */
import { phraseTable, matchPhrase, startsOf } from '../text/phrases.js';
import { type Match, type Reading, type Token, exact, isMark } from '../text/tokens.js';

const UNITS = phraseTable<number>([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** First words, by which most tokens are passed over. */
export const NUMBER_STARTS = startsOf(UNITS);
const LAST_DIGITS = phraseTable<number>([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
]);
const LONGEST_DIGITS = 7;

/** A number at a token. Doubtful when a letter was read as a digit or a word has lost its diacritics. */
export function numberAt(reading: Reading, at: number): Match<number> | null {
  const found = digitsAt(reading, at) ?? wordsAt(reading, at);
  if (found === null) return null;
  return repeatedInBrackets(reading, found);
}

/** "02", and "1.200" or "1 200" with points between groups of three. Digits inside words are no number. */
function digitsAt(reading: Reading, at: number): Match<number> | null {
  const token = reading.tokens[at];
  if (token?.kind !== 'number') return repairedAt(reading, at);
  const before = reading.tokens[at - 1];
  if (token.glued && before?.kind === 'word') return null;
  if (token.glued && before?.kind === 'mark' && (before.folded === '.' || before.folded === ',')) {
    if (reading.tokens[at - 2]?.kind === 'number' && before.glued) return null;
  }
  if (token.end - token.start > LONGEST_DIGITS) return null;
  let digits = token.folded;
  let next = at + 1;
  const grouped = (point: Token | undefined, group: Token | undefined): boolean =>
    point?.kind === 'mark' &&
    point.folded === '.' &&
    point.glued &&
    group?.kind === 'number' &&
    group.glued &&
    group.folded.length === 3;
  if (digits.length <= 3 && digits !== '0') {
    while (digits.length <= LONGEST_DIGITS && grouped(reading.tokens[next], reading.tokens[next + 1])) {
      digits += reading.tokens[next + 1]!.folded;
      next += 2;
    }
  }
  const decimal = reading.tokens[next];
  if (decimal?.kind === 'mark' && (decimal.folded === ',' || decimal.folded === '.') && decimal.glued) {
    const fraction = reading.tokens[next + 1];
    if (fraction?.kind === 'number' && fraction.glued) return null;
  }
  const after = reading.tokens[next];
  if (after?.kind === 'word' && after.glued && /^[ol]$/.test(after.folded)) {
    const value = Number(digits + (after.folded === 'o' ? '0' : '1'));
    return { value, next: next + 1, doubt: 2 };
  }
  return { value: Number(digits), next, doubt: 0 };
}

/** "O1", "Ol", "l2": what a scanner makes of 01 and 12, when it stands as a whole. */
function repairedAt(reading: Reading, at: number): Match<number> | null {
  const word = reading.tokens[at];
  if (word?.kind !== 'word' || word.glued || word.end - word.start > 2) return null;
  if (!/^(?:o|l|i|ol|oi)$/.test(word.folded)) return null;
  const digits = word.folded.replace(/o/g, '0').replace(/[li]/g, '1');
  const number = reading.tokens[at + 1];
  // "l.500"
  const group = reading.tokens[at + 2];
  if (
    isMark(reading, at + 1, '.') &&
    number?.glued === true &&
    group?.glued === true &&
    /^\d{3}$/.test(group.folded)
  )
    return { value: Number(digits) * 1000 + Number(group.folded), next: at + 3, doubt: 2 };
  if (number?.kind === 'number' && number.glued && number.folded.length === 1)
    return { value: Number(digits + number.folded), next: at + 2, doubt: 2 };
  if (digits.length === 2) return { value: Number(digits), next: at + 1, doubt: 2 };
  return null;
}

/** Up to ninety-nine in words. "năm" here is five: what follows decides whether it is a year (see `counts.ts`). */
function wordsAt(reading: Reading, at: number): Match<number> | null {
  const token = reading.tokens[at];
  if (token?.kind !== 'word') return null;
  if (exact(reading, token) === 'mười') {
    const unit = matchPhrase(UNITS, reading, at + 1) ?? matchPhrase(LAST_DIGITS, reading, at + 1);
    if (unit !== null && unit.doubt === 0 && !isSlashAt(reading, unit.next - 1))
      return { value: 10 + unit.value, next: unit.next, doubt: 0 };
    return { value: 10, next: at + 1, doubt: 0 };
  }
  const unit = matchPhrase(UNITS, reading, at);
  if (unit === null) return null;
  if (unit.doubt > 0 && token.folded !== 'mot') return null;
  const tens = reading.tokens[unit.next];
  if (tens === undefined || exact(reading, tens) !== 'mươi') return unit;
  const rest = matchPhrase(UNITS, reading, unit.next + 1) ?? matchPhrase(LAST_DIGITS, reading, unit.next + 1);
  if (rest === null) return { value: unit.value * 10, next: unit.next + 1, doubt: 0 };
  return { value: unit.value * 10 + rest.value, next: rest.next, doubt: 0 };
}

const isSlashAt = (reading: Reading, at: number): boolean => isMark(reading, at, '/');

/** Swallows the same number in brackets: "một (01)", "02 (hai)". Another number in brackets is left alone. */
function repeatedInBrackets(reading: Reading, found: Match<number>): Match<number> {
  if (!isMark(reading, found.next, '(')) return found;
  const again = digitsAt(reading, found.next + 1) ?? wordsAt(reading, found.next + 1);
  if (again === null || again.value !== found.value || !isMark(reading, again.next, ')')) return found;
  return { value: found.value, next: again.next + 1, doubt: Math.min(found.doubt, again.doubt) };
}
