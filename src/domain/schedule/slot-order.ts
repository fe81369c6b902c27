/** In which order what is booked in one slot airs. */
import type { ChannelKind } from '../org/channel.js';
import { programmeOrder } from './bulletin.js';
import { runningOrder } from './running-order.js';

/** A booking as far as its place in a slot goes. */
export interface Airing {
  readonly id: string;
  readonly lineId: string;
  /** What a plan requires must air, as bulletins ưu tiên must; what it allows is thông thường. */
  readonly required: boolean;
  /** The last day on which it counts as on time, exclusive: of two alike, what must be heard sooner goes first. */
  readonly dueDay: number;
}

/**
 * The airings of a slot in their order. An LED loop takes the lines in turns, each by its share of the loop, so that
 * none comes in a clump (see {@link runningOrder}). Elsewhere a slot is a programme: by class of bulletin, then by due
 * day. At a draw ids decide, so that the order is always the same.
 */
export function slotOrder<T>(items: readonly T[], kind: ChannelKind, airingOf: (item: T) => Airing): T[] {
  const airings = items.map((item) => ({ item, ...pick(airingOf(item)) }));
  return (kind === 'led' ? loopOrder(airings) : programmeOrder(airings)).map(({ item }) => item);
}

const pick = ({ id, lineId, required, dueDay }: Airing) => ({
  ...{ id, lineId, order: dueDay },
  bulletinClass: required ? ('priority' as const) : ('routine' as const),
});

function loopOrder<T extends Pick<Airing, 'id' | 'lineId'>>(airings: readonly T[]): T[] {
  const byLine = new Map<string, T[]>();
  for (const airing of airings.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = byLine.get(airing.lineId);
    if (own) own.push(airing);
    else byLine.set(airing.lineId, [airing]);
  }
  const lines = [...byLine].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
  const shares = lines.map((own) => own.length);
  const aired = lines.map(() => 0);
  return runningOrder(shares, airings.length).map((line) => lines[line]![aired[line]!++]!);
}
