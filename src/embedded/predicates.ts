import { Decimal128, Long } from 'bson';
import type { Collection } from './catalog.js';
import { compareValues, equalValues } from './compare-values.js';
import {
  type Document,
  isDocument,
  isNumber,
  isOperatorDocument,
  kindOf,
  kinds,
  toNumber,
  typeName,
  type Value,
} from './values.js';

export interface Bound {
  readonly value: Value;
  readonly inclusive: boolean;
}

/** What a filter demands of one field, as far as an index can serve it. */
export interface FieldDemand {
  equals?: readonly Value[];
  lower?: Bound;
  upper?: Bound;
  exists?: boolean;
}

/** The demands of a filter; `exact` when they say all of it, so that no document need be looked at again. */
export interface Demands {
  readonly fields: Map<string, FieldDemand>;
  exact: boolean;
}

/** Values whose index key says less than the value, or whose equality is more than one key. */
const isPlain = (value: Value): boolean =>
  ![kinds.null, kinds.array, kinds.document, kinds.regex, kinds.code].includes(kindOf(value) as never) &&
  !(value instanceof Long) &&
  !(value instanceof Decimal128) &&
  !(isNumber(value) && Number.isNaN(toNumber(value)));

const canSeek = (value: Value): boolean => ![kinds.array, kinds.regex].includes(kindOf(value) as never);

function demandEqual(demands: Demands, demand: FieldDemand, values: readonly Value[]): void {
  if (!values.every(canSeek)) {
    demands.exact = false;
    return;
  }
  if (demand.equals || demand.lower || demand.upper || !values.every(isPlain)) demands.exact = false;
  if (!demand.equals || values.length < demand.equals.length) demand.equals = values;
}

function demandBound(demands: Demands, demand: FieldDemand, end: 'lower' | 'upper', bound: Bound): void {
  const current = demand[end];
  const other = end === 'lower' ? demand.upper : demand.lower;
  const bounded =
    isPlain(bound.value) && kindOf(bound.value) !== kinds.minKey && kindOf(bound.value) !== kinds.maxKey;
  const mixed = other !== undefined && kindOf(other.value) !== kindOf(bound.value);
  if (!bounded || mixed || current || demand.equals) demands.exact = false;
  if (!bounded || mixed) return;
  const order = current ? compareValues(bound.value, current.value) : 0;
  const tighter =
    !current || (kindOf(bound.value) === kindOf(current.value) && (end === 'lower' ? order > 0 : order < 0));
  if (tighter) demand[end] = bound;
}

/** The literal text that a regex demands at the start of a string, if any: `/^abc/`. */
function literalStart(pattern: RegExp): string | undefined {
  if (pattern.flags !== '' || pattern.source.includes('|')) return undefined;
  const match = /^\^([\p{L}\p{N} _@:/-]+)(.?)/u.exec(pattern.source);
  if (!match?.[1]) return undefined;
  return ['?', '*', '{'].includes(match[2] ?? '') ? match[1].slice(0, -1) || undefined : match[1];
}

function demandRegex(demands: Demands, demand: FieldDemand, pattern: Value): void {
  demands.exact = false;
  const start = pattern instanceof RegExp ? literalStart(pattern) : undefined;
  if (start === undefined) return;
  demandBound(demands, demand, 'lower', { value: start, inclusive: true });
  demandBound(demands, demand, 'upper', { value: `${start}\u{10ffff}`, inclusive: true });
}

function demandOperator(demands: Demands, demand: FieldDemand, operator: string, operand: Value): void {
  switch (operator) {
    case '$eq':
      demandEqual(demands, demand, [operand]);
      return;
    case '$in':
      demandEqual(demands, demand, operand as Value[]);
      return;
    case '$gt':
    case '$gte':
      demandBound(demands, demand, 'lower', { value: operand, inclusive: operator === '$gte' });
      return;
    case '$lt':
    case '$lte':
      demandBound(demands, demand, 'upper', { value: operand, inclusive: operator === '$lte' });
      return;
    case '$exists':
      if (operand === true) demand.exists = true;
      demands.exact = false;
      return;
    default:
      demands.exact = false;
  }
}

/** Reads a (compiled, so well-formed) filter. Whatever it does not understand only clears `exact`. */
export function demandsOf(filter: Document, demands: Demands = { fields: new Map(), exact: true }): Demands {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') {
      for (const branch of condition as Document[]) demandsOf(branch, demands);
      continue;
    }
    if (name.startsWith('$')) {
      demands.exact = false;
      continue;
    }
    const demand = demands.fields.get(name) ?? {};
    demands.fields.set(name, demand);
    if (isOperatorDocument(condition))
      for (const [operator, operand] of Object.entries(condition))
        demandOperator(demands, demand, operator, operand);
    else if (kindOf(condition) === kinds.regex) demandRegex(demands, demand, condition);
    else demandEqual(demands, demand, [condition]);
  }
  return demands;
}

/** True when the demand can only be met by documents that have the field. */
export const demandsPresence = (demand: FieldDemand | undefined): boolean =>
  demand !== undefined &&
  (demand.exists === true ||
    demand.lower !== undefined ||
    demand.upper !== undefined ||
    demand.equals?.every((value) => kindOf(value) !== kinds.null) === true);

function impliesOperator(demand: FieldDemand, operator: string, operand: Value): boolean {
  const every = (test: (value: Value) => boolean): boolean => demand.equals?.every(test) === true;
  switch (operator) {
    case '$exists':
      return operand === true && demandsPresence(demand);
    case '$eq':
      return every((value) => equalValues(value, operand));
    case '$in':
      return every((value) => (operand as Value[]).some((item) => equalValues(value, item)));
    case '$type':
      return every((value) => typeName(value) === operand);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte': {
      const sign = operator.startsWith('$g') ? 1 : -1;
      const beyond = ({ value, inclusive }: Bound): boolean => {
        if (kindOf(value) !== kindOf(operand)) return false;
        const order = compareValues(value, operand) * sign;
        return order > 0 || (order === 0 && (operator.endsWith('e') || !inclusive));
      };
      const bound = sign > 0 ? demand.lower : demand.upper;
      return every((value) => beyond({ value, inclusive: true })) || (bound !== undefined && beyond(bound));
    }
    default:
      return false;
  }
}

/** True when every document that meets the demands also passes the filter of a partial index. */
export function impliesPartial(demands: Demands, filter: Document): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (name === '$and') return (condition as Document[]).every((branch) => impliesPartial(demands, branch));
    const demand = demands.fields.get(name);
    if (name.startsWith('$') || !demand) return false;
    const operators = isOperatorDocument(condition) ? condition : { $eq: condition };
    return Object.entries(operators).every(([operator, operand]) =>
      impliesOperator(demand, operator, operand),
    );
  });
}

/** The index that a hint names or describes, if it is one of the collection's. */
export const hintedIndex = (collection: Collection, hint: Value): Collection['indexes'][number] | undefined =>
  collection.indexes.find(({ specification }) =>
    isDocument(hint) ? equalValues(specification.key, hint) : specification.name === hint,
  );
