/** Whether a count of an output's own noun ("02 phóng sự") is owed. */
import { hasCue, isBare, isLabelled } from './clause-forms.js';
import { isNewLevel } from './growth.js';
import type { Item } from '../productions/items.js';
import type { Target } from '../targets/target.js';
import { type Theme, themeOf } from './themes.js';
import { type Reading, exact, foldedAt } from '../text/tokens.js';

const SUREST = 0.97;

/** "Treo băng rôn hưởng ứng Tháng vận động …: 05 chiếc": what hangs is output, whatever it is for. */
function isHung(reading: Reading, items: readonly Item[], target: Target): boolean {
  const [first] = items;
  if (target.noun?.kind !== 'banner' || first?.kind !== 'cue' || first.cue !== 'duty') return false;
  return /^(?:treo|dung|lap|cang|cam|in|dan)$/.test(foldedAt(reading, first.from));
}

/** "Tổng số 24 bài (mỗi tháng 02 bài)" at the head of a sentence or cell. */
const isTotal = (reading: Reading, items: readonly Item[], at: number): boolean =>
  at <= 2 &&
  items[at + 1]?.kind !== 'word' &&
  /^(?:tong so|tong cong|so luong|chi tieu)$/.test(
    `${foldedAt(reading, items[at]!.from - 2)} ${foldedAt(reading, items[at]!.from - 1)}`,
  );

/** "- 05 phóng sự về chuyển đổi số" in a list about output: a count that heads its item and tells of nothing done. */
const isItem = (reading: Reading, items: readonly Item[], target: Target): boolean =>
  target.at === 0 &&
  reading.tokens[0] === reading.tokens[items[0]!.from] &&
  !items.some((item) => item.kind === 'word' && /^(?:da|duoc|dat|cua)$/.test(foldedAt(reading, item.from)));

/** "Hoàn thiện 15 infographic": whatever the verb at the head of its clause, such things are made to be shown. */
function isMade(reading: Reading, items: readonly Item[], target: Target): boolean {
  if (!/^(?:video|reportage|banner|spot|bulletin|other)$/.test(target.noun?.kind ?? '')) return false;
  const before = items.slice(0, target.at);
  if (before.length === 0 || before.length > 3 || !before.every((item) => item.kind === 'word')) return false;
  const first = reading.tokens[items[0]!.from]!;
  if (first.kind !== 'word') return false;
  return !items.some(
    (item) => item.kind === 'word' && /^(?:da|duoc|dat|nhan|co)$/.test(foldedAt(reading, item.from)),
  );
}

/** "5.000 to roi": a noun of two words of which a scan has lost all marks is still that noun, "03 bai" may be another. */
function isStripped(reading: Reading, { from, to, doubt }: Item): boolean {
  const words = reading.tokens.slice(from, to).filter((token) => token.kind === 'word');
  return (
    words.length >= 2 &&
    doubt <= words.length &&
    words.every((token) => exact(reading, token) === token.folded)
  );
}

/** "Ra quân vệ sinh môi trường: treo 60 băng rôn": behind a label with a verb of its own the label says nothing. */
function ledFrom(items: readonly Item[], at: number): number {
  const colon = items.findLastIndex((item, index) => index < at && item.kind === 'mark' && item.mark === ':');
  return colon !== -1 && hasCue(items, colon, at, 'duty', 'broadcast') ? colon : 0;
}

/** Confidence in a count of a noun of its own, or null. */
export function outputDuty(
  reading: Reading,
  items: readonly Item[],
  target: Target,
  around: Theme,
): number | null {
  if (target.period !== null) return target.reach === 0 ? SUREST : target.reach === 1 ? 0.9 : 0.93;
  if (target.contained !== null) return 0.7;
  if (isBare(reading, items)) return 0.85;
  // "05 phóng sự, mỗi phóng sự phát 02 lần"
  const again = items
    .slice(target.at + 1)
    .some((item) => item.kind === 'container' && item.noun.kind === target.noun?.kind);
  if (again && target.at === 0) return 0.7;
  if (isNewLevel(reading, items, target) || isHung(reading, items, target)) return 0.75;
  // Misspelt and without a period, a count beside a noun may be anything.
  if (target.doubt >= 2 && !isStripped(reading, items[target.at]!)) return null;
  const theme = themeOf(items, ledFrom(items, target.at), target.at);
  if (theme !== 'meeting' && (isLabelled(reading, items, target.at) || isTotal(reading, items, target.at)))
    return 0.75;
  // "Tổ chức 04 phiên livestream", "02 buổi phát thanh": broadcasts by their very name.
  if (theme !== 'meeting' && target.noun?.kind === 'session') return 0.75;
  const bound = target.count.bounds.length > 0;
  if (target.each !== null || target.length !== null) return 0.88;
  const produced = hasCue(items, Math.max(0, target.at - 20), target.at, 'duty', 'broadcast');
  if (produced && theme !== 'meeting') return 0.85;
  if (around === 'output' && isItem(reading, items, target)) return 0.65;
  if (theme !== 'meeting' && isMade(reading, items, target)) return 0.65;
  return bound && theme !== 'meeting' ? 0.8 : null;
}
