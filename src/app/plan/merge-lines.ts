/** Merging two lines of a draft into one. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { mergedLine } from '../../domain/plan/change-line.js';
import { mergeInto } from '../../domain/plan/review.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { editDraft, lineOf } from './edit-draft.js';

export interface Merger {
  /** The line that stays and keeps its numbers. */
  readonly keptId: string;
  readonly otherId: string;
  /** `once`: the document says one duty twice; `sum`: two shares of one duty. */
  readonly counting: 'once' | 'sum';
}

/** The plan after the merger. Throws `line-with-itself`, and `lines-unlike` for a sum of different things. */
export async function mergePlanLines(
  app: Context,
  actor: Actor,
  planId: string,
  { keptId, otherId, counting }: Merger,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  return editDraft(app, actor, planId, { action: 'lines.merged', seenVersion }, (plan, touch) => {
    if (keptId === otherId)
      throw new Failure('invalid', 'line-with-itself', 'Hãy chọn một chỉ tiêu khác để gộp vào.');
    const [kept, other] = [lineOf(plan, keptId), lineOf(plan, otherId)];
    if (counting === 'sum' && (kept.per !== other.per || kept.every !== other.every))
      throw new Failure(
        'invalid',
        'lines-unlike',
        'Hai chỉ tiêu tính theo hai kỳ khác nhau nên không cộng số lượng được; hãy chọn “cùng một việc”.',
      );
    return mergeInto(plan, mergedLine(kept, other, counting), otherId, touch);
  });
}
