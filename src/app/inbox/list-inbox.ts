/** A unit's inbox, newest first. */
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import { authorise } from '../org/authorise.js';
import type { InboxMessage } from './inbox-message.js';

/** Messages shown at once. */
const SHOWN = 100;

export async function listInbox(app: Context, actor: Actor): Promise<readonly Stored<InboxMessage>[]> {
  authorise(actor, 'inbox.read');
  return app.store.inbox.find(
    { provinceId: actor.provinceId, unitId: actor.unitId },
    { sort: [['createdAt', 'down']], limit: SHOWN },
  );
}
