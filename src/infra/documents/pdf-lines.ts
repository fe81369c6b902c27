/** Runs of text put together into lines, in reading order. */
import type { TextItem } from './pdf-page.js';

export interface TextLine {
  /** Columns that lie far apart are parted by TABs. */
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** All in em of the line. */
const SAME_LINE = 0.45;
const WORD_GAP = 0.17;
const COLUMN_GAP = 2.2;

/** Lines from the top down, each from left to right. */
export function linesOf(items: readonly TextItem[]): TextLine[] {
  const rows: TextItem[][] = [];
  for (const item of items
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    // The base line of a row is that of its largest letters: raised and lowered ones belong to it.
    const base = row?.reduce((best, each) => (each.size > best.size ? each : best));
    if (row && base && base.y - item.y <= SAME_LINE * Math.max(base.size, item.size)) row.push(item);
    else rows.push([item]);
  }
  const blanks = items.filter(({ text }) => text.trim() === '');
  return rows.map((row) =>
    lineOf(
      row.toSorted((a, b) => a.x - b.x),
      blanks,
    ),
  );
}

function lineOf(row: readonly TextItem[], blanks: readonly TextItem[]): TextLine {
  const size = Math.max(...row.map((item) => item.size));
  const [first] = row;
  const near = blanks.filter(({ y }) => Math.abs(y - first!.y) <= SAME_LINE * size);
  let text = '';
  let end = first!.x;
  for (const item of row) {
    const gap = item.x - end;
    const blank =
      gap > WORD_GAP * size ||
      /\s$/.test(text) ||
      /^\s/.test(item.text) ||
      near.some(({ x }) => x >= end - size * 0.1 && x <= item.x + size * 0.1 && gap > -0.05 * size);
    if (text !== '') text = text.trimEnd() + (gap > COLUMN_GAP * size ? '\t' : blank ? ' ' : '');
    text += text.endsWith('\t') || text.endsWith(' ') ? item.text.trimStart() : item.text;
    end = Math.max(end, item.x + item.width);
  }
  return { text: text.replace(/ {2,}/g, ' ').trim(), x: first!.x, end, y: first!.y, size };
}

/**
 * What follows a line's text when the next line goes on: a space, or nothing behind a dash or slash inside a
 * word ("KH-" "BCĐ"). Vietnamese does not break words with hyphens, so a dash at a line end is the text's own.
 */
export const glue = (before: string, next: string): string => (/\S[/-]$/.test(before) ? next : ` ${next}`);
