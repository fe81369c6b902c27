/** What a file is, by its bytes; names are never trusted. */

export type Sniffed = 'zip' | 'pdf' | 'old-word' | 'encrypted-office' | 'image' | 'text';

/** A PDF may have that many bytes before its header (ISO 32000-1, implementation note 13). */
const PDF_HEADER_WITHIN = 1024;
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** A password-protected .docx is a compound file with this stream. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

const IMAGES: readonly Buffer[] = [
  Buffer.from('ffd8ff', 'hex'), // JPEG
  Buffer.from('89504e470d0a1a0a', 'hex'), // PNG
  Buffer.from('49492a00', 'hex'), // TIFF, little-endian
  Buffer.from('4d4d002a', 'hex'), // TIFF, big-endian
];

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

export function sniff(bytes: Buffer): Sniffed {
  if (startsWith(bytes, Buffer.from('PK\u0003\u0004', 'latin1'))) return 'zip';
  if (startsWith(bytes, COMPOUND_FILE))
    return bytes.includes(ENCRYPTED_STREAM) ? 'encrypted-office' : 'old-word';
  if (bytes.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  if (IMAGES.some((magic) => startsWith(bytes, magic))) return 'image';
  return 'text';
}
