/** Publishing approved content: into the loops of LED walls, and onto the record of other channels. */
import { loopRound } from '../../domain/content/loop-order.js';
import { Failure } from '../../domain/errors.js';
import { type Actor, mayTouch } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { JobRecord } from '../jobs/job-record.js';
import { authorise, authoriseOn, notFound } from '../org/authorise.js';
import type { Records, Stored, WriteShelves } from '../ports/store.js';
import type { Asset } from './asset.js';
import { CARRIERS, mediumOf } from './content-medium.js';
import { type ContentRecord, standsApproved } from './content-record.js';
import type { MediaFile, MediaKind } from './media-file.js';
import type { Publication } from './publication.js';
import { recordAsset } from './request-asset.js';
import { sizeOf } from './sizes.js';

export interface Placement {
  readonly channelId: string;
  /** 1 when left out. */
  readonly share?: number | undefined;
  /** At the end when left out. */
  readonly position?: number | undefined;
}

/** The largest loop of a wall: at eight seconds each, a round of an hour. */
const LONGEST_ROUND = 450;

const publicationId = (channelId: string, contentId: string): string => `${channelId} ${contentId}`;

/**
 * Publishes a content whose approval stands to channels that the actor may fill.
 * @throws Failure `content-not-approved`, `channel-unknown`, `channel-unfit`, `loop-full`
 */
export async function publishContent(
  app: Context,
  actor: Actor,
  contentId: string,
  placements: readonly Placement[],
): Promise<Stored<Publication>[]> {
  const content = authoriseOn(actor, 'contents.write', await app.store.contents.get(contentId), 'nội dung');
  requireApproval(app, content);
  const channels = await channelsOf(app, actor, placements);
  requireCarriers(await mediumOf(app, content), channels, placements);
  const reason = { action: 'content.published', subject: contentId, unitId: content.unitId };
  const { published, job } = await app.store.write(actor, reason, async (shelves) => {
    const current = await shelves.contents.get(contentId);
    if (current === null) throw notFound('nội dung');
    requireApproval(app, current);
    const published: Stored<Publication>[] = [];
    for (const placement of placements)
      published.push(
        await place(app, actor, shelves, current, channels.get(placement.channelId)!, placement),
      );
    return { published, job: await drawForWalls(app, shelves, current, [...channels.values()]) };
  });
  if (job !== null) await app.queue.announce(job);
  return published;
}

/** A wall that was set up after the content was drawn has a size of its own: the content is drawn anew with it. */
async function drawForWalls(
  app: Context,
  shelves: WriteShelves,
  content: Stored<ContentRecord>,
  channels: readonly Records['channels'][],
): Promise<JobRecord | null> {
  const asset = content.assetId === null ? null : await shelves.assets.get(content.assetId);
  if (asset === null) return null;
  const missing = channels.flatMap(({ led }) =>
    led === null || asset.sizes.some(({ width, height }) => width === led.width && height === led.height)
      ? []
      : [sizeOf(app.renderer.sizes(), led)],
  );
  if (missing.length === 0) return null;
  const { provinceId, unitId, designId, theme, fields, createdBy } = asset;
  const sizes = [...asset.sizes, ...new Map(missing.map((size) => [size.id, size])).values()];
  const { asset: drawn, job } = await recordAsset(app, shelves, {
    ...{ id: app.ids.next(), provinceId, unitId, designId, theme, fields, createdBy, sizes },
  });
  await shelves.contents.replace({ ...content, assetId: drawn.id });
  return job;
}

function requireApproval(app: Context, content: ContentRecord): void {
  if (standsApproved(app, content)) return;
  const detail = 'Nội dung này chưa được duyệt ở bản hiện tại nên chưa đưa lên kênh được.';
  throw new Failure('conflict', 'content-not-approved', detail);
}

async function channelsOf(
  app: Context,
  actor: Actor,
  placements: readonly Placement[],
): Promise<ReadonlyMap<string, Records['channels']>> {
  const found = await app.store.channels.find({ id: { in: placements.map(({ channelId }) => channelId) } });
  const usable = new Map(
    found
      .filter((channel) => mayTouch(actor, 'contents.write', channel))
      .map((channel) => [channel.id, channel]),
  );
  const missing = placements.findIndex(({ channelId }) => !usable.has(channelId));
  if (missing < 0) return usable;
  const detail = 'Không có kênh này, hoặc kênh thuộc đơn vị khác.';
  throw new Failure('invalid', 'channel-unknown', detail, {
    fields: [{ path: `channels.${String(missing)}.channelId`, detail }],
  });
}

const MEDIUM_WORDS: Readonly<Record<MediaKind, string>> = {
  image: 'ảnh',
  video: 'video',
  audio: 'bản tiếng',
};

/** A wall plays no sound, a loudspeaker shows no picture. */
function requireCarriers(
  medium: MediaKind,
  channels: ReadonlyMap<string, Records['channels']>,
  placements: readonly Placement[],
): void {
  for (const [index, { channelId }] of placements.entries()) {
    const { kind, name } = channels.get(channelId)!;
    if (CARRIERS[medium].includes(kind)) continue;
    const detail = `Kênh “${name}” không nhận ${MEDIUM_WORDS[medium]}.`;
    throw new Failure('invalid', 'channel-unfit', detail, {
      fields: [{ path: `channels.${String(index)}.channelId`, detail }],
    });
  }
}

async function place(
  app: Context,
  actor: Actor,
  shelves: WriteShelves,
  content: ContentRecord,
  channel: Records['channels'],
  { share = 1, position }: Placement,
): Promise<Stored<Publication>> {
  const id = publicationId(channel.id, content.id);
  const all = await shelves.publications.find({ channelId: channel.id });
  const before = all.find((one) => one.id === id);
  const others = all.filter((one) => one.id !== id);
  if (others.reduce((sum, one) => sum + one.share, share) > LONGEST_ROUND) {
    const detail = `Vòng phát của “${channel.name}” đã đầy; hãy gỡ bớt nội dung cũ.`;
    throw new Failure('conflict', 'loop-full', detail);
  }
  const last = Math.max(0, ...others.map((one) => one.position));
  const wanted = position ?? before?.position ?? last + 1;
  const record: Publication = {
    id,
    provinceId: channel.provinceId,
    unitId: channel.unitId,
    channelId: channel.id,
    contentId: content.id,
    contentHash: content.approval!.contentHash,
    position: wanted,
    share,
    publishedAt: app.clock.now(),
    publishedBy: actor.userId,
  };
  if (before === undefined) await shelves.publications.insert([record]);
  else await shelves.publications.replace({ ...record, version: before.version });
  // Whoever stood at this place or behind it moves back by one.
  if (others.some((one) => one.position === wanted)) {
    for (const one of others.filter((each) => each.position >= wanted))
      await shelves.publications.replace({ ...one, position: one.position + 1 });
  }
  return { ...record, version: (before?.version ?? 0) + 1 };
}

/** Takes a content off a channel. */
export async function withdrawPublication(app: Context, actor: Actor, id: string): Promise<void> {
  const found = authoriseOn(actor, 'contents.write', await app.store.publications.get(id), 'lượt đăng');
  const reason = { action: 'content.withdrawn', subject: found.contentId, unitId: found.unitId };
  await app.store.write(actor, reason, (shelves) => shelves.publications.remove({ id }));
}

/** Where a content is published, in the order of channel names. */
export async function publicationsOf(
  app: Context,
  contentId: string,
): Promise<readonly { readonly publication: Publication; readonly channel: Records['channels'] }[]> {
  const publications = await app.store.publications.find({ contentId });
  const channels = await app.store.channels.find({ id: { in: publications.map((one) => one.channelId) } });
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  return publications
    .flatMap((publication) => {
      const channel = byId.get(publication.channelId);
      return channel === undefined ? [] : [{ publication, channel }];
    })
    .sort((a, b) => a.channel.name.localeCompare(b.channel.name, 'vi'));
}

/** One content of a loop. `withheld` says why it does not run, where it does not. */
export interface LoopItem {
  readonly publication: Publication;
  readonly content: ContentRecord;
  /** The files in the wall's own size, one for each screen; of a finished file, the file itself. */
  readonly renditionIds: readonly string[];
  readonly withheld: string | null;
}

export interface ChannelLoop {
  readonly channel: Records['channels'];
  readonly items: readonly LoopItem[];
  /** Content ids in the order of one round; what is withheld is not among them. */
  readonly round: readonly string[];
}

/** The loop of an LED wall as it runs now. A content whose approval does not stand any more is withheld at once. */
export async function loopOf(app: Context, actor: Actor, channelId: string): Promise<ChannelLoop> {
  authorise(actor, 'contents.read');
  const channel = await app.store.channels.get(channelId);
  if (channel === null || !mayTouch(actor, 'contents.read', channel)) throw notFound('kênh');
  if (channel.led === null)
    throw new Failure('conflict', 'channel-has-no-loop', 'Chỉ màn hình LED mới có vòng phát.');
  const publications = await app.store.publications.find({ channelId });
  const contents = await app.store.contents.find({ id: { in: publications.map((one) => one.contentId) } });
  const byId = new Map(contents.map((content) => [content.id, content]));
  const assets = await app.store.assets.find({
    id: { in: contents.flatMap(({ assetId }) => assetId ?? []) },
  });
  const assetById = new Map(assets.map((asset) => [asset.id, asset]));
  const files = await app.store.mediaFiles.find({
    id: { in: contents.flatMap(({ source }) => (source.kind === 'file' ? source.mediaId : [])) },
  });
  const fileById = new Map(files.map((file) => [file.id, file]));
  const items = publications
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .flatMap((publication): LoopItem[] => {
      const content = byId.get(publication.contentId);
      if (content === undefined) return [];
      const asset = content.assetId === null ? undefined : assetById.get(content.assetId);
      const renditionIds = filesFor(content, asset, fileById, channel.led!);
      return [
        {
          publication,
          content,
          renditionIds,
          withheld: reasonToWithhold(app, content, publication, renditionIds),
        },
      ];
    });
  const running = items.filter(({ withheld }) => withheld === null);
  const round = loopRound(running.map(({ publication: { contentId, share } }) => ({ id: contentId, share })));
  return { channel, items, round };
}

function filesFor(
  { source, pictureId }: ContentRecord,
  asset: Asset | undefined,
  files: ReadonlyMap<string, MediaFile>,
  { width, height }: { width: number; height: number },
): readonly string[] {
  if (source.kind === 'file') {
    const file = files.get(source.mediaId);
    if (file?.kind === 'image') return [pictureId];
    return file?.renditions.flatMap((one) => (one.deviceClass === 'led-player' ? one.sha256 : [])) ?? [];
  }
  const fitting = asset?.outcomes.filter(({ size }) => size.width === width && size.height === height) ?? [];
  // Two sizes of the same measure may differ in their safe zones; a wall has none.
  return (fitting.find(({ size }) => size.medium === 'led') ?? fitting[0])?.renditionIds ?? [];
}

function reasonToWithhold(
  app: Context,
  content: ContentRecord,
  { contentHash }: Publication,
  renditionIds: readonly string[],
): string | null {
  if (!standsApproved(app, content)) return 'Nội dung đã sửa và chưa được duyệt lại.';
  if (content.approval!.contentHash !== contentHash)
    return 'Nội dung đã duyệt bản mới; hãy đưa lên kênh lại.';
  return renditionIds.length === 0 ? 'Tệp cho màn hình này chưa dựng xong.' : null;
}
