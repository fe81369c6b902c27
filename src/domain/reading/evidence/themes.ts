/** Themes: what the words around a count speak of — output, or a meeting or another act that is none. */
import type { Item } from '../productions/items.js';
import { type Reading, exact, foldedAt, isCapital } from '../text/tokens.js';

/** What the words around a sentence (its row, its earlier sentences, its headings) speak of. */
export type Theme = 'output' | 'meeting' | 'none';

/** The theme of items, nearest to their end first. */
export function themeOf(items: readonly Item[], from: number, to: number): Theme {
  for (let at = to - 1; at >= from; at--) {
    const item = items[at]!;
    if (item.kind === 'noun') return 'output';
    if (item.kind === 'measure' && item.noun?.generic === false) return 'output';
    if (item.kind !== 'cue') continue;
    if (item.cue === 'broadcast' || item.cue === 'replay') return 'output';
    // "phát clip vệ sinh tay": what an output is about.
    if (item.cue === 'meeting' && !isTopic(items, from, at)) return 'meeting';
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

/** "06 video giới thiệu ngành đào tạo": what an output is about, not what is done. */
function isTopic(items: readonly Item[], from: number, at: number): boolean {
  for (let before = at - 1; before >= from; before--) {
    const item = items[before]!;
    if (item.kind === 'noun') return before === at - 1;
    if (item.kind === 'measure') return item.noun?.generic === false;
    if (item.kind !== 'word') return false;
  }
  return false;
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
  const verb = /^(?:phat|dang|tiep|doc|chieu|trinh|chay|thong)$/.test(foldedAt(reading, item.from));
  const before = reading.tokens[item.from - 1];
  return (
    verb && !(before !== undefined && /^(?:tác|về|thống|loa|đài|máy|sóng)$/.test(exact(reading, before)))
  );
}

const isClauseMark = (item: Item): boolean => item.kind === 'mark' && /^[,;:]$/.test(item.mark);
