/** The sizes that the editor shows: the walls of the province pixel by pixel, then the sizes of other media. */
import { drawnPreviews } from '../../app/content/preview-content.js';
import type { PreviewRequest } from '../../app/content/preview-content.js';
import { ledWalls, sizeOf } from '../../app/content/sizes.js';
import type { AssetSize } from '../../domain/content/asset-size.js';
import type { Design } from '../../domain/content/design.js';
import type { Warning } from '../../domain/content/screens.js';
import { WIDEST_ENLARGED } from './studio-media.js';
import type { Visit } from './visit.js';

/** One size on show. */
export interface PreviewFigure {
  readonly id: string;
  readonly name: string;
  /** Which walls have this size. */
  readonly where: string;
  readonly width: number;
  readonly height: number;
  readonly measure: string;
  readonly isLed: boolean;
  readonly isEnlarged: boolean;
  readonly tripleWidth: number;
  readonly tripleHeight: number;
  readonly isTall: boolean;
  /** What the platform's own buttons cover, as insets in CSS; null where they cover nothing. */
  readonly zones: string | null;
  /** Addresses of its screens; the first one only, until it is drawn with the text at hand. */
  readonly screens: readonly string[];
  /** Why it cannot show the content; null when it can. */
  readonly refusal: string | null;
  readonly pagesWord: string | null;
}

/** The sizes shown for a design: small walls first. */
export async function shownSizes({ app, actor }: Visit, design: Design): Promise<[AssetSize, string][]> {
  const walls = new Map<string, [AssetSize, string[]]>();
  if (design.media.includes('led')) {
    for (const { led, name } of await ledWalls(app, actor.provinceId)) {
      const size = sizeOf(app.renderer.sizes(), led!);
      const known = walls.get(size.id);
      if (known === undefined) walls.set(size.id, [size, [name]]);
      else known[1].push(name);
    }
  }
  const led = [...walls.values()]
    .sort(([a], [b]) => a.width * a.height - b.width * b.height)
    .map(([size, names]): [AssetSize, string] => [size, names.join(', ').replace(/^LED /u, '')]);
  const others = app.renderer
    .sizes()
    .filter(({ medium }) => medium !== 'led' && design.media.includes(medium))
    .map((size): [AssetSize, string] => [size, '']);
  return [...led, ...others];
}

/** Insets of the safe area, in hundredths of the edge they are measured along. */
function zonesOf({ width, height, safe }: Pick<AssetSize, 'width' | 'height' | 'safe'>): string | null {
  const { top, right, bottom, left } = safe;
  if (top + right + bottom + left === 0) return null;
  const share = (zone: number, edge: number): string => `${((zone / edge) * 100).toFixed(2)}%`;
  return [share(top, height), share(right, width), share(bottom, height), share(left, width)].join(' ');
}

/** A size as a figure, with the addresses of what it shows. */
export function figureOf(
  [{ id, name, width, height, medium, safe }, where]: readonly [AssetSize, string],
  screens: readonly string[],
  refusal: string | null = null,
): PreviewFigure {
  const isLed = medium === 'led';
  return {
    id,
    name: isLed ? `LED ${String(width)}×${String(height)}` : name,
    where,
    width,
    height,
    measure: `${String(width)}×${String(height)}`,
    isLed,
    isEnlarged: isLed && width <= WIDEST_ENLARGED,
    tripleWidth: width * 3,
    tripleHeight: height * 3,
    isTall: height > width,
    zones: zonesOf({ width, height, safe }),
    screens,
    refusal,
    pagesWord: screens.length > 1 ? `${String(screens.length)} màn hình nối nhau` : null,
  };
}

/** Figures with the text at hand drawn into the page itself, for browsers without scripts. */
export async function drawnFigures(
  { app, actor }: Visit,
  request: Omit<PreviewRequest, 'size'>,
  sizes: readonly (readonly [AssetSize, string])[],
): Promise<{ figures: PreviewFigure[]; warnings: Warning[] }> {
  const results = await drawnPreviews(
    app,
    actor,
    request,
    sizes.map(([size]) => size),
  );
  const warnings: Warning[] = [];
  const figures = results.map((result, index) => {
    if (!result.ok) return figureOf(sizes[index]!, [], result.reason.detail);
    warnings.push(...(result.images[0]?.warnings ?? []));
    const screens = result.images.map(
      ({ bytes, format }) => `data:image/${format};base64,${bytes.toString('base64')}`,
    );
    return figureOf(sizes[index]!, screens);
  });
  return { figures, warnings };
}
