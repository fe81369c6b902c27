/** Lines to paragraphs: what a page break or a narrow page has cut is joined again, page numbers are dropped. */
import type { NormalText } from './normalise.js';
import type { Stretch } from './tokens.js';

/** How a paragraph is marked: the outline's levels are told apart by these. */
export type MarkerStyle =
  | 'part'
  | 'article'
  | 'roman'
  | 'upper'
  | 'digit'
  | 'digit-2'
  | 'digit-3'
  | 'letter'
  | 'bracket'
  | 'dash'
  | 'plus'
  | 'star';

export interface Paragraph extends Stretch {
  readonly style: MarkerStyle | null;
  /** Where the text begins after its marker. */
  readonly body: number;
  /** A table row: its cells, split at tabs or pipes. */
  readonly cells: readonly Stretch[] | null;
  /** Blank lines or a page break stand before it. */
  readonly apart: boolean;
}

const MARKERS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['part', /^(?:phan|chuong|muc)\s+(?:thu\s+)?(?:[ivx]+|\d{1,2}|nhat|hai|ba|mot)\b[.:]?\s*/],
  ['article', /^dieu\s+\d{1,3}\s*[.:]\s*/],
  ['digit-3', /^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s+(?!\d)/],
  ['digit-2', /^\d{1,2}\.\d{1,2}[.)]?\s+(?!\d)/],
  ['digit', /^\d{1,2}[.)]\s*(?=[^\d\s/])/],
  ['digit', /^\d{1,2}\/\s+(?=[a-z])/],
  // "1- Tuyên truyền …", as the Party numbers.
  ['digit', /^\d{1,2}-\s+(?=[a-z])/],
  ['bracket', /^\(\d{1,2}\)\s*/],
  ['letter', /^[a-z](?:\d{1,2})?[)]\s*/],
  ['plus', /^\+\s*/],
  ['dash', /^[-•▪■●◦‣]\s*/],
  ['star', /^\*\s+/],
];

/** The marker of a line, from its first letters. Roman numerals and "A." count in capitals only. */
function markerOf(
  normal: NormalText,
  start: number,
  end: number,
): { style: MarkerStyle; length: number } | null {
  const head = normal.folded.slice(start, Math.min(end, start + 24));
  const raw = normal.text.slice(start, Math.min(end, start + 24));
  const roman = /^(?=[IVXL])X{0,2}(?:IX|IV|V?I{0,3})\s*(?:[.)]\s*|[-/]\s+|\s+(?=\p{Lu}{2}))/u.exec(raw);
  if (roman !== null && roman[0].length > 1) return { style: 'roman', length: roman[0].length };
  const upper = /^[A-HĐ][.)]\s+/.exec(raw);
  if (upper !== null) return { style: 'upper', length: upper[0].length };
  const lower = /^[a-hđêk-o]\.\s+(?=\p{Lu})/u.exec(raw);
  if (lower !== null) return { style: 'letter', length: lower[0].length };
  for (const [style, pattern] of MARKERS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    if ((style === 'part' || style === 'article') && !/^\p{Lu}/u.test(raw)) continue;
    return { style, length: match[0].length };
  }
  return null;
}

const PAGE_NUMBER = /^(?:-\s*)?\d{1,3}(?:\s*-)?$|^trang\s+\d{1,3}(?:\s*\/\s*\d{1,3})?$/;
const TERMINAL = /[.;:!?]["')\]]*$/;
const LONG_LINE = 55;

interface Line extends Stretch {
  readonly apart: boolean;
}

function* linesOf(normal: NormalText): Generator<Line> {
  const { folded } = normal;
  let apart = false;
  let start = 0;
  while (start <= folded.length) {
    let end = start;
    while (end < folded.length && folded.charCodeAt(end) !== 10 && folded.charCodeAt(end) !== 12) end++;
    const line = trim(folded, start, end);
    const broken = folded.charCodeAt(end) === 12;
    const furniture = line.end - line.start < 16 && PAGE_NUMBER.test(folded.slice(line.start, line.end));
    if (line.start === line.end || furniture) apart = true;
    else {
      yield { ...line, apart };
      apart = false;
    }
    if (broken) apart = true;
    start = end + 1;
  }
}

/** Trims spaces and emphasis; tabs stay, since they part cells. */
function trim(folded: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && folded.charCodeAt(start) === 32) start++;
  while (end > start && folded.charCodeAt(end - 1) === 32) end--;
  return { start, end };
}

/** The cells of a line with tabs, or with two pipes or more; null for a line of prose. */
function cellsOf(normal: NormalText, line: Stretch): Stretch[] | null {
  const { folded } = normal;
  const tab = folded.indexOf('\t', line.start);
  const tabbed = tab !== -1 && tab < line.end;
  let separator = '\t';
  if (!tabbed) {
    const first = folded.indexOf('|', line.start);
    if (first === -1 || first >= line.end) return null;
    const second = folded.indexOf('|', first + 1);
    if (second === -1 || second >= line.end) return null;
    separator = '|';
  }
  const cells: Stretch[] = [];
  let start = line.start;
  while (start <= line.end) {
    let end = folded.indexOf(separator, start);
    if (end === -1 || end > line.end) end = line.end;
    cells.push(trim(folded, start, end));
    start = end + 1;
  }
  if (separator === '|') {
    if (cells[0]?.start === cells[0]?.end) cells.shift();
    if (cells.at(-1)?.start === cells.at(-1)?.end) cells.pop();
  }
  return cells;
}

const isRule = (normal: NormalText, line: Stretch): boolean =>
  line.end - line.start < 400 && /^[\s|:+=_.-]+$/.test(normal.folded.slice(line.start, line.end));

/** The paragraphs of a text, in order. */
export function paragraphsOf(normal: NormalText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of linesOf(normal)) {
    if (isRule(normal, line)) continue;
    const cells = cellsOf(normal, line);
    if (cells !== null) {
      paragraphs.push({ ...line, style: null, body: line.start, cells });
      continue;
    }
    let start = line.start;
    while (start < line.end && normal.text.charAt(start) === '*' && normal.text.charAt(start + 1) !== ' ')
      start++;
    const marker = markerOf(normal, start, line.end);
    const previous = paragraphs.at(-1);
    if (previous !== undefined && marker === null && continuesLine(normal, previous, line)) {
      paragraphs[paragraphs.length - 1] = { ...previous, end: line.end };
      continue;
    }
    const body = marker === null ? start : start + marker.length;
    paragraphs.push({ ...line, style: marker?.style ?? null, body, cells: null });
  }
  return paragraphs;
}

/** True when a line goes on with the paragraph before it. */
function continuesLine(normal: NormalText, previous: Paragraph, line: Line): boolean {
  if (previous.cells !== null) return false;
  const tail = normal.folded.slice(Math.max(previous.start, previous.end - 4), previous.end);
  const first = normal.text.charAt(line.start);
  const lower = first !== first.toUpperCase() && first === first.toLowerCase();
  if (TERMINAL.test(tail)) return lower && !line.apart && !/[;:]["')\]]*$/.test(tail);
  if (lower) return true;
  if (line.apart || isPhaseLine(normal, { start: previous.body, end: previous.end })) return false;
  const digit = first >= '0' && first <= '9';
  const opening = first === '(' || first === '"' || first === '“';
  if (isShouted(normal, line) || isShouted(normal, { start: previous.body, end: previous.end })) return false;
  const lastLine = previous.end - Math.max(previous.start, normal.folded.lastIndexOf('\n', previous.end - 1));
  return lastLine >= LONG_LINE || (digit && lastLine >= 20) || (opening && lastLine >= 30);
}

const LONGEST_PHASE = 110;

/** "Giai đoạn 1: từ ngày … đến hết ngày …", without a stop: a line that dates the phase under it. */
export function isPhaseLine(normal: NormalText, { start, end }: Stretch): boolean {
  if (end - start > LONGEST_PHASE) return false;
  const line = normal.folded.slice(start, end);
  return /^(?:giai doan|dot) (?:\d{1,2}|[ivx]{1,3})\b.{0,30}\btu [^;\n]*(?:\d|\))(?:: ?[^\d.;\n]{0,60})?$/.test(
    line,
  );
}

/** All capitals: a title or a heading line. */
export function isShouted(normal: NormalText, stretch: Stretch): boolean {
  const written = normal.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 160));
  return written.length > 3 && written === written.toUpperCase() && written !== written.toLowerCase();
}
