/**
 * The schedule of obligations in slots, from plain values to plain values: what the application calls, at first
 * and whenever anything changed. What is booked stays where it is as far as the rules allow.
 */
import { type Component, componentsOf } from './components.js';
import { type Explanation, explain } from './explain.js';
import { placeKeeping } from './keep.js';
import type { Placement, Rejection } from './place.js';
import { type ComponentProblem, problemOf } from './problem-of.js';
import { Intake } from './intake.js';
import type { ScheduleRequest } from './schedule-request.js';
import type { Booking, Move, Shortage, Unplaced } from './slot.js';

export interface Schedule {
  /** Of the request's obligations, in its order. */
  readonly bookings: readonly Booking[];
  /** Required obligations without a place, in the request's order, each with the reason. */
  readonly unplaced: readonly Unplaced[];
  /** Existing bookings that changed their day, channel or daypart, or were lost. */
  readonly moves: readonly Move[];
}

/** Explanations are minimised for so many rejections of a component; the others share them or stay rough. */
const EXPLAINED = 6;

/**
 * Places obligations into slots with the fewest moves. A feasible schedule is found if and only if one exists,
 * as long as items that share a channel are of equal airtime; otherwise the search may end "undecided".
 */
export function planSchedule(request: ScheduleRequest): Schedule {
  const intake = new Intake(request);
  const { demand, supply } = intake;
  const placed = new Map<string, Booking>(intake.frozen.map((booking) => [booking.obligationId, booking]));
  const because = new Map<string, Shortage>(intake.unreachable);
  for (const component of componentsOf(demand, supply.channels.length)) {
    const built = problemOf(demand, supply, component);
    const placement = placeKeeping(built.problem);
    placement.slotOf.forEach((slot, i) => {
      if (slot < 0) return;
      const channel = component.channels[built.problem.slotChannel[slot]!]!;
      const booking = intake.book(component.items[i]!, channel, built.channelSlot[slot]!);
      placed.set(booking.obligationId, booking);
    });
    for (const [item, shortage] of shortagesOf(intake, component, built, placement)) {
      because.set(intake.idOf(item), shortage);
    }
  }
  return {
    bookings: request.obligations.flatMap(({ id }) => placed.get(id) ?? []),
    unplaced: request.obligations.flatMap(({ id, required }) => {
      const shortage = because.get(id);
      return required && shortage ? [{ obligationId: id, because: shortage }] : [];
    }),
    moves: movesOf(request.existing, placed, intake),
  };
}

function movesOf(existing: readonly Booking[], placed: ReadonlyMap<string, Booking>, intake: Intake): Move[] {
  return existing.flatMap((from) => {
    if (!intake.knows(from.obligationId)) return [];
    const to = placed.get(from.obligationId) ?? null;
    return to?.slotId === from.slotId ? [] : [{ obligationId: from.obligationId, from, to }];
  });
}

/** The reason of every required item that a placement rejected. */
function shortagesOf(
  intake: Intake,
  component: Component,
  built: ComponentProblem,
  placement: Placement,
): Map<number, Shortage> {
  const { problem } = built;
  const shortages = new Map<number, Shortage>();
  const known: Explanation[] = [];
  const why = (rejection: Rejection): Explanation => {
    const { item } = rejection;
    const run = rejection.because === 'first-run' ? rootRejection(problem.after, placement, item) : rejection;
    const shared = known.find((one) => covers(one, problem, run));
    if (shared) return shared;
    const explanation = explain(problem, run, known.length < EXPLAINED);
    known.push(explanation);
    return explanation;
  };
  for (const rejection of placement.rejections) {
    if (problem.rank[rejection.item] !== 0) continue;
    const found = why(rejection);
    shortages.set(component.items[rejection.item]!, {
      cause: found.cause,
      channelIds: found.channels.map((channel) => intake.channelIds[component.channels[channel]!]!),
      from: built.base + found.first,
      to: built.base + found.last + 1,
      measure: found.measure,
      demand: found.demand,
      supply: found.supply,
      obligationIds: found.items.map((item) => intake.idOf(component.items[item]!)),
    });
  }
  return shortages;
}

/** The rejection of the run that a replay was dropped with. */
function rootRejection(after: Int32Array, placement: Placement, replay: number): Rejection {
  const byItem = new Map(placement.rejections.map((rejection) => [rejection.item, rejection]));
  let at = replay;
  while (byItem.get(at)!.because === 'first-run') at = after[at]!;
  return byItem.get(at)!;
}

/**
 * True when an explanation holds for another rejected item: the same channels are too full on days around all of its
 * own; and for a limit per day, it is of the same lines.
 */
function covers(
  found: Explanation,
  problem: ComponentProblem['problem'],
  { item, because }: Rejection,
): boolean {
  if (because !== 'slots' && because !== 'airtime') return false;
  if (problem.first[item]! < found.first || problem.last[item]! > found.last) return false;
  const rows = problem.groupRows[problem.group[item]!]!;
  switch (found.cause) {
    case 'slots':
    case 'no-slots':
      return rows.every((row) => found.channels.includes(problem.rowChannel[row]!));
    case 'per-day':
      return found.items.some((one) => problem.group[one] === problem.group[item]);
    default:
      return false;
  }
}
