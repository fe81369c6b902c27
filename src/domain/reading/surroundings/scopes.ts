/** Scopes: what a section says once for all that stands in it — its window, its peaks, its owners, its channels. */
import type { ChannelKind } from '../../org/channel.js';
import type { Distributor } from '../../plan/quota-line.js';
import { channelsIn } from '../productions/channels.js';
import type { Bound } from '../productions/counts.js';
import type { DraftPeriod, DraftWindow } from '../draft.js';
import { type Theme, themeOf } from '../evidence/themes.js';
import type { Item } from '../productions/items.js';
import { type Owner, ownersIn } from '../productions/owners.js';
import type { Passage } from './passages.js';
import type { Period } from '../productions/periods.js';
import { sourceOf } from '../text/sentences.js';
import type { Block } from '../text/structure.js';
import { type Reading, foldedAt, isMark } from '../text/tokens.js';

export interface Scope {
  window: DraftWindow | null;
  open: string | null;
  peaks: DraftWindow[];
  leads: Owner[];
  supports: Owner[];
}

export interface Scopes {
  /** By block index; -1 is the whole plan. */
  readonly byBlock: ReadonlyMap<number, Scope>;
  readonly stated: readonly DraftPeriod[];
}

const emptyScope = (): Scope => ({ window: null, open: null, peaks: [], leads: [], supports: [] });

/** "Thời gian thực hiện: …", "III. THỜI GIAN": a sentence or heading that speaks of time. */
export const speaksOfTime = (passage: Passage, from = 0): boolean =>
  (foldedAt(passage.reading, from) === 'thoi' &&
    /^(?:gian|diem|han)$/.test(foldedAt(passage.reading, from + 1))) ||
  (foldedAt(passage.reading, from) === 'tien' && foldedAt(passage.reading, from + 1) === 'do');

const speaksOfOwners = (passage: Passage): boolean =>
  /^(?:don|co)$/.test(foldedAt(passage.reading, 0)) &&
  /^(?:vi|quan)$/.test(foldedAt(passage.reading, 1)) &&
  /^(?:chu|thuc|phoi|phu)$/.test(foldedAt(passage.reading, 2));

/** True when "cao điểm" stands before an item, in its clause. */
export function isPeak(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 24); i--) {
    const item = items[i]!;
    if (item.kind === 'cue' && item.cue === 'peak') return true;
    if (item.kind === 'window' || (item.kind === 'mark' && item.mark === ';')) return false;
  }
  return false;
}

const isAim = (passage: Passage | undefined): boolean =>
  passage !== undefined &&
  /(?:^| )(?:muc dich|muc tieu|yeu cau)(?: |$)/.test(
    [0, 1, 2, 3, 4].map((at) => foldedAt(passage.reading, at)).join(' '),
  );

/** "I. GIAI ĐOẠN 1 (từ … đến …)", "2. Đợt 2 (…)": a heading that dates what stands under it. */
const isPhase = (passage: Passage): boolean =>
  passage.cell === null &&
  /^(?:giai doan|dot \S+|thoi ky|buoc \S+)/.test(
    `${foldedAt(passage.reading, 0)} ${foldedAt(passage.reading, 1)}`,
  );

/** "Lịch phát trên màn hình LED từ ngày … đến ngày …:", "Trong đợt cao điểm (từ … đến …):": a heading with days of its own. */
const dates = (passage: Passage): boolean =>
  isPhase(passage) ||
  (passage.cell === null &&
    passage.sentences.length === 1 &&
    !passage.sentences[0]!.items.some((item) => item.kind === 'measure') &&
    passage.sentences[0]!.items.some((item) => item.kind === 'window' && item.phrase.window.from !== null));

/** "(từ ngày … đến ngày …)" on a line of its own: it dates what it stands under. */
const isDateLine = (passage: Passage): boolean =>
  passage.cell === null &&
  passage.sentences.length === 1 &&
  passage.sentences[0]!.items.some((item) => item.kind === 'window') &&
  passage.sentences[0]!.items.every((item) => item.kind === 'window' || item.kind === 'mark');

/** Reads every section's windows, peaks and owners. */
export function scopesOf(blocks: readonly Block[], passages: readonly Passage[]): Scopes {
  const byBlock = new Map<number, Scope>();
  const stated: DraftPeriod[] = [];
  const first = new Map<number, Passage>();
  for (const passage of passages) if (!first.has(passage.block)) first.set(passage.block, passage);
  const scopeAt = (index: number): Scope => {
    const known = byBlock.get(index);
    if (known !== undefined) return known;
    const scope = emptyScope();
    byBlock.set(index, scope);
    return scope;
  };
  const isTimeHeading = (index: number): boolean => {
    const passage = first.get(index);
    return (
      passage !== undefined &&
      blocks[index]!.cells === null &&
      (speaksOfTime(passage) || speaksOfOwners(passage))
    );
  };
  for (const passage of passages) {
    const block = blocks[passage.block]!;
    if (block.zone !== 'body' && block.zone !== 'head') continue;
    if (isBasis(passage)) continue;
    let above = block.parent ?? -1;
    let headed = false;
    while (above !== -1 && isTimeHeading(above)) {
      headed = true;
      above = blocks[above]!.parent ?? -1;
    }
    // "2. Yêu cầu: … thời gian thực hiện từ …" dates the plan, not its requirements.
    if (passage.cell === null && speaksOfTime(passage) && isAim(first.get(above))) above = -1;
    const phase = dates(passage) && blocks[passage.block + 1]?.parent === passage.block;
    const declares =
      phase ||
      isDateLine(passage) ||
      (passage.cell === null && (speaksOfTime(passage) || (headed && !speaksOfOwners(passage))));
    for (const sentence of passage.sentences) {
      for (const [at, item] of sentence.items.entries()) {
        if (item.kind !== 'window') continue;
        const peak = isPeak(sentence.items, at);
        const { window, open } = item.phrase;
        const source = sourceOf(passage.reading, { from: item.from, to: item.to }, item.from, passage.pieces);
        if (!isNamed(passage, item.from)) stated.push({ role: peak ? 'peak' : 'window', window, source });
        if (!declares && !peak) continue;
        const scope = scopeAt(phase ? passage.block : peak && !declares ? (block.parent ?? -1) : above);
        if (peak && !phase) scope.peaks.push(window);
        else if (scope.window === null) {
          scope.window = window;
          scope.open = open;
        }
      }
    }
    if (passage.cell === null && speaksOfOwners(passage)) {
      const support = foldedAt(passage.reading, 2) === 'phoi';
      const owners = ownersIn(passage.reading, 0, passage.reading.tokens.length);
      const scope = scopeAt(above);
      const own = owners.filter((owner) => owner.role !== 'named' || owner.from < 12);
      for (const owner of own)
        if (support || owner.role === 'support') scope.supports.push(owner);
        else scope.leads.push(owner);
    }
  }
  return { byBlock, stated };
}

/** "Chương trình … giai đoạn 2021 - 2025": years in the name of another document are no window of this one. */
function isNamed(passage: Passage, at: number): boolean {
  return foldedAt(passage.reading, at) === 'giai' && !/^(?:time|completion)$/.test(passage.cell?.role ?? '');
}

/** Bases ("Căn cứ Quyết định số …") date other documents. */
export function isBasis(passage: Passage): boolean {
  const lead = foldedAt(passage.reading, 0);
  const next = foldedAt(passage.reading, 1);
  const kind = foldedAt(passage.reading, 2);
  if (lead === 'xet' || (lead === 'theo' && next === 'de')) return true;
  if (!((lead === 'can' && next === 'cu') || (lead === 'thuc' && next === 'hien'))) return false;
  return /^(?:luat|nghi|quyet|thong|ke|chi|cong|huong|chuong|de|to|ket|phap|hien|van|y|bo)$/.test(kind);
}

/** What stands over a block, nearest first. */
export function* ancestors(blocks: readonly Block[], index: number): Generator<number> {
  for (let at = blocks[index]?.parent ?? null; at !== null; at = blocks[at]?.parent ?? null) yield at;
}

const TELLING =
  /^(?:thuc trang|hien trang|boi canh|ton tai|han che|dac diem|khai quat|tinh hinh|ket qua (?:thuc hien|dat duoc|nam|cong tac|giai doan|hoat dong|trien khai)|danh gia (?:tinh hinh|ket qua|chung|thuc trang))/;

/** What a heading gives to the blocks under it. */
export interface Heading {
  readonly theme: Theme;
  readonly channels: readonly ChannelKind[];
  readonly owners: readonly Owner[];
  readonly period: Period | null;
  /** "Chỉ tiêu tối thiểu của mỗi đơn vị:" over a list. */
  readonly bound: Bound | null;
  readonly each: Distributor | null;
  /** "I. Thực trạng": what stands under it is told, not owed. */
  readonly tells: boolean;
}

/** Reads a block as a heading over others. */
export function headingOf(passage: Passage): Heading {
  const { reading, sentences } = passage;
  const last = sentences.at(-1);
  const items = sentences.flatMap((sentence) => sentence.items);
  const counted = items.some((item) => item.kind === 'measure');
  let period: Period | null = null;
  let bound: Bound | null = null;
  let each: Distributor | null = null;
  const opens = last !== undefined && isMark(reading, last.to - 1, ':');
  for (const item of counted || last === undefined ? [] : last.items) {
    if (item.kind === 'period') period = item.period;
    if (item.kind === 'bound' && opens && /^(?:min|max)$/.test(item.bound)) bound = item.bound;
    if (item.kind === 'distributor' && opens) each = item.each;
  }
  return {
    bound,
    each,
    theme: themeOf(items, 0, items.length),
    channels: channelsIn(reading, 0, reading.tokens.length),
    owners: ownersOfHeading(reading, Math.min(reading.tokens.length, last?.to ?? 0)),
    period: period !== null && period.form === 'each' ? period : null,
    tells: TELLING.test(
      [0, 1, 2, 3]
        .map((at) => foldedAt(reading, at))
        .join(' ')
        .trim(),
    ),
  };
}

/** Those who lead or support by a heading; "Đối với Báo tỉnh" speaks to those it names first. */
function ownersOfHeading(reading: Reading, to: number): Owner[] {
  const addresses = foldedAt(reading, 0) === 'doi' && foldedAt(reading, 1) === 'voi';
  return ownersIn(reading, 0, to).flatMap((owner): Owner[] => {
    if (owner.role !== 'named') return [owner];
    return addresses && owner.from <= 3 ? [{ ...owner, role: 'lead' }] : [];
  });
}
