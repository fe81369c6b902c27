/** Sessions: server-side, in the same store; the cookie is the only thing the browser holds. */
import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';

/** A working day; every request renews it. */
const SESSION_MILLISECONDS = 12 * 3_600_000;

/**
 * Session middleware. Behind an https address the cookie has the `__Host-` prefix: it cannot be set by a
 * neighbouring host or be sent in the clear.
 */
export function sessions(options: {
  secret: string;
  store: Store | undefined;
  secure: boolean;
}): RequestHandler {
  return session({
    name: options.secure ? '__Host-phusong' : 'phusong',
    secret: options.secret,
    ...(options.store === undefined ? {} : { store: options.store }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: options.secure,
      path: '/',
      maxAge: SESSION_MILLISECONDS,
    },
  });
}
