/** The plan follows the proof: what has run needs its place no longer, what turned out not to have run needs one again. */
import { type Obligation, obligationId } from '../../domain/plan/obligation.js';
import { reachOf } from '../../domain/schedule/intake.js';
import { type Day, dayOfInstant } from '../../domain/time.js';
import type { CreditChange } from '../coverage/recredit.js';
import type { BookingRecord, ObligationRecord, Stored, WriteShelves } from '../ports/store.js';
import { plansInForce } from './board.js';
import { claimChannels } from './keep-schedule.js';
import { replan } from './replan.js';

const ACCEPTED = ['accepted', 'submitted', 'approved'] as const;

/**
 * Brings the bookings in line with what a judgement did to the credits, inside its transaction. A place ahead of what
 * now has its credit goes to its like in the same period whose own has passed, or is free again; one that was
 * accepted or put there by hand stays. What lost its credit and is not yet due is planned once more; where there is no
 * room it keeps the booking that passed. Channels without such a change are not looked at.
 */
export async function followCredits(
  shelves: WriteShelves,
  provinceId: string,
  { gained, lost }: CreditChange,
  now: number,
): Promise<void> {
  const today = dayOfInstant(now);
  if (gained.length > 0) await freePlaces(shelves, gained, now);
  const open = await shelves.obligations.find({ id: { in: lost }, dueDay: { from: today } });
  const booked = await shelves.bookings.find({ id: { in: open.map(({ id }) => id) }, day: { from: today } });
  const ahead = new Set(booked.map(({ id }) => id));
  const again = open.filter(({ id, waiver }) => waiver === null && !ahead.has(id));
  if (again.length === 0) return;
  const plans = (await plansInForce(shelves, provinceId)).filter(({ id }) =>
    again.some((one) => one.planId === id),
  );
  await replan(shelves, {
    provinceId,
    plans,
    channelIds: again.flatMap((obligation) => plans.flatMap(({ lines }) => reachOf(obligation, lines))),
    now,
    renew: new Set(again.map(({ id }) => id)),
  });
}

async function freePlaces(shelves: WriteShelves, gained: readonly string[], now: number): Promise<void> {
  const today = dayOfInstant(now);
  const ahead = await shelves.bookings.find({ id: { in: gained }, day: { from: today + 1 }, frozen: false });
  if (ahead.length === 0) return;
  const likes = await likesOf(shelves, ahead, today);
  const accepted = await shelves.assignments.find({
    planId: { in: [...new Set(ahead.map(({ planId }) => planId))] },
    unitId: { in: [...new Set(ahead.map(({ unitId }) => unitId))] },
    state: { in: ACCEPTED },
  });
  const fixed = new Set(accepted.flatMap(({ obligationIds }) => obligationIds));
  const free = ahead.filter(({ id }) => !fixed.has(id)).sort((a, b) => a.day - b.day);
  await claimChannels(shelves, new Set(free.map(({ channelId }) => channelId)), now);
  for (const place of free) {
    await shelves.bookings.remove({ id: place.id });
    const heir = likes.get(place.id)?.shift();
    if (!heir) continue;
    const own = await shelves.bookings.get(heir.id);
    const booking = { ...bare(place), id: heir.id, obligationId: heir.id };
    if (own) await shelves.bookings.replace({ ...booking, version: own.version });
    else await shelves.bookings.insert([booking]);
  }
}

const bare = ({ slotId, channelId, day, start, frozen, planId, unitId }: BookingRecord) => ({
  ...{ slotId, channelId, day, start, frozen, planId, unitId },
});

/** For each booking the obligations that differ from its own in the ordinal alone, are open, and have no place ahead. */
async function likesOf(
  shelves: WriteShelves,
  ahead: readonly Stored<BookingRecord>[],
  today: Day,
): Promise<ReadonlyMap<string, ObligationRecord[]>> {
  const own = await shelves.obligations.find({ id: { in: ahead.map(({ id }) => id) } });
  const [siblings, bookings, credits] = await siblingsOf(shelves, own);
  const settled = new Set([...credits, ...bookings.filter(({ day }) => day >= today).map(({ id }) => id)]);
  const groups = new Map<string, ObligationRecord[]>();
  for (const sibling of siblings) {
    if (sibling.waiver !== null || settled.has(sibling.id) || !sibling.required) continue;
    const key = likeness(sibling);
    groups.set(key, [...(groups.get(key) ?? []), sibling]);
  }
  return new Map(own.map((obligation) => [obligation.id, groups.get(likeness(obligation)) ?? []]));
}

async function siblingsOf(
  shelves: WriteShelves,
  own: readonly ObligationRecord[],
): Promise<[Stored<ObligationRecord>[], Stored<BookingRecord>[], string[]]> {
  const of = <K extends 'planId' | 'unitId' | 'lineId' | 'periodStart'>(key: K) => ({
    in: [...new Set(own.map((one) => one[key]))],
  });
  const siblings = await shelves.obligations.find({
    ...{ planId: of('planId'), unitId: of('unitId'), lineId: of('lineId'), periodStart: of('periodStart') },
  });
  const id = { in: siblings.map((one) => one.id) };
  const [bookings, credits] = await Promise.all([
    shelves.bookings.find({ id }),
    shelves.credits.find({ id }),
  ]);
  return [siblings, bookings, credits.map(({ obligationId: credited }) => credited)];
}

const likeness = (obligation: Obligation): string => obligationId({ ...obligation, ordinal: 0 });
