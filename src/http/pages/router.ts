/** The pages people see, rendered on the server. */
import { Router } from 'express';
import type { Context } from '../../app/context.js';
import type { Logger } from '../../app/ports/logger.js';

export function pagesRouter(app: Context, log: Logger): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    await app.store.ping();
    log.info({}, 'board');
    response.type('text/plain').send('Phủ Sóng');
  });
  return router;
}
