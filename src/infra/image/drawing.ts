/** Turns an arrangement into SVG through a design's template. */
import type { Arrangement, PlacedText } from '../../domain/content/arrange.js';
import type { Box, Frame } from '../../domain/content/layout.js';
import type { Palette } from '../../domain/content/palette.js';
import type { TemplateHelper, Templates } from '../templates.js';

/** `ground` lies under pictures, `veil` over them, `figure` is everything that is to be read. */
export type Layer = 'ground' | 'veil' | 'figure';

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
  /** The boxes drawn so far; what a figure covers is known by them. */
  readonly drawn: Box[];
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
    options.data.root.drawn.push({ x, y, width, height });
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

/** An SVG and the part of the frame that it covers, in pixels. */
export interface Drawn {
  readonly svg: string;
  readonly view: Box;
}

/** The SVG of a scene's layers, over the whole frame. */
export function drawScene(templates: Templates, scene: Scene, layers: readonly Layer[]): string {
  return draw(templates, scene, layers, []);
}

/**
 * The SVG of a scene's figure, in bands where there is something: clear pixels cost as much as drawn ones, and
 * between the lines of a design lies mostly nothing.
 */
export function drawFigure(templates: Templates, scene: Scene): readonly Drawn[] {
  const drawn: Box[] = [];
  draw(templates, scene, ['figure'], drawn);
  const whole = { x: 0, y: 0, ...scene.frame };
  const { texts } = scene.arrangement;
  const bands = bandsOf([...drawn, ...texts.map(extentOf)], whole);
  return bands.map((view) => {
    const within = texts.filter((text) => overlaps(extentOf(text), view));
    const band = draw(
      templates,
      { ...scene, arrangement: { ...scene.arrangement, texts: within } },
      ['figure'],
      [],
    );
    return { svg: band.replace(sizeOf(whole), sizeOf(view)), view };
  });
}

const sizeOf = ({ x, y, width, height }: Box): string =>
  `width="${String(width)}" height="${String(height)}" viewBox="${String(x)} ${String(y)} ${String(width)} ${String(height)}"`;

function extentOf({ box, anchor, lines, size }: PlacedText): Box {
  const width = Math.max(...lines.map((line) => line.width));
  const x =
    anchor === 'start'
      ? box.x
      : anchor === 'middle'
        ? box.x + (box.width - width) / 2
        : box.x + box.width - width;
  const top = lines[0]!.y - size * TALLEST;
  return { x, y: top, width, height: lines.at(-1)!.y + size * DEEPEST - top };
}

/** The reach of any glyph above and below the baseline, in font sizes. */
const TALLEST = 1.25;
const DEEPEST = 0.4;

/** Strokes and the bearings of letters reach this far out of their boxes, as a share of the shorter edge. */
const MARGIN = 0.012;

const overlaps = (a: Box, b: Box): boolean => a.y < b.y + b.height && b.y < a.y + a.height;

/** Clear pixels cheaper to draw than another drawing is to begin. */
const WORTH_SPLITTING = 150_000;

/** A few rectangles, one below the other, that hold all boxes with a margin. */
function bandsOf(boxes: readonly Box[], whole: Box): readonly Box[] {
  const margin = 4 + MARGIN * Math.min(whole.width, whole.height);
  const bands: Box[] = [];
  for (const box of boxes.map((each) => widened(each, margin, whole)).sort((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    const gap = last ? (box.y - last.y - last.height) * whole.width : 0;
    if (last && gap < WORTH_SPLITTING) bands[bands.length - 1] = union(last, box);
    else bands.push(box);
  }
  return bands;
}

function widened(box: Box, margin: number, whole: Box): Box {
  const x = Math.max(0, Math.floor(box.x - margin));
  const y = Math.max(0, Math.floor(box.y - margin));
  const right = Math.min(whole.width, Math.ceil(box.x + box.width + margin));
  const bottom = Math.min(whole.height, Math.ceil(box.y + box.height + margin));
  return { x, y, width: right - x, height: bottom - y };
}

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function draw(templates: Templates, scene: Scene, layers: readonly Layer[], drawn: Box[]): string {
  const { frame, palette, arrangement } = scene;
  return templates.render(scene.template, {
    width: frame.width,
    height: frame.height,
    unit: Math.min(frame.width, frame.height) / 100,
    large: Math.min(frame.width, frame.height) >= LARGE_EDGE,
    hasPhoto: scene.photo,
    palette,
    layers,
    drawn,
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
