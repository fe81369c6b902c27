/** Packing obligations for crediting: interchangeable ones share a cell, cells of one bearer share a block. */
import type { Obligation } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import type { Day } from '../time.js';

/**
 * The cells of one line, unit, channel and task or event, runs and replays apart.
 * They are `first` to `end - 1`, by release day; none stays open longer than `span` days.
 */
export interface CellBlock {
  readonly line: number;
  readonly unitId: string;
  readonly channelId: string | null;
  readonly tagId: string | null;
  readonly replay: boolean;
  readonly first: number;
  readonly end: number;
  readonly span: number;
}

/**
 * Cells as a struct of arrays. A cell holds obligations that differ in nothing but their ordinals, so that
 * any of its as-runs may be counted for any of them. `periodStart` to `lastDay` (due and grace) are days;
 * `members[offset[c]]` to `members[offset[c + 1] - 1]` are its obligations, as indices of the input, by ordinal.
 */
export interface ObligationCells {
  readonly blocks: readonly CellBlock[];
  readonly blockOf: Int32Array;
  readonly release: Int32Array;
  readonly due: Int32Array;
  readonly lastDay: Int32Array;
  readonly periodStart: Int32Array;
  readonly required: Uint8Array;
  readonly offset: Int32Array;
  readonly members: Int32Array;
  /** The cell of each obligation; -1 for one of an unknown line. */
  readonly cellOf: Int32Array;
}

interface Bundle {
  readonly key: string;
  readonly line: number;
  readonly sample: Obligation;
  readonly members: number[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sharesBundle = (a: Obligation, b: Obligation): boolean =>
  a.lineId === b.lineId &&
  a.unitId === b.unitId &&
  a.channelId === b.channelId &&
  a.tagId === b.tagId &&
  a.replay > 0 === b.replay > 0;

const sharesCell = (a: Obligation, b: Obligation): boolean =>
  a.periodStart === b.periodStart &&
  a.window.from === b.window.from &&
  a.window.to === b.window.to &&
  a.required === b.required;

/** Release day first, then required before optional, then by ordinal: an order that no input order changes. */
function compareInBundle(a: Obligation, b: Obligation): number {
  return (
    a.window.from - b.window.from ||
    a.window.to - b.window.to ||
    a.periodStart - b.periodStart ||
    Number(b.required) - Number(a.required) ||
    a.ordinal - b.ordinal ||
    a.replay - b.replay ||
    compareText(a.id, b.id)
  );
}

function bundle(obligations: readonly Obligation[], lineIndex: ReadonlyMap<string, number>): Bundle[] {
  const bundles = new Map<string, Bundle>();
  const last: (Bundle | undefined)[] = [undefined, undefined];
  for (let index = 0; index < obligations.length; index++) {
    const obligation = obligations[index]!;
    const side = obligation.replay > 0 ? 1 : 0;
    const recent = last[side];
    if (recent !== undefined && sharesBundle(recent.sample, obligation)) {
      recent.members.push(index);
      continue;
    }
    const line = lineIndex.get(obligation.lineId);
    if (line === undefined) continue;
    const { lineId, unitId, channelId, tagId } = obligation;
    const key = [lineId, unitId, channelId ?? '', tagId ?? '', String(side)].join('\u0000');
    let found = bundles.get(key);
    if (found === undefined) {
      found = { key, line, sample: obligation, members: [] };
      bundles.set(key, found);
    }
    found.members.push(index);
    last[side] = found;
  }
  return [...bundles.values()].sort((a, b) => compareText(a.key, b.key));
}

/** Packs obligations into cells. `lines` gives the grace; obligations of lines not among them are left out. */
export function packObligations(
  obligations: readonly Obligation[],
  lines: readonly QuotaLine[],
): ObligationCells {
  const bundles = bundle(obligations, new Map(lines.map((line, index) => [line.id, index])));
  const members = new Int32Array(bundles.reduce((sum, { members: own }) => sum + own.length, 0));
  const cellOf = new Int32Array(obligations.length).fill(-1);
  const blocks: CellBlock[] = [];
  const [release, due, lastDays, periodStart, required, offset, blockOf]: number[][] = [
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  let placed = 0;
  for (const { line, sample, members: own } of bundles) {
    own.sort((a, b) => compareInBundle(obligations[a]!, obligations[b]!));
    const grace = lines[line]!.graceDays;
    const first = release!.length;
    let span = 0;
    let previous: Obligation | undefined;
    for (const index of own) {
      const obligation = obligations[index]!;
      if (previous === undefined || !sharesCell(previous, obligation)) {
        const dueDay: Day = obligation.window.to - 1;
        release!.push(obligation.window.from);
        due!.push(dueDay);
        lastDays!.push(dueDay + grace);
        periodStart!.push(obligation.periodStart);
        required!.push(obligation.required ? 1 : 0);
        offset!.push(placed);
        blockOf!.push(blocks.length);
        span = Math.max(span, dueDay + grace - obligation.window.from);
      }
      cellOf[index] = release!.length - 1;
      members[placed++] = index;
      previous = obligation;
    }
    const { unitId, channelId, tagId } = sample;
    const end = release!.length;
    blocks.push({ line, unitId, channelId, tagId, replay: sample.replay > 0, first, end, span });
  }
  offset!.push(placed);
  return {
    blocks,
    blockOf: Int32Array.from(blockOf!),
    release: Int32Array.from(release!),
    due: Int32Array.from(due!),
    lastDay: Int32Array.from(lastDays!),
    periodStart: Int32Array.from(periodStart!),
    required: Uint8Array.from(required!),
    offset: Int32Array.from(offset!),
    members,
    cellOf,
  };
}
