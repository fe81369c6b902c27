/** Chốt kỳ: what stands in the way, what closing changes, and closing it in a second step; afterwards what was frozen. */
import { closePeriod } from '../../app/audit/close-period.js';
import type { CloseEffect } from '../../app/audit/draw-close.js';
import { closesOf } from '../../app/audit/refuse-closed.js';
import { type CloseView, nextToClose, viewClose } from '../../app/audit/view-close.js';
import { loadPlan } from '../../app/plan/load-plan.js';
import type { CloseFigures, PeriodCloseRecord, PlanRecord } from '../../app/ports/store.js';
import { percent, whole } from '../../app/vietnamese-numbers.js';
import { closedAround } from '../../domain/audit/closed-periods.js';
import type { CloseObstacle } from '../../domain/audit/period-close.js';
import { completionOf } from '../../domain/coverage/coverage-table.js';
import { parseReportingPeriod, reportingPeriodAt } from '../../domain/coverage/reporting-period.js';
import type { Tally } from '../../domain/coverage/status.js';
import type { Failure } from '../../domain/errors.js';
import { reachOf } from '../../domain/org/policy.js';
import { lineIdOf } from '../../domain/plan/obligation.js';
import { statusOfFailure } from '../problem.js';
import { begunPeriods } from './begun-periods.js';
import { closeHref, closedMark } from './closed-mark.js';
import { formText, queryText } from './csrf.js';
import { cellHref } from './heat-cells.js';
import { mendable } from './mendable.js';
import { type Visit, sendPage } from './visit.js';
import { type Mark, lineName, moment } from './wording.js';

/** Lines named below an obstacle; the cell of the whole period shows the rest. */
const LINES_NAMED = 5;

const OBSTACLE_MARKS: Readonly<Record<CloseObstacle['kind'], Mark>> = {
  'closed-already': { tone: 'closed', word: 'đã chốt' },
  'overlaps-closed': { tone: 'closed', word: 'trùng kỳ đã chốt' },
  'not-over': { tone: 'pending', word: 'chưa hết kỳ' },
  'in-grace': { tone: 'at-risk', word: 'còn tính muộn' },
  'open-obligations': { tone: 'pending', word: 'chưa đến hạn' },
  'unverified-as-runs': { tone: 'pending', word: 'chờ xác minh' },
  'unknown-runs': { tone: 'pending', word: 'chưa rõ' },
};

export async function showClose(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const plan = await loadPlan(app.store, actor, String(request.params['id']));
  const closes = await closesOf(app.store, plan.id);
  const today = app.clock.today();
  const next =
    nextToClose(plan, closes, today) ?? reportingPeriodAt('month', 'civil', nearestDay(plan, today));
  await sendClose(visit, {
    view: await viewClose(app, actor, plan.id, queryText(request, 'period') ?? next.key),
    closes,
    isAsked: queryText(request, 'buoc') === 'xac-nhan',
    isDone: queryText(request, 'xong') !== null,
  });
}

/** The day of the plan that is nearest to today. */
const nearestDay = ({ window }: PlanRecord, today: number): number =>
  Math.min(window.to - 1, Math.max(window.from, today));

export async function receiveClose(visit: Visit): Promise<void> {
  const { app, actor, request, response } = visit;
  const id = String(request.params['id']);
  const key = formText(request, 'ky');
  const version = Number(formText(request, 'phien-ban'));
  try {
    await closePeriod(app, actor, id, key, Number.isSafeInteger(version) && version > 0 ? version : null);
  } catch (error) {
    const failure = mendable(error);
    // Where the period itself is unknown there is no page of it to say so on.
    const view = await viewClose(app, actor, id, key);
    await sendClose(visit, { view, closes: await closesOf(app.store, id), failure });
    return;
  }
  response.redirect(303, `${closeHref(id, key)}&xong=1`);
}

interface Shown {
  readonly view: CloseView;
  readonly closes: readonly PeriodCloseRecord[];
  readonly isAsked?: boolean;
  readonly isDone?: boolean;
  readonly failure?: Failure;
}

async function sendClose(
  visit: Visit,
  { view, closes, isAsked = false, isDone = false, failure }: Shown,
): Promise<void> {
  const { app, actor, asset } = visit;
  const { plan, period, closed, open } = view;
  const address = closeHref(plan.id, period.key);
  const planHref = `/ke-hoach/${encodeURIComponent(plan.id)}`;
  const query = new URLSearchParams({ period: period.key }).toString();
  const isClosable = open !== null && open.obstacles.length === 0 && plan.state === 'approved';
  const mayClose = reachOf(actor, 'periods.close') !== null;
  await sendPage(
    visit,
    'period-close',
    {
      title: `Chốt kỳ ${period.label}`,
      current: '/ke-hoach',
      status: failure === undefined ? 200 : statusOfFailure(failure),
    },
    {
      closeCss: asset('close.css'),
      failure: failure === undefined ? null : { code: failure.code, detail: failure.detail },
      done: isDone && closed !== null ? `Đã chốt ${period.label}; số liệu của kỳ không đổi nữa.` : null,
      ...{ planTitle: plan.title, planHref, address, action: closeHref(plan.id, null) },
      ...{ period: { key: period.key, label: period.label }, version: plan.version },
      choices: begunPeriods(plan.window, app.clock.today(), period, (one) =>
        closedAround(closes, one) === null ? '' : ' – đã chốt',
      ),
      boardHref: `/?${new URLSearchParams({ plan: plan.id, period: period.key }).toString()}`,
      reportHref: `${planHref}/bao-cao?${query}`,
      closed: closed === null ? null : drawnClose(view, closed),
      open: open === null ? null : { ...drawnOpen(view, open), isClosable, mayClose },
      isUnitOnly: closed === null && open === null,
      isAsked: isAsked && isClosable && mayClose,
      askHref: `${address}&buoc=xac-nhan#chot`,
    },
  );
}

function drawnClose({ plan, period, figures, isIntact }: CloseView, closed: PeriodCloseRecord): object {
  const { mark, href } = closedMark(closed, period.key);
  return {
    mark,
    href: closed.periodKey === period.key ? null : href,
    label: parseReportingPeriod(closed.periodKey)!.label,
    when: moment(closed.closedAt),
    by: closed.closedByName,
    digest: closed.digest,
    isIntact,
    isChanged: isIntact === false,
    figures: figures === null ? null : drawnFigures(figures, plan, period.key),
  };
}

function drawnFigures({ total, byLine }: CloseFigures, plan: PlanRecord, periodKey: string): object {
  return {
    total: countsOf(total),
    rows: byLine.map(({ key, label, tally }) => ({
      name: label,
      href: cellHref({ planId: plan.id, lineId: key, periodKey }),
      ...countsOf(tally),
    })),
  };
}

const countsOf = (tally: Tally): object => ({
  owed: whole(tally.owed),
  done: whole(tally.done),
  late: whole(tally.late),
  missed: whole(tally.missed),
  waived: whole(tally.waived),
  completion: percent(completionOf(tally)),
});

function drawnOpen(view: CloseView, { obstacles, effect }: NonNullable<CloseView['open']>): object {
  return {
    obstacles: obstacles.map((obstacle) => ({
      mark: OBSTACLE_MARKS[obstacle.kind],
      sentence: obstacle.sentence,
      ...remedyOf(obstacle, view),
    })),
    ...drawnEffect(effect, view),
  };
}

/** Where to go for what stands in the way. */
function remedyOf({ kind, ids }: CloseObstacle, { plan, period }: CloseView): object {
  switch (kind) {
    case 'in-grace':
    case 'open-obligations':
      return {
        action: 'Mở các nghĩa vụ của kỳ',
        href: cellHref({ planId: plan.id, periodKey: period.key }),
        lines: linesOf(ids, plan, period.key),
      };
    case 'unverified-as-runs':
      return {
        action: 'Mở hàng chờ minh chứng',
        href: `/minh-chung?${new URLSearchParams({ xem: ids[0]! }).toString()}`,
      };
    case 'overlaps-closed':
      return { action: 'Xem kỳ đã chốt', href: closeHref(plan.id, ids[0]!) };
    case 'closed-already':
    case 'not-over':
    case 'unknown-runs':
      return {};
  }
}

/** The lines that owe most of what stands in the way, each with its cell. */
function linesOf(obligationIds: readonly string[], plan: PlanRecord, periodKey: string): object[] {
  const counts = new Map<string, number>();
  for (const id of obligationIds) counts.set(lineIdOf(id), (counts.get(lineIdOf(id)) ?? 0) + 1);
  return plan.lines
    .filter(({ id }) => counts.has(id))
    .toSorted((a, b) => counts.get(b.id)! - counts.get(a.id)!)
    .slice(0, LINES_NAMED)
    .map((line) => ({
      name: lineName(line),
      count: whole(counts.get(line.id)!),
      href: cellHref({ planId: plan.id, lineId: line.id, periodKey }),
    }));
}

function drawnEffect(effect: CloseEffect, { plan, period }: CloseView): object {
  const { running, settled, changed, othersGained, othersLost, openMakeGoods } = effect;
  const row = (name: string, of: (tally: Tally) => number): object => {
    const [before, after] = [of(running), of(settled)];
    return { name, before: whole(before), after: whole(after), isChanged: before !== after };
  };
  const others = [
    ...(othersLost > 0 ? [`${whole(othersLost)} nghĩa vụ trở lại chưa đạt`] : []),
    ...(othersGained > 0 ? [`${whole(othersGained)} nghĩa vụ được tính thêm`] : []),
  ];
  return {
    owed: whole(settled.owed),
    rows: [
      row('Đúng hạn', ({ done }) => done),
      row('Muộn', ({ late }) => late),
      row('Hụt', ({ missed }) => missed),
      row('Được miễn', ({ waived }) => waived),
      row('Còn mở', ({ pending, atRisk }) => pending + atRisk),
    ],
    changed: changed === 0 ? null : whole(changed),
    others: others.length === 0 ? null : others.join(', '),
    makeGoods:
      openMakeGoods.length === 0
        ? null
        : { count: whole(openMakeGoods.length), href: cellHref({ planId: plan.id, periodKey: period.key }) },
    summary: `${whole(settled.done)} đúng hạn, ${whole(settled.late)} muộn, ${whole(settled.missed)} hụt, ${whole(settled.waived)} được miễn`,
  };
}
