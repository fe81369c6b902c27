/**
 * The layout of a design as data: stacks of texts and named boxes, measured in hundredths of the frame's shorter
 * side ("units"), so that one layout serves every size of its shape.
 */
import type { FaceId } from './face.js';
import type { InkRole, SurfaceRole } from './palette.js';

interface NodeCommon {
  /** Shown only when this field has a value. */
  readonly if?: string;
  /** A fixed length along the parent stack, in units. */
  readonly size?: number;
  /** A fixed length along the parent stack, as a fraction of it. */
  readonly share?: number;
  /** Multiplies the node's weight when the room left over is dealt out; 1 where it is not given. */
  readonly grow?: number;
}

interface StackCommon extends NodeCommon {
  readonly gap?: number;
  /** All sides; or vertical and horizontal; or top, right, bottom, left. In units. */
  readonly padding?: number | readonly [number, number] | readonly [number, number, number, number];
  readonly justify?: 'start' | 'center' | 'end';
  /** Shrinks to its content instead of keeping the room it was given. */
  readonly hug?: boolean;
  /** Names its box for the drawing. */
  readonly name?: string;
}

export interface ColumnNode extends StackCommon {
  readonly column: readonly LayoutNode[];
}

export interface RowNode extends StackCommon {
  readonly row: readonly LayoutNode[];
}

/** A text: the value of a field (`text`) or fixed words (`say`). */
export interface TextNode extends NodeCommon {
  readonly text?: string;
  readonly say?: string;
  /** Tried in order; see `fitBest`. */
  readonly faces: readonly FaceId[];
  /** The largest font size, in units. */
  readonly max: number;
  /** The smallest font size, in units; never below what is legible. */
  readonly min?: number;
  readonly lines?: number;
  readonly align?: 'start' | 'middle' | 'end';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly ink?: InkRole;
  readonly on?: SurfaceRole;
  readonly caps?: boolean;
  /** A paragraph: lines are filled rather than balanced. */
  readonly running?: boolean;
  /** Shrinks its box to the ink of the text. */
  readonly hug?: boolean;
  /** Texts of one group come out in one size. */
  readonly group?: string;
  /** A text too long for one screen continues on the next; at most one such text in a layout. */
  readonly pages?: boolean;
  /** Left out, with a warning, where it cannot be read. */
  readonly optional?: boolean;
}

/** Room for a drawing of the template. */
export interface BoxNode extends NodeCommon {
  readonly box: string;
}

/** One copy of `item` for each entry of a list field; its texts are named `item.…`. */
export interface RepeatNode extends StackCommon {
  readonly each: string;
  readonly direction: 'row' | 'column';
  readonly item: LayoutNode;
  /** The most entries on one screen; the rest follow on the next. */
  readonly perPage?: number;
}

export type LayoutNode = ColumnNode | RowNode | TextNode | BoxNode | RepeatNode;

/** A layout and the frames it serves; the first that matches is taken. Heights in pixels, aspect = width ÷ height. */
export interface Layout {
  readonly name: string;
  readonly when: {
    readonly minAspect?: number;
    readonly maxAspect?: number;
    readonly minHeight?: number;
    readonly maxHeight?: number;
  };
  readonly root: LayoutNode;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first layout that serves a frame; null when none does. */
export function layoutFor(layouts: readonly Layout[], frame: Frame): Layout | null {
  const aspect = frame.width / frame.height;
  return (
    layouts.find(
      ({ when }) =>
        aspect >= (when.minAspect ?? 0) &&
        aspect < (when.maxAspect ?? Number.POSITIVE_INFINITY) &&
        frame.height >= (when.minHeight ?? 0) &&
        frame.height < (when.maxHeight ?? Number.POSITIVE_INFINITY),
    ) ?? null
  );
}
