import { CommandError } from './command-error.js';
import { compileExpression, type Variables } from './expressions.js';
import { compileElement, matchedElement } from './matcher.js';
import { splitPath, valueAt } from './paths.js';
import { type Document, fieldOf, isDocument, isNumber, setField, toNumber, type Value } from './values.js';

/** The fields named, as a tree; true at the end of a path. */
interface Tree {
  [name: string]: Tree | true;
}
/** Puts one computed field into the projected document. */
type Finish = (projected: Document, original: Document) => void;

function plant(tree: Tree, path: string): void {
  const parts = splitPath(path);
  const last = parts.length - 1;
  parts.reduce((branch, part, index) => {
    const known = Object.hasOwn(branch, part) ? branch[part] : undefined;
    if (known === true || (index === last && known !== undefined))
      throw new CommandError(31249, `Path collision at ${path}`);
    if (index === last) branch[part] = true;
    return known ?? (index === last ? branch : (branch[part] = {}));
  }, tree);
}

const branchOf = (tree: Tree, name: string): Tree | true | undefined =>
  Object.hasOwn(tree, name) ? tree[name] : undefined;

function include(value: Value, tree: Tree): Value {
  if (Array.isArray(value))
    return value.filter((item) => Array.isArray(item) || isDocument(item)).map((item) => include(item, tree));
  if (!isDocument(value)) return undefined;
  const kept: Document = {};
  for (const name of Object.keys(value)) {
    const branch = branchOf(tree, name);
    if (branch === undefined) continue;
    const inner = branch === true ? fieldOf(value, name) : include(fieldOf(value, name), branch);
    if (inner !== undefined) setField(kept, name, inner);
  }
  return kept;
}

function exclude(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree));
  if (!isDocument(value)) return value;
  const kept: Document = {};
  for (const name of Object.keys(value)) {
    const branch = branchOf(tree, name);
    if (branch !== true)
      setField(kept, name, branch ? exclude(fieldOf(value, name), branch) : fieldOf(value, name));
  }
  return kept;
}

/** The value with something at a path inside it; where there is an array, inside each of its elements. */
function withValueAt(container: Value, path: readonly string[], value: Value): Value {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(container)) return container.map((element) => withValueAt(element, path, value));
  const copy: Document = isDocument(container) ? { ...container } : {};
  setField(copy, name, withValueAt(fieldOf(copy, name), rest, value));
  return copy;
}

function setAt(document: Document, path: string, value: Value): void {
  const [name = '', ...rest] = splitPath(path);
  setField(document, name, withValueAt(fieldOf(document, name), rest, value));
}

function sliced(array: readonly Value[], specification: Value): Value[] {
  const [first, second] = (Array.isArray(specification) ? specification : [specification]).map((item) =>
    isNumber(item) ? toNumber(item) : Number.NaN,
  );
  if (first === undefined || Number.isNaN(first) || (second !== undefined && !(second > 0)))
    throw new CommandError(28724, '$slice needs a number, or a number and a positive number');
  if (second === undefined) return first < 0 ? array.slice(first) : array.slice(0, first);
  const start = first < 0 ? Math.max(0, array.length + first) : first;
  return array.slice(start, start + second);
}

const replaceArray =
  (path: string, pick: (array: readonly Value[]) => Value): Finish =>
  (projected, original) => {
    const array = valueAt(original, splitPath(path));
    if (!Array.isArray(array)) return;
    const picked = pick(array);
    if (picked !== undefined) setAt(projected, path, picked);
  };

function positional(path: string, filter: Document): Finish {
  return replaceArray(path, (array) => {
    const index = matchedElement(filter, path, array);
    if (index < 0)
      throw new CommandError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    return [array[index]];
  });
}

export interface ProjectionContext {
  /** The filter of the find, which the positional `$` refers to; none for a `$project` stage. */
  readonly filter?: Document;
  readonly variables?: Variables | undefined;
}

/**
 * Compiles the projection of a find, with its `$slice`, `$elemMatch` and positional `$`, or of a `$project`, which has
 * none of them. Throws 31253/31254 where inclusion and exclusion are mixed.
 */
export function compileProjection(
  projection: Document,
  { filter, variables }: ProjectionContext,
): (document: Document) => Document {
  const tree: Tree = {};
  const finishes: Finish[] = [];
  let including: boolean | undefined;
  let withId: boolean | undefined;
  const mode = (wanted: boolean, name: string): void => {
    if (including !== undefined && including !== wanted)
      throw new CommandError(
        wanted ? 31253 : 31254,
        `Cannot do ${wanted ? 'inclusion' : 'exclusion'} on field ${name} in ${wanted ? 'exclusion' : 'inclusion'} projection`,
      );
    including = wanted;
  };
  const computed = (name: string, expression: Value): void => {
    mode(true, name);
    const evaluate = compileExpression(expression, variables);
    finishes.push((projected, original) => {
      const value = evaluate(original);
      if (value !== undefined) setAt(projected, name, value);
    });
  };
  const read = (name: string, wish: Value): void => {
    const operator = isDocument(wish) ? Object.keys(wish)[0] : undefined;
    if (typeof wish === 'string' || Array.isArray(wish)) computed(name, wish);
    else if (filter && isDocument(wish) && operator === '$slice')
      finishes.push(replaceArray(name, (array) => sliced(array, wish['$slice'])));
    else if (filter && isDocument(wish) && operator === '$elemMatch') {
      mode(true, name);
      const test = compileElement(wish['$elemMatch'], variables);
      finishes.push(
        replaceArray(name, (array) => {
          const found = array.find(test);
          return found === undefined ? undefined : [found];
        }),
      );
    } else if (operator?.startsWith('$') === true) computed(name, wish);
    else if (isDocument(wish)) for (const inner of Object.keys(wish)) read(`${name}.${inner}`, wish[inner]);
    else if (name === '_id') withId = isWanted(wish);
    else if (filter && name.endsWith('.$')) {
      mode(true, name);
      const path = name.slice(0, -2);
      plant(tree, path);
      finishes.push(positional(path, filter));
    } else {
      mode(isWanted(wish), name);
      plant(tree, name);
    }
  };
  for (const name of Object.keys(projection)) read(name, projection[name]);
  const inclusive = including ?? (withId === true && finishes.length === 0);
  if (inclusive ? withId !== false : withId === false) tree['_id'] = true;
  return (document) => {
    const projected = (inclusive ? include(document, tree) : exclude(document, tree)) as Document;
    for (const finish of finishes) finish(projected, document);
    return projected;
  };
}

const isWanted = (wish: Value): boolean => (isNumber(wish) ? toNumber(wish) !== 0 : wish === true);
