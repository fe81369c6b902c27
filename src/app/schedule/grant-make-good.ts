/** Phát bù: a place for what was missed, granted by a person; its run is accepted by a person too. The miss stays visible. */
import { NOT_A_MAKE_GOOD_TEXT, acceptMakeGood } from '../../domain/coverage/make-good.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { QuotaLine } from '../../domain/plan/quota-line.js';
import { reachOf } from '../../domain/schedule/intake.js';
import { planMakeGoods } from '../../domain/schedule/make-good.js';
import { shortageSentence } from '../../domain/schedule/shortage-sentence.js';
import type { Booking } from '../../domain/schedule/slot.js';
import { type Day, vietnameseDay } from '../../domain/time.js';
import type { Context } from '../context.js';
import { refuseClosed } from '../audit/refuse-closed.js';
import { claimCredits, recredit } from '../coverage/recredit.js';
import { authorise, authoriseOn, notFound } from '../org/authorise.js';
import { loadPlan } from '../plan/load-plan.js';
import type {
  BookingRecord,
  MakeGoodRecord,
  ObligationRecord,
  PlanRecord,
  Stored,
  WriteShelves,
} from '../ports/store.js';
import { loadBoard, requestOf } from './board.js';
import { claimChannels, turnOfSchedule } from './keep-schedule.js';

export interface MakeGoodWish {
  readonly reason: string;
  /** The last day on which it may run; null: as long as the line's grace lasts. */
  readonly until: Day | null;
}

const NOT_MADE_GOOD = 'lượt lỡ trong kỳ ấy không phát bù được nữa';

/**
 * Plans a make-good for a missed obligation, or for one that an emergency displaced: the nearest place from today on,
 * on its own channels, in what room is left; nothing gives way to it.
 * @throws Failure `not-missed`, `period-closed`, `obligation-waived`, `obligation-credited`, `make-good-granted`, `grace-over` when no
 * last day was given and the grace has ended, `until-past`, `until-too-far`, `make-good-no-room`, `reason-missing`
 */
export async function grantMakeGood(
  app: Context,
  actor: Actor,
  id: string,
  { reason, until }: MakeGoodWish,
): Promise<Stored<MakeGoodRecord>> {
  if (reason.trim() === '') throw new Failure('invalid', 'reason-missing', 'Hãy ghi rõ lý do phát bù.');
  const granting = { action: 'make-good.granted', subject: id, turn: turnOfSchedule(actor) };
  return app.store.write(actor, granting, async (shelves) => {
    const owed = authoriseOn(actor, 'obligations.make-good', await shelves.obligations.get(id), 'nghĩa vụ');
    const plan = await loadPlan(shelves, actor, owed.planId);
    const line = plan.lines.find((one) => one.id === owed.lineId)!;
    await refuseUngrantable(app, shelves, plan, owed);
    await refuseClosed(shelves, plan, [owed], NOT_MADE_GOOD);
    await claimCredits(shelves, [owed.unitId], app.clock.now());
    const last = lastDayFor(app.clock.today(), owed, line, until);
    const booking = await plannedPlace(app, shelves, { plan, owed, line, last });
    const missed = await keepBooking(shelves, owed, booking, app.clock.now());
    const record: MakeGoodRecord = {
      ...{ id, provinceId: owed.provinceId, planId: owed.planId, unitId: owed.unitId, reason: reason.trim() },
      ...{ missedOn: missed?.day ?? null, day: booking.day, slotId: booking.slotId },
      ...{ approvedBy: actor.userId, approvedAt: app.clock.now(), asRunId: null },
    };
    await shelves.makeGoods.insert([record]);
    return { ...record, version: 1 };
  });
}

/**
 * Accepts a verified as-run as the replacement; it then counts for nothing else in the line's group.
 * @throws Failure `not-found`, `period-closed`, `make-good-accepted`, `as-run-used`, or `make-good-…` with the reason why the run does
 * not replace what was missed
 */
export async function acceptMakeGoodRun(
  app: Context,
  actor: Actor,
  id: string,
  asRunId: string,
): Promise<Stored<MakeGoodRecord>> {
  authorise(actor, 'obligations.make-good');
  return app.store.write(actor, { action: 'make-good.accepted', subject: id }, async (shelves) => {
    const record = authoriseOn(
      actor,
      'obligations.make-good',
      await shelves.makeGoods.get(id),
      'lượt phát bù',
    );
    const asRun = await shelves.asRuns.get(asRunId);
    if (asRun?.provinceId !== actor.provinceId || asRun.unitId !== record.unitId) throw notFound('lượt phát');
    if (record.asRunId === asRunId) return record;
    const before = record.asRunId === null ? null : await shelves.asRuns.get(record.asRunId);
    if (before?.state === 'verified')
      throw new Failure('conflict', 'make-good-accepted', 'Lượt phát bù này đã có lượt phát được công nhận.');
    if ((await shelves.makeGoods.count({ asRunId })) > 0)
      throw new Failure('conflict', 'as-run-used', 'Lượt phát này đã bù cho một nghĩa vụ khác.');
    const obligation = (await shelves.obligations.get(id))!;
    const plan = await loadPlan(shelves, actor, record.planId);
    await refuseClosed(shelves, plan, [obligation], NOT_MADE_GOOD);
    const line = plan.lines.find((one) => one.id === obligation.lineId)!;
    const channels = await shelves.channels.find({
      id: { in: [...reachOf(obligation, plan.lines), asRun.channelId] },
    });
    const own = channels.filter((channel) => reachOf(obligation, plan.lines).includes(channel.id));
    const outcome = acceptMakeGood(
      { obligation, line, channelKinds: own.map(({ kind }) => kind), plannedSeconds: null },
      asRun,
      channels.find((channel) => channel.id === asRun.channelId)!.kind,
    );
    if (!outcome.ok)
      throw new Failure('conflict', `make-good-${outcome.reason}`, NOT_A_MAKE_GOOD_TEXT[outcome.reason]);
    await shelves.makeGoods.replace({ ...record, asRunId });
    await recredit(shelves, actor.provinceId, [record.unitId], app.clock.now());
    return { ...record, asRunId, version: record.version + 1 };
  });
}

async function refuseUngrantable(
  app: Pick<Context, 'clock'>,
  shelves: WriteShelves,
  plan: PlanRecord,
  { id, required, waiver, dueDay, provinceId }: ObligationRecord,
): Promise<void> {
  const conflict = (code: string, detail: string): Failure => new Failure('conflict', code, detail);
  if (plan.state !== 'approved') throw conflict('plan-not-approved', 'Kế hoạch không còn thực hiện.');
  if (waiver !== null) throw conflict('obligation-waived', 'Nghĩa vụ này đã được miễn, không cần phát bù.');
  if ((await shelves.credits.get(id)) !== null)
    throw conflict('obligation-credited', 'Nghĩa vụ này đã có lượt phát được tính.');
  if ((await shelves.makeGoods.get(id)) !== null)
    throw conflict('make-good-granted', 'Nghĩa vụ này đã được xếp phát bù.');
  const isLate = required && dueDay < app.clock.today();
  if (isLate) return;
  const isBooked = (await shelves.bookings.get(id)) !== null;
  const displaced = isBooked
    ? []
    : (await shelves.emergencies.find({ provinceId })).filter(({ displacedIds }) =>
        displacedIds.includes(id),
      );
  if (!required || displaced.length === 0)
    throw conflict('not-missed', 'Nghĩa vụ này chưa lỡ hạn; hãy xếp lịch trong thời hạn của nó.');
}

/** How far ahead a make-good may lie, in days from today. */
const FARTHEST = 366;

function lastDayFor(
  today: Day,
  { dueDay }: ObligationRecord,
  { graceDays }: QuotaLine,
  until: Day | null,
): Day {
  const last = until ?? dueDay + graceDays;
  if (last < today && until === null) {
    const ended = vietnameseDay(last);
    throw new Failure(
      'conflict',
      'grace-over',
      `Thời gian gia hạn đã hết ngày ${ended}; hãy chọn ngày cuối được phát bù.`,
    );
  }
  if (last < today) throw new Failure('invalid', 'until-past', 'Ngày cuối được phát bù đã qua.');
  if (last > today + FARTHEST)
    throw new Failure('invalid', 'until-too-far', 'Ngày cuối được phát bù xa quá một năm.');
  return last;
}

interface Missed {
  readonly plan: Stored<PlanRecord>;
  readonly owed: Stored<ObligationRecord>;
  readonly line: QuotaLine;
  readonly last: Day;
}

async function plannedPlace(
  app: Pick<Context, 'clock'>,
  shelves: WriteShelves,
  { plan, owed, line, last }: Missed,
): Promise<Booking> {
  const channelIds = reachOf(owed, plan.lines);
  const board = await loadBoard(shelves, {
    ...{ provinceId: plan.provinceId, plans: [plan], channelIds, now: app.clock.now(), until: last },
  });
  const graceDays = last - owed.dueDay;
  const request = requestOf(board);
  const { bookings, unplaced } = planMakeGoods({
    ...request,
    lines: request.lines.map((one) => (one.id === line.id ? { ...one, graceDays } : one)),
    missed: [owed],
  });
  const [booking] = bookings;
  if (booking) return booking;
  const why = unplaced[0] ? ` ${shortageSentence(unplaced[0].because)}` : '';
  throw new Failure('conflict', 'make-good-no-room', `Không còn khung giờ để phát bù.${why}`);
}

/** Books the make-good under its obligation; gives the booking that was missed. */
async function keepBooking(
  shelves: WriteShelves,
  { id, planId, unitId }: ObligationRecord,
  { slotId, channelId, day, start }: Booking,
  now: number,
): Promise<BookingRecord | null> {
  await claimChannels(shelves, new Set([channelId]), now);
  const missed = await shelves.bookings.get(id);
  const booking: BookingRecord = {
    ...{ id, obligationId: id, planId, unitId },
    ...{ slotId, channelId, day, start, frozen: false },
  };
  if (missed) await shelves.bookings.replace({ ...booking, version: missed.version });
  else await shelves.bookings.insert([booking]);
  return missed;
}
