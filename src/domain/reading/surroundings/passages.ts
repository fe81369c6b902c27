/** Passages: the readable stretches of a block (its text, or each cell of its row), tokenised and cut into sentences. */
import { type Item, itemsOf } from '../productions/items.js';
import type { NormalText } from '../text/normalise.js';
import { type Sentence, sentencesOf } from '../text/sentences.js';
import type { Block } from '../text/structure.js';
import type { Cell } from '../text/tables.js';
import { type Reading, type Stretch, type Token, foldedAt, isMark, tokenise } from '../text/tokens.js';
import type { DateContext } from '../productions/windows.js';

export interface ReadSentence extends Sentence {
  readonly items: readonly Item[];
}

export interface Passage {
  readonly block: number;
  readonly cell: Cell | null;
  readonly reading: Reading;
  readonly pieces: readonly Stretch[];
  readonly sentences: readonly ReadSentence[];
}

/** Tokens of several pieces, one after the other. */
export function readingOf(normal: NormalText, pieces: readonly Stretch[]): Reading {
  const only = pieces.length === 1 ? pieces[0] : undefined;
  const tokens: Token[] =
    only === undefined ? pieces.flatMap((piece) => tokenise(normal, piece)) : tokenise(normal, only);
  return { text: normal.text, tokens };
}

/** "…; (b) 16 video": where the words begin behind the letter or number of an item of a running list. */
function behindLetter(reading: Reading, from: number): number {
  const at = isMark(reading, from, '(') ? from + 1 : from;
  return /^(?:[a-zđ]|i{1,3}|iv|vi{0,3})$/.test(foldedAt(reading, at)) && isMark(reading, at + 1, ')')
    ? at + 2
    : from;
}

function passage(
  normal: NormalText,
  block: number,
  cell: Cell | null,
  pieces: readonly Stretch[],
  context: DateContext,
): Passage {
  const reading = readingOf(normal, pieces);
  const sentences = sentencesOf(reading).map((sentence) => ({
    ...sentence,
    items: itemsOf(reading, behindLetter(reading, sentence.from), sentence.to, context),
  }));
  return { block, cell, reading, pieces, sentences };
}

/** The passages of a block, in reading order. */
export function passagesOf(normal: NormalText, block: Block, index: number, context: DateContext): Passage[] {
  if (block.cells === null) return [passage(normal, index, null, [block.stretch], context)];
  return block.cells
    .filter((cell) => cell.pieces.length > 0)
    .map((cell) => passage(normal, index, cell, cell.pieces, context));
}
