import { makeProduction } from '../../src/app/content/make-production.js';
import type { Handler } from '../handler.js';

export const makeProductionHandler: Handler<'media.produce'> = (app, { productionId }, progress) =>
  makeProduction(app, productionId, progress);
