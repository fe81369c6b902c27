import type { Collection, Index } from './catalog.js';
import { CommandError } from './command-error.js';
import { afterPrefix, encodeKey, identityOf } from './key-encoding.js';
import {
  type Bound,
  type Demands,
  demandsOf,
  demandsPresence,
  type FieldDemand,
  hintedIndex,
  impliesPartial,
} from './predicates.js';
import { type Document, isDocument, kindOf, kinds, type Value } from './values.js';

export interface KeyRange {
  readonly from: Buffer;
  readonly to: Buffer;
}

/** How the documents for a filter are found: along ranges of an index (or of all documents), or as a union of such. */
export type Plan = IndexPlan | { readonly kind: 'union'; readonly plans: readonly IndexPlan[] };

export interface IndexPlan {
  readonly kind: 'index';
  readonly index: Index;
  /** In ascending order of keys, none overlapping. */
  readonly ranges: readonly KeyRange[];
  readonly reverse: boolean;
  /** Every document found matches, so that the filter need not be tried. */
  readonly exact: boolean;
  /** The documents come in the order asked for. */
  readonly sorted: boolean;
  /** 0 when the index narrows nothing and orders nothing. */
  readonly score: number;
}

export type SortOrder = readonly (readonly [field: string, direction: 1 | -1])[];

const mostCombinations = 2000;

/** The keys after `base` whose next field lies within the demand; a bound stays within its own kind of values. */
function boundedRange(base: Buffer, demand: FieldDemand, descending: boolean): KeyRange {
  const kind = kindOf((demand.lower ?? demand.upper)?.value);
  // NaN sorts below all numbers, and no comparison with a number finds it.
  const lower =
    demand.lower ??
    (kind === kinds.number ? { value: Number.NEGATIVE_INFINITY, inclusive: true } : undefined);
  const of = (value: Value): Buffer => encodeKey(base, [value], [descending]);
  const first = descending ? ~kind & 0xff : kind;
  const kindStart = Buffer.concat([base, Buffer.from([first])]);
  // Not `afterPrefix`: within the kind, FF may well come next.
  const kindEnd = Buffer.concat([base, Buffer.from([first + 1])]);
  const ends = (bound: Bound | undefined, start: boolean): Buffer => {
    if (!bound) return start ? kindStart : kindEnd;
    return start === bound.inclusive ? of(bound.value) : afterPrefix(of(bound.value));
  };
  return descending
    ? { from: ends(demand.upper, true), to: ends(lower, false) }
    : { from: ends(lower, true), to: ends(demand.upper, false) };
}

/** Whether walking an index gives the order; `position` is its first field not fixed to one value. */
function servesOrder(
  index: Index,
  position: number,
  order: SortOrder,
): { sorted: boolean; reverse: boolean } {
  const fixed = new Set(index.fields.slice(0, position).map(({ name }) => name));
  const rest = order.filter(([name]) => !fixed.has(name));
  const turns = rest.map(([name, direction], offset) => {
    const field = index.fields[position + offset];
    if (field?.name !== name) return undefined;
    return field.descending === direction < 0;
  });
  const forward = turns.every((turn) => turn === true);
  const backward = !forward && turns.every((turn) => turn === false);
  return { sorted: forward || backward, reverse: backward };
}

function planIndex(index: Index, demands: Demands, order: SortOrder): IndexPlan {
  const demandAt = (position: number): FieldDemand | undefined =>
    demands.fields.get(index.fields[position]?.name ?? '');
  let combinations: Value[][] = [[]];
  let position = 0;
  for (; position < index.fields.length; position++) {
    const equals = demandAt(position)?.equals;
    if (!equals || combinations.length * equals.length > mostCombinations) break;
    combinations = combinations.flatMap((before) => equals.map((value) => [...before, value]));
  }
  const single = combinations.length === 1;
  const next = demandAt(position);
  let range = next && !next.equals && (next.lower ?? next.upper) ? next : undefined;
  // With several keys a document may meet one bound with one key and the other bound with another.
  const halved = index.multikey && range?.lower !== undefined && range.upper !== undefined;
  if (halved && range?.lower) range = { lower: range.lower };
  const bases = new Map(
    combinations.map((values) => {
      const base = encodeKey(index.prefix, values, index.descending);
      return [base.toString('latin1'), base] as const;
    }),
  );
  const ranges = [...bases.values()]
    .sort((left, right) => left.compare(right))
    .map((base) =>
      range
        ? boundedRange(base, range, index.descending[position] === true)
        : { from: base, to: afterPrefix(base) },
    );
  const ordered =
    order.length > 0 && single && !index.multikey
      ? servesOrder(index, position, order)
      : { sorted: order.length === 0, reverse: false };
  const whole = position === index.fields.length && index.unique;
  return {
    kind: 'index',
    index,
    ranges,
    ...ordered,
    exact: demands.exact && !index.multikey && position + (range ? 1 : 0) === demands.fields.size,
    score:
      position * 10 + (range ? 6 : 0) + (ordered.sorted && order.length > 0 ? 4 : 0) + (whole ? 1000 : 0),
  };
}

/** False where the index may lack documents that match. */
function holdsAll({ partial, sparse, fields }: Index, demands: Demands): boolean {
  if (partial && !impliesPartial(demands, partial.filter)) return false;
  return !sparse || fields.some(({ name }) => demandsPresence(demands.fields.get(name)));
}

function planHint(
  collection: Collection,
  demands: Demands,
  order: SortOrder,
  hint: Value,
): IndexPlan | undefined {
  if (isDocument(hint) && '$natural' in hint) {
    const [primary] = collection.indexes;
    const none: Demands = { fields: new Map(), exact: demands.fields.size === 0 && demands.exact };
    return (
      primary && {
        ...planIndex(primary, none, order),
        reverse: Number(hint['$natural']) < 0,
        sorted: order.length === 0,
      }
    );
  }
  const index = hintedIndex(collection, hint);
  if (!index)
    throw new CommandError(
      2,
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  if (index.partial && !holdsAll(index, demands))
    throw new CommandError(291, 'error processing query: No query solutions, the hinted index is partial');
  return planIndex(index, demands, order);
}

/** Chooses how to find the documents of a filter: longest equality prefix, then a range, then the order. */
export function choosePlan(
  collection: Collection,
  filter: Document,
  order: SortOrder = [],
  hint?: Value,
): Plan {
  const demands = demandsOf(filter);
  const hinted = hint === undefined ? undefined : planHint(collection, demands, order, hint);
  if (hinted) return hinted;
  const candidates = collection.indexes
    .filter((index) => holdsAll(index, demands))
    .map((index) => planIndex(index, demands, order));
  const best = candidates.reduce((left, right) =>
    right.score > left.score ||
    (right.score === left.score && right.score > 0 && right.index.fields.length < left.index.fields.length)
      ? right
      : left,
  );
  const branches = filter['$or'];
  if (best.score < 10 && Array.isArray(branches)) {
    const rest = Object.entries(filter).filter(([name]) => name !== '$or');
    const plans = branches.map((branch) =>
      choosePlan(collection, { $and: [Object.fromEntries(rest), branch] }),
    );
    const useful = plans.flatMap((plan) => (plan.kind === 'index' && plan.score > 0 ? [plan] : []));
    if (useful.length === plans.length) return { kind: 'union', plans: useful };
  }
  return best;
}

/** Two plans over the same ranges find the same documents; tells explain and tests what was chosen. */
export const describePlan = (plan: Plan): Document =>
  plan.kind === 'union'
    ? { stage: 'OR', inputStages: plan.plans.map(describePlan) }
    : plan.score === 0
      ? { stage: 'COLLSCAN' }
      : {
          stage: 'IXSCAN',
          indexName: plan.index.specification.name,
          ranges: new Set(plan.ranges.map(({ from }) => identityOf(from.toString('latin1')))).size,
          sorted: plan.sorted,
          direction: plan.reverse ? 'backward' : 'forward',
        };
