import { Decimal128, Long, Timestamp } from 'bson';
import { updateArray } from './array-updates.js';
import { CommandError } from './command-error.js';
import { compareValues } from './compare-values.js';
import { type Path, splitPath, valueAt } from './paths.js';
import { setPath, unsetPath, type UpdateContext } from './update-paths.js';
import {
  cloneValue,
  type Document,
  isDocument,
  isNumber,
  type NumberValue,
  toNumber,
  typeName,
  type Value,
} from './values.js';

/** Changes `document`, which is the updater's own copy, at one exact path. */
export type UpdateOperator = (document: Document, path: Path, operand: Value, context: UpdateContext) => void;

const shown = (path: Path, operand: Value): string => `{${path.join('.')}: ${JSON.stringify(operand)}}`;

function calculate(left: NumberValue, right: NumberValue, multiply: boolean): Value {
  if (left instanceof Decimal128 || right instanceof Decimal128) {
    const result = multiply ? toNumber(left) * toNumber(right) : toNumber(left) + toNumber(right);
    return Decimal128.fromString(String(result));
  }
  const approximate = multiply ? toNumber(left) * toNumber(right) : toNumber(left) + toNumber(right);
  if (typeof left === 'number' && typeof right === 'number' && !Number.isInteger(approximate))
    return approximate;
  if (Number.isSafeInteger(approximate)) return approximate;
  if (![left, right].every((value) => value instanceof Long || Number.isSafeInteger(value)))
    return approximate;
  const exact = multiply
    ? BigInt(String(left)) * BigInt(String(right))
    : BigInt(String(left)) + BigInt(String(right));
  if (BigInt.asIntN(64, exact) !== exact)
    throw new CommandError(
      2,
      `Failed to apply ${multiply ? '$mul' : '$inc'}: the result does not fit 64 bits`,
    );
  return Long.fromBigInt(exact);
}

function arithmetic(operator: '$inc' | '$mul'): UpdateOperator {
  const multiply = operator === '$mul';
  return (document, path, operand) => {
    if (!isNumber(operand))
      throw new CommandError(
        14,
        `Cannot ${multiply ? 'multiply' : 'increment'} with non-numeric argument: ${shown(path, operand)}`,
      );
    const current = valueAt(document, path);
    if (current === undefined) setPath(document, path, multiply ? 0 : operand);
    else if (isNumber(current)) setPath(document, path, calculate(current, operand, multiply));
    else
      throw new CommandError(
        14,
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document['_id'])}} has the field '${path.at(-1) ?? ''}' of non-numeric type ${typeName(current)}`,
      );
  };
}

const extreme =
  (direction: 1 | -1): UpdateOperator =>
  (document, path, operand) => {
    const current = valueAt(document, path);
    if (current === undefined || compareValues(operand, current) * direction > 0)
      setPath(document, path, cloneValue(operand));
  };

const currentDate: UpdateOperator = (document, path, operand, { now }) => {
  const type = isDocument(operand)
    ? operand['$type']
    : operand === true || operand === false
      ? 'date'
      : undefined;
  if (type === 'timestamp') setPath(document, path, new Timestamp({ t: Math.floor(now / 1000), i: 1 }));
  else if (type === 'date') setPath(document, path, new Date(now));
  else throw new CommandError(2, "$currentDate takes true, {$type: 'date'} or {$type: 'timestamp'}");
};

const rename: UpdateOperator = (document, path, operand) => {
  if (typeof operand !== 'string') throw new CommandError(2, 'The "to" field for $rename must be a string');
  const value = valueAt(document, path);
  if (value === undefined) return;
  unsetPath(document, path);
  setPath(document, splitPath(operand), value);
};

const set: UpdateOperator = (document, path, operand) => setPath(document, path, cloneValue(operand));

/** Every update operator there is; `$setOnInsert` is left out by the updater when nothing is inserted. */
export const updateOperators: ReadonlyMap<string, UpdateOperator> = new Map([
  ['$set', set],
  ['$setOnInsert', set],
  ['$unset', (document: Document, path: Path) => unsetPath(document, path)],
  ['$inc', arithmetic('$inc')],
  ['$mul', arithmetic('$mul')],
  ['$min', extreme(-1)],
  ['$max', extreme(1)],
  ['$currentDate', currentDate],
  ['$rename', rename],
  ...['$push', '$addToSet', '$pull', '$pullAll', '$pop'].map((operator): [string, UpdateOperator] => [
    operator,
    (document, path, operand) => updateArray(operator, document, path, operand),
  ]),
]);
