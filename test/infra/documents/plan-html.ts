/** A plan in plain text (as the reader takes it) set as HTML: rows with TABs are tables, other lines paragraphs. */
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function htmlOfPlan(text: string): string {
  const parts: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) parts.push(`<table>${rows.join('')}</table>`);
    rows = [];
  };
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (line.includes('\t'))
      rows.push(
        `<tr>${line
          .split('\t')
          .map((cell) => `<td>${escape(cell)}</td>`)
          .join('')}</tr>`,
      );
    else {
      flush();
      parts.push(`<p>${escape(line)}</p>`);
    }
  }
  flush();
  return parts.join('\n');
}

/** The lines that say something, with single spaces: what must be the same whatever file a plan comes in. */
export const linesOfText = (text: string): string[] =>
  text
    .replace(/\f/g, '')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');
