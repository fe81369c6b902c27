/** A channel is renamed, moves its address, gets another wall, rule, or life; closing it is giving it an end. */
import type { Interval } from '../../domain/interval.js';
import { isDeepStrictEqual } from 'node:util';
import type { AiringRule, Channel, LedWall } from '../../domain/org/channel.js';
import { faultsOfChannel } from '../../domain/org/channel-rules.js';
import type { Actor } from '../../domain/org/policy.js';
import { spanForChannels } from '../../domain/org/unit-rules.js';
import type { Context } from '../context.js';
import type { Records, Stored } from '../ports/store.js';
import { type FollowedRegister, followRegister, refuseStranding } from '../schedule/follow-register.js';
import { refuseOutdated } from '../seen-version.js';
import { endDayparts, refuseRunsOutside, reopenDayparts } from './end-channel.js';
import { findChannel } from './find-entry.js';
import { refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';

/** What may change; what is absent stays. Kind and unit are what a channel is: they stay, or pass on by a merger. */
export interface ChannelChange {
  readonly name?: string;
  readonly address?: string | null;
  readonly led?: LedWall | null;
  readonly rule?: AiringRule | null;
  readonly life?: Interval;
}

/**
 * Changes a channel. With its end its dayparts end too, and what is booked behind it moves; with a later end the
 * dayparts that had ended with it go on. What is booked in places that its rule no longer offers moves as well.
 * @throws Failure `not-found`, `changed-meanwhile`, `runs-outside`, `channel-owes`, and the codes of
 *   {@link faultsOfChannel}
 */
export async function changeChannel(
  app: Context,
  actor: Actor,
  id: string,
  change: ChannelChange,
  seenVersion: number | null,
): Promise<{ readonly channel: Stored<Channel>; readonly effect: FollowedRegister }> {
  return app.store.write(actor, registerChange(actor, 'channel.changed', id), async (shelves) => {
    const before = await findChannel(shelves, actor, 'register.write', id);
    refuseOutdated(before, seenVersion, 'Kênh');
    const after: Stored<Records['channels']> = { ...before, ...change };
    const units = await shelves.units.find({ provinceId: actor.provinceId });
    const unit = units.find((one) => one.id === before.unitId);
    refuseFaults(faultsOfChannel(after, unit === undefined ? after.life : spanForChannels(unit, units)));
    await shelves.channels.replace(after);
    const channel = { ...after, version: before.version + 1 };
    const now = app.clock.now();
    const livesOn = before.life.from === after.life.from && before.life.to === after.life.to;
    if (livesOn && isDeepStrictEqual(before.rule, after.rule))
      return { channel, effect: { moved: 0, lost: 0 } };
    if (!livesOn) {
      await refuseRunsOutside(shelves, after);
      await endDayparts(shelves, after);
      if (after.life.to > before.life.to) await reopenDayparts(shelves, before, after);
      await refuseStranding(shelves, actor.provinceId, [id], now);
    }
    return { channel, effect: await followRegister(shelves, actor.provinceId, [id], now) };
  });
}
