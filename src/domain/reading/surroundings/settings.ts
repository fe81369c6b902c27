/** Settings: what surrounds each sentence, gathered once a block from its row, its section and the headings over it. */
import type { ChannelKind } from '../../org/channel.js';
import type { Distributor, DurationRange } from '../../plan/quota-line.js';
import { carriedTo } from './carried.js';
import { channelsIn } from '../productions/channels.js';
import type { DraftWindow } from '../draft.js';
import { type Theme, themeOf } from '../evidence/themes.js';
import type { Bound } from '../productions/counts.js';
import type { OutputNoun } from '../productions/nouns.js';
import { type Owner, isChannel, ownersIn } from '../productions/owners.js';
import type { Passage, ReadSentence } from './passages.js';
import type { Period } from '../productions/periods.js';
import {
  NO_SLOT,
  type Slot,
  isPeakRow,
  overOf,
  rowLength,
  rowNoun,
  rowPeriod,
  rowSlot,
  rowTheme,
  rowUnit,
  rowWindow,
} from './rows.js';
import { lastNoun } from '../quota-lines/line-kinds.js';
import type { TimeSetting } from '../quota-lines/line-windows.js';
import { type Heading, type Scope, type Scopes, ancestors, headingOf, speaksOfTime } from './scopes.js';
import type { Block } from '../text/structure.js';
import { cellOwners } from '../plan-parts/tasks.js';
import type { DateContext, WindowPhrase } from '../productions/windows.js';

/** What the whole document gives. */
export interface Document {
  readonly blocks: readonly Block[];
  readonly first: ReadonlyMap<number, Passage>;
  readonly scopes: Scopes;
  readonly context: DateContext;
  readonly planWindow: DraftWindow | null;
  /** ISO day before which nothing is owed, where the plan is dated. */
  readonly begins: string | null;
  readonly tasks: number;
  readonly clarity: number;
  readonly headings: Map<number, Heading>;
}

/** What a block's surroundings give to its sentences. */
export interface Surroundings {
  readonly theme: Theme;
  readonly leads: readonly Owner[];
  readonly supports: readonly Owner[];
  readonly channels: readonly ChannelKind[];
  readonly window: WindowPhrase | null;
  readonly peaks: readonly DraftWindow[];
  readonly period: Period | null;
  /** "Chỉ tiêu tối thiểu của mỗi đơn vị:" over the list. */
  readonly bound: Bound | null;
  readonly each: Distributor | null;
  /** The row's content names what another of its cells counts, and how long it is. */
  readonly noun: OutputNoun | null;
  readonly length: DurationRange | null;
  /** Under a heading that tells of the state of things, no total is owed. */
  readonly told: boolean;
  /** When the row's output goes on the air. */
  readonly slot: Slot;
  /** What the row's column of units says is counted. */
  readonly unit: { readonly noun: OutputNoun | null; readonly other: boolean };
}

/** What surrounds a sentence. */
export interface Setting extends TimeSetting {
  readonly theme: Theme;
  /** The noun of output last named before ("chuyên mục … 01 số/tháng"). */
  readonly noun: OutputNoun | null;
  readonly leads: readonly Owner[];
  readonly supports: readonly Owner[];
  readonly channels: readonly ChannelKind[];
  /** "chuyên mục …, thời lượng 15 phút" in the row's column of contents. */
  readonly length: DurationRange | null;
  /** The cell stands in a column of quantities, or under a noun of output: what a bare number counts. */
  readonly counts: OutputNoun | null;
  readonly slot: Slot;
  /** "Số lượng tối thiểu" over the column. */
  readonly bound: Bound | null;
  /** "Mỗi tuần:" over a list, "Hằng tháng" in the row's column of frequency. */
  readonly period: Period | null;
  /** "Mỗi thôn …; treo 03 băng rôn": the bearer of the clauses before, up to the last full stop. */
  readonly each: Distributor | null;
  /** An earlier clause of the sentence tells of what was done. */
  readonly past: boolean;
  /** An earlier clause says "đã": totals that follow were reached too. */
  readonly reached: boolean;
  /** ISO day before which nothing is owed, where the plan is dated. */
  readonly begins: string | null;
  readonly tasks: number;
  /** How well the scan is read, 0..1. */
  readonly clarity: number;
}

const MOST_LEVELS = 8;

function headingAt(document: Document, index: number): Heading | null {
  const known = document.headings.get(index);
  if (known !== undefined) return known;
  const passage = document.first.get(index);
  if (passage === undefined) return null;
  const heading = headingOf(passage);
  document.headings.set(index, heading);
  return heading;
}

/** Gathers what stands around a block; `row` are the passages of its row, if it is one. */
export function surroundingsOf(document: Document, index: number, row: readonly Passage[]): Surroundings {
  let theme: Theme = 'none';
  let leads: readonly Owner[] = [];
  let supports: readonly Owner[] = [];
  let channels: readonly ChannelKind[] = [];
  let period: Period | null = null;
  let bound: Bound | null = null;
  let each: Distributor | null = null;
  let noun: OutputNoun | null = null;
  let length: DurationRange | null = null;
  let told = false;
  let scope: Scope | null = document.scopes.byBlock.get(index) ?? null;
  let window = scopeWindow(scope);
  let peaks = scope?.peaks ?? [];
  let slot = NO_SLOT;
  let unit: Surroundings['unit'] = { noun: null, other: false };
  if (row.length > 0) {
    leads = cellOwners(row.find((passage) => passage.cell?.role === 'lead'));
    supports = cellOwners(row.find((passage) => passage.cell?.role === 'support'));
    window = rowWindow(row, document.context);
    period = rowPeriod(row, document.context);
    slot = rowSlot(row, document.context);
    unit = rowUnit(row);
    theme = rowTheme(row);
    noun = rowNoun(row, document.context);
    if (unit.noun !== null) theme = 'output';
    length = rowLength(row);
    for (const passage of row) {
      if (channels.length > 0) break;
      if (/^(?:content|form|result)$/.test(passage.cell!.role))
        channels = channelsIn(passage.reading, 0, passage.reading.tokens.length);
    }
  }
  let level = 0;
  for (const above of ancestors(document.blocks, index)) {
    if (++level > MOST_LEVELS) break;
    scope = document.scopes.byBlock.get(above) ?? null;
    window ??= scopeWindow(scope);
    if (peaks.length === 0) peaks = scope?.peaks ?? [];
    const heading = headingAt(document, above);
    if (heading !== null) {
      told ||= heading.tells;
      if (theme === 'none') theme = heading.theme;
      const named = heading.owners.filter((owner) => owner.role === 'lead');
      if (leads.length === 0 || (leads.every(isChannel) && named.length > 0)) leads = named;
      if (supports.length === 0) supports = heading.owners.filter((owner) => owner.role === 'support');
      if (channels.length === 0) channels = heading.channels;
      period ??= heading.period;
      bound ??= heading.bound;
      each ??= heading.each;
    }
    if (leads.length === 0) leads = scope?.leads ?? [];
    if (supports.length === 0) supports = scope?.supports ?? [];
  }
  const plan = document.scopes.byBlock.get(-1);
  if (peaks.length === 0) peaks = plan?.peaks ?? [];
  if (window === null && peaks.length === 0)
    peaks = document.scopes.stated
      .filter((stated) => stated.role === 'peak' && inPlan(document, stated.window))
      .map((stated) => stated.window);
  if (row.some(isPeakRow) && window === null && peaks.length === 1)
    window = { window: peaks[0]!, open: null };
  return {
    theme,
    leads,
    supports,
    channels,
    window,
    peaks,
    period,
    bound,
    each,
    noun,
    length,
    told,
    slot,
    unit,
  };
}

/** A peak inside the plan's window serves lines that live in that window. */
const inPlan = (document: Document, peak: DraftWindow): boolean => {
  const plan = document.planWindow;
  if (plan === null || plan.from === null || plan.to === null || peak.from === null || peak.to === null)
    return false;
  return peak.from >= plan.from && peak.to <= plan.to;
};

const scopeWindow = (scope: Scope | null): WindowPhrase | null =>
  scope === null || scope.window === null ? null : { window: scope.window, open: scope.open };

/** The setting of one sentence: its block's surroundings and what the sentences before it in the block named. */
export function settingOf(
  document: Document,
  around: Surroundings,
  passage: Passage,
  sentence: number,
  telling: boolean,
): Setting {
  let theme: Theme = 'none';
  let noun: OutputNoun | null = null;
  let leads: readonly Owner[] = [];
  let channels: readonly ChannelKind[] = [];
  const earliest = telling ? Math.max(0, sentence - 4) : sentence;
  for (let before = sentence - 1; before >= earliest; before--) {
    const earlier = passage.sentences[before]!;
    if (theme === 'none') theme = themeOf(earlier.items, 0, earlier.items.length);
    noun ??= lastNoun(earlier.items, earlier.items.length);
    if (leads.length === 0)
      leads = ownersIn(passage.reading, earlier.from, earlier.to).filter((owner) => owner.role === 'lead');
    if (channels.length === 0) channels = channelsIn(passage.reading, earlier.from, earlier.to);
  }
  const column = overOf(passage, document.context);
  const own = followingWindow(passage, sentence);
  const carried = carriedTo(passage, sentence);
  const window = own ?? carried.window ?? column.window ?? around.window;
  const figures = passage.cell?.role === 'quantity' || column.noun !== null;
  return {
    theme: [theme, column.theme, around.theme].find((each) => each !== 'none') ?? 'none',
    noun: noun ?? (column.noun?.generic === false ? column.noun : around.noun),
    counts: figures && !around.unit.other ? countedIn(column.noun, around) : null,
    slot: around.slot,
    bound: column.bound ?? carried.bound ?? around.bound,
    length: around.length ?? carried.length,
    leads: [leads, column.leads, around.leads].find((each) => each.length > 0) ?? [],
    supports: around.supports,
    channels: [channels, column.channels, around.channels].find((each) => each.length > 0) ?? [],
    window,
    peaks: peaksWithin(window?.window ?? null, around.peaks),
    enclosing: window?.window ?? document.planWindow,
    period: column.window !== null ? column.period : (column.period ?? around.period ?? carried.period),
    each: carried.each ?? around.each,
    past: carried.past,
    reached: around.told || carried.reached,
    begins: document.begins,
    tasks: document.tasks,
    clarity: document.clarity,
  };
}

/** What a bare number counts: what stands over it, else the row's unit, else what the row's contents name. */
const countedIn = (over: OutputNoun | null, around: Surroundings): OutputNoun | null =>
  over?.generic === false ? over : (around.unit.noun ?? over ?? around.noun);

/** A peak outside a line's own window says nothing of the line. */
const peaksWithin = (window: DraftWindow | null, peaks: readonly DraftWindow[]): readonly DraftWindow[] =>
  window === null
    ? peaks
    : peaks.filter(
        (peak) =>
          !(window.to !== null && peak.from !== null && peak.from > window.to) &&
          !(window.from !== null && peak.to !== null && peak.to < window.from),
      );

/** "… 01 bài/tuần. Thời gian bắt đầu tuyên truyền từ tháng 11 đến hết tháng 12/2024." */
function followingWindow(passage: Passage, sentence: number): WindowPhrase | null {
  const next: ReadSentence | undefined = passage.sentences[sentence + 1];
  if (next === undefined || !speaksOfTime(passage, next.from)) return null;
  if (next.items.some((item) => item.kind === 'measure')) return null;
  for (const item of next.items) if (item.kind === 'window') return item.phrase;
  return null;
}
