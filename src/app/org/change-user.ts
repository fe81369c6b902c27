/** An account changes its name, role or unit, gets a new password, is disabled or enabled again. */
import { Failure } from '../../domain/errors.js';
import { faultsOfAccount, faultsOfPassword } from '../../domain/org/account-rules.js';
import type { Actor, Role } from '../../domain/org/policy.js';
import { fault } from '../../domain/org/register-fault.js';
import type { User } from '../../domain/org/user.js';
import type { Context } from '../context.js';
import type { ReadShelves, Stored, WriteShelves } from '../ports/store.js';
import { refuseOutdated } from '../seen-version.js';
import { authorise } from './authorise.js';
import { findUser } from './find-entry.js';
import { faultFailure, refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';

/** What may change; what is absent stays. */
export interface UserChange {
  readonly displayName?: string;
  readonly role?: Role;
  readonly unitId?: string;
  readonly disabled?: boolean;
  readonly password?: string;
}

/**
 * Changes an account. Disabling throws its password away and revokes its tokens, so that every session has ended at
 * once and none wakes up again; enabling it needs a new password. A new password ends sessions and tokens likewise.
 * @throws Failure `not-found`, `changed-meanwhile`, `password-needed`, `last-administrator`, `yourself-disabled`,
 *   and the codes of {@link faultsOfAccount} and {@link faultsOfPassword}
 */
export async function changeUser(
  app: Context,
  actor: Actor,
  id: string,
  change: UserChange,
  seenVersion: number | null,
): Promise<Stored<User>> {
  authorise(actor, 'users.manage');
  const { password, ...about } = change;
  // Hashing takes its time, so it is done before the transaction; a disabled account gets a hash that nothing fits.
  const secret = change.disabled === true ? app.ids.secret() : password;
  const passwordHash = secret === undefined ? null : await app.passwords.hash(secret);
  return app.store.write(actor, registerChange(actor, 'user.changed', id), async (shelves) => {
    const before = await findUser(shelves, actor, id);
    refuseOutdated(before, seenVersion, 'Tài khoản');
    const after: Stored<User> = { ...before, ...about, passwordHash: passwordHash ?? before.passwordHash };
    await refuseUnsound(app, shelves, before, after, password);
    if (after.disabled && actor.userId === id)
      throw new Failure('conflict', 'yourself-disabled', 'Không thể tự khóa tài khoản đang dùng.');
    await refuseLastAdministrator(shelves, before, after);
    await shelves.users.replace(after);
    if (passwordHash !== null) await revokeAll(shelves, id, app.clock.now());
    return { ...after, version: before.version + 1 };
  });
}

async function refuseUnsound(
  app: Pick<Context, 'clock'>,
  shelves: Pick<ReadShelves, 'units'>,
  before: User,
  after: User,
  password: string | undefined,
): Promise<void> {
  if (before.disabled && !after.disabled && password === undefined)
    throw faultFailure(
      fault('password-needed', 'password', 'Mở lại tài khoản cần đặt mật khẩu mới cho người dùng.'),
    );
  if (password !== undefined) refuseFaults(faultsOfPassword(password, after.username));
  if (after.role === before.role && after.unitId === before.unitId) return;
  const unit = await shelves.units.get(after.unitId);
  const own = unit?.provinceId === after.provinceId ? unit : null;
  // The name of an account from before the rule stays as it is.
  const faults = faultsOfAccount(after, own, app.clock.today()).filter(({ path }) => path !== 'username');
  refuseFaults(faults);
}

/** Nobody could mend it: the province keeps one administrator who can sign in. */
async function refuseLastAdministrator(
  shelves: Pick<ReadShelves, 'users'>,
  before: User,
  after: User,
): Promise<void> {
  const isOne = ({ role, disabled }: User): boolean => role === 'admin' && !disabled;
  if (!isOne(before) || isOne(after)) return;
  const { provinceId } = before;
  if ((await shelves.users.count({ provinceId, role: 'admin', disabled: false })) > 1) return;
  throw new Failure(
    'conflict',
    'last-administrator',
    'Đây là tài khoản quản trị duy nhất còn dùng được; hãy lập một tài khoản quản trị khác trước.',
  );
}

async function revokeAll(shelves: WriteShelves, userId: string, now: number): Promise<void> {
  for (const token of await shelves.tokens.find({ userId, revokedAt: null }))
    await shelves.tokens.replace({ ...token, revokedAt: now });
}
