/** Tables out of the files that spreadsheets save. */

export interface TableRow {
  /** The line of the file on which the row begins; the first is 1. */
  readonly line: number;
  /** Trimmed, NFC. Rows may differ in length; rows without any text are left out. */
  readonly cells: readonly string[];
}

export interface Tables {
  /**
   * Reads CSV: UTF-8 or UTF-16, with or without a BOM, parted by comma, semicolon or TAB, whichever the first line has
   * most of.
   * @throws Failure `table-empty`, `table-spreadsheet` (an .xlsx or .xls), `table-encoding`, `table-binary`,
   *   `table-unreadable` with the line
   */
  read(bytes: Uint8Array): readonly TableRow[];
}
