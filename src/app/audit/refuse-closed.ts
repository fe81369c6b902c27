/** What a closed period no longer lets happen: every late writer asks here. */
import { closedOn } from '../../domain/audit/closed-periods.js';
import { parseReportingPeriod } from '../../domain/coverage/reporting-period.js';
import { Failure } from '../../domain/errors.js';
import type { Obligation } from '../../domain/plan/obligation.js';
import type { PeriodCloseRecord, PlanRecord, ReadShelves, Stored } from '../ports/store.js';

/** The closed periods of a plan, the earliest first. */
export async function closesOf(
  shelves: Pick<ReadShelves, 'periodCloses'>,
  planId: string,
): Promise<readonly Stored<PeriodCloseRecord>[]> {
  const closes = await shelves.periodCloses.find({ planId });
  return closes.sort((a, b) => a.window.from - b.window.from);
}

/** "Tháng 11/2026". */
export const labelOfClosed = ({ periodKey }: Pick<PeriodCloseRecord, 'periodKey'>): string =>
  parseReportingPeriod(periodKey)?.label ?? periodKey;

/** The failure `period-closed`; `so` says what therefore cannot be, as the end of the sentence. */
export const closedFailure = (
  plan: Pick<PlanRecord, 'title'>,
  closed: Pick<PeriodCloseRecord, 'periodKey'>,
  so: string,
): Failure =>
  new Failure(
    'conflict',
    'period-closed',
    `Kế hoạch “${plan.title}” đã chốt kỳ ${labelOfClosed(closed)} nên ${so}.`,
  );

/** Refuses to change what fell due in a closed period: throws `period-closed` for the first of the obligations. */
export async function refuseClosed(
  shelves: Pick<ReadShelves, 'periodCloses'>,
  plan: Pick<PlanRecord, 'id' | 'title'>,
  obligations: readonly Pick<Obligation, 'window'>[],
  so: string,
): Promise<void> {
  const closes = await closesOf(shelves, plan.id);
  for (const obligation of obligations) {
    const closed = closedOn(closes, obligation);
    if (closed !== null) throw closedFailure(plan, closed, so);
  }
}

/**
 * Refuses to take an as-run away on which a closed period rests, as a credit or as the replacement of a miss: throws
 * `period-closed`.
 */
export async function refuseClosedEvidence(
  shelves: Pick<ReadShelves, 'periodCloses' | 'plans' | 'settlements'>,
  asRunIds: readonly string[],
): Promise<void> {
  const id = { in: asRunIds };
  const [credited, replacing] = await Promise.all([
    shelves.settlements.find({ asRunId: id }, { limit: 1 }),
    shelves.settlements.find({ madeGoodBy: id }, { limit: 1 }),
  ]);
  const [settlement] = [...credited, ...replacing];
  if (settlement === undefined) return;
  const [close, plan] = await Promise.all([
    shelves.periodCloses.get(settlement.closeId),
    shelves.plans.get(settlement.planId),
  ]);
  // A settlement is stored with its close, and a plan that has one is never removed.
  throw closedFailure(plan!, close!, 'lượt phát đã tính trong kỳ ấy không loại, không rút được nữa');
}
