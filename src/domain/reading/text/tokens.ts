/** Tokens: words, runs of digits and single marks, with their places in the NFC text. */
import { type NormalText, exactForm } from './normalise.js';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** Lower case, no diacritics. */
  readonly folded: string;
  /** Nothing stands between the token before and this one. */
  readonly glued: boolean;
}

/** A stretch of the text; `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What every production reads: tokens of one block and the text they point into. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What a production found: its value, the index after its last token, and how many words were misspelt. */
export interface Match<T> {
  readonly value: T;
  readonly next: number;
  readonly doubt: number;
}

const DIGIT = 1;
const LETTER = 2;
const SPACE = 3;
const MARK = 4;
const COMBINING = 5;
/** Emphasis of a converted document ("**01 bài**") says nothing. */
const ASTERISK = 42;

function classify(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 97 && code <= 122) return LETTER;
  if (code === 32 || (code >= 9 && code <= 13) || code === ASTERISK) return SPACE;
  if (code >= 0x300 && code <= 0x36f) return COMBINING;
  if (code < 0xaa) return MARK;
  // × and ÷ stand between letters of Latin-1.
  if (code === 0xd7 || code === 0xf7) return MARK;
  if (code === 0xb2 || code === 0xb3 || code === 0xb7 || code === 0xb9 || code === 0xbb || code === 0xab)
    return MARK;
  if (code >= 0x2000 && code <= 0x2bff) return MARK;
  return LETTER;
}

/** Splits a stretch into tokens. Letters and digits written together ("5h00") part, the second one glued. */
export function tokenise(normal: NormalText, stretch: Stretch): Token[] {
  const { folded } = normal;
  const tokens: Token[] = [];
  let at = stretch.start;
  let last = -1;
  while (at < stretch.end) {
    const group = classify(folded.charCodeAt(at));
    let end = at + 1;
    if (group === SPACE || group === COMBINING) {
      at = end;
      continue;
    }
    if (group !== MARK) {
      for (; end < stretch.end; end++) {
        const next = classify(folded.charCodeAt(end));
        if (next !== group && !(next === COMBINING && group === LETTER)) break;
      }
    }
    const kind = group === DIGIT ? 'number' : group === LETTER ? 'word' : 'mark';
    tokens.push({ kind, start: at, end, folded: folded.slice(at, end), glued: last === at });
    last = end;
    at = end;
  }
  return tokens;
}

/** The token's word as written but for case and tone placing. */
export const exact = (reading: Reading, token: Token): string =>
  exactForm(reading.text.slice(token.start, token.end));

/** True when the word begins with a capital. */
export function isCapital(reading: Reading, token: Token): boolean {
  const first = reading.text.charAt(token.start);
  return token.kind === 'word' && first !== first.toLowerCase();
}

/** The folded form at an index, or the empty string beyond the end. */
export const foldedAt = (reading: Reading, at: number): string => reading.tokens[at]?.folded ?? '';

export const isMark = (reading: Reading, at: number, mark: string): boolean => {
  const token = reading.tokens[at];
  return token?.kind === 'mark' && token.folded === mark;
};
