/** The channels that a person may put content on. */
import { type Actor, mayTouch } from '../../domain/org/policy.js';
import { contains } from '../../domain/interval.js';
import type { ChannelKind } from '../../domain/org/channel.js';
import type { Context } from '../context.js';
import type { Records } from '../ports/store.js';

/** What takes a finished picture; print, radio and the like are supplied in other ways. */
const KINDS: readonly ChannelKind[] = ['led', 'portal', 'online', 'facebook', 'zalo', 'tiktok', 'youtube'];

/** Living channels that take pictures and that the actor may fill, in the order of their names. */
export async function fillableChannels(app: Context, actor: Actor): Promise<Records['channels'][]> {
  const today = app.clock.today();
  const channels = await app.store.channels.find({ provinceId: actor.provinceId, kind: { in: KINDS } });
  return channels
    .filter((channel) => contains(channel.life, today) && mayTouch(actor, 'contents.write', channel))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
