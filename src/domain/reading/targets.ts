/**
 * Targets: each count of a sentence with what belongs to it. What stands between two counts goes to the one or the
 * other at the last comma, bracket or "và" between them; a period stated once serves all counts of a list.
 */
import type { Distributor, DurationRange } from '../plan/quota-line.js';
import type { Bound, CountPhrase } from './counts.js';
import type { DraftDayTime } from './draft.js';
import { boundOfLabel } from './labels.js';
import type { Item } from './items.js';
import type { OutputNoun } from './nouns.js';
import type { Period } from './periods.js';
import { shareBounds, sharePeriods } from './sharing.js';
import { type Reading, foldedAt } from './tokens.js';

export interface Target {
  /** Index of the count among the items, and of the items on either side that are its own. */
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly count: CountPhrase;
  readonly noun: OutputNoun | null;
  readonly period: Period | null;
  /** How far its period stands: 0 at its side, 1 elsewhere in its part, 2 shared with a neighbour. */
  readonly reach: 0 | 1 | 2;
  /** "01 bài/01 kỳ/01 tháng": so many containers per period. */
  readonly containers: number;
  readonly contained: OutputNoun | null;
  readonly each: Distributor | null;
  readonly length: DurationRange | null;
  /** "180 phút/3 lần": one length for all runs. */
  readonly sharedLength: boolean;
  readonly weekdays: readonly number[];
  readonly weeks: readonly number[];
  readonly times: readonly DraftDayTime[];
  readonly replay: boolean;
  /** "(sáng 01 lần, chiều 01 lần)", "trong đó", "mỗi số 05 bài": a part of the count before. */
  readonly part: 'breakdown' | 'within' | 'inside' | null;
  readonly doubt: number;
}

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
    shareBounds(reading, items, eitherOf(reading, items, issuesOfColumns(targets))),
  );
}

/** "ít nhất 01 tin hoặc 01 bài mỗi tuần": either will do. */
function eitherOf(reading: Reading, items: readonly Item[], targets: readonly Target[]): Target[] {
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

/** "01 chuyên mục, phát sóng 02 lần/tháng", "02 chuyên mục, mỗi chuyên mục 01 kỳ/tuần": issues of the columns. */
function issuesOfColumns(targets: readonly Target[]): Target[] {
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

function targetAt(
  reading: Reading,
  items: readonly Item[],
  at: number,
  left: number,
  right: number,
  previous: Target | null,
): Target {
  const item = items[at]!;
  if (item.kind !== 'measure') throw new Error('a target is a measure');
  let period = item.period;
  let reach: Target['reach'] = 0;
  let containers = 1;
  let contained: OutputNoun | null = null;
  let each: Distributor | null = null;
  let length: DurationRange | null = null;
  let sharedLength = false;
  let replay = false;
  let within = false;
  /** "phát lại chương trình của huyện và tự sản xuất 01 chương trình": what is made is no replay. */
  let made = false;
  const weekdays: number[] = [];
  const weeks: number[] = [];
  const times: DraftDayTime[] = [];
  let doubt = item.doubt;
  let words = 0;
  for (let i = at + 1; i < right; i++) {
    const other = items[i]!;
    if (other.kind === 'word') words++;
    if (other.kind === 'period' && period === null) {
      period = other.period;
      reach = words === 0 ? 0 : 1;
      doubt += other.doubt;
    } else if (other.kind === 'container' && other.noun.kind === item.noun?.kind) {
      // "04 phóng sự, mỗi phóng sự 10 phút": nothing holds its own like; a length follows.
      continue;
    } else if (other.kind === 'container' && contained === null && period === null && words === 0) {
      containers = other.count;
      contained = other.noun;
    } else if (other.kind === 'distributor') each ??= other.each;
  }
  for (let i = at - 1; i >= left; i--) {
    const other = items[i]!;
    if (other.kind === 'period' && period === null) {
      period = other.period;
      reach = at - i <= 2 ? 0 : 1;
      doubt += other.doubt;
    } else if (other.kind === 'distributor') each ??= other.each;
    else if (other.kind === 'cue' && other.cue === 'replay') replay ||= !made;
    else if (other.kind === 'cue' && other.cue === 'duty') made ||= item.noun?.generic === false;
    else if (other.kind === 'cue' && other.cue === 'within') within = true;
  }
  for (let i = left; i < right; i++) {
    const other = items[i]!;
    // "… phát lại 11h00 thứ Tư": the days and times behind are the replay's.
    if (i > at && other.kind === 'cue' && other.cue === 'replay') break;
    if (other.kind === 'length') {
      length ??= other.range;
      if (other.shared && i < at) sharedLength = true;
    } else if (other.kind === 'weekdays') weekdays.push(...other.days);
    else if (other.kind === 'weeks') weeks.push(...other.weeks);
    else if (other.kind === 'time') times.push(other.time);
  }
  const opening = items[left];
  const restated =
    previous !== null &&
    ((opening?.kind === 'mark' && opening.mark === '(') || isAverage(reading, item.from)) &&
    previous.noun?.kind === item.noun?.kind &&
    !within &&
    !replay;
  const subset = within && previous !== null && previous.noun?.kind === item.noun?.kind && period === null;
  const encouraged =
    previous !== null && previous.noun?.kind === item.noun?.kind && isEncouraged(reading, item.from);
  const breakdown =
    restated ||
    encouraged ||
    subset ||
    (previous !== null &&
      previous.period !== null &&
      !replay &&
      item.period === null &&
      period === null &&
      item.noun?.generic === true &&
      times.length > 0);
  const holder = items[at - 1];
  const inside =
    holder?.kind === 'container' &&
    (holder.noun.kind === 'issue' || (!holder.noun.generic && holder.noun.kind === previous?.noun?.kind)) &&
    previous !== null &&
    (item.noun?.generic === false || item.noun?.kind === 'page') &&
    period === null;
  const parted = boundApart(reading, items, at, left) ?? boundOfLabel(items, at);
  const count: CountPhrase =
    parted === null ? item.count : { ...item.count, bounds: [...item.count.bounds, parted] };
  return {
    ...{
      at,
      left,
      right,
      count,
      noun: item.noun,
      period,
      reach,
      containers,
      contained,
      each,
      length,
    },
    ...{ sharedLength, weekdays, weeks, times, replay, doubt },
    part: inside ? 'inside' : breakdown ? 'breakdown' : within ? 'within' : null,
  };
}

/** "Dự kiến sản xuất 03 phim", "tối thiểu mỗi tuần phát 02 tin": a bound that a verb or a period parts from its count. */
function boundApart(reading: Reading, items: readonly Item[], at: number, left: number): Bound | null {
  const item = items[at]!;
  if (item.kind === 'measure' && item.count.bounds.length > 0) return null;
  for (let i = at - 1; i >= left; i--) {
    const other = items[i]!;
    // "Bảo đảm mỗi tuần có 01 chuyên trang" sees to it; only "bảo đảm 01" bounds.
    if (other.kind === 'bound')
      return /^(?:min|max|soft)$/.test(other.bound) && !/^(?:bao|dam)$/.test(foldedAt(reading, other.from))
        ? other.bound
        : null;
    // "tối thiểu phải đăng 03 bài"
    if (other.kind === 'word' && foldedAt(reading, other.from) === 'phai') continue;
    if (!/^(?:cue|period|distributor)$/.test(other.kind)) break;
  }
  // "Dự kiến mỗi tháng Thuế cơ sở đăng 10 tin": the head of the sentence makes soft what follows.
  const head = items[left];
  return left === 0 && head?.kind === 'bound' && head.bound === 'soft' ? 'soft' : null;
}

/** "tối thiểu 03 tin, khuyến khích 05 tin": more than is owed. */
const isEncouraged = (reading: Reading, at: number): boolean =>
  /^(?:khuyen khich|khuyen nghi|phan dau)$/.test(`${foldedAt(reading, at - 2)} ${foldedAt(reading, at - 1)}`);

/** "12 infographic trong năm, trung bình 01 infographic/tháng": the same count, said otherwise. */
const isAverage = (reading: Reading, at: number): boolean =>
  /^(?:trung binh|binh quan|tuong duong|tuc la)$/.test(
    `${foldedAt(reading, at - 2)} ${foldedAt(reading, at - 1)}`,
  );
