/** The asset renderer: designs of the templates folder, drawn by sharp with the shipped fonts. */
import { createHash } from 'node:crypto';
import type { AssetRenderer, RenderedImage, RenderRequest } from '../../app/ports/asset-renderer.js';
import { NO_ZONES, safeArea } from '../../domain/content/asset-size.js';
import type { Content } from '../../domain/content/content.js';
import type { Box } from '../../domain/content/layout.js';
import { paletteOf } from '../../domain/content/palette.js';
import { screensOf } from '../../domain/content/screens.js';
import { Failure } from '../../domain/errors.js';
import { loadFaces } from '../fonts/faces.js';
import { createTemplates } from '../templates.js';
import { readDesigns, readSizes, readThemes } from './design-files.js';
import { drawFigure, drawScene, DRAWING_HELPERS, type Scene } from './drawing.js';
import { checkFonts } from './font-check.js';
import { createBackgroundCache } from './background-cache.js';
import { createCanvases } from './canvases.js';
import { cutPhoto, paste } from './photo.js';
import { drawOver, encode, rasterise, type Pixels } from './pixels.js';
import { AT_ONCE, renderSizes } from './render-all.js';
import { checkContent, checkSize, chooseTheme } from './request.js';

export interface AssetRendererOptions {
  /** The folder with `led/`, `social/`, `sizes.json` and `themes.json`. */
  readonly templatesDir: string;
  /** Bytes of backgrounds with pictures to keep, so that each new wording need not cut them again; 0 keeps none. */
  readonly backgroundCacheBytes?: number;
}

/**
 * Reads designs and fonts and checks that Vietnamese comes out right.
 * @throws Failure `fonts-missing`; a ZodError for a faulty design file
 */
export async function createAssetRenderer({
  templatesDir,
  backgroundCacheBytes = 128_000_000,
}: AssetRendererOptions): Promise<AssetRenderer> {
  const files = new Map(readDesigns(templatesDir).map((file) => [file.design.id, file]));
  const { sizes } = readSizes(templatesDir);
  const themes = new Map(readThemes(templatesDir).map((source) => [source.id, paletteOf(source)]));
  const templates = createTemplates(templatesDir, { helpers: DRAWING_HELPERS });
  const keepBackground = createBackgroundCache(backgroundCacheBytes);
  const lendCanvas = createCanvases(AT_ONCE);
  const faces = loadFaces();
  await checkFonts();

  /** The screens of a request, ready to be painted. */
  function scenesOf(request: RenderRequest, content: Content): ScenesOf {
    const { design, template } = files.get(request.designId)!;
    const { width, height, safe = NO_ZONES } = request.size;
    const frame = { width, height };
    const laid = screensOf(design, content, frame, safeArea(frame, safe), faces);
    if (!laid.ok) {
      const { code, field, detail } = laid.reason;
      throw new Failure('invalid', code, detail, { fields: field === null ? [] : [{ path: field, detail }] });
    }
    const { screens, warnings } = laid.value;
    const palette = chooseTheme(themes, request.theme ?? design.theme);
    return {
      warnings,
      scenes: screens.map((arrangement, index) => ({
        template,
        frame,
        palette,
        arrangement,
        photo: Object.keys(content.images).length > 0,
        page: index + 1,
        pages: screens.length,
      })),
    };
  }

  /** Writes the file: straight from the drawing where no picture lies in it, from pixels otherwise. */
  async function write(
    scene: Scene,
    content: Content,
    { format, maxBytes = null }: RenderRequest,
  ): Promise<Buffer | null> {
    if (!scene.photo)
      return encode(drawScene(templates, scene, ['ground', 'veil', 'figure']), format, maxBytes);
    const background = await backgroundOf(scene, content);
    return lendCanvas(background.data.length, async (canvas) =>
      encode(await drawOver(background, drawFigure(templates, scene), canvas), format, maxBytes),
    );
  }

  function backgroundOf(scene: Scene, content: Content): Promise<Pixels> {
    const ground = drawScene(templates, scene, ['ground']);
    const veil = drawScene(templates, scene, ['veil']);
    const pictures = Object.entries(content.images).map(([field, bytes]) => ({
      field,
      bytes,
      box: pictureBox(scene, field),
    }));
    const key = createHash('sha256').update(ground).update(veil);
    for (const { bytes, box } of pictures) key.update(JSON.stringify(box)).update(hashOf(bytes));
    return keepBackground(key.digest('hex'), async () => {
      let pixels = await rasterise(ground, scene.frame);
      for (const { field, bytes, box } of pictures)
        pixels = paste(pixels, await cutPhoto(bytes, box, field), box);
      return drawOver(pixels, [{ svg: veil, view: { x: 0, y: 0, ...scene.frame } }], pixels.data);
    });
  }

  async function render(request: RenderRequest): Promise<readonly RenderedImage[]> {
    const file = files.get(request.designId);
    if (!file)
      throw new Failure('not-found', 'design-unknown', `Không có mẫu thiết kế “${request.designId}”.`);
    checkSize(request);
    const content = checkContent(file.design, request, Object.values(faces));
    const { scenes, warnings } = scenesOf(request, content);
    return Promise.all(
      scenes.map(async (scene): Promise<RenderedImage> => {
        const bytes = await write(scene, content, request);
        if (!bytes)
          throw new Failure('too-large', 'image-too-heavy', 'Ảnh vẫn nặng hơn giới hạn dù đã nén hết mức.');
        return {
          bytes,
          ...scene.frame,
          format: request.format,
          page: scene.page,
          pages: scene.pages,
          warnings,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        };
      }),
    );
  }

  return {
    designs: () => [...files.values()].map(({ design }) => design),
    sizes: () => sizes,
    themes: () => [...themes.values()],
    render,
    renderAll: (request, onProgress) => renderSizes(render, request, onProgress),
    close: () => Promise.resolve(),
  };
}

/** The hashes of pictures at hand: one picture goes into every size of its content. */
const hashes = new WeakMap<Uint8Array, string>();

function hashOf(picture: Uint8Array): string {
  const known = hashes.get(picture) ?? createHash('sha256').update(picture).digest('hex');
  hashes.set(picture, known);
  return known;
}

/** Where a picture goes: the box of its name, or under everything where the layout has none. */
function pictureBox({ frame, arrangement }: Scene, field: string): Box {
  return arrangement.boxes[field] ?? { x: 0, y: 0, ...frame };
}

interface ScenesOf {
  readonly scenes: readonly Scene[];
  readonly warnings: RenderedImage['warnings'];
}
