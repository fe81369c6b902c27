/** An account for somebody of a unit. */
import { faultsOfAccount, faultsOfPassword } from '../../domain/org/account-rules.js';
import type { Actor, Role } from '../../domain/org/policy.js';
import type { User } from '../../domain/org/user.js';
import { Failure } from '../../domain/errors.js';
import type { Context } from '../context.js';
import type { ReadShelves, Stored } from '../ports/store.js';
import { authorise } from './authorise.js';
import { refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';

export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly password: string;
}

/**
 * Adds an account with its first password, which its owner changes.
 * @throws Failure `username-taken`, and the codes of {@link faultsOfAccount} and {@link faultsOfPassword}
 */
export async function addUser(app: Context, actor: Actor, given: NewUser): Promise<Stored<User>> {
  authorise(actor, 'users.manage');
  const { password, ...about } = given;
  const id = app.ids.next();
  refuseFaults(faultsOfPassword(password, about.username));
  const passwordHash = await app.passwords.hash(password);
  return app.store.write(actor, registerChange(actor, 'user.added', id), async (shelves) => {
    const unit = await shelves.units.get(about.unitId);
    const own = unit?.provinceId === actor.provinceId ? unit : null;
    refuseFaults(faultsOfAccount(about, own, app.clock.today()));
    await refuseTaken(shelves, about.username);
    const user: User = { ...about, id, provinceId: actor.provinceId, passwordHash, disabled: false };
    await shelves.users.insert([user]);
    return { ...user, version: 1 };
  });
}

/** One name is one person, in every province of the store: `username-taken`. */
async function refuseTaken(shelves: Pick<ReadShelves, 'users'>, username: string): Promise<void> {
  if ((await shelves.users.count({ username })) === 0) return;
  throw new Failure('conflict', 'username-taken', 'Tên đăng nhập này đã có người dùng.', {
    fields: [{ path: 'username', detail: 'Tên đăng nhập này đã có người dùng.' }],
  });
}
