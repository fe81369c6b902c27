/** Lịch phát: a unit's week by channel and daypart; a booking is dragged, or moved by a form, and a rule that refuses is named. */
import { moveBooking } from '../../app/schedule/move-booking.js';
import {
  type Week,
  type WeekCell,
  type WeekItem,
  type WeekRow,
  viewWeek,
} from '../../app/schedule/view-week.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { parseReportingPeriod, reportingPeriodAt } from '../../domain/coverage/reporting-period.js';
import type { Failure } from '../../domain/errors.js';
import { type Interval, contains } from '../../domain/interval.js';
import { mayTouch, reachOf } from '../../domain/org/policy.js';
import { reachOf as channelsOf } from '../../domain/schedule/intake.js';
import { type Day, civilOf, vietnameseDay, weekdayOf } from '../../domain/time.js';
import { statusOfFailure } from '../problem.js';
import { formText, queryText } from './csrf.js';
import { cellHref } from './heat-cells.js';
import { mendable } from './mendable.js';
import { type Visit, sendPage } from './visit.js';
import { WEEKDAYS, clockTime, lineName } from './wording.js';

/** Items of one line in a cell that are shown one by one; more are told as a number. */
const SHOWN_APART = 3;
const WAITING_SHOWN = 30;

const DONE: Readonly<Record<string, string>> = {
  chuyen: 'Đã chuyển và giữ ở khung giờ mới; xếp lịch lại cũng không đổi chỗ.',
  xep: 'Đã xếp vào khung giờ đã chọn.',
};

interface Address {
  readonly unitId: string | null;
  readonly days: Interval;
}

const weekKey = (days: Interval): string => reportingPeriodAt('week', 'civil', days.from).key;

const weekHref = (unitId: string | null, days: Interval): string =>
  `/lich-phat?${new URLSearchParams({ ...(unitId === null ? {} : { 'don-vi': unitId }), tuan: weekKey(days) }).toString()}`;

/** The week asked for, or the present one when none is, or none that exists. */
function weekAsked(key: string | null, today: Day): Interval {
  const asked = key === null ? null : parseReportingPeriod(key);
  return (asked?.kind === 'week' ? asked : reportingPeriodAt('week', 'civil', today)).window;
}

export async function showWeek(visit: Visit): Promise<void> {
  const { app, request } = visit;
  const address = {
    unitId: queryText(request, 'don-vi'),
    days: weekAsked(queryText(request, 'tuan'), app.clock.today()),
  };
  await sendWeek(visit, address, DONE[queryText(request, 'xong') ?? ''] ?? null, null);
}

/** Moves a booking, or places what has none; the week is shown again with what was refused, or anew. */
export async function receiveMove(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const unitId = formText(request, 'don-vi');
  const address = { unitId, days: weekAsked(formText(request, 'tuan'), app.clock.today()) };
  let word: 'xep' | 'chuyen';
  try {
    const { from } = await moveBooking(app, actor, formText(request, 'id'), formText(request, 'khung'));
    word = from === null ? 'xep' : 'chuyen';
  } catch (error) {
    const failure = mendable(error);
    await sendWeek(visit, address, null, failure);
    return;
  }
  response.redirect(303, `${weekHref(unitId, address.days)}&xong=${word}`);
}

async function sendWeek(
  visit: Visit,
  address: Address,
  done: string | null,
  failure: Failure | null,
): Promise<void> {
  const { app, actor, asset } = visit;
  const week = await viewWeek(app, actor, address);
  const { unit, days } = week;
  const today = app.clock.today();
  const period = reportingPeriodAt('week', 'civil', days.from);
  const mayMove = mayTouch(actor, 'bookings.move', { provinceId: actor.provinceId, unitId: unit.id });
  const targets = mayMove ? targetsOf(week) : [];
  await sendPage(
    visit,
    'week',
    { title: 'Lịch phát', current: '/lich-phat', status: failure === null ? 200 : statusOfFailure(failure) },
    {
      weekCss: asset('week.css'),
      weekJs: asset('week.js'),
      unitName: unit.name,
      unitId: unit.id,
      weekKey: period.key,
      heading: headingOf(days),
      units: week.units.map(({ id, shortName }) => ({
        value: id,
        label: shortName,
        isChosen: id === unit.id,
      })),
      hasChoice: week.units.length > 1,
      before: weekHref(unit.id, { from: days.from - 7, to: days.to - 7 }),
      after: weekHref(unit.id, { from: days.from + 7, to: days.to + 7 }),
      present: today >= days.from && today < days.to ? null : weekHref(unit.id, weekAsked(null, today)),
      mayStop: reachOf(actor, 'blackouts.declare') !== null,
      done,
      failure: failure === null ? null : { code: failure.code, detail: failure.detail },
      days: week.blackouts.map((blackout, at) => ({
        ...dayHead(days.from + at),
        isToday: days.from + at === today,
        stops: blackout?.reason ?? null,
      })),
      rows: week.rows.map((row) => rowOf(row, week, { targets, today, mayMove })),
      waiting: week.waiting.slice(0, WAITING_SHOWN).map(({ obligation, line }) => ({
        id: obligation.id,
        name: nameOf(obligation.replay, lineName(line)),
        due: vietnameseDay(obligation.dueDay),
        whyHref: `/ke-hoach/${encodeURIComponent(obligation.planId)}/vi-sao`,
        targets: targets.filter(
          ({ day, channelId }) =>
            contains(obligation.window, day) && channelsOf(obligation, [line]).includes(channelId),
        ),
      })),
      waitingCount: whole(week.waiting.length),
      moreWaiting: week.waiting.length > WAITING_SHOWN ? whole(week.waiting.length - WAITING_SHOWN) : null,
    },
  );
}

/** "Tuần 48: 23/11 – 29/11/2026". */
function headingOf(days: Interval): string {
  const { label } = reportingPeriodAt('week', 'civil', days.from);
  const { month, date } = civilOf(days.from);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${label.replace(/\/.*$/u, '')}: ${two(date)}/${two(month)} – ${vietnameseDay(days.to - 1)}`;
}

const dayHead = (day: Day): { weekday: string; date: string } => ({
  weekday: WEEKDAYS[weekdayOf(day)]!.replace(/^t/u, 'T'),
  date: vietnameseDay(day).slice(0, 5),
});

interface Target {
  readonly slotId: string;
  readonly channelId: string;
  readonly day: Day;
  readonly label: string;
}

/** Slots of the week that are not over and not full. */
const targetsOf = ({ rows }: Week): Target[] =>
  rows.flatMap(({ channel, daypart, cells }) =>
    cells.flatMap((cell): Target[] => {
      if (cell === null || cell.isOver || cell.taken >= cell.slot.capacity) return [];
      const { weekday, date } = dayHead(cell.slot.day);
      const label = `${weekday} ${date}, ${clockTime(cell.slot.start)} · ${channel.name}, ${daypart.name}`;
      return [{ slotId: cell.slot.id, channelId: channel.id, day: cell.slot.day, label }];
    }),
  );

const nameOf = (replay: number, name: string): string =>
  replay === 0 ? name : `${name} · phát lại lần ${String(replay)}`;

interface Drawing {
  readonly targets: readonly Target[];
  readonly today: Day;
  readonly mayMove: boolean;
}

function rowOf({ channel, daypart, cells }: WeekRow, week: Week, drawing: Drawing): object {
  const unit = daypart.capacityUnit === 'minutes' ? 'phút' : 'lượt';
  return {
    channel: channel.name,
    daypart: `${daypart.name} · ${clockTime(daypart.start)}–${clockTime(daypart.end)}`,
    capacity: `sức chứa ${whole(daypart.capacity)} ${unit}`,
    cells: cells.map((cell, at) => ({
      ...dayHead(week.days.from + at),
      isToday: week.days.from + at === drawing.today,
      isClosed: cell === null,
      stops: cell === null ? (week.blackouts[at]?.reason ?? null) : null,
      ...(cell === null ? { slotId: null, items: [], load: null } : cellOf(cell, week, drawing, unit)),
    })),
  };
}

function cellOf(cell: WeekCell, week: Week, drawing: Drawing, unit: string): object {
  const groups = new Map<string, WeekItem[]>();
  for (const item of cell.items) {
    const { lineId, replay } = item.obligation;
    const key = `${lineId} ${String(replay > 0)} ${String(item.isMakeGood)}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return {
    slotId: cell.isOver || !drawing.mayMove ? null : cell.slot.id,
    load: cell.taken === 0 ? null : `${whole(cell.taken)}/${whole(cell.slot.capacity)} ${unit}`,
    items: [...groups.values()].flatMap((group) =>
      group.length > SHOWN_APART
        ? [crowdOf(group, week)]
        : group.map((item) => itemOf(item, cell, week, drawing)),
    ),
  };
}

const looksOf = ({ isMakeGood, obligation, booking }: WeekItem): string =>
  isMakeGood ? 'make-good' : obligation.replay > 0 ? 'replay' : booking.frozen ? 'pinned' : 'first';

/** Many of one line in one daypart, as on LED walls: told as a number. */
function crowdOf(group: readonly WeekItem[], { unit }: Week): object {
  const [first] = group as readonly [WeekItem, ...WeekItem[]];
  const met = group.filter(({ isMet }) => isMet).length;
  return {
    id: null,
    look: looksOf(first),
    name: lineName(first.line),
    facts: `${whole(group.length)} lượt${met === 0 ? '' : `, ${whole(met)} đã có minh chứng`}`,
    href: cellHref({ planId: first.booking.planId, lineId: first.line.id, unitId: unit.id }),
    isMet: met === group.length,
    targets: [],
  };
}

function itemOf(item: WeekItem, cell: WeekCell, { unit }: Week, { targets, mayMove }: Drawing): object {
  const { booking, obligation, line, isMet } = item;
  const facts = [
    clockTime(booking.start),
    ...(cell.slot.capacityUnit === 'minutes' ? [`${whole(item.size)} phút`] : []),
    ...(item.isMakeGood ? ['phát bù'] : []),
    ...(obligation.replay > 0 ? [`phát lại ${String(obligation.replay)}/${String(line.replays)}`] : []),
    ...(booking.frozen ? ['giữ chỗ'] : []),
  ];
  const isMovable = mayMove && !cell.isOver && !isMet;
  return {
    id: isMovable ? booking.id : null,
    look: looksOf(item),
    name: lineName(line),
    facts: facts.join(' · '),
    href: cellHref({ planId: booking.planId, lineId: line.id, unitId: unit.id }),
    isMet,
    targets: isMovable
      ? targets.filter(
          ({ slotId, day, channelId }) =>
            slotId !== booking.slotId &&
            contains(obligation.window, day) &&
            channelsOf(obligation, [line]).includes(channelId),
        )
      : [],
  };
}
