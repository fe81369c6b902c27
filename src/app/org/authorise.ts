/** The two questions every use case asks first. */
import { Failure } from '../../domain/errors.js';
import { type Actor, type Permission, type Reach, mayTouch, reachOf } from '../../domain/org/policy.js';

/** How far the actor may use a permission; throws `not-permitted` when not at all. */
export function authorise(actor: Actor, permission: Permission): Reach {
  const reach = reachOf(actor, permission);
  if (reach === null)
    throw new Failure('forbidden', 'not-permitted', 'Tài khoản của bạn không có quyền làm việc này.');
  return reach;
}

/** What is not there, and what belongs to somebody else, look alike: 404, never 403. */
export const notFound = (what: string): Failure =>
  new Failure('not-found', 'not-found', `Không tìm thấy ${what}.`);

/** The record, when it exists and the actor may use the permission on it; throws otherwise. */
export function authoriseOn<T extends { readonly provinceId: string; readonly unitId: string }>(
  actor: Actor,
  permission: Permission,
  record: T | null,
  what: string,
): T {
  authorise(actor, permission);
  if (record === null || !mayTouch(actor, permission, record)) throw notFound(what);
  return record;
}
