/** Whether a count of occurrences ("02 lần/tuần", "04 buổi") is owed. */
import { CONNECTIVE, hasCue, isBare, isLabelled, isOfChannel } from './clause-forms.js';
import type { Item } from '../productions/items.js';
import { lastNoun, onceOf } from '../quota-lines/line-kinds.js';
import type { Target } from '../targets/target.js';
import { type Theme, themeBefore, themeOf } from './themes.js';
import { type Reading, foldedAt } from '../text/tokens.js';

/** "Kiểm tra hệ thống loa 01 lần/quý", "Giao ban công tác tuyên truyền": no verb of broadcasting before the count. */
function opensWithMeeting(reading: Reading, items: readonly Item[], at: number): boolean {
  const first = items[0];
  if (first?.kind !== 'cue' || first.cue !== 'meeting') return false;
  return !items.slice(1, at).some((item) => {
    if (item.kind === 'noun') return true;
    if (item.kind !== 'cue' || item.cue !== 'broadcast') return false;
    const verb = /^(?:phat|dang|tiep|doc|chieu|trinh|tuyen)$/.test(foldedAt(reading, item.from));
    return verb && !/^(?:tac|ve|thong|loa|dai|may|song)$/.test(foldedAt(reading, item.from - 1));
  });
}

/** "Kiểm tra việc treo băng rôn 02 lần": not the act, but the look at it is counted. */
const checksAnAct = (reading: Reading, items: readonly Item[]): boolean => {
  const [first, act] = items;
  return (
    first?.kind === 'cue' &&
    first.cue === 'meeting' &&
    act !== undefined &&
    foldedAt(reading, act.from) === 'viec'
  );
};

/** "tổ chức 04 tọa đàm": held in a hall, not broadcast. */
const isHeld = (reading: Reading, items: readonly Item[], target: Target): boolean => {
  const { from } = items[target.at]!;
  return foldedAt(reading, from - 1) === 'chuc' && foldedAt(reading, from - 2) === 'to';
};

/** "đo độ mặn 04 giờ/lần" among broadcasts: words of its own, and none of output, say what is done. */
function isOtherAct(reading: Reading, items: readonly Item[], target: Target): boolean {
  let words = 0;
  for (let at = target.at - 1; at >= 0; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' && /^[,;:(]$/.test(item.mark)) return item.mark !== ':' && words >= 2;
    if (item.kind === 'cue') return false;
    if (item.kind === 'word' && !CONNECTIVE.test(foldedAt(reading, item.from))) words++;
  }
  return words >= 2;
}

/** "Xe cổ động: 10 buổi": the label names what goes about. */
const isOfVehicle = (reading: Reading, items: readonly Item[], at: number): boolean =>
  items
    .slice(0, at)
    .some(
      (item) => item.kind === 'cue' && item.cue === 'broadcast' && foldedAt(reading, item.from) === 'xe',
    ) && items.slice(0, at).some((item) => item.kind === 'mark' && item.mark === ':');

/** Confidence in a count of occurrences, or null. */
export function occurrenceDuty(
  reading: Reading,
  items: readonly Item[],
  target: Target,
  around: Theme,
): number | null {
  const before = themeBefore(reading, items, target.at);
  const after = before === 'none' ? themeOf(items, target.at + 1, target.right) : before;
  const theme = after === 'none' ? around : after;
  if (target.replay) return 0.9;
  if (checksAnAct(reading, items)) return null;
  if (target.period === null) {
    const full = /^(?:du|duoc|moi)$/.test(foldedAt(reading, items[target.at]!.from - 1));
    const previous = items[target.at - (full ? 2 : 1)];
    const issued = target.noun?.kind === 'issue' && previous?.kind === 'cue' && previous.cue === 'duty';
    const led = issued || (previous?.kind === 'cue' && previous.cue === 'broadcast');
    if (target.noun?.kind === 'page' && target.contained !== null) return 0.7;
    // "sản xuất trong năm 2026 gồm 52 số chuyên mục"
    const [of, made] = [items[target.at + 1], hasCue(items, 0, target.at, 'duty')];
    if (target.noun?.kind === 'issue' && made && of?.kind === 'noun' && of.noun.kind === 'column')
      return 0.75;
    if (target.noun?.kind === 'session' && isOfVehicle(reading, items, target.at)) return 0.75;
    if (target.each !== null && before === 'output' && target.noun?.kind !== 'issue') return 0.7;
    return led && target.noun?.kind !== 'airing' && target.doubt === 0 ? 0.75 : null;
  }
  if (before !== 'meeting' && onceOf(items, target) !== null) return 0.85;
  if (before !== 'meeting' && theme !== 'meeting' && isOfChannel(reading, items, target.at)) return 0.8;
  // "chuyên mục An sinh (2 kỳ/tháng), Lao động việc làm (1 kỳ/tháng)": whatever its name is, a column has issues.
  const column = target.noun?.kind === 'issue' ? lastNoun(items, target.at)?.kind : undefined;
  if (column === 'column' && !opensWithMeeting(reading, items, target.at)) return 0.85;
  if (theme === 'meeting' || opensWithMeeting(reading, items, target.at)) return null;
  // "Báo Văn nghệ mỗi tháng dành 02 trang": pages are given by papers.
  const verb = items[target.at - 1];
  if (target.noun?.kind === 'page' && verb?.kind === 'cue' && verb.cue === 'duty') return 0.75;
  // "Phát hành 3 kỳ/tuần": what is brought out by the issue is a paper.
  if (
    target.noun?.kind === 'issue' &&
    verb?.kind === 'cue' &&
    /^(?:phat|xuat)$/.test(foldedAt(reading, verb.from))
  )
    return 0.75;
  if (target.noun?.kind === 'programme')
    return after === 'output' && !isHeld(reading, items, target) ? 0.8 : null;
  const screens = target.each === 'screen' || target.length !== null;
  // "trợ cấp 01 lần khi xuất ngũ, mỗi năm …" under a heading about output: neither words of it nor a period at its side.
  if (
    after === 'none' &&
    target.reach === 1 &&
    target.count.high === 1 &&
    target.noun?.kind === 'airing' &&
    !screens
  )
    return null;
  if (after === 'none' && !screens && isOtherAct(reading, items, target)) return null;
  if (theme === 'output' || screens) return before === 'output' || screens ? 0.95 : 0.85;
  if (isBare(reading, items)) return target.noun === null ? null : 0.75;
  // "số" with a period is an issue of something even where nothing else says so; "kỳ" wants a name or label.
  const { to } = items[target.at]!;
  const named =
    /^(?:so|tap)$/.test(foldedAt(reading, to - 1)) ||
    items.some((item) => item.kind === 'skipped') ||
    isLabelled(reading, items, target.at);
  if (target.noun?.kind === 'issue' && target.doubt === 0 && named) return 0.72;
  const bearer = target.each === 'commune' || target.each === 'channel';
  return bearer ? 0.7 : null;
}
