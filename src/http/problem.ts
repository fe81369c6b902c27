/** Failures on the wire: `application/problem+json` (RFC 9457) with a stable code and a Vietnamese detail. */
import type { ErrorRequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import { Failure, type FailureKind } from '../domain/errors.js';
import type { Logger } from '../app/ports/logger.js';

const STATUS: Readonly<Record<FailureKind, number>> = {
  invalid: 400,
  unreadable: 422,
  'too-large': 413,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 412,
  'precondition-required': 428,
  idempotency: 422,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
};

const TITLE: Readonly<Record<FailureKind, string>> = {
  invalid: 'Yêu cầu không hợp lệ',
  unreadable: 'Không đọc được',
  'too-large': 'Quá lớn',
  unauthenticated: 'Chưa đăng nhập',
  forbidden: 'Không có quyền',
  'not-found': 'Không tìm thấy',
  conflict: 'Xung đột',
  precondition: 'Đã có người sửa',
  'precondition-required': 'Thiếu điều kiện',
  idempotency: 'Trùng khóa',
  'too-many': 'Quá nhiều yêu cầu',
  unavailable: 'Tạm thời gián đoạn',
  internal: 'Lỗi hệ thống',
};

/** How long a client should wait before it tries a 503 again, in seconds. */
const RETRY_AFTER_SECONDS = 5;

export const titleOfFailure = (failure: Failure): string => TITLE[failure.kind];

export const statusOfFailure = (failure: Failure): number => STATUS[failure.kind];

/** The body of a problem answer. */
const problemOf = (failure: Failure, instance: string): object => ({
  type: `urn:phusong:problem:${failure.code}`,
  title: TITLE[failure.kind],
  status: statusOfFailure(failure),
  code: failure.code,
  detail: failure.detail,
  instance,
  ...(failure.fields.length === 0 ? {} : { fields: failure.fields }),
});

export function sendProblem(response: Response, failure: Failure, instance: string): void {
  response.status(statusOfFailure(failure)).type('application/problem+json');
  if (failure.kind === 'unavailable') response.set('Retry-After', String(RETRY_AFTER_SECONDS));
  response.send(JSON.stringify(problemOf(failure, instance)));
}

interface ParserError {
  readonly type: string;
}

const isParserError = (error: unknown): error is ParserError =>
  typeof error === 'object' &&
  error !== null &&
  'type' in error &&
  typeof error.type === 'string' &&
  'status' in error;

/** Anything thrown, as a Failure; what nobody foresaw becomes `internal` and keeps its cause for the log. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof ZodError) {
    return new Failure('invalid', 'input-invalid', 'Dữ liệu gửi lên chưa đúng; xem từng ô bên dưới.', {
      fields: error.issues.map((issue) => ({
        path: issue.path.map(String).join('.'),
        detail: issue.message,
      })),
    });
  }
  if (isParserError(error)) {
    if (error.type === 'entity.too.large')
      return new Failure('too-large', 'body-too-large', 'Dữ liệu gửi lên quá lớn.');
    return new Failure('invalid', 'body-unreadable', 'Nội dung gửi lên không phải JSON hợp lệ.', {
      cause: error,
    });
  }
  if (error instanceof URIError)
    return new Failure('invalid', 'address-invalid', 'Địa chỉ không hợp lệ.', { cause: error });
  return new Failure('internal', 'internal', 'Có lỗi ngoài dự kiến; việc này đã được ghi lại.', {
    cause: error,
  });
}

/** The last handler of the API: logs what is our fault, answers all. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = asFailure(error);
    if (failure.kind === 'internal')
      log.error({ cause: failure.cause, path: request.path }, 'unforeseen failure');
    sendProblem(response, failure, request.originalUrl);
  };
}
