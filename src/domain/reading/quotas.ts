/** The quota production: targets become quota lines and caps, with what their surroundings say. */
import type { ChannelKind } from '../org/channel.js';
import type { Distributor, PeriodUnit } from '../plan/quota-line.js';
import { channelsIn } from './channels.js';
import { amountOf, capOf } from './counts.js';
import { manyAt } from './distributors.js';
import type { DraftCap, DraftQuotaLine } from './draft.js';
import { type Theme, judge } from './evidence.js';
import { impliedProduct, impliedTimes, impliedWeekdays } from './implied.js';
import type { Item } from './items.js';
import type { OutputNoun } from './nouns.js';
import { type Owner, ownersIn } from './owners.js';
import type { Passage, ReadSentence } from './passages.js';
import type { Period } from './periods.js';
import { questionsOf } from './questions.js';
import { kindOf } from './line-kinds.js';
import { type TimeSetting, windowsOf } from './line-windows.js';
import { sourceOf } from './sentences.js';
import { type Target, targetsIn } from './targets.js';
import { type Reading, foldedAt, isMark } from './tokens.js';

/** What surrounds a sentence. */
export interface Setting extends TimeSetting {
  readonly theme: Theme;
  /** The noun of output last named before ("chuyên mục … 01 số/tháng"). */
  readonly noun: OutputNoun | null;
  readonly leads: readonly Owner[];
  readonly supports: readonly Owner[];
  readonly channels: readonly ChannelKind[];
  /** "Mỗi tuần:" over a list, "Hằng tháng" in the row's column of frequency. */
  readonly period: Period | null;
  /** "Mỗi thôn …; treo 03 băng rôn": the bearer of the clauses before, up to the last full stop. */
  readonly each: Distributor | null;
  /** An earlier clause of the sentence tells of what was done. */
  readonly past: boolean;
  readonly tasks: number;
  /** How well the scan is read, 0..1. */
  readonly clarity: number;
}

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
  const implied =
    counted.length > 0
      ? null
      : (impliedProduct(reading, items) ?? impliedWeekdays(items) ?? impliedTimes(items));
  const targets = setting.past ? [] : implied === null ? counted : [implied];
  const lines: DraftQuotaLine[] = [];
  const caps: DraftCap[] = [];
  let amended: DraftQuotaLine | null = null;
  for (const [index, bare] of targets.entries()) {
    const target = bare.period === null && setting.period !== null ? withPeriod(bare, setting.period) : bare;
    if (target.part === 'breakdown') continue;
    if (target.part === 'inside') {
      const whole = lines.at(-1);
      if (whole !== undefined) lines[lines.length - 1] = withContent(whole, shortOf(passage, items, target));
      continue;
    }
    const verdict = judge(reading, items, target, setting.theme, setting.clarity === 1);
    if (!verdict.duty) continue;
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
    const frequency = occurrenceOf(targets, index);
    if (frequency === 'taken') continue;
    lines.push(
      ...linesOf(
        passage,
        sentence,
        { ...target, period: target.period ?? frequency },
        amount,
        setting,
        implied === null ? verdict.confidence : Math.min(0.6, verdict.confidence),
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

/** "Thời lượng: 15 phút/lần phát sóng.": said after the line that it belongs to. */
function withLength(line: DraftQuotaLine, sentence: ReadSentence, reading: Reading): DraftQuotaLine | null {
  if (
    line.duration !== null ||
    !/^(?:airing|programme|column|bulletin|session|issue|video|reportage|spot)$/.test(line.kind)
  )
    return null;
  const length = sentence.items.find((item) => item.kind === 'length');
  if (length?.kind !== 'length' || length.shared) return null;
  for (let at = sentence.from; at < length.to; at++)
    if (foldedAt(reading, at) === 'thoi' && foldedAt(reading, at + 1) === 'luong')
      return { ...line, duration: length.range };
  return null;
}

/** "phát lại vào Chủ nhật": once, on a day of its own. */
const replayedOnce = (items: readonly Item[]): boolean => {
  const at = items.findIndex((item) => item.kind === 'cue' && item.cue === 'replay');
  return (
    at !== -1 && items.slice(at + 1, at + 4).some((item) => item.kind === 'weekdays' || item.kind === 'time')
  );
};

const withPeriod = (target: Target, period: Period): Target => ({ ...target, period, reach: 2 });

type Amount = NonNullable<ReturnType<typeof amountOf>>;

/** "tối thiểu 3, tối đa 5 bài/tuần": two bounds of one count, when the first has no noun between. */
function mergeBounds(targets: readonly Target[], index: number): Amount | 'taken' | null {
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
 * "01 bài, hai tuần một lần": the occurrence gives the noun its period. "02 bài … 03 lần/tuần" stays two lines.
 */
function occurrenceOf(targets: readonly Target[], index: number): Period | 'taken' | null {
  const target = targets[index]!;
  const once = (other: Target): boolean =>
    other.noun?.generic === true &&
    other.noun.kind === 'airing' &&
    other.count.high === 1 &&
    other.period !== null &&
    !other.replay;
  const needs = (other: Target): boolean =>
    other.noun?.generic === false && (other.period === null || other.reach === 2) && !other.replay;
  const before = targets[index - 1];
  const after = targets[index + 1];
  if (once(target) && before !== undefined && needs(before)) return 'taken';
  if (once(target) && after !== undefined && needs(after) && before === undefined) return 'taken';
  if (needs(target) && after !== undefined && once(after)) return after.period;
  if (needs(target) && before !== undefined && once(before)) return before.period;
  return null;
}

/** "mỗi tháng 02 số, mỗi số 05 bài": what an issue holds is asked about, not counted. */
const withContent = (line: DraftQuotaLine, content: string): DraftQuotaLine => ({
  ...line,
  questions: [...line.questions, `Mỗi số, kỳ gồm “${content}”: có tính riêng thành chỉ tiêu không?`],
});

/** Replays per first run; "02 lần/tháng" of one a month is two, whatever period both share. */
function withReplays(main: DraftQuotaLine, target: Target): DraftQuotaLine {
  const samePeriod = target.period === null || target.period.per === main.per;
  const share = target.period !== null && samePeriod ? target.count.high / main.count.min : target.count.high;
  const replays = Math.max(1, Math.floor(share));
  const whole = samePeriod && Number.isInteger(share);
  const question = `Số lần phát lại không chia đều cho số phát mới: mỗi sản phẩm phát lại mấy lần?`;
  return { ...main, replays, questions: whole ? main.questions : [...main.questions, question] };
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
  const { windows, peaks, undated } = windowsOf(reading, items, target, setting);
  const { per, every } = perOf(target);
  const factor = target.contained === null ? 1 : target.containers;
  const source = sourceOf(reading, headed(passage, sentence), items[target.at]!.from, passage.pieces);
  const short = shortOf(passage, items, target);
  const lead = owners.leads.map((owner) => owner.name);
  const plural = owners.leads.length > 1 || owners.leads.some((owner) => owner.many);
  const sure = Math.round(confidence * setting.clarity * 100) / 100;
  // A total for the whole rest is not to be counted once for each part of it.
  const parts = per === 'window' && windows.length > 1 ? [null] : windows;
  return parts.map((part) => ({
    kind,
    count: { min: amount.min * factor, max: amount.max === null ? null : amount.max * factor },
    per,
    every,
    each,
    replays: 0,
    duration: target.sharedLength ? null : target.length,
    channels,
    window: part?.window ?? null,
    peaks,
    weekdays: [...new Set(target.weekdays)].sort((a, b) => a - b),
    weeksOfMonth: target.weeks,
    dayTimes: target.times,
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
      weekdaysOnly: /^(?:weekdays|time)$/.test(items[target.at]!.kind),
      bareNoun:
        target.noun?.generic === true &&
        setting.theme === 'none' &&
        sure < 0.8 &&
        target.noun.kind === 'airing',
    }),
    source,
  }));
}

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

/** Leads and supports: the sentence's own, else what surrounds it, else the organ it is published in. */
function ownersOf(
  passage: Passage,
  sentence: ReadSentence,
  target: Target,
  setting: Setting,
): { leads: readonly Owner[]; supports: readonly Owner[]; own: boolean } {
  const { reading } = passage;
  const found = ownersIn(reading, sentence.from, sentence.to);
  const count = sentence.items[target.at]!.from;
  const performed = (owner: Owner): boolean =>
    owner.role === 'lead'
      ? owner.from < count
      : owner.from > count && foldedAt(reading, owner.from - 1) === 'do';
  const leads = found.filter(performed);
  const supports = found.filter((owner) => owner.role === 'support');
  if (leads.length > 0)
    return { leads, supports: supports.length > 0 ? supports : setting.supports, own: true };
  const given = {
    leads: setting.leads,
    supports: supports.length > 0 ? supports : setting.supports,
    own: false,
  };
  if (given.leads.length > 0) return given;
  const bearer = bearerOf(passage, sentence, target);
  if (bearer !== null) return { ...given, leads: [bearer], own: true };
  const organs = found.filter(
    (owner) =>
      owner.role === 'named' &&
      /^(?:bao|dai|tap|tram|trung)$/.test(foldedAt(reading, owner.from)) &&
      !/^(?:ve|gui|cho|toi|den|qua)$/.test(foldedAt(reading, owner.from - 1)),
  );
  return { ...given, leads: organs };
}

/** "Mỗi xã, phường treo …": where the sentence begins with those who each owe it, they are the ones to do it. */
function bearerOf({ reading }: Passage, { items }: ReadSentence, target: Target): Owner | null {
  const at = items.findIndex((item) => item.kind !== 'mark');
  const item = items[at];
  if (at >= target.at || item?.kind !== 'distributor') return null;
  if (item.each !== 'commune' && item.each !== 'unit') return null;
  const first = reading.tokens[item.from]!.kind === 'word' ? item.from + 1 : item.from;
  const [from, to] = [reading.tokens[first]!.start, reading.tokens[item.to - 1]!.end];
  const name = reading.text.slice(from, to).replace(/\s+/g, ' ');
  return { name, role: 'lead', many: false, from: item.from, to: item.to };
}

/** On what the count multiplies: said with "mỗi", or implied by a plural that bears it. */
function eachOf(
  passage: Passage,
  sentence: ReadSentence,
  target: Target,
  leads: readonly Owner[],
  carried: Distributor | null,
): { each: Distributor | null; implied: boolean } {
  if (target.each !== null) return { each: target.each, implied: false };
  const { items } = sentence;
  for (let at = 0; at < target.at; at++) {
    const item = items[at]!;
    if (item.kind === 'distributor') return { each: item.each, implied: false };
  }
  const { reading } = passage;
  const count = items[target.at]!.from;
  for (let at = sentence.from; at < count; at++) {
    if (foldedAt(reading, at) !== 'cua') continue;
    const many = manyAt(reading, at + 1);
    if (many !== null && channelsIn(reading, Math.max(sentence.from, at - 8), at).length > 0)
      return { each: many.value, implied: true };
  }
  if (carried !== null) return { each: carried, implied: false };
  const many = leads.length === 1 && leads[0]!.many ? pluralOf(leads[0]!.name) : null;
  return { each: many, implied: many !== null };
}

/** "UBND các xã, phường" bears per commune, other plurals per unit. */
const pluralOf = (name: string): Distributor =>
  /\b(?:xã|phường)(?![\p{L}])/u.test(name) && !/huyện/.test(name) ? 'commune' : 'unit';
