/** The status of an obligation, and the tally of many. */

export const STATUSES = [
  'done',
  'late',
  'pending',
  'at-risk',
  'infeasible',
  'missed',
  'waived',
  'open',
] as const;

/**
 * `late` is done after the due day, inside the grace. `at-risk` is open with a forecast or a remaining
 * supply that endangers it; `infeasible` can no longer be met; optional obligations are only `done` or `open`.
 */
export type ObligationStatus = (typeof STATUSES)[number];

/** Counts of required obligations by status; `optionalDone` counts the rest that were credited. */
export interface Tally {
  readonly owed: number;
  readonly done: number;
  readonly late: number;
  readonly pending: number;
  readonly atRisk: number;
  readonly missed: number;
  readonly waived: number;
  readonly optionalDone: number;
}

export const EMPTY_TALLY: Tally = {
  owed: 0,
  done: 0,
  late: 0,
  pending: 0,
  atRisk: 0,
  missed: 0,
  waived: 0,
  optionalDone: 0,
};

/** The tally with so many obligations of this status added. */
export function tallied(tally: Tally, status: ObligationStatus, required: boolean, times = 1): Tally {
  if (!required)
    return status === 'done' || status === 'late'
      ? { ...tally, optionalDone: tally.optionalDone + times }
      : tally;
  const owed = { ...tally, owed: tally.owed + times };
  switch (status) {
    case 'done':
      return { ...owed, done: tally.done + times };
    case 'late':
      return { ...owed, late: tally.late + times };
    case 'at-risk':
    case 'infeasible':
      return { ...owed, atRisk: tally.atRisk + times };
    case 'missed':
      return { ...owed, missed: tally.missed + times };
    case 'waived':
      return { ...owed, waived: tally.waived + times };
    case 'pending':
    case 'open':
      return { ...owed, pending: tally.pending + times };
  }
}
