import { BSONRegExp } from 'bson';
import { CommandError } from './command-error.js';
import { compareValues, equalValues } from './compare-values.js';
import { compileExpression, type Variables } from './expressions.js';
import { type Path, queriedValues, splitPath } from './paths.js';
import {
  type Document,
  isDocument,
  isNumber,
  isOperatorDocument,
  kindOf,
  kinds,
  resolveTypeName,
  toNumber,
  typeName,
  type Value,
} from './values.js';

/** Whether a document matches a compiled filter. */
export type Predicate = (document: Document) => boolean;
/** Whether the values found at a path match; `values` as from `queriedValues`. */
type PathTest = (values: readonly Value[]) => boolean;

const badValue = (message: string): CommandError => new CommandError(2, message);

/** The value itself, or one of its elements where it is an array. */
const anyElement =
  (test: (value: Value) => boolean): PathTest =>
  (values) =>
    values.some((value) => test(value) || (Array.isArray(value) && value.some(test)));

/** `/a/i`, BSON regexes and `$regex` with `$options` as one JavaScript expression; x is the extended syntax. */
function toRegExp(pattern: Value, options: Value = ''): RegExp {
  if (pattern instanceof RegExp && options === '') return pattern;
  const source =
    pattern instanceof RegExp ? pattern.source : pattern instanceof BSONRegExp ? pattern.pattern : pattern;
  const given = options === '' && pattern instanceof BSONRegExp ? pattern.options : options;
  if (typeof source !== 'string' || typeof given !== 'string') throw badValue('$regex has to be a string');
  if (/[^imsu]/.test(given)) throw badValue(`invalid flag in regex options: ${given}`);
  try {
    return new RegExp(source, [...new Set(given)].join(''));
  } catch (error) {
    throw new CommandError(51091, `Regular expression is invalid: ${String(error)}`);
  }
}

const isRegex = (value: Value): value is RegExp | BSONRegExp => kindOf(value) === kinds.regex;

function equality(operand: Value): PathTest {
  if (operand === null || operand === undefined)
    return anyElement((value) => value === null || value === undefined);
  return anyElement((value) => value !== undefined && equalValues(value, operand));
}

function regexTest(expression: RegExp): PathTest {
  // A global or sticky expression would remember where it stopped.
  const fresh = new RegExp(expression.source, expression.flags.replace(/[gy]/g, ''));
  return anyElement((value) => typeof value === 'string' && fresh.test(value));
}

const equalityOrRegex = (operand: Value): PathTest => {
  if (!isRegex(operand)) return equality(operand);
  const equal = equality(operand);
  const matches = regexTest(toRegExp(operand));
  return (values) => matches(values) || equal(values);
};

function comparison(operator: string, operand: Value): PathTest {
  const accepts = (order: number): boolean =>
    operator === '$gt'
      ? order > 0
      : operator === '$gte'
        ? order >= 0
        : operator === '$lt'
          ? order < 0
          : order <= 0;
  if (operand === null || operand === undefined) return operator.endsWith('e') ? equality(null) : () => false;
  const kind = kindOf(operand);
  if (kind === kinds.regex) throw badValue(`Can't have RegEx as arg to predicate over field '${operator}'.`);
  if (kind === kinds.minKey || kind === kinds.maxKey)
    return anyElement((value) => value !== undefined && accepts(compareValues(value, operand)));
  const isNotANumber = (value: Value): boolean => isNumber(value) && Number.isNaN(toNumber(value));
  return anyElement(
    (value) =>
      kindOf(value) === kind &&
      value !== undefined &&
      isNotANumber(value) === isNotANumber(operand) &&
      accepts(compareValues(value, operand)),
  );
}

function typeTest(operand: Value): PathTest {
  const names = (Array.isArray(operand) ? operand : [operand]).map((type) => {
    const name = resolveTypeName(isNumber(type) ? toNumber(type) : type);
    if (name === undefined) throw badValue(`Unknown type name alias: ${JSON.stringify(type)}`);
    return name;
  });
  const test = (value: Value): boolean =>
    value !== undefined &&
    names.some((name) => name === typeName(value) || (name === 'number' && isNumber(value)));
  return anyElement(test);
}

function wholeNumber(operator: string, operand: Value): number {
  const number = isNumber(operand) ? toNumber(operand) : Number.NaN;
  if (!Number.isInteger(number)) throw badValue(`${operator} needs a whole number`);
  return number;
}

/** A test on one array element: of a document by its fields, of any value by operators. */
export function compileElement(condition: Value, variables?: Variables): (element: Value) => boolean {
  if (!isDocument(condition)) throw badValue('$elemMatch needs an Object');
  const first = Object.keys(condition)[0];
  if (first?.startsWith('$') === true && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const tests = compileOperators(condition, variables);
    return (element) => tests([element]);
  }
  const predicate = compileFilter(condition, variables);
  return (element) => isDocument(element) && predicate(element);
}

function listOf(operator: string, operand: Value): readonly Value[] {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
  return operand;
}

function allTest(operand: Value, variables?: Variables): PathTest {
  const tests = listOf('$all', operand).map((item): PathTest => {
    if (isOperatorDocument(item) && '$elemMatch' in item) return compileOperators(item, variables);
    return equalityOrRegex(item);
  });
  return (values) => tests.length > 0 && tests.every((test) => test(values));
}

function modTest(operand: Value): PathTest {
  const [divisor, remainder] = listOf('$mod', operand).map((item) => wholeNumber('$mod', item));
  if (divisor === undefined || remainder === undefined || divisor === 0)
    throw badValue('malformed mod: divisor and remainder are needed, the divisor not 0');
  return anyElement((value) => isNumber(value) && Math.trunc(toNumber(value)) % divisor === remainder);
}

function inTest(operand: Value): PathTest {
  const items = listOf('$in', operand);
  if (items.some(isOperatorDocument)) throw badValue('cannot nest $ under $in');
  const tests = items.map(equalityOrRegex);
  return (values) => tests.some((test) => test(values));
}

const negate =
  (test: PathTest): PathTest =>
  (values) =>
    !test(values);

function compileOperator(
  operator: string,
  operand: Value,
  siblings: Document,
  variables?: Variables,
): PathTest {
  switch (operator) {
    case '$eq':
      return equality(operand);
    case '$ne':
      if (isRegex(operand)) throw badValue("Can't have regex as arg to $ne.");
      return negate(equality(operand));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return comparison(operator, operand);
    case '$in':
      return inTest(operand);
    case '$nin':
      return negate(inTest(operand));
    case '$exists': {
      const wanted = isNumber(operand) ? toNumber(operand) !== 0 : operand !== false && operand !== null;
      return (values) => values.some((value) => value !== undefined) === wanted;
    }
    case '$type':
      return typeTest(operand);
    case '$regex':
      return regexTest(toRegExp(operand, siblings['$options']));
    case '$options':
      if (!('$regex' in siblings)) throw badValue('$options needs a $regex');
      return () => true;
    case '$not': {
      if (isRegex(operand)) return negate(regexTest(toRegExp(operand)));
      if (!isOperatorDocument(operand)) throw badValue('$not needs a regex or a document');
      return negate(compileOperators(operand, variables));
    }
    case '$elemMatch': {
      const test = compileElement(operand, variables);
      return (values) => values.some((value) => Array.isArray(value) && value.some(test));
    }
    case '$size': {
      const size = wholeNumber('$size', operand);
      return (values) => values.some((value) => Array.isArray(value) && value.length === size);
    }
    case '$all':
      return allTest(operand, variables);
    case '$mod':
      return modTest(operand);
    default:
      throw badValue(`unknown operator: ${operator}`);
  }
}

function compileOperators(operators: Document, variables?: Variables): PathTest {
  const tests = Object.entries(operators).map(([operator, operand]) =>
    compileOperator(operator, operand, operators, variables),
  );
  return (values) => tests.every((test) => test(values));
}

/** The test of one path: operators, a regex, or equality. */
const compileCondition = (condition: Value, variables?: Variables): PathTest =>
  isOperatorDocument(condition) ? compileOperators(condition, variables) : equalityOrRegex(condition);

function compileLogical(operator: string, operand: Value, variables?: Variables): Predicate {
  if (operator === '$comment') return () => true;
  if (operator === '$expr') {
    const evaluate = compileExpression(operand, variables);
    return (document) => truthy(evaluate(document));
  }
  if (operator !== '$and' && operator !== '$or' && operator !== '$nor')
    throw badValue(`unknown top level operator: ${operator}. The embedded store does not support it.`);
  if (!Array.isArray(operand) || operand.length === 0) throw badValue(`${operator} must be a nonempty array`);
  const branches = operand.map((branch) => {
    if (!isDocument(branch)) throw badValue(`${operator} entries need to be full objects`);
    return compileFilter(branch, variables);
  });
  if (operator === '$and') return (document) => branches.every((branch) => branch(document));
  const any: Predicate = (document) => branches.some((branch) => branch(document));
  return operator === '$or' ? any : (document) => !any(document);
}

const truthy = (value: Value): boolean =>
  value !== undefined && value !== null && value !== false && !(isNumber(value) && toNumber(value) === 0);

/** Compiles a filter; throws code 2 for operators and operands that it does not know. */
export function compileFilter(filter: Document, variables?: Variables): Predicate {
  const tests = Object.entries(filter).map(([name, condition]): Predicate => {
    if (name.startsWith('$')) return compileLogical(name, condition, variables);
    const path: Path = splitPath(name);
    const test = compileCondition(condition, variables);
    return (document) => test(queriedValues(document, path));
  });
  const only = tests[0];
  return tests.length === 1 && only ? only : (document) => tests.every((test) => test(document));
}

/**
 * Which element of the array at `arrayPath` the filter speaks of (the positional `$`), or -1. With conditions on several
 * paths of the array, the first element that meets them all, else one that meets the last.
 */
export function matchedElement(filter: Document, arrayPath: string, array: readonly Value[]): number {
  const tests: ((element: Value) => boolean)[] = [];
  const gather = (part: Document): void => {
    for (const [name, condition] of Object.entries(part)) {
      if (name === '$and' || name === '$or') (condition as Document[]).forEach(gather);
      else if (name === arrayPath) {
        const inner = isOperatorDocument(condition) ? condition['$elemMatch'] : undefined;
        const test = compileCondition(condition);
        tests.push(inner === undefined ? (element) => test([element]) : compileElement(inner));
      } else if (name.startsWith(`${arrayPath}.`)) {
        const predicate = compileFilter({ [name.slice(arrayPath.length + 1)]: condition });
        tests.push((element) => isDocument(element) && predicate(element));
      }
    }
  };
  gather(filter);
  const last = tests.at(-1);
  if (last === undefined) return -1;
  const all = array.findIndex((element) => tests.every((test) => test(element)));
  return all >= 0 ? all : array.findIndex(last);
}
