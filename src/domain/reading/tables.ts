/** Tables: what a column is about, and rows that a page break has cut in two. */
import type { NormalText } from './normalise.js';
import type { Stretch } from './tokens.js';

export type ColumnRole =
  | 'ordinal'
  | 'content'
  | 'lead'
  | 'support'
  | 'time'
  | 'completion'
  | 'quantity'
  | 'frequency'
  | 'length'
  | 'result'
  | 'form'
  | 'note';

export interface Cell {
  readonly role: ColumnRole;
  /** More than one piece when a page break cut the row. */
  readonly pieces: readonly Stretch[];
  /** The column's heading, when the table has one. */
  readonly heading: Stretch | null;
}

/** Tried in this order: "Thời gian thực hiện" is a time though it says "thực hiện". */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:stt|tt|so tt|so thu tu|#|no)\.?$/],
  ['note', /^don vi tinh|^dvt$|don gia|thanh tien/],
  ['support', /phoi hop/],
  ['completion', /hoan thanh|thoi han|han chot/],
  ['length', /thoi luong/],
  ['time', /thoi gian|tien do|thoi diem|lo trinh/],
  ['quantity', /so luong|chi tieu|dinh muc|khoi luong|so tin|so bai|yeu cau/],
  ['frequency', /tan suat|dinh ky|chu ky|ky phat/],
  ['result', /ket qua|san pham|dau ra/],
  ['content', /noi dung|nhiem vu|cong viec|hoat dong|^ten|chu de/],
  ['lead', /chu tri|thuc hien|phu trach|chiu trach nhiem|dam nhiem|^don vi$|^co quan$|don vi|co quan/],
  ['form', /hinh thuc|kenh|loai hinh|phuong tien|the loai|loai/],
  ['note', /ghi chu|kinh phi|nguon/],
];

/** "Tin/tháng", "Bài", "Số phóng sự": a column that says nothing but what its cells count. */
const COUNTED =
  /^(?:so (?:luong )?)?(?:(?:tin|bai|phong su|video|clip|chuyen muc|chuyen trang|ban tin|chuong trinh|infographic|bang ron|pa ?no|ap phich|to roi)(?: viet| anh| ngan)?(?:(?:, ?| ?\/ ?| va )(?=[a-z]))?)+(?: ?\/ ?(?:01 )?)?(?:(?:moi |hang |trong )?(?:ngay|tuan|thang|quy|nam))?$/;

/** The roles of a heading row; null when the cells do not look like column headings. */
export function headingRoles(normal: NormalText, cells: readonly Stretch[]): readonly ColumnRole[] | null {
  let known = 0;
  let nouns = 0;
  let ordinal = false;
  const roles: ColumnRole[] = [];
  for (const cell of cells) {
    const length = cell.end - cell.start;
    const folded = normal.folded.slice(cell.start, Math.min(cell.end, cell.start + 90));
    if (length > 80 || /[.;]\s/.test(folded)) return null;
    const counted = COUNTED.test(folded);
    const role = counted ? 'quantity' : ROLES.find(([, pattern]) => pattern.test(folded))?.[0];
    if (counted) nouns++;
    if (role !== undefined) known++;
    if (role === 'ordinal') ordinal = true;
    else if (/\d/.test(folded)) return null;
    roles.push(role ?? 'content');
  }
  // "Chỉ tiêu | Số lượng": the first of two says what, the second how many.
  const [first, second] = roles.flatMap((role, at) => (role === 'quantity' ? [at] : []));
  const unnamed = !roles.includes('content');
  if (nouns === 0 && first !== undefined && second !== undefined && unnamed) roles[first] = 'content';
  // "Sản phẩm | Số lượng": without a column of contents the product is what the row is about.
  const product = roles.indexOf('result');
  if (product !== -1 && roles.includes('quantity') && !roles.includes('content')) roles[product] = 'content';
  return (ordinal && known >= 2) || known >= Math.max(2, cells.length - 1) ? roles : null;
}

const isBlank = (stretch: Stretch | undefined): boolean =>
  stretch === undefined || stretch.start === stretch.end;

/** A new row under known headings. Without headings every cell is content. */
export function rowOf(
  normal: NormalText,
  cells: readonly Stretch[],
  roles: readonly ColumnRole[] | null,
  headings: readonly Stretch[] | null,
): Cell[] {
  return cells.map((cell, column) => {
    const first =
      column === 0 && /^(?:\d{1,3}|[ivx]+|[a-h])?[.)]?$/.test(normal.folded.slice(cell.start, cell.end));
    const role = roles?.[column] ?? (first ? 'ordinal' : 'content');
    return { role, pieces: isBlank(cell) ? [] : [cell], heading: headings?.[column] ?? null };
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
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const last = above[column]?.pieces.at(-1);
    if (last === undefined) return false;
    if (/[.;:!?]$/.test(normal.folded.slice(last.start, last.end))) return false;
    const first = normal.text.charAt(cell.start);
    // A figure goes on with what its column says only where nothing else stands in its row.
    if (first !== first.toUpperCase() || (filled === 1 && /\d/.test(first))) small++;
  }
  return small * 2 > filled;
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
