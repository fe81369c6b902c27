/** Draws designs: content in, finished images out. */
import type { AssetSize, ImageFormat, SafeZones } from '../../domain/content/asset-size.js';
import type { Design, FieldValues } from '../../domain/content/design.js';
import type { Palette } from '../../domain/content/palette.js';
import type { Warning } from '../../domain/content/screens.js';
import type { Failure } from '../../domain/errors.js';

/** A theme by id, or a province's own two colours (`#rrggbb`). */
export type ThemeChoice =
  string | { readonly ground: string; readonly accent: string; readonly dark: boolean };

export interface RenderRequest {
  readonly designId: string;
  readonly fields: FieldValues;
  /** In pixels; edges of 16 to 4096. */
  readonly size: { readonly width: number; readonly height: number; readonly safe?: SafeZones };
  /** The design's own theme when left out. */
  readonly theme?: ThemeChoice;
  readonly format: ImageFormat;
  /** The heaviest file wanted, in bytes: quality is lowered until it fits. */
  readonly maxBytes?: number | null;
}

/** One finished image. A text too long for one screen gives several, `page` 1 to `pages`. */
export interface RenderedImage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly format: ImageFormat;
  readonly page: number;
  readonly pages: number;
  readonly warnings: readonly Warning[];
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

export interface AssetRenderer {
  /** Every design there is, in the order in which they are offered. */
  designs(): readonly Design[];
  /** The sizes on offer, of all media. */
  sizes(): readonly AssetSize[];
  /** The themes on offer. */
  themes(): readonly Palette[];
  /**
   * Draws one size. The same request gives the same bytes.
   * @throws Failure `design-unknown`, `theme-unknown`, `size-unusable`, `fields-invalid` (with the faulty fields),
   * `text-too-long`, `image-unreadable`, `image-too-heavy`, `render-timeout`
   */
  render(request: RenderRequest): Promise<readonly RenderedImage[]>;
  /**
   * Draws several sizes, a few at once. A size that cannot be drawn is refused by itself; the others are drawn.
   * @param onProgress told after every size, in the order in which they are done
   */
  renderAll(request: RenderAllRequest, onProgress?: OnProgress): Promise<readonly SizeResult[]>;
  /** Ends what the renderer keeps running. */
  close(): Promise<void>;
}

/** One content in several sizes, each in its own format and weight. */
export interface RenderAllRequest extends Pick<RenderRequest, 'designId' | 'fields' | 'theme'> {
  readonly sizes: readonly AssetSize[];
}

export type SizeResult =
  | { readonly ok: true; readonly size: AssetSize; readonly images: readonly RenderedImage[] }
  | { readonly ok: false; readonly size: AssetSize; readonly reason: Failure };

export type OnProgress = (done: number, of: number, latest: SizeResult) => void;

/** Puts finished sizes together for people. */
export interface AssetBundler {
  /** A zip of every image, named by size and page. */
  zip(results: readonly SizeResult[]): Buffer;
  /** One PNG that shows every size, small LED sizes enlarged so that their pixels can be judged. */
  contactSheet(results: readonly SizeResult[]): Promise<Buffer>;
}
