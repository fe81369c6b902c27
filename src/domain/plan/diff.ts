/** What a new version of a plan changes: which duties appeared, changed, went, or were kept. */
import type { QuotaLine } from './quota-line.js';
import { foldName } from './resolve-words.js';

/** What makes a duty. Wording, questions and confidence do not: a duty said otherwise is the same duty. */
const COMPARED = [
  'kind',
  'count',
  'per',
  'every',
  'each',
  'channelKinds',
  'targets',
  'replays',
  'replayGapDays',
  'window',
  'peaks',
  'weekdays',
  'maxPerDay',
  'duration',
  'supportUnitIds',
  'exclusivityGroup',
  'graceDays',
  'entertainment',
] as const satisfies readonly (keyof QuotaLine)[];

export type ComparedField = (typeof COMPARED)[number];

export type FieldChange = {
  [F in ComparedField]: { readonly field: F; readonly before: QuotaLine[F]; readonly after: QuotaLine[F] };
}[ComparedField];

export type LineDiff =
  | { readonly kind: 'appeared'; readonly after: QuotaLine }
  | { readonly kind: 'went'; readonly before: QuotaLine }
  | { readonly kind: 'kept'; readonly before: QuotaLine; readonly after: QuotaLine }
  | {
      readonly kind: 'changed';
      readonly before: QuotaLine;
      readonly after: QuotaLine;
      readonly changes: readonly FieldChange[];
    };

/** Below this, two lines are two duties. Wording weighs most; what and who tell similar sentences apart. */
const ALIKE = 0.6;
const WEIGHTS = { wording: 0.6, kind: 0.2, bearers: 0.2 } as const;

/**
 * Compares two versions of a plan's lines. Lines match by id, and those left over by likeness of wording,
 * kind and bearers, the likest first. Every line of either version stands in exactly one result: those of
 * `after` in their order, then those that went in theirs.
 */
export function diffLines(before: readonly QuotaLine[], after: readonly QuotaLine[]): LineDiff[] {
  const partners = match(before, after);
  const matched = new Set(partners.values());
  return [
    ...after.map((line): LineDiff => {
      const old = partners.get(line);
      return old ? compare(old, line) : { kind: 'appeared', after: line };
    }),
    ...before.filter((line) => !matched.has(line)).map((line): LineDiff => ({ kind: 'went', before: line })),
  ];
}

/** The old line of each new one that has one. */
function match(before: readonly QuotaLine[], after: readonly QuotaLine[]): Map<QuotaLine, QuotaLine> {
  const byId = new Map(before.map((line) => [line.id, line]));
  const partners = new Map<QuotaLine, QuotaLine>();
  for (const line of after) {
    const old = byId.get(line.id);
    if (!old) continue;
    partners.set(line, old);
    byId.delete(line.id);
  }
  const old = before.filter((line) => byId.get(line.id) === line).map(featuresOf);
  const fresh = after.filter((line) => !partners.has(line)).map(featuresOf);
  const pairs = fresh.flatMap((a) => old.map((b) => ({ a: a.line, b: b.line, score: likeness(a, b) })));
  // A stable sort: of equally like pairs, the one that stands first in the documents.
  const taken = new Set<QuotaLine>();
  for (const { a, b, score } of pairs.toSorted((one, other) => other.score - one.score)) {
    if (score < ALIKE) break;
    if (partners.has(a) || taken.has(b)) continue;
    partners.set(a, b);
    taken.add(b);
  }
  return partners;
}

interface Features {
  readonly line: QuotaLine;
  readonly words: ReadonlySet<string>;
  readonly bearers: ReadonlySet<string>;
}

const featuresOf = (line: QuotaLine): Features => ({
  line,
  words: new Set(foldName(line.source?.text ?? line.title).split(' ')),
  bearers: new Set(line.targets.map(({ unitId }) => unitId)),
});

const likeness = (a: Features, b: Features): number =>
  WEIGHTS.wording * overlap(a.words, b.words) +
  WEIGHTS.kind * (a.line.kind === b.line.kind ? 1 : 0) +
  WEIGHTS.bearers * overlap(a.bearers, b.bearers);

/** Dice's coefficient; two empty sets are alike. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const member of a) if (b.has(member)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function compare(before: QuotaLine, after: QuotaLine): LineDiff {
  const changes = COMPARED.filter((field) => canonical(before[field]) !== canonical(after[field])).map(
    // The field ties both values together, which the compiler does not follow through the union.
    (field) => ({ field, before: before[field], after: after[field] }) as FieldChange,
  );
  return changes.length === 0 ? { kind: 'kept', before, after } : { kind: 'changed', before, after, changes };
}

/** A value as text, lists in one order: no list of a line means anything by its order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}:${canonical(member)}`);
  return `{${members.sort().join()}}`;
}
