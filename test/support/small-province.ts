/** A province small enough that every figure of its schedule can be worked out by hand. */
import { freshReview } from '../../src/domain/plan/review.js';
import type { PlanRecord } from '../../src/app/ports/store.js';
import { approvePlan } from '../../src/app/plan/approve-plan.js';
import type { Context } from '../../src/app/context.js';
import { ALWAYS, inclusive } from '../../src/domain/interval.js';
import type { Channel, Daypart } from '../../src/domain/org/channel.js';
import { type Actor, type Role, systemActor } from '../../src/domain/org/policy.js';
import type { Unit } from '../../src/domain/org/unit.js';
import type { QuotaLine } from '../../src/domain/plan/quota-line.js';
import { dayOf } from '../../src/domain/time.js';

const PROVINCE = 'tinh-thu';
export const system = systemActor(PROVINCE);

/** Somebody of the province. */
export const person = (role: Role, unitId = 'so-thu'): Actor => ({
  ...{ userId: `user-${role}-${unitId}`, name: role, role },
  ...{ provinceId: PROVINCE, unitId, scopes: null },
});

export const unitOf = (id: string, rest: Partial<Unit> = {}): Unit => ({
  ...{ id, provinceId: PROVINCE, kind: 'commune', name: `Xã ${id}`, shortName: id },
  ...{ parentId: null, life: ALWAYS, successorIds: [] },
  ...rest,
});

export const channelOf = (id: string, unitId: string): Channel & { provinceId: string } => ({
  ...{ id, unitId, provinceId: PROVINCE, kind: 'loudspeaker', name: `Loa ${id}` },
  ...{ life: ALWAYS, address: null, led: null, rule: null },
});

/** Places on every day, from 17:00 to 17:30, unless told otherwise. */
export const daypartOf = (channelId: string, rest: Partial<Daypart> = {}): Daypart => ({
  ...{ id: `khung-${channelId}`, channelId, name: 'Buổi chiều', weekdays: [0, 1, 2, 3, 4, 5, 6] },
  ...{ start: 17 * 60, end: 17 * 60 + 30, capacityUnit: 'items', capacity: 1, life: ALWAYS },
  ...rest,
});

/** December 2026, which begins on a Tuesday. */
const DECEMBER = inclusive(dayOf(2026, 12, 1), dayOf(2026, 12, 31));
export const december = (date: number): number => dayOf(2026, 12, date);

/** One bulletin in the window, once for every target. */
export const lineOf = (id: string, rest: Partial<QuotaLine> = {}): QuotaLine => ({
  ...{ id, title: `Chỉ tiêu ${id}`, kind: 'bulletin', count: { min: 1, max: 1 }, per: 'window', every: 1 },
  ...{ each: 'unit', channelKinds: ['loudspeaker'], targets: [], replays: 0, replayGapDays: 1 },
  ...{ window: DECEMBER, peaks: [], weekdays: [], maxPerDay: 1, duration: null, supportUnitIds: [] },
  ...{
    exclusivityGroup: null,
    graceDays: 3,
    entertainment: false,
    source: null,
    questions: [],
    confidence: 1,
  },
  ...rest,
});

export const planOf = (
  id: string,
  lines: readonly QuotaLine[],
  rest: Partial<PlanRecord> = {},
): PlanRecord => ({
  ...{ id, provinceId: PROVINCE, title: `Kế hoạch ${id}`, number: null, issuer: 'Sở thử', issuedOn: null },
  ...{ window: DECEMBER, state: 'draft', tasks: [], events: [], lines, text: '' },
  ...{ createdBy: 'system', createdAt: 0, draftJson: null },
  review: freshReview({ document: null, districtDuties: 'flag', questions: [] }),
  ...rest,
});

export interface SmallProvince {
  readonly units: readonly Unit[];
  readonly channels: readonly (Channel & { provinceId: string })[];
  readonly dayparts: readonly Daypart[];
  readonly plans: readonly PlanRecord[];
}

/** Stores it all, and approves its plans. */
export async function found(app: Context, given: SmallProvince): Promise<void> {
  await app.store.write(system, { action: 'register.loaded', subject: PROVINCE }, async (shelves) => {
    await shelves.provinces.insert([{ id: PROVINCE, name: 'tỉnh thử' }]);
    await shelves.units.insert(given.units);
    await shelves.channels.insert(given.channels);
    await shelves.dayparts.insert(given.dayparts);
    await shelves.plans.insert(given.plans);
  });
  for (const { id } of given.plans) await approvePlan(app, system, id);
}
