/** Assessments: the status of each obligation on a day, with its cause. */
import type { Obligation } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import type { Booking } from '../schedule/slot.js';
import { type Day, dayOfInstant, vietnameseDay } from '../time.js';
import type { AsRun } from '../traffic/as-run.js';
import type { Credit } from './credit.js';
import type { Forecast } from './forecast.js';
import type { MakeGood } from './make-good.js';
import type { Settlement } from './settlement.js';
import type { Shortfall } from './shortfall.js';
import type { ObligationStatus } from './status.js';

/**
 * When an open obligation is at risk. In the order in which it is asked:
 *
 * | Status       | When |
 * |--------------|------|
 * | `open`       | it is optional and nothing counts for it; `done` when something does, late or not |
 * | `waived`     | it is excused |
 * | `done`       | an as-run counts for it that ran by the due day |
 * | `late`       | an as-run counts for it that ran inside the grace |
 * | `missed`     | today is after due day and grace |
 * | `infeasible` | no feasible day is left, today included |
 * | `at-risk`    | it is past due, inside the grace |
 * | `at-risk`    | its booking has passed and nothing proves that it ran |
 * | `at-risk`    | it is released, has no booking, and at most `feasibleDays` feasible days are left |
 * | `at-risk`    | the forecast says it is missed with `missProbability` or more, and it has no booking ahead |
 * | `pending`    | otherwise |
 */
export const AT_RISK = { feasibleDays: 2, missProbability: 0.3 } as const;

/** What is known about one obligation on a day; null where it is not known. */
export interface StatusFacts {
  readonly today: Day;
  readonly graceDays: number;
  readonly credit: Pick<Credit, 'late'> | null;
  readonly isWaived: boolean;
  /** The day of its booking. */
  readonly bookedOn: Day | null;
  /** Chance that it will be missed, 0 to 1. */
  readonly missProbability: number | null;
  /** Days from today to the due day on which it could still run. */
  readonly feasibleDays: number | null;
}

export interface StatusVerdict {
  readonly status: ObligationStatus;
  /** Why it is at risk, infeasible or missed, in one Vietnamese sentence; null otherwise. */
  readonly cause: string | null;
}

const verdict = (status: ObligationStatus, cause: string | null = null): StatusVerdict => ({ status, cause });

/** The status of one obligation; see {@link AT_RISK} for the table. */
export function statusOf(obligation: Obligation, facts: StatusFacts): StatusVerdict {
  const { today, bookedOn, feasibleDays, missProbability } = facts;
  if (!obligation.required) return verdict(facts.credit === null ? 'open' : 'done');
  if (facts.isWaived) return verdict('waived');
  if (facts.credit !== null) return verdict(facts.credit.late ? 'late' : 'done');
  const due = obligation.window.to - 1;
  const lastCounted = due + facts.graceDays;
  if (today > lastCounted)
    return verdict(
      'missed',
      `Hết hạn ngày ${vietnameseDay(lastCounted)} mà chưa có lượt phát nào được tính.`,
    );
  if (today > due)
    return verdict(
      'at-risk',
      `Đã quá hạn ngày ${vietnameseDay(due)}; còn được tính muộn đến ngày ${vietnameseDay(lastCounted)}.`,
    );
  if (feasibleDays === 0)
    return verdict('infeasible', `Không còn ngày nào phát được đến hạn ${vietnameseDay(due)}.`);
  if (bookedOn !== null && bookedOn < today)
    return verdict('at-risk', `Lịch phát ngày ${vietnameseDay(bookedOn)} đã qua mà chưa có minh chứng.`);
  if (bookedOn !== null) return verdict('pending');
  if (feasibleDays !== null && feasibleDays <= AT_RISK.feasibleDays && today >= obligation.window.from)
    return verdict(
      'at-risk',
      `Chưa có lịch phát, chỉ còn ${String(feasibleDays)} ngày phát được đến hạn ${vietnameseDay(due)}.`,
    );
  if (missProbability !== null && missProbability >= AT_RISK.missProbability)
    return verdict(
      'at-risk',
      `Theo nhịp thực hiện gần đây, khả năng lỡ hạn ${vietnameseDay(due)} là ${String(Math.round(missProbability * 100))}%.`,
    );
  return verdict('pending');
}

export interface Assessed extends StatusVerdict {
  readonly obligation: Obligation;
  /** The as-run that counts for it, and the day on which it ran. */
  readonly asRunId: string | null;
  readonly creditedOn: Day | null;
  /** The replacement of a miss: the status stays `missed`. */
  readonly madeGoodBy: string | null;
  readonly forecast: Forecast | null;
}

export interface AssessmentInput {
  readonly obligations: readonly Obligation[];
  readonly lines: readonly QuotaLine[];
  readonly credits: readonly Credit[];
  readonly asRuns: readonly AsRun[];
  readonly waived: ReadonlySet<string>;
  readonly today: Day;
  readonly bookings?: readonly Booking[];
  /** By obligation id, see `forecastOf`. */
  readonly forecasts?: ReadonlyMap<string, Forecast>;
  /** Days on which an open obligation could still run; without it, the days of its window from today on. */
  readonly feasibleDaysOf?: (obligation: Obligation) => number | null;
  /** By obligation id, from crediting; the cause of a miss. */
  readonly shortfalls?: ReadonlyMap<string, Shortfall>;
  readonly makeGoods?: readonly MakeGood[];
  /** Of closed periods: their obligations are as they were settled. */
  readonly settled?: readonly Settlement[];
}

/** Assesses obligations, in their order. */
export function assess(input: AssessmentInput): Assessed[] {
  const { today, waived } = input;
  const grace = new Map(input.lines.map(({ id, graceDays }) => [id, graceDays]));
  const credits = new Map(input.credits.map((credit) => [credit.obligationId, credit]));
  const counted = new Set(input.credits.map(({ asRunId }) => asRunId));
  const days = new Map<string, Day>();
  for (const { id, ranAt } of input.asRuns) if (counted.has(id)) days.set(id, dayOfInstant(ranAt));
  const booked = new Map((input.bookings ?? []).map(({ obligationId, day }) => [obligationId, day]));
  const replaced = new Map(
    (input.makeGoods ?? []).map(({ obligationId, asRunId }) => [obligationId, asRunId]),
  );
  const settled = new Map((input.settled ?? []).map((settlement) => [settlement.obligationId, settlement]));
  return input.obligations.map((obligation) => {
    const settlement = settled.get(obligation.id);
    if (settlement !== undefined) return assessedAs(obligation, settlement);
    const credit = credits.get(obligation.id) ?? null;
    const forecast = input.forecasts?.get(obligation.id) ?? null;
    const { status, cause } = statusOf(obligation, {
      today,
      graceDays: grace.get(obligation.lineId) ?? 0,
      credit,
      isWaived: waived.has(obligation.id),
      bookedOn: booked.get(obligation.id) ?? null,
      missProbability: forecast?.missProbability ?? null,
      feasibleDays: input.feasibleDaysOf ? input.feasibleDaysOf(obligation) : daysLeft(obligation, today),
    });
    const isShort = status === 'missed' || status === 'at-risk';
    const shortfall = isShort ? input.shortfalls?.get(obligation.id) : undefined;
    return {
      obligation,
      status,
      cause: shortfall?.sentence ?? cause,
      asRunId: credit?.asRunId ?? null,
      creditedOn: credit === null ? null : (days.get(credit.asRunId) ?? null),
      madeGoodBy: replaced.get(obligation.id) ?? null,
      forecast,
    };
  });
}

const daysLeft = ({ window }: Obligation, today: Day): number =>
  Math.max(0, window.to - Math.max(today, window.from));

/** An obligation with what was settled, whatever became known later. */
const assessedAs = (
  obligation: Obligation,
  { status, cause, asRunId, creditedOn, madeGoodBy }: Settlement,
): Assessed => ({ obligation, status, cause, asRunId, creditedOn, madeGoodBy, forecast: null });
