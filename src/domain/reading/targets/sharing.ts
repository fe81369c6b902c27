/** Sharing: what one count of a list says for its neighbours — a period stated once, a minimum before the first. */
import { hasCue } from '../evidence/clause-forms.js';
import type { Item } from '../productions/items.js';
import type { Target } from './target.js';
import { type Reading, foldedAt } from '../text/tokens.js';

/** "01 tin và 01 bài/tháng", "hằng tuần 02 tin, 01 bài": a listed count without a period takes its neighbour's. */
export function sharePeriods(reading: Reading, items: readonly Item[], targets: Target[]): Target[] {
  const shared = new Set<number>();
  for (let index = targets.length - 2; index >= 0; index--) {
    const target = targets[index]!;
    const next = targets[index + 1]!;
    if (target.period !== null || next.period === null || next.part !== null) continue;
    // "phát sóng 01 lần, phát lại 02 lần trong tuần"
    if (next.replay && !(target.noun?.kind === 'airing' && next.noun?.kind === 'airing')) continue;
    if (next.reach === 1 && next.period.form !== 'slash') continue;
    if (isRunOfThings(target, next)) continue;
    const own = periodStandsAfter(items, next) || shared.has(index + 1);
    if (own && (next.replay || isListed(reading, items, target, next))) {
      shared.add(index);
      targets[index] = { ...target, period: next.period, reach: 2, each: target.each ?? next.each };
    }
  }
  for (let index = 1; index < targets.length; index++) {
    const target = targets[index]!;
    const previous = targets[index - 1]!;
    if (target.period !== null || previous.period === null || target.replay) continue;
    if (isHungApart(items, target, previous)) continue;
    const stated =
      !periodStandsAfter(items, previous) || previous.reach === 2 || isOtherTimes(items, target, previous);
    if (target.part !== null || stated)
      targets[index] = { ...target, period: previous.period, reach: 2, each: target.each ?? previous.each };
  }
  return targets;
}

/** "30 spot, 4 lần/ngày": how often they run is no number of them. */
const isRunOfThings = ({ noun }: Target, next: Target): boolean =>
  noun?.generic === false &&
  /^(?:spot|video|reportage)$/.test(noun.kind) &&
  next.noun?.generic === true &&
  /^(?:airing|spot)$/.test(next.noun.kind);

/** "02 bài/tuần, riêng tuần cao điểm 05 bài": the same noun at other times has the same period. */
const isOtherTimes = (items: readonly Item[], target: Target, previous: Target): boolean =>
  target.noun?.kind === previous.noun?.kind &&
  items.slice(target.left, target.at).some((item) => item.kind === 'cue' && /^(?:peak|rest)$/.test(item.cue));

/** "loa phát ngày hai lần, mỗi tuyến phố treo hai băng rôn": what is hung by a verb of its own hangs there. */
const isHungApart = (items: readonly Item[], target: Target, previous: Target): boolean =>
  target.noun?.kind === 'banner' &&
  previous.noun?.kind !== 'banner' &&
  /^(?:hour|day|week)$/.test(previous.period?.per ?? '') &&
  hasCue(items, previous.at, target.at, 'duty');

const periodStandsAfter = (items: readonly Item[], target: Target): boolean => {
  const item = items[target.at]!;
  if (item.kind === 'measure' && item.period !== null) return true;
  for (let i = target.at + 1; i < target.right; i++) if (items[i]!.kind === 'period') return true;
  return false;
};

/** Only commas, "và" and words of content between two counts, no verb of another duty. */
function isListed(reading: Reading, items: readonly Item[], first: Target, second: Target): boolean {
  let words = 0;
  for (let i = first.at + 1; i < second.at; i++) {
    const item = items[i]!;
    if (item.kind === 'cue' && item.cue !== 'urge' && !/^(?:va)$/.test(foldedAt(reading, item.from)))
      return false;
    if (item.kind === 'word') words++;
  }
  return words <= 8;
}

/** "ít nhất 02 tin, 01 bài", "tối thiểu mỗi tuần 02 bài và 01 video": a minimum holds for all that one list asks for. */
export function shareBounds(reading: Reading, items: readonly Item[], targets: readonly Target[]): Target[] {
  const shared: Target[] = [];
  for (const target of targets) {
    const before = shared.at(-1);
    const least =
      before?.count.bounds.includes('min') === true &&
      target.count.bounds.length === 0 &&
      before.part === null &&
      target.part === null &&
      !target.replay &&
      isSamePeriod(before, target) &&
      isOneList(reading, items.slice(before.at + 1, target.at));
    shared.push(least ? { ...target, count: { ...target.count, bounds: ['min'] } } : target);
  }
  return shared;
}

/** "ít nhất 1 tin/ngày, 2 video/tuần": each with a period of its own is asked for by itself. */
const isSamePeriod = (before: Target, target: Target): boolean =>
  target.period === null || before.period === null || target.period.per === before.period.per;

const MOST_WORDS = 6;

/** A comma or "và" between two counts, and no verb, bound or bearer of the second's own. */
function isOneList(reading: Reading, between: readonly Item[]): boolean {
  let words = 0;
  let joined = false;
  for (const item of between) {
    const joint = (item.kind === 'mark' && item.mark === ',') || foldedAt(reading, item.from) === 'va';
    joined ||= joint;
    if (item.kind === 'word') words++;
    else if (!joint && !/^(?:period|noun|skipped)$/.test(item.kind)) return false;
  }
  return joined && words <= MOST_WORDS;
}
