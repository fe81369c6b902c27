/** Channels of a unit that has ended pass to the unit that took its duties over. */
import { systemActor } from '../../domain/org/policy.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { ReadShelves, WriteShelves } from '../ports/store.js';

/** The channels that live on, with the heir of their ended unit; a unit with several heirs leaves it to a person. */
async function orphansOf(shelves: ReadShelves, provinceId: string, today: Day) {
  const units = await shelves.units.find({ provinceId });
  const ended = new Map(
    units
      .filter(({ life, successorIds }) => life.to <= today && successorIds.length === 1)
      .map(({ id, successorIds }) => [id, successorIds[0]!]),
  );
  const channels = await shelves.channels.find({ provinceId, unitId: { in: [...ended.keys()] } });
  return channels
    .filter(({ life }) => life.to > today)
    .map((channel) => ({ ...channel, unitId: ended.get(channel.unitId)! }));
}

/** Passes them on inside a transaction; gives their number. What ran before keeps the unit under which it ran. */
export async function passChannelsOn(shelves: WriteShelves, provinceId: string, today: Day): Promise<number> {
  const orphans = await orphansOf(shelves, provinceId, today);
  for (const channel of orphans) await shelves.channels.replace(channel);
  return orphans.length;
}

/** Passes on what came to be orphaned since the last time, in every province; writes nothing where there is none. */
export async function sweepChannels(app: Context): Promise<void> {
  const today = app.clock.today();
  for (const { id } of await app.store.provinces.find({})) {
    if ((await orphansOf(app.store, id, today)).length === 0) continue;
    await app.store.write(systemActor(id), { action: 'channels.passed-on', subject: id }, (shelves) =>
      passChannelsOn(shelves, id, today),
    );
  }
}
