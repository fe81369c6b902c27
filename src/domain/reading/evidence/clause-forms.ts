/** Forms of a clause: what stands in it beside its count, by which a count is known for what it is. */
import { channelsIn } from '../productions/channels.js';
import type { Cue } from '../productions/cues.js';
import type { Item } from '../productions/items.js';
import { type Reading, foldedAt } from '../text/tokens.js';

/** True when one of the cues stands among the items of a range. */
export const hasCue = (
  items: readonly Item[],
  from: number,
  to: number,
  ...cues: readonly Cue[]
): boolean => {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'cue' && cues.includes(item.cue)) return true;
  }
  return false;
};

/** Where the clause of a count ends: at the first comma, semicolon or opening bracket after it. */
export function clauseEnd(items: readonly Item[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && /^[,;(]$/.test(item.mark)) return at;
  }
  return to;
}

export const CONNECTIVE = /^(?:vao|va|cac|ngay|cua|trong|la|co|tai|o|cho|voi|nhung|dot)$/;

/** Nothing but the phrase itself and words that join its parts. */
export const isBare = (reading: Reading, items: readonly Item[]): boolean =>
  items.every((item) => {
    if (item.kind === 'word') return CONNECTIVE.test(foldedAt(reading, item.from));
    return (item.kind !== 'cue' || item.cue === 'urge') && item.kind !== 'noun';
  });

const LONGEST_LABEL = 12;

/** "6 tháng đầu năm: 10 bài": a short label, a colon, the count. */
export function isLabelled(reading: Reading, items: readonly Item[], at: number): boolean {
  const colon = items[at - 1];
  if (colon?.kind !== 'mark' || colon.mark !== ':' || at > LONGEST_LABEL) return false;
  const after = items[at + 1];
  return (
    after === undefined ||
    after.kind !== 'word' ||
    /^(?:trong|tren|ve|vao|va)$/.test(foldedAt(reading, after.from))
  );
}

/** "Báo in: 01 trang/tháng": the label names a channel. */
export const isOfChannel = (reading: Reading, items: readonly Item[], at: number): boolean =>
  isLabelled(reading, items, at) && channelsIn(reading, items[0]!.from, items[at]!.from).length > 0;
