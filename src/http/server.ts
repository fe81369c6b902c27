/** The web program's Express application: security headers first, then health, API, pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Store as SessionStore } from 'express-session';
import helmet from 'helmet';
import type { Context } from '../app/context.js';
import type { Logger } from '../app/ports/logger.js';
import { apiRouter, docsRouter } from './api.js';
import { pagesRouter } from './pages/router.js';
import { sessions } from './session.js';
import { signInLimit } from './sign-in-limit.js';

export interface ServerOptions {
  readonly app: Context;
  readonly log: Logger;
  readonly version: string;
  readonly sessionSecret: string;
  /** Undefined keeps sessions in memory, for tests of a single process. */
  readonly sessionStore: SessionStore | undefined;
  /** People reach it by https. */
  readonly secure: boolean;
  /** Resolves when store and queue answer; throws otherwise. */
  readonly ready: () => Promise<void>;
  /** The folder of browser files: style sheet, scripts, fonts. */
  readonly publicDirs: readonly string[];
  /** Opens the form for the first province and administrator; null when there are accounts already. */
  readonly foundingCode: string | null;
}

const securityHeaders = (secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The API's documentation styles itself by attributes; our pages do for the lengths of bars.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // With no referrer at all, browsers hide the origin of our own forms too.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
  });

/** A file asked for by a mark of its content never changes under that address. */
const keepMarked = (response: ServerResponse & { readonly req: IncomingMessage }): void => {
  if (/[?&]v=[0-9a-f]{12}$/.test(response.req.url ?? ''))
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
};

export function createServer(options: ServerOptions): Express {
  const server = express();
  server.disable('x-powered-by');
  if (options.secure) server.set('trust proxy', 1);
  server.use(securityHeaders(options.secure), compression());

  server.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  server.get('/readyz', async (_request, response) => {
    try {
      await options.ready();
      response.json({ ready: true });
    } catch (error) {
      options.log.warn({ err: error }, 'not ready');
      response.status(503).set('Retry-After', '5').json({ ready: false });
    }
  });

  for (const dir of options.publicDirs)
    server.use('/assets', express.static(dir, { maxAge: '1h', fallthrough: true, setHeaders: keepMarked }));
  server.use('/api/docs', docsRouter());
  server.use(
    sessions({ secret: options.sessionSecret, store: options.sessionStore, secure: options.secure }),
  );
  const limit = signInLimit();
  server.use('/api/v1', apiRouter(options.app, options.log, options.version, limit));
  server.use(pagesRouter(options.app, options.log, options.publicDirs, options.foundingCode, limit));
  return server;
}
