/** A multipart form of a page: its fields as a body, its one file in memory, nothing on disk. */
import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { Failure } from '../domain/errors.js';
import type { Upload } from './endpoint.js';
import { UPLOAD_LIMIT } from './upload.js';

/** The longest pasted text, in bytes. */
const TEXT_LIMIT = 12 * 1024 * 1024;

const files = new WeakMap<Request, Upload | Failure>();

/** The file that came with a form: null when none was chosen; throws `upload-too-large`. */
export function uploadOf(request: Request): Upload | null {
  const found = files.get(request) ?? null;
  if (found instanceof Failure) throw found;
  return found;
}

/**
 * Reads a multipart form before the page's handler runs. A file beyond the limit is read to its end and forgotten,
 * so that the browser gets to see why. Requests without a session are left unread.
 */
export const receiveForm: RequestHandler = (request, _response, next) => {
  const isForm = (request.headers['content-type'] ?? '').startsWith('multipart/form-data');
  if (!isForm || request.session.userId === undefined) {
    next();
    return;
  }
  const broken = (): void =>
    next(new Failure('invalid', 'form-unreadable', 'Biểu mẫu gửi lên bị hỏng; hãy thử gửi lại.'));
  const fields: Record<string, string> = {};
  const form = busboy({
    headers: request.headers,
    limits: { files: 1, fileSize: UPLOAD_LIMIT, fields: 20, fieldSize: TEXT_LIMIT },
    defParamCharset: 'utf8',
  });
  form.on('field', (name, value) => {
    fields[name] = value;
  });
  form.on('file', (_field, stream, info) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', () => {
      chunks.length = 0;
      files.set(
        request,
        new Failure(
          'too-large',
          'upload-too-large',
          'Tệp lớn hơn 20 MB; hãy gửi bản nhẹ hơn, không kèm ảnh quét.',
        ),
      );
    });
    stream.on('end', () => {
      // A browser sends an empty part when no file was chosen.
      if (!files.has(request) && info.filename)
        files.set(request, { bytes: Buffer.concat(chunks), name: info.filename });
    });
  });
  form.on('close', () => {
    request.body = fields;
    next();
  });
  form.on('error', broken);
  request.pipe(form);
};
