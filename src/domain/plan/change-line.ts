/** A person's change to a line, with all that follows from it: who bears it, on which channels, how tightly packed. */
import { Failure } from '../errors.js';
import type { ChannelKind } from '../org/channel.js';
import type { Register } from '../org/register.js';
import type { Unit } from '../org/unit.js';
import { assertSound } from './expand-limits.js';
import type { Task } from './plan.js';
import type { LineTarget, QuotaLine } from './quota-line.js';
import { graceDaysOf, maxPerDayOf, replayGapDaysOf } from './resolve-defaults.js';
import { targetsOf } from './resolve-targets.js';

/** What may change; what is absent stays. */
export type LineChange = Partial<
  Pick<
    QuotaLine,
    | 'title'
    | 'kind'
    | 'count'
    | 'per'
    | 'every'
    | 'each'
    | 'replays'
    | 'window'
    | 'peaks'
    | 'weekdays'
    | 'maxPerDay'
    | 'channelKinds'
  >
> & { readonly unitIds?: readonly string[] };

/** What a change is worked out against. */
export interface LineWorld {
  readonly register: Register;
  readonly tasks: readonly Task[];
}

/** The units that bear a line, in its order, each once. */
export const bearerIdsOf = (line: QuotaLine): string[] => [
  ...new Set(line.targets.map(({ unitId }) => unitId)),
];

/**
 * The line after a change. Bearers that stay keep their channels unless the channels, the distribution or the
 * window changed. Throws `quota-line-invalid` and `unit-unknown`.
 */
export function changeLine(line: QuotaLine, change: LineChange, world: LineWorld): QuotaLine {
  const { unitIds, ...fields } = change;
  const changed: QuotaLine = { ...line, ...fields };
  assertSound(changed, 0);
  const targets = retargeted(line, changed, unitIds ?? bearerIdsOf(line), world.register);
  const repacked =
    change.count !== undefined ||
    change.per !== undefined ||
    change.every !== undefined ||
    change.replays !== undefined ||
    change.window !== undefined ||
    change.weekdays !== undefined;
  if (!repacked) return { ...changed, targets };
  const { count } = changed;
  const packing = {
    ...changed,
    count: Math.max(count.min, count.max ?? 0),
    tasks: world.tasks.length,
  };
  return {
    ...changed,
    targets,
    maxPerDay: change.maxPerDay ?? maxPerDayOf(packing),
    replayGapDays: replayGapDaysOf(packing),
    graceDays: graceDaysOf(changed.kind, changed.per),
  };
}

function retargeted(
  before: QuotaLine,
  after: QuotaLine,
  unitIds: readonly string[],
  register: Register,
): readonly LineTarget[] {
  const stays =
    before.each === after.each &&
    same(before.channelKinds, after.channelKinds) &&
    before.window.from <= after.window.from &&
    before.window.to >= after.window.to;
  const known = new Set(stays ? bearerIdsOf(before) : []);
  const kept = before.targets.filter(({ unitId }) => known.has(unitId) && unitIds.includes(unitId));
  const units = unitIds.filter((id) => !known.has(id)).map((id) => unitOf(id, register));
  if (units.length === 0) return kept;
  const { targets } = targetsOf(
    { kind: after.kind, each: after.each, channels: after.channelKinds },
    units.map((unit) => ({ unit, channelKinds: null })),
    register,
    after.window,
  );
  return [...kept, ...targets];
}

function unitOf(id: string, register: Register): Unit {
  const unit = register.units.find((one) => one.id === id);
  if (unit !== undefined) return unit;
  throw new Failure('invalid', 'unit-unknown', 'Danh bạ không có đơn vị này.', {
    fields: [{ path: 'unitIds', detail: `Không có đơn vị ${id}.` }],
  });
}

const same = (a: readonly ChannelKind[], b: readonly ChannelKind[]): boolean =>
  a.length === b.length && a.every((kind) => b.includes(kind));

/**
 * Two lines as one: the first stays, with the bearers of both. `once` is one duty that the document says twice,
 * `sum` two shares of one duty.
 */
export function mergedLine(kept: QuotaLine, other: QuotaLine, counting: 'once' | 'sum'): QuotaLine {
  const bearers = new Set(bearerIdsOf(kept));
  const max = kept.count.max === null || other.count.max === null ? null : kept.count.max + other.count.max;
  return {
    ...kept,
    count: counting === 'once' ? kept.count : { min: kept.count.min + other.count.min, max },
    targets: [...kept.targets, ...other.targets.filter(({ unitId }) => !bearers.has(unitId))],
    channelKinds: [...new Set([...kept.channelKinds, ...other.channelKinds])],
    supportUnitIds: [...new Set([...kept.supportUnitIds, ...other.supportUnitIds])],
    maxPerDay: counting === 'once' ? kept.maxPerDay : kept.maxPerDay + other.maxPerDay,
    questions: [...new Set([...kept.questions, ...other.questions])],
    confidence: Math.min(kept.confidence, other.confidence),
  };
}
