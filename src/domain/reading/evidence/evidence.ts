/** Evidence: whether a counted noun is a duty of output, and how sure that is. */
import { clauseEnd, hasCue } from './clause-forms.js';
import { isDelta, isPriced } from './growth.js';
import type { Item } from '../productions/items.js';
import { occurrenceDuty } from './occurrence-duty.js';
import { outputDuty } from './output-duty.js';
import type { Target } from '../targets/target.js';
import type { Theme } from './themes.js';
import type { Reading } from '../text/tokens.js';

export type Verdict = { readonly duty: true; readonly confidence: number } | { readonly duty: false };

const NO: Verdict = { duty: false };

/**
 * In a scan: a count whose period cannot be read ("02 tin/n8gày", "mỗi qu0ý 01 phóng sự") would be taken for one
 * without a period, or with its neighbour's.
 */
function isDamaged(reading: Reading, items: readonly Item[], target: Target): boolean {
  if (target.period !== null && target.reach < 2) return false;
  const next = items[target.at + 1];
  if (next?.kind === 'mark' && next.mark === '/') return true;
  const from = items[target.left]!.from;
  const to = items[Math.min(target.right, target.at + 8, items.length) - 1]!.to;
  for (let at = from; at < to - 1; at++) {
    const [token, after] = [reading.tokens[at]!, reading.tokens[at + 1]!];
    if (token.kind === 'word' && after.kind === 'number' && after.glued) return true;
  }
  return false;
}

/**
 * Decides whether a target is owed. A noun of output with a period is; without one it wants a verb of production,
 * a bound, a length or a bearer. A generic noun ("lần") wants a period and a theme of output: meetings,
 * inspections and reports also happen "01 lần/quý".
 */
export function judge(
  reading: Reading,
  items: readonly Item[],
  target: Target,
  around: Theme,
  clear = true,
  reached = false,
): Verdict {
  if (isDelta(reading, items, target) || isPriced(reading, items, target)) return NO;
  if (hasCue(items, 0, target.at, 'past')) return NO;
  if (hasCue(items, 0, target.at, 'contest')) return NO;
  if (target.count.high === 0) return NO;
  const owed = target.count.bounds.includes('min');
  if (target.period === null && !owed && (reached || hasCue(items, 0, target.at, 'elapsed'))) return NO;
  if (target.period === null && !owed && hasCue(items, target.at + 1, target.right, 'past')) return NO;
  if (hasCue(items, target.at + 1, clauseEnd(items, target.at + 1, target.right), 'contest')) return NO;
  if (!clear && isDamaged(reading, items, target)) return NO;
  const settled =
    target.noun !== null && !target.noun.generic
      ? outputDuty(reading, items, target, around)
      : occurrenceDuty(reading, items, target, around);
  if (settled === null) return NO;
  if (hasCue(items, target.at, items.length, 'contest') && target.period === null) return NO;
  const doubt = Math.min(0.6, target.doubt * 0.08);
  return { duty: true, confidence: Math.max(0.1, settled - doubt) };
}
