/** Dừng phát: declaring days on which channels air nothing, or no entertainment; what would move is shown before it binds. */
import {
  type BlackoutEffect,
  declareBlackout,
  liftBlackout,
  listBlackouts,
  previewBlackout,
} from '../../app/schedule/declare-blackout.js';
import { listPlans } from '../../app/plan/load-plan.js';
import { authorise } from '../../app/org/authorise.js';
import { type ProvinceRegister, loadRegister } from '../../app/org/register.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { newBlackout } from '../../contracts/schedule.js';
import type { Failure } from '../../domain/errors.js';
import { contains, lastDay } from '../../domain/interval.js';
import { lineIdOf } from '../../domain/plan/obligation.js';
import { isoDay, vietnameseDay } from '../../domain/time.js';
import { statusOfFailure } from '../problem.js';
import { formText, formTexts, queryText } from './csrf.js';
import { mendable } from './mendable.js';
import { type Visit, sendPage } from './visit.js';
import { clockTime, lineName } from './wording.js';

/** Moves told one by one before a blackout binds. */
const MOVES_SHOWN = 40;

const DONE: Readonly<Record<string, string>> = {
  ghi: 'Đã dừng phát; những lượt bị dừng đã được dời hoặc nằm ở mục chưa có chỗ.',
  go: 'Đã gỡ lệnh dừng phát; lượt chưa có chỗ được xếp lại.',
};

interface Values {
  readonly reason: string;
  readonly from: string;
  readonly to: string;
  readonly stops: string;
  readonly channels: ReadonlySet<string>;
}

export async function showBlackouts(visit: Visit): Promise<void> {
  authorise(visit.actor, 'blackouts.declare');
  const tomorrow = isoDay(visit.app.clock.today() + 1);
  await sendBlackouts(visit, {
    values: { reason: '', from: tomorrow, to: tomorrow, stops: 'entertainment', channels: new Set() },
    done: DONE[queryText(visit.request, 'xong') ?? ''] ?? null,
  });
}

/** Shows what a blackout would do (`xem`), declares it (`ghi`), or lifts one (`go`). */
export async function receiveBlackout(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  authorise(actor, 'blackouts.declare');
  const act = formText(request, 'viec');
  const values: Values = {
    reason: formText(request, 'ly-do'),
    from: formText(request, 'tu'),
    to: formText(request, 'den'),
    stops: formText(request, 'dung'),
    channels: new Set(formTexts(request, 'kenh')),
  };
  try {
    if (act === 'go') {
      await liftBlackout(app, actor, formText(request, 'id'));
    } else {
      const { from, to, stops, reason, channels } = values;
      const wish = newBlackout.parse({ window: { from, to }, stops, reason, channelIds: [...channels] });
      if (act !== 'ghi') {
        await sendBlackouts(visit, { values, effect: await previewBlackout(app, actor, wish) });
        return;
      }
      await declareBlackout(app, actor, wish);
    }
  } catch (error) {
    const failure = mendable(error);
    await sendBlackouts(visit, { values, failure });
    return;
  }
  response.redirect(303, `/lich-phat/dung-phat?xong=${act}`);
}

interface Asked {
  readonly values: Values;
  readonly effect?: BlackoutEffect;
  readonly failure?: Failure;
  readonly done?: string | null;
}

async function sendBlackouts(visit: Visit, { values, effect, failure, done = null }: Asked): Promise<void> {
  const { app, actor, asset } = visit;
  const [register, declared] = await Promise.all([
    loadRegister(app, actor.provinceId),
    listBlackouts(app, actor),
  ]);
  const today = app.clock.today();
  const names = new Map(register.channels.map(({ id, name }) => [id, name]));
  await sendPage(
    visit,
    'blackouts',
    {
      title: 'Dừng phát',
      current: '/lich-phat',
      status: failure === undefined ? 200 : statusOfFailure(failure),
    },
    {
      weekCss: asset('week.css'),
      reviewJs: asset('review.js'),
      done,
      failure:
        failure === undefined
          ? null
          : { code: failure.code, detail: failure.fields[0]?.detail ?? failure.detail },
      values: { reason: values.reason, from: values.from, to: values.to },
      hasChosen: values.channels.size > 0,
      stops: [
        { value: 'entertainment', label: 'Giải trí (quốc tang)' },
        { value: 'everything', label: 'Mọi thứ (sửa trạm, nghỉ Tết)' },
      ].map((one) => ({ ...one, isChosen: one.value === values.stops })),
      groups: groupsOf(register, values.channels, today),
      effect: effect === undefined ? null : await effectOf(visit, effect, names),
      declared: declared.map(({ id, reason, window, stops, channelIds, liftedAt }) => ({
        id,
        reason,
        days:
          window.to - window.from === 1
            ? vietnameseDay(window.from)
            : `${vietnameseDay(window.from)} – ${vietnameseDay(lastDay(window))}`,
        stops: stops === 'everything' ? 'dừng mọi thứ' : 'dừng giải trí',
        where:
          channelIds.length === 0
            ? 'mọi kênh'
            : channelIds.map((channelId) => names.get(channelId) ?? channelId).join(', '),
        isLifted: liftedAt !== null,
        mayLift: liftedAt === null && window.to > today,
      })),
    },
  );
}

/** The living channels, by their unit. */
function groupsOf(
  { units, channels }: ProvinceRegister,
  chosen: ReadonlySet<string>,
  today: number,
): object[] {
  return units
    .map((unit) => ({
      name: unit.shortName,
      channels: channels
        .filter(({ unitId, life }) => unitId === unit.id && contains(life, today))
        .map(({ id, name }) => ({ value: id, label: name, isChosen: chosen.has(id) })),
    }))
    .filter((group) => group.channels.length > 0);
}

async function effectOf(
  { app, actor }: Visit,
  { moved, lost, accepted }: BlackoutEffect,
  names: ReadonlyMap<string, string>,
): Promise<object> {
  const plans = (await listPlans(app, actor)).filter(({ state }) => state === 'approved');
  const lines = new Map(plans.flatMap((plan) => plan.lines.map((line) => [line.id, line] as const)));
  const place = (one: { readonly day: number; readonly start: number; readonly channelId: string }): string =>
    `${clockTime(one.start)}, ${vietnameseDay(one.day)} · ${names.get(one.channelId) ?? one.channelId}`;
  const nameOf = (obligationId: string): string => {
    const line = lines.get(lineIdOf(obligationId));
    return line === undefined ? obligationId : lineName(line);
  };
  const rows = [
    ...lost.map((from) => ({ ...{ from, to: null }, id: from.obligationId })),
    ...moved.map(({ from, to }) => ({ from, to, id: from.obligationId })),
  ];
  return {
    movedCount: whole(moved.length),
    lostCount: whole(lost.length),
    isNothing: rows.length === 0,
    rows: rows.slice(0, MOVES_SHOWN).map(({ id, from, to }) => ({
      name: nameOf(id),
      from: place(from),
      to: to === null ? null : place(to),
      isAccepted: accepted.has(id),
    })),
    more: rows.length > MOVES_SHOWN ? whole(rows.length - MOVES_SHOWN) : null,
  };
}
