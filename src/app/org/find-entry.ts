/** One entry of the register, for those of its province; whatever is of another is not there. */
import type { Actor, Permission } from '../../domain/org/policy.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import type { Unit } from '../../domain/org/unit.js';
import type { User } from '../../domain/org/user.js';
import type { ReadShelves, Records, Stored } from '../ports/store.js';
import { authorise, notFound } from './authorise.js';

type Reading<K extends keyof ReadShelves> = Pick<ReadShelves, K>;

/** Throws `not-found`. */
export async function findUnit(
  shelves: Reading<'units'>,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<Stored<Unit>> {
  authorise(actor, permission);
  const unit = await shelves.units.get(id);
  if (unit?.provinceId !== actor.provinceId) throw notFound('đơn vị này trong danh bạ');
  return unit;
}

/** Throws `not-found`. */
export async function findChannel(
  shelves: Reading<'channels'>,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<Stored<Records['channels']>> {
  authorise(actor, permission);
  const channel = await shelves.channels.get(id);
  if (channel?.provinceId !== actor.provinceId) throw notFound('kênh này trong danh bạ');
  return channel;
}

/** A daypart and its channel; throws `not-found`. */
export async function findDaypart(
  shelves: Reading<'channels' | 'dayparts'>,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<{ readonly daypart: Stored<Daypart>; readonly channel: Channel }> {
  authorise(actor, permission);
  const daypart = await shelves.dayparts.get(id);
  const channel = daypart && (await shelves.channels.get(daypart.channelId));
  if (!daypart || channel?.provinceId !== actor.provinceId) throw notFound('khung giờ này trong danh bạ');
  return { daypart, channel };
}

/** Throws `not-found`. */
export async function findUser(shelves: Reading<'users'>, actor: Actor, id: string): Promise<Stored<User>> {
  authorise(actor, 'users.manage');
  const user = await shelves.users.get(id);
  if (user?.provinceId !== actor.provinceId) throw notFound('tài khoản này');
  return user;
}
