/** Deals a text that does not fit one screen over several, instead of shrinking it below what can be read. */
import type { Face } from './face.js';
import { GLUED, type Word } from './line-break.js';

/** The room of one page, in pixels, and the size at which it is filled. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly maxLines: number;
}

const LINE_GAP = 0.07;
const MIN_LEAD = 1.16;
/** How much an even share of words a page weighs against breaking at punctuation. */
const EVENNESS = 1.5;

/**
 * The words of each page, in order, no more than `limit` pages; null when that many do not hold the text.
 * Uses as few pages as possible, breaks at punctuation where it can, and keeps the pages even.
 */
export function paginate(
  words: readonly Word[],
  face: Face,
  box: PageBox,
  limit: number,
): readonly (readonly Word[])[] | null {
  const reach = furthestEnds(words, face, box);
  let fewest = 0;
  for (let at = 0; at < words.length; fewest += 1) {
    const end = reach[at]!;
    if (end === at || fewest === limit) return null;
    at = end;
  }
  return balance(words, reach, fewest);
}

/** For each word, the index after the last word of the longest page that begins with it. */
function furthestEnds(words: readonly Word[], face: Face, box: PageBox): Int32Array {
  const measures = words.map((word) => face.measure(word.text));
  const top = Math.max(...measures.map((each) => each.top));
  const bottom = Math.min(...measures.map((each) => each.bottom));
  const lead = Math.max(MIN_LEAD, top - bottom + LINE_GAP);
  const width = box.width / box.size;
  const lines = Math.min(
    box.maxLines,
    Math.floor((box.height / box.size - (top - bottom)) / lead + 1e-9) + 1,
  );
  const ends = new Int32Array(words.length);
  for (let start = 0; start < words.length; start += 1) {
    let at = start;
    for (let line = 0; line < lines && at < words.length; line += 1) {
      let used = 0;
      let next = at;
      let breakable = at;
      while (next < words.length) {
        used += measures[next]!.advance + (next > at ? face.space : 0);
        if (used > width) break;
        next += 1;
        if (words[next - 1]!.breakAfter !== GLUED) breakable = next;
      }
      // A compound wider than the page is split after all.
      const end = next === words.length ? next : breakable > at ? breakable : next;
      if (end === at) break;
      at = end;
    }
    ends[start] = at;
  }
  return ends;
}

/** Exactly `pages` pages with the least cost of breaks and unevenness. */
function balance(words: readonly Word[], reach: Int32Array, pages: number): (readonly Word[])[] {
  const count = words.length;
  const lengths = new Float64Array(count + 1);
  words.forEach((word, index) => {
    lengths[index + 1] = lengths[index]! + word.text.length + 1;
  });
  const ideal = lengths[count]! / pages;
  const cost = Array.from({ length: pages + 1 }, () =>
    new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY),
  );
  const from = Array.from({ length: pages + 1 }, () => new Int32Array(count + 1));
  cost[0]![0] = 0;
  for (let page = 1; page <= pages; page += 1) {
    for (let start = 0; start < count; start += 1) {
      const before = cost[page - 1]![start]!;
      if (!Number.isFinite(before)) continue;
      for (let end = start + 1; end <= reach[start]!; end += 1) {
        const uneven = (lengths[end]! - lengths[start]!) / ideal - 1;
        const after = end === count ? 0 : Math.min(words[end - 1]!.breakAfter, 3);
        const total = before + EVENNESS * uneven * uneven + after;
        if (total < cost[page]![end]!) {
          cost[page]![end] = total;
          from[page]![end] = start;
        }
      }
    }
  }
  const result: (readonly Word[])[] = [];
  for (let page = pages, end = count; page > 0; page -= 1) {
    const start = from[page]![end]!;
    result.unshift(words.slice(start, end));
    end = start;
  }
  return result;
}
