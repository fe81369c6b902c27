import type { Collection, Index } from './catalog.js';
import { CommandError } from './command-error.js';
import { emptyArray, encodeKey, type KeyPart } from './key-encoding.js';
import { queriedValues } from './paths.js';
import { type Document, isDocument, type Value } from './values.js';
import { ObjectId } from 'bson';

/** One entry of a document in an index. */
export interface IndexEntry {
  readonly key: Buffer;
  readonly parts: readonly KeyPart[];
}

/** The parts one field contributes: an array's elements one by one, and whether there was an array at all. */
function fieldParts(document: Document, path: readonly string[]): { parts: KeyPart[]; fromArray: boolean } {
  const values = queriedValues(document, path);
  const parts = values.flatMap((value): KeyPart[] => {
    if (!Array.isArray(value)) return [value];
    return value.length === 0 ? [emptyArray] : value;
  });
  const fromArray = values.length !== 1 || Array.isArray(values[0]);
  return { parts: parts.length === 0 ? [undefined] : parts, fromArray };
}

/**
 * The entries of a document in an index, at `documentKey`, without doubles. Throws code 171 when two separate arrays
 * would have to be combined.
 */
export function indexEntries(
  index: Index,
  document: Document,
  documentKey: Buffer,
): { entries: Map<string, IndexEntry>; multikey: boolean } {
  const entries = new Map<string, IndexEntry>();
  if (index.partial && !index.partial.accepts(document)) return { entries, multikey: false };
  const fields = index.fields.map(({ path }) => fieldParts(document, path));
  if (index.sparse && fields.every(({ parts }) => parts.every((part) => part === undefined)))
    return { entries, multikey: false };
  const arrays = index.fields.filter((_, position) => fields[position]?.fromArray === true);
  if (new Set(arrays.map(({ path }) => path[0])).size > 1)
    throw new CommandError(
      171,
      `cannot index parallel arrays ${arrays.map(({ name }) => `[${name}]`).join(' ')}`,
    );
  let combinations: KeyPart[][] = [[]];
  for (const { parts } of fields)
    combinations = combinations.flatMap((before) => parts.map((part) => [...before, part]));
  for (const parts of combinations) {
    const bare = encodeKey(index.prefix, parts, index.descending);
    const key = index.unique ? bare : Buffer.concat([bare, documentKey]);
    entries.set(key.toString('latin1'), { key, parts });
  }
  return { entries, multikey: arrays.length > 0 };
}

function shown(value: Value): string {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (isDocument(value))
    return `{ ${Object.entries(value)
      .map(([name, field]) => `${name}: ${shown(field)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}

/** Code 11000 with the fields that Mongoose and callers look at. */
export function duplicateKeyError(
  collection: Collection,
  index: Index,
  parts: readonly KeyPart[],
): CommandError {
  const keyValue: Document = {};
  index.fields.forEach(({ name }, position) => {
    const part = parts[position];
    keyValue[name] = part === emptyArray || part === undefined ? null : part;
  });
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.specification.name} dup key: ${shown(keyValue)}`,
    { keyPattern: index.specification.key, keyValue },
  );
}
