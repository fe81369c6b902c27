/** Plain dayparts, slots and requests for tests of scheduling. */
import { ALWAYS, type Interval } from '../../../src/domain/interval.js';
import type { Daypart } from '../../../src/domain/org/channel.js';
import { expandLines } from '../../../src/domain/plan/expand.js';
import { obligationsOf } from '../../../src/domain/plan/obligation-table.js';
import type { Obligation } from '../../../src/domain/plan/obligation.js';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import type { ScheduleRequest } from '../../../src/domain/schedule/schedule-request.js';
import { slotsOf } from '../../../src/domain/schedule/slots.js';
import { NO_TAGS, unitNamed } from '../plan/expand-fixture.js';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** One place a day at 17:00 on channel `c`, unless told otherwise. */
export const daypart = (changes: Partial<Daypart> = {}): Daypart => ({
  id: `${changes.channelId ?? 'c'}-chiều`,
  channelId: 'c',
  name: 'Buổi chiều',
  weekdays: EVERY_DAY,
  start: 17 * 60,
  end: 18 * 60,
  capacityUnit: 'items',
  capacity: 1,
  life: ALWAYS,
  ...changes,
});

export const obligationsFor = (lines: readonly QuotaLine[]): Obligation[] => [
  ...obligationsOf(expandLines(lines, [unitNamed('u')], NO_TAGS)),
];

/** The request for the obligations of lines in the slots of dayparts, nothing booked, from the window's first day. */
export function requestFor(
  lines: readonly QuotaLine[],
  dayparts: readonly Daypart[],
  window: Interval,
  changes: Partial<ScheduleRequest> = {},
): ScheduleRequest {
  return {
    obligations: obligationsFor(lines),
    lines,
    slots: slotsOf(dayparts, window),
    existing: [],
    today: window.from,
    blackouts: [],
    ...changes,
  };
}
