/** Tables of plain text for a terminal. */

const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The letters of a text, each with its marks. */
const lettersOf = (text: string): string[] => Array.from(LETTERS.segment(text), ({ segment }) => segment);

const widthOf = (text: string): number => lettersOf(text).length;

const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
};

/** Cuts a text to a width, with an ellipsis where something is left out. */
export const cut = (text: string, width: number): string => {
  const letters = lettersOf(text);
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
};

/** A header and rows; columns whose every cell is a number stand to the right. */
export function tableText(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) => row.map(String));
  const right = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const widths = header.map((title, column) =>
    Math.max(widthOf(title), ...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => pad(cell, widths[column]!, right[column]!))
      .join('  ')
      .trimEnd();
  return [lineOf(header), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(lineOf)].join(
    '\n',
  );
}
