/** Growth: counts that say by how much something grew, what it was before, or what was reached; none of them is owed. */
import { clauseEnd, hasCue } from './clause-forms.js';
import type { Item } from '../productions/items.js';
import type { Target } from '../targets/target.js';
import { type Reading, exact, foldedAt } from '../text/tokens.js';

/** The word just before a count, bounds aside: "tăng", "giảm". */
function wordBefore(reading: Reading, items: readonly Item[], at: number): string {
  const item = items[at - 1];
  if (item?.kind !== 'cue' || item.cue !== 'more') return '';
  return (
    foldedAt(reading, item.from) + (item.to - item.from > 1 ? ` ${foldedAt(reading, item.from + 1)}` : '')
  );
}

/** True when a count says by how much something grew or shrank, not how many there shall be. */
export function isDelta(reading: Reading, items: readonly Item[], target: Target): boolean {
  if (hasCue(items, target.at + 1, clauseEnd(items, target.at + 1, target.right), 'compare')) return true;
  if (isLevelBefore(reading, items, target)) return true;
  if (isCompared(reading, items, target)) return true;
  if (isReached(reading, items, target)) return true;
  const before = wordBefore(reading, items, target.at);
  return before === 'tang them' || before === 'giam' || (before === 'tang' && target.period === null);
}

/** "phát 96 buổi, bằng 80% so với cùng kỳ": the clause behind measures what was reached. */
function isCompared(reading: Reading, items: readonly Item[], target: Target): boolean {
  const end = clauseEnd(items, target.at + 1, items.length);
  const led = items[end + 1];
  if (led === undefined || !hasCue(items, end + 1, items.length, 'compare')) return false;
  const word = foldedAt(reading, led.from);
  return /^(?:bang|dat)$/.test(word) || (target.period === null && /^(?:tang|giam)$/.test(word));
}

/** "… tăng 12% so với năm 2024, bình quân đạt 45 tin, bài/tháng": an average that was reached. */
function isReached(reading: Reading, items: readonly Item[], target: Target): boolean {
  if (target.count.bounds.length > 0 || !hasCue(items, 0, target.at, 'compare')) return false;
  const { from } = items[target.at]!;
  return foldedAt(reading, from - 1) === 'dat' && /^(?:quan|binh)$/.test(foldedAt(reading, from - 2));
}

/** "2.000 tờ rơi x 1.500 đồng": an estimate of costs. */
export function isPriced(reading: Reading, items: readonly Item[], target: Target): boolean {
  const { to } = items[target.at]!;
  if (!/^[x×*]$/.test(foldedAt(reading, to))) return false;
  return items.slice(target.at + 1, target.at + 4).some((item) => item.kind === 'skipped');
}

/** "từ 01 kỳ/tháng lên 02 kỳ/tháng": what there was before. */
function isLevelBefore(reading: Reading, items: readonly Item[], target: Target): boolean {
  const { from } = items[target.at]!;
  if (foldedAt(reading, from) !== 'tu' && foldedAt(reading, from - 1) !== 'tu') return false;
  for (const item of items.slice(target.at + 1)) {
    if (item.kind === 'measure' || (item.kind === 'mark' && !/^[()]$/.test(item.mark))) return false;
    if (
      item.kind !== 'word' ||
      !/^(?:lên|len|xuống|xuong|thành)$/.test(exact(reading, reading.tokens[item.from]!))
    )
      continue;
    return foldedAt(reading, item.from - 1) !== 'tro';
  }
  return false;
}

/** "từ 12 bài xuống còn 09 bài": what there shall be. */
export function isNewLevel(reading: Reading, items: readonly Item[], target: Target): boolean {
  const { from } = items[target.at]!;
  const before = foldedAt(reading, from - 1);
  if (!/^(?:con|len|thanh)$/.test(before)) return false;
  return items
    .slice(0, target.at)
    .some(
      (item) =>
        item.kind === 'measure' &&
        [item.from, item.from - 1].some((led) => foldedAt(reading, led) === 'tu') &&
        item.noun?.kind === target.noun?.kind,
    );
}
