/** The document's outline: headings over paragraphs over items, table rows, and the parts that are no plan text. */
import { type MarkerStyle, type Paragraph, isPhaseLine, isShouted, paragraphsOf } from './lines.js';
import type { NormalText } from './normalise.js';
import {
  type Column,
  columnsOf,
  headingsOf,
  isHeadingOver,
  isHeadingRow,
  isNumberingRow,
  isSecondHeadingRow,
} from './columns.js';
import { type Cell, continuesRow, isTotalRow, joinRow, partedRow, rowOf, runsOn } from './tables.js';
import type { Stretch } from './tokens.js';

/** `head` is what stands above the first heading; recipients, signature and footnotes say nothing of duties. */
export type Zone = 'head' | 'body' | 'recipients' | 'signature' | 'footnote';

export interface Block {
  readonly zone: Zone;
  readonly style: MarkerStyle | 'lead-in' | 'section-row' | 'annex' | 'phase' | null;
  /** The text without its marker; of a row, the whole line. */
  readonly stretch: Stretch;
  /** Of a table row. */
  readonly cells: readonly Cell[] | null;
  /** Index of the block it stands under. */
  readonly parent: number | null;
}

type Level = Exclude<Block['style'], null>;

interface Open {
  readonly style: Level;
  readonly index: number;
}

const RECIPIENTS = /^(?:noi nhan|no[iu] nh[aă]n)\s*[:.]?/;
/** The last paragraph speaks to everybody. */
const CLOSING =
  /^(?:tren day la|trong qua trinh (?:trien khai|thuc hien|to chuc)|de nghi cac (?:so|co quan|don vi).{0,40}nghiem tuc)/;
const ANNEX = /^(?:phu luc|bieu so|bieu mau|mau so|phu bieu)\b/;

/** The blocks of a text, each with the block it stands under. */
export function structureOf(normal: NormalText): readonly Block[] {
  const blocks: Block[] = [];
  let open: Open[] = [];
  let zone: Zone = 'head';
  let columns: readonly Column[] | null = null;
  let previousRow = -1;
  let apartRow = false;
  const folded = (stretch: Stretch, length = 60): string =>
    normal.folded.slice(stretch.start, Math.min(stretch.end, stretch.start + length));

  const paragraphs = paragraphsOf(normal);
  /** Rows that belong to the heading above them. */
  let headed = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (headed > 0) {
      headed--;
      continue;
    }
    const start = folded({ start: paragraph.body, end: paragraph.end });
    const shouted = isShouted(normal, { start: paragraph.body, end: paragraph.end });
    if (ANNEX.test(start) && (shouted || zone !== 'body')) zone = 'body';
    else if (paragraph.cells === null && RECIPIENTS.test(start)) zone = 'recipients';
    else if (paragraph.cells !== null && paragraph.cells.some((cell) => RECIPIENTS.test(folded(cell)))) {
      zone = 'recipients';
    } else if (zone === 'recipients' && paragraph.cells === null && isSignature(paragraph, shouted))
      zone = 'signature';
    if (zone === 'head' && paragraph.style !== null && isOpening(paragraph.style)) zone = 'body';

    if (paragraph.cells !== null && zone !== 'recipients') {
      const heads: boolean =
        isHeadingRow(normal, paragraph.cells) ||
        (zone !== 'signature' &&
          columns === null &&
          opensTable(paragraphs, index) &&
          isHeadingOver(normal, paragraph.cells, rowsFrom(normal, paragraphs, index + 1)));
      const table: ReturnType<typeof tableAt> | null = heads ? tableAt(normal, paragraphs, index) : null;
      if (table !== null) {
        if (zone !== 'head' || table.columns.length > 2) zone = 'body';
        apartRow = columns !== null && table.columns.length === columns.length;
        if (!apartRow) previousRow = -1;
        ({ columns, headed } = table);
        continue;
      }
      if (zone !== 'signature' && columns === null && opensTable(paragraphs, index)) {
        columns = bareTableAt(normal, paragraphs, index);
      }
      if (zone === 'signature' && columns === null) continue;
      if (zone === 'signature') zone = 'body';
      const previous = blocks[previousRow]?.cells ?? null;
      const above = previous !== null && previous.some(isFull) ? null : previous;
      if (
        above !== null &&
        continuesRow(paragraph.cells, above) &&
        (apartRow || paragraph.apart || runsOn(normal, paragraph.cells, above))
      ) {
        blocks[previousRow] = { ...blocks[previousRow]!, cells: joinRow(above, paragraph.cells) };
        apartRow = false;
        continue;
      }
      apartRow = false;
      const parted = above === null ? null : partedRow(normal, paragraph.cells, above);
      if (parted !== null && above !== null) {
        blocks[previousRow] = { ...blocks[previousRow]!, cells: joinRow(above, parted.goesOn) };
        if (parted.begins.every(({ start, end }) => start === end)) continue;
      }
      const own = parted?.begins ?? paragraph.cells;
      if (above !== null && columns !== null && isTotalRow(normal, own)) continue;
      const cells = inherit(rowOf(normal, own, columns), blocks[previousRow]?.cells ?? null);
      const section = isSectionRow(normal, own);
      open = open.filter((level) => !section || level.style !== 'section-row');
      const parent = open.at(-1)?.index ?? null;
      const stretch = { start: paragraph.start, end: paragraph.end };
      blocks.push({ zone, style: section ? 'section-row' : null, stretch, cells, parent });
      if (section) open.push({ style: 'section-row', index: blocks.length - 1 });
      else previousRow = blocks.length - 1;
      continue;
    }
    if (isFootnote(normal, paragraph)) {
      const stretch = { start: paragraph.start, end: paragraph.end };
      blocks.push({ zone: 'footnote', style: null, stretch, cells: null, parent: null });
      continue;
    }
    if (paragraph.style !== null || !paragraph.apart || zone !== 'body') {
      columns = null;
      previousRow = -1;
    }
    // "PHỤ LỤC 02" and the title under it stand over the annex; no section before it does.
    const annexed =
      shouted && (ANNEX.test(start) || (blocks.at(-1)?.style === 'annex' && paragraph.style === null));
    const unmarked = isPhaseLine(normal, { start: paragraph.body, end: paragraph.end })
      ? 'phase'
      : endsWithColon(normal, paragraph)
        ? 'lead-in'
        : null;
    const style = annexed ? 'annex' : (paragraph.style ?? unmarked);
    if (annexed) open = [];
    open = CLOSING.test(start) && paragraph.style === null ? [] : enclosing(open, style);
    const parent = zone === 'body' ? (open.at(-1)?.index ?? null) : null;
    blocks.push({ zone, style, stretch: { start: paragraph.body, end: paragraph.end }, cells: null, parent });
    // A text that is but a list says over it what holds for all.
    const overAll = style === 'lead-in' && blocks.length === 1;
    if (style !== null && (zone === 'body' || overAll)) open.push({ style, index: blocks.length - 1 });
  }
  return blocks;
}

const MOST_PIECES = 60;

/** A cell that has gone on over more lines than a page holds: what follows is a row of its own. */
const isFull = (cell: Cell): boolean => cell.pieces.length >= MOST_PIECES;

/** A row with prose above it, or none. */
const opensTable = (paragraphs: readonly Paragraph[], index: number): boolean =>
  (paragraphs[index - 1]?.cells ?? null) === null;

/** The rows of a table from one on, up to its end or to the next heading. */
function rowsFrom(
  normal: NormalText,
  paragraphs: readonly Paragraph[],
  from: number,
): (readonly Stretch[])[] {
  const rows: (readonly Stretch[])[] = [];
  for (let at = from; rows.length < MOST_ROWS; at++) {
    const cells = paragraphs[at]?.cells ?? null;
    if (cells === null || isHeadingRow(normal, cells)) break;
    rows.push(cells);
  }
  return rows;
}

const MOST_ROWS = 40;

/** The columns under a heading, and how many rows below it are headings too. */
function tableAt(
  normal: NormalText,
  paragraphs: readonly Paragraph[],
  at: number,
): { readonly columns: readonly Column[]; readonly headed: number } {
  const upper = paragraphs[at]!.cells!;
  let headed = 0;
  let lower = paragraphs[at + 1]?.cells ?? null;
  if (lower !== null && isSecondHeadingRow(normal, lower, upper, paragraphs[at + 2]?.cells ?? null)) headed++;
  else lower = null;
  const numbers = paragraphs[at + 1 + headed]?.cells ?? null;
  if (numbers !== null && isNumberingRow(normal, numbers)) headed++;
  const rows = rowsFrom(normal, paragraphs, at + 1 + headed);
  return { columns: columnsOf(normal, headingsOf(normal, upper, lower), rows), headed };
}

/** The columns of a table without headings, by what stands in them; null where nothing is counted (a letterhead). */
function bareTableAt(
  normal: NormalText,
  paragraphs: readonly Paragraph[],
  at: number,
): readonly Column[] | null {
  const rows = rowsFrom(normal, paragraphs, at);
  if (rows.length < 2) return null;
  const columns = columnsOf(normal, [], rows);
  return columns.some(({ role }) => /^(?:quantity|frequency|weekday|clock)$/.test(role)) ? columns : null;
}

/** A numbered heading opens the body; a dash may also stand in a letterhead. */
const isOpening = (style: MarkerStyle): boolean => style !== 'star';

const isSignature = (paragraph: Paragraph, shouted: boolean): boolean =>
  paragraph.style === null && (shouted || paragraph.apart);

const isFootnote = (normal: NormalText, paragraph: Paragraph): boolean =>
  /^[¹²³⁴-⁹]|^\[\d{1,2}\]/.test(normal.text.slice(paragraph.start, paragraph.start + 4));

const endsWithColon = (normal: NormalText, paragraph: Paragraph): boolean =>
  normal.folded.charAt(paragraph.end - 1) === ':';

/** Which open levels a new block stands under: a level that is open ends there, prose ends dashes. */
function enclosing(open: readonly Open[], style: Level | null): Open[] {
  if (style === null)
    return open.filter((level) => !/^(?:dash|plus|star|lead-in|bracket)$/.test(level.style));
  const same = open.findIndex((level) => level.style === style);
  if (same !== -1) return open.slice(0, same);
  if (style === 'lead-in') return open.filter((level) => !/^(?:dash|plus|star|bracket)$/.test(level.style));
  return open.filter((level) => level.style !== 'section-row');
}

/** "II CÔNG NGHIỆP CÔNG NGHỆ SỐ" across the table, or "IV | QUẢN TRỊ SỐ": a heading inside it. */
function isSectionRow(normal: NormalText, cells: readonly Stretch[]): boolean {
  const filled = cells.filter((cell) => cell.start !== cell.end);
  if (filled.length === 1) return cells.length > 1;
  if (filled.length !== 2 || cells.length < 4) return false;
  return /^(?:[ivx]+|[a-h]|\d)[.)]?$/.test(normal.folded.slice(filled[0]!.start, filled[0]!.end));
}

/** A sub-row with an empty number takes the owners and the time of the row above where its own are empty. */
function inherit(cells: Cell[], above: readonly Cell[] | null): Cell[] {
  if (above === null || cells[0]?.pieces.length !== 0 || above.length !== cells.length) return cells;
  return cells.map((cell, column) => {
    const empty =
      cell.pieces.length === 0 && /^(?:lead|support|time|completion|weekday|frequency)$/.test(cell.role);
    return empty ? { ...cell, pieces: above[column]!.pieces } : cell;
  });
}
