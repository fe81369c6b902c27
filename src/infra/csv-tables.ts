/** CSV as Vietnamese spreadsheets save it; csv-parse knows the quoting. */
import { CsvError, parse } from 'csv-parse/sync';
import type { TableRow, Tables } from '../app/ports/tables.js';
import { Failure } from '../domain/errors.js';

const unreadable = (code: string, detail: string, cause?: unknown): Failure =>
  new Failure('unreadable', code, detail, cause === undefined ? {} : { cause });

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw unreadable('table-empty', 'Tệp trống.');
  // ZIP is .xlsx and .ods, the compound file .xls.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw unreadable(
      'table-spreadsheet',
      'Đây là tệp bảng tính; hãy mở bằng Excel, chọn Lưu thành “CSV UTF-8” rồi gửi tệp ấy.',
    );
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch (error) {
    throw unreadable(
      'table-encoding',
      'Chữ trong tệp không phải UTF-8; khi lưu từ Excel hãy chọn “CSV UTF-8”.',
      error,
    );
  }
  if (/[^\P{Cc}\t\n\r]/u.test(text)) throw unreadable('table-binary', 'Tệp này không phải văn bản CSV.');
  return text;
}

/** Excel's own hint of the delimiter, which is no row. */
const HINT = /^sep=(.)\r?\n/i;

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((delimiter) => [delimiter, first.split(delimiter).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

export const csvTables: Tables = {
  read(bytes) {
    const whole = textOf(bytes);
    const hint = HINT.exec(whole);
    const text = hint === null ? whole : whole.slice(hint[0].length);
    const rows = parsed(text, hint?.[1] ?? delimiterOf(text), hint === null ? 0 : 1);
    if (rows.length === 0) throw unreadable('table-empty', 'Tệp không có dòng nào.');
    return rows;
  },
};

function parsed(text: string, delimiter: string, linesBefore: number): readonly TableRow[] {
  try {
    const records = parse(text, { delimiter, info: true, relax_column_count: true, trim: true });
    return (records as unknown as { info: { lines: number }; record: string[] }[])
      .map(({ info, record }) => ({
        // The parser tells the line on which a record ends.
        line: info.lines - record.join('').split('\n').length + 1 + linesBefore,
        cells: record,
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line =
      typeof error['lines'] === 'number' ? `dòng ${String(error['lines'] + linesBefore)}` : 'một dòng';
    throw unreadable('table-unreadable', `Không đọc được ${line}: dấu ngoặc kép không khớp.`, error);
  }
}
