/** Reading an uploaded file from a request: streamed, limited, and never on disk. */
import type { IncomingMessage } from 'node:http';
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

function decodeName(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
