import { idParams, listOf } from '../../contracts/common.js';
import { asRunOut, asRunQuery, registered, rejection, runBatch, singleRun } from '../../contracts/traffic.js';
import { judgeAsRuns } from '../../app/traffic/judge-as-run.js';
import { listAsRuns } from '../../app/traffic/list-as-runs.js';
import { registerAsRuns } from '../../app/traffic/register-as-runs.js';
import { endpoint } from '../endpoint.js';
import { presentAsRun } from '../presenters.js';

const tag = 'Nhật ký phát sóng';

export const getAsRuns = endpoint({
  method: 'get',
  path: '/as-runs',
  summary: 'Các lượt phát đã báo',
  tag,
  access: 'as-runs.read',
  query: asRunQuery,
  response: listOf(asRunOut),
  handle: async ({ app, actor, query }) => {
    const { items, next } = await listAsRuns(app, actor, query);
    return { items: items.map(presentAsRun), next };
  },
});

export const postAsRun = endpoint({
  method: 'post',
  path: '/as-runs',
  summary: 'Báo một lượt phát: địa chỉ, trang báo hoặc bản xác nhận',
  tag,
  access: 'as-runs.report',
  body: singleRun,
  response: registered,
  handle: async ({ app, actor, body: { channelId, source, ...run } }) => {
    const { accepted, known } = await registerAsRuns(app, actor, channelId, source, [run]);
    return { accepted: [...accepted], known };
  },
});

export const postAsRunBatch = endpoint({
  method: 'post',
  path: '/channels/:id/as-runs',
  summary: 'Nạp nhật ký phát sóng của một kênh; gửi lại không đếm hai lần',
  tag,
  access: 'as-runs.report',
  params: idParams,
  body: runBatch,
  response: registered,
  handle: async ({ app, actor, params, body }) => {
    const { accepted, known } = await registerAsRuns(app, actor, params.id, 'import', body.runs);
    return { accepted: [...accepted], known };
  },
});

export const postVerification = endpoint({
  method: 'post',
  path: '/as-runs/:id/verification',
  summary: 'Xác minh một lượt phát',
  tag,
  access: 'as-runs.judge',
  params: idParams,
  response: asRunOut,
  status: 200,
  handle: async ({ app, actor, params }) =>
    presentAsRun((await judgeAsRuns(app, actor, [params.id], { verdict: 'verified' }))[0]!),
});

export const postRejection = endpoint({
  method: 'post',
  path: '/as-runs/:id/rejection',
  summary: 'Bác một lượt phát, có lý do',
  tag,
  access: 'as-runs.judge',
  params: idParams,
  body: rejection,
  response: asRunOut,
  status: 200,
  handle: async ({ app, actor, params, body }) =>
    presentAsRun(
      (await judgeAsRuns(app, actor, [params.id], { verdict: 'rejected', reason: body.reason }))[0]!,
    ),
});

export const postWithdrawal = endpoint({
  method: 'post',
  path: '/as-runs/:id/withdrawal',
  summary: 'Rút một lượt phát đã báo, có lý do',
  tag,
  access: 'as-runs.report',
  params: idParams,
  body: rejection,
  response: asRunOut,
  status: 200,
  handle: async ({ app, actor, params, body }) =>
    presentAsRun(
      (await judgeAsRuns(app, actor, [params.id], { verdict: 'withdrawn', reason: body.reason }))[0]!,
    ),
});
