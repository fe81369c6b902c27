/** Writing content down: what is kept is drawn once, so that nothing undrawable is ever kept. */
import type { Warning } from '../../domain/content/screens.js';
import { Failure } from '../../domain/errors.js';
import type { Actor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import type { ThemeChoice } from '../ports/asset-renderer.js';
import type { Stored } from '../ports/store.js';
import type { Rendition } from './asset.js';
import type { ContentRecord, ContentSource } from './content-record.js';
import { drawableFields } from './drawable-fields.js';
import { insertRenditions, keepImages } from './keep-renditions.js';
import { isSeenBy } from './media-file.js';
import { designOf } from './request-asset.js';
import { type StoredFields, withoutBlanks } from './stored-fields.js';

/** The size in which content stands in lists and before an approver. */
const CARD = { width: 640, height: 360 } as const;

export interface NewDesignedContent {
  readonly title: string;
  readonly designId: string;
  readonly theme?: ThemeChoice | undefined;
  readonly fields: StoredFields;
}

export interface NewFileContent {
  readonly title: string;
  readonly mediaId: string;
}

export type NewContent = NewDesignedContent | NewFileContent;

/** What may be changed; what is left out stays. */
export interface ContentChange {
  readonly title?: string | undefined;
  readonly theme?: ThemeChoice | undefined;
  readonly fields?: StoredFields | undefined;
}

/** What is drawn from a source, and what is kept of it. */
interface Drawn {
  readonly source: ContentSource;
  readonly pictureId: string;
  readonly warnings: readonly Warning[];
  readonly renditions: readonly Rendition[];
}

/** Keeps a draft. Throws what drawing refuses (`fields-invalid` …), `media-unknown`, `media-unusable`. */
export async function createContent(
  app: Context,
  actor: Actor,
  wanted: NewContent,
): Promise<Stored<ContentRecord>> {
  authorise(actor, 'contents.write');
  const { renditions, ...drawn } =
    'mediaId' in wanted ? await fileOf(app, actor, wanted.mediaId) : await draw(app, actor, wanted);
  const now = app.clock.now();
  const content: ContentRecord = {
    id: app.ids.next(),
    provinceId: actor.provinceId,
    unitId: actor.unitId,
    title: wanted.title,
    ...drawn,
    designId: drawn.source.kind === 'design' ? drawn.source.designId : null,
    state: 'draft',
    approval: null,
    assetId: null,
    createdAt: now,
    createdBy: actor.userId,
    createdByName: actor.name,
    changedAt: now,
  };
  return app.store.write(actor, { action: 'content.created', subject: content.id }, async (shelves) => {
    await insertRenditions(shelves, renditions);
    await shelves.contents.insert([content]);
    return { ...content, version: 1 };
  });
}

/**
 * Changes a content that the actor saw as `seenVersion`. A change of what is seen makes it a draft again: its approval
 * and its files are void. A new title alone changes nothing that was approved.
 */
export async function changeContent(
  app: Context,
  actor: Actor,
  id: string,
  seenVersion: number,
  change: ContentChange,
): Promise<Stored<ContentRecord>> {
  const content = authoriseOn(actor, 'contents.write', await app.store.contents.get(id), 'nội dung');
  if (content.version !== seenVersion)
    throw new Failure(
      'precondition',
      'changed-meanwhile',
      'Nội dung này vừa được sửa; hãy tải lại rồi sửa tiếp.',
    );
  const { source } = content;
  const redrawn = change.fields !== undefined || change.theme !== undefined;
  if (redrawn && source.kind === 'file') {
    throw new Failure('conflict', 'content-is-file', 'Nội dung này là tệp có sẵn nên không có ô để sửa.');
  }
  const drawn =
    source.kind === 'design' && redrawn
      ? await draw(app, actor, {
          designId: source.designId,
          theme: change.theme ?? source.theme,
          fields: change.fields ?? source.fields,
        })
      : null;
  const base = { ...content, title: change.title ?? content.title, changedAt: app.clock.now() };
  const changed: Stored<ContentRecord> =
    drawn === null
      ? base
      : {
          ...base,
          source: drawn.source,
          pictureId: drawn.pictureId,
          warnings: drawn.warnings,
          state: 'draft',
          approval: null,
          assetId: null,
        };
  const reason = { action: 'content.changed', subject: id, unitId: content.unitId };
  return app.store.write(actor, reason, async (shelves) => {
    if (drawn !== null) await insertRenditions(shelves, drawn.renditions);
    await shelves.contents.replace(changed);
    return { ...changed, version: changed.version + 1 };
  });
}

async function draw(app: Context, actor: Actor, wanted: Omit<NewDesignedContent, 'title'>): Promise<Drawn> {
  const design = designOf(app, wanted.designId);
  const theme = wanted.theme ?? design.theme;
  const fields = withoutBlanks(wanted.fields);
  const images = await app.renderer.render({
    designId: design.id,
    fields: await drawableFields(app, actor, fields),
    size: CARD,
    theme,
    format: 'png',
  });
  const renditions = await keepImages(app, actor.provinceId, images);
  return {
    source: { kind: 'design', designId: design.id, designVersion: design.version, theme, fields },
    pictureId: renditions[0]!.id,
    warnings: images.flatMap(({ warnings }) => warnings),
    renditions,
  };
}

async function fileOf(app: Context, actor: Actor, mediaId: string): Promise<Drawn> {
  const file = await app.store.mediaFiles.get(mediaId);
  if (file === null || !isSeenBy(actor, file))
    throw new Failure('invalid', 'media-unknown', 'Không có tệp này trong kho; hãy tải tệp lên trước.');
  if (file.state === 'failed')
    throw new Failure('conflict', 'media-unusable', file.fault ?? 'Tệp này không dùng được.');
  return { source: { kind: 'file', mediaId }, pictureId: file.sha256, warnings: [], renditions: [] };
}
