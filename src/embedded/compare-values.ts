import { Long } from 'bson';
import { encodeValue } from './key-encoding.js';
import { type Document, fieldOf, isNumber, kindOf, kinds, toNumber, type Value } from './values.js';

const sign = (left: number | bigint, right: number | bigint): number =>
  left < right ? -1 : left > right ? 1 : 0;

function compareNumbers(left: Value, right: Value): number {
  if (!isNumber(left) || !isNumber(right)) return 0;
  const a = toNumber(left);
  const b = toNumber(right);
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  if (a !== b) return sign(a, b);
  const exact = (value: Value, approximate: number): bigint =>
    value instanceof Long ? value.toBigInt() : BigInt(approximate);
  return left instanceof Long || right instanceof Long ? sign(exact(left, a), exact(right, b)) : 0;
}

/** Strings compare by code point as UTF-8 bytes do, which differs from UTF-16 where surrogates meet U+E000 and up. */
function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    const surrogates = Number(a >= 0xd800 && a < 0xe000) - Number(b >= 0xd800 && b < 0xe000);
    return surrogates === 0 || Math.min(a, b) < 0xd800 ? sign(a, b) : surrogates;
  }
  return sign(left.length, right.length);
}

function compareArrays(left: readonly Value[], right: readonly Value[]): number {
  for (let index = 0; index < left.length && index < right.length; index++) {
    const order = compareValues(left[index], right[index]);
    if (order !== 0) return order;
  }
  return sign(left.length, right.length);
}

function compareDocuments(left: Document, right: Document): number {
  const leftNames = Object.keys(left).filter((name) => left[name] !== undefined);
  const rightNames = Object.keys(right).filter((name) => right[name] !== undefined);
  for (let index = 0; index < leftNames.length && index < rightNames.length; index++) {
    const leftName = leftNames[index]!;
    const rightName = rightNames[index]!;
    const a = fieldOf(left, leftName);
    const b = fieldOf(right, rightName);
    const order = sign(kindOf(a), kindOf(b)) || compareStrings(leftName, rightName) || compareValues(a, b);
    if (order !== 0) return order;
  }
  return sign(leftNames.length, rightNames.length);
}

/** MongoDB's total order over values: by kind, then within the kind. Missing equals null. */
export function compareValues(left: Value, right: Value): number {
  const kind = kindOf(left);
  const other = kindOf(right);
  if (kind !== other) return sign(kind, other);
  if (typeof left === 'number' && typeof right === 'number' && left !== right && !Number.isNaN(left - right))
    return sign(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (left instanceof Date && right instanceof Date) return sign(left.getTime(), right.getTime());
  if (Array.isArray(left) && Array.isArray(right)) return compareArrays(left, right);
  switch (kind) {
    case kinds.number:
      return compareNumbers(left, right);
    case kinds.boolean:
      return Number(left) - Number(right);
    case kinds.document:
      return compareDocuments(left as Document, right as Document);
    case kinds.null:
      return 0;
    default:
      return Buffer.compare(encodeValue(left), encodeValue(right));
  }
}

export const equalValues = (left: Value, right: Value): boolean => compareValues(left, right) === 0;
