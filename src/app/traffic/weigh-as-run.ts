/** What an as-run counts for, or would count for once it is verified, and why it does not count elsewhere. */
import { creditAsRuns } from '../../domain/coverage/credit-as-runs.js';
import type { Credit, NotCounted } from '../../domain/coverage/credit.js';
import type { Channel } from '../../domain/org/channel.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import type { Obligation } from '../../domain/plan/obligation.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import type { Context } from '../context.js';
import { type CreditFacts, loadCreditFacts } from '../coverage/credit-facts.js';
import { authoriseOn } from '../org/authorise.js';
import { listPlans } from '../plan/load-plan.js';
import type { AsRunRecord, PlanRecord, Stored } from '../ports/store.js';

interface OfLine {
  readonly plan: Stored<PlanRecord>;
  readonly line: QuotaLine;
}

export interface WeighedAsRun {
  readonly asRun: Stored<AsRunRecord>;
  readonly channel: Channel | null;
  readonly unit: Unit | null;
  /** Who reported it and who judged it, by name; null when nobody has, or nobody is known. */
  readonly reporter: string | null;
  readonly judge: string | null;
  /** One in each exclusivity group at most; those of closed periods are among them. */
  readonly counts: readonly (OfLine & { readonly obligation: Obligation; readonly late: boolean })[];
  /** The lines it is near to and does not count for. */
  readonly refused: readonly (OfLine & { readonly reason: NotCounted })[];
}

/** Weighs one as-run; a claimed one as if it were verified. Writes nothing. Throws `not-found`. */
export async function weighAsRun(app: Context, actor: Actor, id: string): Promise<WeighedAsRun> {
  const asRun = authoriseOn(actor, 'as-runs.read', await app.store.asRuns.get(id), 'lượt phát');
  const { provinceId, unitId, channelId } = asRun;
  const [facts, plans, channel, unit, people] = await Promise.all([
    loadCreditFacts(app.store, provinceId, [unitId]),
    listPlans(app, actor),
    app.store.channels.get(channelId),
    app.store.units.get(unitId),
    app.store.users.find({ provinceId, id: { in: [asRun.reportedBy, asRun.judgedBy ?? ''] } }),
  ]);
  const asRuns = facts.asRuns.map((one) =>
    one.id === id && one.state === 'claimed' ? { ...one, state: 'verified' as const } : one,
  );
  const { credits, notCounted } = creditAsRuns({ ...facts, asRuns, policy: 'on-time' });
  const obligations = new Map(facts.obligations.map((obligation) => [obligation.id, obligation]));
  const lines = new Map<string, OfLine>(
    plans.flatMap((plan) => plan.lines.map((line) => [line.id, { plan, line }] as const)),
  );
  const nameOf = (userId: string | null): string | null =>
    people.find((user) => user.id === userId)?.displayName ?? null;
  return {
    ...{ asRun, channel, unit },
    reporter: nameOf(asRun.reportedBy),
    judge: nameOf(asRun.judgedBy),
    counts: [...settledOf(facts, obligations), ...credits].flatMap(({ asRunId, obligationId, late }) => {
      const obligation = asRunId === id ? obligations.get(obligationId) : undefined;
      const of = obligation && lines.get(obligation.lineId);
      return obligation && of ? [{ ...of, obligation, late }] : [];
    }),
    refused: notCounted.flatMap(({ asRunId, lineId, reason }) => {
      const of = asRunId === id ? lines.get(lineId) : undefined;
      return of ? [{ ...of, reason }] : [];
    }),
  };
}

/** What closed periods have counted, as credits. */
const settledOf = ({ settled }: CreditFacts, obligations: ReadonlyMap<string, Obligation>): Credit[] =>
  settled.flatMap(({ obligationId, asRunId, creditedOn }) => {
    const window = obligations.get(obligationId)?.window;
    if (asRunId === null || window === undefined) return [];
    return [{ obligationId, asRunId, late: creditedOn !== null && creditedOn >= window.to }];
  });
