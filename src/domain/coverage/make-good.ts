/** Make-goods: replacements for missed obligations. The miss stays visible in its own period. */
import type { Outcome } from '../errors.js';
import type { ChannelKind } from '../org/channel.js';
import type { Obligation } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import { dayOfInstant } from '../time.js';
import type { AsRun } from '../traffic/as-run.js';
import { countsFor } from './kind-match.js';

/** An as-run agreed as the replacement of a missed obligation. */
export interface MakeGood {
  readonly obligationId: string;
  readonly asRunId: string;
}

/** Why an as-run does not replace what was missed. */
export type NotAMakeGood =
  'not-verified' | 'before-the-miss' | 'other-kind' | 'other-channel-kind' | 'other-task' | 'shorter';

export const NOT_A_MAKE_GOOD_TEXT: Readonly<Record<NotAMakeGood, string>> = {
  'not-verified': 'Lượt phát bù chưa được xác minh.',
  'before-the-miss': 'Lượt phát bù phải sau hạn của lượt bị lỡ.',
  'other-kind': 'Lượt phát bù phải cùng loại sản phẩm với lượt bị lỡ.',
  'other-channel-kind': 'Lượt phát bù phải trên cùng loại kênh với lượt bị lỡ.',
  'other-task': 'Lượt phát bù phải cùng nhiệm vụ hoặc sự kiện với lượt bị lỡ.',
  shorter: 'Lượt phát bù phải dài ít nhất bằng lượt bị lỡ.',
};

/** What was missed, and what was planned for it. */
export interface Missed {
  readonly obligation: Obligation;
  readonly line: QuotaLine;
  /** The kinds of the channels on which it could have run. */
  readonly channelKinds: readonly ChannelKind[];
  /** The length that was planned, where content was assigned; the line's least length holds in any case. */
  readonly plannedSeconds: number | null;
}

/**
 * Decides whether an as-run on a channel of `channelKind` is an acceptable replacement: verified, after the due
 * day, of a kind that the line counts, on the same kind of channel, about the same task or event, and at least
 * as long. Whether it is a replay is left open: what matters is that it ran once more.
 * Source: make-good practice of broadcast traffic ("equal or better"), as in scheduling's rule for make-goods.
 */
export function acceptMakeGood(
  missed: Missed,
  asRun: AsRun,
  channelKind: ChannelKind,
): Outcome<MakeGood, NotAMakeGood> {
  const { obligation, line } = missed;
  const refuse = (reason: NotAMakeGood): Outcome<MakeGood, NotAMakeGood> => ({ ok: false, reason });
  if (asRun.state !== 'verified') return refuse('not-verified');
  if (dayOfInstant(asRun.ranAt) < obligation.window.to) return refuse('before-the-miss');
  if (!countsFor(asRun.kind, line.kind)) return refuse('other-kind');
  if (!missed.channelKinds.includes(channelKind)) return refuse('other-channel-kind');
  if (obligation.tagId !== null && asRun.tagId !== obligation.tagId) return refuse('other-task');
  const least = Math.max(line.duration?.min ?? 0, missed.plannedSeconds ?? 0);
  if (least > 0 && (asRun.durationSeconds ?? 0) < least) return refuse('shorter');
  return { ok: true, value: { obligationId: obligation.id, asRunId: asRun.id } };
}
