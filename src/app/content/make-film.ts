/** Making moving pictures of contents: loops and tickers for walls, films of stills and footage under a narration. */
import { DEVICE_CLASSES } from '../../domain/content/video-device-class.js';
import { NO_ZONES, type SafeZones } from '../../domain/content/asset-size.js';
import { type Colour, evenEdge } from '../../domain/content/video-encoding.js';
import { Failure } from '../../domain/errors.js';
import { systemActor } from '../../domain/org/policy.js';
import type { Context } from '../context.js';
import type { ReportProgress } from '../jobs/run-job.js';
import type { AssemblyRequest, MadeVideo, PartRequest, Watch } from '../ports/video-maker.js';
import type { DesignedSource } from './content-record.js';
import { drawableFields } from './drawable-fields.js';
import { type KeptFile, type MadeFiles, keepVideo, withParts } from './made-file.js';
import { makePoster } from './make-poster.js';
import { pathOf, withSounds } from './make-programme.js';
import type { FilmRecipe, LoopRecipe, Production, TickerRecipe } from './production.js';
import { sparingReport } from './sparing-report.js';
import { transcodeFor } from './transcode-media.js';

/** Films are made for televisions and LED players; the other classes of devices are served from that. */
const FILM_SIZE = { width: 1920, height: 1080 } as const;
const FILM_CLASS = 'led-player';

const BLACK = '#000000';

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** @throws Failure `content-gone`, `media-gone`, what drawing refuses, and as the makers of film, sound and speech */
export async function makeFilm(
  app: Context,
  production: Production,
  recipe: LoopRecipe | TickerRecipe | FilmRecipe,
  progress: ReportProgress,
): Promise<MadeFiles> {
  const { provinceId } = production;
  if (recipe.kind === 'film') return film(app, provinceId, recipe, progress);
  const watch = { onProgress: sparingReport(progress) };
  const made = await withParts(app, 1, async ([part]) => {
    const video =
      recipe.kind === 'loop'
        ? await loop(app, provinceId, recipe, part!, watch)
        : await ticker(app, provinceId, recipe, part!, watch);
    return keepVideo(app, provinceId, FILM_CLASS, video);
  });
  return { files: [made], sound: null, poster: await makePoster(app, provinceId, made.media.sha256) };
}

async function loop(
  app: Context,
  provinceId: string,
  { contentIds, size, holdSeconds }: LoopRecipe,
  target: string,
  watch: Watch,
): Promise<MadeVideo> {
  const sources = await Promise.all(contentIds.map((id) => sourceOf(app, id)));
  const slides: { png: Buffer; holdSeconds: number }[] = [];
  for (const source of sources)
    for (const png of await screensOf(app, provinceId, source, size)) slides.push({ png, holdSeconds });
  return app.videos.loop({ slides, background: groundOf(app, sources[0]!) }, target, watch);
}

/** The share of a wall's height that a line below a content has. */
const BAND_SHARE = 0.22;
const LOWEST_BAND = 24;

async function ticker(
  app: Context,
  provinceId: string,
  { text, size, theme, contentId }: TickerRecipe,
  target: string,
  watch: Watch,
): Promise<MadeVideo> {
  const palette = app.renderer.themes().find(({ id }) => id === theme);
  if (palette === undefined) throw new Failure('invalid', 'theme-unknown', `Không có bộ màu “${theme}”.`);
  const colours = { ink: colourOf(palette.ink), background: colourOf(palette.ground) };
  if (contentId === null) return app.videos.ticker({ text, size, ...colours }, target, watch);
  const height = evenEdge(Math.max(LOWEST_BAND, Math.round(size.height * BAND_SHARE)));
  const top = evenEdge(size.height - height);
  const safe = { ...NO_ZONES, bottom: size.height - top };
  const [backdrop] = await screensOf(app, provinceId, await sourceOf(app, contentId), { ...size, safe });
  return app.videos.ticker(
    { text, size, ...colours, backdrop: backdrop!, band: { top, height } },
    target,
    watch,
  );
}

/** The share of a film's progress that putting it together is; the rest are its renditions. */
const ASSEMBLY_SHARE = 0.6;
const NARRATION_SHARE = 0.1;

async function film(
  app: Context,
  provinceId: string,
  recipe: FilmRecipe,
  progress: ReportProgress,
): Promise<MadeFiles> {
  const { parts, background } = await partsOf(app, provinceId, recipe);
  const main = await withNarration(app, recipe, progress, (narration) =>
    withParts(app, 1, async ([part]) => {
      const onProgress = sparingReport(progress, NARRATION_SHARE, ASSEMBLY_SHARE);
      const request = { size: FILM_SIZE, parts, background, narration };
      return keepVideo(
        app,
        provinceId,
        FILM_CLASS,
        await app.videos.assemble(request, part!, { onProgress }),
      );
    }),
  );
  const others = DEVICE_CLASSES.filter(({ id }) => id !== FILM_CLASS);
  const share = (1 - ASSEMBLY_SHARE) / others.length;
  const files: [KeptFile, ...KeptFile[]] = [main];
  for (const [index, { id }] of others.entries()) {
    const from = ASSEMBLY_SHARE + index * share;
    const source = { sha256: main.media.sha256, provinceId };
    files.push(await transcodeFor(app, source, id, sparingReport(progress, from, from + share)));
  }
  return { files, sound: null, poster: await makePoster(app, provinceId, files[0].media.sha256) };
}

async function partsOf(
  app: Context,
  provinceId: string,
  recipe: FilmRecipe,
): Promise<{ parts: readonly PartRequest[]; background: Colour }> {
  const parts: PartRequest[] = [];
  let background: Colour | null = null;
  for (const part of recipe.parts) {
    if (part.kind === 'footage') {
      const { seconds, sound } = part;
      parts.push({ kind: 'footage', path: await pathOf(app, part.mediaId), seconds, sound });
      continue;
    }
    const source = await sourceOf(app, part.contentId);
    background ??= groundOf(app, source);
    const screens = await screensOf(app, provinceId, source, FILM_SIZE);
    for (const png of screens) parts.push({ kind: 'still', png, seconds: part.seconds / screens.length });
  }
  return { parts, background: background ?? BLACK };
}

/** A narration is brought to its loudness before it is laid under the film. */
async function withNarration<T>(
  app: Context,
  { narration }: FilmRecipe,
  progress: ReportProgress,
  work: (narration: NonNullable<AssemblyRequest['narration']>) => Promise<T>,
): Promise<T> {
  if (narration === null) return work([]);
  return withSounds(app, [narration], (parts) =>
    withParts(app, 1, async ([part]) => {
      const renditions = [{ id: 'wav' as const, target: part! }];
      const onProgress = sparingReport(progress, 0, NARRATION_SHARE);
      await app.sounds.programme({ parts, loudness: 'loudspeaker', renditions }, { onProgress });
      return work([{ path: part!, atSeconds: 0 }]);
    }),
  );
}

async function sourceOf(app: Context, contentId: string): Promise<DesignedSource> {
  const content = await app.store.contents.get(contentId);
  if (content?.source.kind !== 'design')
    throw new Failure('invalid', 'content-gone', 'Một nội dung đã chọn không còn trong thư viện.');
  return content.source;
}

/** The screens of a content in a size, as PNG. */
async function screensOf(
  app: Context,
  provinceId: string,
  { designId, theme, fields }: DesignedSource,
  size: Frame & { readonly safe?: SafeZones },
): Promise<readonly Buffer[]> {
  const images = await app.renderer.render({
    designId,
    theme,
    fields: await drawableFields(app, systemActor(provinceId), fields),
    size,
    format: 'png',
  });
  return images.map(({ bytes }) => bytes);
}

/** The colour through which slides come and go. */
const groundOf = (app: Context, { theme }: DesignedSource): Colour =>
  colourOf(
    typeof theme === 'string'
      ? (app.renderer.themes().find(({ id }) => id === theme)?.ground ?? BLACK)
      : theme.ground,
  );

/** A palette's colour as an encoder takes it. */
const colourOf = (text: string): Colour => `#${text.slice(1)}`;
