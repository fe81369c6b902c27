/** Evidence: whether a counted noun is a duty of output, and how sure that is. */
import { channelsIn } from './channels.js';
import type { Cue } from './cues.js';
import type { Item } from './items.js';
import { onceOf } from './line-kinds.js';
import type { Target } from './target.js';
import { type Reading, exact, foldedAt, isCapital } from './tokens.js';

/** What the words around a sentence (its row, its earlier sentences, its headings) speak of. */
export type Theme = 'output' | 'meeting' | 'none';

export type Verdict = { readonly duty: true; readonly confidence: number } | { readonly duty: false };

const NO: Verdict = { duty: false };
const SUREST = 0.97;

/** The theme of items, nearest to their end first. */
export function themeOf(items: readonly Item[], from: number, to: number): Theme {
  for (let at = to - 1; at >= from; at--) {
    const item = items[at]!;
    if (item.kind === 'noun') return 'output';
    if (item.kind === 'measure' && item.noun?.generic === false) return 'output';
    if (item.kind !== 'cue') continue;
    if (item.cue === 'broadcast' || item.cue === 'replay') return 'output';
    // "phát clip vệ sinh tay": what an output is about.
    const topic = at > from && items[at - 1]!.kind === 'noun';
    if (item.cue === 'meeting' && !topic) return 'meeting';
  }
  return 'none';
}

/**
 * The theme before a count: of its clause, or of the nearest one before it that has any. What a noun of output or a
 * verb of broadcasting leads is output whatever it is about ("phát loa vận động nhập ngũ 02 lần/ngày"); what an act leads
 * that is none stays one unless such a verb follows ("giao ban truyền thông 01 lần", "tại chốt giao thông phát 20 lượt").
 */
export function themeBefore(reading: Reading, items: readonly Item[], at: number): Theme {
  for (let to = at; to > 0;) {
    let from = to;
    while (from > 0 && !isClauseMark(items[from - 1]!)) from--;
    const first = items.findIndex((item, i) => i >= from && i < to && weightOf(reading, item) !== null);
    const weight = first === -1 ? null : weightOf(reading, items[first]!);
    if (weight === 'strong') return 'output';
    const nearest = themeOf(items, from, to);
    if (weight === 'weak' && items.slice(first, to).some((item) => weightOf(reading, item) === 'strong'))
      return 'output';
    if (weight === 'meeting' && nearest === 'output')
      return items.slice(first, to).some((item) => isBroadcastVerb(reading, item)) ? 'output' : 'meeting';
    if (nearest !== 'none') return nearest;
    to = from - 1;
  }
  return 'none';
}

/** What a word says of its clause's theme: strongly for an output or its verb, weakly for a place of broadcasting. */
function weightOf(reading: Reading, item: Item): 'strong' | 'weak' | 'meeting' | null {
  if (item.kind === 'noun' || (item.kind === 'measure' && item.noun?.generic === false)) return 'strong';
  if (isBroadcastVerb(reading, item)) return 'strong';
  if (item.kind !== 'cue') return null;
  if (/^(?:broadcast|replay)$/.test(item.cue)) return 'weak';
  // "Sở Giáo dục và Đào tạo": a name.
  const named = item.from > 0 && isCapital(reading, reading.tokens[item.from]!);
  return item.cue === 'meeting' && !named ? 'meeting' : null;
}

/** "phát", "đăng", "chiếu", "chạy" as verbs, no "đài phát thanh", "máy phát". */
function isBroadcastVerb(reading: Reading, item: Item): boolean {
  if (item.kind !== 'cue' || item.cue !== 'broadcast') return false;
  const verb = /^(?:phat|dang|tiep|doc|chieu|trinh|chay)$/.test(foldedAt(reading, item.from));
  const before = reading.tokens[item.from - 1];
  return (
    verb && !(before !== undefined && /^(?:tác|về|thống|loa|đài|máy|sóng)$/.test(exact(reading, before)))
  );
}

const isClauseMark = (item: Item): boolean => item.kind === 'mark' && /^[,;:]$/.test(item.mark);

const hasCue = (items: readonly Item[], from: number, to: number, ...cues: readonly Cue[]): boolean => {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'cue' && cues.includes(item.cue)) return true;
  }
  return false;
};

/** The word just before a count, bounds aside: "tăng", "giảm". */
function wordBefore(reading: Reading, items: readonly Item[], at: number): string {
  const item = items[at - 1];
  if (item?.kind !== 'cue' || item.cue !== 'more') return '';
  return (
    foldedAt(reading, item.from) + (item.to - item.from > 1 ? ` ${foldedAt(reading, item.from + 1)}` : '')
  );
}

/** Where the clause of a count ends: at the first comma, semicolon or opening bracket after it. */
function clauseEnd(items: readonly Item[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && /^[,;(]$/.test(item.mark)) return at;
  }
  return to;
}

/** True when a count says by how much something grew or shrank, not how many there shall be. */
function isDelta(reading: Reading, items: readonly Item[], target: Target): boolean {
  if (hasCue(items, target.at + 1, clauseEnd(items, target.at + 1, target.right), 'compare')) return true;
  if (isLevelBefore(reading, items, target)) return true;
  if (isCompared(reading, items, target)) return true;
  const before = wordBefore(reading, items, target.at);
  return before === 'tang them' || before === 'giam' || (before === 'tang' && target.period === null);
}

/** "phát 96 buổi, bằng 80% so với cùng kỳ": the clause behind measures what was reached. */
function isCompared(reading: Reading, items: readonly Item[], target: Target): boolean {
  const end = clauseEnd(items, target.at + 1, items.length);
  const led = items[end + 1];
  if (led === undefined || !hasCue(items, end + 1, items.length, 'compare')) return false;
  const word = foldedAt(reading, led.from);
  return /^(?:bang|dat)$/.test(word) || (target.period === null && /^(?:tang|giam)$/.test(word));
}

/** "2.000 tờ rơi x 1.500 đồng": an estimate of costs. */
function isPriced(reading: Reading, items: readonly Item[], target: Target): boolean {
  const { to } = items[target.at]!;
  if (!/^[x×*]$/.test(foldedAt(reading, to))) return false;
  return items.slice(target.at + 1, target.at + 4).some((item) => item.kind === 'skipped');
}

/** "từ 01 kỳ/tháng lên 02 kỳ/tháng": what there was before. */
function isLevelBefore(reading: Reading, items: readonly Item[], target: Target): boolean {
  const { from } = items[target.at]!;
  if (foldedAt(reading, from) !== 'tu' && foldedAt(reading, from - 1) !== 'tu') return false;
  for (const item of items.slice(target.at + 1)) {
    if (item.kind === 'measure' || (item.kind === 'mark' && !/^[()]$/.test(item.mark))) return false;
    if (
      item.kind !== 'word' ||
      !/^(?:lên|len|xuống|xuong|thành)$/.test(exact(reading, reading.tokens[item.from]!))
    )
      continue;
    return foldedAt(reading, item.from - 1) !== 'tro';
  }
  return false;
}

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

const CONNECTIVE = /^(?:vao|va|cac|ngay|cua|trong|la|co|tai|o|cho|voi|nhung|dot)$/;

/** Nothing but the phrase itself and words that join its parts. */
const isBare = (reading: Reading, items: readonly Item[]): boolean =>
  items.every((item) => {
    if (item.kind === 'word') return CONNECTIVE.test(foldedAt(reading, item.from));
    return (item.kind !== 'cue' || item.cue === 'urge') && item.kind !== 'noun';
  });

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
      : genericDuty(reading, items, target, around);
  if (settled === null) return NO;
  if (hasCue(items, target.at, items.length, 'contest') && target.period === null) return NO;
  const doubt = Math.min(0.6, target.doubt * 0.08);
  return { duty: true, confidence: Math.max(0.1, settled - doubt) };
}

const LONGEST_LABEL = 12;

/** "6 tháng đầu năm: 10 bài": a short label, a colon, the count. */
function isLabelled(reading: Reading, items: readonly Item[], at: number): boolean {
  const colon = items[at - 1];
  if (colon?.kind !== 'mark' || colon.mark !== ':' || at > LONGEST_LABEL) return false;
  const after = items[at + 1];
  return (
    after === undefined ||
    after.kind !== 'word' ||
    /^(?:trong|tren|ve|vao)$/.test(foldedAt(reading, after.from))
  );
}

/** "Báo in: 01 trang/tháng": the label names a channel. */
const isOfChannel = (reading: Reading, items: readonly Item[], at: number): boolean =>
  isLabelled(reading, items, at) && channelsIn(reading, items[0]!.from, items[at]!.from).length > 0;

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

/** Confidence in a count of a noun of its own, or null. */
function outputDuty(reading: Reading, items: readonly Item[], target: Target, around: Theme): number | null {
  if (target.period !== null) return target.reach === 0 ? SUREST : target.reach === 1 ? 0.9 : 0.93;
  if (target.contained !== null) return 0.7;
  if (isBare(reading, items)) return 0.85;
  // "05 phóng sự, mỗi phóng sự phát 02 lần"
  const again = items
    .slice(target.at + 1)
    .some((item) => item.kind === 'container' && item.noun.kind === target.noun?.kind);
  if (again && target.at === 0) return 0.7;
  // Misspelt and without a period, a count beside a noun may be anything.
  if (target.doubt >= 2 && !isStripped(reading, items[target.at]!)) return null;
  const theme = themeOf(items, 0, target.at);
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

/** Confidence in a count of occurrences, or null. */
function genericDuty(reading: Reading, items: readonly Item[], target: Target, around: Theme): number | null {
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
    if (target.each !== null && before === 'output' && target.noun?.kind !== 'issue') return 0.7;
    return led && target.noun?.kind !== 'airing' && target.doubt === 0 ? 0.75 : null;
  }
  if (before !== 'meeting' && onceOf(items, target) !== null) return 0.85;
  if (before !== 'meeting' && theme !== 'meeting' && isOfChannel(reading, items, target.at)) return 0.8;
  if (theme === 'meeting' || opensWithMeeting(reading, items, target.at)) return null;
  // "Báo Văn nghệ mỗi tháng dành 02 trang": pages are given by papers.
  const verb = items[target.at - 1];
  if (target.noun?.kind === 'page' && verb?.kind === 'cue' && verb.cue === 'duty') return 0.75;
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
