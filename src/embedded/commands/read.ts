import { runPipeline } from '../aggregation.js';
import { CommandError } from '../command-error.js';
import { compareValues } from '../compare-values.js';
import { type Call, type Handler, namespaceOf, readView } from '../engine.js';
import type { Variables } from '../expressions.js';
import { identityOf } from '../key-encoding.js';
import { openedValues, splitPath } from '../paths.js';
import { choosePlan, describePlan } from '../planner.js';
import { compileProjection } from '../projection.js';
import { countMatching, type Found, search } from '../records.js';
import { readOrder } from '../sorting.js';
import { type Document, encode, isDocument, isNumber, toNumber, type Value } from '../values.js';
import { optionalCount, optionalDocument, optionalHint, refuseOptions } from './options.js';

const firstBatch = 101;

const variablesOf = (command: Document): Variables => optionalDocument(command, 'let');

function* window(found: Iterable<Found>, skip: number, limit: number): Generator<Found> {
  let position = 0;
  for (const item of found) {
    if (position++ < skip) continue;
    yield item;
    if (position - skip >= limit) return;
  }
}

function* projected(
  found: Iterable<Found>,
  project: ((document: Document) => Document) | undefined,
): Generator<Buffer> {
  for (const item of found) yield project ? encode(project(item.document)) : item.bytes;
}

const find: Handler = (call) => {
  const { engine, command, transaction } = call;
  refuseOptions(command, ['min', 'max', 'returnKey', 'showRecordId', 'tailable', 'awaitData']);
  const filter = optionalDocument(command, 'filter');
  const variables = variablesOf(command);
  const order = readOrder(command['sort']);
  const projection = optionalDocument(command, 'projection');
  const project =
    Object.keys(projection).length === 0 ? undefined : compileProjection(projection, { filter, variables });
  const given = command['limit'];
  // A negative limit means: that many in a single batch.
  const limit = isNumber(given) ? Math.abs(toNumber(given)) : 0;
  const single = command['singleBatch'] === true || (isNumber(given) && toNumber(given) < 0);
  const view = readView(call);
  const collection = engine.catalog.find(view, namespaceOf(call));
  const request = { filter, order, hint: optionalHint(command['hint']), variables };
  const found = search(view, collection, request);
  const skip = optionalCount(command, 'skip') ?? 0;
  return engine.cursors.start({
    namespace: namespaceOf(call),
    documents: projected(window(found, skip, limit === 0 ? Infinity : limit), project),
    batchSize: optionalCount(command, 'batchSize') ?? (limit === 0 ? firstBatch : limit),
    single,
    transaction,
  });
};

const getMore: Handler = ({ engine, command, transaction }) => {
  const batchSize = optionalCount(command, 'batchSize') ?? 0;
  return engine.cursors.next(Number(command['getMore']), batchSize === 0 ? Infinity : batchSize, transaction);
};

const killCursors: Handler = ({ engine, command }) => {
  const ids = (command['cursors'] ?? []) as Value[];
  const cursorsKilled = ids.filter((id) => engine.cursors.close(Number(id)));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
};

const count: Handler = (call) => {
  const { engine, command } = call;
  refuseOptions(command, []);
  const view = readView(call);
  const collection = engine.catalog.find(view, namespaceOf(call));
  if (!collection) return { n: 0, ok: 1 };
  const skip = optionalCount(command, 'skip') ?? 0;
  const limit = Math.abs(Number(command['limit'] ?? 0)) || Infinity;
  const request = { filter: optionalDocument(command, 'query'), hint: optionalHint(command['hint']) };
  return { n: Math.max(0, countMatching(view, collection, request, skip + limit) - skip), ok: 1 };
};

const distinct: Handler = (call) => {
  const { engine, command } = call;
  refuseOptions(command, []);
  const key = command['key'];
  if (typeof key !== 'string') throw new CommandError(14, "BSON field 'distinct.key' must be a string");
  const view = readView(call);
  const collection = engine.catalog.find(view, namespaceOf(call));
  const values = new Map<string, Value>();
  const found = search(view, collection, { filter: optionalDocument(command, 'query') });
  for (const { document } of found)
    for (const value of openedValues(document, splitPath(key)))
      if (value !== undefined) values.set(identityOf(value), value);
  return { values: [...values.values()].sort(compareValues), ok: 1 };
};

function* encoded(documents: Iterable<Document>): Generator<Buffer> {
  for (const document of documents) yield encode(document);
}

const aggregate: Handler = (call) => {
  const { engine, database, command, transaction } = call;
  refuseOptions(command, []);
  const pipeline = command['pipeline'];
  if (!Array.isArray(pipeline)) throw new CommandError(14, "'pipeline' option must be specified as an array");
  if (isDocument(pipeline[0]) && '$changeStream' in pipeline[0])
    throw new CommandError(40573, 'The $changeStream stage is only supported on replica sets');
  const name = command['aggregate'];
  if (typeof name !== 'string')
    throw new CommandError(73, 'Only the aggregation of a collection is supported by the embedded store');
  if (command['cursor'] === undefined && command['explain'] !== true)
    throw new CommandError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  const source = { view: readView(call), catalog: engine.catalog, database, collection: name };
  const documents = runPipeline({ ...source, variables: variablesOf(command) }, pipeline);
  const batchSize = optionalCount(optionalDocument(command, 'cursor'), 'batchSize') ?? firstBatch;
  return engine.cursors.start({
    namespace: namespaceOf(call),
    documents: encoded(documents),
    batchSize,
    transaction,
  });
};

/** What a pipeline's leading `$match` and `$sort` come to as a find. */
function leadingFind(pipeline: readonly Document[]): { filter: Document; sort: Value } {
  const [first, second] = pipeline;
  const filter = first?.['$match'];
  return {
    filter: isDocument(filter) ? filter : {},
    sort: isDocument(filter) ? second?.['$sort'] : first?.['$sort'],
  };
}

const explain: Handler = (call: Call) => {
  const inner = optionalDocument(call.command, 'explain');
  const [name = ''] = Object.keys(inner);
  const namespace = `${call.database}.${JSON.stringify(inner[name]).slice(1, -1)}`;
  const collection = call.engine.catalog.find(readView(call), namespace);
  const { filter, sort } =
    name === 'aggregate'
      ? leadingFind(inner['pipeline'] as Document[])
      : { filter: optionalDocument(inner, name === 'find' ? 'filter' : 'query'), sort: inner['sort'] };
  const winningPlan = collection
    ? describePlan(choosePlan(collection, filter, readOrder(sort), optionalHint(inner['hint'])))
    : { stage: 'EOF' };
  return { queryPlanner: { namespace, winningPlan }, ok: 1 };
};

/** Commands that only read. */
export const readCommands: Readonly<Record<string, Handler>> = {
  find,
  getMore,
  killCursors,
  count,
  distinct,
  aggregate,
  explain,
};
