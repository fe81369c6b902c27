/** Random identities from the operating system. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Ids } from '../app/ports/ids.js';

export const randomIds: Ids = {
  next: () => randomUUID(),
  secret: () => randomBytes(32).toString('base64url'),
};
