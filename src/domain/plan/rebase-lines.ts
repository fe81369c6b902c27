/**
 * A new version of the document meets the confirmed lines: what the document did not change stays as a person
 * confirmed it, field by field; what it changed is the document's.
 */
import { type LineDiff, diffLines } from './diff.js';
import type { QuotaLine, SourceSpan } from './quota-line.js';
import type { LineReview, UnderReview } from './review.js';

export interface Rebased {
  /** The lines of the new version, under the ids of those they follow. */
  readonly lines: readonly QuotaLine[];
  readonly reviews: readonly LineReview[];
  /** Against the confirmed lines, in the new version's order, then what went. */
  readonly diff: readonly LineDiff[];
}

/** A reading of the version before, and the confirmed lines that stand for it. None for one that was dropped. */
interface Base {
  readonly reading: QuotaLine;
  readonly owners: QuotaLine[];
  /** A further reading of a merged line: it is absorbed as long as it says the same. */
  readonly isAbsorbed: boolean;
}

/**
 * @param state the confirmed version; its ended lines take no part
 * @param fresh the new version as resolved, and the text it points into
 * @param declined ids of lines whose change a person does not take over: such a line stays as it is, or away
 */
export function rebaseLines(
  state: UnderReview,
  fresh: { readonly lines: readonly QuotaLine[]; readonly text: string },
  declined: ReadonlySet<string>,
): Rebased {
  const ended = new Set(state.review.ended);
  const current = state.lines.filter(({ id }) => !ended.has(id));
  const reviews = new Map(state.review.lines.map((review) => [review.lineId, review]));
  const bases = basesOf(state, current, reviews);
  const readings = [...bases.values()].map(({ reading }) => reading);

  const lines: QuotaLine[] = [];
  const diff: LineDiff[] = [];
  const nextReviews: LineReview[] = [];
  const settled = new Set<string>();
  const follow = (before: QuotaLine, after: QuotaLine, reading: QuotaLine | null): void => {
    const taken = declined.has(before.id) ? before : after;
    settled.add(before.id);
    lines.push(taken);
    diff.push(diffLines([before], [after])[0]!);
    const review = reviews.get(before.id);
    if (review !== undefined)
      nextReviews.push(
        reading === null || declined.has(before.id) ? review : { ...review, readings: [reading] },
      );
  };
  const appear = (line: QuotaLine): void => {
    diff.push({ kind: 'appeared', after: line });
    if (!declined.has(line.id)) lines.push(line);
  };

  for (const found of diffLines(readings, fresh.lines)) {
    if (found.kind === 'went') continue;
    const base = found.kind === 'appeared' ? undefined : bases.get(found.before.id);
    if (found.kind === 'appeared' || base === undefined) appear(found.after);
    else if (base.owners.length === 0 || base.isAbsorbed) {
      if (found.kind === 'changed') appear(found.after);
    } else {
      for (const owner of base.owners) follow(owner, overlay(owner, found), { ...found.after, id: owner.id });
    }
  }
  for (const line of current) {
    if (settled.has(line.id)) continue;
    if (reviews.get(line.id)?.origin === 'added') {
      follow(line, { ...line, source: placeOf(line.source, fresh.text) }, null);
      continue;
    }
    diff.push({ kind: 'went', before: line });
    if (!declined.has(line.id)) continue;
    lines.push({ ...line, source: placeOf(line.source, fresh.text) });
    nextReviews.push(...[reviews.get(line.id)].filter((review) => review !== undefined));
  }
  return { lines, reviews: nextReviews, diff };
}

function basesOf(
  { review }: UnderReview,
  current: readonly QuotaLine[],
  reviews: ReadonlyMap<string, LineReview>,
): Map<string, Base> {
  const bases = new Map<string, Base>();
  for (const line of current) {
    const readings = reviews.get(line.id)?.readings ?? [line];
    for (const [at, reading] of readings.entries()) {
      const known = bases.get(reading.id);
      if (known === undefined) bases.set(reading.id, { reading, owners: [line], isAbsorbed: at > 0 });
      else known.owners.push(line);
    }
  }
  for (const { line, review: of } of review.dropped) {
    const reading = of?.readings[0] ?? line;
    if (!bases.has(reading.id)) bases.set(reading.id, { reading, owners: [], isAbsorbed: false });
  }
  return bases;
}

/** The confirmed line with what the document changed since it was read. */
function overlay(confirmed: QuotaLine, found: Extract<LineDiff, { kind: 'kept' | 'changed' }>): QuotaLine {
  const { before, after } = found;
  const asked = new Set(before.questions);
  const next: QuotaLine = {
    ...confirmed,
    title: before.title === after.title ? confirmed.title : after.title,
    source: after.source,
    confidence: after.confidence,
  };
  if (found.kind === 'kept') return next;
  const changed = Object.fromEntries(found.changes.map((change) => [change.field, change.after]));
  return { ...next, ...changed, questions: after.questions.filter((question) => !asked.has(question)) };
}

/** Where the words of a line stand in the new text; null when they no longer do. */
function placeOf(source: SourceSpan | null, text: string): SourceSpan | null {
  const start = source === null ? -1 : text.indexOf(source.text);
  return source === null || start < 0 ? null : { start, end: start + source.text.length, text: source.text };
}
