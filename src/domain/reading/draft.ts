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

/** Inclusive ISO days. */
export interface DraftWindow {
  readonly from: string;
  readonly to: string;
}

export interface DraftTask {
  readonly id: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
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
  /** As a rule ("day-15-of-last-month") or an ISO day; null when the text sets none. */
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
  /** ISO day; null when the day of signing is blank. */
  readonly issuedOn: string | null;
  readonly window: DraftWindow | null;
  readonly tasks: readonly DraftTask[];
  readonly events: readonly DraftEvent[];
  readonly quotaLines: readonly DraftQuotaLine[];
  readonly caps: readonly DraftCap[];
  readonly reports: readonly DraftReport[];
  readonly unquantified: readonly DraftUnquantified[];
  readonly warnings: readonly string[];
  /** The NFC text that every source points into. */
  readonly text: string;
}
