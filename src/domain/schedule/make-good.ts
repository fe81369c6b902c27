/** Make-goods: replacements for missed obligations, in what room is left. */
import type { Obligation } from '../plan/obligation.js';
import { planSchedule } from './plan-schedule.js';
import type { ScheduleRequest } from './schedule-request.js';
import type { Booking, Unplaced } from './slot.js';

export interface MakeGoodRequest extends Omit<ScheduleRequest, 'obligations'> {
  /** Obligations whose due day has passed without a run that counts. */
  readonly missed: readonly Obligation[];
}

export interface MakeGoods {
  /** Each under the id of the obligation that it replaces, which stays missed in its own period. */
  readonly bookings: readonly Booking[];
  /** Those without room before their grace ends, with the reason. */
  readonly unplaced: readonly Unplaced[];
}

/**
 * Plans make-goods in [today, due + grace] on the channels of the missed obligations. Everything booked stays
 * where it is, so that a make-good never displaces anything; it is of the line it replaces, so that kind, channel
 * and airtime are the same.
 */
export function planMakeGoods({ missed, ...schedule }: MakeGoodRequest): MakeGoods {
  const { lines, today, existing } = schedule;
  const graceOf = new Map(lines.map((line) => [line.id, line.graceDays]));
  const ids = new Set(missed.map(({ id }) => id));
  const owed = missed.map((obligation): Obligation => {
    const to = obligation.window.to + (graceOf.get(obligation.lineId) ?? 0);
    return { ...obligation, required: true, window: { from: today, to }, target: today };
  });
  const { bookings, unplaced } = planSchedule({
    ...schedule,
    obligations: owed,
    existing: existing
      .filter(({ obligationId }) => !ids.has(obligationId))
      .map((booking) => ({ ...booking, frozen: true })),
  });
  return { bookings, unplaced };
}
