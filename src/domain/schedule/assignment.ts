/** Assignments: obligations handed to the newsroom or operator that must meet them. */
import type { Instant } from '../time.js';
import type { Outcome } from '../errors.js';

export const ASSIGNMENT_STATES = ['offered', 'accepted', 'refused', 'submitted', 'approved'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** One first run and its replays, handed over together. Its id is the first run's obligation id. */
export interface Assignment {
  readonly id: string;
  readonly provinceId: string;
  readonly planId: string;
  readonly lineId: string;
  readonly unitId: string;
  readonly obligationIds: readonly string[];
  readonly state: AssignmentState;
  /** Why it was refused or handed back. */
  readonly reason: string | null;
  readonly changedAt: Instant;
  readonly changedBy: string;
}

/** What a person may do with an assignment. */
export const ASSIGNMENT_ACTIONS = ['acceptance', 'refusal', 'hand-back', 'submission', 'approval'] as const;
export type AssignmentAction = (typeof ASSIGNMENT_ACTIONS)[number];

const TRANSITIONS: Readonly<
  Record<AssignmentAction, { from: readonly AssignmentState[]; to: AssignmentState; reasoned: boolean }>
> = {
  acceptance: { from: ['offered'], to: 'accepted', reasoned: false },
  refusal: { from: ['offered'], to: 'refused', reasoned: true },
  'hand-back': { from: ['accepted', 'refused'], to: 'offered', reasoned: true },
  submission: { from: ['accepted'], to: 'submitted', reasoned: false },
  approval: { from: ['submitted'], to: 'approved', reasoned: false },
};

/** The state after an action, or why it is not allowed. */
export function afterAction(
  assignment: Pick<Assignment, 'state'>,
  action: AssignmentAction,
  reason: string | null,
): Outcome<AssignmentState, 'wrong-state' | 'reason-missing'> {
  const transition = TRANSITIONS[action];
  if (!transition.from.includes(assignment.state)) return { ok: false, reason: 'wrong-state' };
  if (transition.reasoned && (reason === null || reason.trim() === ''))
    return { ok: false, reason: 'reason-missing' };
  return { ok: true, value: transition.to };
}
