/** Lines put together into paragraphs, and pages into one text. */
import { type TextLine, glue } from './pdf-lines.js';
import type { PdfTable } from './pdf-tables.js';

export type PdfBlock =
  { readonly kind: 'line'; readonly line: TextLine } | { readonly kind: 'table'; readonly table: PdfTable };

/** The blocks of a page from the top down, without running heads. */
export type PageBlocks = readonly PdfBlock[];

/** List marks and headings begin paragraphs: "-", "+", "1.", "1.2.", "a)", "II.", "Điều 3". */
const MARKER =
  /^(?:[-–+•*●○▪]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|[a-zđ]\)\s|[IVXL]+\.\s|(?:Điều|Chương|Mục|Phần|Phụ lục)\s)/u;
const ENDS = /[.;:!?…]["”’)]*$/;
const CONTINUES = /^[\p{Ll}(,;]/u;

/** Times the usual pitch of lines beyond which a gap parts paragraphs. */
const PARAGRAPH_GAP = 1.22;
const INDENT = 0.8;
const INDENTED_LINES = 3;
const COLUMN_DRIFT = 6;

/** One text of all pages: a sentence that runs over a page end runs on, else a form feed marks the page. */
export function joinPages(pages: readonly PageBlocks[]): string {
  const paragraphs: string[] = [];
  let before: { line: TextLine; frame: Frame } | null = null;
  let table: PdfTable | null = null;
  /** The first row of the table, on whatever page it began. */
  let head = '';
  pages.forEach((blocks, number) => {
    const frame = frameOf(blocks);
    let first = number > 0;
    for (const block of blocks) {
      if (block.kind === 'table') {
        const goesOn: PdfTable | null = first && table && sameColumns(table, block.table) ? table : null;
        if (goesOn === null) head = rowText(block.table.rows[0]);
        const rows = goesOn ? continued(goesOn, head, block.table, paragraphs) : block.table.rows;
        if (rows.length > 0) paragraphs.push(goesOn ? '\n' : '\n\n', rows.map(rowText).join('\n'));
        table = block.table;
        before = null;
      } else {
        const { line } = block;
        const joins =
          before !== null &&
          (first ? runsOn(before.line, line, before.frame) : belongs(before.line, line, frame));
        if (joins) paragraphs.push(glue(before!.line.text, line.text));
        else paragraphs.push(first ? '\n\f' : '\n\n', line.text);
        table = null;
        before = { line, frame };
      }
      first = false;
    }
  });
  return paragraphs.join('').trim();
}

/** The space in which a page's lines stand. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  /** Paragraphs begin with an indent here: a line at the left edge goes on from the one before. */
  readonly indented: boolean;
}

function frameOf(blocks: PageBlocks): Frame {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
  const gaps: number[] = [];
  lines.forEach((line, at) => {
    const gap = at === 0 ? 0 : lines[at - 1]!.y - line.y;
    if (gap > line.size * 0.8 && gap < line.size * 3) gaps.push(gap);
  });
  gaps.sort((a, b) => a - b);
  const left = Math.min(...lines.map(({ x }) => x));
  return {
    left,
    indented: lines.filter((line) => line.x > left + INDENT * line.size).length >= INDENTED_LINES,
    right: Math.max(...lines.map(({ end }) => end)),
    pitch: gaps[Math.floor(gaps.length / 4)] ?? 18,
  };
}

/** "2022" at a line end and "- 2025" on the next line are a range, not a list. */
const isMarked = (line: TextLine, next: TextLine): boolean =>
  MARKER.test(next.text) && !(/\d$/.test(line.text) && /^[-–]\s\d/.test(next.text));

/** A sentence in the middle: a small letter follows, or a comma stands before. */
const goesOn = (line: TextLine, next: TextLine): boolean =>
  CONTINUES.test(next.text) || line.text.endsWith(',');

/** Whether a line goes on in the next one of its page. */
function belongs(line: TextLine, next: TextLine, frame: Frame): boolean {
  if (line.text.includes('\t') || next.text.includes('\t') || isMarked(line, next)) return false;
  if (Math.abs(line.size - next.size) > 0.1 * line.size) return false;
  const runs = goesOn(line, next) && !ENDS.test(line.text);
  if (line.y - next.y > PARAGRAPH_GAP * frame.pitch) return runs && isFull(line, next, frame);
  if (runs) return true;
  if (!isFull(line, next, frame)) return false;
  return isCentred(next, frame) ? isCentred(line, frame) : next.x <= line.x + INDENT * line.size;
}

/** Whether the last line of a page goes on at the top of the next. */
function runsOn(line: TextLine, next: TextLine, frame: Frame): boolean {
  if (line.text.includes('\t') || next.text.includes('\t') || isMarked(line, next)) return false;
  if (frame.indented && isFull(line, next, frame) && next.x < frame.left + 0.3 * line.size) return true;
  if (ENDS.test(line.text)) return false;
  return goesOn(line, next) || (isFull(line, next, frame) && next.x <= line.x + INDENT * line.size);
}

/** A line is full when the first word of the next one had no room in it. */
function isFull(line: TextLine, next: TextLine, frame: Frame): boolean {
  const [word = ''] = next.text.split(' ', 1);
  const wordWidth = ((next.end - next.x) * (word.length + 1)) / Math.max(1, next.text.length);
  return line.end + wordWidth > frame.right - 0.5 * line.size;
}

const isCentred = (line: TextLine, frame: Frame): boolean =>
  line.x > frame.left + 1.5 * line.size &&
  Math.abs((line.x + line.end) / 2 - (frame.left + frame.right) / 2) < line.size;

const sameColumns = (a: PdfTable, b: PdfTable): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every((x, at) => Math.abs(x - b.columns[at]!) <= COLUMN_DRIFT);

/**
 * The rows of a table that goes on from the page before: without the head that is said again, and with a
 * broken row put together, which is written back into `paragraphs`.
 */
function continued(before: PdfTable, head: string, table: PdfTable, paragraphs: string[]): PdfTable['rows'] {
  const rows = rowText(table.rows[0]) === head ? table.rows.slice(1) : table.rows;
  const last = before.rows.at(-1);
  const [first, ...others] = rows;
  if (!last || !first || !isBroken(before, table, head, first)) return rows;
  const whole = last.map((cell, at) => joined(cell, first[at] ?? ''));
  const written = paragraphs.pop() ?? '';
  paragraphs.push(written.slice(0, written.length - rowText(last).length) + rowText(whole));
  return others;
}

const rowText = (row: readonly string[] = []): string => row.join('\t');

const joined = (cell: string, rest: string): string =>
  cell === '' || rest === '' ? cell + rest : cell + glue(cell, rest);

/**
 * Whether the row at a page's end goes on in `first`. Browsers leave a broken row open there; word processors
 * close each part with rules, so that only the words tell.
 */
function isBroken(before: PdfTable, table: PdfTable, head: string, first: readonly string[]): boolean {
  if (before.openBelow) return true;
  const last = before.rows.at(-1)!;
  return !table.openAbove && rowText(last) !== head && continuesRow(last, first);
}

/** No number of its own, and some cell goes on in the middle of a sentence. */
const continuesRow = (last: readonly string[], first: readonly string[]): boolean =>
  first[0] === '' &&
  first.some((cell, at) => cell !== '' && last[at] !== '' && (CONTINUES.test(cell) || !ENDS.test(last[at]!)));
