/** Credits: as-runs counted for obligations. */

/** An as-run counted for an obligation; `late` when it ran after the due day. */
export interface Credit {
  readonly obligationId: string;
  readonly asRunId: string;
  readonly late: boolean;
}

/** Why a verified as-run was not counted for a line. */
export type NotCounted =
  | 'other-channel'
  | 'other-kind'
  | 'outside-window'
  | 'too-short'
  | 'not-a-replay'
  | 'replay-not-new'
  | 'other-task'
  | 'quota-full'
  | 'counted-elsewhere-in-group';
