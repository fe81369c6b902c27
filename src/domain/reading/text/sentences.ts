/** Sentences: where one ends, and the span of the text that one covers. */
import type { SourceSpan } from '../../plan/quota-line.js';
import { type Reading, type Stretch, isCapital, isMark } from './tokens.js';

/** Token indexes; `to` excluded. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const ABBREVIATIONS = new Set(['tp', 'tm', 'kt', 'tx', 'tt', 'ths', 'ts', 'q', 'p', 'st', 'vd', 'tr']);

/** True when the mark at a token ends a sentence: what follows begins anew. "1.200", "TP. X", "triển lãm... về" do not. */
function ends(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  if (token.kind !== 'mark') return false;
  if (token.folded === ';') return true;
  if (token.folded !== '.' && token.folded !== '!' && token.folded !== '?') return false;
  const next = reading.tokens[at + 1];
  if (next === undefined) return true;
  const before = reading.tokens[at - 1];
  if (before?.kind === 'word' && token.glued && ABBREVIATIONS.has(before.folded)) return false;
  if (next.glued) return next.kind === 'word' && isCapital(reading, next) && before?.kind === 'word';
  return next.kind !== 'word' || isCapital(reading, next) || next.folded === '';
}

/** No sentence is longer; what goes on for ever is cut, so that a hostile text takes no more time than a long one. */
const LONGEST_SENTENCE = 1_000;

/** Splits tokens into sentences; a semicolon also ends one. */
export function sentencesOf(reading: Reading): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < reading.tokens.length; at++) {
    if (isMark(reading, at, '(')) depth++;
    else if (isMark(reading, at, ')')) depth = Math.max(0, depth - 1);
    const semicolon = isMark(reading, at, ';');
    if (at - from >= LONGEST_SENTENCE) {
      sentences.push({ from, to: at + 1 });
      from = at + 1;
      depth = 0;
      continue;
    }
    if (!ends(reading, at) || (semicolon && depth > 0 && at - from < 40)) continue;
    if (at > from) sentences.push({ from, to: at + 1 });
    from = at + 1;
    depth = 0;
  }
  if (from < reading.tokens.length) sentences.push({ from, to: reading.tokens.length });
  return sentences;
}

const LONGEST_SOURCE = 700;
const CONTEXT = 240;

/**
 * The source of what was found at a token: its sentence, or where the sentence is cut by a page break inside a
 * table, the piece that holds the token. A sentence of many pages is cut to what stands around the token.
 */
export function sourceOf(
  reading: Reading,
  sentence: Sentence,
  at: number,
  pieces: readonly Stretch[],
): SourceSpan {
  const anchor = reading.tokens[at]!;
  const piece = pieces.find((stretch) => anchor.start >= stretch.start && anchor.end <= stretch.end);
  let from = sentence.from;
  let to = sentence.to;
  if (piece !== undefined && pieces.length > 1) {
    while (reading.tokens[from]!.start < piece.start) from++;
    while (reading.tokens[to - 1]!.end > piece.end) to--;
  }
  while (to - 1 > at && /^[;.]$/.test(reading.tokens[to - 1]!.folded)) to--;
  let start = reading.tokens[from]!.start;
  let end = reading.tokens[to - 1]!.end;
  if (end - start > LONGEST_SOURCE) {
    start = Math.max(start, tokenStartAfter(reading, from, at, anchor.start - CONTEXT));
    end = Math.min(end, anchor.end + CONTEXT);
  }
  return { start, end, text: reading.text.slice(start, end) };
}

/** The start of the first token at or after an offset, searching back from another token. */
function tokenStartAfter(reading: Reading, from: number, at: number, offset: number): number {
  let first = at;
  while (first > from && reading.tokens[first - 1]!.start >= offset) first--;
  return reading.tokens[first]!.start;
}
