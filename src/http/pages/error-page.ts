/** Failures as pages: what happened in plain words, the stable code, and a way on. */
import type { ErrorRequestHandler } from 'express';
import type { Logger } from '../../app/ports/logger.js';
import { asFailure, statusOfFailure, titleOfFailure } from '../problem.js';
import { sendSignInAgain } from './sign-in-page.js';
import { type PageTools, frameOf } from './visit.js';

export function errorPages(tools: PageTools, log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = asFailure(error);
    if (failure.kind === 'internal')
      log.error({ cause: failure.cause, path: request.path }, 'unforeseen failure');
    if (request.path === '/dang-nhap' && failure.kind === 'too-many') {
      sendSignInAgain(tools, request, response, failure);
      return;
    }
    if (failure.kind === 'unavailable') response.set('Retry-After', '5');
    response
      .status(statusOfFailure(failure))
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(
        tools.app.templates.render('pages/error', {
          ...frameOf(tools, titleOfFailure(failure)),
          heading: titleOfFailure(failure),
          detail: failure.detail,
          code: failure.code,
          needsSignIn: failure.kind === 'unauthenticated',
        }),
      );
  };
}
