/** Schedules as the API shows them. */
import type { z } from 'zod';
import type { AiredEmergency } from '../app/schedule/air-emergency.js';
import type { BlackoutEffect } from '../app/schedule/declare-blackout.js';
import type { ChannelSchedule } from '../app/schedule/view-channel-schedule.js';
import type { UnplacedView } from '../app/schedule/view-unplaced.js';
import type { BlackoutRecord, BookingRecord, MakeGoodRecord, Stored } from '../app/ports/store.js';
import type * as schedules from '../contracts/schedule.js';
import { lastDay, toDayRange } from '../domain/interval.js';
import type { Booking } from '../domain/schedule/slot.js';
import { isoDay, rfc3339 } from '../domain/time.js';
import { clock } from './presenters.js';

export const presentBooking = (booking: Stored<BookingRecord>): z.output<typeof schedules.bookingOut> => ({
  id: booking.id,
  version: booking.version,
  planId: booking.planId,
  unitId: booking.unitId,
  slotId: booking.slotId,
  channelId: booking.channelId,
  day: isoDay(booking.day),
  start: clock(booking.start),
  pinned: booking.frozen,
});

export const presentChannelSchedule = ({
  channel,
  slots,
}: ChannelSchedule): z.output<typeof schedules.channelScheduleOut> => ({
  channelId: channel.id,
  name: channel.name,
  slots: slots.map(({ slot, name, taken, blackout, items }) => ({
    id: slot.id,
    day: isoDay(slot.day),
    start: clock(slot.start),
    name,
    capacityUnit: slot.capacityUnit,
    capacity: slot.capacity,
    taken,
    blackout,
    items: items.map(({ booking, title, size }) => ({
      obligation: booking.obligationId,
      planId: booking.planId,
      unitId: booking.unitId,
      title,
      size,
      pinned: booking.frozen,
    })),
  })),
});

export const presentUnplaced = ({
  plan,
  placeable,
  groups,
}: UnplacedView): z.output<typeof schedules.unplacedOut> => ({
  planId: plan.id,
  placeable,
  groups: groups.map(({ shortage, sentence, channels, unit, days, rules, remedies, obligations }) => ({
    sentence,
    cause: shortage.cause,
    channels: channels.map(({ id, name }) => ({ id, name })),
    from: isoDay(shortage.from),
    to: isoDay(lastDay(shortage)),
    measure: shortage.measure,
    demand: shortage.demand,
    supply: shortage.supply,
    unit,
    days: days.map((one) => ({ ...one, day: isoDay(one.day) })),
    rules: rules.map((one) => ({ ...one })),
    remedies: remedies.map(({ kind, sentence: what }) => ({ kind, sentence: what })),
    obligations: obligations.map(({ id }) => id),
  })),
});

const presentPlace = ({ slotId, channelId, day, start }: Booking) => ({
  ...{ slotId, channelId, day: isoDay(day), start: clock(start) },
});

const presentMove = (from: BookingRecord, to: BookingRecord | null) => ({
  obligation: from.obligationId,
  unitId: from.unitId,
  from: presentPlace(from),
  to: to && presentPlace(to),
});

export const presentBlackout = (blackout: BlackoutRecord): z.output<typeof schedules.blackoutOut> => ({
  id: blackout.id,
  window: toDayRange(blackout.window),
  stops: blackout.stops,
  channelIds: [...blackout.channelIds],
  reason: blackout.reason,
  declaredAt: rfc3339(blackout.declaredAt),
  liftedAt: blackout.liftedAt === null ? null : rfc3339(blackout.liftedAt),
});

export const presentBlackoutEffect = ({
  blackout,
  moved,
  lost,
  accepted,
}: BlackoutEffect): z.output<typeof schedules.blackoutEffect> => ({
  blackout: blackout && presentBlackout(blackout),
  moves: [
    ...moved.map(({ from, to }) => presentMove(from, to)),
    ...lost.map((from) => presentMove(from, null)),
  ].map((move) => ({ ...move, accepted: accepted.has(move.obligation) })),
});

export const presentEmergency = ({
  emergency,
  displaced,
  moved,
  proposals,
}: AiredEmergency): z.output<typeof schedules.airedEmergency> => {
  const places = new Map(moved.map(({ to }) => [to.id, to]));
  const { id, title, day, start, minutes } = emergency;
  return {
    ...{ id, title, day: isoDay(day), start: clock(start), minutes },
    displaced: displaced.map((booking) => presentMove(booking, places.get(booking.id) ?? null)),
    proposals: proposals.map((place) => ({ obligation: place.obligationId, ...presentPlace(place) })),
  };
};

export const presentMakeGood = (record: Stored<MakeGoodRecord>): z.output<typeof schedules.makeGoodOut> => ({
  obligation: record.id,
  version: record.version,
  reason: record.reason,
  missedOn: record.missedOn === null ? null : isoDay(record.missedOn),
  day: isoDay(record.day),
  slotId: record.slotId,
  asRunId: record.asRunId,
});
