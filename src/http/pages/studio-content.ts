/** One content: its state and approval, its files in all sizes, and where it runs. */
import { approveContent, submitContent } from '../../app/content/approve-content.js';
import type { Asset } from '../../app/content/asset.js';
import { type ContentRecord, contentHash } from '../../app/content/content-record.js';
import { fileOf, mediumOf } from '../../app/content/content-medium.js';
import { fillableChannels } from '../../app/content/fillable-channels.js';
import { loadContent } from '../../app/content/list-contents.js';
import { publicationsOf, publishContent, withdrawPublication } from '../../app/content/publish-content.js';
import { loadAsset } from '../../app/content/request-asset.js';
import type { Records, Stored } from '../../app/ports/store.js';
import { whole } from '../../app/vietnamese-numbers.js';
import { Failure } from '../../domain/errors.js';
import { mayTouch, reachOf } from '../../domain/org/policy.js';
import { formText, queryText } from './csrf.js';
import { STUDIO, studioFrame } from './studio-library.js';
import { mediaOnPage } from './studio-media.js';
import { CONTENT_MARKS, contentHref, renditionHref, sourceName } from './studio-wording.js';
import { type Visit, sendPage } from './visit.js';
import { moment } from './wording.js';

/** What the page says after something was done. */
const DONE: Readonly<Record<string, string>> = {
  tao: 'Đã lưu bản nháp.',
  sua: 'Đã lưu thay đổi. Nếu bản trước đã gửi duyệt hoặc đã duyệt, hãy gửi duyệt lại.',
  'gui-duyet': 'Đã gửi duyệt.',
  duyet: 'Đã duyệt đúng bản đang hiện.',
  dang: 'Đã đưa lên các kênh đã chọn.',
  go: 'Đã gỡ khỏi kênh.',
  dung: 'Đã dựng xong. Hãy xem hoặc nghe lại, rồi gửi duyệt.',
};

const MOST_SHARE = 20;

const idOf = ({ request }: Visit): string => String(request.params['id'] ?? '');

export async function showContent(visit: Visit): Promise<void> {
  await sendContent(visit, null);
}

/** Takes what is to be done with a content; a refusal is told on its page. */
export async function receiveContentAction(visit: Visit): Promise<void> {
  const { request, response } = visit;
  const action = formText(request, 'action');
  try {
    await act(visit, action);
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
    await sendContent(visit, error.detail);
    return;
  }
  response.redirect(303, `${contentHref(idOf(visit))}?xong=${action}`);
}

async function act(visit: Visit, action: string): Promise<void> {
  const { app, actor, request } = visit;
  const id = idOf(visit);
  switch (action) {
    case 'gui-duyet':
      await submitContent(app, actor, id);
      return;
    case 'duyet':
      await approveContent(app, actor, id, formText(request, 'hash'));
      return;
    case 'dang': {
      const medium = await mediumOf(app, await loadContent(app, actor, id));
      const chosen = (await fillableChannels(app, actor, medium)).filter(
        (channel) => formText(request, `k.${channel.id}`) !== '',
      );
      if (chosen.length === 0) throw new Failure('invalid', 'channel-missing', 'Hãy chọn ít nhất một kênh.');
      const share = Math.min(MOST_SHARE, Math.max(1, Math.round(Number(formText(request, 'share'))) || 1));
      const placements = chosen.map(({ id: channelId, led }) =>
        led === null ? { channelId } : { channelId, share },
      );
      await publishContent(app, actor, id, placements);
      return;
    }
    case 'go':
      await withdrawPublication(app, actor, formText(request, 'publication'));
      return;
    default:
      throw new Failure('invalid', 'action-unknown', 'Không rõ yêu cầu này muốn làm gì.');
  }
}

async function sendContent(visit: Visit, trouble: string | null): Promise<void> {
  const { app, actor, request } = visit;
  const content = await loadContent(app, actor, idOf(visit));
  const asset = content.assetId === null ? null : await loadAsset(app, actor, content.assetId);
  const published = await publicationsOf(app, content.id);
  const done = queryText(request, 'xong') ?? '';
  const file = await fileOf(app, content);
  const hash = contentHash(app, content);
  const mayWrite = mayTouch(actor, 'contents.write', content);
  await sendPage(
    visit,
    'studio-content',
    { title: content.title, current: STUDIO, status: trouble === null ? 200 : 409 },
    {
      ...studioFrame(visit),
      id: content.id,
      contentTitle: content.title,
      design: sourceName(app, content, file),
      mark: CONTENT_MARKS[content.state],
      by: content.createdByName,
      at: moment(content.createdAt),
      changedAt: moment(content.changedAt),
      hash,
      shortHash: hash.slice(0, 12),
      taken: trouble === null && Object.hasOwn(DONE, done) ? DONE[done] : null,
      trouble,
      picture: content.source.kind === 'design' ? renditionHref(content.pictureId) : null,
      ...approvalOf(visit, content, mayWrite),
      editHref: mayWrite && content.source.kind === 'design' ? `${contentHref(content.id)}/sua` : null,
      ...(await filesOf(visit, asset)),
      media: file === null ? null : await mediaOnPage(app, file),
      published: published.map(({ publication, channel }) => ({
        publicationId: publication.id,
        channelName: channel.name,
        at: moment(publication.publishedAt),
        loop:
          channel.led === null
            ? null
            : `vị trí ${whole(publication.position)} trong vòng phát, tỷ phần ${whole(publication.share)}`,
        isStale: publication.contentHash !== hash,
        mayRemove: mayTouch(actor, 'contents.write', publication),
      })),
      groups:
        mayWrite && content.state === 'approved'
          ? groupsOf(await fillableChannels(app, actor, file?.kind ?? 'image'))
          : [],
    },
  );
}

const approvalOf = ({ actor }: Visit, content: ContentRecord, mayWrite: boolean): object => ({
  approval:
    content.approval === null
      ? null
      : {
          byName: content.approval.byName,
          at: moment(content.approval.at),
          approvedHash: content.approval.contentHash.slice(0, 12),
        },
  maySubmit: mayWrite && content.state === 'draft',
  mayApprove:
    content.state !== 'approved' &&
    reachOf(actor, 'contents.approve') !== null &&
    content.createdBy !== actor.userId,
  isOwn: content.state === 'submitted' && content.createdBy === actor.userId,
});

const kilobytes = (bytes: number): string => `${whole(Math.max(1, Math.round(bytes / 1000)))} KB`;

async function filesOf({ app }: Visit, asset: Stored<Asset> | null): Promise<object> {
  const job = asset?.state === 'waiting' ? await app.store.jobs.get(asset.jobId) : null;
  const renditions = await app.store.renditions.find({ id: { in: asset?.renditionIds ?? [] } });
  const byId = new Map(renditions.map((rendition) => [rendition.id, rendition]));
  const done = asset?.outcomes ?? [];
  return {
    hasAsset: asset !== null,
    isDrawing: asset?.state === 'waiting' && job?.state !== 'failed',
    drawFault: job?.state === 'failed' ? 'Không dựng được ảnh; hãy sửa nội dung rồi gửi duyệt lại.' : null,
    progress: job?.progress ?? 0,
    jobHref: asset === null ? '' : `/api/v1/jobs/${encodeURIComponent(asset.jobId)}`,
    sizeCount: asset === null ? '' : whole(asset.sizes.length),
    zipHref: asset?.state === 'ready' ? `/api/v1/assets/${asset.id}/bundle.zip` : null,
    sheetHref: asset?.state === 'ready' ? `/api/v1/assets/${asset.id}/contact-sheet.png` : null,
    refused: done.flatMap(({ size, refusal }) =>
      refusal === null ? [] : [{ name: size.name, detail: refusal.detail }],
    ),
    files: done
      .filter(({ refusal }) => refusal === null)
      .map(({ size, renditionIds }) => ({
        name: size.name,
        isLed: size.medium === 'led',
        isTall: size.height > size.width,
        measure: `${String(size.width)}×${String(size.height)}`,
        weight: kilobytes(renditionIds.reduce((sum, id) => sum + (byId.get(id)?.bytes ?? 0), 0)),
        pagesWord: renditionIds.length > 1 ? `${String(renditionIds.length)} màn hình` : null,
        width: size.width,
        height: size.height,
        href: renditionHref(renditionIds[0]!),
      })),
  };
}

const GROUPS: readonly { readonly label: string; readonly kinds: readonly string[] }[] = [
  { label: 'Màn hình LED', kinds: ['led'] },
  { label: 'Truyền thanh, phát thanh', kinds: ['loudspeaker', 'radio'] },
  { label: 'Truyền hình', kinds: ['tv'] },
  { label: 'Mạng xã hội', kinds: ['facebook', 'zalo', 'tiktok', 'youtube'] },
  { label: 'Trang và cổng thông tin', kinds: ['portal', 'online'] },
];

const groupsOf = (channels: readonly Records['channels'][]): object[] =>
  GROUPS.map(({ label, kinds }) => ({ label, isLed: kinds.includes('led'), kinds }))
    .map(({ label, isLed, kinds }) => ({
      label,
      isLed,
      channels: channels
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ id, name, led }) => ({
          name: `k.${id}`,
          channelName: name,
          measure: led === null ? null : `${String(led.width)}×${String(led.height)}`,
        })),
    }))
    .filter((group) => group.channels.length > 0);
