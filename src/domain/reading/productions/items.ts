/**
 * Items: a sentence as the quota grammar sees it. Each production takes the tokens that are its own, in a fixed
 * order, so that a number is read once: a document number, a date or a length never becomes a count.
 */
import type { DurationRange } from '../../plan/quota-line.js';
import type { Distributor } from '../../plan/quota-line.js';
import { isoDay } from '../../time.js';
import { type Bound, BOUND_STARTS, boundAt, countAt } from './counts.js';
import { CUE_STARTS, type Cue, cueAt } from './cues.js';
import { dateAt } from './dates.js';
import { EACH_STARTS, distributorAt } from './distributors.js';
import type { DraftDayTime } from '../draft.js';
import { LENGTH_STARTS, lengthAt } from './durations.js';
import { type Measure, listedAt, measureAt, piecesAt, reversedAt } from './measures.js';
import { NOUN_STARTS, type OutputNoun, nounAt } from './nouns.js';
import { NUMBER_STARTS, numberAt } from './numbers.js';
import { OCCASION_STARTS, isEach, occasionAt } from './occasions.js';
import { PERIOD_STARTS, type Period, barePeriodAt, eachPeriodAt, slashPeriodAt } from './periods.js';
import { REFERENCE_STARTS, referenceAt } from './references.js';
import { type Match, type Reading, type Token, exact, foldedAt, isMark } from '../text/tokens.js';
import { dayTimeAt, weekdaysAt, weeksOfMonthAt } from './weekdays.js';
import { type DateContext, type WindowPhrase, windowAt } from './windows.js';

export type ItemValue =
  | ({ readonly kind: 'measure' } & Measure)
  | { readonly kind: 'container'; readonly count: number; readonly noun: OutputNoun }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'distributor'; readonly each: Distributor }
  | { readonly kind: 'length'; readonly range: DurationRange; readonly shared: boolean }
  | { readonly kind: 'weekdays'; readonly days: readonly number[] }
  | { readonly kind: 'weeks'; readonly weeks: readonly number[] }
  | { readonly kind: 'time'; readonly time: DraftDayTime }
  | { readonly kind: 'window'; readonly phrase: WindowPhrase }
  | { readonly kind: 'noun'; readonly noun: OutputNoun }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'word' };

/** An item and its tokens; `to` excluded. */
export type Item = ItemValue & { readonly from: number; readonly to: number; readonly doubt: number };

type Production = (reading: Reading, at: number, context: DateContext) => Match<ItemValue> | null;

const as =
  <T>(
    production: (reading: Reading, at: number) => Match<T> | null,
    value: (found: T) => ItemValue,
  ): Production =>
  (reading, at) => {
    const found = production(reading, at);
    return found === null ? null : { ...found, value: value(found.value) };
  };

/** "15 (phút)": a reference to something that is numbered, priced or a share. */
const reference: Production = (reading, at) => {
  const next = referenceAt(reading, at);
  return next === null ? null : { value: { kind: 'skipped' }, next, doubt: 0 };
};

const window: Production = (reading, at, context) => {
  const found = windowAt(reading, at, context);
  return found === null ? null : { ...found, value: { kind: 'window', phrase: found.value } };
};

/** A single date says when something is or was; the productions that need it look again. */
const date: Production = (reading, at) => {
  const found = dateAt(reading, at);
  if (found === null) return null;
  // "quý 01 lần", "tuần 2 bài": what looks like a date is a period and a count.
  if (reading.tokens[at]?.kind === 'word' && nounAt(reading, found.next) !== null) return null;
  return { ...found, value: { kind: 'skipped' } };
};

/** "Năm 2025, …" at the head of a sentence in a plan signed later: what was done then. */
const pastYear: Production = (reading, at, { year: planned, issuedOn }) => {
  const before = reading.tokens[at - 1];
  const now = Math.max(planned ?? 0, issuedOn === null ? 0 : Number(isoDay(issuedOn).slice(0, 4)));
  if (now === 0 || (before !== undefined && before.kind !== 'mark')) return null;
  const from = foldedAt(reading, at) === 'trong' ? at + 1 : at;
  const year = reading.tokens[from + 1];
  if (foldedAt(reading, from) !== 'nam' || year?.kind !== 'number' || !/^20\d\d$/.test(year.folded))
    return null;
  if (Number(year.folded) >= now) return null;
  // "Năm 2025 Trường tuyển được …", "Năm 2025, …"; "Năm 2025: …" labels what is owed then, "Năm 2025 đến …" begins a stretch.
  const next = reading.tokens[from + 2];
  const tells = next?.kind === 'word' && !/^(?:den|toi|va)$/.test(next.folded);
  if (!isMark(reading, from + 2, ',') && !tells) return null;
  return { value: { kind: 'cue', cue: 'past' }, next: from + 2, doubt: 0 };
};

/** "Trong 9 tháng đầu năm, …" at the head of a sentence: a total that follows without a period has been reached. */
const elapsed: Production = (reading, at) => {
  const before = reading.tokens[at - 1];
  if (before !== undefined && before.kind !== 'mark') return null;
  const from = foldedAt(reading, at) === 'trong' ? at + 1 : at;
  if (reading.tokens[from]?.kind !== 'number' || foldedAt(reading, from + 1) !== 'thang') return null;
  if (foldedAt(reading, from + 2) !== 'dau' && foldedAt(reading, from + 2) !== 'qua') return null;
  let next = from + 3;
  while (foldedAt(reading, next) === 'nam' || /^20\d\d$/.test(foldedAt(reading, next))) next++;
  return isMark(reading, next, ',') ? { value: { kind: 'cue', cue: 'elapsed' }, next, doubt: 0 } : null;
};

/** "/01 kỳ", "/số", "trong mỗi số": what holds the counted thing and itself recurs. */
const container: Production = (reading, at) => {
  const slash = isMark(reading, at, '/');
  const each = isEach(reading, at);
  if (!slash && !each) return null;
  // "180 phút/3 lần" counts the runs that share a length.
  if (slash && /^(?:phut|giay)$/.test(foldedAt(reading, at - 1))) return null;
  const number = slash ? numberAt(reading, at + 1) : null;
  const noun = nounAt(reading, number?.next ?? at + 1);
  if (noun === null || noun.value.kind === 'news-or-article') return null;
  return {
    value: { kind: 'container', count: number?.value ?? 1, noun: noun.value },
    next: noun.next,
    doubt: noun.doubt,
  };
};

/** "quý 01 lần", "ngày phát 02 lần": a bare unit is a period only when its count follows. */
const bare: Production = (reading, at) => {
  const period = barePeriodAt(reading, at);
  if (period === null || isCounted(reading, at)) return null;
  let next = period.next;
  if (/^(?:phat|co|dang|thuc|it|toi)$/.test(foldedAt(reading, next))) next++;
  if (/^(?:song|hien|tai|nhat|thieu)$/.test(foldedAt(reading, next))) next++;
  const count = countAt(reading, next);
  if (count === null || nounAt(reading, count.next) === null) return null;
  return { ...period, value: { kind: 'period', period: period.value } };
};

/** "Muoi ngay mot lan": a number in words of which a scan has lost the marks; every how many days cannot be told. */
function isCounted(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return before?.kind === 'word' && /^(?:muoi|lam|bon|bay|tam|chin|sau|nam)$/.test(exact(reading, before));
}

const noun: Production = (reading, at) => {
  const found = nounAt(reading, at);
  if (found === null || found.value.generic) return null;
  const before = foldedAt(reading, at - 1);
  if (found.value.kind === 'news' && /^(?:thong|niem|ban|uy|long|trang|bang|dua|truyen|thang)$/.test(before))
    return null;
  return { ...found, value: { kind: 'noun', noun: found.value } };
};

const cue: Production = as(cueAt, (found) => ({ kind: 'cue', cue: found }));

/** The order matters: each production leaves to the next what it does not take. */
const PRODUCTIONS: readonly Production[] = [
  as(occasionAt, (period) => ({ kind: 'period', period })),
  as(distributorAt, (each) => ({ kind: 'distributor', each })),
  as(weekdaysAt, (days) => ({ kind: 'weekdays', days })),
  reference,
  pastYear,
  elapsed,
  window,
  as(lengthAt, (found) => ({ kind: 'length', range: found.range, shared: found.shared })),
  as(dayTimeAt, (time) => ({ kind: 'time', time })),
  as(reversedAt, (measure) => ({ kind: 'measure', ...measure })),
  bare,
  date,
  as(weeksOfMonthAt, (weeks) => ({ kind: 'weeks', weeks })),
  as(slashPeriodAt, (period) => ({ kind: 'period', period })),
  as(eachPeriodAt, (period) => ({ kind: 'period', period })),
  container,
  as(listedAt, (measure) => ({ kind: 'measure', ...measure })),
  as(piecesAt, (measure) => ({ kind: 'measure', ...measure })),
  as(measureAt, (measure) => ({ kind: 'measure', ...measure })),
  cue,
  noun,
  as(boundAt, (bound) => ({ kind: 'bound', bound })),
];

/** The items of the tokens from one index to another. */
export function itemsOf(reading: Reading, from: number, to: number, context: DateContext): Item[] {
  const items: Item[] = [];
  for (let at = from; at < to;) {
    const quoted = quoteEnd(reading, at, to);
    if (quoted !== null) {
      for (; at < quoted; at++) {
        const mark = reading.tokens[at]!.kind === 'mark';
        items.push({ kind: mark ? 'skipped' : 'word', from: at, to: at + 1, doubt: 0 });
      }
      continue;
    }
    const found = first(reading, at, to, context);
    const token = reading.tokens[at]!;
    if (found === null) {
      const value: ItemValue =
        token.kind === 'mark' ? { kind: 'mark', mark: token.folded } : { kind: 'word' };
      items.push({ ...value, from: at, to: at + 1, doubt: 0 });
      at++;
    } else {
      items.push({ ...found.value, from: at, to: found.next, doubt: found.doubt });
      at = found.next;
    }
  }
  return items;
}

const LONGEST_NAME = 16;

/** The index after a name in quotation marks, whose words say nothing of the sentence; null when none begins here. */
function quoteEnd(reading: Reading, at: number, to: number): number | null {
  if (!isMark(reading, at, '"') || reading.text.charAt(reading.tokens[at]!.start) === '”') return null;
  for (let next = at + 1; next < Math.min(to, at + LONGEST_NAME); next++)
    if (isMark(reading, next, '"')) return next + 1;
  return null;
}

/** Words with which some production may begin; every other word is passed over. */
const STARTS: ReadonlySet<string> = new Set([
  ...[...CUE_STARTS, ...NOUN_STARTS, ...BOUND_STARTS, ...REFERENCE_STARTS, ...LENGTH_STARTS],
  ...[...EACH_STARTS, ...NUMBER_STARTS, ...PERIOD_STARTS, ...OCCASION_STARTS],
  ...['tu', 'ke', 'den', 'toi', 'trong', 'giai', 'nam', 'ngay', 'thang', 'quy', 'thu', 'chu', 'cn', 'buoi'],
  ...['sang', 'trua', 'chieu', 'so', 'tuan', 'muoi', 'o', 'l', 'i', 'ol', 'oi', 'dau', 'rieng'],
]);

/** True when no production begins at a token. */
function isPassedOver(token: Token): boolean {
  if (token.kind === 'word') return !STARTS.has(token.folded);
  return token.kind === 'mark' && !/^[/\\><≥≤(]$/.test(token.folded);
}

function first(reading: Reading, at: number, to: number, context: DateContext): Match<ItemValue> | null {
  if (isPassedOver(reading.tokens[at]!)) return null;
  for (const production of PRODUCTIONS) {
    const found = production(reading, at, context);
    if (found !== null && found.next <= to && found.next > at) return found;
  }
  return null;
}
