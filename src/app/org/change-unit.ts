/** A unit is renamed, put under another, or given another life; closing it is giving it an end. */
import type { Interval } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { fault } from '../../domain/org/register-fault.js';
import type { Unit } from '../../domain/org/unit.js';
import { faultsOfNewLife, faultsOfUnit, spanForChannels } from '../../domain/org/unit-rules.js';
import { vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { Stored, WriteShelves } from '../ports/store.js';
import { followRegister, refuseStranding } from '../schedule/follow-register.js';
import { refuseOutdated } from '../seen-version.js';
import { claimRegister } from './claim-register.js';
import { endDayparts, refuseRunsOutside, reopenDayparts } from './end-channel.js';
import { findUnit } from './find-entry.js';
import { faultFailure, refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';
import { NOTHING_SETTLED, type SettledLife, settleLife } from './settle-life.js';

/** What may change; what is absent stays. A unit of another kind is another unit: that is a merger of one. */
export interface UnitChange {
  readonly name?: string;
  readonly shortName?: string;
  readonly parentId?: string | null;
  readonly life?: Interval;
}

export interface UnitEffect extends SettledLife {
  /** Channels that end with the unit, and those that had ended with it and go on. */
  readonly endedChannels: number;
  readonly reopenedChannels: number;
  readonly moved: number;
  /** Bookings that ended without another place. */
  readonly lost: number;
}

const NOTHING: UnitEffect = { ...NOTHING_SETTLED, endedChannels: 0, reopenedChannels: 0, moved: 0, lost: 0 };

/**
 * Changes a unit. With its end its channels and their dayparts end too, unless successors take them over, and with a
 * later end they go on; what it owes in plans in force follows the point rule.
 * @throws Failure `not-found`, `changed-meanwhile`, `channel-outside`, `runs-outside`, `channel-owes`, `plan-closed`,
 *   `past-settled`, and the codes of {@link faultsOfUnit} and {@link faultsOfNewLife}
 */
export async function changeUnit(
  app: Context,
  actor: Actor,
  id: string,
  change: UnitChange,
  seenVersion: number | null,
): Promise<{ readonly unit: Stored<Unit>; readonly effect: UnitEffect }> {
  return app.store.write(actor, registerChange(actor, 'unit.changed', id), async (shelves) => {
    await claimRegister(shelves, actor.provinceId, app.clock.now());
    const before = await findUnit(shelves, actor, 'register.write', id);
    refuseOutdated(before, seenVersion, 'Đơn vị');
    const after: Stored<Unit> = { ...before, ...change };
    const units = await shelves.units.find({ provinceId: actor.provinceId });
    refuseFaults([...faultsOfUnit(after, units), ...faultsOfNewLife(before, after.life, units)]);
    await shelves.units.replace(after);
    const unit = { ...after, version: before.version + 1 };
    const isSame = before.life.from === after.life.from && before.life.to === after.life.to;
    if (isSame) return { unit, effect: NOTHING };
    const channels = await channelsFollow(shelves, before, after, units);
    const settled = await settleLife(app, actor, shelves, before, after);
    const now = app.clock.now();
    // What a longer life adds must be able to run somewhere, too.
    const asked = after.life.to > before.life.to ? channels.all : channels.ended;
    await refuseStranding(shelves, actor.provinceId, asked, now);
    const followed = await followRegister(shelves, actor.provinceId, channels.ended, now);
    const { ended, reopened } = channels;
    return {
      unit,
      effect: { ...settled, ...followed, endedChannels: ended.length, reopenedChannels: reopened.length },
    };
  });
}

interface FollowedChannels {
  readonly all: readonly string[];
  readonly ended: readonly string[];
  readonly reopened: readonly string[];
}

/** Ends the channels that would outlive their unit, and takes along those that had ended with it. */
async function channelsFollow(
  shelves: WriteShelves,
  before: Unit,
  after: Unit,
  register: readonly Unit[],
): Promise<FollowedChannels> {
  const span = spanForChannels(after, [...register.filter(({ id }) => id !== after.id), after]);
  const channels = await shelves.channels.find({ unitId: after.id });
  const outside = channels.find(({ life }) => life.from < span.from || life.from >= span.to);
  if (outside !== undefined)
    throw faultFailure(
      fault(
        'channel-outside',
        outside.life.from < span.from ? 'life.from' : 'life.to',
        `Kênh ${outside.name} bắt đầu ${vietnameseDay(outside.life.from)}, ngoài thời gian mới của đơn vị.`,
      ),
    );
  const late = channels.filter(({ life }) => life.to > span.to);
  const along = channels.filter(({ life }) => life.to === before.life.to && life.to < span.to);
  for (const channel of late) {
    const next = { ...channel, life: { ...channel.life, to: span.to } };
    await refuseRunsOutside(shelves, next);
    await shelves.channels.replace(next);
    await endDayparts(shelves, next);
  }
  for (const channel of along) {
    const next = { ...channel, life: { ...channel.life, to: span.to } };
    await shelves.channels.replace(next);
    await reopenDayparts(shelves, channel, next);
  }
  const ids = (some: readonly { readonly id: string }[]): string[] => some.map(({ id }) => id);
  return { all: ids(channels), ended: ids(late), reopened: ids(along) };
}
