/** Ordering a programme or a film: checked now, made by a worker as one job. */
import { isDrawable } from '../../domain/content/asset-size.js';
import { Failure } from '../../domain/errors.js';
import { type Actor, mayTouch } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import { recordJob } from '../jobs/record-job.js';
import { authorise, authoriseOn } from '../org/authorise.js';
import type { Stored } from '../ports/store.js';
import { isSeenBy } from './media-file.js';
import type { Production, Recipe, SoundSource } from './production.js';

export interface ProductionOrder {
  readonly title: string;
  readonly recipe: Recipe;
}

/** What a worker may be kept busy with by one order; longer texts and films are several. */
export const MOST_PARTS = 40;
const MOST_WORDS = 20_000;

const refuse = (path: string, detail: string): never => {
  throw new Failure('invalid', 'production-invalid', detail, { fields: [{ path, detail }] });
};

/**
 * Records the order and the job that makes it.
 * @throws Failure `production-invalid` with the faulty part, where something is missing, unusable or not the actor's to see
 */
export async function requestProduction(
  app: Context,
  actor: Actor,
  { title, recipe }: ProductionOrder,
): Promise<Production> {
  authorise(actor, 'contents.write');
  await checkRecipe(app, actor, recipe);
  const id = app.ids.next();
  const reason = { action: 'production.requested', subject: id };
  const { production, job } = await app.store.write(actor, reason, async (shelves) => {
    const job = (await recordJob(app, shelves, {
      provinceId: actor.provinceId,
      name: 'media.produce',
      payload: { productionId: id },
      dedupeKey: `media.produce ${id}`,
    }))!;
    const production: Production = {
      id,
      provinceId: actor.provinceId,
      unitId: actor.unitId,
      title,
      recipe,
      state: 'waiting',
      jobId: job.id,
      fault: null,
      contentId: null,
      createdAt: app.clock.now(),
      createdBy: actor.userId,
      createdByName: actor.name,
    };
    await shelves.productions.insert([production]);
    return { production, job };
  });
  await app.queue.announce(job);
  return production;
}

/** An order, for those who may read what comes of it. */
export async function loadProduction(app: Context, actor: Actor, id: string): Promise<Stored<Production>> {
  return authoriseOn(actor, 'contents.read', await app.store.productions.get(id), 'việc dựng');
}

async function checkRecipe(app: Context, actor: Actor, recipe: Recipe): Promise<void> {
  switch (recipe.kind) {
    case 'programme': {
      const { parts, bounds } = recipe;
      checkCount(parts.length, 'phần');
      for (const [index, part] of parts.entries())
        await checkSound(app, actor, part, `parts.${String(index)}`);
      const { minSeconds, maxSeconds } = bounds;
      if (minSeconds !== null && maxSeconds !== null && minSeconds > maxSeconds)
        refuse('bounds', 'Độ dài ít nhất phải không quá độ dài nhiều nhất.');
      return;
    }
    case 'loop':
      checkSize(recipe.size);
      checkCount(recipe.contentIds.length, 'nội dung');
      for (const [index, id] of recipe.contentIds.entries())
        await checkContent(app, actor, id, `contentIds.${String(index)}`);
      return;
    case 'ticker':
      checkSize(recipe.size);
      if (recipe.text.trim() === '') refuse('text', 'Hãy viết dòng chữ sẽ chạy.');
      if (!app.renderer.themes().some(({ id }) => id === recipe.theme))
        refuse('theme', 'Không có bộ màu này.');
      if (recipe.contentId !== null) await checkContent(app, actor, recipe.contentId, 'contentId');
      return;
    case 'film':
      checkCount(recipe.parts.length, 'đoạn');
      for (const [index, part] of recipe.parts.entries()) {
        const path = `parts.${String(index)}`;
        if (part.kind === 'still') await checkContent(app, actor, part.contentId, path);
        else await checkMedia(app, actor, part.mediaId, 'video', path);
      }
      if (recipe.narration !== null) await checkSound(app, actor, recipe.narration, 'narration');
  }
}

function checkCount(count: number, what: string): void {
  if (count < 1 || count > MOST_PARTS) refuse('parts', `Cần từ 1 đến ${String(MOST_PARTS)} ${what}.`);
}

function checkSize(size: { readonly width: number; readonly height: number }): void {
  if (!isDrawable(size)) refuse('size', 'Cỡ màn hình phải từ 16 đến 4.096 điểm ảnh mỗi cạnh.');
}

async function checkSound(app: Context, actor: Actor, source: SoundSource, path: string): Promise<void> {
  if (source.kind === 'recording') await checkMedia(app, actor, source.mediaId, 'audio', path);
  else if (!/\p{L}/u.test(source.text)) refuse(path, 'Hãy viết lời để máy đọc, hoặc chọn bản thu.');
  else if (source.text.length > MOST_WORDS)
    refuse(path, 'Lời dài quá 20.000 ký tự; hãy chia thành nhiều bản tin.');
}

async function checkMedia(
  app: Context,
  actor: Actor,
  id: string,
  kind: 'audio' | 'video',
  path: string,
): Promise<void> {
  const file = await app.store.mediaFiles.get(id);
  const what = kind === 'audio' ? 'bản thu' : 'đoạn phim';
  if (file?.kind !== kind || !isSeenBy(actor, file))
    refuse(path, `Không có ${what} này trong kho; hãy tải lên trước.`);
  else if (file.state === 'failed') refuse(path, file.fault ?? 'Tệp này không dùng được.');
}

async function checkContent(app: Context, actor: Actor, id: string, path: string): Promise<void> {
  const content = await app.store.contents.get(id);
  if (content === null || !mayTouch(actor, 'contents.read', content))
    refuse(path, 'Không có nội dung này trong thư viện.');
  else if (content.source.kind !== 'design')
    refuse(path, `“${content.title}” là tệp có sẵn; chỉ nội dung soạn từ mẫu mới ghép thành hình được.`);
}
