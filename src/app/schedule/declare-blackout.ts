/** Blackouts: quốc tang stops entertainment, a closure stops everything; what was booked then moves. */
import { Failure } from '../../domain/errors.js';
import { isEmpty, lengthOf } from '../../domain/interval.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Blackout } from '../../domain/schedule/blackout.js';
import type { Context } from '../context.js';
import { authorise, notFound } from '../org/authorise.js';
import type { BlackoutRecord, BookingRecord, ReadShelves, Stored } from '../ports/store.js';
import { isStopped, scheduledPlans } from './board.js';
import { keepSchedule, turnOfSchedule } from './keep-schedule.js';
import { type Replan, type ReplanScope, previewReplan, replan } from './replan.js';
import { channelsWithoutBooking } from './view-unplaced.js';

/** The longest blackout, in days; what ends for good ends in the register. */
const LONGEST = 366;

export interface BlackoutEffect {
  /** Null for a preview. */
  readonly blackout: BlackoutRecord | null;
  readonly moved: readonly { readonly from: BookingRecord; readonly to: BookingRecord }[];
  /** Bookings without another place. */
  readonly lost: readonly BookingRecord[];
  /** Of all these, those whose unit had accepted them: it must be told. */
  readonly accepted: ReadonlySet<string>;
}

/** What declaring a blackout would move; writes nothing. Throws what {@link declareBlackout} throws. */
export async function previewBlackout(
  app: Context,
  actor: Actor,
  blackout: Blackout,
): Promise<BlackoutEffect> {
  authorise(actor, 'blackouts.declare');
  await refuseUnsound(app, app.store, actor, blackout);
  const { scope, useless } = await scopeOf(app, app.store, actor, blackout);
  return effectOf(null, scope && (await previewReplan(app.store, scope)), useless);
}

/**
 * Declares a blackout. Bookings of every plan in force that it stops move, with the fewest moves; accepted ones too,
 * for nobody may air then. Those that had been met already, and make-goods, only lose their place.
 * @throws Failure `window-empty`, `blackout-past`, `blackout-too-long`, `channel-unknown`, `reason-missing`,
 * `blackout-declared` when the same one is in force
 */
export async function declareBlackout(
  app: Context,
  actor: Actor,
  blackout: Blackout,
): Promise<BlackoutEffect> {
  authorise(actor, 'blackouts.declare');
  const id = app.ids.next();
  const reason = { action: 'blackout.declared', subject: id, turn: turnOfSchedule(actor) };
  return app.store.write(actor, reason, async (shelves) => {
    await refuseUnsound(app, shelves, actor, blackout);
    const { scope, useless } = await scopeOf(app, shelves, actor, blackout);
    const planned = scope && (await previewReplan(shelves, scope));
    if (planned) await keepSchedule(shelves, planned.board, planned.change);
    await shelves.bookings.remove({ id: { in: useless.map((booking) => booking.id) } });
    await shelves.makeGoods.remove({ id: { in: useless.map((booking) => booking.id) }, asRunId: null });
    const record: BlackoutRecord = {
      id,
      provinceId: actor.provinceId,
      window: blackout.window,
      stops: blackout.stops,
      channelIds: [...blackout.channelIds].sort(),
      reason: blackout.reason.trim(),
      declaredBy: actor.userId,
      declaredAt: app.clock.now(),
      liftedAt: null,
    };
    await shelves.blackouts.insert([record]);
    return effectOf(record, planned, useless);
  });
}

/**
 * Lifts a blackout. What moved stays where it is; what found no place is planned once more. Gives the number of
 * bookings made. Throws `not-found`, `blackout-lifted`.
 */
export async function liftBlackout(app: Context, actor: Actor, id: string): Promise<number> {
  authorise(actor, 'blackouts.declare');
  const reason = { action: 'blackout.lifted', subject: id, turn: turnOfSchedule(actor) };
  return app.store.write(actor, reason, async (shelves) => {
    const blackout = await shelves.blackouts.get(id);
    if (blackout?.provinceId !== actor.provinceId) throw notFound('ngày dừng phát');
    if (blackout.liftedAt !== null)
      throw new Failure('conflict', 'blackout-lifted', 'Lệnh dừng phát này đã được gỡ.');
    const now = app.clock.now();
    await shelves.blackouts.replace({ ...blackout, liftedAt: now });
    const { provinceId } = actor;
    const scheduled = await scheduledPlans(shelves, provinceId);
    const waiting = await Promise.all(
      scheduled.map((plan) => channelsWithoutBooking(shelves, plan, app.clock.today())),
    );
    const { channelIds } = blackout;
    const seeds = waiting
      .flatMap((own) => [...own])
      .filter((channelId) => channelIds.length === 0 || channelIds.includes(channelId));
    if (seeds.length === 0) return 0;
    const { change } = await replan(shelves, { provinceId, plans: scheduled, channelIds: seeds, now });
    return change.placed.length;
  });
}

/** The blackouts of the province, the latest first; lifted ones too. */
export async function listBlackouts(app: Context, actor: Actor): Promise<readonly Stored<BlackoutRecord>[]> {
  authorise(actor, 'plans.read');
  return app.store.blackouts.find({ provinceId: actor.provinceId }, { sort: [['declaredAt', 'down']] });
}

async function refuseUnsound(
  app: Pick<Context, 'clock'>,
  shelves: ReadShelves,
  actor: Actor,
  { window, stops, channelIds, reason }: Blackout,
): Promise<void> {
  const invalid = (code: string, detail: string, path: string): Failure =>
    new Failure('invalid', code, detail, { fields: [{ path, detail }] });
  if (isEmpty(window)) throw invalid('window-empty', 'Ngày dừng phát kết thúc trước khi bắt đầu.', 'window');
  if (window.to <= app.clock.today())
    throw invalid('blackout-past', 'Những ngày này đã qua, không dừng phát được nữa.', 'window');
  if (lengthOf(window) > LONGEST)
    throw invalid(
      'blackout-too-long',
      'Mỗi lệnh dừng phát dài nhất một năm; kênh ngừng hẳn thì ghi vào danh bạ.',
      'window',
    );
  if (reason.trim() === '') throw invalid('reason-missing', 'Hãy ghi rõ lý do dừng phát.', 'reason');
  const known = await shelves.channels.find({ id: { in: channelIds }, provinceId: actor.provinceId });
  const unknown = channelIds.find((id) => !known.some((channel) => channel.id === id));
  if (unknown !== undefined) throw invalid('channel-unknown', `Không có kênh ${unknown}.`, 'channelIds');
  const same = (await shelves.blackouts.find({ provinceId: actor.provinceId, liftedAt: null })).some(
    (other) =>
      other.window.from === window.from &&
      other.window.to === window.to &&
      other.stops === stops &&
      other.channelIds.join(' ') === [...channelIds].sort().join(' '),
  );
  if (same) throw new Failure('conflict', 'blackout-declared', 'Lệnh dừng phát này đã được ghi nhận.');
}

/** Where a blackout strikes: the channels to plan anew, and the bookings that merely end. */
async function scopeOf(
  app: Pick<Context, 'clock'>,
  shelves: ReadShelves,
  { provinceId }: Actor,
  blackout: Blackout,
): Promise<{ scope: ReplanScope | null; useless: readonly BookingRecord[] }> {
  const today = app.clock.today();
  const plans = await scheduledPlans(shelves, provinceId);
  const channels = await shelves.channels.find({ provinceId });
  const lines = plans.flatMap((plan) => plan.lines);
  const struck = (
    await shelves.bookings.find({
      channelId: {
        in: blackout.channelIds.length > 0 ? blackout.channelIds : channels.map(({ id }) => id),
      },
      day: { from: Math.max(today, blackout.window.from), before: blackout.window.to },
    })
  ).filter((booking) => isStopped(booking, { blackouts: [blackout], lines, today }));
  if (struck.length === 0) return { scope: null, useless: [] };
  const ids = struck.map(({ id }) => id);
  const [open, credits] = await Promise.all([
    shelves.obligations.find({ id: { in: ids }, dueDay: { from: today } }),
    shelves.credits.find({ id: { in: ids } }),
  ]);
  const met = new Set(credits.map(({ id }) => id));
  const planned = new Set(open.filter(({ id }) => !met.has(id)).map(({ id }) => id));
  const stopped = struck.filter(({ id }) => planned.has(id));
  return {
    useless: struck.filter(({ id }) => !planned.has(id)),
    scope: {
      provinceId,
      plans,
      channelIds: stopped.map(({ channelId }) => channelId),
      now: app.clock.now(),
      tryOut: [blackout],
      release: isStopped,
    },
  };
}

function effectOf(
  blackout: BlackoutRecord | null,
  planned: Replan | null,
  useless: readonly BookingRecord[],
): BlackoutEffect {
  const accepted = planned?.board.accepted ?? new Set<string>();
  const { moved = [], lost = [] } = planned?.change ?? {};
  return { blackout, moved, lost: [...lost, ...useless], accepted };
}
