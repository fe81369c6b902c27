/** Rows of a register file as entries, decoded by the same shapes as the API's; every fault by its line and column. */
import type { z } from 'zod';
import { accountEntry } from '../../contracts/accounts.js';
import { newChannel, newDaypart, newUnit } from '../../contracts/register.js';
import { Failure, type FieldFault } from '../../domain/errors.js';
import { searchText } from '../../domain/search-text.js';
import type { TableRow } from '../ports/tables.js';
import {
  COLUMNS,
  COLUMN_NAMES,
  type Cells,
  type Column,
  ENTRY_TYPES,
  ENTRY_WORDS,
  type EntryType,
  capacityUnitOf,
  channelKindOf,
  entryTypeOf,
  roleOf,
  unitKindOf,
  weekdaysOf,
  writtenDay,
  writtenTime,
} from './register-file.js';

interface Row<K extends EntryType, V> {
  readonly type: K;
  readonly line: number;
  /** As they were filled in. */
  readonly cells: Cells;
  readonly value: V;
}

type WithId<T> = T & { readonly id: string };

export type UnitRow = Row<'unit', WithId<z.output<typeof newUnit>>>;
export type ChannelRow = Row<'channel', WithId<z.output<typeof newChannel>>>;
export type DaypartRow = Row<'daypart', WithId<z.output<typeof newDaypart>>>;
export type UserRow = Row<'user', z.output<typeof accountEntry>>;
export type FileRow = UnitRow | ChannelRow | DaypartRow | UserRow;

export interface RegisterFile {
  readonly rows: readonly FileRow[];
  readonly faults: readonly FieldFault[];
}

/** More than any province has, and few enough for one transaction. */
const MOST_ROWS = 5000;

/** What a cell of a row is faulty for: `dòng 5, cột “loại”`. */
export const cellFault = (line: number, column: Column, detail: string): FieldFault => ({
  path: `rows.${String(line)}.${column}`,
  detail: `Dòng ${String(line)}, cột “${COLUMNS[column]}”: ${detail}`,
});

/** Where a faulty path of a decoded entry stands in the table. */
const COLUMN_OF_PATH: Readonly<Record<string, Column>> = {
  username: 'id',
  displayName: 'name',
  role: 'kind',
  parentId: 'owner',
  unitId: 'owner',
  channelId: 'owner',
  life: 'from',
  'life.from': 'from',
  'life.to': 'to',
  led: 'width',
  'led.width': 'width',
  'led.height': 'height',
  rule: 'quietWeekdays',
  'rule.sessionsPerDay': 'sessionsPerDay',
  'rule.tokensPerMonth': 'tokensPerMonth',
};

export const columnOf = (path: string): Column => {
  const [first = ''] = path.split('.');
  return (
    COLUMN_OF_PATH[path] ?? COLUMN_OF_PATH[first] ?? COLUMN_NAMES.find((name) => name === first) ?? 'entry'
  );
};

/**
 * Reads a table. A row whose first cell begins with `#` is a remark.
 * @throws Failure `table-headings` when the first row does not name the columns, `table-too-long`
 */
export function readRegisterFile(table: readonly TableRow[]): RegisterFile {
  const [head, ...body] = table;
  const columns = columnsOf(head?.cells ?? []);
  const entries = body.filter(({ cells }) => !(cells[0] ?? '').startsWith('#'));
  if (entries.length > MOST_ROWS)
    throw new Failure('too-large', 'table-too-long', `Mỗi tệp nhiều nhất ${String(MOST_ROWS)} dòng.`);
  const rows: FileRow[] = [];
  const faults: FieldFault[] = [];
  for (const { line, cells } of entries) {
    const beyond = cells.slice(columns.length).find((cell) => cell !== '');
    if (beyond !== undefined)
      faults.push(cellFault(line, 'entry', 'Dòng có nhiều ô hơn dòng tiêu đề; kiểm tra dấu phân cách.'));
    const named: Partial<Record<Column, string>> = {};
    columns.forEach((column, at) => {
      const cell = unguarded(cells[at] ?? '');
      if (cell !== '') named[column] = cell;
    });
    const read = rowOf(line, named);
    if ('row' in read) rows.push(read.row);
    else faults.push(...read.faults);
  }
  return { rows, faults };
}

function columnsOf(heading: readonly string[]): readonly Column[] {
  const unknown: string[] = [];
  const last = heading.findLastIndex((cell) => cell !== '');
  const columns = heading.slice(0, last + 1).map((cell) => {
    const found = COLUMN_NAMES.find((name) => searchText(COLUMNS[name]) === searchText(cell));
    if (found === undefined) unknown.push(cell);
    return found ?? 'entry';
  });
  const missing = (['entry', 'id', 'name'] as const).filter((name) => !columns.includes(name));
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (unknown.length === 0 && missing.length === 0 && twice === undefined) return columns;
  const what =
    unknown.length > 0
      ? `không có cột “${unknown[0]!.slice(0, 40)}”`
      : missing.length > 0
        ? `thiếu cột “${COLUMNS[missing[0]!]}”`
        : `cột “${COLUMNS[twice!]}” có hai lần`;
  throw new Failure(
    'unreadable',
    'table-headings',
    `Dòng đầu phải là tên các cột như trong tệp mẫu: ${what}.`,
  );
}

/** Exports put an apostrophe before what a spreadsheet would run as a formula; it is no part of the text. */
const unguarded = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

const SHAPES = { unit: newUnit, channel: newChannel, daypart: newDaypart, user: accountEntry } as const;

type Read = { readonly row: FileRow } | { readonly faults: readonly FieldFault[] };

function rowOf(line: number, cells: Cells): Read {
  const type = entryTypeOf(cells.entry ?? '');
  if (type === null) {
    const known = ENTRY_TYPES.map((one) => ENTRY_WORDS[one]).join(', ');
    return { faults: [cellFault(line, 'entry', `Phải là một trong: ${known}.`)] };
  }
  if (cells.id === undefined) return { faults: [cellFault(line, 'id', 'Chưa điền.')] };
  const decoded = SHAPES[type].safeParse(inputOf(type, cells));
  // The shape that decoded the row is that of its type.
  if (decoded.success) return { row: { type, line, cells, value: decoded.data } as FileRow };
  return {
    faults: decoded.error.issues.map(({ path, message }) =>
      cellFault(line, columnOf(path.map(String).join('.')), message),
    ),
  };
}

/** What a filled-in row would be as the body of a request; a cell that is no number or word stays as it is. */
function inputOf(type: EntryType, cells: Cells): unknown {
  const { id, name, owner } = cells;
  const kind = cells.kind ?? '';
  const life = { from: dayCell(cells.from), to: dayCell(cells.to) };
  const given = life.from === null && life.to === null ? null : life;
  switch (type) {
    case 'unit':
      return {
        ...{ id, name, shortName: cells.shortName ?? name, kind: unitKindOf(kind) },
        ...{ parentId: owner ?? null, life },
      };
    case 'channel':
      return {
        ...{ id, name, unitId: owner, kind: channelKindOf(kind), life: given },
        address: cells.address ?? null,
        led:
          cells.width === undefined && cells.height === undefined
            ? null
            : { width: numberCell(cells.width), height: numberCell(cells.height) },
        rule: {
          quietWeekdays: weekdaysOf(cells.quietWeekdays ?? ''),
          sessionsPerDay: numberCell(cells.sessionsPerDay) ?? null,
          tokensPerMonth: numberCell(cells.tokensPerMonth) ?? null,
        },
      };
    case 'daypart':
      return {
        ...{ id, name, channelId: owner, life: given },
        weekdays: cells.weekdays === undefined ? [0, 1, 2, 3, 4, 5, 6] : weekdaysOf(cells.weekdays),
        start: cells.start && writtenTime(cells.start),
        end: cells.end && writtenTime(cells.end),
        capacity: numberCell(cells.capacity),
        capacityUnit: capacityUnitOf(cells.capacityUnit ?? ''),
      };
    case 'user':
      return { username: id, displayName: name, role: roleOf(kind), unitId: owner };
  }
}

const dayCell = (cell: string | undefined): string | null => (cell === undefined ? null : writtenDay(cell));
const numberCell = (cell: string | undefined): unknown =>
  cell !== undefined && /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
