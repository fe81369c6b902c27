/**
 * Fits a text into a box: the largest size, then the best line breaks, by dynamic programming over line counts.
 *
 * Widths and heights are those of the real glyphs, so that "Ẫ" on the first line and "ỵ" on the last are never cut.
 */
import type { Face } from './face.js';
import { GLUED, NEW_LINE, type Word } from './line-break.js';

/** What the text must keep to. Lengths in pixels. */
export interface FitBox {
  readonly width: number;
  readonly height: number;
  /** The largest font size wanted. */
  readonly maxSize: number;
  /** The smallest font size allowed; see {@link legibleSize}. */
  readonly minSize: number;
  readonly maxLines: number;
  /** A paragraph, whose lines are filled, rather than a headline, whose lines are balanced and broken by sense. */
  readonly running: boolean;
}

export interface FittedLine {
  readonly text: string;
  readonly width: number;
  /** The baseline, in pixels below the top of the block's ink. */
  readonly baseline: number;
}

/** A text set in one face at one size; `width` and `height` are those of its ink block, in pixels. */
export interface FittedText {
  readonly face: Face;
  readonly size: number;
  readonly lines: readonly FittedLine[];
  readonly width: number;
  readonly height: number;
}

/** Words that stay on one line, measured as a whole, in em. */
interface Atom {
  readonly text: string;
  readonly advance: number;
  readonly top: number;
  readonly bottom: number;
  readonly breakAfter: number;
}

/** Clear space between the lowest ink of a line and the highest of the next, in em. */
const LINE_GAP = 0.07;
const MIN_LEAD = 1.16;
const MAX_LEAD = 1.32;
/** Sizes below the largest that are tried for the sake of better breaks. */
const TRIED_SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7];
/** A line much shorter than the others looks forgotten. In shares of the mean width. */
const STRAY_LINE = 0.5;
const STRAY_COST = 0.5;
/** The last line of a paragraph should be no shorter than this share of the others. */
const WIDOW_LINE = 0.3;
/** One more line must pay for itself in size: a welcome break alone is no reason for it. */
const LINE_COST = 0.32;
/** How much size good breaks are worth: a cost of 1 weighs as much as a factor e^0.4. */
const BREAK_WEIGHT = 0.4;

/** The smallest legible font size of a face, in pixels. */
export const legibleSize = (face: Face): number => face.legibleXHeight / face.xHeight;

function atomsOf(words: readonly Word[], face: Face, keepTogether: boolean): readonly Atom[] {
  const atoms: Atom[] = [];
  let open: Atom | null = null;
  for (const word of words) {
    const { advance, top, bottom } = face.measure(word.text);
    const atom: Atom = open
      ? {
          text: `${open.text} ${word.text}`,
          advance: open.advance + face.space + advance,
          top: Math.max(open.top, top),
          bottom: Math.min(open.bottom, bottom),
          breakAfter: word.breakAfter,
        }
      : { text: word.text, advance, top, bottom, breakAfter: word.breakAfter };
    if (word.breakAfter === GLUED && keepTogether) {
      open = atom;
      continue;
    }
    atoms.push(word.breakAfter === GLUED ? { ...atom, breakAfter: 3 } : atom);
    open = null;
  }
  if (open) atoms.push(open);
  return atoms;
}

/** Running sums, so that the width of any line is two look-ups. */
class Measure {
  readonly atoms: readonly Atom[];
  readonly #sums: Float64Array;
  readonly #space: number;
  readonly top: number;
  readonly bottom: number;

  constructor(atoms: readonly Atom[], space: number) {
    this.atoms = atoms;
    this.#space = space;
    this.#sums = new Float64Array(atoms.length + 1);
    let top = 0;
    let bottom = 0;
    atoms.forEach((atom, index) => {
      this.#sums[index + 1] = this.#sums[index]! + atom.advance;
      top = Math.max(top, atom.top);
      bottom = Math.min(bottom, atom.bottom);
    });
    this.top = top;
    this.bottom = bottom;
  }

  /** The width of the line of atoms [from, to), in em. */
  width(from: number, to: number): number {
    return this.#sums[to]! - this.#sums[from]! + (to - from - 1) * this.#space;
  }

  /** The distance between baselines that keeps any two lines apart, in em. */
  lead(): number {
    return Math.max(MIN_LEAD, this.top - this.bottom + LINE_GAP);
  }

  height(lines: number): number {
    return this.top - this.bottom + (lines - 1) * this.lead();
  }
}

/** For every line count from 1, the smallest possible width of the widest line, in em; as many as are asked for. */
class Narrowest {
  readonly #measure: Measure;
  readonly #widths: number[];
  #previous: Float64Array;

  constructor(measure: Measure) {
    this.#measure = measure;
    const count = measure.atoms.length;
    this.#previous = Float64Array.from({ length: count + 1 }, (_, to) =>
      to === 0 ? 0 : measure.width(0, to),
    );
    this.#widths = [this.#previous[count]!];
  }

  upTo(maxLines: number): readonly number[] {
    const count = this.#measure.atoms.length;
    const wanted = Math.min(maxLines, count);
    for (let lines = this.#widths.length + 1; lines <= wanted; lines += 1) {
      const current = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
      for (let to = lines; to <= count; to += 1) {
        let best = Number.POSITIVE_INFINITY;
        for (let from = to - 1; from >= lines - 1; from -= 1) {
          const width = this.#measure.width(from, to);
          if (width >= best) break;
          best = Math.min(best, Math.max(this.#previous[from]!, width));
        }
        current[to] = best;
      }
      this.#widths.push(current[count]!);
      this.#previous = current;
    }
    return this.#widths.slice(0, wanted);
  }
}

/** A text measured in a face. */
interface Prepared {
  readonly measure: Measure;
  readonly narrowest: Narrowest;
}

/** What has been measured, for as long as the words themselves are kept. */
const prepared = new WeakMap<readonly Word[], Map<string, Prepared>>();

function prepare(words: readonly Word[], face: Face, keepTogether: boolean): Prepared {
  const known = prepared.get(words) ?? new Map<string, Prepared>();
  prepared.set(words, known);
  const key = `${face.id} ${String(keepTogether)}`;
  const found = known.get(key);
  if (found) return found;
  const measure = new Measure(atomsOf(words, face, keepTogether), face.space);
  const made = { measure, narrowest: new Narrowest(measure) };
  known.set(key, made);
  return made;
}

interface Breaks {
  readonly cost: number;
  /** The index after the last atom of each line. */
  readonly ends: readonly number[];
}

/** In a paragraph the ends of clauses hardly matter. */
const RUNNING_BREAKS = 0.25;

/** The cheapest way to break into exactly `lines` lines no wider than `limit` em; null when there is none. */
function bestBreaks(measure: Measure, lines: number, limit: number, running: boolean): Breaks | null {
  const count = measure.atoms.length;
  const row = count + 1;
  const ideal = running ? limit : measure.width(0, count) / lines;
  const cost = new Float64Array((lines + 1) * row).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array((lines + 1) * row);
  cost[0] = 0;
  for (let line = 1; line <= lines; line += 1) {
    for (let to = line; to <= count - (lines - line); to += 1) {
      const last = to === count;
      const after = last ? 0 : measure.atoms[to - 1]!.breakAfter * (running ? RUNNING_BREAKS : 1);
      let best = Number.POSITIVE_INFINITY;
      for (let start = to - 1; start >= line - 1; start -= 1) {
        const width = measure.width(start, to);
        if (width > limit + 1e-9) break;
        const slack = last && running ? 0 : (ideal - width) / ideal;
        const short = running ? last && width < limit * WIDOW_LINE : slack > STRAY_LINE;
        const total =
          cost[(line - 1) * row + start]! + slack * slack + (short && lines > 1 ? STRAY_COST : 0) + after;
        if (total >= best) continue;
        best = total;
        from[line * row + to] = start;
      }
      cost[line * row + to] = best;
    }
  }
  const total = cost[lines * row + count]!;
  if (!Number.isFinite(total)) return null;
  const ends: number[] = [];
  for (let line = lines, to = count; line > 0; line -= 1) {
    ends.unshift(to);
    to = from[line * row + to]!;
  }
  return { cost: total, ends };
}

/** Sets the lines at the largest size that the box allows them, and spreads the lead a little where there is room. */
function compose(measure: Measure, ends: readonly number[], face: Face, box: FitBox): FittedText {
  const lines = ends.map((to, index) => {
    const from = index === 0 ? 0 : ends[index - 1]!;
    const atoms = measure.atoms.slice(from, to);
    return {
      text: atoms.map((atom) => atom.text).join(' '),
      width: measure.width(from, to),
      top: Math.max(...atoms.map((atom) => atom.top)),
      bottom: Math.min(...atoms.map((atom) => atom.bottom)),
    };
  });
  let lead = lines.length > 1 ? MIN_LEAD : 0;
  for (let index = 1; index < lines.length; index += 1)
    lead = Math.max(lead, lines[index]!.top - lines[index - 1]!.bottom + LINE_GAP);
  const ink = lines[0]!.top - lines.at(-1)!.bottom;
  const widest = Math.max(...lines.map((line) => line.width));
  const size = Math.min(box.maxSize, box.width / widest, box.height / (ink + (lines.length - 1) * lead));
  if (lines.length > 1) {
    const roomy = (box.height / size - ink) / (lines.length - 1);
    lead = Math.max(lead, Math.min(MAX_LEAD, roomy));
  }
  return {
    face,
    size,
    width: widest * size,
    height: (ink + (lines.length - 1) * lead) * size,
    lines: lines.map((line, index) => ({
      text: line.text,
      width: line.width * size,
      baseline: (lines[0]!.top + index * lead) * size,
    })),
  };
}

/** True when a text has more lines than another without being larger, and its writer did not ask for them. */
const isMoreForNothing = (text: FittedText, other: FittedText, { atoms }: Measure): boolean =>
  text.lines.length > other.lines.length &&
  text.size <= other.size + 1e-9 &&
  atoms.every(({ breakAfter }) => breakAfter !== NEW_LINE);

function fitAtoms({ measure, narrowest }: Prepared, face: Face, box: FitBox): FittedText | null {
  const widths = narrowest.upTo(box.maxLines);
  let best: { score: number; fitted: FittedText } | null = null as {
    score: number;
    fitted: FittedText;
  } | null;
  widths.forEach((width, index) => {
    const lines = index + 1;
    // The worst pair of lines decides here; composing may find that the real ones allow a little more.
    const largest = Math.min(box.maxSize, box.width / width, (box.height / measure.height(lines)) * 1.12);
    if (largest < box.minSize) return;
    let before = '';
    for (const factor of lines === 1 ? [1] : TRIED_SIZES) {
      const breaks = bestBreaks(measure, lines, box.width / (largest * factor), box.running);
      const ends = String(breaks?.ends);
      if (!breaks || ends === before) continue;
      before = ends;
      const fitted = compose(measure, breaks.ends, face, box);
      if (fitted.size < box.minSize - 1e-9) continue;
      if (best !== null && isMoreForNothing(fitted, best.fitted, measure)) continue;
      const score = Math.log(fitted.size) - BREAK_WEIGHT * (breaks.cost + LINE_COST * (lines - 1));
      if (!best || score > best.score + 1e-9) best = { score, fitted };
    }
  });
  return (best as { fitted: FittedText } | null)?.fitted ?? null;
}

/**
 * Sets words in a face at the best size between `minSize` and `maxSize`; null when even the smallest overflows.
 * Compounds, names and quantities are split only when nothing else fits.
 */
export function fitText(words: readonly Word[], face: Face, box: FitBox): FittedText | null {
  if (words.length === 0 || box.width <= 0 || box.height <= 0) return null;
  return fitAtoms(prepare(words, face, true), face, box) ?? fitAtoms(prepare(words, face, false), face, box);
}

/**
 * The first face that sets the words comfortably (x-height at least `comfortable` pixels); failing that, the one
 * that comes out most legible. Null when none is legible.
 */
export function fitBest(
  words: readonly Word[],
  faces: readonly Face[],
  box: Omit<FitBox, 'minSize'> & { readonly minSize: number },
  comfortable: number,
): FittedText | null {
  let best: { legibility: number; fitted: FittedText } | null = null;
  for (const face of faces) {
    const minSize = Math.max(box.minSize, legibleSize(face));
    const fitted = fitText(words, face, { ...box, minSize, maxSize: Math.max(box.maxSize, minSize) });
    if (!fitted) continue;
    if (fitted.size * face.xHeight >= comfortable) return fitted;
    const legibility = fitted.size / legibleSize(face);
    if (!best || legibility > best.legibility) best = { legibility, fitted };
  }
  return best?.fitted ?? null;
}
