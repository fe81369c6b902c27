/** The report as a page that prints on A4 in the layout of Decree 30/2020/NĐ-CP. */
import { type CoverageRow, completionOf } from '../../domain/coverage/coverage-table.js';
import { type Day, civilOf, dayOfInstant } from '../../domain/time.js';
import type { Context } from '../context.js';
import { labelOfClosed } from '../audit/refuse-closed.js';
import { percent, whole } from '../vietnamese-numbers.js';
import type { PlanReport } from './report-plan.js';

/** Decree 30: days below 10 and months 1 and 2 take a leading zero. */
const two = (n: number): string => String(n).padStart(2, '0');
const month = (n: number): string => (n <= 2 ? two(n) : String(n));

const row = ({ label, tally }: CoverageRow, index: number): object => ({
  number: index + 1,
  label,
  owed: whole(tally.owed),
  credited: whole(tally.done + tally.late),
  late: whole(tally.late),
  missed: whole(tally.missed),
  atRisk: whole(tally.atRisk),
  waived: whole(tally.waived),
  completion: percent(completionOf(tally)),
});

/** `28/9/2026`, as Decree 30 writes a day in figures. */
function officialDay(day: Day): string {
  const { year, month: inYear, date } = civilOf(day);
  return `${two(date)}/${month(inYear)}/${String(year)}`;
}

/** HTML of a report; throws when the template is at fault. */
export function reportPage(app: Pick<Context, 'templates'>, report: PlanReport): string {
  const { plan, period, total } = report;
  const made = civilOf(dayOfInstant(report.madeAt));
  return app.templates.render('reports/plan-report', {
    reporter: report.reporter?.name ?? 'Đơn vị báo cáo',
    parent: plan.issuer,
    place: '',
    date: `ngày ${two(made.date)} tháng ${month(made.month)} năm ${String(made.year)}`,
    planTitle: plan.title,
    planNumber: plan.number,
    planIssuedOn: plan.issuedOn === null ? null : officialDay(plan.issuedOn),
    periodLabel:
      period?.label ??
      `toàn kế hoạch, từ ${officialDay(plan.window.from)} đến ${officialDay(plan.window.to - 1)}`,
    owed: whole(total.owed),
    credited: whole(total.done + total.late),
    late: whole(total.late),
    missed: whole(total.missed),
    atRisk: whole(total.atRisk),
    waived: whole(total.waived),
    pending: whole(total.pending),
    optionalDone: whole(total.optionalDone),
    completion: percent(report.completion),
    lines: report.byLine.map(row),
    units: report.byUnit.map(row),
    troubles: report.troubles,
    verificationCode: report.verificationCode,
    closed:
      report.closed === null
        ? null
        : {
            label: labelOfClosed(report.closed),
            day: officialDay(dayOfInstant(report.closed.closedAt)),
            by: report.closed.closedByName,
            digest: report.closed.digest.slice(0, 16),
          },
  });
}
