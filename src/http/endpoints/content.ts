import { approveContent, submitContent } from '../../app/content/approve-content.js';
import { contactSheetOf, zipAsset } from '../../app/content/bundle-asset.js';
import { changeContent, createContent } from '../../app/content/create-content.js';
import { listContents, loadContent } from '../../app/content/list-contents.js';
import { previewContent } from '../../app/content/preview-content.js';
import { loopOf, publishContent, withdrawPublication } from '../../app/content/publish-content.js';
import { loadAsset, requestAsset } from '../../app/content/request-asset.js';
import { idParams, listOf } from '../../contracts/common.js';
import * as content from '../../contracts/content.js';
import { Failure } from '../../domain/errors.js';
import {
  presentAsset,
  presentContent,
  presentDesign,
  presentLoop,
  presentPublication,
  presentSize,
} from '../content-presenters.js';
import { endpoint } from '../endpoint.js';
import { perMinute } from '../quota.js';

const tag = 'Sản phẩm truyền thông';

/** A page of twenty sizes, redrawn every two seconds. */
const countPreview = perMinute(600);

export const getDesigns = endpoint({
  method: 'get',
  path: '/designs',
  summary: 'Các mẫu thiết kế, với ô nhập, giới hạn và nội dung mẫu',
  tag,
  access: 'contents.read',
  response: listOf(content.designOut),
  handle: ({ app }) => Promise.resolve({ items: app.renderer.designs().map(presentDesign), next: null }),
});

export const getAssetSizes = endpoint({
  method: 'get',
  path: '/asset-sizes',
  summary: 'Các cỡ ảnh có tên',
  tag,
  access: 'contents.read',
  response: listOf(content.assetSizeOut),
  handle: ({ app }) => Promise.resolve({ items: app.renderer.sizes().map(presentSize), next: null }),
});

export const postPreview = endpoint({
  method: 'post',
  path: '/previews',
  summary:
    'Xem thử một cỡ ảnh (PNG), không lưu gì; số màn hình và cảnh báo ở Preview-Pages, Preview-Warnings',
  tag,
  access: 'assets.render',
  body: content.previewIn,
  response: 'file',
  status: 200,
  handle: async ({ app, actor, body }) => {
    countPreview(actor.userId, app.clock.now());
    const screens = await previewContent(app, actor, body);
    const screen = screens[body.page - 1];
    if (screen === undefined)
      throw new Failure('not-found', 'no-such-screen', `Nội dung chỉ có ${String(screens.length)} màn hình.`);
    return {
      contentType: 'image/png',
      fileName: null,
      bytes: screen.bytes,
      headers: {
        'Preview-Pages': String(screens.length),
        // Headers are ASCII; the warnings are Vietnamese.
        'Preview-Warnings': encodeURIComponent(JSON.stringify(screen.warnings)),
        'Cache-Control': 'no-store',
      },
    };
  },
});

export const getContents = endpoint({
  method: 'get',
  path: '/contents',
  summary: 'Thư viện nội dung, mới nhất trước; tìm không phân biệt dấu',
  tag,
  access: 'contents.read',
  query: content.contentQuery,
  response: listOf(content.contentOut),
  handle: async ({ app, actor, query }) => {
    const { q, design, state, limit, after } = query;
    const page = await listContents(app, actor, { text: q, designId: design, state, limit, after });
    return { items: page.items.map((one) => presentContent(app, one)), next: page.next };
  },
});

export const postContent = endpoint({
  method: 'post',
  path: '/contents',
  summary: 'Lưu một bản nháp từ mẫu thiết kế hoặc từ tệp đã tải lên',
  tag,
  access: 'contents.write',
  body: content.newContent,
  response: content.contentOut,
  handle: async ({ app, actor, body }) => presentContent(app, await createContent(app, actor, body)),
});

export const getContent = endpoint({
  method: 'get',
  path: '/contents/:id',
  summary: 'Một nội dung',
  tag,
  access: 'contents.read',
  params: idParams,
  response: content.contentOut,
  handle: async ({ app, actor, params }) => presentContent(app, await loadContent(app, actor, params.id)),
});

export const patchContent = endpoint({
  method: 'patch',
  path: '/contents/:id',
  summary: 'Sửa nội dung; sửa điều nhìn thấy thì phê duyệt cũ mất hiệu lực',
  tag,
  access: 'contents.write',
  params: idParams,
  body: content.contentChange,
  conditional: true,
  response: content.contentOut,
  handle: async ({ app, actor, params, body, seenVersion }) =>
    presentContent(app, await changeContent(app, actor, params.id, seenVersion!, body)),
});

export const postContentSubmission = endpoint({
  method: 'post',
  path: '/contents/:id/submission',
  summary: 'Gửi duyệt; mọi cỡ ảnh được dựng trong một việc nền',
  tag,
  access: 'contents.write',
  params: idParams,
  response: content.contentOut,
  status: 200,
  handle: async ({ app, actor, params }) => presentContent(app, await submitContent(app, actor, params.id)),
});

export const postContentApproval = endpoint({
  method: 'post',
  path: '/contents/:id/approval',
  summary: 'Phê duyệt nội dung đúng như bản đã xem',
  tag,
  access: 'contents.approve',
  params: idParams,
  body: content.approvalIn,
  response: content.contentOut,
  status: 200,
  handle: async ({ app, actor, params, body }) =>
    presentContent(app, await approveContent(app, actor, params.id, body.contentHash ?? null)),
});

export const postPublications = endpoint({
  method: 'post',
  path: '/contents/:id/publications',
  summary: 'Đưa nội dung đã duyệt lên các kênh; màn hình LED nhận vào vòng phát',
  tag,
  access: 'contents.write',
  params: idParams,
  body: content.publicationsIn,
  response: content.publicationsOut,
  handle: async ({ app, actor, params, body }) => ({
    publications: (await publishContent(app, actor, params.id, body.channels)).map(presentPublication),
  }),
});

export const deletePublication = endpoint({
  method: 'delete',
  path: '/publications/:id',
  summary: 'Gỡ nội dung khỏi kênh',
  tag,
  access: 'contents.write',
  params: idParams,
  response: null,
  handle: async ({ app, actor, params }) => {
    await withdrawPublication(app, actor, params.id);
    return null;
  },
});

export const getLoop = endpoint({
  method: 'get',
  path: '/channels/:id/loop',
  summary: 'Vòng phát của một màn hình LED: các nội dung theo thứ tự, tỷ phần và tệp đúng cỡ',
  tag,
  access: 'contents.read',
  params: idParams,
  response: content.loopOut,
  handle: async ({ app, actor, params }) => presentLoop(await loopOf(app, actor, params.id)),
});

export const postAsset = endpoint({
  method: 'post',
  path: '/assets',
  summary: 'Đặt dựng một sản phẩm ở nhiều kích thước; kết quả đến sau',
  tag,
  access: 'assets.render',
  body: content.assetIn,
  response: content.assetOut,
  status: 202,
  handle: async ({ app, actor, body }) => presentAsset(await requestAsset(app, actor, body)),
});

export const getAsset = endpoint({
  method: 'get',
  path: '/assets/:id',
  summary: 'Một sản phẩm và các bản xuất của nó',
  tag,
  access: 'contents.read',
  params: idParams,
  response: content.assetOut,
  handle: async ({ app, actor, params }) => presentAsset(await loadAsset(app, actor, params.id)),
});

export const getAssetBundle = endpoint({
  method: 'get',
  path: '/assets/:id/bundle.zip',
  summary: 'Mọi tệp của một sản phẩm trong một tệp zip',
  tag,
  access: 'contents.read',
  params: idParams,
  response: 'file',
  handle: async ({ app, actor, params }) => ({
    contentType: 'application/zip',
    fileName: `bo-anh-${params.id.slice(0, 8)}.zip`,
    bytes: await zipAsset(app, actor, params.id),
  }),
});

export const getContactSheet = endpoint({
  method: 'get',
  path: '/assets/:id/contact-sheet.png',
  summary: 'Một ảnh cho thấy mọi cỡ của một sản phẩm',
  tag,
  access: 'contents.read',
  params: idParams,
  response: 'file',
  handle: async ({ app, actor, params }) => ({
    contentType: 'image/png',
    fileName: null,
    bytes: await contactSheetOf(app, actor, params.id),
  }),
});
