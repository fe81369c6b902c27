/** Which channels a change may reach. */
import type { QuotaLine } from '../../domain/plan/quota-line.js';

/**
 * The channels that an item could move to or fro when something changes on `seeds`, in order of their ids: two
 * channels belong together when a line lets a unit choose between them, and so on from channel to channel. The
 * schedule of every other channel is none of the change's business, and is neither read nor written.
 */
export function channelsConcerned(lines: readonly QuotaLine[], seeds: Iterable<string>): readonly string[] {
  const choices = lines.flatMap(choicesOf);
  const concerned = new Set(seeds);
  for (let size = -1; size !== concerned.size;) {
    size = concerned.size;
    for (const choice of choices) {
      if (choice.some((id) => concerned.has(id))) for (const id of choice) concerned.add(id);
    }
  }
  return [...concerned].sort();
}

/** For every unit of a line the channels among which its items may choose. */
function choicesOf({ targets }: QuotaLine): readonly (readonly string[])[] {
  const byUnit = new Map<string, string[]>();
  for (const { unitId, channelIds } of targets) {
    if (channelIds.length < 2) continue;
    const known = byUnit.get(unitId);
    if (known) known.push(...channelIds);
    else byUnit.set(unitId, [...channelIds]);
  }
  return [...byUnit.values()];
}
