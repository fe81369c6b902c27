/** Keeps drawn grounds: the same theme and size come back with every content. */
import type { Frame } from '../../domain/content/layout.js';
import { rasterise, type Pixels } from './pixels.js';

/** Draws a ground, or gives the one already drawn. The SVG itself is the key, so a stale one cannot be given. */
export type DrawGround = (svg: string, frame: Frame) => Promise<Pixels>;

/** @param budget the most bytes of pixels kept; the least recently used go first, and 0 keeps none */
export function createGroundCache(budget: number): DrawGround {
  const kept = new Map<string, Promise<Pixels>>();
  let bytes = 0;
  const weigh = ({ width, height }: Frame): number => width * height * 3;
  const weights = new Map<string, number>();

  function forget(svg: string): void {
    kept.delete(svg);
    bytes -= weights.get(svg) ?? 0;
    weights.delete(svg);
  }

  return (svg, frame) => {
    const found = kept.get(svg);
    if (found) {
      kept.delete(svg);
      kept.set(svg, found);
      return found;
    }
    const drawn = rasterise(svg, frame);
    const weight = weigh(frame);
    if (weight > budget) return drawn;
    kept.set(svg, drawn);
    weights.set(svg, weight);
    bytes += weight;
    drawn.catch(() => {
      if (kept.get(svg) === drawn) forget(svg);
    });
    for (const oldest of kept.keys()) {
      if (bytes <= budget) break;
      forget(oldest);
    }
    return drawn;
  };
}
