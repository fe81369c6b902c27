import { ObjectId } from 'bson';
import type { Collection } from '../catalog.js';
import { CommandError } from '../command-error.js';
import { type Call, type Handler, namespaceOf, write } from '../engine.js';
import type { WriteView } from '../key-value-store.js';
import { compileProjection } from '../projection.js';
import { type Found, search } from '../records.js';
import { readOrder } from '../sorting.js';
import { updateDocument, type UpdateRequest, upsertedDocument } from '../updater.js';
import { decode, type Document, encode, isOperatorDocument, isDocument, type Value } from '../values.js';
import { decoded, optionalDocument, optionalHint, refuseOptions, statementsOf } from './options.js';

/** Runs the statements in turn; refused ones are listed, and end an ordered batch. */
function eachStatement(
  call: Call,
  name: string,
  run: (statement: Buffer | Document, index: number) => void,
): Document {
  const writeErrors: Document[] = [];
  for (const [index, statement] of statementsOf(call, name).entries())
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError) || error.code === 112) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.extra });
      // In a transaction there is no partial failure.
      if (call.command['ordered'] !== false || call.transaction) break;
    }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

/** A retryable write is done once: repeated, it gives the reply that was recorded with its effect. */
const once =
  (handle: (call: Call, view: WriteView) => Document): Handler =>
  (call) =>
    write(call, (view) => {
      const { engine, command, transaction } = call;
      const retryable = command['txnNumber'] !== undefined && !transaction;
      const before = retryable ? engine.sessions.replyOf(view, command) : undefined;
      if (before) return before;
      const reply = handle(call, view);
      if (retryable) engine.sessions.remember(view, command, reply);
      return reply;
    });

/** A document to insert with `_id` in front, and its bytes where they can be kept as they came. */
function incoming(statement: Buffer | Document): { document: Document; bytes?: Buffer } {
  const document = decoded(statement);
  if (Object.keys(document)[0] === '_id' && Buffer.isBuffer(statement)) return { document, bytes: statement };
  const { _id: id, ...rest } = document;
  return { document: { _id: id ?? new ObjectId(), ...rest } };
}

const insert = once((call, view) => {
  const collection = call.engine.catalog.findOrCreate(view, namespaceOf(call));
  let n = 0;
  const errors = eachStatement(call, 'documents', (statement) => {
    const { document, bytes } = incoming(statement);
    call.engine.records.insert(view, collection, document, bytes);
    n++;
  });
  return { n, ...errors, ok: 1 };
});

/** Puts the updated document in place. False when nothing has changed. */
function applyTo(
  call: Call,
  view: WriteView,
  collection: Collection,
  found: Found,
  request: UpdateRequest,
): Document {
  const after = updateDocument(found.document, request);
  const bytes = encode(after);
  // Encoding may turn 5.0 into 5, which is no change: compare like with like.
  const changed = !bytes.equals(found.bytes) && !bytes.equals(encode(found.document));
  if (changed) call.engine.records.replace(view, collection, found.document, after, bytes);
  return { after, changed };
}

function updateOne(
  call: Call,
  view: WriteView,
  statement: Document,
): { n: number; modified: number; upserted?: Value } {
  const { engine } = call;
  refuseOptions(statement, []);
  const filter = optionalDocument(statement, 'q');
  const update = statement['u'];
  const multi = statement['multi'] === true;
  const upsert = statement['upsert'] === true;
  if (multi && isDocument(update) && !isOperatorDocument(update) && Object.keys(update).length > 0)
    throw new CommandError(9, 'multi update is not supported for replacement-style update');
  const request = { update, filter, arrayFilters: statement['arrayFilters'], now: engine.now() };
  const collection = upsert
    ? engine.catalog.findOrCreate(view, namespaceOf(call))
    : engine.catalog.find(view, namespaceOf(call));
  if (!collection) return { n: 0, modified: 0 };
  const matches: Found[] = [];
  const order = readOrder(statement['sort']);
  for (const found of search(view, collection, { filter, order, hint: optionalHint(statement['hint']) })) {
    matches.push(found);
    if (!multi) break;
  }
  if (matches.length === 0 && upsert) {
    const document = upsertedDocument(request);
    engine.records.insert(view, collection, document);
    return { n: 1, modified: 0, upserted: document['_id'] };
  }
  let modified = 0;
  for (const found of matches)
    if (applyTo(call, view, collection, found, request)['changed'] === true) modified++;
  return { n: matches.length, modified };
}

const update = once((call, view) => {
  let n = 0;
  let nModified = 0;
  const upserted: Document[] = [];
  const errors = eachStatement(call, 'updates', (statement, index) => {
    const result = updateOne(call, view, decoded(statement));
    n += result.n;
    nModified += result.modified;
    if ('upserted' in result) upserted.push({ index, _id: result.upserted });
  });
  return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors, ok: 1 };
});

const remove = once((call, view) => {
  const { engine } = call;
  let n = 0;
  const errors = eachStatement(call, 'deletes', (given) => {
    const statement = decoded(given);
    refuseOptions(statement, []);
    const collection = engine.catalog.find(view, namespaceOf(call));
    if (!collection) return;
    const matches: Found[] = [];
    const hint = optionalHint(statement['hint']);
    for (const found of search(view, collection, { filter: optionalDocument(statement, 'q'), hint })) {
      matches.push(found);
      if (Number(statement['limit']) === 1) break;
    }
    for (const { document } of matches) engine.records.remove(view, collection, document);
    n += matches.length;
  });
  return { n, ...errors, ok: 1 };
});

const findAndModify = once((call, view) => {
  const { engine, command } = call;
  refuseOptions(command, []);
  const filter = optionalDocument(command, 'query');
  const removing = command['remove'] === true;
  const upsert = command['upsert'] === true;
  if (removing && (command['update'] !== undefined || upsert || command['new'] === true))
    throw new CommandError(9, "Cannot specify 'remove' together with 'update', 'upsert' or 'new'");
  if (!removing && command['update'] === undefined)
    throw new CommandError(9, "Either an update or 'remove'=true must be specified");
  const fields = optionalDocument(command, 'fields');
  const project =
    Object.keys(fields).length > 0 ? compileProjection(fields, { filter }) : (value: Document) => value;
  const request = {
    update: command['update'],
    filter,
    arrayFilters: command['arrayFilters'],
    now: engine.now(),
  };
  const collection = upsert
    ? engine.catalog.findOrCreate(view, namespaceOf(call))
    : engine.catalog.find(view, namespaceOf(call));
  const order = readOrder(command['sort']);
  const hint = optionalHint(command['hint']);
  const found = collection && search(view, collection, { filter, order, hint }).next().value;
  if (!collection || (!found && !upsert))
    return { lastErrorObject: { n: 0, ...(removing ? {} : { updatedExisting: false }) }, value: null, ok: 1 };
  if (!found) {
    const document = upsertedDocument(request);
    engine.records.insert(view, collection, document);
    const lastErrorObject = { n: 1, updatedExisting: false, upserted: document['_id'] };
    return { lastErrorObject, value: command['new'] === true ? project(document) : null, ok: 1 };
  }
  if (removing) {
    engine.records.remove(view, collection, found.document);
    return { lastErrorObject: { n: 1 }, value: project(found.document), ok: 1 };
  }
  const { after } = applyTo(call, view, collection, found, request);
  const value = command['new'] === true ? (after as Document) : decode(found.bytes);
  return { lastErrorObject: { n: 1, updatedExisting: true }, value: project(value), ok: 1 };
});

/** Commands that change documents. */
export const writeCommands: Readonly<Record<string, Handler>> = {
  insert,
  update,
  delete: remove,
  findAndModify,
};
