/** Contents, assets and uploaded files as the API shows them. */
import type { z } from 'zod';
import type { Asset } from '../app/content/asset.js';
import { type ContentRecord, contentHash } from '../app/content/content-record.js';
import type { StoredFields } from '../app/content/stored-fields.js';
import type { MediaFile } from '../app/content/media-file.js';
import type { Production } from '../app/content/production.js';
import type { Publication } from '../app/content/publication.js';
import type { ChannelLoop } from '../app/content/publish-content.js';
import type { Context } from '../app/context.js';
import type { Stored } from '../app/ports/store.js';
import type * as content from '../contracts/content.js';
import type * as production from '../contracts/production.js';
import type { AssetSize } from '../domain/content/asset-size.js';
import type { Design } from '../domain/content/design.js';
import { rfc3339 } from '../domain/time.js';

export const presentDesign = (design: Design): z.output<typeof content.designOut> => ({
  id: design.id,
  version: design.version,
  name: design.name,
  description: design.description,
  media: [...design.media],
  theme: design.theme,
  fields: design.fields.map((field) => ({ ...field })),
});

export const presentSize = (size: AssetSize): z.output<typeof content.assetSizeOut> => ({
  id: size.id,
  name: size.name,
  medium: size.medium,
  width: size.width,
  height: size.height,
  format: size.format,
});

export const presentAsset = (asset: Asset): z.output<typeof content.assetOut> => ({
  id: asset.id,
  designId: asset.designId,
  state: asset.state,
  jobId: asset.jobId,
  sizes: asset.sizes.map((size) => {
    const outcome = asset.outcomes.find((one) => one.size.id === size.id);
    return {
      ...presentSize(size),
      renditions: [...(outcome?.renditionIds ?? [])],
      warnings: [...(outcome?.warnings ?? [])],
      refusal: outcome?.refusal ?? null,
    };
  }),
  renditions: [...asset.renditionIds],
  warnings: [...asset.warnings],
  createdAt: rfc3339(asset.createdAt),
});

type FieldsOut = Extract<z.output<typeof content.contentOut>['source'], { kind: 'design' }>['fields'];

/** A copy, because the contracts' types are not read-only. */
const fieldsOut = (fields: StoredFields): FieldsOut => structuredClone(fields) as FieldsOut;

export const presentContent = (
  app: Context,
  record: Stored<ContentRecord>,
): z.output<typeof content.contentOut> => ({
  id: record.id,
  version: record.version,
  unitId: record.unitId,
  title: record.title,
  state: record.state,
  source:
    record.source.kind === 'design'
      ? { ...record.source, fields: fieldsOut(record.source.fields) }
      : { ...record.source },
  contentHash: contentHash(app, record),
  picture: record.pictureId,
  warnings: record.warnings.map((warning) => ({ ...warning })),
  approval:
    record.approval === null
      ? null
      : {
          by: record.approval.by,
          byName: record.approval.byName,
          at: rfc3339(record.approval.at),
          contentHash: record.approval.contentHash,
        },
  assetId: record.assetId,
  createdBy: record.createdBy,
  createdAt: rfc3339(record.createdAt),
  changedAt: rfc3339(record.changedAt),
});

export const presentPublication = (publication: Publication): z.output<typeof content.publicationOut> => ({
  id: publication.id,
  channelId: publication.channelId,
  contentId: publication.contentId,
  contentHash: publication.contentHash,
  position: publication.position,
  share: publication.share,
  publishedAt: rfc3339(publication.publishedAt),
});

export const presentLoop = ({ channel, items, round }: ChannelLoop): z.output<typeof content.loopOut> => ({
  channelId: channel.id,
  led: { width: channel.led!.width, height: channel.led!.height },
  items: items.map((item) => ({
    ...presentPublication(item.publication),
    title: item.content.title,
    renditions: [...item.renditionIds],
    withheld: item.withheld,
  })),
  round: [...round],
});

type SoundOut = z.output<typeof content.mediaOut>['sound'];

export const presentMedia = (file: MediaFile): z.output<typeof content.mediaOut> => ({
  id: file.id,
  kind: file.kind,
  mime: file.mime,
  name: file.name,
  sha256: file.sha256,
  sentSha256: file.sentSha256,
  bytes: file.bytes,
  width: file.width,
  height: file.height,
  state: file.state,
  jobId: file.jobId,
  fault: file.fault,
  renditions: file.renditions.map((rendition) => ({ ...rendition })),
  poster: file.poster,
  sound: file.sound === null ? null : (structuredClone(file.sound) as SoundOut),
  createdAt: rfc3339(file.createdAt),
});

export const presentProduction = (one: Production): z.output<typeof production.productionOut> => ({
  id: one.id,
  title: one.title,
  kind: one.recipe.kind,
  state: one.state,
  jobId: one.jobId,
  fault: one.fault,
  contentId: one.contentId,
  createdAt: rfc3339(one.createdAt),
});
