/** The first start without the sample: a link with a one-time code opens the form that founds the province. */
import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { type Founding, awaitsFounding, foundProvince } from '../../app/org/found-province.js';
import { Failure } from '../../domain/errors.js';
import { statusOfFailure } from '../problem.js';
import { csrfToken, formText, queryText, refuseForgery } from './csrf.js';
import { type PageTools, frameOf } from './visit.js';

/** Throws `page-not-found` unless the code is the one that was printed and nobody has used it. */
async function refuseOthers({ app, foundingCode }: PageTools, given: string): Promise<void> {
  const [a, b] = [Buffer.from(foundingCode ?? ''), Buffer.from(given)];
  const fits = a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
  if (!fits || !(await awaitsFounding(app))) {
    throw new Failure('not-found', 'page-not-found', 'Đường dẫn này đã dùng rồi hoặc không đúng.');
  }
}

const NOTHING: Founding = { provinceName: '', username: '', displayName: '', password: '' };

function sendForm(
  tools: PageTools,
  request: Request,
  response: Response,
  code: string,
  given: Founding,
  failure: Failure | null,
): void {
  response
    .status(failure === null ? 200 : statusOfFailure(failure))
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      tools.app.templates.render('pages/founding', {
        ...frameOf(tools, 'Khởi tạo'),
        csrf: csrfToken(tools.app, request),
        code,
        ...given,
        error: failure?.detail ?? null,
      }),
    );
}

export function showFounding(tools: PageTools): RequestHandler {
  return async (request, response) => {
    const code = queryText(request, 'ma') ?? '';
    await refuseOthers(tools, code);
    sendForm(tools, request, response, code, NOTHING, null);
  };
}

export function receiveFounding(tools: PageTools): RequestHandler {
  return async (request, response) => {
    const code = formText(request, 'ma');
    await refuseOthers(tools, code);
    const given: Founding = {
      provinceName: formText(request, 'provinceName').normalize('NFC').slice(0, 100),
      username: formText(request, 'username').slice(0, 100),
      displayName: formText(request, 'displayName').normalize('NFC').slice(0, 100),
      password: formText(request, 'password').slice(0, 1000),
    };
    try {
      refuseForgery(request);
      await foundProvince(tools.app, given);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      sendForm(tools, request, response, code, given, error);
      return;
    }
    response.redirect(303, '/dang-nhap');
  };
}
