/** Pairs: two counts of a sentence that say one thing — two bounds, or a product and how often it comes. */
import { hasCue } from '../evidence/clause-forms.js';
import { type Amount, capOf } from '../productions/counts.js';
import type { Item } from '../productions/items.js';
import type { Target } from './target.js';

/** "tối thiểu 3, tối đa 5 bài/tuần": two bounds of one count, when the first has no noun between. */
export function mergeBounds(targets: readonly Target[], index: number): Amount | 'taken' | null {
  const target = targets[index]!;
  const cap = capOf(target.count);
  const before = targets[index - 1];
  const after = targets[index + 1];
  const same = (a: Target, b: Target): boolean => a.noun?.kind === b.noun?.kind && !a.replay && !b.replay;
  if (cap !== null && before !== undefined && same(before, target) && before.count.bounds.includes('min'))
    return 'taken';
  if (target.count.bounds.includes('min') && after !== undefined && same(target, after)) {
    const ceiling = capOf(after.count);
    if (ceiling !== null && ceiling >= target.count.low)
      return { min: target.count.low, max: ceiling, soft: false, over: false };
  }
  return null;
}

/**
 * "01 bài, hai tuần một lần": the occurrence gives the noun its period and days. "02 bài … 03 lần/tuần" stays two lines.
 */
export function occurrenceOf(
  items: readonly Item[],
  targets: readonly Target[],
  index: number,
): Target | 'taken' | null {
  const target = targets[index]!;
  // "treo 132 băng rôn, thay mới mỗi năm 01 lần": what is done so often is another act.
  const apart = (a: Target | undefined, b: Target | undefined): boolean =>
    a === undefined || b === undefined || hasCue(items, a.at, b.at, 'meeting');
  const once = (other: Target): boolean =>
    other.noun?.generic === true &&
    other.noun.kind === 'airing' &&
    other.count.high === 1 &&
    other.period !== null &&
    !isAired(items, other) &&
    !other.replay;
  const needs = (other: Target): boolean =>
    other.noun?.generic === false && (other.period === null || other.reach === 2) && !other.replay;
  const before = apart(targets[index - 1], target) ? undefined : targets[index - 1];
  const after = apart(target, targets[index + 1]) ? undefined : targets[index + 1];
  if (once(target) && before !== undefined && needs(before)) return 'taken';
  if (once(target) && after !== undefined && needs(after) && before === undefined) return 'taken';
  if (needs(target) && after !== undefined && once(after)) return after;
  if (needs(target) && before !== undefined && once(before)) return before;
  return null;
}

/** "phát trên loa 01 lần/ngày và treo 02 băng rôn": broadcast once itself, it says nothing of what is hung. */
function isAired(items: readonly Item[], { at, noun }: Target): boolean {
  const verb = items[at - 1];
  const hung = items.slice(at).some((item) => item.kind === 'measure' && item.noun?.kind === 'banner');
  return noun?.kind === 'airing' && hung && verb?.kind === 'cue' && verb.cue === 'broadcast';
}

/** A target with the period of its occurrence, and its days and times where it names none itself. */
export const withOccurrence = (target: Target, occurrence: Target): Target => ({
  ...target,
  period: target.period ?? occurrence.period,
  weekdays: target.weekdays.length > 0 ? target.weekdays : occurrence.weekdays,
  weeks: target.weeks.length > 0 ? target.weeks : occurrence.weeks,
  times: target.times.length > 0 ? target.times : occurrence.times,
});

const A_YEAR: Readonly<Partial<Record<string, number>>> = { week: 52, month: 12, quarter: 4, 'half-year': 2 };

/** "Cả năm 52 chương trình, mỗi tuần 01 chương trình": a total that only adds up what follows. */
export function isSum(targets: readonly Target[], index: number): boolean {
  const [target, next] = [targets[index]!, targets[index + 1]];
  if (next === undefined || next.period === null || next.replay || next.part !== null) return false;
  if (next.noun?.kind !== target.noun?.kind || target.period?.per !== 'year' || target.period.every !== 1)
    return false;
  const times = A_YEAR[next.period.per];
  return times !== undefined && target.count.low === (next.count.low * times) / next.period.every;
}
