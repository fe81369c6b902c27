import { type Document, fieldOf, isDocument, type Value } from './values.js';

export type Path = readonly string[];
export const splitPath = (path: string): Path => path.split('.');
export const isArrayIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

/** The value at an exact path, where array indexes are written out; undefined when there is none. */
export function valueAt(document: Value, path: Path): Value {
  let value = document;
  for (const part of path) {
    if (Array.isArray(value)) value = isArrayIndex(part) ? value[Number(part)] : undefined;
    else if (isDocument(value)) value = fieldOf(value, part);
    else return undefined;
  }
  return value;
}

function collect(value: Value, path: Path, from: number, into: Value[]): void {
  const part = path[from];
  if (part === undefined) into.push(value);
  else if (isDocument(value)) collect(fieldOf(value, part), path, from + 1, into);
  else if (Array.isArray(value)) {
    if (isArrayIndex(part) && Number(part) < value.length) collect(value[Number(part)], path, from + 1, into);
    for (const element of value) if (isDocument(element)) collect(element, path, from, into);
  } else into.push(undefined);
}

/**
 * The values a query on `path` looks at: arrays on the way fan out into their documents, an array at the end stays
 * whole, a missing field is undefined. An array without documents on the way gives nothing.
 */
export function queriedValues(document: Document, path: Path): Value[] {
  const single = path[0];
  if (path.length === 1 && single !== undefined) return [fieldOf(document, single)];
  const found: Value[] = [];
  collect(document, path, 0, found);
  return found;
}

/** Arrays opened one level: what `distinct`, sorting and joins look at. */
export const openedValues = (document: Document, path: Path): Value[] =>
  queriedValues(document, path).flatMap((value) => (Array.isArray(value) ? value : [value]));
