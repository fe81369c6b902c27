/** Opening PDF files with the library, and its types. */
import { getDocumentProxy } from 'unpdf';

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
