/**
 * The three classes of bulletin of a commune station, and what an emergency displaces.
 * Source: Thông tư 39/2020/TT-BTTTT. Thông thường: the commune chooses and schedules. Ưu tiên: must air in the
 * programme; between two, the commune decides the order. Khẩn cấp: airs at once, before everything.
 */
import { lineIdOf } from '../plan/obligation.js';
import type { Daypart } from '../org/channel.js';
import type { QuotaLine } from '../plan/quota-line.js';
import type { Day, MinuteOfDay } from '../time.js';
import { sizeOn } from './demand.js';
import type { Booking, Slot } from './slot.js';

export const BULLETIN_CLASSES = ['emergency', 'priority', 'routine'] as const;
/** Khẩn cấp, ưu tiên, thông thường. */
export type BulletinClass = (typeof BULLETIN_CLASSES)[number];

export interface ProgrammeItem {
  readonly id: string;
  readonly bulletinClass: BulletinClass;
  /** The commune's own order; smaller first. */
  readonly order: number;
}

/** The items of a programme as they air: by class, inside a class as the commune orders them. */
export function programmeOrder<T extends ProgrammeItem>(items: readonly T[]): T[] {
  const classOf = ({ bulletinClass }: T): number => BULLETIN_CLASSES.indexOf(bulletinClass);
  return items.toSorted((a, b) => classOf(a) - classOf(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
}

export interface Emergency {
  readonly channelIds: readonly string[];
  readonly day: Day;
  readonly start: MinuteOfDay;
  readonly minutes: number;
}

/** What was booked around an emergency. */
export interface Programme {
  readonly slots: readonly Slot[];
  readonly dayparts: readonly Daypart[];
  /** Inside a class in the order in which they air. */
  readonly bookings: readonly Booking[];
  readonly lines: readonly QuotaLine[];
  /** Obligations booked as ưu tiên: they give way last. */
  readonly priorityIds: ReadonlySet<string>;
}

/**
 * The bookings that lose their airtime to an emergency bulletin, frozen ones not excepted. A slot gives up the
 * minutes, or the share of its places, that the bulletin covers; what no longer fits goes from the end of the
 * programme, thông thường before ưu tiên. Each is owed a make-good.
 */
export function displacedBy(emergency: Emergency, programme: Programme): Booking[] {
  const { slots, dayparts, bookings, lines, priorityIds } = programme;
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const daypartOf = new Map(dayparts.map((daypart) => [daypart.id, daypart]));
  return slots.flatMap((slot) => {
    if (slot.day !== emergency.day || !emergency.channelIds.includes(slot.channelId)) return [];
    const daypart = daypartOf.get(slot.daypartId);
    if (!daypart) return [];
    let room = roomLeft(slot, daypart, emergency);
    const inOrder = programmeOrder(
      bookings
        .filter(({ slotId }) => slotId === slot.id)
        .map((booking, order) => ({
          ...{ booking, id: booking.obligationId, order },
          bulletinClass: priorityIds.has(booking.obligationId) ? ('priority' as const) : ('routine' as const),
        })),
    ).map(({ booking }) => booking);
    return inOrder.filter((booking) => {
      const size = sizeOn(lineOf.get(lineIdOf(booking.obligationId)) ?? null, slot.capacityUnit);
      const stays = size <= room;
      room = stays ? room - size : 0;
      return !stays;
    });
  });
}

/** The capacity that an emergency leaves a slot. */
function roomLeft({ capacity, capacityUnit }: Slot, { start, end }: Daypart, emergency: Emergency): number {
  const overlap = Math.min(end, emergency.start + emergency.minutes) - Math.max(start, emergency.start);
  if (overlap <= 0) return capacity;
  if (capacityUnit === 'items') return Math.floor(capacity * (1 - overlap / (end - start)));
  // airtime is less than the daypart is long when a relay fills the rest; the emergency takes that first
  return Math.max(0, Math.min(capacity, end - start - overlap));
}
