/** The schedule follows the register: bookings in places that channels no longer offer move, or end. */
import { LATEST } from '../../domain/interval.js';
import { reachOf } from '../../domain/schedule/intake.js';
import { slotsOf } from '../../domain/schedule/slots.js';
import { dayOfInstant, vietnameseDay } from '../../domain/time.js';
import { Failure } from '../../domain/errors.js';
import type { BookingRecord, ReadShelves, Stored, WriteShelves } from '../ports/store.js';
import { plansInForce, scheduledPlans } from './board.js';
import { claimChannels } from './keep-schedule.js';
import { replan } from './replan.js';

export interface FollowedRegister {
  readonly moved: number;
  /** Bookings that ended without another place; their obligations wait, with the reason why. */
  readonly lost: number;
}

/**
 * Plans anew on channels whose life or dayparts changed, inside the transaction that changed them. Bookings from today
 * on whose place is gone move, with the fewest moves, accepted ones too; those that had been met already, and
 * make-goods, only lose their place.
 */
export async function followRegister(
  shelves: WriteShelves,
  provinceId: string,
  channelIds: readonly string[],
  now: number,
): Promise<FollowedRegister> {
  const today = dayOfInstant(now);
  // Whoever plans on these channels at the same time begins anew on the register as it is now.
  await claimChannels(shelves, new Set(channelIds), now);
  const ahead = await shelves.bookings.find({ channelId: { in: channelIds }, day: { from: today } });
  const plans = await scheduledPlans(shelves, provinceId);
  if (ahead.length === 0 || plans.length === 0) return { moved: 0, lost: 0 };
  const placeless = await withoutPlace(shelves, channelIds, ahead, today);
  const ids = [...placeless];
  const [open, credits] = await Promise.all([
    shelves.obligations.find({ id: { in: ids }, dueDay: { from: today } }),
    shelves.credits.find({ id: { in: ids } }),
  ]);
  const met = new Set(credits.map(({ id }) => id));
  const planned = new Set(open.filter(({ id }) => !met.has(id)).map(({ id }) => id));
  const useless = ids.filter((id) => !planned.has(id));
  await shelves.bookings.remove({ id: { in: useless } });
  await shelves.makeGoods.remove({ id: { in: useless }, asRunId: null });
  const { change } = await replan(shelves, {
    provinceId,
    plans,
    channelIds: ahead.map(({ channelId }) => channelId),
    now,
    release: ({ id }) => planned.has(id),
  });
  return { moved: change.moved.length, lost: change.lost.length + useless.length };
}

/** The ids of bookings whose slot the register, as it is now, does not have. */
async function withoutPlace(
  shelves: ReadShelves,
  channelIds: readonly string[],
  bookings: readonly Stored<BookingRecord>[],
  today: number,
): Promise<ReadonlySet<string>> {
  const [channels, dayparts] = await Promise.all([
    shelves.channels.find({ id: { in: channelIds } }),
    shelves.dayparts.find({ channelId: { in: channelIds } }),
  ]);
  const last = bookings.reduce((day, booking) => Math.max(day, booking.day), today);
  const offered = new Set(slotsOf(dayparts, { from: today, to: last + 1 }, { channels }).map(({ id }) => id));
  return new Set(bookings.filter(({ slotId }) => !offered.has(slotId)).map(({ id }) => id));
}

/**
 * Refuses channels to end while plans in force count on them: some required obligation, neither met nor waived, could
 * then run on no day of its window on any of its channels. Asked after the register was changed.
 * @throws Failure `channel-owes`, which aborts the transaction
 */
export async function refuseStranding(
  shelves: ReadShelves,
  provinceId: string,
  channelIds: readonly string[],
  now: number,
): Promise<void> {
  const today = dayOfInstant(now);
  const ended = new Set(channelIds);
  const plans = await plansInForce(shelves, provinceId);
  const lives = new Map((await shelves.channels.find({ provinceId })).map(({ id, life }) => [id, life]));
  for (const plan of plans) {
    const concerned = plan.lines.filter(({ targets }) =>
      targets.some((target) => target.channelIds.some((id) => ended.has(id))),
    );
    if (concerned.length === 0) continue;
    const owed = await shelves.obligations.find({
      planId: plan.id,
      lineId: { in: concerned.map(({ id }) => id) },
      dueDay: { from: today },
    });
    const open = owed.filter(({ required, waiver }) => required && waiver === null);
    const credits = await shelves.credits.find({ id: { in: open.map(({ id }) => id) } });
    const met = new Set(credits.map(({ id }) => id));
    const stranded = open.filter((obligation) => {
      if (met.has(obligation.id)) return false;
      const reach = reachOf(obligation, concerned);
      const from = Math.max(today, obligation.window.from);
      return (
        reach.some((id) => ended.has(id)) &&
        reach.every((id) => {
          const life = lives.get(id) ?? { from: LATEST, to: LATEST };
          return Math.min(life.to, obligation.window.to) <= Math.max(life.from, from);
        })
      );
    });
    if (stranded.length === 0) continue;
    const due = vietnameseDay(Math.min(...stranded.map(({ dueDay }) => dueDay)));
    throw new Failure(
      'conflict',
      'channel-owes',
      `Kế hoạch “${plan.title}” còn ${String(stranded.length)} nghĩa vụ chỉ chạy được trên kênh này (hạn gần nhất ${due}); hãy lập bản mới của kế hoạch hoặc miễn các nghĩa vụ đó trước.`,
      { fields: [{ path: 'life.to', detail: 'Còn nghĩa vụ sau ngày này.' }] },
    );
  }
}
