/** A province whose winter plans are to be closed, and what runs in it. */
import { schedulePlan } from '../../src/app/schedule/schedule-plan.js';
import { judgeAsRuns } from '../../src/app/traffic/judge-as-run.js';
import { registerAsRuns } from '../../src/app/traffic/register-as-runs.js';
import { inclusive } from '../../src/domain/interval.js';
import type { QuotaLine } from '../../src/domain/plan/quota-line.js';
import { type Day, dayOf, instantOf } from '../../src/domain/time.js';
import { type TestApp, freshApp } from './app.js';
import {
  channelOf,
  daypartOf,
  december,
  found,
  lineOf,
  person,
  planOf,
  system,
  unitOf,
} from './small-province.js';

export const officer = person('officer');
export const leader = person('leader');
export const admin = person('admin');
const WINTER = inclusive(dayOf(2026, 12, 1), dayOf(2027, 2, 28));
export const NEW_YEAR = dayOf(2027, 1, 4);
const target = (unit: string) => ({ unitId: unit, channelIds: [`loa-${unit}`] });

/** A weekly bulletin of two communes: of each, four fall due in December. */
const weekly = (id: string, rest: Partial<QuotaLine> = {}) =>
  lineOf(id, { per: 'week', window: WINTER, targets: [target('a'), target('b')], ...rest });

/** The province with the plans p, q (sharing a group with p) and r approved and scheduled, on the first of December. */
export async function closingProvince(): Promise<TestApp> {
  const test = await freshApp();
  test.clock.set(instantOf(december(1), 8 * 60));
  const units = ['a', 'b', 'd'];
  await found(test.app, {
    units: [
      unitOf('tinh', { kind: 'province' }),
      unitOf('so-thu', { kind: 'department', parentId: 'tinh' }),
      ...units.map((id) => unitOf(id, { parentId: 'tinh' })),
    ],
    channels: units.map((unit) => channelOf(`loa-${unit}`, unit)),
    dayparts: units.map((unit) => daypartOf(`loa-${unit}`, { capacity: 3 })),
    plans: [
      planOf('p', [weekly('tuan', { exclusivityGroup: 'chung' })], { window: WINTER }),
      // Another plan of commune a, whose line shares its as-runs with the first one's.
      planOf('q', [weekly('q-tuan', { exclusivityGroup: 'chung', targets: [target('a')] })], {
        window: WINTER,
      }),
      planOf(
        'r',
        [
          lineOf('quy', {
            per: 'quarter',
            window: inclusive(dayOf(2026, 10, 1), dayOf(2027, 3, 31)),
            targets: [target('d')],
          }),
          lineOf('thang', { per: 'month', window: WINTER, targets: [target('d')] }),
          lineOf('su-kien', { per: 'event', targets: [target('d')], window: WINTER }),
        ],
        { window: inclusive(dayOf(2026, 10, 1), dayOf(2027, 3, 31)) },
      ),
    ],
  });
  const draft = planOf('nhap', [weekly('n-tuan')], { window: WINTER });
  await test.store.write(system, { action: 'plan.created', subject: 'nhap' }, (shelves) =>
    shelves.plans.insert([draft]),
  );
  for (const id of ['p', 'q', 'r']) await schedulePlan(test.app, officer, id);
  return test;
}

let sequence = 0;

/** Registers a bulletin of a commune on a day; its id. */
export async function ran(
  test: TestApp,
  unit: string,
  day: Day,
  lineIds: readonly string[] = [],
): Promise<string> {
  const { accepted } = await registerAsRuns(test.app, person('operator', unit), `loa-${unit}`, 'import', [
    {
      ...{ kind: 'bulletin', title: 'Bản tin', ranAt: instantOf(day, 1030), durationSeconds: 300 },
      ...{ replay: false, lineIds, tagId: null, url: null, note: null, sequence: String(++sequence) },
    },
  ]);
  return accepted[0]!;
}

const verify = (test: TestApp, ...ids: readonly string[]) =>
  judgeAsRuns(test.app, officer, ids, { verdict: 'verified' });

export async function verified(
  test: TestApp,
  unit: string,
  day: Day,
  lineIds: readonly string[] = [],
): Promise<string> {
  const id = await ran(test, unit, day, lineIds);
  await verify(test, id);
  return id;
}

/** All that a close holds fast, as text. */
export async function frozen({ store }: TestApp, planId = 'p'): Promise<string> {
  const settlements = await store.settlements.find({ planId }, { sort: [['id', 'up']] });
  const ids = { in: settlements.map(({ id }) => id) };
  const [credits, obligations, closes] = await Promise.all([
    store.credits.find({ id: ids }, { sort: [['id', 'up']] }),
    store.obligations.find({ id: ids }, { sort: [['id', 'up']] }),
    store.periodCloses.find({ planId }),
  ]);
  return JSON.stringify({ settlements, credits, obligations, closes });
}
