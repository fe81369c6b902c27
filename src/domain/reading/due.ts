/** When a report is owed: how often, and by which day. */
import type { PeriodUnit } from '../plan/quota-line.js';

/** How often a report is owed. */
export type Per = PeriodUnit | 'ad-hoc';

export interface Due {
  readonly rule: string;
  readonly inclusive: boolean;
  /** What the rule itself says about the period, if anything. */
  readonly per: Per | null;
  readonly at: number;
}
