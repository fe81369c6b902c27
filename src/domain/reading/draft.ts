/** The draft: what the reader found in a document, for a person to confirm. The shape is public (command line and API). */
import type { ChannelKind } from '../org/channel.js';
import type {
  Count,
  Distributor,
  DurationRange,
  OutputKind,
  PeriodUnit,
  SourceSpan,
} from '../plan/quota-line.js';

/** Inclusive ISO days. A null end is open: the text names it ("từ khi Đề án được ban hành") without dating it. */
export interface DraftWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/** A stretch of days the text states, whatever it governs; `peak` for "cao điểm". */
export interface DraftPeriod {
  readonly role: 'window' | 'peak';
  readonly window: DraftWindow;
  readonly source: SourceSpan;
}

/** A time of day: "sáng" alone has no clock; "17h00 - 17h30" has both ends. Minutes of the day. */
export interface DraftDayTime {
  readonly part: 'morning' | 'noon' | 'afternoon' | 'evening' | null;
  readonly from: number | null;
  readonly to: number | null;
}

export interface DraftTask {
  readonly id: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** When the text wants it done; null when it does not say or says only how often. */
  readonly window: DraftWindow | null;
  readonly source: SourceSpan;
}

export interface DraftEvent {
  readonly title: string;
  readonly on: string | null;
  readonly window: DraftWindow | null;
  readonly recurs: 'year' | null;
  readonly source: SourceSpan;
}

export interface DraftQuotaLine {
  readonly kind: OutputKind;
  readonly count: Count;
  readonly per: PeriodUnit;
  readonly every: number;
  readonly each: Distributor | null;
  readonly replays: number;
  readonly duration: DurationRange | null;
  readonly channels: readonly ChannelKind[];
  readonly window: DraftWindow | null;
  readonly peaks: readonly DraftWindow[];
  /** 0 Monday .. 6 Sunday; empty means any. */
  readonly weekdays: readonly number[];
  /** 1..5 for "tuần 1 và tuần 3" of a month; empty means any. */
  readonly weeksOfMonth: readonly number[];
  /** "sáng từ 5h00 - 5h30, chiều"; empty means any. */
  readonly dayTimes: readonly DraftDayTime[];
  /** Names as the document writes them; resolved against the register later. */
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** "khoảng", "dự kiến": a tolerance is meant. */
  readonly soft: boolean;
  readonly confidence: number;
  /** What the text leaves open, as Vietnamese questions. */
  readonly questions: readonly string[];
  readonly source: SourceSpan;
}

export interface DraftCap {
  readonly count: number;
  readonly per: PeriodUnit;
  readonly source: SourceSpan;
}

export interface DraftReport {
  readonly who: readonly string[];
  readonly to: readonly string[];
  readonly per: PeriodUnit | 'ad-hoc';
  /**
   * An ISO day, or a rule, or null when the text sets none. The rules: `day-20-of-month` (of each month),
   * `day-15-of-last-month` (of the quarter, half-year or year), `day-5-of-next-month` (after the period),
   * `every-year-06-15`, `weekday-4` (0 Monday .. 6 Sunday, of each week), `5-days-after-end` (of the campaign).
   */
  readonly due: string | null;
  /** False for "trước ngày 15": the 15th itself is too late. */
  readonly inclusive: boolean;
  readonly source: SourceSpan;
}

export interface DraftUnquantified {
  readonly text: string;
  readonly channels: readonly ChannelKind[];
  readonly lead: readonly string[];
  readonly source: SourceSpan;
}

export interface Draft {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly province: string | null;
  /** Where it was signed. */
  readonly place: string | null;
  readonly signedBy: string | null;
  /** ISO day; null when the day of signing is blank. */
  readonly issuedOn: string | null;
  readonly window: DraftWindow | null;
  /** Every window and peak the text states, with its place; legal bases are no windows. */
  readonly windows: readonly DraftPeriod[];
  /** The documents it rests on. */
  readonly bases: readonly SourceSpan[];
  readonly aims: readonly SourceSpan[];
  readonly topics: readonly SourceSpan[];
  readonly tasks: readonly DraftTask[];
  readonly events: readonly DraftEvent[];
  readonly quotaLines: readonly DraftQuotaLine[];
  readonly caps: readonly DraftCap[];
  readonly reports: readonly DraftReport[];
  readonly unquantified: readonly DraftUnquantified[];
  /** "Nơi nhận". */
  readonly recipients: readonly SourceSpan[];
  readonly warnings: readonly string[];
  /** The NFC text that every source points into. */
  readonly text: string;
}
