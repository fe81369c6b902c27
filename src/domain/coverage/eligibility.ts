/** Which obligations an as-run may be counted for, and, when there are none, why. */
import { type Interval, contains } from '../interval.js';
import { periodAt } from '../plan/period.js';
import type { LineTarget, QuotaLine } from '../plan/quota-line.js';
import { type Day, dayOfInstant } from '../time.js';
import type { AsRun } from '../traffic/as-run.js';
import type { NotCounted } from './credit.js';
import { GrowingIntegers } from './growing-integers.js';
import { acceptedKinds, kindBit } from './kind-match.js';
import type { CellBlock, ObligationCells } from './obligation-cells.js';
import type { Succession } from './succession.js';

/** A way from a channel to a block: its own target, or across a merger in the period that holds its day. */
type Passage =
  | { readonly block: number; readonly across: 'none' }
  /** A predecessor's channel, before the merger, to a block of the successor; or the reverse, after it. */
  | { readonly block: number; readonly across: 'to-successor' | 'to-predecessor'; readonly on: Day };

interface Passages {
  readonly untagged: Passage[];
  readonly tagged: Map<string, Passage[]>;
}

/** Which as-runs count at all: verified ones, or also claimed ones that a machine told. */
export type Acceptance = 'verified' | 'verified-or-machine';

/** True when the state of an as-run, with the grade of its evidence, lets it count. */
export function isAccepted(asRun: AsRun, acceptance: Acceptance): boolean {
  if (asRun.state === 'verified') return true;
  if (acceptance === 'verified' || asRun.state !== 'claimed') return false;
  return asRun.evidence.grade === 'device' || asRun.evidence.grade === 'capture';
}

/** The eligibility filter of a set of lines over their packed obligations. */
export class Eligibility {
  readonly #cells: ObligationCells;
  readonly #lines: readonly QuotaLine[];
  readonly #kinds: Int32Array;
  readonly #byChannel = new Map<string, Passages>();
  /** Blocks of targets without channels: any channel of the unit will do. */
  readonly #byUnit = new Map<string, Passages>();

  constructor(cells: ObligationCells, lines: readonly QuotaLine[], successions: readonly Succession[]) {
    this.#cells = cells;
    this.#lines = lines;
    this.#kinds = Int32Array.from(lines, (line) => acceptedKinds(line.kind));
    const targets = lines.map(targetsByUnit);
    cells.blocks.forEach((block, index) => {
      const line = lines[block.line]!;
      const own = targets[block.line]!;
      this.#open(block, channelsOf(own, block), block.unitId, { block: index, across: 'none' });
      for (const { predecessorId, successorId, on } of successions) {
        const across =
          block.unitId === successorId
            ? 'to-successor'
            : block.unitId === predecessorId
              ? 'to-predecessor'
              : null;
        if (across === null) continue;
        const other = across === 'to-successor' ? predecessorId : successorId;
        const channels = channelsAcross(line, own, block, other);
        if (channels !== null) this.#open(block, channels, other, { block: index, across, on });
      }
    });
  }

  /** The cells in which an as-run may be counted, block by block; fills `into`. */
  collect(asRun: AsRun, into: GrowingIntegers): void {
    into.clear();
    this.#collectThrough(this.#byChannel.get(asRun.channelId), asRun, into);
    if (this.#byUnit.size > 0) this.#collectThrough(this.#byUnit.get(asRun.unitId), asRun, into);
  }

  /**
   * Why an as-run has no cell in a line; null when it has one.
   * The reason is that of the check which came furthest over all the line's obligations.
   */
  refusal(asRun: AsRun, line: number): NotCounted | null {
    const { duration } = this.#lines[line]!;
    const mine = this.#allPassages(asRun).filter(({ block }) => this.#cells.blocks[block]!.line === line);
    if (mine.length === 0) return 'other-channel';
    if ((this.#kinds[line]! & kindBit[asRun.kind]) === 0) return 'other-kind';
    if (duration !== null && duration.min !== null) {
      if (asRun.durationSeconds === null) return 'duration-unknown';
      if (asRun.durationSeconds < duration.min) return 'too-short';
    }
    const tagged = mine.filter(({ block }) => {
      const { tagId } = this.#cells.blocks[block]!;
      return tagId === null || tagId === asRun.tagId;
    });
    if (tagged.length === 0) return 'other-task';
    const alike = tagged.filter(({ block }) => this.#cells.blocks[block]!.replay === asRun.replay);
    if (alike.length === 0) return asRun.replay ? 'replay-not-new' : 'not-a-replay';
    const cells = new GrowingIntegers();
    for (const passage of alike) this.#cellsOn(passage, dayOfInstant(asRun.ranAt), cells);
    return cells.length === 0 ? 'outside-window' : null;
  }

  /** The lines that an as-run could be meant for: those it is claimed for, else those of its channel, else of its unit. */
  linesNear(asRun: AsRun): number[] {
    const near = new Set<number>();
    if (asRun.lineIds.length > 0) {
      this.#lines.forEach((line, index) => {
        if (asRun.lineIds.includes(line.id)) near.add(index);
      });
      return [...near];
    }
    for (const { block } of this.#allPassages(asRun)) near.add(this.#cells.blocks[block]!.line);
    if (near.size === 0)
      this.#lines.forEach((line, index) => {
        if (line.targets.some(({ unitId }) => unitId === asRun.unitId)) near.add(index);
      });
    if (near.size === 0) this.#lines.forEach((_, index) => near.add(index));
    return [...near].sort((a, b) => a - b);
  }

  #collectThrough(passages: Passages | undefined, asRun: AsRun, into: GrowingIntegers): void {
    if (passages === undefined) return;
    this.#collectOf(passages.untagged, asRun, into);
    const tagged = asRun.tagId === null ? undefined : passages.tagged.get(asRun.tagId);
    if (tagged !== undefined) this.#collectOf(tagged, asRun, into);
  }

  #collectOf(passages: readonly Passage[], asRun: AsRun, into: GrowingIntegers): void {
    const day = dayOfInstant(asRun.ranAt);
    for (const passage of passages) {
      const { replay, line } = this.#cells.blocks[passage.block]!;
      if (replay === asRun.replay && this.#admits(asRun, line)) this.#cellsOn(passage, day, into);
    }
  }

  #admits(asRun: AsRun, index: number): boolean {
    if ((this.#kinds[index]! & kindBit[asRun.kind]) === 0) return false;
    const line = this.#lines[index]!;
    if (asRun.lineIds.length > 0 && !asRun.lineIds.includes(line.id)) return false;
    const least = line.duration?.min ?? null;
    return least === null || (asRun.durationSeconds !== null && asRun.durationSeconds >= least);
  }

  #allPassages(asRun: AsRun): Passage[] {
    return [this.#byChannel.get(asRun.channelId), this.#byUnit.get(asRun.unitId)].flatMap((passages) =>
      passages === undefined ? [] : [...passages.untagged, ...[...passages.tagged.values()].flat()],
    );
  }

  #open(block: CellBlock, channels: readonly string[], unitId: string, passage: Passage): void {
    const add = (index: Map<string, Passages>, key: string): void => {
      let passages = index.get(key);
      if (passages === undefined) index.set(key, (passages = { untagged: [], tagged: new Map() }));
      if (block.tagId === null) passages.untagged.push(passage);
      else {
        const tagged = passages.tagged.get(block.tagId);
        if (tagged === undefined) passages.tagged.set(block.tagId, [passage]);
        else tagged.push(passage);
      }
    };
    if (channels.length === 0) add(this.#byUnit, unitId);
    for (const channel of channels) add(this.#byChannel, channel);
  }

  #cellsOn(passage: Passage, day: Day, into: GrowingIntegers): void {
    const { release, lastDay, blocks } = this.#cells;
    const { first, end, span } = blocks[passage.block]!;
    if (passage.across !== 'none') {
      for (let cell = first; cell < end; cell++) if (this.#reachesAcross(passage, cell, day)) into.push(cell);
      return;
    }
    // Cells lie by release day, and none is open for longer than the span: bisect, then walk.
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (release[middle]! < day - span) low = middle + 1;
      else high = middle;
    }
    for (let cell = low; cell < end && release[cell]! <= day; cell++)
      if (lastDay[cell]! >= day) into.push(cell);
  }

  /** In the period that holds the merger's day, a run by the one counts for what the other owes. */
  #reachesAcross(passage: Exclude<Passage, { across: 'none' }>, cell: number, day: Day): boolean {
    const { blocks, periodStart } = this.#cells;
    const line = this.#lines[blocks[passage.block]!.line]!;
    const isBefore = day < passage.on;
    if (isBefore !== (passage.across === 'to-successor')) return false;
    const period = periodOf(line, periodStart[cell]!);
    return contains(period, passage.on) && contains(period, day);
  }
}

type TargetsByUnit = ReadonlyMap<string, readonly LineTarget[]>;

/** The targets of a line by unit, looked up once a block: a search through all of them each time would be quadratic. */
function targetsByUnit({ targets }: QuotaLine): TargetsByUnit {
  const byUnit = new Map<string, LineTarget[]>();
  for (const target of targets) {
    const known = byUnit.get(target.unitId);
    if (known === undefined) byUnit.set(target.unitId, [target]);
    else known.push(target);
  }
  return byUnit;
}

const channelIdsOf = (targets: readonly LineTarget[]): string[] => [
  ...new Set(targets.flatMap(({ channelIds }) => channelIds)),
];

/** The channels on which a block's obligations may run; none means any channel of its unit. */
function channelsOf(targets: TargetsByUnit, { channelId, unitId }: CellBlock): readonly string[] {
  if (channelId !== null) return [channelId];
  const own = targets.get(unitId) ?? [];
  const several = own.filter(({ channelIds }) => channelIds.length !== 1);
  return channelIdsOf(several.length > 0 ? several : own);
}

/**
 * The channels of the other side of a merger on which a run counts for a block; null when it owed nothing there.
 * A block that names its channel takes them only when the line's channels are all of one kind.
 */
function channelsAcross(
  { channelKinds }: QuotaLine,
  targets: TargetsByUnit,
  { channelId }: CellBlock,
  otherUnitId: string,
): readonly string[] | null {
  const other = targets.get(otherUnitId);
  if (other === undefined) return null;
  const channels = channelIdsOf(other);
  if (channelId === null || channelKinds.length === 1) return channels;
  return channels.includes(channelId) ? [channelId] : null;
}

/** The whole period of a line that begins on a day, before any clipping to lives. */
function periodOf(line: QuotaLine, start: Day): Interval {
  switch (line.per) {
    case 'hour':
      return periodAt('day', 1, start);
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return periodAt(line.per, line.every, start);
    case 'window':
    case 'task':
    case 'event':
      return { from: start, to: Math.max(start, line.window.to) };
  }
}
