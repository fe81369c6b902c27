/** Places the texts and boxes of a layout: room is shared out, texts are fitted, loose ends are drawn together. */
import type { Outcome } from '../errors.js';
import type { ContentEntry } from './content.js';
import type { Face, Faces } from './face.js';
import type { Box, LayoutNode, TextNode } from './layout.js';
import { wordsOf, type Word } from './line-break.js';
import type { InkRole, SurfaceRole } from './palette.js';
import {
  gapOf,
  hugs,
  isRow,
  paddingOf,
  share,
  type Placed,
  type Scope,
  type Sharing,
  type Values,
} from './share.js';
import { fitBest, type FittedText } from './text-fit.js';

/** The x-height, in pixels, from which a face is read with ease; see `legibleXHeight` for the floor. */
export const COMFORTABLE_X_HEIGHT = 10;
/** A group is level after two; the third is for one whose smallest changed its face. */
const LEVELLING_ROUNDS = 3;

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
  readonly optional: boolean;
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

/** Where and with what a screen is arranged. */
export interface Stage {
  /** Where content may stand, in pixels. */
  readonly area: Box;
  /** Pixels in a layout unit. */
  readonly unit: number;
  readonly faces: Faces;
}

const UNLIMITED = 1e6;

/**
 * The smallest print, in layout units: a phone shows a large picture at a third of its size, and nobody reads what is
 * smaller than this there. On small walls the legibility floor in pixels is the higher one.
 */
const SMALL_PRINT = 1.9;

const smallestOf = (node: TextNode): number => Math.max(node.min ?? 0, SMALL_PRINT);

const nodeOf = (placed: Placed): TextNode => placed.node as TextNode;

function fieldOf(placed: Placed): string | null {
  const { text } = nodeOf(placed);
  if (text === undefined) return null;
  return text.startsWith('item.') ? `${placed.scope.path}.${text.slice('item.'.length)}` : text;
}

/** Fits texts, remembering what it has fitted: the second sharing asks mostly for the same again. */
class Fitter {
  readonly #stage: Stage;
  readonly #pagedSize: number;
  readonly #known = new Map<string, FittedText | null>();
  readonly #words = new Map<string, readonly Word[]>();

  constructor(stage: Stage, pagedSize: number) {
    this.#stage = stage;
    this.#pagedSize = pagedSize;
  }

  fit(placed: Placed, limit: number, only?: Face, least = 0): FittedText | null {
    const node = nodeOf(placed);
    const { unit, faces } = this.#stage;
    const { width, height } = placed.room;
    const largest = Math.min(limit, node.pages === true ? this.#pagedSize : UNLIMITED);
    const key = `${placed.key} ${String(width)} ${String(height)} ${String(largest)} ${only?.id ?? ''} ${String(least)}`;
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    const words = this.#words.get(placed.text) ?? wordsOf(placed.text);
    this.#words.set(placed.text, words);
    const fitted = fitBest(
      words,
      only ? [only] : node.faces.map((id) => faces[id]),
      {
        width,
        height,
        maxSize: Math.min(node.max * unit, largest),
        minSize: Math.max(least, Math.min(smallestOf(node) * unit, largest)),
        maxLines: node.lines ?? 1,
        running: node.running ?? false,
      },
      COMFORTABLE_X_HEIGHT,
    );
    this.#known.set(key, fitted);
    return fitted;
  }

  /** Fits every text; groups end up in the size of their smallest. */
  fitAll(texts: readonly Placed[]): void {
    const groups = new Map<string, Placed[]>();
    for (const placed of texts) {
      placed.fitted = this.fit(placed, UNLIMITED);
      const { group } = nodeOf(placed);
      if (group !== undefined && placed.fitted) groups.set(group, [...(groups.get(group) ?? []), placed]);
    }
    for (const group of groups.values()) this.#level(group);
  }

  /** Brings texts to the size and the face of the smallest; one may turn out smaller still in that face, so once more. */
  #level(group: readonly Placed[]): void {
    for (let round = 0; round < LEVELLING_ROUNDS; round += 1) {
      const { size, face } = group
        .map((placed) => placed.fitted!)
        .reduce((a, b) => (b.size < a.size ? b : a));
      const uneven = group.filter(({ fitted }) => fitted!.size > size || fitted!.face !== face);
      if (uneven.length === 0) return;
      for (const placed of uneven)
        placed.fitted =
          // Some would rather be smaller with a line less; that is no way to stand in a list.
          this.fit(placed, size, face, size) ?? this.fit(placed, size, face) ?? placed.fitted;
    }
  }
}

/** The height a node takes once its content is known. */
function settledHeight(placed: Placed, unit: number): number {
  const { node, fitted, room } = placed;
  if (!hugs(node)) return room.height;
  if ('faces' in node) return fitted ? Math.ceil(fitted.height) : room.height;
  const [top, , bottom] = paddingOf(node, unit);
  const heights = placed.children.map((child) => settledHeight(child, unit));
  if (isRow(node)) return top + bottom + Math.max(0, ...heights);
  const gaps = gapOf(node, unit) * Math.max(0, heights.length - 1);
  return top + bottom + gaps + heights.reduce((sum, each) => sum + each, 0);
}

/** A hugging node that leaves more than this share of its room is held to what it needs. */
const LOOSE = 0.93;

/** The heights of hugging nodes that need less than they were given, by key. */
function looseHeights(placed: Placed, unit: number, known = new Map<string, number>()): Map<string, number> {
  const height = settledHeight(placed, unit);
  if (hugs(placed.node) && height < placed.room.height * LOOSE) known.set(placed.key, height);
  for (const child of placed.children) looseHeights(child, unit, known);
  return known;
}

/** Moves everything to where it ends up, from the frame inwards. */
function settle(placed: Placed, room: Box, unit: number): void {
  placed.room = room;
  const { node, children } = placed;
  if (children.length === 0) return;
  const [top, , bottom] = paddingOf(node, unit);
  const y0 = room.y + top;
  const height = room.height - top - bottom;
  if (isRow(node)) {
    for (const child of children)
      settle(child, { ...child.room, y: y0, height: Math.min(child.room.height, height) }, unit);
    return;
  }
  const heights = children.map((child) => settledHeight(child, unit));
  const gap = gapOf(node, unit);
  const used = heights.reduce((sum, each) => sum + each, 0) + gap * (children.length - 1);
  const justify = 'justify' in node ? node.justify : 'start';
  const slack = Math.max(0, height - used);
  let y = y0 + Math.round(justify === 'center' ? slack / 2 : justify === 'end' ? slack : 0);
  children.forEach((child, index) => {
    settle(child, { ...child.room, y, height: heights[index]! }, unit);
    y += heights[index]! + gap;
  });
}

/** Centres by the capitals rather than by the ink, as the eye does, as far as the ink stays inside the room. */
function placeText(placed: Placed): PlacedText {
  const node = nodeOf(placed);
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
    optional: node.optional ?? false,
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
 * Places one screen of a layout; refuses with the first text that no legible size puts into its room.
 * @param pagedSize the largest size of the paged text, in pixels
 */
export function arrange(
  root: LayoutNode,
  values: Values,
  stage: Stage,
  pagedSize = UNLIMITED,
): Outcome<Arrangement, Overflow> {
  const { area, unit } = stage;
  const fitter = new Fitter(stage, pagedSize);
  // Twice: what hugging nodes turn out not to need goes to the others.
  let known: ReadonlyMap<string, number> = new Map();
  let sharing: Sharing;
  let scope: Scope;
  let placed: Placed;
  for (let round = 0; ; round += 1) {
    sharing = { unit, known, texts: [], repeats: [] };
    scope = { values, entry: null, path: '', boxes: new Map() };
    placed = share(root, area, scope, '', sharing);
    fitter.fitAll(sharing.texts);
    if (round === 1) break;
    known = looseHeights(placed, unit);
    if (known.size === 0) break;
  }
  const misfit = sharing.texts.find((each) => !each.fitted);
  if (misfit) {
    const node = nodeOf(misfit);
    const { text, room: box } = misfit;
    return {
      ok: false,
      reason: { node, field: fieldOf(misfit), text, box, minSize: smallestOf(node) * unit },
    };
  }
  settle(placed, area, unit);
  const entries: Record<string, readonly PlacedEntry[]> = {};
  for (const { node, scopes } of sharing.repeats)
    entries[node.each] = scopes.map((each) => ({ boxes: boxesOf(each), values: each.entry! }));
  return { ok: true, value: { boxes: boxesOf(scope), entries, texts: sharing.texts.map(placeText) } };
}
