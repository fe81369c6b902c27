/** A channel gets one more recurring window with a capacity. */
import { Failure } from '../../domain/errors.js';
import type { Interval } from '../../domain/interval.js';
import type { Daypart } from '../../domain/org/channel.js';
import { faultsOfDaypart } from '../../domain/org/channel-rules.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import { findChannel } from './find-entry.js';
import { refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';

export interface NewDaypart extends Omit<Daypart, 'id' | 'life'> {
  /** Null: one is made. */
  readonly id: string | null;
  /** Null: as long as its channel. */
  readonly life: Interval | null;
}

/**
 * Adds a daypart. What had no place before may find one there when its plan is scheduled again.
 * @throws Failure `not-found`, `daypart-exists`, and the codes of {@link faultsOfDaypart}
 */
export async function addDaypart(app: Context, actor: Actor, given: NewDaypart): Promise<Stored<Daypart>> {
  const id = given.id ?? app.ids.next();
  return app.store.write(actor, registerChange(actor, 'daypart.added', id), async (shelves) => {
    const channel = await findChannel(shelves, actor, 'register.write', given.channelId);
    if ((await shelves.dayparts.get(id)) !== null)
      throw new Failure('conflict', 'daypart-exists', 'Mã khung giờ này đã được dùng.', {
        fields: [{ path: 'id', detail: 'Mã này đã được dùng.' }],
      });
    const daypart: Daypart = { ...given, id, life: given.life ?? channel.life };
    refuseFaults(faultsOfDaypart(daypart, channel.life));
    await shelves.dayparts.insert([daypart]);
    return { ...daypart, version: 1 };
  });
}
