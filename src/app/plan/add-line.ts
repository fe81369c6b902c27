/** Adding a line that the reader did not find: from a sentence of the text, or by hand. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { changeLine } from '../../domain/plan/change-line.js';
import { addLine } from '../../domain/plan/review.js';
import type {
  Count,
  Distributor,
  OutputKind,
  PeriodUnit,
  QuotaLine,
  SourceSpan,
} from '../../domain/plan/quota-line.js';
import type { ChannelKind } from '../../domain/org/channel.js';
import type { Interval } from '../../domain/interval.js';
import type { Context } from '../context.js';
import type { PlanRecord, Stored } from '../ports/store.js';
import { answerWorld, editDraft } from './edit-draft.js';

export interface NewLine {
  readonly title: string;
  readonly kind: OutputKind;
  readonly count: Count;
  readonly per: PeriodUnit;
  readonly every: number;
  readonly each: Distributor | null;
  readonly replays: number;
  readonly window: Interval;
  readonly unitIds: readonly string[];
  readonly channelKinds: readonly ChannelKind[];
  /** The words of the text it stands for; found in the text, or the line has no source. */
  readonly quote: string | null;
}

/** The plan with the new line. Throws `quota-line-invalid`, `unit-unknown`, `quote-unknown`. */
export async function addPlanLine(
  app: Context,
  actor: Actor,
  planId: string,
  { quote, unitIds, ...given }: NewLine,
  seenVersion: number | null,
): Promise<Stored<PlanRecord>> {
  const id = `q${app.ids.next()}`;
  return editDraft(app, actor, planId, { action: 'line.added', seenVersion }, (plan, touch, register) => {
    const blank: QuotaLine = {
      ...given,
      id,
      targets: [],
      replayGapDays: 1,
      peaks: [],
      weekdays: [],
      maxPerDay: 1,
      duration: null,
      supportUnitIds: [],
      exclusivityGroup: null,
      graceDays: 0,
      entertainment: false,
      source: quote === null ? null : sourceOf(plan.text, quote),
      questions: [],
      confidence: 1,
    };
    const change = { count: given.count, unitIds };
    return addLine(plan, changeLine(blank, change, answerWorld(plan, register)), touch);
  });
}

/** Where a quotation stands in the text, whatever its spacing. */
function sourceOf(text: string, quote: string): SourceSpan {
  const words = quote.normalize('NFC').trim().split(/\s+/);
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text);
  if (found === null)
    throw new Failure('invalid', 'quote-unknown', 'Không tìm thấy câu này trong văn bản.', {
      fields: [{ path: 'quote', detail: 'Hãy chép đúng câu trong văn bản, hoặc để trống.' }],
    });
  return { start: found.index, end: found.index + found[0].length, text: found[0] };
}
