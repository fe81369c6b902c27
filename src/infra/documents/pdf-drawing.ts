/** What a page draws: the straight rules on it, and which letters its clipping leaves unseen. */
import { getResolvedPDFJS } from 'unpdf';
import type { ProxyPage } from './pdf-document.js';

/** A horizontal or vertical line: `at` across it, `from`..`to` along it. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly rules: readonly Rule[];
  /**
   * True for text whose base line lies outside the clipping under which it is drawn. Where a page ends, browsers
   * draw the accents of the next page's first line and the borders of its rows once more, clipped away.
   */
  readonly isHidden: (text: Place) => boolean;
}

/** Upright boxes only: of any other clipping its bounds. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

const EVERYWHERE: Box = { left: -Infinity, right: Infinity, low: -Infinity, high: Infinity };
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Points within which two places are one. */
const SAME_PLACE = 0.5;

/** A rule is thinner than this; a filled box is none. */
const RULE_THICKNESS = 3;
/** Shorter strokes are parts of letters and signs. */
const RULE_LENGTH = 6;

/** Follows a page's drawing operators; `left` and `bottom` are the page's corner. */
export async function drawingOf(page: ProxyPage, left: number, bottom: number): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const hidden: Place[] = [];
  const stack: { matrix: Matrix; clip: Box }[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  let clip = EVERYWHERE;
  /** A clipping begins with the path that follows its operator. */
  let clips = false;
  let textMatrix = IDENTITY;
  const save = (): void => void stack.push({ matrix, clip });
  fnArray.forEach((operator: number, at: number) => {
    const args = argsArray[at] as unknown[] | null;
    switch (operator) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        ({ matrix, clip } = stack.pop() ?? { matrix, clip });
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as unknown as Matrix);
        break;
      case OPS.transform:
        matrix = multiply(matrix, args as unknown as Matrix);
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath: {
        const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
        const filled = paint === OPS.fill || paint === OPS.eoFill;
        const stroked = paint === OPS.stroke || paint === OPS.closeStroke;
        if (path && (filled || stroked))
          for (const rule of rulesOfPath(path, matrix, filled)) rules.push(...visiblePart(rule, clip));
        if (path && clips) clip = narrowed(clip, [...subpaths(path, matrix)].flat());
        clips = false;
        break;
      }
      case OPS.beginText:
        textMatrix = IDENTITY;
        break;
      case OPS.setTextMatrix:
        textMatrix = Object.values(args![0] as Record<string, number>) as unknown as Matrix;
        break;
      case OPS.moveText:
        textMatrix = multiply(textMatrix, [1, 0, 0, 1, args![0] as number, args![1] as number]);
        break;
      case OPS.showText: {
        const [, , , , x, y] = multiply(matrix, textMatrix);
        if (!holds(clip, x, y)) hidden.push({ x, y });
      }
    }
  });
  return {
    rules,
    isHidden: ({ x, y }) =>
      hidden.some((place) => Math.abs(place.x - x) <= SAME_PLACE && Math.abs(place.y - y) <= SAME_PLACE),
  };
}

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.low && y <= box.high;

function narrowed(box: Box, points: readonly Point[]): Box {
  if (points.length === 0) return box;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.max(box.left, Math.min(...xs)),
    right: Math.min(box.right, Math.max(...xs)),
    low: Math.max(box.low, Math.min(...ys)),
    high: Math.min(box.high, Math.max(...ys)),
  };
}

/** What the clipping leaves of a rule: one piece or none. */
function visiblePart(rule: Rule, clip: Box): Rule[] {
  const [near, far, first, last] =
    rule.direction === 'horizontal'
      ? [clip.low, clip.high, clip.left, clip.right]
      : [clip.left, clip.right, clip.low, clip.high];
  if (rule.at < near - RULE_THICKNESS || rule.at > far + RULE_THICKNESS) return [];
  const [from, to] = [Math.max(rule.from, first), Math.min(rule.to, last)];
  return to - from >= RULE_LENGTH ? [{ ...rule, from, to }] : [];
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

type Point = readonly [number, number];

/** Path codes of the library, and how many numbers follow each. */
const MOVE = 0;
const CLOSE = 4;
const OPERANDS = [2, 2, 6, 4, 0];

function* subpaths(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Generator<Point[]> {
  let points: Point[] = [];
  for (let at = 0; at < path.length;) {
    const code = path[at]!;
    const operands = OPERANDS[code];
    if (operands === undefined) return;
    if (code === MOVE && points.length > 0) {
      yield points;
      points = [];
    }
    if (code === CLOSE && points[0]) points.push(points[0]);
    if (operands >= 2) {
      const [x, y] = [path[at + operands - 1]!, path[at + operands]!];
      points.push([a * x + c * y + e, b * x + d * y + f]);
    }
    at += 1 + operands;
  }
  if (points.length > 0) yield points;
}

function* rulesOfPath(path: ArrayLike<number>, matrix: Matrix, filled: boolean): Generator<Rule> {
  for (const points of subpaths(path, matrix)) {
    if (filled) yield* ruleBetween(points);
    else for (let at = 1; at < points.length; at++) yield* ruleBetween([points[at - 1]!, points[at]!]);
  }
}

/** The rule that a thin box or a straight stroke is. */
function* ruleBetween(points: readonly Point[]): Generator<Rule> {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  if (high - low <= RULE_THICKNESS && right - left >= RULE_LENGTH)
    yield { direction: 'horizontal', at: (low + high) / 2, from: left, to: right };
  else if (right - left <= RULE_THICKNESS && high - low >= RULE_LENGTH)
    yield { direction: 'vertical', at: (left + right) / 2, from: low, to: high };
}
