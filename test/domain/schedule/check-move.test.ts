import { expect } from 'chai';
import type { QuotaLine } from '../../../src/domain/plan/quota-line.js';
import { type MoveRule, checkMove } from '../../../src/domain/schedule/check-move.js';
import { planSchedule } from '../../../src/domain/schedule/plan-schedule.js';
import type { ScheduleRequest } from '../../../src/domain/schedule/schedule-request.js';
import { slotId } from '../../../src/domain/schedule/slot.js';
import { dayOf } from '../../../src/domain/time.js';
import { quotaLine, span } from '../plan/expand-fixture.js';
import { daypart, obligationsFor, requestFor } from './schedule-fixture.js';

const WEEK = span('2024-09-16', '2024-09-22');
const monday = WEEK.from;

/** One item in the week and what the change asks for, booked, with Wednesday's slot as the place to drag to. */
function refusalOf(
  changes: Partial<QuotaLine> = {},
  request: Partial<ScheduleRequest> = {},
  to = slotId('c-chiều', monday + 2),
): MoveRule | 'allowed' {
  const line = quotaLine({ window: WEEK, ...changes });
  const whole = requestFor(
    [line],
    [daypart(), daypart({ channelId: 'd' })],
    span('2024-09-09', '2024-09-29'),
  );
  const [first] = obligationsFor([line]);
  const existing = planSchedule(whole).bookings;
  const answer = checkMove({ ...whole, existing, today: monday, ...request }, first!.id, to);
  return answer.ok ? 'allowed' : answer.reason.rule;
}

describe('dragging a booking', () => {
  it('is allowed where every rule holds, and says where it would be', () => {
    const line = quotaLine({ window: WEEK });
    const request = requestFor([line], [daypart()], WEEK);
    const [first] = obligationsFor([line]);
    const answer = checkMove(request, first!.id, slotId('c-chiều', monday));
    expect(answer).to.deep.equal({
      ok: true,
      value: {
        obligationId: first!.id,
        slotId: slotId('c-chiều', monday),
        channelId: 'c',
        day: monday,
        start: 1020,
        frozen: false,
      },
    });
    expect(refusalOf()).to.equal('allowed');
  });

  const other = (day: number, lineId: string): ScheduleRequest['existing'][number] => ({
    obligationId: `${lineId}/u/c/-/0/9`,
    slotId: slotId('c-chiều', day),
    channelId: 'c',
    day,
    start: 1020,
    frozen: false,
  });
  const mourning = {
    window: WEEK,
    stops: 'entertainment' as const,
    channelIds: [],
    reason: 'Quốc tang',
  };
  const cases: [MoveRule, ReturnType<typeof refusalOf>][] = [
    ['unknown', refusalOf({}, {}, 'nowhere/1')],
    ['past', refusalOf({}, { today: monday + 3, existing: [] })],
    ['window', refusalOf({}, {}, slotId('c-chiều', WEEK.to))],
    ['channel', refusalOf({}, {}, slotId('d-chiều', monday))],
    ['weekday', refusalOf({ weekdays: [4] })],
    ['blackout', refusalOf({ entertainment: true }, { blackouts: [mourning] })],
    ['capacity', refusalOf({}, { existing: [other(monday + 2, 'another')] })],
  ];
  for (const [rule, answer] of cases) it(`is refused by ${rule}`, () => expect(answer).to.equal(rule));

  it('is refused when the booking is frozen, by the limit per day, and by the replay gap', () => {
    const line = quotaLine({ window: WEEK, replays: 1, replayGapDays: 2 });
    const request = requestFor([line], [daypart({ capacity: 3 })], WEEK);
    const [run, replay] = planSchedule(request).bookings;
    const ask = (existing: ScheduleRequest['existing'], day: number): string => {
      const answer = checkMove({ ...request, existing }, run!.obligationId, slotId('c-chiều', day));
      return answer.ok ? 'allowed' : `${answer.reason.rule}: ${answer.reason.sentence}`;
    };
    expect(ask([{ ...run!, frozen: true }], monday)).to.match(/^frozen: .*đã được nhận/);
    expect(ask([run!, { ...replay!, day: monday + 3 }], monday + 2)).to.match(
      /^replay-gap: .*19\/09\/2024.*2 ngày/,
    );
    expect(ask([other(monday, 'line')], monday)).to.match(/^per-day: /);
    expect(dayOf(2024, 9, 16)).to.equal(monday);
  });
});
