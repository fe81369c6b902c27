/** A unit's week: what each of its channels is to run, daypart by daypart, and what still has no place. */
import { type Interval, overlaps } from '../../domain/interval.js';
import type { Channel, Daypart } from '../../domain/org/channel.js';
import { type Actor, reachOf } from '../../domain/org/policy.js';
import type { Unit } from '../../domain/org/unit.js';
import { lineIdOf } from '../../domain/plan/obligation.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { type Blackout, blackoutOn } from '../../domain/schedule/blackout.js';
import { sizeOn } from '../../domain/schedule/demand.js';
import { reachOf as channelsOf } from '../../domain/schedule/intake.js';
import type { Slot } from '../../domain/schedule/slot.js';
import { slotOrder } from '../../domain/schedule/slot-order.js';
import { slotsOf } from '../../domain/schedule/slots.js';
import type { Day } from '../../domain/time.js';
import type { Context } from '../context.js';
import { authorise, notFound } from '../org/authorise.js';
import { loadDayparts, loadRegister } from '../org/register.js';
import type { BookingRecord, ObligationRecord, PlanRecord, Stored } from '../ports/store.js';
import { blackoutsOf, endedSlots } from './board.js';

/** A booking with what it is of. */
export interface WeekItem {
  readonly booking: BookingRecord;
  readonly obligation: ObligationRecord;
  readonly line: QuotaLine;
  /** In the unit of its slot. */
  readonly size: number;
  readonly isMakeGood: boolean;
  /** An as-run counts for it already. */
  readonly isMet: boolean;
}

export interface WeekCell {
  readonly slot: Slot;
  readonly taken: number;
  /** Nothing new may be put there any more. */
  readonly isOver: boolean;
  /** As they air. */
  readonly items: readonly WeekItem[];
}

export interface WeekRow {
  readonly channel: Channel;
  readonly daypart: Daypart;
  /** By day of the week; null on days on which the daypart does not run. */
  readonly cells: readonly (WeekCell | null)[];
}

export interface Week {
  readonly unit: Unit;
  /** Units with channels that the actor may look at. */
  readonly units: readonly Unit[];
  readonly days: Interval;
  readonly rows: readonly WeekRow[];
  /** What stops on a day of the week, on some channel of the unit. */
  readonly blackouts: readonly (Blackout | null)[];
  /** Required obligations that may still run this week and have no booking, soonest due first. */
  readonly waiting: readonly { readonly obligation: ObligationRecord; readonly line: QuotaLine }[];
}

/** Which unit, and any day of the week. Without a unit it is the actor's own, or the first that has channels. */
export async function viewWeek(
  app: Context,
  actor: Actor,
  { unitId, days }: { readonly unitId: string | null; readonly days: Interval },
): Promise<Week> {
  authorise(actor, 'plans.read');
  const register = await loadRegister(app, actor.provinceId);
  const living = register.channels.filter(({ life }) => overlaps(life, days));
  const owners = new Set(living.map((channel) => channel.unitId));
  const seesAll = reachOf(actor, 'coverage.read') === 'province';
  const units = register.units.filter(({ id }) => owners.has(id) && (seesAll || id === actor.unitId));
  const asked = unitId ?? (owners.has(actor.unitId) ? actor.unitId : null);
  const unit = asked === null ? units[0] : units.find(({ id }) => id === asked);
  if (unit === undefined) throw notFound('đơn vị có kênh');
  const channels = living.filter((channel) => channel.unitId === unit.id);
  const ids = channels.map(({ id }) => id);
  const [dayparts, bookings, blackouts, plans] = await Promise.all([
    loadDayparts(app, ids),
    app.store.bookings.find({ channelId: { in: ids }, day: { from: days.from, before: days.to } }),
    blackoutsOf(app.store, actor.provinceId),
    app.store.plans.find({ provinceId: actor.provinceId, state: { in: ['approved', 'closed'] } }),
  ]);
  const lines = linesOf(plans);
  const items = await itemsOf(app, bookings, lines);
  const kindOf = new Map(channels.map(({ id, kind }) => [id, kind]));
  const slots = slotsOf(dayparts, days, { blackouts, channels });
  const isOver = endedSlots(dayparts, app.clock.now());
  const cellOf = (daypart: Daypart, day: Day): WeekCell | null => {
    const slot = slots.find((one) => one.daypartId === daypart.id && one.day === day);
    if (slot === undefined) return null;
    const own = items
      .filter(({ booking }) => booking.slotId === slot.id)
      .map((item) => ({ ...item, size: sizeOn(item.line, slot.capacityUnit) }));
    return {
      ...{ slot, isOver: isOver(slot) },
      taken: own.reduce((sum, { size }) => sum + size, 0),
      items: slotOrder(own, kindOf.get(slot.channelId)!, ({ obligation }) => obligation),
    };
  };
  const week = Array.from({ length: days.to - days.from }, (_, at) => days.from + at);
  return {
    ...{ unit, units, days },
    rows: channels.flatMap((channel) =>
      dayparts
        .filter(({ channelId, life }) => channelId === channel.id && overlaps(life, days))
        .sort((a, b) => a.start - b.start)
        .map((daypart) => ({ channel, daypart, cells: week.map((day) => cellOf(daypart, day)) })),
    ),
    blackouts: week.map(
      (day) => ids.map((id) => blackoutOn(blackouts, id, day, true)).find((one) => one !== null) ?? null,
    ),
    waiting: await waitingOf(app, unit, days, plans, lines),
  };
}

const linesOf = (plans: readonly PlanRecord[]): ReadonlyMap<string, QuotaLine> =>
  new Map(plans.flatMap((plan) => plan.lines.map((line) => [line.id, line] as const)));

async function itemsOf(
  app: Context,
  bookings: readonly Stored<BookingRecord>[],
  lines: ReadonlyMap<string, QuotaLine>,
): Promise<WeekItem[]> {
  const ids = { in: bookings.map(({ id }) => id) };
  const [obligations, credits, makeGoods] = await Promise.all([
    app.store.obligations.find({ id: ids }),
    app.store.credits.find({ id: ids }),
    app.store.makeGoods.find({ id: ids }),
  ]);
  const obligationOf = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const met = new Set(credits.map(({ id }) => id));
  const madeGood = new Set(makeGoods.map(({ id }) => id));
  return bookings.flatMap((booking): WeekItem[] => {
    const obligation = obligationOf.get(booking.obligationId);
    const line = lines.get(lineIdOf(booking.obligationId));
    if (obligation === undefined || line === undefined) return [];
    return [
      {
        ...{ booking, obligation, line, size: 1 },
        isMakeGood: madeGood.has(booking.id),
        isMet: met.has(booking.id),
      },
    ];
  });
}

async function waitingOf(
  app: Context,
  unit: Unit,
  days: Interval,
  plans: readonly PlanRecord[],
  lines: ReadonlyMap<string, QuotaLine>,
): Promise<Week['waiting']> {
  const today = app.clock.today();
  const due = { from: Math.max(days.from, today) };
  const open = await app.store.obligations.find({
    ...{ unitId: unit.id, provinceId: unit.provinceId, required: true, dueDay: due },
    planId: { in: plans.filter(({ state }) => state === 'approved').map(({ id }) => id) },
  });
  const near = open.filter(({ window, waiver }) => waiver === null && window.from < days.to);
  const ids = { in: near.map(({ id }) => id) };
  const [bookings, credits] = await Promise.all([
    app.store.bookings.find({ id: ids }),
    app.store.credits.find({ id: ids }),
  ]);
  const settled = new Set([...bookings, ...credits].map(({ id }) => id));
  return near
    .flatMap((obligation) => {
      const line = lines.get(obligation.lineId);
      // What needs no channel (a banner on a wall) needs no place either.
      const isPlaceless = line === undefined || channelsOf(obligation, [line]).length === 0;
      return isPlaceless || settled.has(obligation.id) ? [] : [{ obligation, line }];
    })
    .sort((a, b) => a.obligation.dueDay - b.obligation.dueDay);
}
