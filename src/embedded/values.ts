import {
  Binary,
  BSONRegExp,
  Code,
  DBRef,
  Decimal128,
  deserialize,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';

/** A BSON document as plain JavaScript. Its keys come from outside: read them with `fieldOf`. */
export interface Document {
  [field: string]: Value;
}
export type BsonObject =
  Binary | BSONRegExp | Code | DBRef | Decimal128 | Long | MaxKey | MinKey | ObjectId | Timestamp;
export type Value =
  undefined | null | boolean | number | string | Date | RegExp | BsonObject | Document | Value[];

/** Place of each BSON type in MongoDB's comparison order; also its first byte in an index key (1 to 127). */
export const kinds = {
  minKey: 1,
  emptyArray: 3,
  null: 5,
  number: 10,
  string: 15,
  document: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const;

/** The comparison class of a value; a missing one counts as null. */
export function kindOf(value: Value): number {
  if (value === null || value === undefined) return kinds.null;
  if (typeof value === 'string') return kinds.string;
  if (typeof value === 'number') return kinds.number;
  if (typeof value === 'boolean') return kinds.boolean;
  if (Array.isArray(value)) return kinds.array;
  if (value instanceof Date) return kinds.date;
  if (value instanceof ObjectId) return kinds.objectId;
  // A Timestamp is a Long to instanceof.
  if (value instanceof Timestamp) return kinds.timestamp;
  if (value instanceof Long || value instanceof Decimal128) return kinds.number;
  if (value instanceof Binary) return kinds.binary;
  if (value instanceof RegExp || value instanceof BSONRegExp) return kinds.regex;
  if (value instanceof MinKey) return kinds.minKey;
  if (value instanceof MaxKey) return kinds.maxKey;
  if (value instanceof Code || value instanceof DBRef) return kinds.code;
  return kinds.document;
}

export type NumberValue = number | Long | Decimal128;
export const isNumber = (value: Value): value is NumberValue => kindOf(value) === kinds.number;
export const isDocument = (value: Value): value is Document => kindOf(value) === kinds.document;
export const toNumber = (value: NumberValue): number =>
  typeof value === 'number' ? value : Number(value.toString());

/** A field by its own name only: `constructor` and `__proto__` are names like any other. */
export const fieldOf = (document: Document, name: string): Value =>
  Object.hasOwn(document, name) ? document[name] : undefined;

/** Sets a field whatever its name. */
export function setField(document: Document, name: string, value: Value): void {
  if (name === '__proto__')
    Object.defineProperty(document, name, { value, enumerable: true, configurable: true, writable: true });
  else document[name] = value;
}

/** A copy that shares no document or array with the original. */
export function cloneValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(cloneValue);
  return isDocument(value) ? cloneDocument(value) : value;
}

export function cloneDocument(document: Document): Document {
  const copy: Document = {};
  for (const name of Object.keys(document)) setField(copy, name, cloneValue(document[name]));
  return copy;
}

/** True for `{$gt: 5}` and the like: a document whose first key is an operator. */
export const isOperatorDocument = (value: Value): value is Document =>
  isDocument(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);

export const decode = (bytes: Uint8Array): Document =>
  deserialize(bytes, { promoteBuffers: false, promoteLongs: true });
export const encode = (document: Document): Buffer => {
  const bytes = serialize(document, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

/** Names of the BSON types by the numbers that `$type` also takes. */
const typeNumbers: Readonly<Record<number, string>> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
};
const knownTypes = new Set([...Object.values(typeNumbers), 'number']);

/** The name of a type given by name or number, or undefined when there is no such type. */
export function resolveTypeName(type: Value): string | undefined {
  if (typeof type === 'string') return knownTypes.has(type) ? type : undefined;
  return typeof type === 'number' ? typeNumbers[type] : undefined;
}

const kindNames: Readonly<Record<number, string>> = {
  [kinds.minKey]: 'minKey',
  [kinds.null]: 'null',
  [kinds.string]: 'string',
  [kinds.document]: 'object',
  [kinds.array]: 'array',
  [kinds.binary]: 'binData',
  [kinds.objectId]: 'objectId',
  [kinds.boolean]: 'bool',
  [kinds.date]: 'date',
  [kinds.timestamp]: 'timestamp',
  [kinds.regex]: 'regex',
  [kinds.code]: 'javascript',
  [kinds.maxKey]: 'maxKey',
};

/** What `$type` calls a value; `missing` for undefined. */
export function typeName(value: Value): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return 'double';
    if (Math.abs(value) <= 0x7fffffff) return 'int';
    return Number.isSafeInteger(value) ? 'long' : 'double';
  }
  if (value instanceof Decimal128) return 'decimal';
  return kindNames[kindOf(value)] ?? 'long';
}
