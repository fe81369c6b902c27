/** The as-runs of those whom somebody sees, by what has become of them: the verifier's queue, the reporter's own list. */
import type { Channel } from '../../domain/org/channel.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import { AS_RUN_STATES, type AsRunState } from '../../domain/traffic/as-run.js';
import type { Context } from '../context.js';
import { authorise } from '../org/authorise.js';
import { loadRegister } from '../org/register.js';
import type { AsRunRecord, Stored } from '../ports/store.js';

export interface EvidenceItem {
  readonly asRun: Stored<AsRunRecord>;
  readonly channel: Channel | null;
  readonly unit: Unit | null;
}

export interface EvidenceList {
  readonly counts: Readonly<Record<AsRunState, number>>;
  readonly items: readonly EvidenceItem[];
}

/** At most `limit` as-runs in a state: what waits for a verdict longest first, what has one latest first. */
export async function viewEvidence(
  app: Context,
  actor: Actor,
  { state, limit }: { readonly state: AsRunState; readonly limit: number },
): Promise<EvidenceList> {
  const own = authorise(actor, 'as-runs.read') === 'unit' ? { unitId: actor.unitId } : {};
  const scope = { provinceId: actor.provinceId, ...own };
  const order = state === 'claimed' ? 'up' : 'down';
  const [asRuns, register, ...counted] = await Promise.all([
    app.store.asRuns.find(
      { ...scope, state },
      {
        sort: [
          ['ranAt', order],
          ['id', order],
        ],
        limit,
      },
    ),
    loadRegister(app, actor.provinceId),
    ...AS_RUN_STATES.map(
      async (one) => [one, await app.store.asRuns.count({ ...scope, state: one })] as const,
    ),
  ]);
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const channels = new Map(register.channels.map((channel) => [channel.id, channel]));
  return {
    counts: Object.fromEntries(counted) as Record<AsRunState, number>,
    items: asRuns.map((asRun) => ({
      asRun,
      channel: channels.get(asRun.channelId) ?? null,
      unit: units.get(asRun.unitId) ?? null,
    })),
  };
}
