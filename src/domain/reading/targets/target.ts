/** A target: one count of a sentence with what belongs to it, within the stretch of items that is its own. */
import type { Distributor, DurationRange } from '../../plan/quota-line.js';
import type { Bound, CountPhrase } from '../productions/counts.js';
import type { DraftDayTime } from '../draft.js';
import { boundOfLabel } from '../surroundings/labels.js';
import type { Item } from '../productions/items.js';
import type { OutputNoun } from '../productions/nouns.js';
import type { Period } from '../productions/periods.js';
import { type Reading, foldedAt } from '../text/tokens.js';

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

/** The count at an item with what stands in its stretch; `previous` is the target before, of which it may be a part. */
export function targetAt(
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
  // "Mỗi ngày một tin tốt, mỗi tuần một câu chuyện đẹp": what stands at its side before goes before what a comma parts.
  const led = items[at - 1]?.kind === 'period' && at - 1 >= left;
  let parted = false;
  for (let i = at + 1; i < right; i++) {
    const other = items[i]!;
    if (other.kind === 'word') words++;
    if (other.kind === 'mark' && other.mark === ',') parted = true;
    if (other.kind === 'period' && period === null && !(led && parted)) {
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
    (previous.noun?.kind === item.noun?.kind || isEither(previous, item.noun)) &&
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
      (previous.period !== null || previous.part === 'breakdown') &&
      !replay &&
      item.period === null &&
      period === null &&
      item.noun?.generic === true &&
      times.length > 0 &&
      (previous.times.length === 0 || previous.part !== null || previous.count.high > 1));
  const holder = items[at - 1];
  const inside =
    holder?.kind === 'container' &&
    (holder.noun.kind === 'issue' || (!holder.noun.generic && holder.noun.kind === previous?.noun?.kind)) &&
    previous !== null &&
    (item.noun?.generic === false || item.noun?.kind === 'page') &&
    period === null;
  const apart = boundApart(reading, items, at, left) ?? boundOfLabel(items, at);
  const count: CountPhrase =
    apart === null ? item.count : { ...item.count, bounds: [...item.count.bounds, apart] };
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

/** "05 tin, bài/tuần (tin: 03, bài: 02)": either kind is part of both. */
const isEither = (previous: Target, noun: OutputNoun | null): boolean =>
  previous.noun?.kind === 'news-or-article' && /^(?:news|article)$/.test(noun?.kind ?? '');

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
  const head =
    left === 0 ? items.find((other) => other.kind !== 'window' && other.kind !== 'mark') : undefined;
  return head?.kind === 'bound' && head.bound === 'soft' ? 'soft' : null;
}

/** "tối thiểu 03 tin, khuyến khích 05 tin": more than is owed. */
const isEncouraged = (reading: Reading, at: number): boolean =>
  /^(?:khuyen khich|khuyen nghi|phan dau)$/.test(`${foldedAt(reading, at - 2)} ${foldedAt(reading, at - 1)}`);

/** "12 infographic trong năm, trung bình 01 infographic/tháng": the same count, said otherwise. */
const isAverage = (reading: Reading, at: number): boolean =>
  /^(?:trung binh|binh quan|tuong duong|tuc la)$/.test(
    `${foldedAt(reading, at - 2)} ${foldedAt(reading, at - 1)}`,
  );
