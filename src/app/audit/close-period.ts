/** Chốt kỳ: the credits and statuses of a period are settled and frozen, and signed into the audit chain. */
import type { Statement } from '../../domain/audit/chain.js';
import { closedAround, closedWithin } from '../../domain/audit/closed-periods.js';
import type { CloseObstacle } from '../../domain/audit/period-close.js';
import { tallyBy, tallyOf } from '../../domain/coverage/coverage-table.js';
import type { ReportingPeriod } from '../../domain/coverage/reporting-period.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { isoDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import { claimCredits, creditRecord, keepCredits } from '../coverage/recredit.js';
import { authorise } from '../org/authorise.js';
import { claimRegister } from '../org/claim-register.js';
import { loadPlan } from '../plan/load-plan.js';
import type {
  CloseFigures,
  PeriodCloseRecord,
  PlanRecord,
  ReadShelves,
  Stored,
  WriteShelves,
} from '../ports/store.js';
import { followCredits } from '../schedule/follow-credits.js';
import { turnOfSchedule } from '../schedule/keep-schedule.js';
import { refuseOutdated } from '../seen-version.js';
import { CLOSED, closeIdOf } from './close-name.js';
import { type DrawnClose, drawClose } from './draw-close.js';
import { closedFailure, closesOf, labelOfClosed } from './refuse-closed.js';
import { settlementDigest } from './settlement-digest.js';
import { closablePeriod } from './view-close.js';

/**
 * Closes a period of an approved plan, in one transaction with its link of the chain: what fell due in it is credited
 * by `settle`, each of its obligations gets its settlement, and all that stays open is credited anew without what the
 * period has used up.
 * @throws Failure `not-found`, `period-unknown`, `period-outside-plan`, `plan-not-approved`, `changed-meanwhile`,
 * `period-closed`, `period-overlaps-closed`, and `period-not-closable` with what stands in the way as its fields
 */
export async function closePeriod(
  app: Context,
  actor: Actor,
  planId: string,
  periodKey: string,
  seenVersion: number | null = null,
): Promise<Stored<PeriodCloseRecord>> {
  authorise(actor, 'periods.close');
  const subject = closeIdOf(planId, { key: periodKey });
  const reason = { action: CLOSED, subject, turn: turnOfSchedule(actor) };
  return app.store.write(
    actor,
    reason,
    async (shelves) => {
      // Whoever adds, moves or takes away obligations claims the register too.
      await claimRegister(shelves, actor.provinceId, app.clock.now());
      const plan = await loadPlan(shelves, actor, planId);
      const period = closablePeriod(plan, periodKey);
      const closes = await closesOf(shelves, planId);
      refuseOverlap(plan, period, closes);
      if (plan.state === 'closed') throw new Failure('conflict', 'plan-closed', 'Kế hoạch đã kết thúc.');
      refuseOutdated(plan, seenVersion, 'Kế hoạch');
      const drawn = await drawClose(shelves, plan, period, closes, app.clock.today());
      refuseObstacles(period, drawn.obstacles);
      const { facts, running, settlements } = drawn;
      await claimCredits(shelves, facts.unitIds, app.clock.now());
      const record: PeriodCloseRecord = {
        ...{ id: closeIdOf(planId, period), provinceId: plan.provinceId, planId },
        ...{ periodKey: period.key, window: period.window },
        ...{ closedAt: app.clock.now(), closedBy: actor.userId, closedByName: actor.name },
        figures: await figuresOf(shelves, plan, drawn),
        digest: settlementDigest(app, settlements),
      };
      await shelves.periodCloses.insert([record]);
      // Raised, so that who is about to change the plan looks again at what may still be changed.
      await shelves.plans.replace(plan);
      await freeze(shelves, record, drawn);
      const settled = [...facts.settled, ...settlements];
      const change = await keepCredits(shelves, { ...facts, settled }, running);
      await followCredits(shelves, plan.provinceId, change, app.clock.now());
      return { ...record, version: 1 };
    },
    statementOf,
  );
}

function refuseOverlap(
  plan: PlanRecord,
  period: ReportingPeriod,
  closes: readonly PeriodCloseRecord[],
): void {
  const around = closedAround(closes, period);
  if (around !== null) throw closedFailure(plan, around, 'không chốt lại được');
  const within = closedWithin(closes, period);
  if (within.length === 0) return;
  throw new Failure(
    'conflict',
    'period-overlaps-closed',
    `${period.label} trùng ngày với kỳ đã chốt của kế hoạch “${plan.title}”: ${within.map(labelOfClosed).join(', ')}.`,
  );
}

function refuseObstacles({ label }: ReportingPeriod, obstacles: readonly CloseObstacle[]): void {
  if (obstacles.length === 0) return;
  throw new Failure(
    'conflict',
    'period-not-closable',
    `Chưa chốt được ${label}: ${obstacles.map(({ sentence }) => sentence).join(' ')}`,
    { fields: obstacles.map(({ kind, sentence }) => ({ path: `obstacles.${kind}`, detail: sentence })) },
  );
}

async function figuresOf(
  shelves: Pick<ReadShelves, 'units'>,
  plan: PlanRecord,
  { assessed }: DrawnClose,
): Promise<CloseFigures> {
  const unitIds = [...new Set(assessed.map(({ obligation }) => obligation.unitId))];
  const units = await shelves.units.find({ id: { in: unitIds } });
  return {
    total: tallyOf(assessed),
    byLine: tallyBy(assessed, 'line', {
      names: new Map(plan.lines.map(({ id, title }) => [id, title])),
    }),
    byUnit: tallyBy(assessed, 'unit', { names: new Map(units.map(({ id, name }) => [id, name])) }),
  };
}

/** Writes the settlements, and the credits as they are settled. */
async function freeze(
  shelves: WriteShelves,
  { id: closeId, planId }: PeriodCloseRecord,
  { settlements, credits, owners, running }: DrawnClose,
): Promise<void> {
  await shelves.settlements.insert(
    settlements.map((settlement) => ({
      ...settlement,
      ...{ id: settlement.obligationId, closeId, planId },
      unitId: owners.get(settlement.obligationId)!.unitId,
    })),
  );
  const next = new Map(credits.map((credit) => [credit.obligationId, credit]));
  const stored = running.filter(({ id }) => owners.has(id));
  const same = new Set(
    stored
      .filter(({ id, asRunId, late }) => next.get(id)?.asRunId === asRunId && next.get(id)?.late === late)
      .map(({ id }) => id),
  );
  const gone = stored.map(({ id }) => id).filter((id) => !same.has(id));
  if (gone.length > 0) await shelves.credits.remove({ id: { in: gone } });
  await shelves.credits.insert(
    credits
      .filter(({ obligationId }) => !same.has(obligationId))
      .map((credit) => creditRecord(credit, planId, owners.get(credit.obligationId)!.unitId)),
  );
}

/** What the chain states of a close: the figures, line by line, and the digest of what was frozen. */
function statementOf({ planId, periodKey, window, figures, digest }: PeriodCloseRecord): Statement {
  return {
    ...{ planId, periodKey, digest },
    from: isoDay(window.from),
    to: isoDay(window.to - 1),
    total: { ...figures.total },
    byLine: figures.byLine.map(({ key, label, tally }) => ({ line: key, label, ...tally })),
  };
}
