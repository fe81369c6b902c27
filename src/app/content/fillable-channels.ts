/** The channels that a person may put content on. */
import { type Actor, mayTouch } from '../../domain/org/policy.js';
import { contains } from '../../domain/interval.js';
import type { Context } from '../context.js';
import type { Records } from '../ports/store.js';
import { CARRIERS } from './content-medium.js';
import type { MediaKind } from './media-file.js';

/** Living channels that carry a medium and that the actor may fill, in the order of their names. */
export async function fillableChannels(
  app: Context,
  actor: Actor,
  medium: MediaKind,
): Promise<Records['channels'][]> {
  const today = app.clock.today();
  const channels = await app.store.channels.find({
    provinceId: actor.provinceId,
    kind: { in: CARRIERS[medium] },
  });
  return channels
    .filter((channel) => contains(channel.life, today) && mayTouch(actor, 'contents.write', channel))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
