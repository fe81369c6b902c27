/** The shape in which the sample's history is handed to the use case that registers as-runs. */
import type { OutputKind } from '../domain/plan/quota-line.js';
import type { Instant } from '../domain/time.js';
import type { SampleProof } from './evidence.js';

/** What the use case that registers as-runs takes. */
export interface SampleAsRun extends SampleProof {
  readonly channelId: string;
  readonly kind: OutputKind;
  readonly title: string;
  readonly ranAt: Instant;
  readonly durationSeconds: number | null;
  readonly replay: boolean;
  /** The lines it is claimed for; empty for what no plan asked for. */
  readonly lineIds: readonly string[];
  readonly tagId: string | null;
}
