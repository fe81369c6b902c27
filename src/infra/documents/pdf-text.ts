/** PDF files with a text layer. */
import type { DocumentLimits } from './limits.js';
import { linesOf } from './pdf-lines.js';
import { type PdfDocument, openPdf } from './pdf-document.js';
import { type PdfPage, readPage } from './pdf-page.js';
import { type PageBlocks, type PdfBlock, joinPages } from './pdf-paragraphs.js';
import { tablesOf } from './pdf-tables.js';
import { refusal } from './refusals.js';

/** A page of a scan may carry a stamp, a signature's details or a page number, but no text. */
const LETTERS_OF_A_PAGE = 60;
/** The share of the page's height, at its top and bottom, in which running heads stand. */
const MARGIN = 0.09;
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/i;

/**
 * Text of a PDF in reading order.
 * @throws Failure `document-encrypted`, `document-damaged`, `document-too-long`, `document-no-text-layer`
 */
export async function readPdf(
  bytes: Buffer,
  limits: DocumentLimits,
): Promise<{ text: string; warnings: string[] }> {
  const document = await open(bytes);
  if (document.numPages > limits.pages) throw refusal('document-too-long');
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number);
    characters += page.items.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.characters) throw refusal('document-too-long');
    pages.push(page);
  }
  const empty = pages.flatMap((page, at) => (isScanned(page) ? [at + 1] : []));
  if (empty.length === pages.length && !isShortNote(pages)) throw refusal('document-no-text-layer');
  const text = joinPages(withoutRunningHeads(pages.map(blocksOf), pages));
  return { text, warnings: scanWarnings(empty, pages) };
}

async function open(bytes: Buffer): Promise<PdfDocument> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw refusal(encrypted ? 'document-encrypted' : 'document-damaged', error);
  }
}

const lettersOf = (page: PdfPage): number =>
  page.items.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);

const isScanned = (page: PdfPage): boolean => lettersOf(page) < LETTERS_OF_A_PAGE;

/** One page with a line of text is short, not scanned. */
const isShortNote = (pages: readonly PdfPage[]): boolean => pages.length === 1 && lettersOf(pages[0]!) > 0;

function scanWarnings(empty: readonly number[], pages: readonly PdfPage[]): string[] {
  const silent = empty.filter((number) => lettersOf(pages[number - 1]!) === 0);
  if (silent.length === 0) return [];
  return [`Trang ${silent.join(', ')} không có lớp chữ (trang quét hoặc trang trắng) nên không được đọc.`];
}

function blocksOf(page: PdfPage): PageBlocks {
  const { tables, rest } = tablesOf(page.items, page.rules);
  const blocks: (PdfBlock & { readonly top: number })[] = [
    ...linesOf(rest).map((line) => ({ kind: 'line' as const, line, top: line.y })),
    ...tables.map((table) => ({ kind: 'table' as const, table, top: table.top })),
  ];
  return blocks.sort((a, b) => b.top - a.top);
}

/** Takes away page numbers, and lines that stand in the margins of most pages with only their digits changed. */
function withoutRunningHeads(pages: readonly PageBlocks[], sizes: readonly PdfPage[]): PageBlocks[] {
  const inMargin = (block: PdfBlock, page: number): block is PdfBlock & { kind: 'line' } => {
    const height = sizes[page]!.height;
    return block.kind === 'line' && (block.line.y > height * (1 - MARGIN) || block.line.y < height * MARGIN);
  };
  const seen = new Map<string, number>();
  pages.forEach((blocks, page) => {
    const shapes = blocks.flatMap((block) => (inMargin(block, page) ? [shapeOf(block.line.text)] : []));
    for (const shape of new Set(shapes)) seen.set(shape, (seen.get(shape) ?? 0) + 1);
  });
  const often = Math.max(2, pages.length / 2);
  return pages.map((blocks, page) =>
    blocks.filter(
      (block) =>
        !inMargin(block, page) ||
        !(PAGE_NUMBER.test(block.line.text) || (seen.get(shapeOf(block.line.text)) ?? 0) >= often),
    ),
  );
}

const shapeOf = (text: string): string => text.toLowerCase().replace(/\d+/g, '#');
