/** Starting and ending a session; the id changes on the way in, so that none planted before is of use. */
import type { Request } from 'express';
import type { Context } from '../app/context.js';
import { signIn } from '../app/org/sign-in.js';
import type { Actor } from '../domain/org/policy.js';

/** Signs in and gives the request a fresh session; throws `wrong-credentials`. */
export async function startSession(
  app: Context,
  request: Request,
  credentials: { username: string; password: string },
): Promise<Actor> {
  const { actor, mark } = await signIn(app, credentials);
  await settled((done) => request.session.regenerate(done));
  request.session.userId = actor.userId;
  request.session.mark = mark;
  await settled((done) => request.session.save(done));
  return actor;
}

/** Ends the session on the server: its cookie is worth nothing afterwards. */
export const endSession = (request: Request): Promise<void> =>
  settled((done) => request.session.destroy(done));

/** A callback of the session middleware as a promise. */
function settled(act: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('session store', { cause: error }));
    });
  });
}
