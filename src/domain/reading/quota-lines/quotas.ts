/** The quota production: targets become quota lines and caps, with what their surroundings say. */
import type { PeriodUnit } from '../../plan/quota-line.js';
import { replayedOnce, shownTimes, withContent, withLength, withReplays } from './amendments.js';
import { channelsIn } from '../productions/channels.js';
import { type Amount, amountOf, capOf } from '../productions/counts.js';
import type { DraftCap, DraftQuotaLine } from '../draft.js';
import { type Verdict, judge } from '../evidence/evidence.js';
import {
  impliedAiring,
  impliedMonthDays,
  impliedProduct,
  impliedQuantity,
  impliedTimes,
  impliedWeekdays,
} from '../targets/implied.js';
import type { Item } from '../productions/items.js';
import { kindOf } from './line-kinds.js';
import { eachOf, ownersOf } from './line-owners.js';
import { windowsOf } from './line-windows.js';
import type { Passage, ReadSentence } from '../surroundings/passages.js';
import { questionsOf } from './questions.js';
import { sourceOf } from '../text/sentences.js';
import type { Setting } from '../surroundings/settings.js';
import { isSum, mergeBounds, occurrenceOf, withOccurrence } from '../targets/target-pairs.js';
import type { Target } from '../targets/target.js';
import { targetsIn } from '../targets/targets.js';
import { type Reading, foldedAt, isMark } from '../text/tokens.js';
import type { WindowPhrase } from '../productions/windows.js';

/** Kinds that a length said elsewhere in the row can be of. */
const LASTING = /^(?:airing|programme|column|bulletin|session|issue|video|reportage|spot)$/;

export interface Found {
  readonly lines: DraftQuotaLine[];
  readonly caps: DraftCap[];
  /** The line before, when this sentence says how often it is replayed or how long it lasts. */
  readonly amended: DraftQuotaLine | null;
}

/** The quota lines and caps of one sentence; `previous` is the line before, to which a replay may belong. */
export function quotasIn(
  passage: Passage,
  sentence: ReadSentence,
  setting: Setting,
  previous: DraftQuotaLine | null,
): Found {
  const { reading } = passage;
  const { items } = sentence;
  const counted = targetsIn(reading, items);
  const quantity =
    counted.length === 0 && isOutput(setting) && !setting.reached
      ? (impliedQuantity(reading, sentence, items, setting.counts) ?? scheduledIn(passage, sentence, setting))
      : null;
  const implied =
    counted.length > 0
      ? null
      : (quantity ??
        impliedProduct(reading, items) ??
        impliedWeekdays(reading, items) ??
        impliedTimes(reading, items) ??
        impliedMonthDays(reading, items));
  const targets = setting.past ? [] : implied === null ? counted : [implied];
  const lines: DraftQuotaLine[] = [];
  const caps: DraftCap[] = [];
  let amended: DraftQuotaLine | null = null;
  /** The target before, when it is owed. */
  let owed: Target | null = null;
  for (const [index, bare] of targets.entries()) {
    const target = completed(bare, setting);
    if (target.part === 'breakdown' || isSum(targets, index)) continue;
    if (target.part === 'inside') {
      const whole = lines.at(-1);
      if (whole !== undefined) lines[lines.length - 1] = withContent(whole, shortOf(passage, items, target));
      continue;
    }
    if (lines.length > 0 && showsAgain(items, targets[index - 1] ?? null, target)) {
      lines[lines.length - 1] = shownTimes(lines.at(-1)!, target.count.high);
      continue;
    }
    const verdict: Verdict =
      quantity !== null
        ? { duty: true, confidence: 0.75 }
        : judge(reading, items, target, setting.theme, setting.clarity === 1, setting.reached);
    const sibling =
      !verdict.duty &&
      ((owed !== null && isSibling(reading, items, owed, target)) ||
        (!setting.reached && isNextItem(passage, sentence, previous, target)));
    if (!verdict.duty && !sibling) continue;
    owed = target;
    if (target.replay) {
      const main = lines.at(-1) ?? null;
      if (main !== null) lines[lines.length - 1] = withReplays(main, target);
      else if (previous !== null) amended = withReplays(previous, target);
      continue;
    }
    const cap = capOf(target.count);
    const merged = mergeBounds(targets, index);
    if (merged === 'taken') continue;
    const amount = merged ?? amountOf(target.count);
    if (amount === null) {
      if (cap !== null && target.period !== null)
        caps.push({
          count: cap,
          per: target.period.per,
          source: sourceOf(reading, sentence, items[target.at]!.from, passage.pieces),
        });
      continue;
    }
    const sure = verdict.duty ? verdict.confidence : SIBLING;
    const frequency = occurrenceOf(items, targets, index);
    if (frequency === 'taken') continue;
    lines.push(
      ...linesOf(
        passage,
        sentence,
        frequency === null ? target : withOccurrence(target, frequency),
        amount,
        setting,
        implied === null || quantity !== null ? sure : Math.min(0.6, sure),
      ),
    );
  }
  if (lines.length === 0 && amended === null && previous !== null)
    amended = withLength(previous, sentence, reading);
  if (
    lines.length === 1 &&
    lines[0]!.replays === 0 &&
    !targets.some((target) => target.replay) &&
    replayedOnce(items)
  )
    lines[0] = { ...lines[0]!, replays: 1 };
  return { lines, caps, amended };
}

/** Spots ("Số lượt/giờ") run on screens even where nothing else says so; nobody meets so many times an hour. */
const isOutput = ({ theme, counts, period }: Setting): boolean =>
  theme === 'output' || (theme === 'none' && counts?.kind === 'spot') || period?.per === 'hour';

/** A row of a programme schedule, read at the head of its contents. */
function scheduledIn({ cell, sentences }: Passage, sentence: ReadSentence, { slot }: Setting): Target | null {
  if (slot.scheduled === null || slot.scheduled.cell !== cell || sentence !== sentences[0]) return null;
  return impliedAiring(sentence.items, slot.scheduled);
}

/** "Mỗi tuần một chương trình, phát 2 lần": how often each is shown, not what is made. */
function showsAgain(items: readonly Item[], before: Target | null, target: Target): boolean {
  if (before === null || !LASTING.test(before.noun?.kind ?? '') || before.noun?.generic !== false)
    return false;
  if (target.noun?.kind !== 'airing' || !target.noun.generic || target.replay || target.count.low < 2)
    return false;
  if (target.period !== null && target.reach < 2) return false;
  const verb = items[target.at - 1];
  if (verb?.kind !== 'cue' || verb.cue !== 'broadcast') return false;
  const kind = before.noun.kind;
  // "05 phóng sự, mỗi phóng sự phát 02 lần"
  const each = items
    .slice(before.at + 1, target.at)
    .some((item) => item.kind === 'container' && item.noun.kind === kind);
  return each || (before.period !== null && kind !== 'column');
}

/** Confidence in a count that only its list vouches for. */
const SIBLING = 0.72;

/** First words of those who bear a count. */
const BEARERS = /^(?:bao|dai|tap|ban|phong|hoi|doan|trung|so|cong|khoa|doi|chi)$/;

/** "15 cụm pa-nô, 200 băng-rôn, 1.000 cờ phướn": what is listed beside a count that is owed is owed too. */
function isSibling(reading: Reading, items: readonly Item[], before: Target, target: Target): boolean {
  if (before.noun?.generic !== false || target.noun?.generic !== false || target.doubt > 0) return false;
  const between = items.slice(before.at + 1, target.at);
  const comma = between[0]?.kind === 'mark' && between[0].mark === ',';
  // "Báo Nhân Dân 02 bài, Báo tỉnh 08 bài"
  const names = between.slice(1);
  if (comma && names.length > 0 && names.length <= 5 && names.every((item) => item.kind === 'word'))
    return before.noun.kind === target.noun.kind && BEARERS.test(foldedAt(reading, names[0]!.from));
  const and = between.length === 1 && foldedAt(reading, between[0]!.from) === 'va';
  return and || (comma && between.length === 1);
}

/** "02 video clip/tuần; 08 bài trên báo Trung ương": a count that heads the clause after one that is owed. */
function isNextItem(
  { reading, sentences }: Passage,
  sentence: ReadSentence,
  previous: DraftQuotaLine | null,
  target: Target,
): boolean {
  if (previous === null || target.noun === null || target.doubt > 0) return false;
  const { items } = sentence;
  // "Phòng Phóng viên 18 phóng sự; Phòng Thư ký 52 số bản tin"
  const borne =
    target.at <= 5 &&
    items.slice(0, target.at).every((item) => item.kind === 'word') &&
    BEARERS.test(foldedAt(reading, items[0]!.from));
  if (target.at !== 0 && !borne) return false;
  const issues = target.noun.kind === 'issue' && items[target.at + 1]?.kind === 'noun';
  if (target.noun.generic && !issues) return false;
  const earlier = sentences[sentences.indexOf(sentence) - 1];
  if (earlier === undefined || !isMark(reading, earlier.to - 1, ';')) return false;
  const start = reading.tokens[earlier.from]!.start;
  const end = reading.tokens[earlier.to - 1]!.end;
  if (previous.source.start < start || previous.source.start >= end) return false;
  return !sentence.items.some((item) =>
    item.kind === 'cue'
      ? /^(?:meeting|contest|past|more|compare)$/.test(item.cue)
      : item.kind === 'word' && /^(?:da|duoc|dat|bi|cua)$/.test(foldedAt(reading, item.from)),
  );
}

/** A target with the period and the bound that its list, row or column says once. */
function completed(target: Target, { period, bound }: Setting): Target {
  const timed: Target = target.period === null && period !== null ? { ...target, period, reach: 2 } : target;
  if (bound === null || timed.count.bounds.length > 0) return timed;
  return { ...timed, count: { ...timed.count, bounds: [bound] } };
}

/** One line for each stretch of days the target is owed on. */
function linesOf(
  passage: Passage,
  sentence: ReadSentence,
  target: Target,
  amount: Amount,
  setting: Setting,
  confidence: number,
): DraftQuotaLine[] {
  const { reading } = passage;
  const { items } = sentence;
  const beside = channelsIn(
    reading,
    items[target.left]!.from,
    items[Math.min(target.right, items.length) - 1]!.to,
  );
  const own = beside.length > 0 ? beside : channelsIn(reading, sentence.from, sentence.to);
  const channels = own.length > 0 ? own : setting.channels;
  const kind = kindOf(items, target, channels, setting.noun);
  const owners = ownersOf(passage, sentence, target, setting);
  const { each, implied } = eachOf(passage, sentence, target, owners.leads, owners.own ? null : setting.each);
  const { windows, peaks, undated, yearly } = windowsOf(reading, items, target, setting);
  // A scan may have misread either year.
  if (setting.clarity === 1 && windows.every((part) => isOver(part, setting.begins))) return [];
  const { per, every } = perOf(target);
  const factor = target.contained === null ? 1 : target.containers;
  const source = sourceOf(reading, headed(passage, sentence), items[target.at]!.from, passage.pieces);
  const short = shortOf(passage, items, target);
  const lead = owners.leads.map((owner) => owner.name);
  const plural = owners.leads.length > 1 || owners.leads.some((owner) => owner.many);
  const sure = Math.round(confidence * setting.clarity * 100) / 100;
  // A total for the whole rest is not to be counted once for each part of it.
  const parts = per === 'window' && windows.length > 1 && !yearly ? [null] : windows;
  return parts.map((part) => ({
    kind,
    count: { min: amount.min * factor, max: amount.max === null ? null : amount.max * factor },
    per,
    every,
    each,
    replays: setting.slot.replays,
    duration: target.sharedLength ? null : (target.length ?? (LASTING.test(kind) ? setting.length : null)),
    channels,
    window: part?.window ?? null,
    peaks,
    weekdays: [...new Set(target.weekdays.length > 0 ? target.weekdays : setting.slot.weekdays)].sort(
      (a, b) => a - b,
    ),
    weeksOfMonth: target.weeks,
    dayTimes: target.times.length > 0 ? target.times : setting.slot.times,
    lead,
    support: owners.supports.map((owner) => owner.name),
    soft: amount.soft,
    confidence: sure,
    questions: questionsOf({
      short,
      owners: lead,
      shared: each === null && (plural || (lead.length === 0 && channels.length > 1)),
      implied,
      open: part?.open ?? null,
      over: amount.over ? amount.min - 1 : null,
      soft: amount.soft,
      loose: target.period?.loose ?? (target.contained !== null && target.period === null ? 'số, kỳ' : null),
      countImplied: items[target.at]!.kind === 'noun',
      taskless: per === 'task' && (target.period?.loose ?? null) === null && setting.tasks === 0,
      sharedLength: target.sharedLength,
      fractionalReplays: false,
      grown: isGrown(reading, items, target),
      within: target.part === 'within',
      doubtful: sure < 0.6 && items[target.at]!.kind === 'measure',
      outsidePeak: undated === 'rest',
      stretches: parts.length < windows.length ? windows.flatMap((each) => each?.window ?? []) : [],
      peakUnknown: undated === 'peak',
      weekdaysOnly: /^(?:weekdays|time|period)$/.test(items[target.at]!.kind),
      bareNoun:
        target.noun?.generic === true &&
        setting.theme === 'none' &&
        sure < 0.8 &&
        target.noun.kind === 'airing',
    }),
    source,
  }));
}

/**
 * "Quý IV/2025: 12 chương trình" in a plan signed in 2026: what was done, or was to be. A plan signed late in its own
 * year keeps what it asks for before that day.
 */
const isOver = (phrase: WindowPhrase | null, begins: string | null): boolean =>
  begins !== null &&
  phrase !== null &&
  phrase.window.to !== null &&
  phrase.window.to.slice(0, 4) < begins.slice(0, 4);

/** "A: trong thời gian cao điểm 01 tin/ngày; các thời gian còn lại 01 tin/tuần": the rest is of what the head names. */
function headed(passage: Passage, sentence: ReadSentence): { from: number; to: number } {
  const { sentences, reading } = passage;
  const rest = sentence.items.slice(0, 3).some((item) => item.kind === 'cue' && item.cue === 'rest');
  let at = sentences.indexOf(sentence);
  if (!rest) return sentence;
  while (at > 0 && isMark(reading, sentences[at - 1]!.to - 1, ';')) at--;
  return { from: sentences[at]!.from, to: sentence.to };
}

/** "tăng 5 lần/ngày". */
function isGrown(reading: Passage['reading'], items: readonly Item[], target: Target): boolean {
  const before = items[target.at - 1];
  return before?.kind === 'cue' && before.cue === 'more' && foldedAt(reading, before.from) === 'tang';
}

/** The count as written: "01 bài/tuần". */
function shortOf(passage: Passage, items: readonly Item[], target: Target): string {
  const { tokens, text } = passage.reading;
  let last = target.at;
  if (target.period !== null && target.reach === 0)
    for (let i = target.at + 1; i < Math.min(target.right, target.at + 4); i++)
      if (items[i]!.kind === 'period') last = i;
  let first = target.at;
  const before = items[target.at - 1];
  if (last === target.at && before?.kind === 'period') first = target.at - 1;
  const start = tokens[items[first]!.from]!.start;
  return text.slice(start, tokens[items[last]!.to - 1]!.end).replace(/\s+/g, ' ');
}

function perOf(target: Target): { per: PeriodUnit; every: number } {
  if (target.period !== null) return { per: target.period.per, every: target.period.every };
  return { per: target.contained === null ? 'window' : 'event', every: 1 };
}
