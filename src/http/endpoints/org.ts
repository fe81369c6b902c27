import { idParams, listOf } from '../../contracts/common.js';
import { issuedToken, me, mergedUnits, newMerger, newToken, tokenOut } from '../../contracts/org.js';
import { mergeUnits } from '../../app/org/merge-units.js';
import { issueToken, listTokens, revokeToken } from '../../app/org/tokens.js';
import { endpoint } from '../endpoint.js';
import { presentToken, presentUnit } from '../org-presenters.js';

const tag = 'Danh bạ và tài khoản';

export const getMe = endpoint({
  method: 'get',
  path: '/me',
  summary: 'Tôi là ai',
  tag,
  access: 'signed-in',
  response: me,
  handle: ({ actor }) =>
    Promise.resolve({ ...actor, scopes: actor.scopes === null ? null : [...actor.scopes] }),
});

export const getTokens = endpoint({
  method: 'get',
  path: '/tokens',
  summary: 'Các mã truy cập của tôi',
  tag,
  access: 'tokens.manage',
  response: listOf(tokenOut),
  handle: async ({ app, actor }) => ({ items: (await listTokens(app, actor)).map(presentToken), next: null }),
});

export const postToken = endpoint({
  method: 'post',
  path: '/tokens',
  summary: 'Cấp mã truy cập; mã chỉ hiện một lần',
  tag,
  access: 'tokens.manage',
  body: newToken,
  revealsSecrets: true,
  response: issuedToken,
  handle: async ({ app, actor, body }) => {
    const { token, secret } = await issueToken(app, actor, body);
    return { ...presentToken(token), secret };
  },
});

export const deleteToken = endpoint({
  method: 'delete',
  path: '/tokens/:id',
  summary: 'Thu hồi mã truy cập',
  tag,
  access: 'tokens.manage',
  params: idParams,
  response: null,
  handle: ({ app, actor, params }) => revokeToken(app, actor, params.id),
});

export const postMerger = endpoint({
  method: 'post',
  path: '/units/mergers',
  summary: 'Sáp nhập đơn vị: nghĩa vụ từ ngày đó chuyển sang đơn vị mới',
  tag,
  access: 'register.write',
  body: newMerger,
  response: mergedUnits,
  handle: async ({ app, actor, body }) => {
    const { successor, ...counts } = await mergeUnits(app, actor, body);
    return { successor: presentUnit(successor), ...counts };
  },
});
