/** Merging: two counts of a list that are one target — either of two, issues of columns, runs at the times of a day. */
import type { Item } from '../productions/items.js';
import type { Period } from '../productions/periods.js';
import type { Target } from './target.js';
import { type Reading, foldedAt } from '../text/tokens.js';

/** "ít nhất 01 tin hoặc 01 bài mỗi tuần": either will do. */
export function eitherOf(reading: Reading, items: readonly Item[], targets: readonly Target[]): Target[] {
  const merged: Target[] = [];
  for (const target of targets) {
    const before = merged.at(-1);
    const between = before === undefined ? [] : items.slice(before.at + 1, target.at);
    const kinds = [before?.noun?.kind, target.noun?.kind].sort().join();
    const either =
      between.length === 1 &&
      foldedAt(reading, between[0]!.from) === 'hoac' &&
      kinds === 'article,news' &&
      before?.count.low === target.count.low;
    if (!either) merged.push(target);
    else
      merged[merged.length - 1] = {
        ...target,
        left: before.left,
        noun: { kind: 'news-or-article', generic: false },
        count: { ...target.count, bounds: [...before.count.bounds, ...target.count.bounds] },
        period: target.period ?? before.period,
        each: target.each ?? before.each,
      };
  }
  return merged;
}

/** "sáng 01 lần, chiều 01 lần": runs at the times of a day are so many a day together. */
export function timesOfDay(targets: readonly Target[]): Target[] {
  const merged: Target[] = [];
  for (const target of targets) {
    const before = merged.at(-1);
    if (before === undefined || !isDaily(before) || !isDaily(target)) {
      merged.push(target);
      continue;
    }
    const [low, high] = [before.count.low + target.count.low, before.count.high + target.count.high];
    merged[merged.length - 1] = {
      ...before,
      right: target.right,
      count: { ...before.count, low, high },
      period: before.period ?? target.period ?? A_DAY,
      times: [...before.times, ...target.times],
    };
  }
  return merged;
}

const A_DAY: Period = { per: 'day', every: 1, form: 'each', loose: null };

/** "sáng 01 lần": an airing at a part of the day, by its period or none. */
const isDaily = ({ noun, times, part, period, replay }: Target): boolean =>
  noun?.generic === true &&
  noun.kind === 'airing' &&
  part === null &&
  !replay &&
  times.some((time) => time.part !== null) &&
  (period === null || (period.per === 'day' && period.every === 1));

/** "01 chuyên mục, phát sóng 02 lần/tháng", "02 chuyên mục, mỗi chuyên mục 01 kỳ/tuần": issues of the columns. */
export function issuesOfColumns(targets: readonly Target[]): Target[] {
  const merged: Target[] = [];
  for (const target of targets) {
    const before = merged.at(-1);
    const joins =
      before?.noun?.kind === 'column' &&
      before.period === null &&
      target.noun?.generic === true &&
      target.period !== null &&
      !target.replay;
    if (!joins) {
      merged.push(target);
      continue;
    }
    const columns = before.count.low;
    merged[merged.length - 1] = {
      ...target,
      left: before.left,
      noun: before.noun,
      count: { ...target.count, low: target.count.low * columns, high: target.count.high * columns },
      length: target.length ?? before.length,
      each: target.each ?? before.each,
    };
  }
  return merged;
}
