import { z } from 'zod';
import { idParams, listOf } from '../../contracts/common.js';
import {
  changedChannel,
  changedDaypart,
  changedUnit,
  channelChange,
  channelOut,
  daypartChange,
  daypartOut,
  newChannel,
  newDaypart,
  newUnit,
  unitChange,
  unitOut,
} from '../../contracts/register.js';
import { addChannel } from '../../app/org/add-channel.js';
import { addDaypart } from '../../app/org/add-daypart.js';
import { addUnit } from '../../app/org/add-unit.js';
import { changeChannel } from '../../app/org/change-channel.js';
import { changeDaypart } from '../../app/org/change-daypart.js';
import { changeUnit } from '../../app/org/change-unit.js';
import { findChannel, findDaypart, findUnit } from '../../app/org/find-entry.js';
import { loadDayparts, loadRegister } from '../../app/org/register.js';
import { endpoint } from '../endpoint.js';
import { presentChannel, presentDaypart, presentUnit } from '../org-presenters.js';

const tag = 'Danh bạ và tài khoản';

export const getUnits = endpoint({
  method: 'get',
  path: '/units',
  summary: 'Các đơn vị, kể cả đơn vị đã kết thúc',
  tag,
  access: 'register.read',
  response: listOf(unitOut),
  handle: async ({ app, actor }) => {
    const { units } = await loadRegister(app, actor.provinceId);
    return { items: units.map(presentUnit), next: null };
  },
});

export const postUnit = endpoint({
  method: 'post',
  path: '/units',
  summary: 'Thêm đơn vị vào danh bạ',
  tag,
  access: 'register.write',
  body: newUnit,
  response: unitOut,
  handle: async ({ app, actor, body }) => presentUnit(await addUnit(app, actor, body)),
});

export const getUnit = endpoint({
  method: 'get',
  path: '/units/:id',
  summary: 'Một đơn vị; ETag là phiên bản để sửa',
  tag,
  access: 'register.read',
  params: idParams,
  response: unitOut,
  handle: async ({ app, actor, params }) =>
    presentUnit(await findUnit(app.store, actor, 'register.read', params.id)),
});

export const patchUnit = endpoint({
  method: 'patch',
  path: '/units/:id',
  summary: 'Sửa hoặc kết thúc đơn vị; nghĩa vụ trong các kế hoạch đang thực hiện theo thời gian mới',
  tag,
  access: 'register.write',
  params: idParams,
  body: unitChange,
  conditional: true,
  response: changedUnit,
  handle: async ({ app, actor, params, body, seenVersion }) => {
    const { unit, effect } = await changeUnit(app, actor, params.id, body, seenVersion);
    return { ...presentUnit(unit), effect };
  },
});

export const getChannels = endpoint({
  method: 'get',
  path: '/channels',
  summary: 'Các kênh',
  tag,
  access: 'register.read',
  query: z.object({ unit: z.string().optional() }),
  response: listOf(channelOut),
  handle: async ({ app, actor, query }) => {
    const { channels } = await loadRegister(app, actor.provinceId);
    const items = channels.filter((channel) => query.unit === undefined || channel.unitId === query.unit);
    return { items: items.map(presentChannel), next: null };
  },
});

export const postChannel = endpoint({
  method: 'post',
  path: '/channels',
  summary: 'Thêm kênh cho một đơn vị',
  tag,
  access: 'register.write',
  body: newChannel,
  response: channelOut,
  handle: async ({ app, actor, body }) => presentChannel(await addChannel(app, actor, body)),
});

export const getChannel = endpoint({
  method: 'get',
  path: '/channels/:id',
  summary: 'Một kênh; ETag là phiên bản để sửa',
  tag,
  access: 'register.read',
  params: idParams,
  response: channelOut,
  handle: async ({ app, actor, params }) =>
    presentChannel(await findChannel(app.store, actor, 'register.read', params.id)),
});

export const patchChannel = endpoint({
  method: 'patch',
  path: '/channels/:id',
  summary: 'Sửa hoặc kết thúc kênh; lịch đã xếp sau ngày cuối được dời',
  tag,
  access: 'register.write',
  params: idParams,
  body: channelChange,
  conditional: true,
  response: changedChannel,
  handle: async ({ app, actor, params, body, seenVersion }) => {
    const { channel, effect } = await changeChannel(app, actor, params.id, body, seenVersion);
    return { ...presentChannel(channel), effect };
  },
});

export const getDayparts = endpoint({
  method: 'get',
  path: '/dayparts',
  summary: 'Các khung giờ của kênh',
  tag,
  access: 'register.read',
  query: z.object({ channel: z.string().optional() }),
  response: listOf(daypartOut),
  handle: async ({ app, actor, query }) => {
    const { channels } = await loadRegister(app, actor.provinceId);
    const ids = channels
      .map((channel) => channel.id)
      .filter((id) => query.channel === undefined || id === query.channel);
    return { items: (await loadDayparts(app, ids)).map(presentDaypart), next: null };
  },
});

export const postDaypart = endpoint({
  method: 'post',
  path: '/dayparts',
  summary: 'Thêm khung giờ cho một kênh',
  tag,
  access: 'register.write',
  body: newDaypart,
  response: daypartOut,
  handle: async ({ app, actor, body }) => presentDaypart(await addDaypart(app, actor, body)),
});

export const getDaypart = endpoint({
  method: 'get',
  path: '/dayparts/:id',
  summary: 'Một khung giờ; ETag là phiên bản để sửa',
  tag,
  access: 'register.read',
  params: idParams,
  response: daypartOut,
  handle: async ({ app, actor, params }) =>
    presentDaypart((await findDaypart(app.store, actor, 'register.read', params.id)).daypart),
});

export const patchDaypart = endpoint({
  method: 'patch',
  path: '/dayparts/:id',
  summary: 'Sửa hoặc kết thúc khung giờ; lịch đã xếp ở chỗ không còn được dời',
  tag,
  access: 'register.write',
  params: idParams,
  body: daypartChange,
  conditional: true,
  response: changedDaypart,
  handle: async ({ app, actor, params, body, seenVersion }) => {
    const { daypart, effect } = await changeDaypart(app, actor, params.id, body, seenVersion);
    return { ...presentDaypart(daypart), effect };
  },
});
