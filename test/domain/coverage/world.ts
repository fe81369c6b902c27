/** Builders for small worlds of lines, obligations and as-runs. */
import fc from 'fast-check';
import { inclusive } from '../../../src/domain/interval.js';
import { type Obligation, obligationId } from '../../../src/domain/plan/obligation.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { type Day, dayOf, instantOf } from '../../../src/domain/time.js';
import type { AsRun } from '../../../src/domain/traffic/as-run.js';

/** Monday. */
export const START: Day = dayOf(2024, 9, 2);

export const isLong = process.env['PHUSONG_LONG'] === '1';

export function line(id: string, changes: Partial<QuotaLine> = {}): QuotaLine {
  return {
    id,
    title: `Chỉ tiêu ${id}`,
    kind: 'news-or-article',
    count: { min: 1, max: 1 },
    per: 'week',
    every: 1,
    each: null,
    channelKinds: ['online'],
    targets: [{ unitId: 'bao', channelIds: ['web'] }],
    replays: 0,
    replayGapDays: 0,
    window: inclusive(START, START + 55),
    peaks: [],
    weekdays: [],
    maxPerDay: 1,
    duration: null,
    supportUnitIds: [],
    exclusivityGroup: null,
    graceDays: 0,
    entertainment: false,
    source: null,
    questions: [],
    confidence: 1,
    ...changes,
  };
}

/** An obligation of a line; its window is `days` long from `from`. */
export function owed(
  of: QuotaLine,
  from: Day,
  days: number,
  changes: Partial<Omit<Obligation, 'id' | 'lineId' | 'window'>> = {},
): Obligation {
  const coordinates = {
    lineId: of.id,
    unitId: of.targets[0]!.unitId,
    channelId: null,
    tagId: null,
    periodStart: from,
    ordinal: 1,
    replay: 0,
    ...changes,
  };
  return {
    planId: 'plan',
    required: true,
    target: from,
    ...coordinates,
    window: inclusive(from, from + days - 1),
    id: obligationId(coordinates),
  };
}

export function ran(id: string, day: Day, changes: Partial<AsRun> = {}): AsRun {
  return {
    id,
    provinceId: 'tinh',
    unitId: 'bao',
    channelId: 'web',
    kind: 'article',
    title: `Bài ${id}`,
    ranAt: instantOf(day, 8 * 60),
    durationSeconds: null,
    replay: false,
    lineIds: [],
    tagId: null,
    source: 'url',
    state: 'verified',
    evidence: { grade: 'capture', url: null, contentHash: null, note: null },
    ...changes,
  };
}

/** What a credit property draws: lines in shared groups, cells with several ordinals, and as-runs that fit some of them. */
export interface World {
  readonly lines: readonly QuotaLine[];
  readonly obligations: readonly Obligation[];
  readonly asRuns: readonly AsRun[];
}

const CHANNELS = ['web', 'radio'] as const;

const lineShape = fc.record({
  group: fc.constantFrom('g', 'g', 'h', null),
  length: fc.constantFrom(7, 7, 14),
  min: fc.integer({ min: 1, max: 2 }),
  optional: fc.integer({ min: 0, max: 1 }),
  grace: fc.integer({ min: 0, max: 9 }),
  channels: fc.constantFrom<readonly string[]>(['web'], ['radio'], ['web', 'radio'], ['web', 'radio']),
  tagged: fc.constantFrom(false, false, false, true),
  replays: fc.constantFrom(0, 0, 0, 0, 1),
  minimum: fc.constantFrom(null, null, null, 60),
});

/** Small worlds of one unit over two weeks: few places, crowded, so that credits compete. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    shapes: fc.array(lineShape, { minLength: 1, maxLength: 4 }),
    runs: fc.array(
      fc.record({
        day: fc.integer({ min: -1, max: 20 }),
        channel: fc.constantFrom(...CHANNELS),
        tag: fc.constantFrom(null, 'a', 'b'),
        replay: fc.constantFrom(false, false, false, false, false, true),
        seconds: fc.constantFrom(null, 30, 90, 90),
        claimed: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 1 }),
        state: fc.constantFrom('verified', 'verified', 'verified', 'verified', 'claimed'),
      }),
      { minLength: 1, maxLength: 26, size: 'max' },
    ),
  })
  .map(({ shapes, runs }) => {
    const lines = shapes.map((shape, index) =>
      line(`l${String(index)}`, {
        exclusivityGroup: shape.group,
        graceDays: shape.grace,
        count: { min: shape.min, max: shape.min + shape.optional },
        duration: shape.minimum === null ? null : { min: shape.minimum, max: null },
        targets: [{ unitId: 'bao', channelIds: shape.channels }],
      }),
    );
    const obligations = shapes.flatMap((shape, index) => {
      const made: Obligation[] = [];
      for (let from = START; from < START + 14; from += shape.length)
        for (const tagId of shape.tagged ? ['a', 'b'] : [null])
          for (let ordinal = 1; ordinal <= shape.min + shape.optional; ordinal++)
            for (let replay = 0; replay <= shape.replays; replay++) {
              const channelId = shape.channels.length === 1 ? shape.channels[0]! : null;
              const required = ordinal <= shape.min;
              made.push(
                owed(lines[index]!, from, shape.length, { tagId, ordinal, replay, channelId, required }),
              );
            }
      return made;
    });
    const asRuns = runs.map((run, index) =>
      ran(`r${String(index).padStart(2, '0')}`, START + run.day, {
        channelId: run.channel,
        tagId: run.tag,
        replay: run.replay,
        durationSeconds: run.seconds,
        lineIds: run.claimed === null ? [] : [`l${String(run.claimed)}`],
        state: run.state,
      }),
    );
    return { lines, obligations, asRuns };
  });
