/** Carried: what the label or an earlier clause of a full sentence says once for the clauses after it. */
import { hasCue } from '../evidence/clause-forms.js';
import type { Distributor, DurationRange } from '../../plan/quota-line.js';
import type { Bound } from '../productions/counts.js';
import type { Item } from '../productions/items.js';
import { boundOfLabel, labelOf } from './labels.js';
import type { Passage, ReadSentence } from './passages.js';
import type { Period } from '../productions/periods.js';
import { foldedAt, isMark } from '../text/tokens.js';
import type { WindowPhrase } from '../productions/windows.js';

export interface Carried {
  readonly period: Period | null;
  readonly bound: Bound | null;
  readonly window: WindowPhrase | null;
  readonly each: Distributor | null;
  readonly length: DurationRange | null;
  /** The sentence tells of what was done, or counts what an act that is no output takes. */
  readonly past: boolean;
  /** An earlier clause says "đã": totals that follow were reached too. */
  readonly reached: boolean;
}

/** So far back a clause is looked for what it carries; what was done stays done for longer. */
const NEAR = 4;
const FAR = 8;

/** What the clauses before one, and the label of them all, give to it. */
export function carriedTo(passage: Passage, sentence: number): Carried {
  const far = clausesBefore(passage, sentence, FAR);
  const near = far.slice(0, NEAR);
  const own = passage.sentences[sentence]!;
  return {
    period: openingPeriod(own, near),
    bound: labelBound(near) ?? openingBound(own, near),
    window: labelWindow(near),
    each: openingEach(near),
    length: lengthBefore(near),
    past: far.some(({ items }) => isPast(labelOf(items))) || isCountOfAct(own, near),
    reached: far.some(({ items }) => isPast(items)) && !looksAhead(passage, own),
  };
}

/** The clauses of the same full sentence before one, nearest first: each but the last ends in a semicolon. */
function clausesBefore({ reading, sentences }: Passage, sentence: number, most: number): ReadSentence[] {
  const clauses: ReadSentence[] = [];
  for (let before = sentence - 1; before >= Math.max(0, sentence - most); before--) {
    const earlier = sentences[before]!;
    if (!isMark(reading, earlier.to - 1, ';')) break;
    clauses.push(earlier);
  }
  return clauses;
}

const isPast = (items: readonly Item[]): boolean => hasCue(items, 0, items.length, 'past');

/** "Mỗi tuần 02 tin; 01 bài.": the period that opens an earlier clause, for a clause that is but a count. */
function openingPeriod(own: ReadSentence, earlier: readonly ReadSentence[]): Period | null {
  if (own.items[0]?.kind !== 'measure') return null;
  const opening = earlier.map(({ items }) => items[0]).find((item) => item?.kind === 'period');
  return opening?.period ?? null;
}

function labelBound(earlier: readonly ReadSentence[]): Bound | null {
  const head = earlier.at(-1);
  return head === undefined ? null : boundOfLabel(head.items, head.items.length);
}

/** "Tối thiểu 200 tin, bài; 30 phóng sự": a minimum that opens an earlier clause, for a clause that is but a count. */
function openingBound(own: ReadSentence, earlier: readonly ReadSentence[]): Bound | null {
  if (own.items[0]?.kind !== 'measure' || own.items.some((item) => item.kind === 'period')) return null;
  for (const { items } of earlier) {
    if (items.some((item) => item.kind === 'period')) return null;
    const measures = items.flatMap((item) => (item.kind === 'measure' ? [item] : []));
    if (measures.length !== 1) return null;
    if (measures[0]!.count.bounds.includes('min')) return 'min';
  }
  return null;
}

/** "Trong Tuần lễ Biển (từ … đến …): mỗi ngày 03 tin; …": the days before the colon hold for every clause of the list. */
function labelWindow(earlier: readonly ReadSentence[]): WindowPhrase | null {
  for (const { items } of earlier) {
    const label = labelOf(items);
    if (label.some((item) => item.kind === 'measure')) return null;
    for (const item of label) if (item.kind === 'window') return item.phrase;
  }
  return null;
}

/** The distributor that opens an earlier clause. */
function openingEach(earlier: readonly ReadSentence[]): Distributor | null {
  const opening = earlier.map(({ items }) => items[0]).find((item) => item?.kind === 'distributor');
  return opening?.each ?? null;
}

/** "Tháo dỡ băng rôn 45 chiếc; áp phích 300 tờ": what an act that is no output takes, in a clause that is but a count. */
function isCountOfAct(own: ReadSentence, [earlier]: readonly ReadSentence[]): boolean {
  const act = earlier?.items[0];
  const [first] = own.items;
  if (act?.kind !== 'cue' || act.cue !== 'meeting') return false;
  if (first?.kind !== 'measure' || first.period !== null) return false;
  return !own.items.some((item) => item.kind === 'period');
}

/** "…; năm 2026 phấn đấu đăng 1.500 tin, bài": what shall be done. */
function looksAhead({ reading }: Passage, { from, to }: ReadSentence): boolean {
  for (let at = from; at < to; at++) {
    const word = foldedAt(reading, at);
    if (word === 'se' || (word === 'phan' && foldedAt(reading, at + 1) === 'dau')) return true;
  }
  return false;
}

/** "Thời lượng: 05 phút/chương trình; tần suất 3 chương trình/tuần.": a length said in the clause before. */
function lengthBefore([earlier]: readonly ReadSentence[]): DurationRange | null {
  if (earlier === undefined) return null;
  if (earlier.items.some((item) => item.kind === 'measure' || item.kind === 'noun')) return null;
  const length = earlier.items.find((item) => item.kind === 'length');
  return length?.kind === 'length' && !length.shared ? length.range : null;
}
