/** How the units of the sample keep their quotas: one far behind, one middling, the rest mostly on time. */
import { type Day, weekdayOf } from '../domain/time.js';
import { contains, type Interval } from '../domain/interval.js';
import type { AsRunSource } from '../domain/traffic/as-run.js';
import type { Channel } from '../domain/org/channel.js';
import type { Obligation } from '../domain/plan/obligation.js';
import { chance, chosen } from './chance.js';
import { COMMUNES, communeUnitId } from './communes.js';

/** The commune that is clearly behind, whatever is counted. */
export const BEHIND_UNIT_ID = 'xa-lach-dua';

const STRAGGLERS: Readonly<Record<string, number>> = { [BEHIND_UNIT_ID]: 0.22, 'xa-thac-nga': 0.62 };

const coast = new Set(COMMUNES.filter(({ region }) => region === 'coast').map(communeUnitId));

/** True for a commune whose clusters the storm silences. */
export const isCoastal = (unitId: string): boolean => coast.has(unitId);

/** Share of required obligations that are met after their due day. */
const LATE = 0.08;

export type Fate = 'on-time' | 'late' | 'never';

/**
 * Whether an obligation was met. Required ones nearly always, optional ones every third time; in the storm
 * week the loudspeakers of the coast were silent and the others short of time.
 */
export function fateOf(obligation: Obligation, channel: Channel, storm: Interval): Fate {
  const { id, unitId, target, required } = obligation;
  let reliability = STRAGGLERS[unitId] ?? 0.87 + 0.1 * chance(unitId, 'reliability');
  if (channel.kind === 'loudspeaker' && contains(storm, target))
    reliability *= isCoastal(unitId) ? 0.05 : 0.6;
  if (channel.kind === 'led') reliability = chance(channel.id, target, 'power cut') < 0.04 ? 0.3 : 0.995;
  if (!required) reliability *= 0.35;
  const drawn = chance(id, 'fate');
  if (drawn < reliability) return 'on-time';
  return drawn < reliability + (required ? LATE : 0) ? 'late' : 'never';
}

const BY_UNIT: readonly AsRunSource[] = ['device', 'device', 'import', 'statement'];

/** How a channel's as-runs reach us: a paired device, an address, a page scan, a station's log, somebody's word. */
export function sourceOf(channel: Channel): AsRunSource {
  switch (channel.kind) {
    case 'print':
      return 'page';
    case 'radio':
    case 'tv':
      return 'import';
    case 'loudspeaker':
      return channel.unitId === BEHIND_UNIT_ID ? 'statement' : chosen(BY_UNIT, channel.unitId, 'equipment');
    case 'led':
      return chance(channel.id, 'paired') < 0.85 ? 'device' : 'import';
    case 'online':
    case 'portal':
    case 'facebook':
    case 'zalo':
    case 'tiktok':
    case 'youtube':
      return 'url';
  }
}

/** The Monday of a day's week, which names a station's weekly log. */
export const weekOf = (day: Day): Day => day - weekdayOf(day);
