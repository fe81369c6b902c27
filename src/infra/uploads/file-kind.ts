/** What a file is, by its bytes; and whether its name and its end agree with that. */
import { fileTypeFromBuffer } from 'file-type';
import { Failure } from '../../domain/errors.js';

export interface FileKind {
  readonly kind: 'image' | 'video' | 'audio';
  readonly mime: string;
  /** Endings that a name may have. */
  readonly endings: readonly string[];
}

const IMAGES: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
};
const VIDEOS: Readonly<Record<string, readonly string[]>> = {
  'video/mp4': ['mp4', 'm4v', 'mov'],
  'video/quicktime': ['mov', 'qt', 'mp4'],
  'video/x-m4v': ['m4v', 'mp4'],
  'video/webm': ['webm', 'mkv'],
  'video/matroska': ['mkv', 'webm'],
  'video/x-matroska': ['mkv', 'webm'],
};
const AUDIOS: Readonly<Record<string, readonly string[]>> = {
  'audio/mpeg': ['mp3', 'mpga'],
  'audio/x-m4a': ['m4a', 'mp4'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/wav': ['wav'],
  'audio/ogg': ['ogg', 'oga'],
  'audio/ogg; codecs=opus': ['opus', 'ogg', 'oga'],
  'audio/flac': ['flac'],
  'audio/aac': ['aac'],
};

/** Bytes at the beginning that decide. */
export const HEAD_BYTES = 8192;
/** Bytes at the end that are looked at: an archive's directory may have a comment of 64 KB behind it. */
export const TAIL_BYTES = 66_000;

/** Tells what a file is from its first bytes. @throws Failure `upload-type-refused` */
export async function kindOf(head: Buffer): Promise<FileKind> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const mime = found?.mime ?? '';
  for (const [kind, table] of [
    ['image', IMAGES],
    ['video', VIDEOS],
    ['audio', AUDIOS],
  ] as const) {
    const endings = table[mime];
    if (endings !== undefined) return { kind, mime, endings };
  }
  const detail = /^\s*(<\?xml|<svg|<!doctype svg)/iu.test(head.subarray(0, 512).toString('latin1'))
    ? 'Ảnh SVG không được nhận vì có thể chứa mã lệnh; hãy xuất ra PNG rồi gửi.'
    : 'Chỉ nhận ảnh JPEG, PNG, WebP; video MP4, MOV, WebM, MKV; âm thanh MP3, M4A, WAV, OGG, FLAC, AAC.';
  throw new Failure('unreadable', 'upload-type-refused', detail);
}

/** A name that says something else than the bytes is a mistake or a trick. @throws Failure `upload-name-mismatch` */
export function checkName(name: string, { mime, endings }: FileKind): void {
  const ending = /\.([^.\\/\s]{1,12})$/u.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined || endings.includes(ending)) return;
  throw new Failure(
    'unreadable',
    'upload-name-mismatch',
    `Tên tệp có đuôi “.${ending}” nhưng bên trong là ${mime}; hãy đổi đuôi thành “.${endings[0]!}” nếu đúng là tệp này.`,
  );
}

const PROGRAM = /%PDF-|<script|<\?php|<svg[\s>]|<html[\s>]|<iframe|javascript:/iu;

/** True when the end is also that of a zip archive, which readers find from behind. */
function endsAsArchive(tail: Buffer): boolean {
  const at = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
}

/** Where the picture ends in its file; null when it does not say. */
function pictureEnd(bytes: Buffer, mime: string): number | null {
  if (mime === 'image/png') {
    const at = bytes.lastIndexOf('IEND', undefined, 'latin1');
    return at < 0 ? null : at + 8;
  }
  if (mime === 'image/webp') return bytes.length < 8 ? null : bytes.readUInt32LE(4) + 8;
  const at = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return at < 0 ? null : at + 2;
}

const polyglot = (): Failure =>
  new Failure(
    'unreadable',
    'upload-polyglot',
    'Tệp này vừa là ảnh hoặc video vừa là một loại tệp khác nên bị từ chối; hãy xuất lại từ phần mềm gốc.',
  );

/** Refuses a file that is something else at its end as well. @throws Failure `upload-polyglot` */
export function checkTail(tail: Buffer): void {
  if (endsAsArchive(tail)) throw polyglot();
}

/**
 * Refuses a picture that is a document or a program as well: before its pixels, behind its end, or in its comments.
 * @throws Failure `upload-polyglot`
 */
export function checkPicture(bytes: Buffer, { mime }: FileKind): void {
  checkTail(bytes.subarray(-TAIL_BYTES));
  const end = pictureEnd(bytes, mime);
  // PDF readers look for their mark in the first kilobyte; browsers sniff as far.
  if (PROGRAM.test(bytes.subarray(0, 1024).toString('latin1'))) throw polyglot();
  if (end === null || end >= bytes.length) return;
  const behind = bytes.subarray(end);
  if (PROGRAM.test(behind.toString('latin1')) || behind.includes('PK\u0003\u0004', 0, 'latin1'))
    throw polyglot();
}
