import { newUser, ownPassword, userChange, userOut } from '../../contracts/accounts.js';
import { idParams, listOf } from '../../contracts/common.js';
import { addUser } from '../../app/org/add-user.js';
import { changeOwnPassword } from '../../app/org/change-own-password.js';
import { changeUser } from '../../app/org/change-user.js';
import { findUser } from '../../app/org/find-entry.js';
import { listUsers } from '../../app/org/list-users.js';
import { endpoint } from '../endpoint.js';
import { presentUser } from '../org-presenters.js';

const tag = 'Danh bạ và tài khoản';

export const postOwnPassword = endpoint({
  method: 'post',
  path: '/me/password',
  summary: 'Đổi mật khẩu của tôi; mọi phiên, cả phiên này, kết thúc',
  tag,
  access: 'signed-in',
  body: ownPassword,
  response: null,
  handle: ({ app, actor, body }) => changeOwnPassword(app, actor, body),
});

export const getUsers = endpoint({
  method: 'get',
  path: '/users',
  summary: 'Các tài khoản của tỉnh',
  tag,
  access: 'users.manage',
  response: listOf(userOut),
  handle: async ({ app, actor }) => ({ items: (await listUsers(app, actor)).map(presentUser), next: null }),
});

export const postUser = endpoint({
  method: 'post',
  path: '/users',
  summary: 'Lập tài khoản với mật khẩu ban đầu',
  tag,
  access: 'users.manage',
  body: newUser,
  response: userOut,
  handle: async ({ app, actor, body }) => presentUser(await addUser(app, actor, body)),
});

export const getUser = endpoint({
  method: 'get',
  path: '/users/:id',
  summary: 'Một tài khoản; ETag là phiên bản để sửa',
  tag,
  access: 'users.manage',
  params: idParams,
  response: userOut,
  handle: async ({ app, actor, params }) => presentUser(await findUser(app.store, actor, params.id)),
});

export const patchUser = endpoint({
  method: 'patch',
  path: '/users/:id',
  summary:
    'Sửa, khóa, mở lại tài khoản hoặc đặt mật khẩu mới; khóa thì mọi phiên và mã truy cập hết hiệu lực',
  tag,
  access: 'users.manage',
  params: idParams,
  body: userChange,
  conditional: true,
  response: userOut,
  handle: async ({ app, actor, params, body, seenVersion }) =>
    presentUser(await changeUser(app, actor, params.id, body, seenVersion)),
});
