import type { Catalog, Collection, Index } from './catalog.js';
import { CommandError } from './command-error.js';
import { duplicateKeyError, type IndexEntry, indexEntries } from './index-keys.js';
import { encodeKey } from './key-encoding.js';
import type { ReadView, WriteView } from './key-value-store.js';
import { compileFilter } from './matcher.js';
import type { Variables } from './expressions.js';
import { choosePlan, type Plan, type SortOrder } from './planner.js';
import { sortBy } from './sorting.js';
import { TransactionView } from './transaction-view.js';
import { decode, type Document, encode, kindOf, kinds, type Value } from './values.js';

/** The most bytes a document may have, as MongoDB allows. */
export const largestDocument = 16 * 1024 * 1024;

/** A document as found: its bytes, decoded at most once. */
export class Found {
  readonly bytes: Buffer;
  #document: Document | undefined;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get document(): Document {
    return (this.#document ??= decode(this.bytes));
  }
}

export interface Search {
  readonly filter: Document;
  readonly order?: SortOrder;
  readonly hint?: Value;
  readonly variables?: Variables | undefined;
}

function* walk(view: ReadView, plan: Plan): Generator<readonly [Buffer, Buffer]> {
  if (plan.kind === 'union') {
    const seen = new Set<string>();
    for (const branch of plan.plans) yield* unseen(walk(view, branch), seen);
    return;
  }
  const ranges = plan.reverse ? plan.ranges.toReversed() : plan.ranges;
  const read = (from: Buffer, to: Buffer): Iterable<readonly [Buffer, Buffer]> =>
    plan.index.number === 0 ? view.scan(from, to, plan.reverse) : view.scanIndex(from, to, plan.reverse);
  const seen = plan.index.multikey ? new Set<string>() : undefined;
  for (const { from, to } of ranges) yield* seen ? unseen(read(from, to), seen) : read(from, to);
}

function* unseen(
  entries: Iterable<readonly [Buffer, Buffer]>,
  seen: Set<string>,
): Generator<readonly [Buffer, Buffer]> {
  for (const entry of entries) {
    const name = entry[0].toString('latin1');
    if (seen.has(name)) continue;
    seen.add(name);
    yield entry;
  }
}

/** The documents that match, in order, one at a time as they are asked for; none where there is no collection. */
export function* search(
  view: ReadView,
  collection: Collection | undefined,
  request: Search,
): Generator<Found, undefined> {
  const { filter, order = [], hint, variables } = request;
  // Compiled first: a malformed filter is refused whatever the plan.
  const matches = compileFilter(filter, variables);
  if (!collection) return;
  const plan = choosePlan(collection, filter, order, hint);
  const exact = plan.kind === 'index' && plan.exact;
  function* matching(): Generator<Found> {
    for (const [, bytes] of walk(view, plan)) {
      const found = new Found(bytes);
      if (exact || matches(found.document)) yield found;
    }
  }
  if (order.length === 0 || (plan.kind === 'index' && plan.sorted)) yield* matching();
  else yield* sortBy([...matching()], order, (found) => found.document);
}

function countUpTo(limit: number, items: Iterable<unknown>): number {
  const iterator = items[Symbol.iterator]();
  let count = 0;
  while (count < limit && iterator.next().done !== true) count++;
  return count;
}

/** How many match, up to `limit`; without touching the documents where the index alone knows. */
export function countMatching(
  view: ReadView,
  collection: Collection,
  request: Search,
  limit = Infinity,
): number {
  compileFilter(request.filter, request.variables);
  const plan = choosePlan(collection, request.filter, [], request.hint);
  if (plan.kind !== 'index' || !plan.exact) return countUpTo(limit, search(view, collection, request));
  let count = 0;
  for (const { from, to } of plan.ranges) count += countUpTo(limit - count, view.scan(from, to));
  return count;
}

/** The stretch of the store's keys where a document with this `_id` lies. Throws code 53 for an `_id` that cannot be. */
function documentKey(collection: Collection, id: Value): Buffer {
  if (id === undefined || kindOf(id) === kinds.array || kindOf(id) === kinds.regex)
    throw new CommandError(53, "The '_id' value cannot be of type array, regex or undefined");
  return encodeKey(collection.documentPrefix, [id]);
}

/** Writes documents together with their index entries. */
export class Records {
  readonly #catalog: Catalog;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Adds a document; `bytes` when it is at hand encoded. Throws 11000 for a key that is taken, 10334 when too large. */
  insert(view: WriteView, collection: Collection, document: Document, bytes?: Buffer): void {
    const key = documentKey(collection, document['_id']);
    const primary = collection.indexes[0];
    if (primary && view.get(key) !== undefined)
      throw duplicateKeyError(collection, primary, [document['_id']]);
    this.#write(view, collection, key, undefined, { document, bytes: bytes ?? encode(document) });
  }

  /** Puts `document` in the place of `before`, which has the same `_id`; `bytes` is the document encoded. */
  replace(
    view: WriteView,
    collection: Collection,
    before: Document,
    document: Document,
    bytes: Buffer,
  ): void {
    this.#write(view, collection, documentKey(collection, before['_id']), before, { document, bytes });
  }

  remove(view: WriteView, collection: Collection, before: Document): void {
    this.#write(view, collection, documentKey(collection, before['_id']), before, undefined);
  }

  /** Fills a new index; throws 11000 when the documents already there break its uniqueness. */
  buildIndex(view: WriteView, collection: Collection, index: Index): void {
    for (const [key, bytes] of view.scan(collection.documentPrefix, endOf(collection))) {
      const { entries, multikey } = indexEntries(index, decode(bytes), key);
      if (multikey) this.#markMultikey(view, collection, index);
      for (const entry of entries.values()) {
        refuseTaken(view, collection, index, entry, key);
        view.put(entry.key, key);
      }
    }
  }

  #write(
    view: WriteView,
    collection: Collection,
    key: Buffer,
    before: Document | undefined,
    after: { document: Document; bytes: Buffer } | undefined,
  ): void {
    if (after && after.bytes.length > largestDocument)
      throw new CommandError(
        10334,
        `BSONObj size: ${after.bytes.length} (0x${after.bytes.length.toString(16)}) is invalid. Size must be between 0 and ${largestDocument}(16MB)`,
      );
    // An index that is made or dropped meanwhile must not miss this document.
    if (view instanceof TransactionView) view.relyOn(this.#catalog.keyOf(collection));
    const removed: Buffer[] = [];
    const added: Buffer[] = [];
    const nowMultikey: Index[] = [];
    for (const index of collection.indexes) {
      if (index.number === 0) continue;
      const old = before ? indexEntries(index, before, key).entries : new Map<string, IndexEntry>();
      const { entries, multikey } = after
        ? indexEntries(index, after.document, key)
        : { entries: new Map<string, IndexEntry>(), multikey: false };
      if (multikey && !index.multikey) nowMultikey.push(index);
      for (const [name, entry] of old) if (!entries.has(name)) removed.push(entry.key);
      for (const [name, entry] of entries) {
        if (old.has(name)) continue;
        refuseTaken(view, collection, index, entry, key);
        added.push(entry.key);
      }
    }
    // Everything that can be refused has been: from here on only writing.
    if (after) view.put(key, after.bytes);
    else view.delete(key);
    for (const entry of removed) view.delete(entry);
    for (const entry of added) view.put(entry, key);
    for (const index of nowMultikey) this.#markMultikey(view, collection, index);
  }

  /** `collection` may have been looked up before an earlier document of the same batch changed it. */
  #markMultikey(view: WriteView, collection: Collection, index: Index): void {
    const current = this.#catalog.find(view, collection.namespace) ?? collection;
    const known = current.indexes.find(({ number }) => number === index.number);
    if (known?.multikey === false) this.#catalog.markMultikey(view, current, known);
  }
}

const endOf = (collection: Collection): Buffer =>
  Buffer.concat([collection.documentPrefix, Buffer.from([0xff])]);

function refuseTaken(
  view: ReadView,
  collection: Collection,
  index: Index,
  entry: IndexEntry,
  key: Buffer,
): void {
  if (!index.unique) return;
  const holder = view.get(entry.key);
  if (holder !== undefined && !holder.equals(key)) throw duplicateKeyError(collection, index, entry.parts);
}
