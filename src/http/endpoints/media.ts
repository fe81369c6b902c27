import { z } from 'zod';
import { listMedia } from '../../app/content/list-media.js';
import { MEDIA_KINDS } from '../../app/content/media-file.js';
import { type IncomingFile, loadMedia, receiveMedia } from '../../app/content/receive-media.js';
import { loadRendition } from '../../app/content/request-asset.js';
import { loadProduction, requestProduction } from '../../app/content/request-production.js';
import { idParams, listOf } from '../../contracts/common.js';
import * as content from '../../contracts/content.js';
import * as production from '../../contracts/production.js';
import { presentMedia, presentProduction } from '../content-presenters.js';
import { endpoint } from '../endpoint.js';

const tag = 'Sản phẩm truyền thông';

const MOST_LISTED = 200;

/** By the format of a rendition; the others are pictures, named as their type is. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};

export const getRendition = endpoint({
  method: 'get',
  path: '/renditions/:sha256',
  summary: 'Tệp của một bản xuất',
  tag,
  access: 'contents.read',
  params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Mã bản xuất không đúng.') }),
  response: 'file',
  handle: async ({ app, actor, params }) => {
    const { path, format } = await loadRendition(app, actor, params.sha256);
    // The address is the hash of the bytes, so they never change under it.
    const headers = { 'Cache-Control': 'private, max-age=31536000, immutable' };
    return { contentType: CONTENT_TYPES[format] ?? `image/${format}`, fileName: null, path, headers };
  },
});

export const postMedia = endpoint({
  method: 'post',
  path: '/media',
  summary:
    'Tải lên ảnh (≤ 20 MB), video hoặc âm thanh (≤ 200 MB): thân yêu cầu kèm X-File-Name, hoặc biểu mẫu',
  tag,
  access: 'contents.write',
  streamsFile: true,
  response: content.mediaOut,
  handle: async ({ app, actor, body }) => presentMedia(await receiveMedia(app, actor, body as IncomingFile)),
});

export const getMediaFiles = endpoint({
  method: 'get',
  path: '/media',
  summary: 'Các tệp trong kho, mới nhất trước',
  tag,
  access: 'contents.read',
  query: content.mediaQuery,
  response: listOf(content.mediaOut),
  handle: async ({ app, actor, query }) => ({
    items: (
      await listMedia(app, actor, query.kind === undefined ? MEDIA_KINDS : [query.kind], MOST_LISTED)
    ).map(presentMedia),
    next: null,
  }),
});

export const getMedia = endpoint({
  method: 'get',
  path: '/media/:id',
  summary: 'Một tệp đã tải lên và các bản cho từng loại thiết bị',
  tag,
  access: 'contents.read',
  params: idParams,
  response: content.mediaOut,
  handle: async ({ app, actor, params }) => presentMedia(await loadMedia(app, actor, params.id)),
});

export const postProduction = endpoint({
  method: 'post',
  path: '/productions',
  summary: 'Đặt dựng chương trình truyền thanh, vòng lặp LED, chữ chạy hoặc phim; kết quả là một bản nháp',
  tag,
  access: 'contents.write',
  body: production.productionIn,
  response: production.productionOut,
  status: 202,
  handle: async ({ app, actor, body }) => presentProduction(await requestProduction(app, actor, body)),
});

export const getProduction = endpoint({
  method: 'get',
  path: '/productions/:id',
  summary: 'Một việc dựng: đang đợi, đã xong (có nội dung nào) hay không dựng được (vì sao)',
  tag,
  access: 'contents.read',
  params: idParams,
  response: production.productionOut,
  handle: async ({ app, actor, params }) => presentProduction(await loadProduction(app, actor, params.id)),
});
