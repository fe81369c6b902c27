/** The report of a period: on the screen as it will print, and as a table for a spreadsheet. */
import { reportCsv } from '../../app/coverage/report-csv.js';
import { reportPage } from '../../app/coverage/report-page.js';
import { reportPlan } from '../../app/coverage/report-plan.js';
import { periodOf } from '../../app/coverage/view-coverage.js';
import { loadPlan } from '../../app/plan/load-plan.js';
import { begunPeriods } from './begun-periods.js';
import { closeHref, closedMark } from './closed-mark.js';
import { queryText } from './csrf.js';
import { type Visit, sendPage } from './visit.js';

/** The sheet inside the report's own page. */
const SHEET = /<main>([\s\S]*)<\/main>/;

export async function showReport(visit: Visit): Promise<void> {
  const { app, actor, request } = visit;
  const id = String(request.params['id']);
  const period = periodOf(queryText(request, 'period'));
  const plan = await loadPlan(app.store, actor, id);
  const report = await reportPlan(app, actor, id, period?.key ?? null);
  const address = `/ke-hoach/${encodeURIComponent(id)}/bao-cao`;
  const query = period === null ? '' : `?period=${encodeURIComponent(period.key)}`;
  await sendPage(
    visit,
    'report',
    { title: 'Báo cáo', current: '/ke-hoach' },
    {
      planTitle: plan.title,
      planHref: `/ke-hoach/${encodeURIComponent(id)}`,
      address,
      choices: begunPeriods(plan.window, app.clock.today(), period),
      isWhole: period === null,
      closed: report.closed === null ? null : closedMark(report.closed, period?.key ?? null),
      closeHref:
        plan.state === 'approved' && report.closed === null ? closeHref(id, period?.key ?? null) : null,
      csvHref: `${address}.csv${query}`,
      sheet: SHEET.exec(reportPage(app, report))?.[1] ?? '',
    },
  );
}

export async function downloadReport({ app, actor, request, response }: Visit): Promise<void> {
  const report = await reportPlan(app, actor, String(request.params['id']), queryText(request, 'period'));
  response
    .type('text/csv; charset=utf-8')
    .attachment(`bao-cao-${report.period?.key ?? 'ca-ke-hoach'}.csv`)
    .send(reportCsv(report));
}
