/** Khẩn cấp: an emergency bulletin airs at once, before everything; what it displaced is planned once more. */
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import { displacedBy } from '../../domain/schedule/bulletin.js';
import { planMakeGoods } from '../../domain/schedule/make-good.js';
import type { Booking } from '../../domain/schedule/slot.js';
import { slotsOf } from '../../domain/schedule/slots.js';
import { type Day, type Instant, dayOfInstant, minuteOfInstant } from '../../domain/time.js';
import type { Context } from '../context.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import type {
  BookingRecord,
  EmergencyRecord,
  ObligationRecord,
  PlanRecord,
  WriteShelves,
} from '../ports/store.js';
import { type Board, scheduledPlans, requestOf } from './board.js';
import type { ScheduleChange } from './keep-schedule.js';
import { replan } from './replan.js';

export interface EmergencyBulletin {
  readonly title: string;
  readonly channelIds: readonly string[];
  /** Null: now. */
  readonly at: Instant | null;
  readonly minutes: number;
}

export interface AiredEmergency {
  readonly emergency: EmergencyRecord;
  /** Everything whose airtime it took. */
  readonly displaced: readonly BookingRecord[];
  /** Of these, what runs at another time before it is due. */
  readonly moved: readonly { readonly from: BookingRecord; readonly to: BookingRecord }[];
  /** For the others a make-good each, where there is room; granted by a person. */
  readonly proposals: readonly Booking[];
}

const LONGEST_MINUTES = 24 * 60;

/**
 * Airs an emergency bulletin on some channels. Bookings that lose their airtime, accepted ones too, move inside
 * their own windows; for what finds no room there make-goods are proposed, none is granted.
 * @throws Failure `not-found` for a channel that is not there or not the actor's; `channels-missing`,
 * `emergency-not-today`, `emergency-too-long`, `emergency-aired` when the same was aired already
 */
export async function airEmergency(
  app: Context,
  actor: Actor,
  { title, channelIds, at, minutes }: EmergencyBulletin,
): Promise<AiredEmergency> {
  authorise(actor, 'emergencies.air');
  const now = app.clock.now();
  const start = at ?? now;
  const today = dayOfInstant(now);
  if (channelIds.length === 0) throw new Failure('invalid', 'channels-missing', 'Hãy chọn ít nhất một kênh.');
  if (dayOfInstant(start) !== today)
    throw new Failure('invalid', 'emergency-not-today', 'Bản tin khẩn cấp phát ngay trong hôm nay.');
  if (minutes < 1 || minutes > LONGEST_MINUTES)
    throw new Failure('invalid', 'emergency-too-long', 'Bản tin khẩn cấp dài từ 1 phút đến 24 giờ.');
  const id = app.ids.next();
  return app.store.write(actor, { action: 'emergency.aired', subject: id }, async (shelves) => {
    for (const channelId of channelIds) {
      authoriseOn(actor, 'emergencies.air', await shelves.channels.get(channelId), 'kênh');
    }
    const bulletin = {
      ...{ id, provinceId: actor.provinceId, unitId: actor.unitId, title: title.trim() },
      ...{ channelIds: [...new Set(channelIds)].sort(), day: today, start: minuteOfInstant(start), minutes },
      ...{ airedBy: actor.userId, airedAt: now },
    };
    await refuseRepeated(shelves, bulletin);
    const plans = await scheduledPlans(shelves, actor.provinceId);
    const displaced = await displacedOn(shelves, bulletin, plans);
    const emergency = { ...bulletin, displacedIds: displaced.map((booking) => booking.id) };
    await shelves.emergencies.insert([emergency]);
    if (displaced.length === 0) return { emergency, displaced, moved: [], proposals: [] };
    const ids = new Set(emergency.displacedIds);
    const owed = await shelves.obligations.find({ id: { in: emergency.displacedIds } });
    const { board, change } = await replan(shelves, {
      provinceId: actor.provinceId,
      plans,
      channelIds: displaced.map(({ channelId }) => channelId),
      now,
      until: latestGraceOf(owed, plans),
      release: (booking) => ids.has(booking.id),
    });
    return {
      emergency,
      displaced,
      moved: change.moved,
      proposals: proposalsFor(board, change),
    };
  });
}

async function refuseRepeated(
  shelves: WriteShelves,
  { provinceId, day, start, title, channelIds }: Omit<EmergencyRecord, 'displacedIds'>,
): Promise<void> {
  const sameDay = await shelves.emergencies.find({ provinceId, day });
  const same = sameDay.some(
    (other) =>
      other.start === start && other.title === title && other.channelIds.join(' ') === channelIds.join(' '),
  );
  if (same) throw new Failure('conflict', 'emergency-aired', 'Bản tin khẩn cấp này đã được phát.');
}

async function displacedOn(
  shelves: WriteShelves,
  emergency: Omit<EmergencyRecord, 'displacedIds'>,
  plans: readonly PlanRecord[],
): Promise<BookingRecord[]> {
  const { channelIds, day } = emergency;
  const [channels, dayparts, bookings] = await Promise.all([
    shelves.channels.find({ id: { in: channelIds } }),
    shelves.dayparts.find({ channelId: { in: channelIds } }),
    shelves.bookings.find({ channelId: { in: channelIds }, day }, { sort: [['id', 'up']] }),
  ]);
  const owed = await shelves.obligations.find({
    id: { in: bookings.map(({ id }) => id) },
    required: true,
  });
  const displaced = displacedBy(emergency, {
    slots: slotsOf(dayparts, { from: day, to: day + 1 }, { channels }),
    dayparts,
    bookings,
    lines: plans.flatMap(({ lines }) => lines),
    // what a plan requires must air: it gives way last
    priorityIds: new Set(owed.map(({ id }) => id)),
  });
  const ids = new Set(displaced.map(({ obligationId }) => obligationId));
  return bookings.filter(({ id }) => ids.has(id));
}

/** The last day on which a run of any of these would still count. */
function latestGraceOf(owed: readonly ObligationRecord[], plans: readonly PlanRecord[]): Day {
  const grace = new Map(
    plans.flatMap(({ lines }) => lines.map((line) => [line.id, line.graceDays] as const)),
  );
  return Math.max(...owed.map(({ dueDay, lineId }) => dueDay + (grace.get(lineId) ?? 0)));
}

/** Places up to the end of the grace for what lost its place, in what room the new schedule leaves. */
function proposalsFor(board: Board, { moved, placed, lost }: ScheduleChange): readonly Booking[] {
  const gone = new Set([...lost, ...moved.map(({ from }) => from)].map(({ id }) => id));
  const bookings = [
    ...board.bookings.filter(({ id }) => !gone.has(id)),
    ...placed,
    ...moved.map(({ to }) => to),
  ].map((booking) => ({ ...booking, version: 0 }));
  const without = new Set(lost.map(({ id }) => id));
  const missed = board.obligations.filter(({ id, required }) => required && without.has(id));
  if (missed.length === 0) return [];
  return planMakeGoods({ ...requestOf({ ...board, bookings }), missed }).bookings;
}
