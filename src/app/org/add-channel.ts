/** A channel comes into the register. */
import { Failure } from '../../domain/errors.js';
import type { Interval } from '../../domain/interval.js';
import type { AiringRule, Channel, ChannelKind, LedWall } from '../../domain/org/channel.js';
import { faultsOfChannel } from '../../domain/org/channel-rules.js';
import { fault } from '../../domain/org/register-fault.js';
import { spanForChannels } from '../../domain/org/unit-rules.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import { authorise } from './authorise.js';
import { faultFailure, refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';

export interface NewChannel {
  /** Null: one is made. */
  readonly id: string | null;
  readonly unitId: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Null: as long as its unit. */
  readonly life: Interval | null;
  readonly address: string | null;
  readonly led: LedWall | null;
  readonly rule: AiringRule | null;
}

/**
 * Adds a channel to a unit. Plans in force stay as they were approved: a line that should run there too needs a new
 * version of its plan.
 * @throws Failure `channel-exists`, `unit-unknown`, `unit-ended`, and the codes of {@link faultsOfChannel}
 */
export async function addChannel(app: Context, actor: Actor, given: NewChannel): Promise<Stored<Channel>> {
  authorise(actor, 'register.write');
  const id = given.id ?? app.ids.next();
  const { provinceId } = actor;
  return app.store.write(actor, registerChange(actor, 'channel.added', id), async (shelves) => {
    const units = await shelves.units.find({ provinceId });
    const unit = units.find((one) => one.id === given.unitId);
    if (unit === undefined)
      throw faultFailure(fault('unit-unknown', 'unitId', `Không có đơn vị ${given.unitId} trong danh bạ.`));
    if (unit.life.to <= app.clock.today())
      throw faultFailure(fault('unit-ended', 'unitId', `${unit.name} đã kết thúc hoạt động.`));
    if ((await shelves.channels.get(id)) !== null)
      throw new Failure('conflict', 'channel-exists', 'Mã kênh này đã được dùng.', {
        fields: [{ path: 'id', detail: 'Mã này đã được dùng.' }],
      });
    const channel = { ...given, id, life: given.life ?? unit.life, provinceId };
    refuseFaults(faultsOfChannel(channel, spanForChannels(unit, units)));
    await shelves.channels.insert([channel]);
    return { ...channel, version: 1 };
  });
}
