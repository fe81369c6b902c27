/** Obligations by the million: a struct of arrays, 26 bytes each, and single obligations read out of it. */
import { type Obligation, obligationId } from './obligation.js';
import type { QuotaLine } from './quota-line.js';

/** Who owes a stretch of the table: one target of one line. */
export interface Bearer {
  readonly line: QuotaLine;
  readonly unitId: string;
  /** The one channel, or null: any of `channelIds`. */
  readonly channelId: string | null;
  readonly channelIds: readonly string[];
}

/** What varies inside a bearer's stretch; row i of every column is obligation i. */
export interface ObligationColumns {
  /** Index into the table's `tagIds`; -1 for a line that is neither per task nor per event. */
  readonly tag: Int16Array;
  readonly periodStart: Int32Array;
  readonly ordinal: Uint16Array;
  readonly replay: Uint8Array;
  readonly required: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly target: Int32Array;
}

/**
 * Every obligation of a plan. Rows of one bearer are contiguous, in order of tag, period, ordinal and
 * replay, so that row i with `replay > 0` follows the run it repeats, which is row i - 1.
 */
export interface ObligationTable extends ObligationColumns {
  readonly planId: string;
  readonly length: number;
  readonly bearers: readonly Bearer[];
  readonly tagIds: readonly string[];
  /** Index into `bearers`. */
  readonly bearer: Uint32Array;
}

/**
 * Empty columns for `length` obligations, widest first in one buffer: a column of its own buffer each would have the
 * engine collect garbage at every one of them.
 */
export function allocateColumns(length: number): ObligationColumns {
  const buffer = new ArrayBuffer(length * 22);
  return {
    periodStart: new Int32Array(buffer, 0, length),
    from: new Int32Array(buffer, length * 4, length),
    to: new Int32Array(buffer, length * 8, length),
    target: new Int32Array(buffer, length * 12, length),
    tag: new Int16Array(buffer, length * 16, length),
    ordinal: new Uint16Array(buffer, length * 18, length),
    replay: new Uint8Array(buffer, length * 20, length),
    required: new Uint8Array(buffer, length * 21, length),
  };
}

/** Obligation `index` as a plain value. */
export function obligationAt(table: ObligationTable, index: number): Obligation {
  if (!(index >= 0 && index < table.length)) throw new RangeError(`no obligation ${String(index)}`);
  const bearer = table.bearers[table.bearer[index]!]!;
  const tag = table.tag[index]!;
  const coordinates = {
    lineId: bearer.line.id,
    unitId: bearer.unitId,
    channelId: bearer.channelId,
    tagId: tag < 0 ? null : table.tagIds[tag]!,
    periodStart: table.periodStart[index]!,
    ordinal: table.ordinal[index]!,
    replay: table.replay[index]!,
  };
  return {
    ...coordinates,
    id: obligationId(coordinates),
    planId: table.planId,
    required: table.required[index] === 1,
    window: { from: table.from[index]!, to: table.to[index]! },
    target: table.target[index]!,
  };
}

/** All obligations of a table, in its order. */
export function* obligationsOf(table: ObligationTable): Generator<Obligation, void> {
  for (let index = 0; index < table.length; index++) yield obligationAt(table, index);
}
