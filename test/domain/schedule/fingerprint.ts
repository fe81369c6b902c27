/** A schedule of everything at once as one string: equal strings, equal schedules, byte for byte. */
import { createHash } from 'node:crypto';
import { publicHolidays } from '../../../src/domain/calendar/holidays.js';
import { planSchedule } from '../../../src/domain/schedule/plan-schedule.js';
import { quotaLine, span } from '../plan/expand-fixture.js';
import { daypart, requestFor } from './schedule-fixture.js';

export function fingerprint(): string {
  const window = span('2024-09-01', '2025-03-31');
  const lines = [
    quotaLine({ id: 'a', window, replays: 1, count: { min: 1, max: 2 } }),
    quotaLine({ id: 'b', window, per: 'month', replays: 2, replayGapDays: 4 }),
    quotaLine({ id: 'c', window, per: 'day', entertainment: true }),
    quotaLine({ id: 'd', window, weekdays: [0, 5], targets: [{ unitId: 'u', channelIds: ['c', 'd'] }] }),
    quotaLine({ id: 'e', window, per: 'window', count: { min: 40, max: 40 }, maxPerDay: 3 }),
  ];
  const dayparts = [
    daypart({ capacity: 2 }),
    daypart({ id: 'sáng', start: 330 }),
    daypart({ channelId: 'd' }),
  ];
  const request = requestFor(lines, dayparts, window, {
    blackouts: publicHolidays(2025).map((holiday) => ({
      window: holiday.window,
      stops: 'entertainment' as const,
      channelIds: [],
      reason: holiday.name,
    })),
  });
  const first = planSchedule(request);
  const slots = request.slots.filter(({ day }) => day % 11 !== 0);
  const second = planSchedule({ ...request, slots, existing: first.bookings, today: window.from + 30 });
  return createHash('sha256')
    .update(JSON.stringify([request.obligations, first, second]))
    .digest('hex');
}
