/** Tables: rows under their columns, and rows that a page break has cut in two. */
import type { Column, ColumnRole } from './columns.js';
import type { NormalText } from './normalise.js';
import type { Stretch } from './tokens.js';

export interface Cell {
  readonly role: ColumnRole;
  /** More than one piece when a page break cut the row. */
  readonly pieces: readonly Stretch[];
  /** What stands over the column, the outermost first; empty for a table without headings. */
  readonly headings: readonly Stretch[];
}

const isBlank = (stretch: Stretch | undefined): boolean =>
  stretch === undefined || stretch.start === stretch.end;

/** A new row under known columns. Without columns every cell is content, but a number at its head. */
export function rowOf(
  normal: NormalText,
  cells: readonly Stretch[],
  columns: readonly Column[] | null,
): Cell[] {
  return cells.map((cell, at) => {
    const first =
      at === 0 && /^(?:\d{1,3}|[ivx]+|[a-h])?[.)]?$/.test(normal.folded.slice(cell.start, cell.end));
    const column = columns?.[at];
    return {
      role: column?.role ?? (first ? 'ordinal' : 'content'),
      pieces: isBlank(cell) ? [] : [cell],
      headings: column?.headings ?? [],
    };
  });
}

/** True when a row goes on with the one before it: its first cell is empty, the row before is as wide. */
export function continuesRow(cells: readonly Stretch[], above: readonly Cell[]): boolean {
  return isBlank(cells[0]) && above.length >= cells.length && cells.some((cell) => !isBlank(cell));
}

/** True when most cells go on in the middle of a sentence: a small letter follows what is not ended. */
export function runsOn(normal: NormalText, cells: readonly Stretch[], above: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  let small = 0;
  let great = 0;
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const last = above[column]?.pieces.at(-1);
    if (last === undefined) return false;
    if (/[.;:!?]$/.test(normal.folded.slice(last.start, last.end))) return false;
    const first = normal.text.charAt(cell.start);
    // A figure goes on with what its column says only where nothing else stands in its row, or other cells go on.
    if (first !== first.toUpperCase() || (filled === 1 && /\d/.test(first))) small++;
    else if (!/\d/.test(first)) great++;
  }
  return small > great;
}

/**
 * "đến 30/11/2026 | dân cư | Báo Thanh Lâm | 03 bài": a row whose first cell goes on with the row above. Cells with a small
 * letter go on, the others begin a row of their own beside the merged cells; null for any other row.
 */
export function partedRow(
  normal: NormalText,
  cells: readonly Stretch[],
  above: readonly Cell[],
): { readonly goesOn: readonly Stretch[]; readonly begins: readonly Stretch[] } | null {
  const small = (cell: Stretch): boolean => {
    const letter = normal.text.charAt(cell.start);
    return !isBlank(cell) && letter !== letter.toUpperCase();
  };
  const first = cells[0];
  if (first === undefined || cells.length > above.length || !small(first)) return null;
  // "a)", "x": a mark of its own.
  if (first.end - first.start < 4 || above[0]!.pieces.length === 0) return null;
  const empty = ({ start }: Stretch): Stretch => ({ start, end: start });
  return {
    goesOn: cells.map((cell) => (small(cell) ? cell : empty(cell))),
    begins: cells.map((cell) => (small(cell) ? empty(cell) : cell)),
  };
}

/** "Tổng cộng", "Cộng (1 + 2)": a row that adds up the rows above it. */
export function isTotalRow(normal: NormalText, cells: readonly Stretch[]): boolean {
  const named = cells.find((cell) => !isBlank(cell));
  if (named === undefined || cells.length < 2) return false;
  return /^(?:(?:tong )?cong|tong(?: so)?)(?: chung| toan \S+)? ?(?:\([^)]*\))? ?:?$/.test(
    normal.folded.slice(named.start, named.end),
  );
}

/** The row with the pieces of its continuation. */
export const joinRow = (above: readonly Cell[], cells: readonly Stretch[]): Cell[] =>
  above.map((cell, column) => {
    const piece = cells[column];
    return piece === undefined || isBlank(piece) ? cell : { ...cell, pieces: [...cell.pieces, piece] };
  });
