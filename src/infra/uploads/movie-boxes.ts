/** A first look at footage: an MP4 whose boxes do not add up was cut off, or is none. */
import { open } from 'node:fs/promises';
import { Failure } from '../../domain/errors.js';

const BOXED = new Set(['video/mp4', 'video/quicktime', 'video/x-m4v', 'audio/x-m4a', 'audio/mp4']);

/** More boxes at the top than this are an attack; an hour in fragments of a second has seven thousand. */
const MOST_BOXES = 10_000;
/** Bytes read at a time: small boxes lie close together. */
const WINDOW = 4096;

const damaged = (): Failure =>
  new Failure('unreadable', 'upload-damaged', 'Tệp bị hỏng hoặc chưa tải lên hết; hãy chọn lại tệp.');

/** Walks the boxes of a file of the MP4 family; other files are left to the decoder. @throws Failure `upload-damaged` */
export async function checkMovie(path: string, mime: string): Promise<void> {
  if (!BOXED.has(mime)) return;
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const window = Buffer.alloc(WINDOW);
    let [from, until] = [0, 0];
    const seen = new Set<string>();
    let at = 0;
    for (let boxes = 0; at < size; boxes++) {
      if (boxes >= MOST_BOXES) throw damaged();
      if (at < from || Math.min(at + 16, size) > until) {
        from = at;
        until = at + (await file.read(window, 0, WINDOW, at)).bytesRead;
      }
      const head = window.subarray(at - from, Math.min(at - from + 16, until - from));
      if (head.length < 8) throw damaged();
      const short = head.readUInt32BE(0);
      // One: the length stands behind the name; zero: to the end of the file.
      const length =
        short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short;
      if (length < 8 || at + length > size) throw damaged();
      seen.add(head.toString('latin1', 4, 8));
      at += length;
    }
    if (!seen.has('moov') || !(seen.has('mdat') || seen.has('moof'))) throw damaged();
  } finally {
    await file.close();
  }
}
