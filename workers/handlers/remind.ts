import { remind } from '../../src/app/inbox/remind.js';
import type { Handler } from '../handler.js';

export const remindHandler: Handler<'inbox.remind'> = async (app, { provinceId, day }) => ({
  messages: await remind(app, provinceId, day),
});
