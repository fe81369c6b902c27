/** Signing in and out. */
import type { Request, RequestHandler, Response } from 'express';
import { asFailure, statusOfFailure } from '../problem.js';
import { endSession, startSession } from '../sign-in-session.js';
import { csrfToken, formText, queryText, refuseForgery } from './csrf.js';
import { localPath } from './local-path.js';
import { type PageTools, frameOf } from './visit.js';

interface SignInForm {
  readonly username: string;
  readonly back: string;
  readonly error: string | null;
  readonly isExpired: boolean;
  readonly status: number;
}

/** Draws the form, with what went wrong beside it. */
function sendSignIn(tools: PageTools, request: Request, response: Response, form: SignInForm): void {
  response
    .status(form.status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      tools.app.templates.render('pages/sign-in', {
        ...frameOf(tools, 'Đăng nhập'),
        csrf: csrfToken(tools.app, request),
        ...form,
      }),
    );
}

/** The form as it was sent, with a failure. */
export function sendSignInAgain(
  tools: PageTools,
  request: Request,
  response: Response,
  error: unknown,
): void {
  const failure = asFailure(error);
  sendSignIn(tools, request, response, {
    username: formText(request, 'username').slice(0, 100),
    back: localPath(formText(request, 'tiep')),
    error: failure.detail,
    isExpired: false,
    status: statusOfFailure(failure),
  });
}

export function showSignIn(tools: PageTools): RequestHandler {
  return (request, response) => {
    const back = localPath(queryText(request, 'tiep'));
    if (request.session.userId !== undefined) {
      response.redirect(303, back);
      return;
    }
    const isExpired = queryText(request, 'het-phien') !== null;
    sendSignIn(tools, request, response, { username: '', back, error: null, isExpired, status: 200 });
  };
}

export function receiveSignIn(tools: PageTools): RequestHandler {
  return async (request, response) => {
    const back = localPath(formText(request, 'tiep'));
    try {
      refuseForgery(request);
      const [username, password] = [formText(request, 'username'), formText(request, 'password')];
      await startSession(tools.app, request, { username, password });
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind !== 'unauthenticated' && failure.kind !== 'forbidden') throw failure;
      sendSignInAgain(tools, request, response, failure);
      return;
    }
    response.redirect(303, back);
  };
}

export function receiveSignOut(): RequestHandler {
  return async (request, response) => {
    // A session that has ended already needs no ending.
    if (request.session.userId !== undefined) {
      refuseForgery(request);
      await endSession(request);
    }
    response.redirect(303, '/dang-nhap');
  };
}
