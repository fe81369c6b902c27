/** A plan: a signed document of one issuer with a window, tasks, events and quota lines. */
import type { Interval } from '../interval.js';
import type { Day } from '../time.js';
import type { QuotaLine } from './quota-line.js';

/** A numbered duty of the plan; "per task" quotas repeat on it. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly leadUnitIds: readonly string[];
}

/** A dated happening; a "per event" quota is owed for each registered one. */
export interface PlanEvent {
  readonly id: string;
  readonly title: string;
  readonly window: Interval;
}

/**
 * `draft` lines may be edited and carry questions; `approved` lines bind and have obligations;
 * `closed` is a plan whose last period is closed.
 */
export type PlanState = 'draft' | 'approved' | 'closed';

export interface Plan {
  readonly id: string;
  readonly provinceId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: Day | null;
  readonly window: Interval;
  readonly state: PlanState;
  readonly tasks: readonly Task[];
  readonly events: readonly PlanEvent[];
  readonly lines: readonly QuotaLine[];
  /** The NFC text the lines' sources point into. */
  readonly text: string;
}
