/**
 * What a confirmed line needs and a document never says. One table, so that an officer's question
 * "why seven days?" has one answer; every value can be changed on the line before it is approved.
 *
 * | What             | Value                                                                                   |
 * |------------------|-----------------------------------------------------------------------------------------|
 * | graceDays        | 0 per hour, 1 per day; else 7 for what newsrooms write, 3 for all other kinds           |
 * | maxPerDay        | 1, or as many as the count needs when spread over the days it may run on                |
 * | replayGapDays    | 1, or 0 when the replays would not fit into the period otherwise                        |
 * | exclusivityGroup | none: one as-run may serve several lines until a person says that they share            |
 * | entertainment    | no: a plan asks for information; a person marks what stops on quốc tang                 |
 * | peak weight      | 3: a day of the peak draws three times as much as another day                           |
 * | plan window      | when the document has none: the day of issue (or today) to the end of that year         |
 */
import type { ChannelKind } from '../org/channel.js';
import { type Interval, lengthOf } from '../interval.js';
import { HOURS_ON_AIR } from './expand-template.js';
import type { OutputKind, PeriodUnit } from './quota-line.js';

export const PEAK_WEIGHT = 3;

const NEWSROOM_KINDS = new Set<OutputKind>(['news', 'article', 'news-or-article', 'reportage', 'page']);

/** Days after the due day in which a run still counts as late. */
export function graceDaysOf(kind: OutputKind, per: PeriodUnit): number {
  if (per === 'hour') return 0;
  if (per === 'day') return 1;
  return NEWSROOM_KINDS.has(kind) ? 7 : 3;
}

const DAYS_OF: Readonly<Partial<Record<PeriodUnit, number>>> = {
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  'half-year': 181,
  year: 365,
};

/** The demand that decides how tightly a line must be packed. */
export interface Packing {
  readonly per: PeriodUnit;
  readonly every: number;
  /** The most items of one period, replays not counted. */
  readonly count: number;
  readonly replays: number;
  /** Empty: any. */
  readonly weekdays: readonly number[];
  readonly window: Interval;
  /** Tasks of the plan, for a line per task. */
  readonly tasks: number;
}

/** At most so many of a line on one channel in one day: no fewer than an even spread needs. */
export function maxPerDayOf(packing: Packing): number {
  const runs = packing.count * (1 + packing.replays);
  if (packing.per === 'hour') return Math.max(1, Math.ceil((runs * HOURS_ON_AIR) / packing.every));
  if (packing.per === 'event') return Math.max(1, packing.count);
  const weekly = packing.weekdays.length === 0 ? 1 : packing.weekdays.length / 7;
  const length = Math.min(
    lengthOf(packing.window),
    (DAYS_OF[packing.per] ?? lengthOf(packing.window)) * packing.every,
  );
  // A line per day with set weekdays still owes its count on each of them.
  const days = packing.per === 'day' ? packing.every : Math.max(1, length * weekly);
  const demand = packing.per === 'task' ? runs * Math.max(1, packing.tasks) : runs;
  return Math.max(1, Math.ceil(demand / days - 1e-9));
}

/** Least days between a run and its next replay: a day, where the replays fit so. */
export function replayGapDaysOf(packing: Packing): number {
  const length = (DAYS_OF[packing.per] ?? lengthOf(packing.window)) * packing.every;
  if (packing.per === 'hour') return 0;
  return length > packing.replays * packing.count ? 1 : 0;
}

const SOCIAL: readonly ChannelKind[] = ['facebook', 'zalo', 'tiktok', 'youtube'];
const PRESS: readonly ChannelKind[] = ['print', 'online', 'radio', 'tv'];

/** Where a kind of output runs when the document names no channel; `any` for what may run everywhere. */
const NATURAL_CHANNELS: Readonly<Record<OutputKind, readonly ChannelKind[] | 'any' | 'none'>> = {
  news: 'any',
  article: 'any',
  'news-or-article': 'any',
  reportage: PRESS,
  programme: ['radio', 'tv', 'loudspeaker'],
  column: PRESS,
  bulletin: 'any',
  page: ['print', 'online'],
  video: ['tv', 'online', 'portal', ...SOCIAL],
  spot: ['led', 'tv', 'radio', 'loudspeaker'],
  post: SOCIAL,
  airing: ['radio', 'tv', 'loudspeaker'],
  banner: 'none',
  session: ['radio', 'tv', 'loudspeaker'],
  issue: 'any',
  other: 'any',
};

/** The channel kinds on which an output naturally runs; null for any, empty for none (a banner hangs). */
export function naturalChannels(kind: OutputKind): readonly ChannelKind[] | null {
  const natural = NATURAL_CHANNELS[kind];
  return natural === 'any' ? null : natural === 'none' ? [] : natural;
}
