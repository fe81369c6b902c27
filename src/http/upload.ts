/** Reading an uploaded file from a request: whole and limited in memory, or as a stream for whoever keeps it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { Failure } from '../domain/errors.js';
import type { Upload } from './endpoint.js';

/** The largest file taken as a request body, in bytes. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

const tooLarge = (): Failure =>
  new Failure('too-large', 'upload-too-large', 'Tệp lớn hơn 20 MB; hãy gửi bản nhẹ hơn.');

/** The file of a request: the first file of a multipart form, else the body itself under its `X-File-Name`. */
export async function readUpload(request: IncomingMessage): Promise<Upload> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > UPLOAD_LIMIT * 1.1) throw tooLarge();
  return (request.headers['content-type'] ?? '').startsWith('multipart/form-data')
    ? fromForm(request)
    : fromBody(request);
}

async function fromBody(request: IncomingMessage): Promise<Upload> {
  const header = request.headers['x-file-name'];
  return { bytes: await collected(request), name: decodeName(typeof header === 'string' ? header : '') };
}

function fromForm(request: IncomingMessage): Promise<Upload> {
  return new Promise((resolve, reject) => {
    let found = false;
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fileSize: UPLOAD_LIMIT + 1, fields: 20 },
      defParamCharset: 'utf8',
    });
    form.on('file', (_field, stream, info) => {
      found = true;
      collected(stream).then((bytes) => resolve({ bytes, name: String(info.filename) }), reject);
    });
    form.on('close', () => {
      if (!found) reject(new Failure('invalid', 'file-missing', 'Chưa chọn tệp nào.'));
    });
    form.on('error', () =>
      reject(new Failure('invalid', 'form-unreadable', 'Biểu mẫu gửi lên bị hỏng; hãy thử gửi lại.')),
    );
    request.pipe(form);
  });
}

async function collected(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    length += bytes.length;
    if (length > UPLOAD_LIMIT) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** An uploaded file while it comes in. */
export interface IncomingUpload {
  readonly stream: AsyncIterable<Uint8Array>;
  /** What the sender called it; never trusted for its type. */
  readonly name: string;
  /** The fields of a form that came before its file. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Hands the file of a request to `receive` while it comes in. When that fails the rest of the request is thrown away
 * and the connection closed, so that the sender hears why instead of seeing it break.
 */
export async function receiveStream<T>(
  request: IncomingMessage,
  response: ServerResponse,
  receive: (file: IncomingUpload) => Promise<T>,
): Promise<T> {
  try {
    return await receive(await openUpload(request));
  } catch (error) {
    response.setHeader('Connection', 'close');
    request.unpipe();
    request.resume();
    throw error;
  }
}

/** The chunks of a stream that stays open when its reader stops early. */
const chunksOf = (stream: Readable): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>,
});

function openUpload(request: IncomingMessage): Promise<IncomingUpload> {
  if (!(request.headers['content-type'] ?? '').startsWith('multipart/form-data')) {
    const header = request.headers['x-file-name'];
    const name = decodeName(typeof header === 'string' ? header : '');
    return Promise.resolve({ stream: chunksOf(request), name, fields: new Map() });
  }
  return new Promise((resolve, reject) => {
    const unreadable = (): void =>
      reject(new Failure('invalid', 'form-unreadable', 'Biểu mẫu gửi lên bị hỏng; hãy thử gửi lại.'));
    const fields = new Map<string, string>();
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fields: 20, fieldSize: 10_000 },
      defParamCharset: 'utf8',
    });
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_field, stream, info) =>
      resolve({ stream: chunksOf(stream), name: String(info.filename), fields }),
    );
    form.on('close', () => reject(new Failure('invalid', 'file-missing', 'Chưa chọn tệp nào.')));
    form.on('error', unreadable);
    // A sender that breaks off leaves the form waiting; its end tells both the form and whoever reads the file.
    request.once('aborted', () => form.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
    request.pipe(form);
  });
}

function decodeName(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
