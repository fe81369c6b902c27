/**
 * Targets: each count of a sentence with what belongs to it. What stands between two counts goes to the one or the
 * other at the last comma, bracket or "và" between them; a period stated once serves all counts of a list.
 */
import type { Item } from '../productions/items.js';
import { eitherOf, issuesOfColumns, timesOfDay } from './merging.js';
import { shareBounds, sharePeriods } from './sharing.js';
import { type Target, targetAt } from './target.js';
import { type Reading, foldedAt } from '../text/tokens.js';

const isSeparator = (reading: Reading, item: Item): boolean => {
  if (item.kind === 'mark') return /^[,;:()+&]$/.test(item.mark);
  if (item.kind === 'cue') return item.cue === 'replay' || item.cue === 'within';
  if (item.kind !== 'word') return false;
  return /^(?:va|hoac|dong)$/.test(foldedAt(reading, item.from));
};

/** Where the right side of one count ends and the left side of the next begins. */
function boundary(reading: Reading, items: readonly Item[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const item = items[at]!;
    if (!isSeparator(reading, item)) continue;
    // "mỗi tháng: 02 tin, mỗi quý: 01 phóng sự": the label before the colon is the next count's.
    if (item.kind === 'mark' && item.mark === ':') return labelStart(items, from, at);
    if (item.kind === 'mark' && item.mark === '(') return closedBefore(items, from, at) ?? at;
    return item.kind === 'mark' && item.mark === ')' ? at + 1 : at;
  }
  for (let at = from + 1; at < to; at++) if (items[at]!.kind === 'period') return at + 1;
  return to;
}

/** "trên truyền hình (02 số/tháng), phát thanh (01 số/tuần)": what names a bracket stands behind the one before. */
function closedBefore(items: readonly Item[], from: number, bracket: number): number | null {
  for (let at = bracket - 1; at > from; at--) {
    const item = items[at]!;
    if (item.kind !== 'mark') continue;
    if (item.mark === '(') return null;
    if (item.mark !== ')') continue;
    const opened = items.slice(from + 1, at).some((other) => other.kind === 'mark' && other.mark === '(');
    return opened ? null : at + 1;
  }
  return null;
}

/** Where the label before a colon begins: after the comma before it, else at the colon. */
function labelStart(items: readonly Item[], from: number, colon: number): number {
  for (let at = colon - 1; at > from; at--) {
    const item = items[at]!;
    if (item.kind === 'mark') return /^[,;]$/.test(item.mark) ? at : colon;
  }
  return colon;
}

/** The targets among a sentence's items, in order. */
export function targetsIn(reading: Reading, items: readonly Item[]): Target[] {
  const places: number[] = [];
  items.forEach((item, index) => {
    if (item.kind === 'measure') places.push(index);
  });
  const bounds = places.map((at, index) => {
    const previous = places[index - 1];
    return previous === undefined ? 0 : boundary(reading, items, previous, at);
  });
  const targets: Target[] = [];
  for (const [index, at] of places.entries()) {
    const left = bounds[index]!;
    const right = bounds[index + 1] ?? items.length;
    targets.push(targetAt(reading, items, at, left, right, targets.at(-1) ?? null));
  }
  return sharePeriods(
    reading,
    items,
    shareBounds(reading, items, eitherOf(reading, items, timesOfDay(issuesOfColumns(targets)))),
  );
}
