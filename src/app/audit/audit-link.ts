/** One link of a unit's audit chain. */
import type { Statement } from '../../domain/audit/chain.js';

/** What one write did to one record: the record's shelf and id, and the SHA-256 of its canonical JSON (null when removed). */
export interface AuditedChange {
  readonly shelf: string;
  readonly id: string;
  readonly hash: string | null;
}

/** `hash` covers every other field of the link, `previousHash` included; the first link's `previousHash` is empty. */
export interface AuditLink {
  readonly id: string;
  /** The unit whose chain this is. */
  readonly chain: string;
  readonly sequence: number;
  readonly at: number;
  readonly actorId: string;
  readonly action: string;
  readonly subject: string;
  readonly changes: readonly AuditedChange[];
  /** How many records changed; `changes` lists the first hundred, `changesHash` covers all. */
  readonly changeCount: number;
  readonly changesHash: string;
  /** What a period close came to; absent from the links of other writes. */
  readonly statement?: Statement;
  readonly previousHash: string;
  readonly hash: string;
}
