/** The province's register, as the domain's rules take it. */
import type { Channel, Daypart } from '../../domain/org/channel.js';
import type { Unit } from '../../domain/org/unit.js';
import type { Context } from '../context.js';
import type { ReadShelves, Stored } from '../ports/store.js';

export interface ProvinceRegister {
  readonly units: readonly Stored<Unit>[];
  readonly channels: readonly Stored<Channel>[];
}

/** Every unit and channel of a province, the ended ones too. */
export async function loadRegister(
  app: { readonly store: Pick<ReadShelves, 'units' | 'channels'> },
  provinceId: string,
): Promise<ProvinceRegister> {
  const [units, channels] = await Promise.all([
    app.store.units.find({ provinceId }),
    app.store.channels.find({ provinceId }),
  ]);
  return { units, channels };
}

/** The dayparts of some channels. */
export const loadDayparts = (
  app: Context,
  channelIds: readonly string[],
): Promise<readonly Stored<Daypart>[]> => app.store.dayparts.find({ channelId: { in: channelIds } });
