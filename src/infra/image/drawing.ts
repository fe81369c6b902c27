/** Turns an arrangement into SVG through a design's template. */
import type { Arrangement } from '../../domain/content/arrange.js';
import type { Box, Frame } from '../../domain/content/layout.js';
import type { Palette } from '../../domain/content/palette.js';
import type { TemplateHelper, Templates } from '../templates.js';

/** `ground`: what does not depend on the content, drawn once and kept. `figure`: everything else. */
export type Layer = 'ground' | 'figure';

interface HelperOptions {
  readonly fn: (context: unknown) => string;
  readonly data: { readonly root: Drawing };
}

/** What a template sees. */
interface Drawing extends Frame {
  readonly unit: number;
  readonly palette: Palette;
  readonly layers: readonly Layer[];
  readonly boxes: Readonly<Record<string, Box>>;
}

const tidy = (value: number): number => Math.round(value * 100) / 100;

/** The helpers of the design templates. */
export const DRAWING_HELPERS: Readonly<Record<string, TemplateHelper>> = {
  add: (a: number, b: number) => tidy(a + b),
  sub: (a: number, b: number) => tidy(a - b),
  mul: (a: number, b: number) => tidy(a * b),
  atLeast: (a: number, least: number) => Math.max(a, least),
  smaller: (a: number, b: number) => Math.min(a, b),
  half: (a: number) => tidy(a / 2),
  /** A length in units as pixels. */
  u: (length: number, options: HelperOptions) => tidy(length * options.data.root.unit),
  /** Drawn when the layer is wanted. */
  layer(this: Drawing, layer: Layer, options: HelperOptions) {
    return options.data.root.layers.includes(layer) ? options.fn(this) : '';
  },
  /** Drawn when the layout has a box of that name, which is then the context. */
  box(
    this: { readonly boxes: Readonly<Record<string, Box>> } & object,
    name: string,
    options: HelperOptions,
  ) {
    if (!Object.hasOwn(this.boxes, name)) return '';
    const { x, y, width, height } = this.boxes[name]!;
    return options.fn({
      ...this,
      x,
      y,
      width,
      height,
      right: x + width,
      bottom: y + height,
      midX: x + width / 2,
      midY: y + height / 2,
    });
  },
  /** Drawn once for each entry of a list that is on this screen. */
  entries(this: { readonly entries: Arrangement['entries'] }, name: string, options: HelperOptions) {
    if (!Object.hasOwn(this.entries, name)) return '';
    return this.entries[name]!.map((entry, index) =>
      options.fn({ ...entry, index, last: index === this.entries[name]!.length - 1 }),
    ).join('');
  },
};

/** Frames with a shorter edge than this have no pixels to spare for ornament. */
const LARGE_EDGE = 200;

export interface Scene {
  readonly template: string;
  /** Whether a picture lies under the figure. */
  readonly photo: boolean;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly arrangement: Arrangement;
  readonly page: number;
  readonly pages: number;
}

/** The SVG of a scene's layers. */
export function drawScene(templates: Templates, scene: Scene, layers: readonly Layer[]): string {
  const { frame, palette, arrangement } = scene;
  return templates.render(scene.template, {
    width: frame.width,
    height: frame.height,
    unit: Math.min(frame.width, frame.height) / 100,
    large: Math.min(frame.width, frame.height) >= LARGE_EDGE,
    hasPhoto: scene.photo,
    palette,
    layers,
    boxes: arrangement.boxes,
    entries: arrangement.entries,
    page: scene.page,
    pages: scene.pages,
    texts: arrangement.texts.map((text) => ({
      family: text.face.family,
      weight: text.face.weight,
      size: tidy(text.size),
      anchor: text.anchor,
      fill: palette[text.ink],
      lines: text.lines.map((line) => ({ text: line.text, x: tidy(line.x), y: line.y })),
    })),
  });
}
