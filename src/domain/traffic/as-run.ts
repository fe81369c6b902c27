/** As-runs: what a channel really ran, and what proves it. */
import type { OutputKind } from '../plan/quota-line.js';
import type { Instant } from '../time.js';

/** Best first; see "Evidence and its grades" in the glossary. */
export const EVIDENCE_GRADES = ['device', 'capture', 'import', 'statement', 'none'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** How an as-run reached us. */
export const AS_RUN_SOURCES = ['device', 'url', 'page', 'import', 'statement'] as const;
export type AsRunSource = (typeof AS_RUN_SOURCES)[number];

/** A quota counts verified as-runs only. `withdrawn` by its submitter, `rejected` by a verifier: both are kept. */
export const AS_RUN_STATES = ['claimed', 'verified', 'rejected', 'withdrawn'] as const;
export type AsRunState = (typeof AS_RUN_STATES)[number];

export interface Evidence {
  readonly grade: EvidenceGrade;
  readonly url: string | null;
  /** SHA-256 of the raw batch, scan or statement that is kept. */
  readonly contentHash: string | null;
  readonly note: string | null;
}

export interface AsRun {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly channelId: string;
  readonly kind: OutputKind;
  readonly title: string;
  readonly ranAt: Instant;
  readonly durationSeconds: number | null;
  /** True for a replay of an earlier run. */
  readonly replay: boolean;
  /** Lines it is claimed for; empty: any line it is eligible for. */
  readonly lineIds: readonly string[];
  /** The task or event it is about, where the line is per task or per event. */
  readonly tagId: string | null;
  readonly source: AsRunSource;
  readonly state: AsRunState;
  readonly evidence: Evidence;
}
