/** Uploads on the local disk: streamed beside the media, checked, and moved among them when they are sound. */
import { type Hash, createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReceivedFile, Uploads } from '../../app/ports/uploads.js';
import { Failure } from '../../domain/errors.js';
import { createDiskMedia } from '../disk-media.js';
import {
  type FileKind,
  HEAD_BYTES,
  TAIL_BYTES,
  checkName,
  checkPicture,
  checkTail,
  kindOf,
} from './file-kind.js';
import { checkMovie } from './movie-boxes.js';
import type { PictureCleaner } from './picture-cleaner.js';

/** The part of a file handle that is written through; a test may put a full disk in its place. */
export interface PartFile {
  write(bytes: Uint8Array): Promise<unknown>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface UploadOptions {
  readonly dataDir: string;
  readonly pictures: PictureCleaner;
  /** Whoever sends nothing for so long is cut off. */
  readonly idleMilliseconds?: number;
  readonly openPart?: (path: string) => Promise<PartFile>;
}

/** The largest files taken, in bytes. */
const UPLOAD_LIMITS = { image: 20_000_000, video: 200_000_000, audio: 200_000_000 } as const;

const IDLE_MILLISECONDS = 15_000;

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const tooLarge = (kind: FileKind['kind']): Failure => {
  const megabytes = String(UPLOAD_LIMITS[kind] / 1_000_000);
  const what = kind === 'image' ? 'Ảnh' : kind === 'video' ? 'Video' : 'Tệp âm thanh';
  return new Failure(
    'too-large',
    'upload-too-large',
    `${what} lớn hơn ${megabytes} MB; hãy gửi bản nhẹ hơn.`,
  );
};

/** What went wrong while bytes came in, in words for the sender. */
function receiveFailure(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const detail = 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được tệp; hãy báo quản trị viên rồi gửi lại sau.';
    return new Failure('unavailable', 'disk-full', detail, { cause: error });
  }
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR') {
    const detail = 'Đường truyền bị ngắt khi tệp chưa tới hết; hãy gửi lại.';
    return new Failure('invalid', 'upload-cut-off', detail, { cause: error });
  }
  return error;
}

/** The chunks of a stream; a silence of `idle` milliseconds throws `upload-too-slow`. The stream is left open. */
async function* chunksOf(stream: AsyncIterable<Uint8Array>, idle: number): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const detail = 'Tệp được gửi quá chậm nên đã dừng; hãy kiểm tra mạng rồi gửi lại.';
        reject(new Failure('invalid', 'upload-too-slow', detail));
      }, idle);
    });
    try {
      const next = await Promise.race([iterator.next(), silence]);
      if (next.done === true) return;
      yield next.value;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What is known of a file once all of it has come. */
interface Incoming {
  readonly kind: FileKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly tail: Buffer;
}

export function createUploads({
  dataDir,
  pictures,
  idleMilliseconds = IDLE_MILLISECONDS,
  openPart = (path) => open(path, 'wx'),
}: UploadOptions): Uploads {
  const media = createDiskMedia(dataDir);
  const partsDir = join(dataDir, 'uploads');

  async function writeAll(
    stream: AsyncIterable<Uint8Array>,
    name: string,
    part: PartFile,
  ): Promise<Incoming> {
    const hash: Hash = createHash('sha256');
    let bytes = 0;
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    let kind: FileKind | null = null;
    const judge = async (): Promise<FileKind> => {
      const found = await kindOf(head);
      checkName(name, found);
      return found;
    };
    for await (const chunk of chunksOf(stream, idleMilliseconds)) {
      bytes += chunk.length;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      if (kind === null && head.length >= HEAD_BYTES) kind = await judge();
      if (kind !== null && bytes > UPLOAD_LIMITS[kind.kind]) throw tooLarge(kind.kind);
      tail = Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
      hash.update(chunk);
      await part.write(chunk);
    }
    if (bytes === 0) throw new Failure('invalid', 'upload-empty', 'Tệp rỗng; hãy chọn lại tệp.');
    await part.sync();
    return { kind: kind ?? (await judge()), bytes, sha256: hash.digest('hex'), tail };
  }

  async function keepPicture(path: string, { kind, sha256 }: Incoming): Promise<ReceivedFile> {
    const sent = await readFile(path);
    checkPicture(sent, kind);
    const { bytes, mime, width, height } = await pictures.clean({ bytes: sent, mime: kind.mime });
    return {
      kind: 'image',
      mime,
      sha256: await media.put(Buffer.from(bytes)),
      sentSha256: sha256,
      bytes: bytes.length,
      frame: { width, height },
    };
  }

  async function keepWhole(path: string, { kind, sha256, bytes, tail }: Incoming): Promise<ReceivedFile> {
    checkTail(tail);
    await checkMovie(path, kind.mime);
    const folder = join(dataDir, 'media', sha256.slice(0, 2));
    await mkdir(folder, { recursive: true });
    await rename(path, join(folder, sha256));
    return { kind: kind.kind, mime: kind.mime, sha256, sentSha256: sha256, bytes, frame: null };
  }

  return {
    async receive(stream, name) {
      await mkdir(partsDir, { recursive: true });
      const path = join(partsDir, `${randomUUID()}.part`);
      try {
        const part = await openPart(path);
        let incoming: Incoming;
        try {
          incoming = await writeAll(stream, name, part);
        } finally {
          await part.close();
        }
        return await (incoming.kind.kind === 'image' ? keepPicture : keepWhole)(path, incoming);
      } catch (error) {
        throw receiveFailure(error);
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}
