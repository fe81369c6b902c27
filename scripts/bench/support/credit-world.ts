/** A year of many communes, for the benchmark of crediting: expanded lines, and as-runs that mostly fulfil them. */
import { inclusive } from '../../../src/domain/interval.js';
import type { ChannelKind } from '../../../src/domain/org/channel.js';
import type { Unit } from '../../../src/domain/org/unit.js';
import { expandLines } from '../../../src/domain/plan/expand.js';
import { obligationsOf } from '../../../src/domain/plan/obligation-table.js';
import type { Obligation } from '../../../src/domain/plan/obligation.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { dayOf, instantOf } from '../../../src/domain/time.js';
import type { AsRun } from '../../../src/domain/traffic/as-run.js';

export interface BenchWorld {
  readonly lines: readonly QuotaLine[];
  readonly obligations: readonly Obligation[];
  /** By time, as they would arrive. */
  readonly asRuns: readonly AsRun[];
}

/** A repeatable source of numbers in [0, 1): mulberry32 (T. Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WINDOW = inclusive(dayOf(2024, 1, 1), dayOf(2024, 12, 31));

/** Lines of the sorts that plans have: loudspeaker programmes and social posts in one group each, LED apart. */
const SHAPES: readonly (Pick<
  QuotaLine,
  'id' | 'kind' | 'per' | 'every' | 'count' | 'channelKinds' | 'graceDays'
> &
  Partial<QuotaLine>)[] = [
  {
    id: 'tuan',
    kind: 'programme',
    per: 'week',
    every: 1,
    count: { min: 1, max: 2 },
    channelKinds: ['loudspeaker'],
    graceDays: 3,
    exclusivityGroup: 'loa',
  },
  {
    id: 'hai-tuan',
    kind: 'column',
    per: 'week',
    every: 2,
    count: { min: 1, max: 1 },
    channelKinds: ['loudspeaker'],
    graceDays: 7,
    exclusivityGroup: 'loa',
  },
  {
    id: 'thang',
    kind: 'programme',
    per: 'month',
    every: 1,
    count: { min: 2, max: 2 },
    channelKinds: ['loudspeaker'],
    graceDays: 7,
    replays: 2,
    exclusivityGroup: 'loa',
  },
  {
    id: 'quy',
    kind: 'bulletin',
    per: 'quarter',
    every: 1,
    count: { min: 3, max: 4 },
    channelKinds: ['loudspeaker'],
    graceDays: 15,
  },
  {
    id: 'bai',
    kind: 'post',
    per: 'week',
    every: 1,
    count: { min: 3, max: 5 },
    channelKinds: ['facebook'],
    graceDays: 3,
    exclusivityGroup: 'mang',
  },
  {
    id: 'video',
    kind: 'video',
    per: 'month',
    every: 1,
    count: { min: 2, max: 2 },
    channelKinds: ['facebook'],
    graceDays: 7,
    exclusivityGroup: 'mang',
  },
  {
    id: 'moi-kenh',
    kind: 'post',
    per: 'month',
    every: 1,
    count: { min: 1, max: 1 },
    channelKinds: ['facebook', 'loudspeaker'],
    graceDays: 0,
  },
  {
    id: 'led',
    kind: 'spot',
    per: 'week',
    every: 1,
    count: { min: 2, max: 2 },
    channelKinds: ['led'],
    graceDays: 0,
  },
];

/** `communes` units with a loudspeaker, a page and an LED wall each, and about `asRuns` as-runs, fewer if fewer are owed. */
export function benchWorld(communes: number, asRuns: number): BenchWorld {
  const draw = chance(99);
  const units = Array.from({ length: communes }, (_, index): Unit => {
    const id = `xa${String(index)}`;
    return {
      id,
      provinceId: 'tinh',
      kind: 'commune',
      name: id,
      shortName: id,
      parentId: null,
      life: WINDOW,
      successorIds: [],
    };
  });
  // One text for each channel's name, as an import has them from the register.
  const channelsOf = new Map<string, Readonly<Partial<Record<ChannelKind, string>>>>(
    units.map(({ id }) => [
      id,
      { loudspeaker: `${id}/loudspeaker`, facebook: `${id}/facebook`, led: `${id}/led` },
    ]),
  );
  const lines = SHAPES.map((shape): QuotaLine => ({
    title: shape.id,
    each: 'commune',
    targets: units.map(({ id }) => ({
      unitId: id,
      channelIds: shape.channelKinds.map((kind) => channelsOf.get(id)![kind]!),
    })),
    replays: 0,
    replayGapDays: 1,
    window: WINDOW,
    peaks: [],
    weekdays: [],
    maxPerDay: 9,
    duration: null,
    supportUnitIds: [],
    exclusivityGroup: null,
    entertainment: false,
    source: null,
    questions: [],
    confidence: 1,
    ...shape,
  }));
  const obligations = [...obligationsOf(expandLines(lines, units, { id: 'bench', tasks: [], events: [] }))];
  const lineById = new Map(lines.map((line) => [line.id, line]));
  const reliability = new Map(units.map(({ id }) => [id, 0.6 + 0.4 * draw()]));
  const share = asRuns / (obligations.length * 0.8 * 1.05);
  const evidence = { grade: 'device', url: null, contentHash: null, note: null } as const;
  const made: AsRun[] = [];
  for (const { lineId, unitId, window, replay } of obligations) {
    if (draw() > reliability.get(unitId)! * share) continue;
    const line = lineById.get(lineId)!;
    const isLate = draw() < 0.1;
    const length = window.to - window.from;
    const day = isLate
      ? window.to + Math.floor(draw() * line.graceDays)
      : window.from + Math.floor(draw() * length);
    const own = channelsOf.get(unitId)!;
    const kind = line.channelKinds[Math.floor(draw() * line.channelKinds.length)]!;
    // A quarter may count for any line of its channel; one in twenty ran twice.
    for (const again of draw() < 0.05 ? [0, 1] : [0])
      made.push({
        id: `r${String(made.length)}`,
        provinceId: 'tinh',
        unitId,
        channelId: own[kind]!,
        kind: line.kind,
        title: '',
        ranAt: instantOf(day + again, Math.floor(draw() * 1440)),
        durationSeconds: null,
        replay: replay > 0,
        lineIds: draw() < 0.25 ? [] : [lineId],
        tagId: null,
        source: 'device',
        state: 'verified',
        evidence,
      });
  }
  made.sort((a, b) => a.ranAt - b.ranAt);
  return { lines, obligations, asRuns: made };
}
