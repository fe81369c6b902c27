/** Plain text files: UTF-8, UTF-16 with a byte order mark, Windows-1258, and the byte encodings before it. */
import { repairLegacyText } from '../../domain/reading/text/encoding.js';
import { refusal } from './refusals.js';

/** C0 controls that text files hold: TAB, LF, VT, FF, CR, and the end-of-file mark of DOS. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

/**
 * Decodes a text file.
 * @throws Failure `document-binary`
 */
export function decodePlainText(bytes: Buffer): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return checked(new TextDecoder(marked).decode(bytes));
  if (holdsControls(bytes)) throw refusal('document-binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromSingleBytes(bytes);
  }
}

function byteOrderMark(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const holdsControls = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte));

function checked(text: string): string {
  // A mark alone proves nothing: what follows must be text too.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 0x20 && !TEXT_CONTROLS.has(code))) throw refusal('document-binary');
  }
  return text;
}

/** Before Unicode: TCVN3 or VNI where the words say so (left as debris for the repair), else Windows-1258. */
function fromSingleBytes(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  if (repairLegacyText(latin).warnings.length > 0) return latin;
  return new TextDecoder('windows-1258').decode(bytes);
}
