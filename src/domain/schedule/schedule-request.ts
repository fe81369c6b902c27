/** What planning is asked with, in plain values. */
import type { Obligation } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import type { Day } from '../time.js';
import type { Blackout } from './blackout.js';
import type { Booking, Slot } from './slot.js';

export interface ScheduleRequest {
  /** What is owed: required ones are placed first, optional ones where room is left. */
  readonly obligations: readonly Obligation[];
  readonly lines: readonly QuotaLine[];
  readonly slots: readonly Slot[];
  /** The schedule so far. Frozen bookings and those before `today` stay, whatever the rules say now. */
  readonly existing: readonly Booking[];
  readonly today: Day;
  readonly blackouts: readonly Blackout[];
}
