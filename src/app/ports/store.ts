/** The store: typed shelves of records, read freely and written only inside an audited transaction. */
import type { Blackout } from '../../domain/schedule/blackout.js';
import type { Assignment } from '../../domain/schedule/assignment.js';
import type { AsRun } from '../../domain/traffic/as-run.js';
import type { Booking } from '../../domain/schedule/slot.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import type { CoverageRow } from '../../domain/coverage/coverage-table.js';
import type { Credit } from '../../domain/coverage/credit.js';
import type { Settlement } from '../../domain/coverage/settlement.js';
import type { Tally } from '../../domain/coverage/status.js';
import type { Statement } from '../../domain/audit/chain.js';
import type { ClosedPeriod } from '../../domain/audit/closed-periods.js';
import type { ApiToken, Province, User } from '../../domain/org/user.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Obligation } from '../../domain/plan/obligation.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { PlanReview } from '../../domain/plan/review.js';
import type { Unit } from '../../domain/org/unit.js';
import type { AuditLink } from '../audit/audit-link.js';
import type { Asset, Rendition } from '../content/asset.js';
import type { ContentRecord } from '../content/content-record.js';
import type { MediaFile } from '../content/media-file.js';
import type { Production } from '../content/production.js';
import type { Publication } from '../content/publication.js';
import type { JobRecord } from '../jobs/job-record.js';
import type { InboxMessage } from '../inbox/inbox-message.js';
import type { KeptAnswer } from '../idempotency.js';

/** A record as it is stored: `version` begins at 1 and rises with every replacement. */
export type Stored<T> = T & { readonly version: number };

/** A condition on one field: a value, one of several values, or a half-open range. */
export type Condition<V> = V | { readonly in: readonly V[] } | { readonly from?: V; readonly before?: V };

/** Conditions on the top-level fields of a record; all must hold. */
export type Where<T> = { readonly [K in keyof T]?: Condition<T[K] extends readonly (infer E)[] ? E : T[K]> };

export interface FindOptions<T> {
  readonly sort?: readonly (readonly [keyof T & string, 'up' | 'down'])[];
  readonly limit?: number;
  readonly skip?: number;
}

/** Reading one kind of record. What comes back is frozen. */
export interface Shelf<T extends { readonly id: string }> {
  get(id: string): Promise<Stored<T> | null>;
  find(where: Where<T>, options?: FindOptions<T>): Promise<Stored<T>[]>;
  count(where: Where<T>): Promise<number>;
}

/** Writing one kind of record inside a transaction. */
export interface WritableShelf<T extends { readonly id: string }> extends Shelf<T> {
  /** Throws a `conflict` Failure `already-exists` when an id or a unique key is taken. */
  insert(records: readonly T[]): Promise<void>;
  /** Replaces a record read before; throws a `conflict` Failure `changed-meanwhile` when its version has moved on. */
  replace(record: Stored<T>): Promise<void>;
  /** Number of records removed. */
  remove(where: Where<T>): Promise<number>;
}

/** A plan as stored, with who brought it in and what became of its reading. */
export type PlanRecord = Plan & {
  readonly createdBy: string;
  readonly createdAt: number;
  readonly draftJson: string | null;
  readonly review: PlanReview;
};

/** An obligation as stored; `waiver` excuses it. */
export type ObligationRecord = Obligation & {
  readonly provinceId: string;
  /** The last day of its window, by itself so that it can be searched. */
  readonly dueDay: number;
  readonly waiver: { readonly reason: string; readonly approvedBy: string; readonly at: number } | null;
};

export type BookingRecord = Booking & {
  readonly id: string;
  readonly planId: string;
  readonly unitId: string;
};
export type CreditRecord = Credit & { readonly id: string; readonly planId: string; readonly unitId: string };

/** An as-run as stored: who reported it, who judged it. `sequenceKey` makes a batch import idempotent. */
export type AsRunRecord = AsRun & {
  readonly reportedBy: string;
  readonly reportedAt: number;
  readonly judgedBy: string | null;
  readonly judgedAt: number | null;
  readonly judgement: string | null;
  readonly sequenceKey: string;
};

/** A blackout as declared; a lifted one is kept, and stops nothing. */
export type BlackoutRecord = Blackout & {
  readonly id: string;
  readonly provinceId: string;
  readonly declaredBy: string;
  readonly declaredAt: number;
  readonly liftedAt: number | null;
};

/** An emergency bulletin that was aired, and the obligations whose airtime it took. */
export interface EmergencyRecord {
  readonly id: string;
  readonly provinceId: string;
  /** The unit that aired it. */
  readonly unitId: string;
  readonly title: string;
  readonly channelIds: readonly string[];
  readonly day: number;
  /** Minute of the day. */
  readonly start: number;
  readonly minutes: number;
  readonly displacedIds: readonly string[];
  readonly airedBy: string;
  readonly airedAt: number;
}

/** A make-good as granted; its id is that of the missed obligation. `asRunId` once its run is accepted. */
export interface MakeGoodRecord {
  readonly id: string;
  readonly provinceId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly reason: string;
  /** The day of the booking that was missed; null when there was none. */
  readonly missedOn: number | null;
  readonly day: number;
  readonly slotId: string;
  readonly approvedBy: string;
  readonly approvedAt: number;
  readonly asRunId: string | null;
}

/** What a period came to when it was closed. */
export interface CloseFigures {
  readonly total: Tally;
  readonly byLine: readonly CoverageRow[];
  readonly byUnit: readonly CoverageRow[];
}

/** A closed period of a plan; its id is made of both, the key last. */
export type PeriodCloseRecord = ClosedPeriod & {
  readonly id: string;
  readonly provinceId: string;
  readonly planId: string;
  readonly closedAt: number;
  readonly closedBy: string;
  /** The name under which that person closed it. */
  readonly closedByName: string;
  readonly figures: CloseFigures;
  /** SHA-256 over its settlements, see `settlementDigest`. */
  readonly digest: string;
};

/** A settlement as stored; its id is that of the obligation. */
export type SettlementRecord = Settlement & {
  readonly id: string;
  readonly closeId: string;
  readonly planId: string;
  readonly unitId: string;
};

/** A counter that concurrent planners of one channel all raise, so that only one of them commits. */
export interface ChannelLedger {
  readonly id: string;
  readonly plannedAt: number;
}

/** Every kind of record there is. */
export interface Records {
  provinces: Province;
  units: Unit;
  channels: Channel & { readonly provinceId: string };
  dayparts: Daypart;
  users: User;
  tokens: ApiToken;
  plans: PlanRecord;
  obligations: ObligationRecord;
  bookings: BookingRecord;
  channelLedgers: ChannelLedger;
  blackouts: BlackoutRecord;
  emergencies: EmergencyRecord;
  makeGoods: MakeGoodRecord;
  assignments: Assignment;
  asRuns: AsRunRecord;
  credits: CreditRecord;
  periodCloses: PeriodCloseRecord;
  settlements: SettlementRecord;
  auditLinks: AuditLink;
  jobs: JobRecord;
  inbox: InboxMessage;
  assets: Asset;
  renditions: Rendition;
  contents: ContentRecord;
  publications: Publication;
  mediaFiles: MediaFile;
  productions: Production;
  keptAnswers: KeptAnswer;
}

export type ReadShelves = { readonly [K in keyof Records]: Shelf<Records[K]> };
export type WriteShelves = { readonly [K in keyof Records]: WritableShelf<Records[K]> };

/** What a write is called in the audit chain, and the unit in whose chain it stands. */
export interface WriteReason {
  readonly action: string;
  readonly unitId?: string;
  /** What the action was about: the id of the plan, as-run, … */
  readonly subject: string;
  /**
   * What the write would contend for. Writes of one process that name the same follow one another: side by side all
   * but one would do their work in vain and begin anew. Between processes the store decides as for any other write.
   */
  readonly turn?: string;
}

export interface Store extends ReadShelves {
  /**
   * Runs `work` in one transaction and appends what it changed to the audit chain of the unit, in the same
   * transaction. Retried when another transaction was faster, so `work` must have no effect outside the shelves.
   * `statementOf` puts figures into the chain itself, where the hashes of the records are not enough.
   */
  write<T>(
    actor: Actor,
    reason: WriteReason,
    work: (shelves: WriteShelves) => Promise<T>,
    statementOf?: (result: T) => Statement,
  ): Promise<T>;
  /**
   * The number of audited writes so far. While it stays the same, nothing that the chains tell of has changed, so what
   * was worked out of the records still holds.
   */
  stamp(): Promise<number>;
  /** Resolves when the store answers; throws an `unavailable` Failure otherwise. */
  ping(): Promise<void>;
}
