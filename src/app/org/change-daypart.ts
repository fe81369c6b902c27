/** A daypart gets other hours, days, or capacity, or ends. */
import type { Daypart } from '../../domain/org/channel.js';
import { faultsOfDaypart } from '../../domain/org/channel-rules.js';
import type { Actor } from '../../domain/org/policy.js';
import { slotId } from '../../domain/schedule/slot.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { Stored, WriteShelves } from '../ports/store.js';
import { type FollowedRegister, followRegister } from '../schedule/follow-register.js';
import { refuseOutdated } from '../seen-version.js';
import { findDaypart } from './find-entry.js';
import { refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';

/** What may change; what is absent stays. */
export type DaypartChange = Partial<Omit<Daypart, 'id' | 'channelId'>>;

/**
 * Changes a daypart from today on: what is booked ahead in places it no longer offers moves; what has run is kept by
 * its own day and minute.
 * @throws Failure `not-found`, `changed-meanwhile`, and the codes of {@link faultsOfDaypart}
 */
export async function changeDaypart(
  app: Context,
  actor: Actor,
  id: string,
  change: DaypartChange,
  seenVersion: number | null,
): Promise<{ readonly daypart: Stored<Daypart>; readonly effect: FollowedRegister }> {
  return app.store.write(actor, registerChange(actor, 'daypart.changed', id), async (shelves) => {
    const { daypart: before, channel } = await findDaypart(shelves, actor, 'register.write', id);
    refuseOutdated(before, seenVersion, 'Khung giờ');
    const after: Stored<Daypart> = { ...before, ...change };
    refuseFaults(faultsOfDaypart(after, channel.life));
    await shelves.dayparts.replace(after);
    const effect = await followRegister(shelves, actor.provinceId, [channel.id], app.clock.now());
    if (after.start !== before.start) await restart(shelves, after, app.clock.today());
    return { daypart: { ...after, version: before.version + 1 }, effect };
  });
}

/** What stays booked in the daypart begins when it now begins. */
async function restart(shelves: WriteShelves, { id, channelId, start }: Daypart, today: Day): Promise<void> {
  const ahead = await shelves.bookings.find({ channelId, day: { from: today } });
  for (const booking of ahead) {
    if (booking.slotId === slotId(id, booking.day) && booking.start !== start)
      await shelves.bookings.replace({ ...booking, start });
  }
}
