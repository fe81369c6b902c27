/** One page of a PDF as words with places, and the straight rules drawn between them. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A run of text in one font. Points; y grows upwards and is the base line. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A horizontal or vertical line: `at` across it, `from`..`to` along it. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly height: number;
  readonly items: readonly TextItem[];
  readonly rules: readonly Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type ProxyPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Node 20 lacks this method, which the library calls for every embedded font. */
function completePlatform(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length?: number): ArrayBuffer {
      const whole = new Uint8Array(length ?? this.byteLength);
      whole.set(new Uint8Array(this, 0, Math.min(this.byteLength, whole.length)));
      return whole.buffer;
    },
  });
}

/** Opens a PDF without running, fetching or drawing anything it asks for. */
export async function openPdf(bytes: Buffer): Promise<PdfDocument> {
  completePlatform();
  return getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 1,
  });
}

/** A rule is thinner than this; a filled box is none. */
const RULE_THICKNESS = 3;
/** Shorter strokes are parts of letters and signs. */
const RULE_LENGTH = 6;

/** Reads a page; what is written across it at an angle (watermarks, stamps) is left out. */
export async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, , top = 0] = page.view;
  const content = await page.getTextContent();
  const items: TextItem[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, x, y] = item.transform as unknown as Matrix;
    if (Math.abs(b) > Math.abs(a) * 0.05) continue;
    items.push({ text: item.str, x: x - left, y: y - bottom, width: item.width, size: Math.hypot(c, d) });
  }
  const rules = items.length === 0 ? [] : await rulesOf(page, left, bottom);
  page.cleanup();
  return { height: top - bottom, items, rules };
}

async function rulesOf(page: ProxyPage, left: number, bottom: number): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  fnArray.forEach((operator: number, at: number) => {
    const args = argsArray[at] as unknown[] | null;
    switch (operator) {
      case OPS.save:
        stack.push(matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? matrix;
        break;
      case OPS.paintFormXObjectBegin:
        stack.push(matrix);
        if (Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as unknown as Matrix);
        break;
      case OPS.transform:
        matrix = multiply(matrix, args as unknown as Matrix);
        break;
      case OPS.constructPath: {
        const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
        const filled = paint === OPS.fill || paint === OPS.eoFill;
        const stroked = paint === OPS.stroke || paint === OPS.closeStroke;
        if (path && (filled || stroked)) rules.push(...rulesOfPath(path, matrix, filled));
      }
    }
  });
  return rules;
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
