import { CommandError } from './command-error.js';
import { compileFilter, matchedElement } from './matcher.js';
import { isArrayIndex, type Path, splitPath } from './paths.js';
import { type Document, fieldOf, isDocument, setField, typeName, type Value } from './values.js';

export interface UpdateContext {
  /** The filter that found the document: the positional `$` refers to it. */
  readonly filter: Document;
  readonly arrayFilters: ReadonlyMap<string, (element: Value) => boolean>;
  /** True while an upsert builds a new document. */
  readonly inserting: boolean;
  /** Milliseconds, for `$currentDate`. */
  readonly now: number;
}

/** `arrayFilters` by identifier. Throws code 9 where one names several identifiers or none. */
export function compileArrayFilters(filters: Value): ReadonlyMap<string, (element: Value) => boolean> {
  const compiled = new Map<string, (element: Value) => boolean>();
  for (const filter of (filters ?? []) as Document[]) {
    const names = new Set<string>();
    const gather = (part: Document): void => {
      for (const [name, condition] of Object.entries(part))
        if (name.startsWith('$') && Array.isArray(condition)) (condition as Document[]).forEach(gather);
        else names.add(splitPath(name)[0]!);
    };
    gather(filter);
    const [identifier] = names;
    if (identifier === undefined || names.size > 1)
      throw new CommandError(9, 'Error parsing array filter: expected a single top-level field name');
    if (compiled.has(identifier))
      throw new CommandError(
        9,
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    const matches = compileFilter(filter);
    compiled.set(identifier, (element) => matches({ [identifier]: element }));
  }
  return compiled;
}

/** Throws where a path has an empty part (56) or names an operator as a field (52). */
export function checkUpdatePath(path: string): void {
  const parts = splitPath(path);
  if (parts.includes(''))
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  const odd = parts.find((part) => part.startsWith('$') && part !== '$' && !/^\$\[\w*\]$/.test(part));
  if (odd !== undefined || parts[0] === '$')
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${odd ?? '$'}' in '${path}' is not valid for storage.`,
    );
}

function elements(container: Value, part: string, before: Path, context: UpdateContext): [string, Value][] {
  if (part === '$') {
    const index =
      Array.isArray(container) && !context.inserting
        ? matchedElement(context.filter, before.join('.'), container)
        : -1;
    if (index < 0)
      throw new CommandError(2, 'The positional operator did not find the match needed from the query.');
    return [[String(index), (container as Value[])[index]]];
  }
  if (!Array.isArray(container))
    throw new CommandError(
      2,
      `The path '${before.join('.')}' must exist in the document in order to apply array updates.`,
    );
  const identifier = part.slice(2, -1);
  const accepts = identifier === '' ? () => true : context.arrayFilters.get(identifier);
  if (!accepts)
    throw new CommandError(
      2,
      `No array filter found for identifier '${identifier}' in path '${before.join('.')}'`,
    );
  return container.flatMap((element, index): [string, Value][] =>
    accepts(element) ? [[String(index), element]] : [],
  );
}

/** The exact paths that a path with `$`, `$[]` or `$[name]` stands for in this document. */
export function expandPath(document: Document, path: string, context: UpdateContext): Path[] {
  let reached: { path: Path; value: Value }[] = [{ path: [], value: document }];
  for (const part of splitPath(path))
    reached = reached.flatMap(({ path: before, value }) => {
      const next: [string, Value][] = part.startsWith('$')
        ? elements(value, part, before, context)
        : [[part, childOf(value, part)]];
      return next.map(([name, child]) => ({ path: [...before, name], value: child }));
    });
  return reached.map(({ path: exact }) => exact);
}

function childOf(container: Value, part: string): Value {
  if (Array.isArray(container)) return isArrayIndex(part) ? container[Number(part)] : undefined;
  return isDocument(container) ? fieldOf(container, part) : undefined;
}

const mostPadding = 1_500_000;

function setChild(container: Document | Value[], part: string, value: Value): void {
  if (!Array.isArray(container)) {
    setField(container, part, value);
    return;
  }
  if (!isArrayIndex(part)) throw new CommandError(28, `Cannot create field '${part}' in an array`);
  const index = Number(part);
  if (index > container.length + mostPadding)
    throw new CommandError(2, `can't backfill more than ${mostPadding} elements`);
  while (container.length < index) container.push(null);
  container[index] = value;
}

/** Sets the value at an exact path, making documents on the way. Throws 28 where a plain value stands in the way. */
export function setPath(document: Document, path: Path, value: Value): void {
  let container: Document | Value[] = document;
  for (const [index, part] of path.slice(0, -1).entries()) {
    let child = childOf(container, part);
    if (child === undefined) setChild(container, part, (child = {}));
    if (!isDocument(child) && !Array.isArray(child))
      throw new CommandError(
        28,
        `Cannot create field '${path[index + 1] ?? ''}' in element {${part}: (${typeName(child)})}`,
      );
    container = child;
  }
  setChild(container, path.at(-1)!, value);
}

/** Removes the field at an exact path; an array element becomes null. Nothing happens where there is none. */
export function unsetPath(document: Document, path: Path): void {
  let container: Value = document;
  for (const part of path.slice(0, -1)) container = childOf(container, part);
  const part = path.at(-1)!;
  if (isDocument(container)) Reflect.deleteProperty(container, part);
  else if (Array.isArray(container) && isArrayIndex(part) && Number(part) < container.length)
    container[Number(part)] = null;
}
