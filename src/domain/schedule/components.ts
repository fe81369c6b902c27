/** Components: sets of channels that some item may choose between, each with its items. Components never meet. */
import type { Demand } from './demand.js';

export interface Component {
  readonly channels: readonly number[];
  readonly items: Int32Array;
}

/**
 * Splits demand into its components, in order of their first channel; items keep their order.
 * Items without any channel are in none.
 * (Union by smaller root with path halving: Tarjan and van Leeuwen 1984.)
 */
export function componentsOf(demand: Demand, channelCount: number): Component[] {
  const root = Int32Array.from({ length: channelCount }, (_, channel) => channel);
  const find = (channel: number): number => {
    let at = channel;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const reach of demand.reaches) {
    for (const channel of reach) {
      const a = find(reach[0]!);
      const b = find(channel);
      root[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const channels = new Map<number, number[]>();
  for (let channel = 0; channel < channelCount; channel++) {
    const at = find(channel);
    if (at === channel) channels.set(channel, [channel]);
    else channels.get(at)!.push(channel);
  }
  const rootOfReach = Int32Array.from(demand.reaches, (reach) => (reach.length > 0 ? find(reach[0]!) : -1));
  const counts = new Int32Array(channelCount + 1);
  for (let item = 0; item < demand.length; item++) counts[rootOfReach[demand.reach[item]!]! + 1]!++;
  const starts = new Int32Array(channelCount + 1);
  for (let channel = 0; channel < channelCount; channel++) {
    starts[channel + 1] = starts[channel]! + counts[channel + 1]!;
  }
  const items = new Int32Array(starts[channelCount]!);
  const next = starts.slice();
  for (let item = 0; item < demand.length; item++) {
    const at = rootOfReach[demand.reach[item]!]!;
    if (at >= 0) items[next[at]!++] = item;
  }
  const components: Component[] = [];
  for (const [at, own] of channels) {
    if (starts[at + 1]! > starts[at]!) {
      components.push({ channels: own, items: items.subarray(starts[at], starts[at + 1]) });
    }
  }
  return components;
}
