/** Dragging a booking: allowed, or refused with the name of the rule it would break. */
import type { Outcome } from '../errors.js';
import { contains, lastDay } from '../interval.js';
import { runsOn } from '../plan/expand-target.js';
import { type Obligation, lineIdOf, obligationId } from '../plan/obligation.js';
import type { QuotaLine } from '../plan/quota-line.js';
import { vietnameseDay, weekdayOf } from '../time.js';
import { blackoutOn } from './blackout.js';
import { sizeOn } from './demand.js';
import { reachOf } from './intake.js';
import type { ScheduleRequest } from './schedule-request.js';
import type { Booking, Slot } from './slot.js';
import type { RuleClause } from './withheld.js';

/** The hard rules of placement, by name. */
export type MoveRule =
  | 'unknown' // no such obligation, line or slot
  | 'frozen' // accepted by its newsroom, or past
  | 'past' // to a day before today
  | 'window'
  | 'channel'
  | 'weekday'
  | 'blackout'
  | 'capacity'
  | 'per-day'
  | 'replay-gap'
  | RuleClause; // what the rule of the channel withholds; such a place is no slot

export interface MoveRefusal {
  readonly rule: MoveRule;
  /** A Vietnamese sentence for the person who drags. */
  readonly sentence: string;
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/**
 * Would moving an obligation to a slot keep every rule?
 * @param schedule what is owed and booked now
 * @returns the booking there, not yet made; or the first rule it breaks
 */
export function checkMove(
  schedule: ScheduleRequest,
  movedId: string,
  slotId: string,
): Outcome<Booking, MoveRefusal> {
  const obligation = schedule.obligations.find(({ id }) => id === movedId);
  const line = schedule.lines.find(({ id }) => id === obligation?.lineId);
  const slot = schedule.slots.find(({ id }) => id === slotId);
  if (!obligation || !line || !slot) return refuse('unknown', 'Không tìm thấy nghĩa vụ hoặc khung giờ này.');
  const refusal =
    refusedByBooking(schedule, obligation) ??
    refusedBySlot(schedule, obligation, line, slot) ??
    refusedByRoom(schedule, obligation, line, slot) ??
    refusedByGap(schedule, obligation, line, slot);
  if (refusal) return { ok: false, reason: refusal };
  const { id, channelId, day, start } = slot;
  return { ok: true, value: { obligationId: movedId, slotId: id, channelId, day, start, frozen: false } };
}

const refusal = (rule: MoveRule, sentence: string): MoveRefusal => ({ rule, sentence });
const refuse = (rule: MoveRule, sentence: string): { ok: false; reason: MoveRefusal } => ({
  ok: false,
  reason: refusal(rule, sentence),
});

function refusedByBooking({ existing, today }: ScheduleRequest, { id }: Obligation): MoveRefusal | null {
  const held = existing.find(({ obligationId: booked }) => booked === id);
  if (held?.frozen) return refusal('frozen', 'Lịch phát này đã được nhận, không chuyển được.');
  if (held && held.day < today) return refusal('frozen', 'Lịch phát này đã qua, không chuyển được.');
  return null;
}

function refusedBySlot(
  { today, blackouts, lines }: ScheduleRequest,
  obligation: Obligation,
  line: QuotaLine,
  { day, channelId }: Slot,
): MoveRefusal | null {
  if (day < today) return refusal('past', 'Không chuyển được về ngày đã qua.');
  const { window } = obligation;
  if (!contains(window, day)) {
    const from = vietnameseDay(window.from);
    return refusal('window', `Nghĩa vụ này phải thực hiện từ ${from} đến ${vietnameseDay(lastDay(window))}.`);
  }
  if (!reachOf(obligation, lines).includes(channelId)) {
    return refusal('channel', 'Chỉ tiêu này không giao cho kênh đó.');
  }
  if (!runsOn(line, day)) {
    return refusal('weekday', `Chỉ tiêu này không phát vào ${WEEKDAYS[weekdayOf(day)]!}.`);
  }
  const blackout = blackoutOn(blackouts, channelId, day, line.entertainment);
  return blackout && refusal('blackout', `Ngày ${vietnameseDay(day)} không phát được: ${blackout.reason}.`);
}

function refusedByRoom(
  { existing, lines }: ScheduleRequest,
  { id }: Obligation,
  line: QuotaLine,
  slot: Slot,
): MoveRefusal | null {
  const others = existing.filter((booking) => booking.obligationId !== id);
  const sizeOf = (booking: Booking): number => {
    const own = lines.find((one) => one.id === lineIdOf(booking.obligationId));
    return sizeOn(own ?? null, slot.capacityUnit);
  };
  const used = others
    .filter(({ slotId }) => slotId === slot.id)
    .reduce((sum, booking) => sum + sizeOf(booking), 0);
  if (used + sizeOn(line, slot.capacityUnit) > slot.capacity) {
    const unit = slot.capacityUnit === 'minutes' ? 'phút' : 'chỗ';
    return refusal('capacity', `Khung giờ này chỉ còn ${String(Math.max(0, slot.capacity - used))} ${unit}.`);
  }
  const sameDay = others.filter(
    ({ obligationId: other, channelId, day }) =>
      lineIdOf(other) === line.id && channelId === slot.channelId && day === slot.day,
  );
  if (sameDay.length < line.maxPerDay) return null;
  return refusal('per-day', `Chỉ tiêu này chỉ được phát tối đa ${String(line.maxPerDay)} lượt mỗi ngày.`);
}

function refusedByGap(
  { existing }: ScheduleRequest,
  obligation: Obligation,
  { replayGapDays }: QuotaLine,
  { day }: Slot,
): MoveRefusal | null {
  const dayOfReplay = (replay: number): number | undefined => {
    const id = obligationId({ ...obligation, replay });
    return existing.find((booking) => booking.obligationId === id)?.day;
  };
  const before = obligation.replay > 0 ? dayOfReplay(obligation.replay - 1) : undefined;
  const after = dayOfReplay(obligation.replay + 1);
  if (before !== undefined && day < before + replayGapDays) {
    return refusal(
      'replay-gap',
      `Phải cách lượt phát trước (${vietnameseDay(before)}) ít nhất ${String(replayGapDays)} ngày.`,
    );
  }
  if (after !== undefined && after < day + replayGapDays) {
    return refusal(
      'replay-gap',
      `Phải cách lượt phát lại (${vietnameseDay(after)}) ít nhất ${String(replayGapDays)} ngày.`,
    );
  }
  return null;
}
