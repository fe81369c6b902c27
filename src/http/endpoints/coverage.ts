import { coverageOut, coverageQuery, reportQuery } from '../../contracts/coverage.js';
import { idParams, listOf } from '../../contracts/common.js';
import { obligationOut, obligationQuery } from '../../contracts/schedule.js';
import { assessPlan } from '../../app/coverage/assess-plan.js';
import { reportCsv } from '../../app/coverage/report-csv.js';
import { reportPage } from '../../app/coverage/report-page.js';
import { reportPlan } from '../../app/coverage/report-plan.js';
import { viewCoverage } from '../../app/coverage/view-coverage.js';
import { pageOfList } from '../../app/paging.js';
import { endpoint } from '../endpoint.js';
import { presentAssessed } from '../presenters.js';

const tag = 'Phủ sóng và báo cáo';

export const getCoverage = endpoint({
  method: 'get',
  path: '/coverage',
  summary: 'Mức hoàn thành theo chỉ tiêu, đơn vị, kênh hoặc kỳ',
  tag,
  access: 'coverage.read',
  query: coverageQuery,
  response: coverageOut,
  handle: async ({ app, actor, query }) => {
    const view = await viewCoverage(app, actor, query.plan, query.by, query.period ?? null);
    return {
      planId: view.plan.id,
      by: query.by,
      period: view.period?.key ?? null,
      total: { ...view.total },
      rows: view.rows.map(({ key, label, tally }) => ({ key, label, tally: { ...tally } })),
    };
  },
});

export const getObligations = endpoint({
  method: 'get',
  path: '/obligations',
  summary: 'Các nghĩa vụ của một kế hoạch với trạng thái hôm nay',
  tag,
  access: 'coverage.read',
  query: obligationQuery,
  response: listOf(obligationOut),
  handle: async ({ app, actor, query }) => {
    const { assessed } = await assessPlan(app, actor, query.plan);
    const wanted = assessed.filter(
      ({ obligation }) =>
        (query.unit === undefined || obligation.unitId === query.unit) &&
        (query.line === undefined || obligation.lineId === query.line),
    );
    const { items, next } = pageOfList(wanted, ({ obligation }) => obligation.id, query);
    return { items: items.map(presentAssessed), next };
  },
});

export const getReport = endpoint({
  method: 'get',
  path: '/plans/:id/report',
  summary: 'Báo cáo kết quả của kế hoạch trong một kỳ',
  tag,
  access: 'coverage.read',
  params: idParams,
  query: reportQuery,
  response: 'file',
  handle: async ({ app, actor, params, query }) => {
    const report = await reportPlan(app, actor, params.id, query.period ?? null);
    const fileName = `bao-cao-${report.period?.key ?? 'ca-ke-hoach'}`;
    if (query.format === 'csv') {
      return {
        contentType: 'text/csv; charset=utf-8',
        fileName: `${fileName}.csv`,
        bytes: reportCsv(report),
      };
    }
    return { contentType: 'text/html; charset=utf-8', fileName: null, bytes: reportPage(app, report) };
  },
});
