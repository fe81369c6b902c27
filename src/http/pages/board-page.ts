/** The coverage board: the home of whoever answers for quotas. */
import { listPlans } from '../../app/plan/load-plan.js';
import { type BoardView, viewBoard } from '../../app/coverage/view-coverage.js';
import { percent, whole } from '../../app/vietnamese-numbers.js';
import { closedAround } from '../../domain/audit/closed-periods.js';
import { periodKeys } from '../../domain/coverage/coverage-table.js';
import { type ReportingPeriod, parseReportingPeriod } from '../../domain/coverage/reporting-period.js';
import { contains } from '../../domain/interval.js';
import { Failure } from '../../domain/errors.js';
import { civilOf, vietnameseDay } from '../../domain/time.js';
import { dueIn } from '../../app/coverage/assess-plan.js';
import {
  type BoardAddress,
  boardHref,
  calendarChoices,
  columnKind,
  neighbours,
  periodChoices,
  readBoardAddress,
} from './board-address.js';
import { closeHref, closedMark } from './closed-mark.js';
import { queryText } from './csrf.js';
import { cellHref, drawCell } from './heat-cells.js';
import { drawPace } from './pace-drawing.js';
import { unitTables } from './unit-tables.js';
import { type Visit, sendPage } from './visit.js';
import { lineName, quotaWords } from './wording.js';
import { worstFirst } from '../../app/coverage/worst-first.js';

/** Columns shown at once, and how many of them lie before the one in which today falls. */
const COLUMNS = 12;
const COLUMNS_BEFORE = 7;
const TROUBLES = 6;

export async function showBoard(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const plans = await listPlans(app, actor);
  const asked = queryText(request, 'plan');
  const chosen =
    asked === null
      ? (plans.find(({ state }) => state === 'approved') ?? plans[0])
      : plans.find(({ id }) => id === asked);
  if (chosen === undefined) {
    if (asked !== null) throw new Failure('not-found', 'not-found', 'Không tìm thấy kế hoạch.');
    await sendPage(visit, 'no-plan', { title: 'Bảng phủ sóng', current: '/' }, {});
    return;
  }
  const address = readBoardAddress(request, chosen.id);
  const view = await viewBoard(app, actor, chosen.id, {
    kind: columnKind(address),
    calendar: address.calendar,
    periodKey: address.period?.key ?? null,
  });
  await sendPage(
    visit,
    'board',
    { title: 'Bảng phủ sóng', current: '/' },
    {
      ...headOf(view, address, app.clock.today()),
      otherPlans: plans.length > 1,
      hasDuties: view.assessed.length > 0,
      isDraft: view.plan.state === 'draft',
      ...figuresOf(view, address),
      pace: drawPace(view.board.pace),
      heat: heatOf(view, address, app.clock.today()),
      ...troublesOf(view, address),
      ...unitTables(view, address),
      seesAll: view.whole.unitsByLine.rows.length > 1,
    },
  );
}

const headOf = (view: BoardView, address: BoardAddress, today: number): object => ({
  planId: view.plan.id,
  planTitle: view.plan.title,
  planNumber: view.plan.number,
  planIssuer: view.plan.issuer,
  planIssuedOn: view.plan.issuedOn === null ? null : vietnameseDay(view.plan.issuedOn),
  periods: periodChoices(address, view.plan.window, today),
  calendars: calendarChoices(address, view.plan.window, today),
  neighbours: neighbours(address, view.plan.window),
  scope: address.period?.label ?? 'Cả kế hoạch',
  periodKey: address.period?.key ?? null,
  ...closeOf(view, address),
  reportHref: `/ke-hoach/${encodeURIComponent(view.plan.id)}/bao-cao${
    address.period === null ? '' : `?period=${encodeURIComponent(address.period.key)}`
  }`,
});

/** Whether the period shown is closed, and where it is closed or seen as it was. */
function closeOf({ closes, plan }: BoardView, { period }: BoardAddress): object {
  const closed = period === null ? null : closedAround(closes, period);
  return {
    closed: closed === null ? null : closedMark(closed, period?.key ?? null),
    closeHref: closed === null && plan.state === 'approved' ? closeHref(plan.id, period?.key ?? null) : null,
  };
}

function figuresOf({ board }: BoardView, address: BoardAddress): object {
  const { tally, completion, dueByNow, doneByNow, madeGood } = board.figures;
  const left = tally.pending + tally.atRisk;
  return {
    figures: {
      made: whole(tally.done + tally.late),
      owed: whole(tally.owed),
      share:
        dueByNow === 0 ? 'Chưa có nghĩa vụ nào đến hạn' : `${percent(doneByNow / dueByNow)} phần đã đến hạn`,
      completion: percent(completion),
      late: whole(tally.late),
      missed: whole(tally.missed),
      madeGood: madeGood === 0 ? 'Chưa có lượt phát bù' : `${whole(madeGood)} đã phát bù`,
      left: whole(left),
      atRisk: tally.atRisk === 0 ? 'Không có nguy cơ hụt' : `${whole(tally.atRisk)} có nguy cơ hụt`,
      optional: tally.optionalDone === 0 ? null : whole(tally.optionalDone),
      isWhole: address.period === null,
    },
  };
}

/** "T10" and the year where it begins; "Tuần 45"; "Quý IV". */
function columnHead(
  period: ReportingPeriod,
  before: ReportingPeriod | undefined,
): { label: string; year: string } {
  const yearOf = (one: ReportingPeriod): string => one.key.slice(0, 4);
  const year = before === undefined || yearOf(before) !== yearOf(period) ? yearOf(period) : '';
  const short = period.label.replace(/\s*\(.*$/u, '').replace(/\/\d{4}$/u, '');
  return { label: short.replace(/^Tháng 0?/u, 'T').replace(/^Tuần /u, 'Tuần '), year };
}

function heatOf(view: BoardView, address: BoardAddress, today: number): object {
  const { periods, linesByPeriod } = view.whole;
  const focus = periods.findIndex(({ key, window }) =>
    address.period === null ? contains(window, today) : key === address.period.key,
  );
  const asked = periods.findIndex(({ key }) => key === address.from);
  const lastStart = Math.max(0, periods.length - COLUMNS);
  const start =
    asked >= 0 ? Math.min(asked, lastStart) : Math.min(lastStart, Math.max(0, focus - COLUMNS_BEFORE));
  const shown = periods.slice(start, start + COLUMNS);
  const step = (to: number): string => boardHref({ ...address, from: periods[to]!.key });
  const order = new Map(view.plan.lines.map((line, index) => [line.id, index]));
  const lines = new Map(view.plan.lines.map((line) => [line.id, line]));
  const rows = [...linesByPeriod.rows].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  return {
    columns: shown.map((period, index) => ({
      ...columnHead(period, index === 0 ? undefined : shown[index - 1]),
      title: period.label,
      href: boardHref({ ...address, period, from: null }),
      isNow: contains(period.window, today),
      isClosed: closedAround(view.closes, period) !== null,
      isFocus: address.period !== null && period.key === address.period.key,
    })),
    before: start > 0 ? step(Math.max(0, start - COLUMNS)) : null,
    after: start < lastStart ? step(Math.min(lastStart, start + COLUMNS)) : null,
    span:
      shown.length === periods.length
        ? null
        : `Đang xem ${whole(shown.length)} trong ${whole(periods.length)} kỳ`,
    rows: rows.map((row) => {
      const line = lines.get(row.key);
      const name = line === undefined ? row.label : lineName(line);
      return {
        name,
        href: cellHref({ planId: address.planId, lineId: row.key }),
        quota: line === undefined ? '' : quotaWords(line) + unitsOf(line.targets.length),
        made: whole(row.tally.done + row.tally.late),
        owed: whole(row.tally.owed),
        cells: shown.map((period, index) =>
          drawCell(
            row.cells[start + index] ?? null,
            cellHref({ planId: address.planId, lineId: row.key, periodKey: period.key }),
            name,
            shortPeriod(period),
          ),
        ),
      };
    }),
  };
}

const unitsOf = (targets: number): string => (targets > 1 ? ` × ${whole(targets)}` : '');

/** "T10/2026". */
const shortPeriod = (period: ReportingPeriod): string =>
  period.kind === 'month'
    ? `T${String(civilOf(period.window.to - 1).month)}/${period.key.slice(0, 4)}`
    : period.label.replace(/\s*\(.*$/u, '');

function troublesOf(view: BoardView, address: BoardAddress): object {
  const cut = { kind: columnKind(address), calendar: address.calendar };
  const inScope = address.period === null ? view.assessed : dueIn(view.assessed, address.period.window);
  const names = new Map(view.units.map((unit) => [unit.id, unit.shortName]));
  const lines = new Map(view.plan.lines.map((line) => [line.id, line]));
  return {
    troubles: worstFirst(inScope, names, TROUBLES, periodKeys(cut)).map((trouble) => {
      const line = lines.get(trouble.lineId);
      const period = parseReportingPeriod(trouble.periodKey ?? '');
      return {
        tone: trouble.atRisk > 0 ? 'at-risk' : 'missed',
        word: trouble.atRisk > 0 ? `nguy cơ ${whole(trouble.atRisk)}` : `hụt ${whole(trouble.missed)}`,
        name: line === undefined ? trouble.lineId : lineName(line),
        period: period === null ? '' : period.label.replace(/\s*\(.*$/u, '').toLocaleLowerCase('vi'),
        sentence: trouble.sentence,
        action: trouble.units > 1 ? `Xem ${whole(trouble.units)} đơn vị` : 'Xem từng lượt',
        href: cellHref({ planId: address.planId, lineId: trouble.lineId, periodKey: trouble.periodKey }),
      };
    }),
  };
}
