/** Somebody changes their own password. */
import { Failure } from '../../domain/errors.js';
import { faultsOfPassword } from '../../domain/org/account-rules.js';
import type { Actor } from '../../domain/org/policy.js';
import { fault } from '../../domain/org/register-fault.js';
import type { Context } from '../context.js';
import { notFound } from './authorise.js';
import { faultFailure, refuseFaults } from './refuse-faults.js';

export interface OwnPassword {
  readonly current: string;
  readonly password: string;
}

/**
 * Changes it for whoever knows the present one. Every session of the account ends, this one too; tokens stay, for
 * they are revoked one by one.
 * @throws Failure `session-needed` for a program's token, `wrong-password`, `password-unchanged`, and the codes of
 *   {@link faultsOfPassword}
 */
export async function changeOwnPassword(app: Context, actor: Actor, given: OwnPassword): Promise<void> {
  if (actor.scopes !== null || actor.role === 'system')
    throw new Failure('forbidden', 'session-needed', 'Mật khẩu chỉ đổi được khi đăng nhập trực tiếp.');
  const seen = await app.store.users.get(actor.userId);
  if (seen === null) throw notFound('tài khoản này');
  if (!(await app.passwords.verify(seen.passwordHash, given.current)))
    throw faultFailure(fault('wrong-password', 'current', 'Mật khẩu đang dùng không đúng.'));
  refuseFaults(faultsOfPassword(given.password, seen.username));
  if (given.password === given.current)
    throw faultFailure(fault('password-unchanged', 'password', 'Mật khẩu mới phải khác mật khẩu đang dùng.'));
  const passwordHash = await app.passwords.hash(given.password);
  await app.store.write(actor, { action: 'user.password-changed', subject: actor.userId }, (shelves) =>
    // An administrator may have disabled the account meanwhile: then its version has moved on and this fails.
    shelves.users.replace({ ...seen, passwordHash }),
  );
}
