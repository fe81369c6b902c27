/** Quota lines: one countable target of a plan each. */
import type { ChannelKind } from '../org/channel.js';
import type { Interval } from '../interval.js';

/** What is counted. The reader adds no others; `other` keeps a noun of output nobody foresaw. */
export const OUTPUT_KINDS = [
  'news', // tin
  'article', // bài
  'news-or-article', // tin, bài
  'reportage', // phóng sự
  'programme', // chương trình
  'column', // chuyên mục, chuyên trang; "số" of one
  'bulletin', // bản tin
  'page', // trang, chuyên trang in
  'video', // video, clip
  'spot', // lượt phát trên LED, TVC, thông điệp
  'post', // bài đăng mạng xã hội
  'airing', // lần, lượt phát sóng
  'banner', // băng rôn, pano, áp phích
  'session', // buổi, phiên phát
  'issue', // số, kỳ
  'other',
] as const;

export type OutputKind = (typeof OUTPUT_KINDS)[number];

export const PERIOD_UNITS = [
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
  'window',
  'task',
  'event',
] as const;

/** What a count repeats on. `window` is once for the whole plan. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** What a count multiplies over; null is once overall. */
export const DISTRIBUTORS = ['channel', 'medium', 'unit', 'commune', 'screen'] as const;
export type Distributor = (typeof DISTRIBUTORS)[number];

/** `max` null: no ceiling ("ít nhất"). `min` items are required, `max - min` more are optional. */
export interface Count {
  readonly min: number;
  readonly max: number | null;
}

/** A half-open span of UTF-16 offsets in the plan's NFC text, and the text it covers. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Seconds; either bound may be open. */
export interface DurationRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** A stretch of days that weighs more; `weight` multiplies the density of targets on them. */
export interface Peak {
  readonly window: Interval;
  readonly weight: number;
}

/**
 * One bearer of a line: the count is owed in full by each target.
 * `channelIds` are the channels on which it may run; with exactly one, the obligation names that channel.
 */
export interface LineTarget {
  readonly unitId: string;
  readonly channelIds: readonly string[];
}

/** A quota line as confirmed by a person and resolved against the register. */
export interface QuotaLine {
  readonly id: string;
  /** What a board shows: short, in the document's own words. */
  readonly title: string;
  readonly kind: OutputKind;
  readonly count: Count;
  readonly per: PeriodUnit;
  /** 2 for "hai tuần một lần"; 1 otherwise. */
  readonly every: number;
  readonly each: Distributor | null;
  readonly channelKinds: readonly ChannelKind[];
  readonly targets: readonly LineTarget[];
  readonly replays: number;
  /** Least number of days between a run and the next of its replays. */
  readonly replayGapDays: number;
  readonly window: Interval;
  readonly peaks: readonly Peak[];
  /** 0 Monday .. 6 Sunday; empty means any day. */
  readonly weekdays: readonly number[];
  /** At most so many of this line on one channel in one day. */
  readonly maxPerDay: number;
  readonly duration: DurationRange | null;
  readonly supportUnitIds: readonly string[];
  /** Lines of one group share as-runs: inside it an as-run counts once. Null: a group of its own. */
  readonly exclusivityGroup: string | null;
  /** Days after the due day in which a run still counts, as late. */
  readonly graceDays: number;
  /** Entertainment stops on quốc tang. */
  readonly entertainment: boolean;
  readonly source: SourceSpan | null;
  readonly questions: readonly string[];
  readonly confidence: number;
}
