import { z } from 'zod';
import { assetIn, assetOut, designOut } from '../../contracts/content.js';
import { idParams, listOf } from '../../contracts/common.js';
import { loadAsset, loadRendition, requestAsset } from '../../app/content/request-asset.js';
import { endpoint } from '../endpoint.js';
import { presentAsset } from '../presenters.js';

const tag = 'Sản phẩm truyền thông';

export const getDesigns = endpoint({
  method: 'get',
  path: '/designs',
  summary: 'Các mẫu thiết kế',
  tag,
  access: 'assets.render',
  response: listOf(designOut),
  handle: ({ app }) =>
    Promise.resolve({ items: app.renderer.designs().map(({ id, name }) => ({ id, name })), next: null }),
});

export const postAsset = endpoint({
  method: 'post',
  path: '/assets',
  summary: 'Đặt dựng một sản phẩm ở nhiều kích thước; kết quả đến sau',
  tag,
  access: 'assets.render',
  body: assetIn,
  response: assetOut,
  status: 202,
  handle: async ({ app, actor, body }) => presentAsset(await requestAsset(app, actor, body)),
});

export const getAsset = endpoint({
  method: 'get',
  path: '/assets/:id',
  summary: 'Một sản phẩm và các bản xuất của nó',
  tag,
  access: 'assets.render',
  params: idParams,
  response: assetOut,
  handle: async ({ app, actor, params }) => presentAsset(await loadAsset(app, actor, params.id)),
});

export const getRendition = endpoint({
  method: 'get',
  path: '/renditions/:sha256',
  summary: 'Tệp của một bản xuất',
  tag,
  access: 'assets.render',
  params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Mã bản xuất không đúng.') }),
  response: 'file',
  handle: async ({ app, actor, params }) => {
    const { bytes, format } = await loadRendition(app, actor, params.sha256);
    return { contentType: `image/${format}`, fileName: null, bytes };
  },
});
