/** An invented country to measure on: provinces with newsrooms, districts, communes and LED walls, and 30 quota lines. */
import { ALWAYS, type Interval, inclusive } from '../../../src/domain/interval.js';
import type { Unit } from '../../../src/domain/org/unit.js';
import type { PlanTags } from '../../../src/domain/plan/expand-template.js';
import type { LineTarget, QuotaLine } from '../../../src/domain/plan/quota-line.js';
import type { ChannelSlots, Supply } from '../../../src/domain/schedule/demand.js';
import { type Day, dayOf, weekdayOf } from '../../../src/domain/time.js';

const FIRST: Day = dayOf(2024, 1, 1);
const YEAR: Interval = { from: FIRST, to: dayOf(2025, 1, 1) };
export const CAMPAIGN = inclusive(dayOf(2024, 9, 15), dayOf(2024, 10, 15));
const PEAK = { window: inclusive(dayOf(2024, 10, 1), dayOf(2024, 10, 10)), weight: 3 };
const MOURNING = inclusive(dayOf(2024, 7, 25), dayOf(2024, 7, 26));
const TET = inclusive(dayOf(2024, 2, 8), dayOf(2024, 2, 14));

/** Channels a unit of each class has, and how many items each of their slots on a day takes. */
const CHANNELS: Readonly<Record<string, Readonly<Record<string, (day: Day) => readonly number[]>>>> = {
  paper: {
    print: (day) => ([0, 2, 4].includes(weekdayOf(day)) && !(day >= TET.from && day < TET.to) ? [3] : []),
    online: () => [4],
  },
  station: { radio: () => [3, 3], tv: () => [3, 3] },
  district: { radio: () => [2, 2], portal: (day) => (weekdayOf(day) < 5 ? [2] : []) },
  commune: {
    loudspeaker: () => [2, 2],
    portal: (day) => (weekdayOf(day) < 5 ? [2] : []),
    social: () => [3],
  },
  wall: { led: () => [8] },
};

export const PLAN: PlanTags = {
  id: 'plan',
  tasks: Array.from({ length: 8 }, (_, i) => ({ id: `t${String(i)}`, title: '', leadUnitIds: [] })),
  events: Array.from({ length: 12 }, (_, i) => {
    const day = FIRST + 7 + Math.floor(((i + 0.5) * 340) / 12);
    return { id: `e${String(i)}`, title: '', window: { from: day, to: day + 4 } };
  }),
};

interface Shape {
  readonly unit: string;
  readonly on: readonly string[];
  readonly any?: boolean;
  readonly line?: Partial<QuotaLine>;
}

const campaign = { per: 'window', window: CAMPAIGN, peaks: [PEAK], count: { min: 20, max: 20 } } as const;
const count = (min: number, max: number): QuotaLine['count'] => ({ min, max });

const SHAPES: readonly Shape[] = [
  { unit: 'paper', on: ['print', 'online'] },
  { unit: 'paper', on: ['print', 'online'] },
  { unit: 'paper', on: ['print', 'online'], line: { per: 'month' } },
  {
    unit: 'paper',
    on: ['print', 'online'],
    any: true,
    line: { per: 'task', count: count(5, 5), maxPerDay: 2 },
  },
  {
    unit: 'paper',
    on: ['print', 'online'],
    any: true,
    line: { per: 'event', count: count(1, 2), maxPerDay: 2 },
  },
  { unit: 'station', on: ['radio', 'tv'], line: { per: 'month' } },
  { unit: 'station', on: ['radio', 'tv'], line: { count: count(2, 2) } },
  {
    unit: 'station',
    on: ['radio', 'tv'],
    any: true,
    line: { per: 'task', count: count(5, 5), maxPerDay: 2 },
  },
  { unit: 'district', on: ['radio'], line: { per: 'month', replays: 2, replayGapDays: 3 } },
  { unit: 'district', on: ['radio'], line: { per: 'task', count: count(1, 5) } },
  { unit: 'district', on: ['portal'], line: { per: 'month', count: count(1, 3) } },
  { unit: 'district', on: ['radio'] },
  { unit: 'district', on: ['radio'], line: { ...campaign, entertainment: true } },
  { unit: 'district', on: ['portal'], line: { per: 'quarter' } },
  {
    unit: 'district',
    on: ['radio'],
    line: { per: 'month', count: count(2, 2), replays: 1, replayGapDays: 2 },
  },
  { unit: 'commune', on: ['loudspeaker'], line: { per: 'task', count: count(1, 5) } },
  { unit: 'commune', on: ['loudspeaker'], line: { per: 'month', replays: 2, replayGapDays: 3 } },
  { unit: 'commune', on: ['loudspeaker'], line: { replays: 1 } },
  { unit: 'commune', on: ['loudspeaker'], line: { count: count(2, 2) } },
  { unit: 'commune', on: ['portal'], line: { per: 'month', count: count(1, 3) } },
  { unit: 'commune', on: ['social'] },
  { unit: 'commune', on: ['social'], line: { count: count(3, 3) } },
  { unit: 'commune', on: ['loudspeaker'], line: { ...campaign, entertainment: true } },
  { unit: 'commune', on: ['loudspeaker'], line: { per: 'month' } },
  { unit: 'commune', on: ['loudspeaker'], line: { per: 'quarter' } },
  { unit: 'commune', on: ['social'], line: { per: 'event' } },
  { unit: 'wall', on: ['led'] },
  { unit: 'wall', on: ['led'], line: { per: 'month', replays: 2, replayGapDays: 2 } },
  { unit: 'wall', on: ['led'], line: { per: 'day', window: CAMPAIGN, entertainment: true } },
  { unit: 'wall', on: ['led'], line: { per: 'quarter' } },
];

export interface World {
  readonly units: readonly Unit[];
  readonly lines: readonly QuotaLine[];
  readonly channelIndex: ReadonlyMap<string, number>;
  readonly supply: Supply;
}

interface Province {
  readonly districts: number;
  readonly communes: number;
  readonly walls: number;
}

/** One province of 559 communes. */
export const PROVINCE: readonly Province[] = [{ districts: 27, communes: 559, walls: 40 }];

/** The first so many of 63 provinces with 705 districts and 10,598 communes between them. */
export const country = (provinces: number): Province[] =>
  Array.from({ length: provinces }, (_, i) => ({
    districts: Math.floor(((i + 1) * 705) / 63) - Math.floor((i * 705) / 63),
    communes: Math.floor(((i + 1) * 10_598) / 63) - Math.floor((i * 10_598) / 63),
    walls: 40,
  }));

export function worldOf(provinces: readonly Province[]): World {
  const unitsByClass = new Map<string, string[]>();
  const units: Unit[] = [];
  const channelIndex = new Map<string, number>();
  const channels: ChannelSlots[] = [];
  const tables = new Map<string, ChannelSlots>();
  const add = (unitClass: string, id: string): void => {
    // one commune in fifty begins in the course of the year
    const late = unitClass === 'commune' && units.length % 50 === 7;
    const life = late ? { from: FIRST + ((units.length * 37) % 300), to: ALWAYS.to } : ALWAYS;
    const common = {
      provinceId: id.split('/')[0]!,
      name: id,
      shortName: id,
      parentId: null,
      successorIds: [],
    };
    units.push({ id, kind: 'commune', life, ...common });
    unitsByClass.set(unitClass, [...(unitsByClass.get(unitClass) ?? []), id]);
    for (const [kind, capacities] of Object.entries(CHANNELS[unitClass]!)) {
      const key = `${unitClass} ${kind}`;
      if (!tables.has(key)) tables.set(key, slotTable(capacities));
      channelIndex.set(`${id}:${kind}`, channels.length);
      channels.push(tables.get(key)!);
    }
  };
  provinces.forEach(({ districts, communes, walls }, p) => {
    const id = (rest: string): string => `p${String(p)}/${rest}`;
    add('paper', id('paper'));
    add('station', id('station'));
    for (let i = 0; i < districts; i++) add('district', id(`d${String(i)}`));
    for (let i = 0; i < communes; i++) add('commune', id(`c${String(i)}`));
    for (let i = 0; i < walls; i++) add('wall', id(`w${String(i)}`));
  });
  const lines = SHAPES.map((shape, i) => lineOf(shape, i, unitsByClass.get(shape.unit) ?? []));
  const isBlackedOut = (line: QuotaLine, _channel: number, day: Day): boolean =>
    line.entertainment && day >= MOURNING.from && day < MOURNING.to;
  return { units, lines, channelIndex, supply: { channels, taken: [], isBlackedOut } };
}

/** Every day's slots over the year with these capacities. */
export function slotTable(capacities: (day: Day) => readonly number[]): ChannelSlots {
  const day: number[] = [];
  const capacity: number[] = [];
  for (let at = YEAR.from; at < YEAR.to; at++) {
    for (const one of capacities(at)) {
      day.push(at);
      capacity.push(one);
    }
  }
  return { day: Int32Array.from(day), capacity: Int32Array.from(capacity), capacityUnit: 'items' };
}

function lineOf({ on, any, line }: Shape, index: number, unitIds: readonly string[]): QuotaLine {
  const targets = unitIds.flatMap((unitId): LineTarget[] => {
    const channelIds = on.map((kind) => `${unitId}:${kind}`);
    return any
      ? [{ unitId, channelIds }]
      : channelIds.map((channelId) => ({ unitId, channelIds: [channelId] }));
  });
  return {
    id: `line-${String(index + 1)}`,
    title: '',
    kind: 'news',
    count: { min: 1, max: 1 },
    per: 'week',
    every: 1,
    each: null,
    channelKinds: [],
    targets,
    replays: 0,
    replayGapDays: 1,
    window: YEAR,
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
    ...line,
  };
}
