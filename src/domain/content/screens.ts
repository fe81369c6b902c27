/** Deals the content of a design over as many screens of one size as it needs, and says what it had to do. */
import type { Outcome } from '../errors.js';
import { arrange, COMFORTABLE_X_HEIGHT, type Arrangement, type Overflow, type Stage } from './arrange.js';
import type { Content } from './content.js';
import type { Design, Field } from './design.js';
import type { Faces } from './face.js';
import { layoutFor, type Box, type Frame, type LayoutNode, type RepeatNode } from './layout.js';
import { wordsOf, type Word } from './line-break.js';
import type { Values } from './share.js';
import { legibleSize } from './text-fit.js';
import { paginate } from './text-pages.js';

/** More screens than this are a document, not a message. */
const MAX_SCREENS = 12;

export interface Warning {
  readonly code: 'paged' | 'small-text' | 'omitted' | 'heavy';
  /** A Vietnamese sentence. */
  readonly detail: string;
  /** The field concerned, where it is one. */
  readonly field: string | null;
}

export interface Screens {
  readonly layout: string;
  readonly screens: readonly Arrangement[];
  readonly warnings: readonly Warning[];
}

/** Why a size cannot show the content. */
export interface ScreenRefusal {
  readonly code: 'no-layout' | 'text-too-long';
  readonly field: string | null;
  /** A Vietnamese sentence. */
  readonly detail: string;
}

const sizeName = (frame: Frame): string => `${String(frame.width)}×${String(frame.height)}`;

function* nodesOf(node: LayoutNode): Generator<LayoutNode> {
  yield node;
  if ('column' in node) for (const child of node.column) yield* nodesOf(child);
  if ('row' in node) for (const child of node.row) yield* nodesOf(child);
  if ('each' in node) yield* nodesOf(node.item);
}

/**
 * The values of each screen when lists are dealt `perPage` at a time. Several such lists follow one another, each on
 * screens of its own.
 */
function dealt(root: LayoutNode, values: Values): readonly Values[] {
  const repeats = [...nodesOf(root)].filter(
    (node): node is RepeatNode & { perPage: number } => 'each' in node && node.perPage !== undefined,
  );
  const lists = repeats.flatMap(({ each, perPage }) => {
    const entries = values[each] ?? '';
    if (typeof entries === 'string' || entries.length === 0) return [];
    const count = Math.ceil(entries.length / perPage);
    return [{ each, entries, count, even: Math.ceil(entries.length / count) }];
  });
  const blank = Object.fromEntries(lists.map(({ each }) => [each, []]));
  const screens = lists.flatMap(({ each, entries, count, even }) =>
    Array.from({ length: count }, (_, page) => ({
      ...values,
      ...blank,
      [each]: entries.slice(page * even, (page + 1) * even),
    })),
  );
  return screens.length === 0 ? [values] : screens;
}

const joined = (words: readonly Word[]): string =>
  words
    .map((word, index) =>
      index === words.length - 1 ? word.text : word.text + (word.breakAfter < -1 ? '\n' : ' '),
    )
    .join('');

/** The text of each screen: at an easy size where that costs one more screen at most, else at the smallest legible. */
function pagesOf(overflow: Overflow, faces: Faces): readonly string[] | null {
  const { node, box, minSize } = overflow;
  const words = wordsOf(overflow.text);
  const face = faces[node.faces.at(-1)!];
  const at = (size: number, limit: number): readonly (readonly Word[])[] | null =>
    paginate(
      words,
      face,
      { width: box.width, height: box.height, size: Math.max(size, minSize), maxLines: node.lines ?? 1 },
      limit,
    );
  const fewest = at(legibleSize(face), MAX_SCREENS);
  if (!fewest) return null;
  const easy = at(COMFORTABLE_X_HEIGHT / face.xHeight, Math.min(MAX_SCREENS, fewest.length + 1));
  return (easy ?? fewest).map(joined);
}

/** Screens whose paged text differs come out in one size: that of the tightest. */
function arrangeAll(
  root: LayoutNode,
  screens: readonly Values[],
  stage: Stage,
): Outcome<readonly Arrangement[], Overflow> {
  const arrangements: Arrangement[] = [];
  for (const values of screens) {
    const arranged = arrange(root, values, stage);
    if (!arranged.ok) return arranged;
    arrangements.push(arranged.value);
  }
  const paged = [...nodesOf(root)].find((node) => 'pages' in node && node.pages);
  if (screens.length < 2 || !paged || !('text' in paged)) return { ok: true, value: arrangements };
  const sizes = arrangements.flatMap(({ texts }) =>
    texts.filter(({ field }) => field === paged.text).map(({ size }) => size),
  );
  const again = screens.map((values) => arrange(root, values, stage, Math.min(...sizes)));
  return {
    ok: true,
    value: again.map((arranged, index) => (arranged.ok ? arranged.value : arrangements[index]!)),
  };
}

/**
 * Lays content out in a frame.
 * @param area where content may stand (the frame less its safe zones), in pixels
 */
export function screensOf(
  design: Design,
  content: Content,
  frame: Frame,
  area: Box,
  faces: Faces,
): Outcome<Screens, ScreenRefusal> {
  const layout = layoutFor(design.layouts, frame);
  if (!layout)
    return {
      ok: false,
      reason: {
        code: 'no-layout',
        field: null,
        detail: `Mẫu “${design.name}” không có bố cục cho cỡ ${sizeName(frame)}.`,
      },
    };
  const stage = { area, unit: Math.min(frame.width, frame.height) / 100, faces };
  const { root } = layout;
  const left: string[] = [];
  for (;;) {
    const values = { ...content.values, ...Object.fromEntries(left.map((field) => [field, ''])) };
    let arranged = arrangeAll(root, dealt(root, values), stage);
    if (!arranged.ok && arranged.reason.node.pages === true) {
      const { field } = arranged.reason;
      const pages = pagesOf(arranged.reason, faces);
      if (pages && field !== null) {
        const screens = pages.map((text) => ({ ...values, [field]: text }));
        arranged = arrangeAll(root, screens, stage);
      }
    }
    if (arranged.ok) {
      const pictures = design.fields.filter((field) => field.kind === 'image').map((field) => field.name);
      const screens = arranged.value.map((screen) => bleed(screen, pictures, area, frame));
      const warnings = warningsOf(design, root, content, arranged.value, frame, left);
      return { ok: true, value: { layout: layout.name, screens, warnings } };
    }
    const { node, field } = arranged.reason;
    if (node.optional !== true || field === null || left.includes(field))
      return { ok: false, reason: tooLong(design, arranged.reason, frame) };
    left.push(field);
  }
}

/** Pictures that reach the edge of the safe area are led on to the edge of the frame. */
function bleed(screen: Arrangement, names: readonly string[], area: Box, frame: Frame): Arrangement {
  const boxes = Object.entries(screen.boxes).map(([name, box]): [string, Box] => {
    if (!names.includes(name)) return [name, box];
    const x = box.x === area.x ? 0 : box.x;
    const y = box.y === area.y ? 0 : box.y;
    const right = box.x + box.width === area.x + area.width ? frame.width : box.x + box.width;
    const bottom = box.y + box.height === area.y + area.height ? frame.height : box.y + box.height;
    return [name, { x, y, width: right - x, height: bottom - y }];
  });
  return { ...screen, boxes: Object.fromEntries(boxes) };
}

const labelOf = (design: Design, field: string | null): string =>
  design.fields.find((each) => each.name === field?.split('.')[0])?.label ?? field ?? design.name;

function tooLong(design: Design, overflow: Overflow, frame: Frame): ScreenRefusal {
  const label = labelOf(design, overflow.field);
  return {
    code: 'text-too-long',
    field: overflow.field,
    detail:
      overflow.node.pages === true
        ? `“${label}” quá dài cho cỡ ${sizeName(frame)}, dù đã chia ${String(MAX_SCREENS)} màn hình; hãy viết ngắn lại.`
        : `“${label}” quá dài cho cỡ ${sizeName(frame)}: chữ sẽ nhỏ đến mức không đọc được; hãy viết ngắn lại.`,
  };
}

function warningsOf(
  design: Design,
  root: LayoutNode,
  content: Content,
  screens: readonly Arrangement[],
  frame: Frame,
  left: readonly string[],
): readonly Warning[] {
  const warnings: Warning[] = [];
  const size = sizeName(frame);
  if (screens.length > 1)
    warnings.push({
      code: 'paged',
      field: null,
      detail: `Nội dung dài so với cỡ ${size} nên được chia thành ${String(screens.length)} màn hình.`,
    });
  const small = screens
    .flatMap((screen) => screen.texts)
    .find((text) => !text.optional && text.size * text.face.xHeight < COMFORTABLE_X_HEIGHT - 1e-6);
  if (small)
    warnings.push({
      code: 'small-text',
      field: small.field,
      detail: `Ở cỡ ${size}, “${labelOf(design, small.field)}” hiện nhỏ; nên viết ngắn lại để đọc được từ xa.`,
    });
  const shown = new Set<string>();
  for (const node of nodesOf(root)) {
    if ('text' in node) shown.add(node.text);
    if ('each' in node) shown.add(node.each);
    if ('box' in node) shown.add(node.box);
  }
  const derived = new Set(
    design.daysBetween.filter(({ name }) => shown.has(name)).flatMap(({ from, to }) => [from, to]),
  );
  const isShown = ({ kind, name }: Field): boolean =>
    !left.includes(name) &&
    (shown.has(name) || (kind === 'date' && (shown.has(`${name}Day`) || shown.has(`${name}Short`))));
  for (const field of design.fields) {
    if ((content.values[field.name] ?? '').length === 0 || isShown(field) || derived.has(field.name))
      continue;
    warnings.push({
      code: 'omitted',
      field: field.name,
      detail: `Cỡ ${size} không đủ chỗ nên không hiện “${field.label}”.`,
    });
  }
  return warnings;
}
