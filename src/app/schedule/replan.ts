/** Planning anew where something changed, with the fewest moves, and nowhere else. */
import { planSchedule } from '../../domain/schedule/plan-schedule.js';
import type { BookingRecord, ReadShelves, WriteShelves } from '../ports/store.js';
import { type Board, type BoardScope, loadBoard, requestOf } from './board.js';
import { type ScheduleChange, changesOf, keepSchedule } from './keep-schedule.js';

export interface ReplanScope extends BoardScope {
  /** Bookings that must move though they were accepted or put there by hand. */
  readonly release?: (booking: BookingRecord, board: Board) => boolean;
  /** Obligations whose booking has passed in vain: they are planned once more, and keep it when there is no room. */
  readonly renew?: ReadonlySet<string>;
}

export interface Replan {
  readonly board: Board;
  readonly change: ScheduleChange;
}

/**
 * What planning anew would change; writes nothing. Only the channels that hang together with those of the scope are
 * read and planned (see `channelsConcerned`), so that the cost is that of the change and not that of the plan.
 */
export async function previewReplan(shelves: ReadShelves, scope: ReplanScope): Promise<Replan> {
  const { release, renew } = scope;
  const board = await loadBoard(shelves, scope);
  const request = requestOf(board, release && ((booking) => release(booking, board)));
  if (renew === undefined) return { board, change: changesOf(board, planSchedule(request)) };
  const existing = request.existing.filter(({ obligationId }) => !renew.has(obligationId));
  const change = changesOf(board, planSchedule({ ...request, existing }));
  return { board, change: { ...change, lost: change.lost.filter(({ id }) => !renew.has(id)) } };
}

/** The same, written. */
export async function replan(shelves: WriteShelves, scope: ReplanScope): Promise<Replan> {
  const planned = await previewReplan(shelves, scope);
  await keepSchedule(shelves, planned.board, planned.change);
  return planned;
}
