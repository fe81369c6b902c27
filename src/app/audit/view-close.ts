/** A period before and after its close: what stands in the way, what closing changes, whether, when and by whom it was closed. */
import { closedAround } from '../../domain/audit/closed-periods.js';
import type { CloseObstacle } from '../../domain/audit/period-close.js';
import { type ReportingPeriod, reportingPeriodsIn } from '../../domain/coverage/reporting-period.js';
import { Failure } from '../../domain/errors.js';
import { overlaps } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import { vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import { remembered } from '../coverage/assessment-memory.js';
import { periodOf } from '../coverage/view-coverage.js';
import { authorise } from '../org/authorise.js';
import { loadPlan } from '../plan/load-plan.js';
import type { CloseFigures, PeriodCloseRecord, PlanRecord, ReadShelves, Stored } from '../ports/store.js';
import { CLOSED, closeIdOf } from './close-name.js';
import { type CloseEffect, drawClose } from './draw-close.js';
import { closesOf } from './refuse-closed.js';
import { settlementDigest } from './settlement-digest.js';

export interface CloseView {
  readonly plan: Stored<PlanRecord>;
  readonly period: ReportingPeriod;
  /** The close of this very period, or of one that holds the whole of it; null while it is open. */
  readonly closed: Stored<PeriodCloseRecord> | null;
  /** Of the close, when it is that of this very period; null for who sees only their own unit. */
  readonly figures: CloseFigures | null;
  /** Whether what is stored of it is still what was frozen; null where the figures are. */
  readonly isIntact: boolean | null;
  /** What stands in the way and what closing would change; null when it is closed, and for who sees only their own unit. */
  readonly open: { readonly obstacles: readonly CloseObstacle[]; readonly effect: CloseEffect } | null;
}

/**
 * A period of an approved plan as its reader may see it: who reaches only their own unit learns whether it is closed.
 * @throws Failure `not-found`, `period-unknown`, `period-outside-plan`, `plan-not-approved`
 */
export async function viewClose(
  app: Context,
  actor: Actor,
  planId: string,
  periodKey: string,
): Promise<CloseView> {
  const reach = authorise(actor, 'coverage.read');
  const plan = await loadPlan(app.store, actor, planId);
  const period = closablePeriod(plan, periodKey);
  const closes = await closesOf(app.store, planId);
  const closed = closedAround(closes, period);
  const view = { plan, period, closed, figures: null, isIntact: null, open: null };
  if (reach === 'unit') return view;
  if (closed !== null) {
    if (closed.periodKey !== period.key) return view;
    const settlements = await app.store.settlements.find({ closeId: closed.id });
    return {
      ...view,
      figures: closed.figures,
      isIntact: settlementDigest(app, settlements) === (await signedDigest(app.store, planId, period)),
    };
  }
  const today = app.clock.today();
  const open = await remembered(
    app.store,
    JSON.stringify(['close', planId, period.key, today]),
    async () => {
      const { obstacles, effect } = await drawClose(app.store, plan, period, closes, today);
      return { obstacles, effect };
    },
    ({ obstacles }) => obstacles.reduce((sum, { ids }) => sum + ids.length, 1),
  );
  return { ...view, open };
}

/** The digest that the chain states of a close: who changes the stored close and its settlements alike is found out. */
async function signedDigest(
  shelves: Pick<ReadShelves, 'auditLinks'>,
  planId: string,
  period: ReportingPeriod,
): Promise<string | null> {
  const [link] = await shelves.auditLinks.find(
    { action: CLOSED, subject: closeIdOf(planId, period) },
    { limit: 1 },
  );
  const digest = link?.statement?.['digest'];
  return typeof digest === 'string' ? digest : null;
}

/** The period of a key, when the plan is in force in it. */
export function closablePeriod(
  plan: Pick<PlanRecord, 'state' | 'title' | 'window'>,
  periodKey: string,
): ReportingPeriod {
  // A key that is not null is a period or throws.
  const period = periodOf(periodKey)!;
  if (plan.state === 'draft')
    throw new Failure('conflict', 'plan-not-approved', 'Kế hoạch chưa duyệt nên chưa có kỳ nào để chốt.');
  if (!overlaps(period.window, plan.window)) {
    const { from, to } = plan.window;
    throw new Failure(
      'invalid',
      'period-outside-plan',
      `${period.label} nằm ngoài thời gian của kế hoạch (${vietnameseDay(from)}–${vietnameseDay(to - 1)}).`,
    );
  }
  return period;
}

/** The month in which a plan would be closed next: the first that is over and that no close touches; else null. */
export function nextToClose(
  plan: Pick<PlanRecord, 'state' | 'window'>,
  closes: readonly PeriodCloseRecord[],
  today: number,
): ReportingPeriod | null {
  if (plan.state !== 'approved') return null;
  const months = reportingPeriodsIn('month', 'civil', plan.window);
  return (
    months.find(
      ({ window }) => window.to <= today && !closes.some((close) => overlaps(close.window, window)),
    ) ?? null
  );
}
