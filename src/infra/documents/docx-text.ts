/** Word files: paragraphs with their list labels, tables as one line a row. */
import mammoth from 'mammoth';
import { type Labeller, prepareNumbering } from './docx-numbering.js';
import { type DocxParts, openDocx } from './docx-parts.js';
import type { DocumentLimits } from './limits.js';
import { refusal } from './refusals.js';

/** What the reader makes of a document; the parts of it that carry text. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly children?: readonly Node[];
  readonly numbering?: { readonly paragraphStyleId?: string | null } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * Text of a .docx. Notes at the foot of pages are left out (with a warning), as are headers and footers.
 * @throws Failure `document-bomb`, `document-unsafe`, `document-encrypted`, `document-damaged`,
 *   `document-binary`, `document-no-text-layer`
 */
export async function readDocx(
  bytes: Buffer,
  limits: DocumentLimits,
): Promise<{ text: string; warnings: string[] }> {
  const parts = await openDocx(bytes, limits);
  if (!parts.has('word/document.xml') && !mainPartElsewhere(parts)) throw refusal('document-binary');
  const labelOf = prepareNumbering(parts);
  const root = await readTree(parts);
  const lines: string[] = [];
  let notes = 0;
  const count = (node: Node): void => {
    if (node.type === 'noteReference') notes += 1;
    node.children?.forEach(count);
  };
  count(root);
  for (const block of root.children ?? []) writeBlock(block, labelOf, lines);
  const text = lines.join('\n');
  if (text.trim() === '' && holdsPictures(bytes)) throw refusal('document-no-text-layer');
  return {
    text,
    warnings: notes > 0 ? [`Văn bản có ${notes} chú thích cuối trang không được đọc.`] : [],
  };
}

/** Strict files and some converters name the main part otherwise; the reader finds it by its relations. */
const mainPartElsewhere = (parts: DocxParts): boolean =>
  parts.get('_rels/.rels')?.includes('/officeDocument"') === true &&
  parts.get('[Content_Types].xml')?.includes('wordprocessingml') === true;

const holdsPictures = (bytes: Buffer): boolean => bytes.includes('word/media/');

async function readTree(parts: DocxParts): Promise<Node> {
  const trees: Node[] = [];
  // The reader takes an opened package as `file`, which its types leave out: only what was inflated and
  // measured here ever reaches it.
  const input = { file: packageOf(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (document: Node) => {
      trees.push(document);
      return { ...document, children: [] };
    },
  });
  if (!trees[0]) throw refusal('document-damaged');
  return trees[0];
}

function packageOf(parts: DocxParts): {
  exists: (name: string) => boolean;
  read: (name: string, encoding?: string) => Promise<unknown>;
} {
  return {
    exists: (name) => parts.has(name),
    read: (name, encoding) => {
      const part = parts.get(name) ?? Buffer.alloc(0);
      if (encoding === undefined) return Promise.resolve(new Uint8Array(part));
      return Promise.resolve(part.toString(encoding === 'base64' ? 'base64' : 'utf8'));
    },
  };
}

function writeBlock(block: Node, labelOf: Labeller, lines: string[]): void {
  if (block.type === 'table') {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    lines.push(...rowsOf(block, labelOf), '');
    return;
  }
  const text = textOf(block, labelOf, '\n');
  if (text.trim() !== '') lines.push(text, '');
}

/** A paragraph with its label; inside a cell `lineBreak` is a space. */
function textOf(node: Node, labelOf: Labeller, lineBreak: string): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return ' ';
    case 'break':
      return lineBreak;
    case 'table':
      return rowsOf(node, labelOf).join(' ').replace(/\t/g, ' ');
    case 'paragraph': {
      const label = labelOf(node.numbering?.paragraphStyleId ?? null);
      const text = childText(node, labelOf, lineBreak);
      return label === '' || text.trim() === '' ? text : `${label} ${text.trimStart()}`;
    }
    default:
      return childText(node, labelOf, lineBreak);
  }
}

const childText = (node: Node, labelOf: Labeller, lineBreak: string): string =>
  (node.children ?? []).map((child) => textOf(child, labelOf, lineBreak)).join('');

/**
 * One line per row, cells parted by TABs. A cell merged over rows is said in each of them, for a row must be
 * understood by itself; one merged over columns leaves the others empty.
 */
function rowsOf(table: Node, labelOf: Labeller): string[] {
  const held = new Map<number, { text: string; rows: number }>();
  const lines: string[] = [];
  for (const row of (table.children ?? []).filter(({ type }) => type === 'tableRow')) {
    const cells: string[] = [];
    const fillHeld = (): void => {
      for (let above = held.get(cells.length); above; above = held.get(cells.length)) {
        if (above.rows <= 1) held.delete(cells.length);
        else held.set(cells.length, { text: above.text, rows: above.rows - 1 });
        cells.push(above.text);
      }
    };
    for (const cell of row.children ?? []) {
      fillHeld();
      const text = cellText(cell, labelOf);
      const span = Math.min(cell.colSpan ?? 1, MOST_COLUMNS);
      if ((cell.rowSpan ?? 1) > 1)
        for (let at = 0; at < span; at++)
          held.set(cells.length + at, { text: at === 0 ? text : '', rows: cell.rowSpan! - 1 });
      cells.push(text, ...Array<string>(Math.max(0, span - 1)).fill(''));
    }
    fillHeld();
    if (cells.some((cell) => cell !== '')) lines.push(cells.join('\t'));
  }
  return lines;
}

/** Word allows 63 columns. */
const MOST_COLUMNS = 63;

const cellText = (cell: Node, labelOf: Labeller): string =>
  (cell.children ?? [])
    .map((block) => textOf(block, labelOf, ' ').trim())
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
