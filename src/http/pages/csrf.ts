/** The token that ties a form to the session it was drawn for. */
import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Context } from '../../app/context.js';
import { Failure } from '../../domain/errors.js';
import { refuseForeignOrigin } from '../identity.js';

/** The session's token; made when there is none yet. */
export function csrfToken(app: Context, request: Request): string {
  request.session.csrf ??= app.ids.secret();
  return request.session.csrf;
}

/** Refuses a form that a foreign page sent or that was drawn for another session. */
export function refuseForgery(request: Request): void {
  refuseForeignOrigin(request);
  const expected = request.session.csrf;
  if (expected === undefined) {
    throw new Failure(
      'unauthenticated',
      'session-expired',
      'Phiên làm việc đã hết nên yêu cầu chưa được ghi nhận. Hãy đăng nhập rồi làm lại.',
    );
  }
  const given = formText(request, 'csrf');
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) {
    throw new Failure(
      'forbidden',
      'form-outdated',
      'Biểu mẫu này đã cũ nên chưa được ghi nhận. Hãy mở lại trang rồi gửi lại.',
    );
  }
}

/** A text field of a form; empty when it is missing or was sent twice. */
export function formText(request: Request, name: string): string {
  const value = (request.body as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

/** A text of the query; null when it is missing, empty or was sent twice. */
export function queryText(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Every value of a form's field that may come several times. */
export function formTexts(request: Request, name: string): readonly string[] {
  const value = (request.body as Readonly<Record<string, unknown>> | undefined)?.[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}
