/** Who a request comes from: the session's account, or a bearer token's. */
import type { Request } from 'express';
import 'express-session';
import type { Context } from '../app/context.js';
import { actorOfToken, actorOfUser } from '../app/org/sign-in.js';
import { Failure } from '../domain/errors.js';
import type { Actor } from '../domain/org/policy.js';

declare module 'express-session' {
  interface SessionData {
    userId: string;
    /** Ties the session to the password it was opened with. */
    mark: string;
    csrf: string;
  }
}

/** The actor of a request, or null when it carries no identity; a token that does not hold is refused at once. */
export async function identify(app: Context, request: Request): Promise<Actor | null> {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const secret = /^Bearer ([\w-]+)$/.exec(header)?.[1];
    const actor = secret === undefined ? null : await actorOfToken(app, secret);
    if (actor === null)
      throw new Failure('unauthenticated', 'token-invalid', 'Mã truy cập không đúng hoặc đã bị thu hồi.');
    return actor;
  }
  const { userId, mark } = request.session;
  return userId === undefined || mark === undefined ? null : actorOfUser(app, userId, mark);
}

/** The actor of a request that needs one. */
export async function identified(app: Context, request: Request): Promise<Actor> {
  const actor = await identify(app, request);
  if (actor === null) throw new Failure('unauthenticated', 'sign-in-needed', 'Hãy đăng nhập để tiếp tục.');
  return actor;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a foreign page asks a signed-in browser for. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, `Origin`); a bearer token cannot be sent by a foreign page, so it needs no such check.
 */
export function refuseForeignOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method) || request.headers.authorization !== undefined) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin =
    origin !== undefined && origin !== `${request.protocol}://${request.headers.host ?? ''}`;
  if (foreignSite || foreignOrigin) {
    throw new Failure('forbidden', 'foreign-origin', 'Yêu cầu đến từ một trang khác nên không được nhận.');
  }
}
