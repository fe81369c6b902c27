/** The sizes that an asset is asked for in: by name, by measure, or all that make sense. */
import { type AssetSize, NO_ZONES } from '../../domain/content/asset-size.js';
import type { Design } from '../../domain/content/design.js';
import { Failure } from '../../domain/errors.js';
import { contains } from '../../domain/interval.js';
import type { Context } from '../context.js';
import type { Records } from '../ports/store.js';

/** The id of a size on offer, or pixels. */
export type SizeChoice = string | { readonly width: number; readonly height: number };

/** A size that no list names, drawn as an LED wall. */
const measured = ({ width, height }: { width: number; height: number }): AssetSize => ({
  id: `${String(width)}x${String(height)}`,
  name: `${String(width)}×${String(height)}`,
  medium: 'led',
  width,
  height,
  format: 'png',
  maxBytes: null,
  safe: NO_ZONES,
});

/** One size of those on offer, or of any measure; throws `size-unknown`. */
export function sizeOf(offered: readonly AssetSize[], choice: SizeChoice): AssetSize {
  if (typeof choice !== 'string') {
    return (
      offered.find(
        ({ medium, width, height }) => medium === 'led' && width === choice.width && height === choice.height,
      ) ?? measured(choice)
    );
  }
  const size = offered.find(({ id }) => id === choice);
  if (size === undefined) throw new Failure('invalid', 'size-unknown', `Không có cỡ ảnh tên “${choice}”.`);
  return size;
}

/** The province's LED walls that stand today. */
export async function ledWalls(app: Context, provinceId: string): Promise<Records['channels'][]> {
  const channels = await app.store.channels.find({ provinceId, kind: 'led' });
  const today = app.clock.today();
  return channels.filter(({ led, life }) => led !== null && contains(life, today));
}

/** Every size that a design is meant for: the listed ones of its media, and those of the province's own walls. */
export async function allSizes(app: Context, provinceId: string, design: Design): Promise<AssetSize[]> {
  const listed = app.renderer.sizes().filter(({ medium }) => design.media.includes(medium));
  const walls = design.media.includes('led')
    ? (await ledWalls(app, provinceId)).map(({ led }) => sizeOf(app.renderer.sizes(), led!))
    : [];
  return [...new Map([...listed, ...walls].map((size) => [size.id, size])).values()];
}
