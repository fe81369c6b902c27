/** Places the texts and boxes of a layout in a frame: room is shared out, texts are fitted, loose ends drawn together. */
import type { ContentEntry } from './design.js';
import type { Face, Faces } from './face.js';
import type { Box, LayoutNode, RepeatNode, TextNode } from './layout.js';
import { wordsOf } from './line-break.js';
import type { InkRole, SurfaceRole } from './palette.js';
import { fitBest, type FittedText } from './text-fit.js';

/** The x-height, in pixels, from which a face is read with ease; see `legibleXHeight` for the floor. */
export const COMFORTABLE_X_HEIGHT = 10;

export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A text where it will be drawn: coordinates in pixels, `y` of a line is its baseline. */
export interface PlacedText {
  /** The field's path, or null for fixed words. */
  readonly field: string | null;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly face: Face;
  readonly ink: InkRole;
  readonly on: SurfaceRole;
  readonly lines: readonly PlacedLine[];
  /** The room it had; all its ink lies inside. */
  readonly box: Box;
}

export interface PlacedEntry {
  readonly boxes: Readonly<Record<string, Box>>;
  readonly values: ContentEntry;
}

/** Everything a template needs to draw one screen. */
export interface Arrangement {
  readonly boxes: Readonly<Record<string, Box>>;
  readonly entries: Readonly<Record<string, readonly PlacedEntry[]>>;
  readonly texts: readonly PlacedText[];
}

/** A text that no legible size puts into its room; the room is told so that it can be paged. */
export interface Overflow {
  readonly node: TextNode;
  readonly field: string | null;
  readonly text: string;
  readonly box: Box;
  readonly minSize: number;
}

export type Values = Readonly<Record<string, string | readonly ContentEntry[]>>;

interface Scope {
  readonly values: Values;
  readonly entry: ContentEntry | null;
  /** `steps.2`, for naming what an entry's text is. */
  readonly path: string;
  readonly boxes: Map<string, Placed>;
}

/** A node with its room, before and after its content is known. */
interface Placed {
  readonly node: LayoutNode;
  readonly scope: Scope;
  readonly children: readonly Placed[];
  readonly text: string;
  room: Box;
  fitted: FittedText | null;
}

interface Tools {
  readonly faces: Faces;
  /** Pixels in a unit. */
  readonly unit: number;
  /** The largest size of the paged text, in pixels, so that all its screens agree. */
  readonly pagedSize: number;
  readonly texts: Placed[];
  readonly repeats: { readonly node: RepeatNode; readonly scopes: readonly Scope[] }[];
}

const LARGE = 1e6;

function lookUp(path: string, scope: Scope): string | readonly ContentEntry[] {
  if (path.startsWith('item.')) {
    const value = scope.entry?.[path.slice('item.'.length)];
    return value === undefined ? '' : String(value);
  }
  return Object.hasOwn(scope.values, path) ? scope.values[path]! : '';
}

const visible = (node: LayoutNode, scope: Scope): boolean =>
  (node.if === undefined || lookUp(node.if, scope).length > 0) &&
  !('text' in node && lookUp(node.text, scope).length === 0);

function childrenOf(
  node: LayoutNode,
  scope: Scope,
  tools: Tools,
): readonly { node: LayoutNode; scope: Scope }[] {
  if ('column' in node)
    return node.column.filter((child) => visible(child, scope)).map((child) => ({ node: child, scope }));
  if ('row' in node)
    return node.row.filter((child) => visible(child, scope)).map((child) => ({ node: child, scope }));
  if (!('each' in node)) return [];
  const entries = lookUp(node.each, scope);
  if (typeof entries === 'string') return [];
  const scopes = entries.map((entry, index) => ({
    values: scope.values,
    entry,
    path: `${node.each}.${String(index)}`,
    boxes: new Map<string, Placed>(),
  }));
  tools.repeats.push({ node, scopes });
  return scopes.map((each) => ({ node: node.item, scope: each }));
}

const isRow = (node: LayoutNode): boolean => 'row' in node || ('each' in node && node.direction === 'row');

function paddingOf(node: LayoutNode, unit: number): readonly [number, number, number, number] {
  const padding = 'padding' in node ? (node.padding ?? 0) : 0;
  const sides =
    typeof padding === 'number'
      ? [padding, padding, padding, padding]
      : padding.length === 2
        ? [padding[0], padding[1], padding[0], padding[1]]
        : padding;
  return sides.map((side) => Math.round(side * unit)) as unknown as readonly [number, number, number, number];
}

const gapOf = (node: LayoutNode, unit: number): number =>
  Math.round(('gap' in node ? (node.gap ?? 0) : 0) * unit);

/** First pass: shares the room out, from the frame inwards. */
function share(node: LayoutNode, room: Box, scope: Scope, tools: Tools): Placed {
  const placed: Placed = {
    node,
    scope,
    room,
    children: shareAmongChildren(node, room, scope, tools),
    text: textOf(node, scope),
    fitted: null,
  };
  if (placed.text !== '') tools.texts.push(placed);
  const name = 'box' in node ? node.box : 'name' in node ? node.name : undefined;
  if (name !== undefined) scope.boxes.set(name, placed);
  return placed;
}

function shareAmongChildren(node: LayoutNode, room: Box, scope: Scope, tools: Tools): readonly Placed[] {
  const children = childrenOf(node, scope, tools);
  if (children.length === 0) return [];
  const { unit } = tools;
  const row = isRow(node);
  const [top, right, bottom, left] = paddingOf(node, unit);
  const inner: Box = {
    x: room.x + left,
    y: room.y + top,
    width: room.width - left - right,
    height: room.height - top - bottom,
  };
  const gap = gapOf(node, unit);
  const whole = (row ? inner.width : inner.height) - gap * (children.length - 1);
  const fixed = children.map(({ node: child }) =>
    child.size !== undefined ? child.size * unit : child.share !== undefined ? child.share * whole : null,
  );
  const left_ = whole - fixed.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const weights = children.map(({ node: child }, index) => (fixed[index] === null ? (child.grow ?? 1) : 0));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  let at = row ? inner.x : inner.y;
  return children.map(({ node: child, scope: childScope }, index) => {
    const length = fixed[index] ?? Math.max(0, (left_ * weights[index]!) / weight);
    const start = Math.round(at);
    const end = Math.round(at + length);
    at += length + gap;
    return share(
      child,
      row
        ? { x: start, y: inner.y, width: end - start, height: inner.height }
        : { x: inner.x, y: start, width: inner.width, height: end - start },
      childScope,
      tools,
    );
  });
}

function textOf(node: LayoutNode, scope: Scope): string {
  if (!('faces' in node)) return '';
  const value = node.text === undefined ? (node.say ?? '') : lookUp(node.text, scope);
  if (typeof value !== 'string') return '';
  return node.caps === true ? value.toLocaleUpperCase('vi') : value;
}

const fieldOf = (placed: Placed): string | null => {
  const { text } = placed.node as TextNode;
  if (text === undefined) return null;
  return text.startsWith('item.') ? `${placed.scope.path}.${text.slice('item.'.length)}` : text;
};

/** Second pass: fits every text; groups end up in the size of their smallest. */
function fitAll(tools: Tools): Overflow | null {
  const groups = new Map<string, Placed[]>();
  for (const placed of tools.texts) {
    const node = placed.node as TextNode;
    const limit = node.pages === true ? tools.pagedSize : LARGE;
    placed.fitted = fitOne(placed, tools, limit);
    if (!placed.fitted)
      return {
        node,
        field: fieldOf(placed),
        text: placed.text,
        box: placed.room,
        minSize: (node.min ?? 0) * tools.unit,
      };
    if (node.group !== undefined) groups.set(node.group, [...(groups.get(node.group) ?? []), placed]);
  }
  for (const group of groups.values()) {
    const size = Math.min(...group.map((placed) => placed.fitted!.size));
    const face = group.find((placed) => placed.fitted!.size === size)!.fitted!.face;
    for (const placed of group) {
      if (placed.fitted!.size > size || placed.fitted!.face !== face)
        placed.fitted = fitOne(placed, tools, size, face) ?? placed.fitted;
    }
  }
  return null;
}

function fitOne(placed: Placed, { faces, unit }: Tools, limit: number, only?: Face): FittedText | null {
  const node = placed.node as TextNode;
  return fitBest(
    wordsOf(placed.text),
    only ? [only] : node.faces.map((id) => faces[id]),
    {
      width: placed.room.width,
      height: placed.room.height,
      maxSize: Math.min(node.max * unit, limit),
      minSize: Math.min((node.min ?? 0) * unit, limit),
      maxLines: node.lines ?? 1,
    },
    COMFORTABLE_X_HEIGHT,
  );
}

/** The height a node takes once its content is known. */
function settledHeight(placed: Placed, unit: number): number {
  const { node, fitted, room } = placed;
  if (fitted) return 'hug' in node && node.hug ? Math.ceil(fitted.height) : room.height;
  if (!('hug' in node) || !node.hug) return room.height;
  const [top, , bottom] = paddingOf(node, unit);
  const heights = placed.children.map((child) => settledHeight(child, unit));
  if (isRow(node)) return top + bottom + Math.max(0, ...heights);
  const gaps = gapOf(node, unit) * Math.max(0, heights.length - 1);
  return top + bottom + gaps + heights.reduce((sum, each) => sum + each, 0);
}

/** Third pass: moves everything to where it ends up, from the frame inwards. */
function settle(placed: Placed, room: Box, unit: number): void {
  placed.room = room;
  const { node, children } = placed;
  if (children.length === 0) return;
  const [top, , bottom] = paddingOf(node, unit);
  const inner = { y: room.y + top, height: room.height - top - bottom };
  const rise = room.y + top;
  if (isRow(node)) {
    for (const child of children)
      settle(child, { ...child.room, y: rise, height: Math.min(child.room.height, inner.height) }, unit);
    return;
  }
  const heights = children.map((child) => settledHeight(child, unit));
  const gap = gapOf(node, unit);
  const used = heights.reduce((sum, each) => sum + each, 0) + gap * (children.length - 1);
  const justify = 'justify' in node ? (node.justify ?? 'start') : 'start';
  const slack = Math.max(0, inner.height - used);
  let y = inner.y + Math.round(justify === 'center' ? slack / 2 : justify === 'end' ? slack : 0);
  children.forEach((child, index) => {
    settle(child, { ...child.room, y, height: heights[index]! }, unit);
    y += heights[index]! + gap;
  });
}

/** Centres by the capitals rather than by the ink, as the eye does, as far as the ink stays inside the room. */
function placeText(placed: Placed): PlacedText {
  const node = placed.node as TextNode;
  const fitted = placed.fitted!;
  const { room } = placed;
  const first = fitted.lines[0]!.baseline;
  const last = fitted.lines.at(-1)!.baseline;
  const valign = node.valign ?? 'middle';
  const optical = room.y + (room.height + fitted.face.capHeight * fitted.size - (last - first)) / 2;
  const highest = room.y + first;
  const lowest = room.y + room.height - fitted.height + first;
  const wanted = valign === 'top' ? highest : valign === 'bottom' ? lowest : optical;
  const baseline = Math.min(Math.max(wanted, highest), Math.max(highest, lowest));
  const anchor = node.align ?? 'start';
  const x = anchor === 'start' ? room.x : anchor === 'middle' ? room.x + room.width / 2 : room.x + room.width;
  return {
    field: fieldOf(placed),
    anchor,
    size: fitted.size,
    face: fitted.face,
    ink: node.ink ?? 'ink',
    on: node.on ?? 'ground',
    box: room,
    lines: fitted.lines.map((line) => ({
      text: line.text,
      width: line.width,
      x,
      y: Math.round(baseline - first + line.baseline),
    })),
  };
}

const boxesOf = (scope: Scope): Record<string, Box> =>
  Object.fromEntries([...scope.boxes].map(([name, placed]) => [name, placed.room]));

/**
 * Places one screen of a layout.
 * @param root the layout
 * @param values the content, by field
 * @param area where content may stand, in pixels
 * @param unit pixels in a layout unit
 * @param pagedSize the largest size of the paged text, in pixels
 */
export function arrange(
  root: LayoutNode,
  values: Values,
  area: Box,
  unit: number,
  faces: Faces,
  pagedSize = LARGE,
): { readonly ok: true; readonly value: Arrangement } | { readonly ok: false; readonly overflow: Overflow } {
  const tools: Tools = { faces, unit, pagedSize, texts: [], repeats: [] };
  const scope: Scope = { values, entry: null, path: '', boxes: new Map() };
  const placed = share(root, area, scope, tools);
  const overflow = fitAll(tools);
  if (overflow) return { ok: false, overflow };
  settle(placed, area, unit);
  const entries: Record<string, readonly PlacedEntry[]> = {};
  for (const { node, scopes } of tools.repeats)
    entries[node.each] = scopes.map((each) => ({ boxes: boxesOf(each), values: each.entry! }));
  return { ok: true, value: { boxes: boxesOf(scope), entries, texts: tools.texts.map(placeText) } };
}
