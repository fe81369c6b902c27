/** What a channel is to run, slot by slot. */
import { Failure } from '../../domain/errors.js';
import { type Interval, lengthOf } from '../../domain/interval.js';
import type { Channel } from '../../domain/org/channel.js';
import type { Actor } from '../../domain/org/policy.js';
import { lineIdOf } from '../../domain/plan/obligation.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { blackoutOn } from '../../domain/schedule/blackout.js';
import { sizeOn } from '../../domain/schedule/demand.js';
import type { Slot } from '../../domain/schedule/slot.js';
import { type Airing, slotOrder } from '../../domain/schedule/slot-order.js';
import { slotsOf } from '../../domain/schedule/slots.js';
import { vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import { type CsvCell, csvText } from '../csv.js';
import { authorise, notFound } from '../org/authorise.js';
import type { BookingRecord } from '../ports/store.js';
import { blackoutsOf } from './board.js';

/** The longest stretch shown at once, in days. */
const LONGEST = 92;

export interface ScheduledItem {
  readonly booking: BookingRecord;
  readonly title: string;
  /** Minutes or places. */
  readonly size: number;
}

export interface ScheduledSlot {
  readonly slot: Slot;
  readonly name: string;
  readonly taken: number;
  /** Why nothing, or no entertainment, runs then; null otherwise. */
  readonly blackout: string | null;
  /** As they air. */
  readonly items: readonly ScheduledItem[];
}

export interface ChannelSchedule {
  readonly channel: Channel;
  readonly slots: readonly ScheduledSlot[];
}

/** The slots of a channel over some days, empty ones too. Throws `not-found`, `span-too-long`. */
export async function viewChannelSchedule(
  app: Context,
  actor: Actor,
  channelId: string,
  days: Interval,
): Promise<ChannelSchedule> {
  authorise(actor, 'plans.read');
  const channel = await app.store.channels.get(channelId);
  if (channel?.provinceId !== actor.provinceId) throw notFound('kênh');
  if (lengthOf(days) > LONGEST) {
    throw new Failure('invalid', 'span-too-long', `Mỗi lần xem nhiều nhất ${String(LONGEST)} ngày.`);
  }
  const [dayparts, bookings, blackouts, plans] = await Promise.all([
    app.store.dayparts.find({ channelId }),
    app.store.bookings.find({ channelId, day: { from: days.from, before: days.to } }),
    blackoutsOf(app.store, actor.provinceId),
    app.store.plans.find({ provinceId: actor.provinceId, state: { in: ['approved', 'closed'] } }),
  ]);
  const lines = new Map(plans.flatMap((plan) => plan.lines.map((line) => [line.id, line] as const)));
  const names = new Map(dayparts.map(({ id, name }) => [id, name]));
  const slots = slotsOf(dayparts, days, { channels: [channel] });
  const airingOf = await airingsOf(app, channel, bookings);
  return {
    channel,
    slots: slots.map((slot): ScheduledSlot => {
      const booked = bookings.filter(({ slotId }) => slotId === slot.id);
      const items = slotOrder(booked, channel.kind, airingOf).map((booking) =>
        itemOf(booking, lines.get(lineIdOf(booking.obligationId)), slot),
      );
      return {
        slot,
        name: names.get(slot.daypartId) ?? '',
        taken: items.reduce((sum, { size }) => sum + size, 0),
        blackout: blackoutOn(blackouts, channelId, slot.day, true)?.reason ?? null,
        items,
      };
    }),
  };
}

/** What the order of the bookings is decided by; that of a loop by their lines alone. */
async function airingsOf(
  app: Context,
  { kind }: Channel,
  bookings: readonly BookingRecord[],
): Promise<(booking: BookingRecord) => Airing> {
  const ids = bookings.map(({ obligationId }) => obligationId);
  const owed = kind === 'led' ? [] : await app.store.obligations.find({ id: { in: ids } });
  const obligationOf = new Map(owed.map((obligation) => [obligation.id, obligation]));
  return ({ id, obligationId, day }) =>
    obligationOf.get(obligationId) ?? { id, lineId: lineIdOf(obligationId), required: true, dueDay: day };
}

const itemOf = (
  booking: BookingRecord,
  line: QuotaLine | undefined,
  { capacityUnit }: Slot,
): ScheduledItem => ({ booking, title: line?.title ?? '', size: sizeOn(line ?? null, capacityUnit) });

const HEADER = [
  'Ngày',
  'Giờ',
  'Khung giờ',
  'Nội dung',
  'Chiếm',
  'Sức chứa',
  'Đơn vị tính',
  'Đã chốt',
  'Mã nghĩa vụ',
  'Ghi chú',
];

/** One row for each item; a slot without any has one row of its own. */
export function channelScheduleCsv({ slots }: ChannelSchedule): string {
  const rows = slots.flatMap(({ slot, name, blackout, items }): CsvCell[][] => {
    const unit = slot.capacityUnit === 'minutes' ? 'phút' : 'lượt';
    const row = (item: ScheduledItem | null): CsvCell[] => [
      vietnameseDay(slot.day),
      clock(slot.start),
      name,
      item?.title ?? '',
      item?.size ?? 0,
      slot.capacity,
      unit,
      item?.booking.frozen === true ? 'có' : '',
      item?.booking.obligationId ?? '',
      blackout ?? '',
    ];
    return items.length === 0 ? [row(null)] : items.map(row);
  });
  return csvText([HEADER, ...rows]);
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
