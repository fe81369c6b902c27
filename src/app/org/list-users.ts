/** The accounts of the province. */
import type { Actor } from '../../domain/org/policy.js';
import type { User } from '../../domain/org/user.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import { authorise } from './authorise.js';

/** By username; the disabled ones too. */
export async function listUsers(app: Context, actor: Actor): Promise<readonly Stored<User>[]> {
  authorise(actor, 'users.manage');
  return app.store.users.find({ provinceId: actor.provinceId }, { sort: [['username', 'up']] });
}
