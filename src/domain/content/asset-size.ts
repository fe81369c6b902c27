/** Sizes that an asset is made in. The sizes themselves are data (`templates/sizes.json`), because sources conflict. */
import type { Box, Frame } from './layout.js';

export const IMAGE_FORMATS = ['png', 'jpeg', 'webp'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** What the platform covers with its own buttons, in pixels from each edge. */
export interface SafeZones {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface AssetSize {
  readonly id: string;
  readonly name: string;
  readonly medium: 'led' | 'social' | 'video';
  readonly width: number;
  readonly height: number;
  readonly format: ImageFormat;
  /** The heaviest file taken, in bytes; null when there is no limit. */
  readonly maxBytes: number | null;
  readonly safe: SafeZones;
}

/** The sizes of a date: a later file has a higher version. */
export interface AssetSizes {
  readonly version: number;
  readonly sizes: readonly AssetSize[];
}

/** The smallest and largest edge that is drawn, in pixels. */
const EDGE_LIMITS = { min: 16, max: 4096 } as const;

/** True when a frame can be drawn at all. */
export const isDrawable = ({ width, height }: Frame): boolean =>
  [width, height].every(
    (edge) => Number.isInteger(edge) && edge >= EDGE_LIMITS.min && edge <= EDGE_LIMITS.max,
  );

/** Where content may stand: the frame less its safe zones. */
export const safeArea = ({ width, height }: Frame, safe: SafeZones): Box => ({
  x: safe.left,
  y: safe.top,
  width: width - safe.left - safe.right,
  height: height - safe.top - safe.bottom,
});

/** Where the whole frame is safe. */
export const NO_ZONES: SafeZones = { top: 0, right: 0, bottom: 0, left: 0 };
