/** Writing a new schedule: only what differs, and only under the ledgers of the channels where it differs. */
import type { Actor } from '../../domain/org/policy.js';
import type { Schedule } from '../../domain/schedule/plan-schedule.js';
import type { Booking, Unplaced } from '../../domain/schedule/slot.js';
import type { BookingRecord, Stored, WriteShelves } from '../ports/store.js';
import type { Board } from './board.js';

export interface ScheduleChange {
  /** Obligations that found a place and had none. */
  readonly placed: readonly BookingRecord[];
  readonly moved: readonly { readonly from: BookingRecord; readonly to: BookingRecord }[];
  readonly lost: readonly BookingRecord[];
  readonly unplaced: readonly Unplaced[];
}

/** What a new schedule changes on a board. */
export function changesOf(board: Board, schedule: Schedule): ScheduleChange {
  const before = new Map(board.bookings.map((booking) => [booking.obligationId, booking]));
  const owners = new Map(board.obligations.map((obligation) => [obligation.id, obligation]));
  const placed: BookingRecord[] = [];
  const moved: { from: Stored<BookingRecord>; to: BookingRecord }[] = [];
  const kept = new Set<string>();
  for (const booking of schedule.bookings) {
    const { id, planId, unitId } = owners.get(booking.obligationId)!;
    const known = before.get(id);
    kept.add(id);
    if (known?.slotId === booking.slotId) continue;
    const to: BookingRecord = { ...placeOf(booking), frozen: false, obligationId: id, id, planId, unitId };
    if (known) moved.push({ from: known, to });
    else placed.push(to);
  }
  const lost = board.bookings.filter(
    ({ obligationId }) => owners.has(obligationId) && !kept.has(obligationId),
  );
  return { placed, moved, lost, unplaced: schedule.unplaced };
}

const placeOf = ({ slotId, channelId, day, start }: Booking) => ({ slotId, channelId, day, start });

/** Writes the changes. */
export async function keepSchedule(
  shelves: WriteShelves,
  board: Board,
  change: ScheduleChange,
): Promise<void> {
  const touched = [...change.placed, ...change.lost, ...change.moved.flatMap(({ from, to }) => [from, to])];
  await claimChannels(shelves, new Set(touched.map(({ channelId }) => channelId)), board.now);
  const before = new Map(board.bookings.map((booking) => [booking.id, booking]));
  for (const { to } of change.moved) {
    await shelves.bookings.replace({ ...to, version: before.get(to.id)!.version });
  }
  if (change.lost.length > 0) await shelves.bookings.remove({ id: { in: change.lost.map(({ id }) => id) } });
  await shelves.bookings.insert(change.placed);
}

/**
 * The turn of writes that change the schedule of a province (see `WriteReason`): side by side they claim the same
 * ledgers, and a long one would be overtaken by short ones again and again.
 */
export const turnOfSchedule = ({ provinceId }: Pick<Actor, 'provinceId'>): string => `schedule ${provinceId}`;

/**
 * Raises the ledgers of channels. Whoever changes a channel's schedule does, so that of two at work on one channel
 * only one commits and the other begins anew on what the first has left.
 */
export async function claimChannels(
  shelves: WriteShelves,
  channelIds: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const ids = [...channelIds].sort();
  if (ids.length === 0) return;
  const ledgers = await shelves.channelLedgers.find({ id: { in: ids } });
  for (const ledger of ledgers) await shelves.channelLedgers.replace({ ...ledger, plannedAt: now });
  const known = new Set(ledgers.map(({ id }) => id));
  await shelves.channelLedgers.insert(
    ids.filter((id) => !known.has(id)).map((id) => ({ id, plannedAt: now })),
  );
}
