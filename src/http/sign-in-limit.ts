/** Slows down whoever guesses passwords. */
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Failure } from '../domain/errors.js';

/** What an address may try in five minutes and fail. */
const FAILURES_IN_FIVE_MINUTES = 20;

/**
 * A limit on sign-ins that fail; one for a server, shared by every door at which a password is asked for.
 * Answers with the Failure `too-many-requests`.
 */
export const signInLimit = (): RequestHandler =>
  rateLimit({
    windowMs: 5 * 60_000,
    limit: FAILURES_IN_FIVE_MINUTES,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(
        new Failure(
          'too-many',
          'too-many-requests',
          'Đăng nhập sai nhiều lần; hãy đợi vài phút rồi thử lại.',
        ),
      ),
  });
