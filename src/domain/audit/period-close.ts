/** Period close: what still stands in the way of locking a reporting period. */
import type { Assessed } from '../coverage/assessment.js';
import type { ReportingPeriod } from '../coverage/reporting-period.js';
import { contains, lastDay } from '../interval.js';
import { type Day, dayOfInstant, vietnameseDay } from '../time.js';
import type { AsRun } from '../traffic/as-run.js';

/** One thing in the way: the ids to open, and a Vietnamese sentence that says what to do. */
export interface CloseObstacle {
  readonly kind:
    | 'closed-already'
    | 'overlaps-closed'
    | 'not-over'
    | 'in-grace'
    | 'open-obligations'
    | 'unverified-as-runs'
    | 'unknown-runs';
  readonly ids: readonly string[];
  readonly sentence: string;
}

export interface CloseInput {
  readonly period: ReportingPeriod;
  readonly today: Day;
  readonly isClosed: boolean;
  /** Closed periods of the same plan that share days with this one. */
  readonly overlapping: readonly ReportingPeriod[];
  /** Of the plan, of any period. */
  readonly assessed: readonly Assessed[];
  /** Of the plan's channels; only those that ran in the period and are still merely claimed matter. */
  readonly asRuns: readonly AsRun[];
  /** Claimed as-runs of other days that would count, once verified, for something missed in the period. */
  readonly decisiveClaimIds: readonly string[];
  /** Runs of the period that reconciliation could not name, by id. */
  readonly unknownRunIds: readonly string[];
}

/** 1.234 */
const counted = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '.');

/**
 * What stands in the way of closing a period; empty when it may be closed. A period closes when it is over, shares no
 * day with a closed one, every required obligation due in it is done, late, missed or waived, no as-run in it, or that
 * may still count in it, waits for verification and no run is unknown. Source: glossary, "Period close"; "cannot be closed while anything is unknown".
 */
export function obstaclesToClose(input: CloseInput): CloseObstacle[] {
  const { period, today } = input;
  const obstacles: CloseObstacle[] = [];
  const report = (kind: CloseObstacle['kind'], ids: readonly string[], sentence: string): void => {
    obstacles.push({ kind, ids, sentence });
  };
  if (input.isClosed) report('closed-already', [], `${period.label} đã chốt.`);
  else if (input.overlapping.length > 0)
    report(
      'overlaps-closed',
      input.overlapping.map(({ key }) => key),
      `${period.label} trùng ngày với kỳ đã chốt: ${input.overlapping.map(({ label }) => label).join(', ')}.`,
    );
  if (today < period.window.to)
    report(
      'not-over',
      [],
      `${period.label} chưa kết thúc: còn đến hết ngày ${vietnameseDay(lastDay(period.window))}.`,
    );
  const open = input.assessed.filter(
    ({ obligation, status }) =>
      obligation.required &&
      contains(period.window, obligation.window.to - 1) &&
      (status === 'pending' || status === 'at-risk' || status === 'infeasible' || status === 'open'),
  );
  const inGrace = open.filter(({ obligation }) => obligation.window.to <= today);
  const ahead = open.filter(({ obligation }) => obligation.window.to > today);
  const ids = (some: readonly Assessed[]): string[] => some.map(({ obligation }) => obligation.id);
  if (inGrace.length > 0)
    report(
      'in-grace',
      ids(inGrace),
      `${counted(inGrace.length)} nghĩa vụ đã quá hạn nhưng còn được tính muộn: chờ hết thời gian này hoặc miễn.`,
    );
  if (ahead.length > 0)
    report(
      'open-obligations',
      ids(ahead),
      `${counted(ahead.length)} nghĩa vụ chưa đến hạn: chờ thực hiện hoặc miễn.`,
    );
  const unverified = input.asRuns.filter(
    ({ state, ranAt }) => state === 'claimed' && contains(period.window, dayOfInstant(ranAt)),
  );
  const waiting = new Set([...unverified.map(({ id }) => id), ...input.decisiveClaimIds]);
  if (waiting.size > 0)
    report(
      'unverified-as-runs',
      [...waiting],
      `${counted(waiting.size)} lượt phát chờ xác minh: xác minh hoặc từ chối.`,
    );
  if (input.unknownRunIds.length > 0)
    report(
      'unknown-runs',
      input.unknownRunIds,
      `${counted(input.unknownRunIds.length)} lượt phát chưa rõ là gì: đối chiếu với lịch phát.`,
    );
  return obstacles;
}
