/** One page of a PDF as words with places, and the straight rules drawn between them. */
import type { PdfDocument } from './pdf-document.js';
import { type Matrix, type Rule, drawingOf } from './pdf-drawing.js';

/** A run of text in one font. Points; y grows upwards and is the base line. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly height: number;
  readonly items: readonly TextItem[];
  readonly rules: readonly Rule[];
}

/** Reads a page; what is written across it at an angle (watermarks, stamps) is left out. */
export async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, , top = 0] = page.view;
  const content = await page.getTextContent();
  const { rules, isHidden } = await drawingOf(page, left, bottom);
  const items: TextItem[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, x, y] = item.transform as unknown as Matrix;
    if (Math.abs(b) > Math.abs(a) * 0.05) continue;
    const place = { x: x - left, y: y - bottom };
    if (!isHidden(place)) items.push({ text: item.str, ...place, width: item.width, size: Math.hypot(c, d) });
  }
  page.cleanup();
  return { height: top - bottom, items, rules };
}
