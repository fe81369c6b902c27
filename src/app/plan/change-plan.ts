/** Changing a plan while it is a draft: its heading, its window, and its lines one by one. */
import { Failure } from '../../domain/errors.js';
import { type Interval, isEmpty } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import type { PlanEvent, Task } from '../../domain/plan/plan.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { replaceLines } from '../../domain/plan/review.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { editDraft } from './edit-draft.js';

/** What may change; what is absent stays. `dropLines` and `lines` (whole, by id; new ids are added) may come together. */
export interface PlanChange {
  readonly title?: string;
  readonly number?: string | null;
  readonly issuedOn?: Day | null;
  readonly window?: Interval;
  readonly lines?: readonly QuotaLine[];
  readonly dropLines?: readonly string[];
  readonly tasks?: readonly Task[];
  readonly events?: readonly PlanEvent[];
}

/** The plan after the change. Throws `plan-not-draft`, `changed-meanwhile`, `window-empty`, `line-unknown`. */
export async function changePlan(
  app: Context,
  actor: Actor,
  id: string,
  change: PlanChange,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  if (change.window !== undefined && isEmpty(change.window)) {
    throw new Failure('invalid', 'window-empty', 'Thời gian kết thúc trước khi bắt đầu.', {
      fields: [{ path: 'window', detail: 'Ngày cuối phải từ ngày đầu trở đi.' }],
    });
  }
  return editDraft(app, actor, id, { action: 'plan.changed', seenVersion }, (plan, touch) => {
    const { dropLines = [], lines = [], ...heading } = change;
    return { ...heading, ...replaceLines(plan, changedLines(plan.lines, lines, dropLines), touch) };
  });
}

function changedLines(
  current: readonly QuotaLine[],
  changed: readonly QuotaLine[],
  dropped: readonly string[],
): readonly QuotaLine[] {
  const unknown = dropped.find((id) => !current.some((line) => line.id === id));
  if (unknown !== undefined)
    throw new Failure('invalid', 'line-unknown', `Kế hoạch không có chỉ tiêu ${unknown}.`);
  const byId = new Map(changed.map((line) => [line.id, line]));
  const kept = current.filter((line) => !dropped.includes(line.id)).map((line) => byId.get(line.id) ?? line);
  const known = new Set(current.map((line) => line.id));
  return [...kept, ...changed.filter((line) => !known.has(line.id))];
}
