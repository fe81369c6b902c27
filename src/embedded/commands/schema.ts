import type { Collection, IndexSpecification } from '../catalog.js';
import { CommandError } from '../command-error.js';
import { equalValues } from '../compare-values.js';
import { type Call, type Handler, namespaceOf, readView, write } from '../engine.js';
import type { WriteView } from '../key-value-store.js';
import { compileFilter } from '../matcher.js';
import { hintedIndex } from '../predicates.js';
import { type Document, encode, isDocument, isNumber, toNumber, type Value } from '../values.js';
import { optionalDocument, refuseOptions } from './options.js';

const allBatch = 1_000_000;

const create: Handler = (call) => {
  refuseOptions(call.command, [
    'capped',
    'timeseries',
    'viewOn',
    'validator',
    'clusteredIndex',
    'encryptedFields',
  ]);
  return write(call, (view) => {
    const namespace = namespaceOf(call);
    if (call.engine.catalog.find(view, namespace))
      throw new CommandError(48, `Collection ${namespace} already exists.`);
    call.engine.catalog.create(view, namespace);
    return { ok: 1 };
  });
};

function existing(call: Call, view: WriteView): Collection {
  const collection = call.engine.catalog.find(view, namespaceOf(call));
  if (!collection) throw new CommandError(26, `ns not found ${namespaceOf(call)}`);
  return collection;
}

const drop: Handler = (call) =>
  write(call, (view) => {
    const collection = existing(call, view);
    call.engine.catalog.drop(view, collection);
    return { nIndexesWas: collection.indexes.length, ns: collection.namespace, ok: 1 };
  });

const dropDatabase: Handler = (call) =>
  write(call, (view) => {
    for (const collection of call.engine.catalog.list(view, call.database))
      call.engine.catalog.drop(view, collection);
    return { dropped: call.database, ok: 1 };
  });

const indexOptions = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'expireAfterSeconds',
  'partialFilterExpression',
]);
const ignoredOptions = new Set(['background', 'ns', 'hidden']);
const partialOperators = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$and', '$in']);

function checkPartialFilter(filter: Document): void {
  compileFilter(filter);
  const check = (value: Value, path: string): void => {
    if (Array.isArray(value)) value.forEach((item) => check(item, path));
    else if (isDocument(value))
      for (const [name, inner] of Object.entries(value)) {
        if (name.startsWith('$') && !partialOperators.has(name))
          throw new CommandError(67, `Expression not supported in partial index: ${path}${name}`);
        check(inner, `${path}${name} `);
      }
  };
  check(filter, '');
}

/** An index as it will be kept. Throws code 67 or 197 for kinds and options that are not supported. */
function readSpecification(given: Document): IndexSpecification {
  const { key } = given;
  if (!isDocument(key) || Object.keys(key).length === 0)
    throw new CommandError(67, 'Index keys must be a document with at least one field');
  for (const [name, direction] of Object.entries(key))
    if (!isNumber(direction) || toNumber(direction) === 0 || name.startsWith('$') || name.includes('$**'))
      throw new CommandError(
        67,
        `Unsupported index on '${name}': ${JSON.stringify(direction)} (embedded store)`,
      );
  const unknown = Object.keys(given).find(
    (option) => !indexOptions.has(option) && !ignoredOptions.has(option),
  );
  refuseOptions(given, []);
  if (unknown !== undefined && unknown !== 'collation')
    throw new CommandError(
      197,
      `The field '${unknown}' is not valid for an index specification (embedded store)`,
    );
  const partial = given['partialFilterExpression'];
  if (isDocument(partial)) checkPartialFilter(partial);
  if (partial !== undefined && given['sparse'] === true)
    throw new CommandError(67, "cannot mix 'partialFilterExpression' and 'sparse' options");
  const seconds = given['expireAfterSeconds'];
  if (seconds !== undefined && (!isNumber(seconds) || toNumber(seconds) < 0 || Object.keys(key).length > 1))
    throw new CommandError(67, 'TTL indexes are single-field indexes with a non-negative expireAfterSeconds');
  const named = given['name'];
  const name =
    typeof named === 'string' && named !== ''
      ? named
      : Object.entries(key)
          .map(([field, direction]) => `${field}_${JSON.stringify(direction)}`)
          .join('_');
  const kept = Object.entries(given).filter(
    ([option, value]) =>
      indexOptions.has(option) && !['v', 'key', 'name'].includes(option) && value !== false,
  );
  return { v: 2, key, name, ...Object.fromEntries(kept) };
}

const sameKey = (left: Document, right: Document): boolean =>
  equalValues(left, right) && Object.keys(left).join() === Object.keys(right).join();

/** True when the index is there already. Throws 85 or 86 where another stands in its way. */
function isKnown(collection: Collection, wanted: IndexSpecification): boolean {
  for (const { number, specification } of collection.indexes) {
    const { name, key } = specification;
    const keys = sameKey(key, wanted.key);
    const same = keys && (number === 0 || equalOptions(specification, wanted));
    if (name === wanted.name && same) return true;
    if (name === wanted.name)
      throw new CommandError(
        86,
        `An existing index has the same name as the requested index but differs in keys or options: ${name}`,
      );
    if (keys && number === 0) return true;
    const samePartial = equalValues(
      specification['partialFilterExpression'],
      wanted['partialFilterExpression'],
    );
    if (keys && samePartial)
      throw new CommandError(
        85,
        `Index already exists with a different name${same ? '' : ' and options'}: ${name}`,
      );
  }
  return false;
}

function equalOptions(left: Document, right: Document): boolean {
  return [...indexOptions].every(
    (option) => option === 'v' || option === 'name' || equalValues(left[option], right[option]),
  );
}

const createIndexes: Handler = (call) =>
  write(call, (view) => {
    const { engine, command } = call;
    const given = command['indexes'];
    if (!Array.isArray(given) || given.length === 0)
      throw new CommandError(2, 'Must specify at least one index to create');
    const wanted = (given as Document[]).map(readSpecification);
    const before = engine.catalog.find(view, namespaceOf(call));
    let collection = before ?? engine.catalog.create(view, namespaceOf(call));
    const numIndexesBefore = collection.indexes.length;
    for (const specification of wanted) {
      if (isKnown(collection, specification)) continue;
      collection = engine.catalog.addIndex(view, collection, specification);
      engine.records.buildIndex(view, collection, collection.indexes.at(-1)!);
      collection = engine.catalog.find(view, namespaceOf(call)) ?? collection;
    }
    const numIndexesAfter = collection.indexes.length;
    return {
      numIndexesBefore,
      numIndexesAfter,
      createdCollectionAutomatically: !before,
      ...(numIndexesBefore === numIndexesAfter ? { note: 'all indexes already exist' } : {}),
      ok: 1,
    };
  });

const dropIndexes: Handler = (call) =>
  write(call, (view) => {
    const { engine, command } = call;
    let collection = existing(call, view);
    const nIndexesWas = collection.indexes.length;
    const given = command['index'];
    const hints = Array.isArray(given) ? given : [given];
    const dropped =
      given === '*'
        ? collection.indexes.slice(1)
        : hints.map((hint) => {
            const index = hintedIndex(collection, hint);
            if (!index) throw new CommandError(27, `index not found with name [${JSON.stringify(hint)}]`);
            if (index.number === 0) throw new CommandError(72, 'cannot drop _id index');
            return index;
          });
    for (const index of dropped) collection = engine.catalog.dropIndex(view, collection, index);
    return { nIndexesWas, ok: 1 };
  });

const listIndexes: Handler = (call) => {
  const namespace = namespaceOf(call);
  const collection = call.engine.catalog.find(readView(call), namespace);
  if (!collection) throw new CommandError(26, `ns does not exist: ${namespace}`);
  const documents = collection.indexes.map(({ specification }) => encode(specification));
  return call.engine.cursors.start({ namespace, documents, batchSize: allBatch });
};

const listCollections: Handler = (call) => {
  const { engine, database, command } = call;
  const accepts = compileFilter(optionalDocument(command, 'filter'));
  const documents = engine.catalog
    .list(readView(call), database)
    .map(({ namespace, indexes }): Document => ({
      name: namespace.slice(database.length + 1),
      type: 'collection',
      ...(command['nameOnly'] === true
        ? {}
        : { options: {}, info: { readOnly: false }, idIndex: indexes[0]?.specification }),
    }))
    .filter(accepts)
    .map(encode);
  return engine.cursors.start({
    namespace: `${database}.$cmd.listCollections`,
    documents,
    batchSize: allBatch,
  });
};

const listDatabases: Handler = (call) => {
  const accepts = compileFilter(optionalDocument(call.command, 'filter'));
  const names = new Set(
    call.engine.catalog.list(readView(call)).map(({ namespace }) => namespace.split('.')[0]!),
  );
  const databases = [...names]
    .map((name): Document => ({ name, sizeOnDisk: 0, empty: false }))
    .filter(accepts);
  return { databases, totalSize: 0, ok: 1 };
};

/** Commands about collections and indexes. */
export const schemaCommands: Readonly<Record<string, Handler>> = {
  create,
  drop,
  dropDatabase,
  createIndexes,
  dropIndexes,
  listIndexes,
  listCollections,
  listDatabases,
};
