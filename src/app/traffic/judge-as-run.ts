/** Second-person judgement of as-runs: verified, rejected with a reason, or withdrawn by who reported it. Credits follow. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { AsRunState } from '../../domain/traffic/as-run.js';
import type { Context } from '../context.js';
import type { AsRunRecord, Stored, WriteShelves } from '../ports/store.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import { refuseClosedEvidence } from '../audit/refuse-closed.js';
import { recredit } from '../coverage/recredit.js';
import { followCredits } from '../schedule/follow-credits.js';

export type Judgement =
  | { readonly verdict: 'verified' }
  | { readonly verdict: 'rejected'; readonly reason: string }
  | { readonly verdict: 'withdrawn'; readonly reason: string };

const FROM: Readonly<Record<Judgement['verdict'], readonly AsRunState[]>> = {
  verified: ['claimed'],
  rejected: ['claimed', 'verified'],
  withdrawn: ['claimed', 'verified'],
};

/**
 * Judges as-runs together, in one transaction. Throws `not-found`, `as-run-judged` when its state does not allow
 * it, `period-closed` when one that a closed period counts would be taken away, `own-claim` when a statement's reporter would verify it, `reason-missing`.
 */
export async function judgeAsRuns(
  app: Context,
  actor: Actor,
  ids: readonly string[],
  judgement: Judgement,
): Promise<readonly Stored<AsRunRecord>[]> {
  const permission = judgement.verdict === 'withdrawn' ? 'as-runs.report' : 'as-runs.judge';
  authorise(actor, permission);
  if (judgement.verdict !== 'verified' && judgement.reason.trim() === '') {
    throw new Failure('invalid', 'reason-missing', 'Hãy ghi rõ lý do.', {
      fields: [{ path: 'reason', detail: 'Chưa có lý do.' }],
    });
  }
  const action = `as-run.${judgement.verdict}`;
  return app.store.write(
    actor,
    { action, subject: ids.length === 1 ? ids[0]! : `${String(ids.length)} as-runs` },
    async (shelves) => {
      const judged: Stored<AsRunRecord>[] = [];
      for (const id of ids) {
        const asRun = authoriseOn(actor, permission, await shelves.asRuns.get(id), 'lượt phát');
        judged.push(await judge(app, actor, shelves, asRun, judgement));
      }
      if (judgement.verdict !== 'verified') await refuseClosedEvidence(shelves, ids);
      const units = [...new Set(judged.map((asRun) => asRun.unitId))];
      const change = await recredit(shelves, actor.provinceId, units, app.clock.now());
      await followCredits(shelves, actor.provinceId, change, app.clock.now());
      return judged;
    },
  );
}

async function judge(
  app: Context,
  actor: Actor,
  shelves: WriteShelves,
  asRun: Stored<AsRunRecord>,
  judgement: Judgement,
): Promise<Stored<AsRunRecord>> {
  if (!FROM[judgement.verdict].includes(asRun.state)) {
    throw new Failure('conflict', 'as-run-judged', 'Lượt phát này đã được xử lý trước đó.');
  }
  if (
    judgement.verdict === 'verified' &&
    asRun.reportedBy === actor.userId &&
    asRun.evidence.grade === 'statement'
  ) {
    throw new Failure('forbidden', 'own-claim', 'Bản xác nhận do chính bạn gửi cần một người khác kiểm tra.');
  }
  const next: Stored<AsRunRecord> = {
    ...asRun,
    state: judgement.verdict,
    judgedBy: actor.userId,
    judgedAt: app.clock.now(),
    judgement: judgement.verdict === 'verified' ? null : judgement.reason.trim(),
  };
  await shelves.asRuns.replace(next);
  return { ...next, version: asRun.version + 1 };
}
