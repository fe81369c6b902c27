import { CommandError } from './command-error.js';
import { compareValues, equalValues } from './compare-values.js';
import { compileElement, compileFilter } from './matcher.js';
import { type Path, valueAt } from './paths.js';
import { readOrder, sortBy } from './sorting.js';
import { setPath } from './update-paths.js';
import {
  cloneValue,
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

function wholeNumber(value: Value, name: string): number {
  const number = isNumber(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(number)) throw new CommandError(2, `The value for ${name} must be an integer value`);
  return number;
}

/** The values of `{$each: […]}`, or the one value given. */
function eachOf(operand: Value, operator: string): Value[] {
  if (!isDocument(operand) || !('$each' in operand)) return [cloneValue(operand)];
  const each = operand['$each'];
  if (!Array.isArray(each))
    throw new CommandError(
      14,
      `The argument to $each in ${operator} must be an array but it was of type ${typeName(each)}`,
    );
  return each.map(cloneValue);
}

function sorted(array: readonly Value[], order: Value): Value[] {
  if (isDocument(order))
    return sortBy(array, readOrder(order), (element) => (isDocument(element) ? element : {}));
  const direction = wholeNumber(order, '$sort');
  return [...array].sort((left, right) => compareValues(left, right) * direction);
}

function push(array: readonly Value[], operand: Value): Value[] {
  const added = eachOf(operand, '$push');
  const modifiers = isDocument(operand) && '$each' in operand ? operand : {};
  const unknown = Object.keys(modifiers).find(
    (name) => !['$each', '$position', '$sort', '$slice'].includes(name),
  );
  if (unknown !== undefined) throw new CommandError(2, `Unrecognized clause in $push: ${unknown}`);
  const position =
    modifiers['$position'] === undefined ? array.length : wholeNumber(modifiers['$position'], '$position');
  let result = array.toSpliced(position < 0 ? Math.max(0, array.length + position) : position, 0, ...added);
  if (modifiers['$sort'] !== undefined) result = sorted(result, modifiers['$sort']);
  if (modifiers['$slice'] === undefined) return result;
  const slice = wholeNumber(modifiers['$slice'], '$slice');
  return slice < 0 ? result.slice(slice) : result.slice(0, slice);
}

function addToSet(array: readonly Value[], operand: Value): Value[] {
  const result = [...array];
  for (const value of eachOf(operand, '$addToSet'))
    if (!result.some((element) => equalValues(element, value))) result.push(value);
  return result;
}

/** What `$pull` removes: documents by a filter, values by operators, a regex or equality. */
function pullTest(operand: Value): (element: Value) => boolean {
  if (isOperatorDocument(operand)) return compileElement(operand);
  if (isDocument(operand)) {
    const matches = compileFilter(operand);
    return (element) => isDocument(element) && matches(element);
  }
  if (kindOf(operand) !== kinds.regex) return (element) => equalValues(element, operand);
  const matches = compileFilter({ element: operand });
  return (element) => matches({ element });
}

function pop(array: readonly Value[], operand: Value): Value[] {
  const end = isNumber(operand) ? toNumber(operand) : 0;
  if (end !== 1 && end !== -1) throw new CommandError(9, '$pop expects 1 or -1');
  return end === 1 ? array.slice(0, -1) : array.slice(1);
}

/** `$push`, `$addToSet`, `$pull`, `$pullAll` or `$pop` at one exact path. The first two create a missing array. */
export function updateArray(operator: string, document: Document, path: Path, operand: Value): void {
  const current = valueAt(document, path);
  const adds = operator === '$push' || operator === '$addToSet';
  if (current === undefined && !adds) return;
  if (current !== undefined && !Array.isArray(current))
    throw new CommandError(
      operator === '$pop' ? 14 : 2,
      `The field '${path.join('.')}' must be an array but is of type ${typeName(current)} in document {_id: ${JSON.stringify(document['_id'])}}`,
    );
  const array = current ?? [];
  const change = (): Value[] => {
    switch (operator) {
      case '$push':
        return push(array, operand);
      case '$addToSet':
        return addToSet(array, operand);
      case '$pop':
        return pop(array, operand);
      case '$pullAll': {
        if (!Array.isArray(operand)) throw new CommandError(2, '$pullAll requires an array argument');
        return array.filter((element) => !operand.some((value) => equalValues(element, value)));
      }
      default: {
        const test = pullTest(operand);
        return array.filter((element) => !test(element));
      }
    }
  };
  setPath(document, path, change());
}
