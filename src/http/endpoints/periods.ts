import { closeOut, periodOut, periodParams } from '../../contracts/periods.js';
import { closePeriod } from '../../app/audit/close-period.js';
import { viewClose } from '../../app/audit/view-close.js';
import { endpoint } from '../endpoint.js';
import { presentClose, presentPeriod } from '../period-presenters.js';

const tag = 'Phủ sóng và báo cáo';

export const getPeriod = endpoint({
  method: 'get',
  path: '/plans/:id/periods/:period',
  summary: 'Một kỳ của kế hoạch: còn vướng gì, chốt thì đổi gì, đã chốt chưa',
  tag,
  access: 'coverage.read',
  params: periodParams,
  response: periodOut,
  handle: async ({ app, actor, params }) =>
    presentPeriod(await viewClose(app, actor, params.id, params.period)),
});

export const postClose = endpoint({
  method: 'post',
  path: '/plans/:id/periods/:period/close',
  summary: 'Chốt kỳ: kết quả của kỳ được giữ nguyên và ghi vào chuỗi kiểm toán',
  tag,
  access: 'periods.close',
  params: periodParams,
  response: closeOut,
  handle: async ({ app, actor, params, seenVersion }) =>
    presentClose(await closePeriod(app, actor, params.id, params.period, seenVersion)),
});
