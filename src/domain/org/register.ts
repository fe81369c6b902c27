/** The register: the units and channels of one province, past and present. */
import { type Interval, overlaps } from '../interval.js';
import type { Channel } from './channel.js';
import type { Unit, UnitKind } from './unit.js';

export interface Register {
  readonly units: readonly Unit[];
  readonly channels: readonly Channel[];
}

/** The units of a kind that live on some day of the window, in the order of the register. */
export const livingUnits = (register: Register, kind: UnitKind, window: Interval): Unit[] =>
  register.units.filter((unit) => unit.kind === kind && overlaps(unit.life, window));

/**
 * Who owes what a unit owed, after its end: its successors that live in the window, theirs when they
 * have ended too, and so on. Empty when the unit outlives the window or left no successor.
 */
export function heirsOf(register: Register, unit: Unit, window: Interval): Unit[] {
  const byId = new Map(register.units.map((each) => [each.id, each]));
  const seen = new Set([unit.id]);
  const heirs: Unit[] = [];
  const walk = (ended: Unit): void => {
    if (ended.life.to >= window.to) return;
    for (const id of ended.successorIds) {
      const heir = byId.get(id);
      if (!heir || seen.has(id)) continue;
      seen.add(id);
      if (overlaps(heir.life, window)) heirs.push(heir);
      walk(heir);
    }
  };
  walk(unit);
  return heirs;
}
