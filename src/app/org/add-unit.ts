/** A unit comes into the register. */
import { Failure } from '../../domain/errors.js';
import type { Interval } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { faultsOfUnit } from '../../domain/org/unit-rules.js';
import type { Unit, UnitKind } from '../../domain/org/unit.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import { authorise } from './authorise.js';
import { refuseFaults } from './refuse-faults.js';
import { registerChange } from './register-change.js';

export interface NewUnit {
  /** Null: one is made. */
  readonly id: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  /** Null: the province itself, where there is one. */
  readonly parentId: string | null;
  readonly life: Interval;
}

/** The unit that every other stands under when nothing else is said; null before there is one. */
export const rootOf = (units: readonly Unit[]): Unit | null =>
  units.find(({ kind, parentId }) => kind === 'province' && parentId === null) ?? null;

/**
 * Adds a unit. It owes nothing until a plan names it: plans in force stay as they were approved.
 * @throws Failure `unit-exists`, and the codes of {@link faultsOfUnit}
 */
export async function addUnit(app: Context, actor: Actor, given: NewUnit): Promise<Stored<Unit>> {
  authorise(actor, 'register.write');
  const id = given.id ?? app.ids.next();
  return app.store.write(actor, registerChange(actor, 'unit.added', id), async (shelves) => {
    const units = await shelves.units.find({ provinceId: actor.provinceId });
    if ((await shelves.units.get(id)) !== null)
      throw new Failure('conflict', 'unit-exists', 'Mã đơn vị này đã được dùng.', {
        fields: [{ path: 'id', detail: 'Mã này đã được dùng.' }],
      });
    const parentId =
      given.kind === 'province' ? given.parentId : (given.parentId ?? rootOf(units)?.id ?? null);
    const unit: Unit = { ...given, id, provinceId: actor.provinceId, parentId, successorIds: [] };
    refuseFaults(faultsOfUnit(unit, units));
    await shelves.units.insert([unit]);
    return { ...unit, version: 1 };
  });
}
