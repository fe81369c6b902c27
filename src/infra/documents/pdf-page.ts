/** One page of a PDF as words with places, and the straight rules drawn between them. */
import { getDocumentProxy } from 'unpdf';
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

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type ProxyPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Node 20 lacks this method, which the library calls for every embedded font. */
function completePlatform(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length?: number): ArrayBuffer {
      const whole = new Uint8Array(length ?? this.byteLength);
      whole.set(new Uint8Array(this, 0, Math.min(this.byteLength, whole.length)));
      return whole.buffer;
    },
  });
}

/** Opens a PDF without running, fetching or drawing anything it asks for. */
export async function openPdf(bytes: Buffer): Promise<PdfDocument> {
  completePlatform();
  return getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 1,
  });
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
