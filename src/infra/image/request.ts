/** Checks a render request against its design, the themes and the fonts. */
import type { RenderRequest, ThemeChoice } from '../../app/ports/asset-renderer.js';
import { isDrawable } from '../../domain/content/asset-size.js';
import { contentOf, type Content } from '../../domain/content/content.js';
import type { Design } from '../../domain/content/design.js';
import type { Face } from '../../domain/content/face.js';
import { isColour, paletteOf, type Palette } from '../../domain/content/palette.js';
import { Failure, type FieldFault } from '../../domain/errors.js';

/** @throws Failure `size-unusable` */
export function checkSize({ size }: RenderRequest): void {
  if (isDrawable(size)) return;
  throw new Failure(
    'invalid',
    'size-unusable',
    'Cỡ ảnh phải là số nguyên từ 16 đến 4.096 điểm ảnh mỗi cạnh.',
  );
}

/** @throws Failure `theme-unknown` */
export function chooseTheme(themes: ReadonlyMap<string, Palette>, choice: ThemeChoice): Palette {
  if (typeof choice === 'string') {
    const palette = themes.get(choice);
    if (!palette) throw new Failure('not-found', 'theme-unknown', `Không có bộ màu “${choice}”.`);
    return palette;
  }
  if (!isColour(choice.ground) || !isColour(choice.accent))
    throw new Failure('invalid', 'theme-unknown', 'Màu phải viết dạng #rrggbb, ví dụ #233e7c.');
  return paletteOf({ id: 'own', name: 'Màu của đơn vị', ...choice });
}

/**
 * Values that pass the design's limits and that the fonts can draw.
 * @throws Failure `fields-invalid` with every faulty field
 */
export function checkContent(design: Design, request: RenderRequest, faces: readonly Face[]): Content {
  const checked = contentOf(design, request.fields);
  const faults = checked.ok ? undrawable(checked.value, faces) : checked.reason;
  if (checked.ok && faults.length === 0) return checked.value;
  throw new Failure('invalid', 'fields-invalid', faults[0]!.detail, { fields: faults });
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
