/**
 * Columns: what each column of a table is about. Its heading says so (one row of headings, or two where the upper one
 * spans several); where the heading is missing or says nothing known, its cells do. A column that neither explains is
 * read as content, so that an unknown form costs little.
 */
import type { NormalText } from './normalise.js';
import type { Stretch } from './tokens.js';

/**
 * `unit` what is counted ("ĐVT: tin") · `replays` how many · `weekday` and `clock` of a programme schedule ·
 * `sum` adds other columns up · `note` owes nothing (prices, areas, remarks); the others as named
 */
export type ColumnRole =
  | 'ordinal'
  | 'content'
  | 'lead'
  | 'support'
  | 'time'
  | 'completion'
  | 'quantity'
  | 'unit'
  | 'frequency'
  | 'weekday'
  | 'clock'
  | 'length'
  | 'replays'
  | 'result'
  | 'form'
  | 'sum'
  | 'note';

export interface Column {
  readonly role: ColumnRole;
  /** What stands over the column, the outermost first; empty for a table without headings. */
  readonly headings: readonly Stretch[];
}

const LONGEST_HEADING = 80;
const MOST_COLUMNS = 60;

/** Tried in this order: "Thời gian thực hiện" is a time though it says "thực hiện". */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:stt|tt|so tt|so thu tu|#|no|muc)\.?$/],
  ['unit', /^don vi tinh|^dvt$|^dv tinh|^don vi do/],
  ['note', /don gia|thanh tien|kinh phi|nhuan but|du toan|so tien|\(dong\)|trieu dong|dien tich|^diem\b/],
  ['note', /^(?:ket qua|thuc hien|dat duoc|da thuc hien|uoc thuc hien|so lieu)(?: nam)? 20\d\d/],
  ['sum', /^(?:tong|cong|tong cong|tong so|ca nam)$/],
  ['replays', /(?:^|lan |luot |ngay |gio |so )phat lai/],
  ['weekday', /^(?:thu|cac thu|thu trong tuan|ngay trong tuan)$/],
  ['clock', /khung gio|gio phat|gio len song|^gio$|thoi diem phat/],
  ['support', /phoi hop/],
  ['completion', /hoan thanh|thoi han|^han\b/],
  ['length', /thoi luong|do dai/],
  [
    'time',
    /thoi gian|tien do|thoi diem|lo trinh|^(?:ngay|thang|tuan|quy|nam|giai doan|dot)(?: phat| dang)?$/,
  ],
  ['quantity', /so luong|chi tieu|dinh muc|khoi luong|so tin|so bai|yeu cau|^so luot|^so lan|^ke hoach/],
  ['frequency', /tan suat|dinh ky|chu ky|ky phat/],
  ['content', /^ten /],
  ['result', /ket qua|san pham|dau ra/],
  ['content', /noi dung|nhiem vu|cong viec|hoat dong|^ten|chu de|hang muc|chuyen muc|chuong trinh|^vi tri/],
  [
    'lead',
    /chu tri|thuc hien|phu trach|chiu trach nhiem|dam nhiem|^nguoi (?:lam|bien tap)|^don vi$|^co quan$|don vi|co quan|dia phuong|dia ban/,
  ],
  ['form', /hinh thuc|kenh|loai hinh|phuong tien|the loai|loai/],
  ['note', /ghi chu|nguon|ngon ngu/],
];

/** "Tin/tháng", "Bài", "Số phóng sự", "Số lượt/giờ": a column that says nothing but what its cells count. */
const COUNTED =
  /^(?:so (?:luong )?)?(?:(?:tin|bai|phong su|video|clip|chuyen muc|chuyen trang|ban tin|chuong trinh|infographic|bang ron|pa ?no|ap phich|to roi|luot|ky|so|lan|buoi|co phuon|poster|podcast|do hoa|phim|to gap|thong diep)(?: viet| anh| ngan| phat(?: song| thanh)?| clip)?(?:(?:, ?| ?\/ ?| va )(?=[a-z]))?)+(?: ?\(?(?:\/ ?)?(?:01 )?)?(?:(?:moi |hang |trong )?(?:gio|ngay|tuan|thang|quy|nam)\)?)?$/;

/** "Bài chuyên sâu trên báo điện tử" over figures. */
const COUNTING =
  /^(?:so (?:luong )?)?(?:tin|bai|phong su|video|clip|chuyen muc|chuyen trang|ban tin|infographic|bang ron|pa ?no|ap phich|to roi|luot phat|to gap|san pham) /;

/** "Mỗi tuần", "/tháng", "Hằng quý (số lượng)": so many each. */
const PERIODIC = /^(?:\/ ?|moi |hang |trong |so luong ?\/ ?)(?:ngay|tuan|thang|quy|nam)$/;

/** "Tháng 4", "Quý I/2026", "Năm 2027", "2026", "Tuần 1": a stretch of time as a column's heading. */
const DATED =
  /^(?:(?:ke hoach|chi tieu|so luong) )?(?:(?:trong )?(?:thang|quy|nam|tuan|dot|giai doan|t|q) ?\.?(?:\d{1,2}(?:[/-]20\d\d)?|20\d\d|[ivx]{1,4}(?:[/-]20\d\d)?)|20\d\d|\d{1,2}\/20\d\d)\b[^.;]{0,60}$/;

const sliceOf = (normal: NormalText, { start, end }: Stretch): string => normal.folded.slice(start, end);

const isBlank = ({ start, end }: Stretch): boolean => start === end;

/** What a heading alone says; null when it says nothing known. */
function roleOf(heading: string): ColumnRole | null {
  const bracket = /\(([^)]*)\)/.exec(heading)?.[1] ?? '';
  if ([heading, plainOf(heading), bracket].some((text) => COUNTED.test(text))) return 'quantity';
  if (PERIODIC.test(heading)) return 'quantity';
  if (ROLES[3]![1].test(heading)) return 'note';
  if (DATED.test(heading)) return 'quantity';
  return ROLES.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

const isHeadingText = (normal: NormalText, cell: Stretch): boolean =>
  cell.end - cell.start <= LONGEST_HEADING && !/[.;]\s/.test(sliceOf(normal, cell));

/** A digit that a heading may hold: in a date, in brackets ("(m2)", "(1)"). */
const plainOf = (heading: string): string => heading.replace(/\([^)]*\)/g, '').trim();

/** "Số ca năm 2025": a year says of when a column is. */
const hasFigure = (heading: string): boolean =>
  /\d/.test(plainOf(heading).replace(/\bnam 20\d\d/g, '')) && !DATED.test(heading);

/** True when a row is the heading of a table. */
export function isHeadingRow(normal: NormalText, cells: readonly Stretch[]): boolean {
  if (cells.length > MOST_COLUMNS) return false;
  let known = 0;
  let ordinal = false;
  // "Sản phẩm | Báo in | Truyền hình": names beside a word that only heads columns.
  const label = cells.map((cell) => sliceOf(normal, cell)).find((text) => roleOf(text) !== 'ordinal') ?? '';
  const named = label.length <= 20 && roleOf(label) !== null;
  for (const cell of cells) {
    const heading = sliceOf(normal, cell);
    if (!isHeadingText(normal, cell)) return false;
    const role = roleOf(heading);
    if (role === 'ordinal') ordinal = true;
    else if (hasFigure(heading) && role !== 'note') return false;
    if (role !== null || (named && NAMED.test(heading))) known++;
  }
  const headed = cells[0] !== undefined && !isBlank(cells[0]);
  const filled = headed ? cells.filter((cell) => !isBlank(cell)).length : cells.length;
  return (ordinal && known >= 2) || known >= Math.max(2, filled - 1);
}

/** True when the first row of a table heads it: words alone, one of them known, over a column of figures. */
export function isHeadingOver(
  normal: NormalText,
  cells: readonly Stretch[],
  rows: readonly (readonly Stretch[])[],
): boolean {
  if (cells.length < 3 || rows.length === 0) return false;
  const texts = cells.map((cell) => sliceOf(normal, cell));
  if (
    texts.some((text, at) => hasFigure(text) || (text === '' && at > 0) || !isHeadingText(normal, cells[at]!))
  )
    return false;
  const whole = rows.filter((row) => row.length === cells.length);
  if (whole.length * 2 < rows.length) return false;
  const figures = cells.some((_, column) => {
    const below = whole.map((row) => sliceOf(normal, row[column]!));
    return /^(?:quantity|length|clock|frequency|weekday)$/.test(contentRole(below) ?? '');
  });
  return figures && texts.some((text) => roleOf(text) !== null);
}

/** True when a row under a heading goes on with it: "Tin | Bài" under "Số lượng", its other cells empty. */
export function isSecondHeadingRow(
  normal: NormalText,
  cells: readonly Stretch[],
  above: readonly Stretch[],
  below: readonly Stretch[] | null,
): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < 2) return false;
  // Its cells stand where the row above is empty, or under one cell of it that the rows below show to be so wide.
  const under = isBlank(cells[0]!) && cells.length >= above.length;
  if (!under && below?.length !== above.length - 1 + cells.length) return false;
  const texts = filled.map((cell) => sliceOf(normal, cell));
  const known = texts.filter((text) => roleOf(text) !== null || NAMED.test(text)).length;
  if (known * 2 < filled.length) return false;
  return filled.every(
    (cell, at) => isHeadingText(normal, cell) && !hasFigure(texts[at]!) && isShort(texts[at]!),
  );
}

const isShort = (heading: string): boolean => heading.length <= 40 && roleOf(heading) !== 'ordinal';

/** "(1) | (2) | (3)", "A | B | 1 | 2": the numbers of the columns. */
export const isNumberingRow = (normal: NormalText, cells: readonly Stretch[]): boolean =>
  cells.length >= 3 &&
  cells.every((cell, column) => {
    const text = sliceOf(normal, cell).replace(/[()]/g, '').replace(/=.*$/, '');
    return /^[a-d]$/.test(text) || (/^\d{1,2}$/.test(text) && Number(text) <= column + 1);
  }) &&
  new Set(cells.map((cell) => sliceOf(normal, cell))).size === cells.length;

/**
 * The headings of each column, of one row or of two. Where the second row has no cell for the columns that the first
 * row spans ("STT | Đơn vị | Số lượng" over "Tin | Bài"), its cells stand under the column of quantities.
 */
export function headingsOf(
  normal: NormalText,
  upper: readonly Stretch[],
  lower: readonly Stretch[] | null,
): readonly (readonly Stretch[])[] {
  const own = upper.map((cell) => (isBlank(cell) ? [] : [cell]));
  if (lower === null) return own;
  if (isBlank(lower[0]!) && lower.length >= upper.length) {
    let over: readonly Stretch[] = [];
    return lower.map((cell, column) => {
      const above = own[column] ?? [];
      if (above.length > 0) over = above;
      return isBlank(cell) ? above : [...(above.length > 0 ? above : over), cell];
    });
  }
  const spanning = upper.findIndex((cell) => roleOf(sliceOf(normal, cell)) === 'quantity');
  const at = spanning === -1 ? upper.length - 1 : spanning;
  return [...own.slice(0, at), ...lower.map((cell) => [...(own[at] ?? []), cell]), ...own.slice(at + 1)];
}

/** A bare figure, as a column of quantities holds: "05", "1.200", "2 - 3", "≥ 4"; a dash is none. */
const FIGURE =
  /^(?:(?:it nhat|toi thieu|khoang|tren|≥|>|>=) ?)?(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?: ?- ?\d{1,6})?(?: tro len)?$/;
const EMPTY = /^(?:-+|x|0|–|\.\.\.|…)$/;
const WEEKDAYS =
  /^(?:(?:sang|chieu|toi|cac) )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|hai|ba|tu|nam|sau|bay)(?:$|[,;&-]| va | den | hang )/;
const CLOCKS = /^(?:buoi )?(?:sang|trua|chieu|toi)(?:$|[ ,;])|^(?:tu )?\d{1,2} ?(?:h|g|gio|:)(?:\s?\d{2})?/;
const LENGTHS = /^(?:\d{1,3} ?[-–] ?)?\d{1,3} ?(?:phut|giay)\b[^,;]{0,12}$/;
const PERIODS =
  /^(?:hang|moi|theo) (?:ngay|tuan|thang|quy|nam)$|^(?:ngay|tuan|thang|quy|nam)$|^(?:\d{1,2}|mot|hai|ba) ?(?:ngay|tuan|thang|quy) ?\/ ?(?:01 |1 )?lan$/;
const UNITS =
  /^(?:tin|bai|bai viet|phong su|video|clip|chuyen muc|chuyen trang|ban tin|chuong trinh|infographic|bang ron|pa ?no|ap phich|to roi|to|chiec|cai|tam|ky|so|luot|lan|buoi|cuon|bo|san pham|tac pham|tin, bai|phim)$/;
const OWNERS =
  /^(?:cac )?(?:bao|dai|so|ubnd|cong an|phong|ban|trung tam|hoi|doan|tinh doan|van phong|benh vien)\b/;

/** How a column's cells look, where at least two thirds of them look alike. */
function contentRole(texts: readonly string[]): ColumnRole | null {
  const filled = texts.filter((text) => text !== '' && !EMPTY.test(text));
  if (filled.length === 0) return null;
  const most = (pattern: RegExp): boolean =>
    filled.filter((text) => pattern.test(text)).length * 3 >= filled.length * 2;
  if (most(FIGURE)) return 'quantity';
  if (most(UNITS)) return 'unit';
  if (most(LENGTHS)) return 'length';
  if (most(CLOCKS)) return 'clock';
  if (most(PERIODS)) return 'frequency';
  if (filled.length >= 2 && most(WEEKDAYS)) return 'weekday';
  if (filled.length >= 2 && most(OWNERS)) return 'lead';
  return null;
}

const isSequence = (texts: readonly string[]): boolean => {
  const numbers = texts
    .filter((text) => /^\d{1,3}[.)]?$/.test(text))
    .map((text) => Number.parseInt(text, 10));
  return numbers.length > 0 && numbers.every((number, index) => number === numbers[0]! + index);
};

/** Names over a column: a medium, a unit or a group of readers that what its cells count is owed by or for. */
const NAMED =
  /^(?:bao|dai|so|ubnd|cong an|hoi|tinh doan|xa|phuong|truyen hinh|phat thanh|truyen thanh|facebook|fanpage|zalo|youtube|tiktok|cong|trang|website|mang xa hoi|man hinh|led|tren)\b/;

/** The columns of a table: by their headings, then by what stands in them. `headings` is empty for a bare table. */
export function columnsOf(
  normal: NormalText,
  headings: readonly (readonly Stretch[])[],
  rows: readonly (readonly Stretch[])[],
): readonly Column[] {
  const width = Math.max(headings.length, ...rows.map((row) => row.length));
  const whole = rows.filter((row) => row.length >= Math.max(2, headings.length - 1));
  const columns: (Column & { readonly figures: boolean })[] = [];
  for (let column = 0; column < width; column++) {
    const over = headings[column] ?? [];
    const texts = whole.flatMap((row) => row.slice(column, column + 1).map((cell) => sliceOf(normal, cell)));
    const role = settled(normal, over, texts, column, headings.length > 0);
    columns.push({ role, headings: over, figures: contentRole(texts) === 'quantity' });
  }
  return related(columns);
}

function settled(
  normal: NormalText,
  over: readonly Stretch[],
  texts: readonly string[],
  column: number,
  headed: boolean,
): ColumnRole {
  const lowest = over.at(-1);
  const heading = lowest === undefined ? '' : sliceOf(normal, lowest);
  const outer = over.length > 1 ? roleOf(sliceOf(normal, over[0]!)) : null;
  if (outer === 'note') return 'note';
  const byHeading = roleOf(heading);
  const byContent = contentRole(texts);
  if (!headed) {
    if (column === 0 && isSequence(texts)) return 'ordinal';
    return byContent ?? 'content';
  }
  // "Thời gian" over "Hằng tuần", "Hằng quý": how often, not when; over "17h15 - 17h30": at what time of day.
  if (byHeading === 'time' && (byContent === 'frequency' || byContent === 'clock')) return byContent;
  if (byHeading === 'time' && byContent === 'weekday' && /^(?:ngay|thoi gian)/.test(heading))
    return 'weekday';
  if (byHeading === 'clock' && byContent === 'frequency') return 'frequency';
  if (byHeading === 'frequency' && byContent === 'weekday') return 'weekday';
  if (byHeading === 'lead' && byContent === 'unit') return 'unit';
  if (byHeading === 'length' && byContent === 'quantity') return 'length';
  // "Chuyên mục" over names of columns counts none.
  if (byHeading === 'quantity' && COUNTED.test(heading) && !texts.some((text) => /\d/.test(text)))
    return 'content';
  if (byHeading !== null) return byHeading;
  if (byContent === 'quantity')
    return outer === 'quantity' || NAMED.test(heading) || COUNTING.test(heading) ? 'quantity' : 'note';
  if (outer !== null && byContent === null) return outer;
  return byContent ?? 'content';
}

/** What the roles of a row of headings say of each other. */
function related(columns: readonly (Column & { readonly figures: boolean })[]): readonly Column[] {
  const roles = columns.map((column) => column.role);
  const has = (role: ColumnRole): boolean => roles.includes(role);
  // "Cộng" beside the months it adds up; alone it is the quantity.
  if (!has('quantity')) for (const [at, role] of roles.entries()) if (role === 'sum') roles[at] = 'quantity';
  // "Sản phẩm | Số lượng": without a column of contents the product is what the row is about.
  const product = roles.indexOf('result');
  if (product !== -1 && has('quantity') && !has('content')) roles[product] = 'content';
  // "Tin, bài | 03" without headings: what looks like a unit is all that the row is about.
  const unit = columns.findIndex(({ headings }, at) => roles[at] === 'unit' && headings.length === 0);
  if (unit !== -1 && !has('content')) roles[unit] = 'content';
  // "Chỉ tiêu | Số lượng": of two the one without figures says what, the other how many.
  const words = columns.findIndex(({ figures }, at) => roles[at] === 'quantity' && !figures);
  const several = roles.filter((role) => role === 'quantity').length >= 2;
  if (words !== -1 && several && !has('content')) roles[words] = 'content';
  return columns.map(({ headings }, at) => ({ role: roles[at]!, headings }));
}
