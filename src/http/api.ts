/** The API as a router: sign-in, the endpoints of the route table, their documentation. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Context } from '../app/context.js';
import type { Logger } from '../app/ports/logger.js';
import { credentials } from '../contracts/org.js';
import { Failure } from '../domain/errors.js';
import { refuseForeignOrigin } from './identity.js';
import { openApiDocument } from './openapi.js';
import { problemHandler, sendProblem } from './problem.js';
import { handlerOf } from './run-endpoint.js';
import { ROUTES } from './routes.js';
import { endSession, startSession } from './sign-in-session.js';

/** Requests an address may make in a minute. */
const REQUESTS_A_MINUTE = 1200;

export function apiRouter(app: Context, log: Logger, version: string, signInLimit: RequestHandler): Router {
  const router = Router();
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: REQUESTS_A_MINUTE,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (request, response) =>
        sendProblem(
          response,
          new Failure('too-many', 'too-many-requests', 'Quá nhiều yêu cầu; hãy đợi một phút.'),
          request.originalUrl,
        ),
    }),
  );
  router.use(express.json({ limit: '12mb', strict: true }));

  const document = openApiDocument(ROUTES, version);
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });

  router.post('/session', signInLimit, async (request, response) => {
    refuseForeignOrigin(request);
    const { provinceId, unitId, name, role } = await startSession(
      app,
      request,
      credentials.parse(request.body ?? {}),
    );
    response.status(201).json({ name, role, provinceId, unitId });
  });
  router.delete('/session', async (request, response) => {
    refuseForeignOrigin(request);
    await endSession(request);
    response.status(204).end();
  });

  // It asks for the present password, so it is slowed down as signing in is.
  router.post('/me/password', signInLimit);
  for (const endpoint of ROUTES) router[endpoint.method](endpoint.path, handlerOf(app, endpoint));

  router.use((request, response) => {
    sendProblem(
      response,
      new Failure('not-found', 'no-such-route', 'Không có địa chỉ này.'),
      request.originalUrl,
    );
  });
  router.use(problemHandler(log));
  return router;
}

/** The browsable documentation, served from this machine. */
export function docsRouter(): Router {
  const router = Router();
  router.get('/swagger-initializer.js', (_request, response) => {
    response
      .type('text/javascript')
      .send(
        `window.ui = SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true, presets: [SwaggerUIBundle.presets.apis] });`,
      );
  });
  router.use(express.static(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))));
  return router;
}
