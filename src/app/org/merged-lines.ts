/** Lines after a merger: the successor bears what its predecessors bore. */
import type { Channel } from '../../domain/org/channel.js';
import type { LineTarget, QuotaLine } from '../../domain/plan/quota-line.js';
import type { Day } from '../../domain/time.js';

export interface Succession {
  readonly predecessorIds: readonly string[];
  readonly successorId: string;
  readonly on: Day;
}

/**
 * A line with the successor among its bearers; null when the merger does not concern it. Predecessors stay: the point
 * rule gives them what lies before their end. A line on each channel is owed on each channel as before, one on
 * each medium once on each kind of channel, any other once by the successor, on whichever of the channels.
 */
export function mergedLine(
  line: QuotaLine,
  { predecessorIds, successorId, on }: Succession,
  channels: ReadonlyMap<string, Pick<Channel, 'kind'>>,
): QuotaLine | null {
  const supported = line.supportUnitIds.some((id) => predecessorIds.includes(id));
  const inherited = line.targets.filter(({ unitId }) => predecessorIds.includes(unitId));
  if (line.window.to <= on || (inherited.length === 0 && !supported)) return null;
  const groups = new Map<string, Set<string>>();
  for (const { channelIds } of inherited) {
    const key = keyOf(line, channelIds, channels);
    const group = groups.get(key) ?? new Set();
    for (const id of channelIds) group.add(id);
    groups.set(key, group);
  }
  const own = [...groups.values()].map((ids): LineTarget => ({ unitId: successorId, channelIds: [...ids] }));
  return {
    ...line,
    targets: [...line.targets, ...own],
    supportUnitIds: supported ? [...line.supportUnitIds, successorId] : line.supportUnitIds,
  };
}

function keyOf(
  { each }: QuotaLine,
  channelIds: readonly string[],
  channels: ReadonlyMap<string, Pick<Channel, 'kind'>>,
): string {
  if (each === 'channel' || each === 'screen') return channelIds.join(' ');
  if (each === 'medium')
    return [...new Set(channelIds.map((id) => channels.get(id)?.kind ?? ''))].sort().join(' ');
  return '';
}
