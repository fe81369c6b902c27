/** Bearer tokens: issued once, shown once, revoked for good. */
import type { Actor, Permission } from '../../domain/org/policy.js';
import type { ApiToken } from '../../domain/org/user.js';
import type { Context } from '../context.js';
import { authorise, notFound } from './authorise.js';

/** A new token of the actor's own; `secret` is never to be seen again. A token may not exceed its maker's permissions. */
export async function issueToken(
  app: Context,
  actor: Actor,
  input: { name: string; scopes: readonly Permission[] },
): Promise<{ token: ApiToken; secret: string }> {
  authorise(actor, 'tokens.manage');
  for (const scope of input.scopes) authorise(actor, scope);
  const secret = `ps_${app.ids.secret()}`;
  const token: ApiToken = {
    id: app.ids.next(),
    userId: actor.userId,
    name: input.name,
    scopes: input.scopes,
    secretHash: app.sha256(secret),
    createdAt: app.clock.now(),
    revokedAt: null,
  };
  await app.store.write(actor, { action: 'token.issued', subject: token.id }, (shelves) =>
    shelves.tokens.insert([token]),
  );
  return { token, secret };
}

/** Revokes one of the actor's own tokens. */
export async function revokeToken(app: Context, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'tokens.manage');
  await app.store.write(actor, { action: 'token.revoked', subject: id }, async (shelves) => {
    const token = await shelves.tokens.get(id);
    if (token?.userId !== actor.userId) throw notFound('mã truy cập');
    if (token.revokedAt === null) await shelves.tokens.replace({ ...token, revokedAt: app.clock.now() });
  });
}

/** The actor's own tokens, newest first, without their secrets. */
export async function listTokens(app: Context, actor: Actor): Promise<readonly ApiToken[]> {
  authorise(actor, 'tokens.manage');
  return app.store.tokens.find({ userId: actor.userId }, { sort: [['createdAt', 'down']] });
}
