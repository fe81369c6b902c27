/** Builders of plain lines and units for tests of expansion and placement. */
import { ALWAYS, type Interval, inclusive } from '../../../src/domain/interval.js';
import type { Unit } from '../../../src/domain/org/unit.js';
import type { PlanTags } from '../../../src/domain/plan/expand-template.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { parseIsoDay } from '../../../src/domain/time.js';

/** The days from one ISO day to another, both included. */
export const span = (first: string, last: string): Interval =>
  inclusive(parseIsoDay(first)!, parseIsoDay(last)!);

export const unitNamed = (id: string, life: Interval = ALWAYS): Unit => ({
  id,
  provinceId: 'lam-son',
  kind: 'commune',
  name: `Xã ${id}`,
  shortName: id,
  parentId: null,
  life,
  successorIds: [],
});

export const NO_TAGS: PlanTags = { id: 'plan', tasks: [], events: [] };

export const tasks = (count: number): PlanTags => ({
  ...NO_TAGS,
  tasks: Array.from({ length: count }, (_, i) => ({
    id: `t${String(i + 1)}`,
    title: `Nhiệm vụ ${String(i + 1)}`,
    leadUnitIds: [],
  })),
});

/** One item a week on any channel of unit `u`, unless told otherwise. */
export const quotaLine = (changes: Partial<QuotaLine> = {}): QuotaLine => ({
  id: 'line',
  title: '01 bài/tuần',
  kind: 'article',
  count: { min: 1, max: 1 },
  per: 'week',
  every: 1,
  each: null,
  channelKinds: ['loudspeaker'],
  targets: [{ unitId: 'u', channelIds: ['c'] }],
  replays: 0,
  replayGapDays: 1,
  window: span('2024-01-01', '2024-12-31'),
  peaks: [],
  weekdays: [],
  maxPerDay: 1,
  duration: null,
  supportUnitIds: [],
  exclusivityGroup: null,
  graceDays: 7,
  entertainment: false,
  source: null,
  questions: [],
  confidence: 1,
  ...changes,
});
