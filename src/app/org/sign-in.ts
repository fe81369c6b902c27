/** Who somebody is: by password, by session, by bearer token. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { User } from '../../domain/org/user.js';
import type { Context } from '../context.js';

const asActor = (user: User, scopes: Actor['scopes']): Actor => ({
  userId: user.id,
  name: user.displayName,
  role: user.role,
  provinceId: user.provinceId,
  unitId: user.unitId,
  scopes,
});

/**
 * The actor behind a username and password, with the mark that its session keeps. A wrong name and a wrong password take the same path and give the
 * same answer, so that nobody learns which names exist.
 */
export async function signIn(
  app: Context,
  credentials: { username: string; password: string },
): Promise<{ readonly actor: Actor; readonly mark: string }> {
  const [user] = await app.store.users.find({
    username: credentials.username.trim().toLowerCase().normalize('NFC'),
  });
  const matches = await app.passwords.verify(
    user?.passwordHash ?? (await decoyHash(app)),
    credentials.password,
  );
  if (user === undefined || !matches || user.disabled) {
    throw new Failure('unauthenticated', 'wrong-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng.');
  }
  return { actor: asActor(user, null), mark: markOf(app, user) };
}

const decoys = new WeakMap<Context, Promise<string>>();

/** A hash that no password fits, made once, so that an unknown name costs what a known one does. */
function decoyHash(app: Context): Promise<string> {
  const made = decoys.get(app) ?? app.passwords.hash(app.ids.secret());
  decoys.set(app, made);
  return made;
}

/**
 * What ties a session to the password it was opened with: when that is changed, or thrown away with the account, every
 * session of before has ended.
 */
const markOf = (app: Pick<Context, 'sha256'>, { passwordHash }: User): string => app.sha256(passwordHash);

/** The actor of a session; null when the account is gone or disabled, or its password is another one since. */
export async function actorOfUser(app: Context, userId: string, mark: string): Promise<Actor | null> {
  const user = await app.store.users.get(userId);
  return user === null || user.disabled || markOf(app, user) !== mark ? null : asActor(user, null);
}

/** The actor of a bearer token; null when it is unknown or revoked, or its owner is disabled. */
export async function actorOfToken(app: Context, secret: string): Promise<Actor | null> {
  const [token] = await app.store.tokens.find({ secretHash: app.sha256(secret) });
  if (token === undefined || token.revokedAt !== null) return null;
  const user = await app.store.users.get(token.userId);
  return user === null || user.disabled ? null : asActor(user, token.scopes);
}
