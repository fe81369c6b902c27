/** Shares the room of a frame out among the nodes of a layout. */
import type { ContentEntry } from './content.js';
import type { Box, LayoutNode, RepeatNode } from './layout.js';
import type { FittedText } from './text-fit.js';

export type Values = Readonly<Record<string, string | readonly ContentEntry[]>>;

/** What the names in a layout stand for: a screen's values, and within a repetition one entry's. */
export interface Scope {
  readonly values: Values;
  readonly entry: ContentEntry | null;
  /** `steps.2`, for naming what an entry's text is. */
  readonly path: string;
  readonly boxes: Map<string, Placed>;
}

/** A node with its room, before and after its content is known. */
export interface Placed {
  readonly node: LayoutNode;
  /** Where it stands in the tree, such as `.0.2`. */
  readonly key: string;
  readonly scope: Scope;
  readonly children: readonly Placed[];
  /** What it says; '' where it is no text. */
  readonly text: string;
  room: Box;
  fitted: FittedText | null;
}

/** What is gathered and known while room is shared out. */
export interface Sharing {
  /** Pixels in a unit. */
  readonly unit: number;
  /** Heights of nodes that hug their content, by key, where it is known to need no more. */
  readonly known: ReadonlyMap<string, number>;
  readonly texts: Placed[];
  readonly repeats: { readonly node: RepeatNode; readonly scopes: readonly Scope[] }[];
}

interface Child {
  readonly node: LayoutNode;
  readonly scope: Scope;
  readonly key: string;
}

/** The value of a field, or of the entry at hand for `item.…`; '' where there is none. */
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

function childrenOf(node: LayoutNode, scope: Scope, key: string, sharing: Sharing): readonly Child[] {
  const nodes = 'column' in node ? node.column : 'row' in node ? node.row : [];
  if (!('each' in node))
    return nodes
      .map((child, index) => ({ node: child, scope, key: `${key}.${String(index)}` }))
      .filter((child) => visible(child.node, scope));
  const entries = lookUp(node.each, scope);
  if (typeof entries === 'string' || entries.length === 0) return [];
  const scopes = entries.map((entry, index) => ({
    values: scope.values,
    entry,
    path: `${node.each}.${String(index)}`,
    boxes: new Map<string, Placed>(),
  }));
  sharing.repeats.push({ node, scopes });
  return scopes.map((each, index) => ({ node: node.item, scope: each, key: `${key}.${String(index)}` }));
}

export const isRow = (node: LayoutNode): boolean =>
  'row' in node || ('each' in node && node.direction === 'row');

/** Top, right, bottom and left, in pixels. */
export function paddingOf(node: LayoutNode, unit: number): readonly [number, number, number, number] {
  const padding = 'padding' in node ? node.padding : 0;
  const sides =
    typeof padding === 'number'
      ? ([padding, padding, padding, padding] as const)
      : padding.length === 2
        ? ([padding[0], padding[1], padding[0], padding[1]] as const)
        : padding;
  const [top, right, bottom, left] = sides;
  return [
    Math.round(top * unit),
    Math.round(right * unit),
    Math.round(bottom * unit),
    Math.round(left * unit),
  ];
}

/** Between children, in pixels. */
export const gapOf = (node: LayoutNode, unit: number): number =>
  Math.round(('gap' in node ? node.gap : 0) * unit);

export const hugs = (node: LayoutNode): boolean => 'hug' in node && node.hug;

/** The height of a line with its lead, and of a single line's ink with two marks, in font sizes. */
const LINE = 1.32;
const INK = 1.45;

/** The most height that a node which hugs its content could use, in pixels. */
function mostHeight(node: LayoutNode, unit: number): number {
  if (node.size !== undefined) return node.size * unit;
  if (!hugs(node)) return Number.POSITIVE_INFINITY;
  if ('faces' in node) return node.max * unit * (INK + ((node.lines ?? 1) - 1) * LINE);
  const [top, , bottom] = paddingOf(node, unit);
  if ('row' in node) return top + bottom + Math.max(0, ...node.row.map((child) => mostHeight(child, unit)));
  if (!('column' in node)) return Number.POSITIVE_INFINITY;
  const gaps = gapOf(node, unit) * Math.max(0, node.column.length - 1);
  return top + bottom + gaps + node.column.reduce((sum, child) => sum + mostHeight(child, unit), 0);
}

/** A node without a limit weighs this much, in units; those that hug weigh what they could use. */
const OPEN_WEIGHT = 40;
/** Captions come first: a small single line has nothing to give, a headline can be set smaller. */
const CAPTION_URGENCY = 4;
const LARGEST_CAPTION = 12;

function weightOf(node: LayoutNode): number {
  const limit = mostHeight(node, 1);
  if (!Number.isFinite(limit)) return OPEN_WEIGHT;
  if ('faces' in node) {
    const caption = (node.lines ?? 1) === 1 && node.max <= LARGEST_CAPTION;
    return caption ? limit * CAPTION_URGENCY : limit;
  }
  const children = 'column' in node ? node.column : 'row' in node ? node.row : [];
  const weights = children.map((child) => (child.grow ?? 1) * weightOf(child));
  if (weights.length === 0) return limit;
  return 'row' in node ? Math.max(...weights) : weights.reduce((sum, each) => sum + each, 0);
}

/** Deals `room` out by weight, no share above its limit; what the limited leave goes to the others. */
function deal(room: number, weights: readonly number[], limits: readonly number[]): readonly number[] {
  const shares = weights.map(() => 0);
  let open = weights.map((_, index) => index).filter((index) => weights[index]! > 0);
  let left = Math.max(0, room);
  while (open.length > 0) {
    const weight = open.reduce((sum, index) => sum + weights[index]!, 0);
    const rate = left / weight;
    const full = open.filter((index) => limits[index]! <= rate * weights[index]!);
    if (full.length === 0) {
      for (const index of open) shares[index] = rate * weights[index]!;
      break;
    }
    for (const index of full) {
      shares[index] = limits[index]!;
      left -= limits[index]!;
    }
    open = open.filter((index) => !full.includes(index));
  }
  return shares;
}

/** Gives a node its room and shares it among its children, from the frame inwards. */
export function share(node: LayoutNode, room: Box, scope: Scope, key: string, sharing: Sharing): Placed {
  const placed: Placed = {
    node,
    key,
    scope,
    room,
    children: shareAmongChildren(node, room, scope, key, sharing),
    text: textOf(node, scope),
    fitted: null,
  };
  if (placed.text !== '') sharing.texts.push(placed);
  const name = 'box' in node ? node.box : 'name' in node ? node.name : undefined;
  if (name !== undefined) scope.boxes.set(name, placed);
  return placed;
}

function shareAmongChildren(
  node: LayoutNode,
  room: Box,
  scope: Scope,
  key: string,
  sharing: Sharing,
): readonly Placed[] {
  const children = childrenOf(node, scope, key, sharing);
  if (children.length === 0) return [];
  const { unit, known } = sharing;
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
  const fixed = children.map(({ node: child, key: childKey }) => {
    if (!row && known.has(childKey)) return known.get(childKey)!;
    if (child.size !== undefined) return child.size * unit;
    return child.share !== undefined ? child.share * whole : null;
  });
  const limits = children.map(({ node: child }) =>
    row ? Number.POSITIVE_INFINITY : mostHeight(child, unit),
  );
  const shares = deal(
    whole - fixed.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    children.map(({ node: child }, index) =>
      fixed[index] === null ? (child.grow ?? 1) * (row ? 1 : weightOf(child)) : 0,
    ),
    limits,
  );
  let at = row ? inner.x : inner.y;
  return children.map((child, index) => {
    const length = fixed[index] ?? shares[index]!;
    const start = Math.round(at);
    const size = Math.round(at + length) - start;
    at += length + gap;
    const box = row
      ? { x: start, y: inner.y, width: size, height: inner.height }
      : { x: inner.x, y: start, width: inner.width, height: size };
    return share(child.node, box, child.scope, child.key, sharing);
  });
}

function textOf(node: LayoutNode, scope: Scope): string {
  if (!('faces' in node)) return '';
  const value = node.text === undefined ? (node.say ?? '') : lookUp(node.text, scope);
  if (typeof value !== 'string') return '';
  return node.caps === true ? value.toLocaleUpperCase('vi') : value;
}
