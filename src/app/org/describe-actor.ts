/** Who somebody is, in the words of a page's head. */
import type { Actor } from '../../domain/org/policy.js';
import { reachOf } from '../../domain/org/policy.js';
import { countWaiting } from '../schedule/view-work.js';
import type { Context } from '../context.js';

export interface ActorDescription {
  readonly unitName: string;
  /** As it is said in passing: "Sở VHTTDL". */
  readonly unitShortName: string;
  readonly provinceName: string;
  /** Assignments that wait for the unit's answer; null for those who answer none. */
  readonly waiting: number | null;
}

export async function describeActor(app: Context, actor: Actor): Promise<ActorDescription> {
  const answers = reachOf(actor, 'assignments.answer') !== null;
  const [unit, province, waiting] = await Promise.all([
    app.store.units.get(actor.unitId),
    app.store.provinces.get(actor.provinceId),
    answers ? countWaiting(app, actor) : null,
  ]);
  return {
    unitName: unit?.name ?? '',
    unitShortName: unit?.shortName ?? '',
    provinceName: province?.name ?? '',
    waiting,
  };
}
