/** The asset renderer: designs of the templates folder, drawn by sharp with the shipped fonts. */
import { createHash } from 'node:crypto';
import type {
  AssetRenderer,
  RenderedImage,
  RenderRequest,
  ThemeChoice,
} from '../../app/ports/asset-renderer.js';
import { isDrawable, NO_ZONES, safeArea } from '../../domain/content/asset-size.js';
import { contentOf, type Content, type Design } from '../../domain/content/design.js';
import type { Face } from '../../domain/content/face.js';
import { isColour, paletteOf, type Palette } from '../../domain/content/palette.js';
import { screensOf, type Warning } from '../../domain/content/screens.js';
import { Failure, type FieldFault } from '../../domain/errors.js';
import { loadFaces } from '../fonts/faces.js';
import { createTemplates } from '../templates.js';
import { readDesigns, readSizes, readThemes } from './design-files.js';
import { drawScene, DRAWING_HELPERS, type Scene } from './drawing.js';
import { checkFonts } from './font-check.js';
import { encode, rasterise } from './raster.js';

export interface AssetRendererOptions {
  /** The folder with `led/`, `social/`, `sizes.json` and `themes.json`. */
  readonly templatesDir: string;
}

/**
 * Reads designs and fonts and checks that Vietnamese comes out right.
 * @throws Failure `fonts-missing`; a ZodError for a faulty design file
 */
export async function createAssetRenderer({ templatesDir }: AssetRendererOptions): Promise<AssetRenderer> {
  const files = new Map(readDesigns(templatesDir).map((file) => [file.design.id, file]));
  const { sizes } = readSizes(templatesDir);
  const themes = new Map(readThemes(templatesDir).map((source) => [source.id, paletteOf(source)]));
  const templates = createTemplates(templatesDir, { helpers: DRAWING_HELPERS });
  const faces = loadFaces();
  await checkFonts();

  async function render(request: RenderRequest): Promise<readonly RenderedImage[]> {
    const file = files.get(request.designId);
    if (!file)
      throw new Failure('not-found', 'design-unknown', `Không có mẫu thiết kế “${request.designId}”.`);
    const { size } = request;
    if (!isDrawable(size))
      throw new Failure(
        'invalid',
        'size-unusable',
        'Cỡ ảnh phải là số nguyên từ 16 đến 4.096 điểm ảnh mỗi cạnh.',
      );
    const { design } = file;
    const content = checkedContent(design, request, Object.values(faces));
    const palette = chooseTheme(themes, request.theme ?? design.theme);
    const laid = screensOf(design, content, size, safeArea(size, size.safe ?? NO_ZONES), faces);
    if (!laid.ok)
      throw new Failure('invalid', laid.reason.code, laid.reason.detail, {
        fields: laid.reason.field === null ? [] : [{ path: laid.reason.field, detail: laid.reason.detail }],
      });
    const { screens, warnings } = laid.value;
    const scenes = screens.map((arrangement, index): Scene => ({
      template: file.template,
      frame: { width: size.width, height: size.height },
      palette,
      arrangement,
      page: index + 1,
      pages: screens.length,
    }));
    return Promise.all(scenes.map((scene) => finish(scene, request, warnings)));
  }

  async function finish(
    scene: Scene,
    { format, maxBytes = null }: RenderRequest,
    warnings: readonly Warning[],
  ): Promise<RenderedImage> {
    const pixels = await rasterise(drawScene(templates, scene, ['ground', 'figure']), scene.frame);
    const encoded = await encode(pixels, format, maxBytes);
    if (!encoded)
      throw new Failure('too-large', 'image-too-heavy', 'Ảnh vẫn nặng hơn giới hạn dù đã nén hết mức.');
    return {
      bytes: encoded.bytes,
      ...scene.frame,
      format,
      page: scene.page,
      pages: scene.pages,
      warnings,
      sha256: createHash('sha256').update(encoded.bytes).digest('hex'),
    };
  }

  return {
    designs: () => [...files.values()].map(({ design }) => design),
    sizes: () => sizes,
    themes: () => [...themes.values()],
    render,
  };
}

function chooseTheme(themes: ReadonlyMap<string, Palette>, choice: ThemeChoice): Palette {
  if (typeof choice === 'string') {
    const palette = themes.get(choice);
    if (!palette) throw new Failure('not-found', 'theme-unknown', `Không có bộ màu “${choice}”.`);
    return palette;
  }
  if (!isColour(choice.ground) || !isColour(choice.accent))
    throw new Failure('invalid', 'theme-unknown', 'Màu phải viết dạng #rrggbb, ví dụ #233e7c.');
  return paletteOf({ id: 'own', name: 'Màu của đơn vị', ...choice });
}

/** Values that pass the design's limits and that the fonts can draw. */
function checkedContent(design: Design, request: RenderRequest, faces: readonly Face[]): Content {
  const checked = contentOf(design, request.fields);
  const faults = checked.ok ? undrawable(checked.value, faces) : checked.reason;
  if (!checked.ok || faults.length > 0)
    throw new Failure('invalid', 'fields-invalid', faults[0]!.detail, { fields: faults });
  return checked.value;
}

function undrawable(content: Content, faces: readonly Face[]): readonly FieldFault[] {
  const check = (path: string, text: string): readonly FieldFault[] => {
    const missing = [...new Set(faces.flatMap((face) => face.missing(text)))];
    if (missing.length === 0) return [];
    const list = missing
      .slice(0, 5)
      .map((each) => `“${each}”`)
      .join(', ');
    return [{ path, detail: `Phông chữ không có ký tự ${list}; hãy bỏ biểu tượng và ký tự lạ.` }];
  };
  return Object.entries(content.values).flatMap(([name, value]) =>
    typeof value === 'string'
      ? check(name, value)
      : value.flatMap((entry, index) =>
          Object.entries(entry).flatMap(([part, text]) =>
            check(`${name}.${String(index)}.${part}`, String(text)),
          ),
        ),
  );
}
