/** The review of a plan: what the reader found, what a person made of it, what was dropped, what is still open. */
import type { Instant } from '../time.js';
import type { QuotaLine } from './quota-line.js';

/** Where a line comes from. A `read` line stands as the machine read it, whatever questions were answered about it. */
export type LineOrigin = 'read' | 'added' | 'changed' | 'merged';

/** Who did something, and when. The name is as it was then. */
export interface Touch {
  readonly by: string;
  readonly name: string;
  readonly at: Instant;
}

/** A question of a line and what a person said to it. */
export interface GivenAnswer extends Touch {
  readonly question: string;
  readonly answer: string;
}

/** What a person did to a line. Lines that nobody touched have none. */
export interface LineReview {
  readonly lineId: string;
  readonly origin: LineOrigin;
  readonly changedBy: string;
  readonly changedByName: string;
  readonly changedAt: Instant;
  /** What the machine read: one reading, several for a merged line, none for one added by hand. */
  readonly readings: readonly QuotaLine[];
  readonly answers: readonly GivenAnswer[];
}

/** A line that was dropped, kept so that it can be brought back to its place. */
export interface DroppedLine extends Touch {
  readonly line: QuotaLine;
  readonly review: LineReview | null;
  readonly index: number;
}

/** The file or text a plan was read from; `sha256` finds its bytes among the kept files. */
export interface KeptDocument {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
}

/** A new version of the document, read but not yet confirmed. */
export interface Proposal extends Touch {
  readonly document: KeptDocument | null;
  readonly draftJson: string;
}

/** A version that was confirmed, with the lines that it replaced. */
export interface Revision extends Touch {
  readonly document: KeptDocument | null;
  readonly number: string | null;
  readonly before: readonly QuotaLine[];
  readonly after: readonly QuotaLine[];
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
}

export interface PlanReview {
  readonly document: KeptDocument | null;
  readonly districtDuties: 'flag' | 'successors';
  /** What is open about the plan as a whole. */
  readonly questions: readonly string[];
  readonly lines: readonly LineReview[];
  readonly dropped: readonly DroppedLine[];
  /** Null until somebody asks for approval, and again after every change. */
  readonly sent: Touch | null;
  readonly proposal: Proposal | null;
  readonly revisions: readonly Revision[];
  /** Lines that a later version no longer has, kept for what was already done for them; they owe nothing new. */
  readonly ended: readonly string[];
}

/** The part of a plan that a review works on. */
export interface UnderReview {
  readonly lines: readonly QuotaLine[];
  readonly review: PlanReview;
}

/** The review of a plan that was just read. */
export const freshReview = (
  of: Pick<PlanReview, 'document' | 'districtDuties' | 'questions'>,
): PlanReview => ({
  ...of,
  lines: [],
  dropped: [],
  sent: null,
  proposal: null,
  revisions: [],
  ended: [],
});

const reviewOf = ({ review }: UnderReview, lineId: string): LineReview | null =>
  review.lines.find((one) => one.lineId === lineId) ?? null;

/** Two lines that say the same; the questions and the words they came from do not matter. */
export function isSameLine(a: QuotaLine, b: QuotaLine): boolean {
  const bare = (line: QuotaLine): string =>
    JSON.stringify(
      Object.entries({ ...line, id: '', questions: [], source: null, confidence: 0 }).sort(([x], [y]) =>
        x < y ? -1 : 1,
      ),
    );
  return bare(a) === bare(b);
}

function withReviews(
  state: UnderReview,
  lines: readonly QuotaLine[],
  changed: readonly LineReview[],
): UnderReview {
  const ids = new Set(changed.map(({ lineId }) => lineId));
  const known = new Set(lines.map(({ id }) => id));
  return {
    lines,
    review: {
      ...state.review,
      lines: [
        ...state.review.lines.filter(({ lineId }) => !ids.has(lineId) && known.has(lineId)),
        ...changed.filter(({ lineId }) => known.has(lineId)),
      ],
      sent: null,
    },
  };
}

function touched(
  before: LineReview | null,
  reading: QuotaLine | null,
  after: QuotaLine,
  touch: Touch,
  answers: readonly GivenAnswer[],
): LineReview {
  const readings = before?.readings ?? (reading === null ? [] : [reading]);
  const origin =
    before?.origin === 'added' || before?.origin === 'merged'
      ? before.origin
      : readings.length === 0
        ? 'added'
        : isSameLine(readings[0]!, after)
          ? 'read'
          : 'changed';
  return {
    lineId: after.id,
    origin,
    changedBy: touch.by,
    changedByName: touch.name,
    changedAt: touch.at,
    readings,
    answers: [...(before?.answers ?? []), ...answers],
  };
}

/**
 * A line becomes others in its place: one after a change, several when it is split, none when an answer says that
 * it is no duty of its own (it can be restored then). The line must be among the state's.
 */
export function replaceLine(
  state: UnderReview,
  lineId: string,
  nexts: readonly QuotaLine[],
  touch: Touch,
  answer: GivenAnswer | null = null,
): UnderReview {
  if (nexts.length === 0) return dropLine(state, lineId, touch);
  const before = state.lines.find(({ id }) => id === lineId)!;
  const review = reviewOf(state, lineId);
  const answers = answer === null ? [] : [answer];
  return withReviews(
    state,
    state.lines.flatMap((line) => (line.id === lineId ? nexts : [line])),
    nexts.map((next) => touched(review, before, next, touch, answers)),
  );
}

/** Takes a line out; {@link restoreLine} brings it back. */
export function dropLine(state: UnderReview, lineId: string, touch: Touch): UnderReview {
  const index = state.lines.findIndex(({ id }) => id === lineId);
  const line = state.lines[index];
  if (line === undefined) return state;
  const dropped: DroppedLine = { ...touch, line, review: reviewOf(state, lineId), index };
  const next = withReviews(
    state,
    state.lines.filter(({ id }) => id !== lineId),
    [],
  );
  return { ...next, review: { ...next.review, dropped: [...next.review.dropped, dropped] } };
}

/** A dropped line back in its place, as it was. */
export function restoreLine(state: UnderReview, lineId: string): UnderReview {
  const dropped = state.review.dropped.find(({ line }) => line.id === lineId);
  if (dropped === undefined || state.lines.some(({ id }) => id === lineId)) return state;
  const next = withReviews(
    state,
    state.lines.toSpliced(dropped.index, 0, dropped.line),
    dropped.review === null ? [] : [dropped.review],
  );
  return {
    ...next,
    review: { ...next.review, dropped: next.review.dropped.filter((one) => one !== dropped) },
  };
}

/** A line that the reader did not find; it stands where its words stand in the text, or last. */
export function addLine(state: UnderReview, line: QuotaLine, touch: Touch): UnderReview {
  const start = line.source?.start ?? Number.POSITIVE_INFINITY;
  const at = state.lines.findIndex(({ source }) => source !== null && source.start > start);
  return withReviews(state, state.lines.toSpliced(at < 0 ? state.lines.length : at, 0, line), [
    touched(null, null, line, touch, []),
  ]);
}

/** Two lines become one that takes the place and the id of the first. */
export function mergeInto(state: UnderReview, merged: QuotaLine, otherId: string, touch: Touch): UnderReview {
  const parts = [merged.id, otherId].map((id) => ({
    line: state.lines.find((line) => line.id === id)!,
    review: reviewOf(state, id),
  }));
  const readings = parts.flatMap(({ line, review }) => review?.readings ?? [line]);
  const review: LineReview = {
    ...touched(null, null, merged, touch, []),
    origin: readings.length === 0 ? 'added' : 'merged',
    readings,
    answers: parts.flatMap((part) => part.review?.answers ?? []),
  };
  return withReviews(
    state,
    state.lines.flatMap((line) => (line.id === otherId ? [] : [line.id === merged.id ? merged : line])),
    [review],
  );
}

/** Lines as a client sends them, whole: what differs from before is recorded as changed, added or dropped. */
export function replaceLines(state: UnderReview, nexts: readonly QuotaLine[], touch: Touch): UnderReview {
  const ids = new Set(nexts.map(({ id }) => id));
  const gone = state.lines.filter(({ id }) => !ids.has(id));
  const left = gone.reduce((at, { id }) => dropLine(at, id, touch), state);
  const before = new Map(state.lines.map((line) => [line.id, line]));
  const changed = nexts.flatMap((line) => {
    const old = before.get(line.id);
    if (old !== undefined && isSameLine(old, line)) return [];
    return [touched(reviewOf(state, line.id), old ?? null, line, touch, [])];
  });
  return withReviews(left, nexts, changed);
}
