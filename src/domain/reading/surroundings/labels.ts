/** Labels: what stands before the first colon of a clause and is said of all that follows it. */
import type { Bound } from '../productions/counts.js';
import type { Item } from '../productions/items.js';

/** What stands before the first colon of a clause, and the colon. */
export const labelOf = (items: readonly Item[]): readonly Item[] =>
  items.slice(0, items.findIndex((item) => item.kind === 'mark' && item.mark === ':') + 1);

/** "Số lượng tối thiểu: cấp sở 06 tin/tháng, cấp xã 04 tin/tháng": the bound in the label of the items before `at`. */
export function boundOfLabel(items: readonly Item[], at: number): Bound | null {
  const label = labelOf(items.slice(0, at));
  if (label.some((item) => item.kind === 'measure')) return null;
  // "Trên báo in: 01 bài/tuần": a place, not more than one.
  for (const item of label) if (item.kind === 'bound' && /^(?:min|max)$/.test(item.bound)) return item.bound;
  return null;
}
