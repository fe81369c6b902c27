import { CommandError } from './command-error.js';
import { afterPrefix } from './key-encoding.js';
import type { ReadView, WriteView } from './key-value-store.js';
import { compileFilter, type Predicate } from './matcher.js';
import { type Path, splitPath } from './paths.js';
import { decode, type Document, encode } from './values.js';

/** First bytes of the keys: what each stretch of the store holds. */
const catalogStretch = 1;
const documentStretch = 2;
const indexStretch = 3;
export const sessionStretch = 4;
const lastNumberKey = Buffer.from([0, 1]);

export interface IndexField {
  readonly name: string;
  readonly path: Path;
  readonly descending: boolean;
}

/** An index as stored and as listed to clients. `key` keeps the order of its fields. */
export interface IndexSpecification extends Document {
  name: string;
  key: Document;
}

export interface Index {
  /** 0 is the index on `_id`, which is the order of the documents themselves. */
  readonly number: number;
  readonly specification: IndexSpecification;
  readonly fields: readonly IndexField[];
  readonly descending: readonly boolean[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial: { readonly filter: Document; readonly accepts: Predicate } | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** Some document has had several keys in it, so that it cannot give an order or both ends of a range. */
  readonly multikey: boolean;
  readonly prefix: Buffer;
}

export interface Collection {
  readonly namespace: string;
  readonly documentPrefix: Buffer;
  readonly indexes: readonly Index[];
  readonly stored: StoredCollection;
}

interface StoredIndex extends Document {
  number: number;
  multikey: boolean;
  specification: IndexSpecification;
}

interface StoredCollection extends Document {
  namespace: string;
  number: number;
  nextIndex: number;
  indexes: StoredIndex[];
}

function numbered(stretch: number, ...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(1 + numbers.length * 4);
  bytes[0] = stretch;
  numbers.forEach((number, index) => bytes.writeUInt32BE(number, 1 + index * 4));
  return bytes;
}

const catalogKey = (namespace: string): Buffer =>
  Buffer.concat([Buffer.from([catalogStretch]), Buffer.from(namespace)]);

function openIndex(collection: StoredCollection, { number, multikey, specification }: StoredIndex): Index {
  const filter = specification['partialFilterExpression'] as Document | undefined;
  const expiry = specification['expireAfterSeconds'];
  const fields = Object.entries(specification.key).map(([name, direction]) => ({
    name,
    path: splitPath(name),
    descending: Number(direction) < 0,
  }));
  return {
    number,
    specification,
    fields,
    descending: fields.map(({ descending }) => descending),
    unique: number === 0 || specification['unique'] === true,
    sparse: specification['sparse'] === true,
    partial: filter && { filter, accepts: compileFilter(filter) },
    expireAfterSeconds: expiry === undefined ? undefined : Number(expiry),
    multikey,
    prefix:
      number === 0
        ? numbered(documentStretch, collection.number)
        : numbered(indexStretch, collection.number, number),
  };
}

function checkNamespace(namespace: string): void {
  const [database = '', ...rest] = namespace.split('.');
  const name = rest.join('.');
  if (database === '' || name === '' || /[\0$]/.test(name) || name.startsWith('.') || namespace.length > 235)
    throw new CommandError(73, `Invalid namespace specified '${namespace}'`);
}

/** Which collections and indexes there are. Stored among the data, so transactions see and change it like data. */
export class Catalog {
  readonly #opened = new Map<string, { bytes: Buffer; collection: Collection }>();

  find(view: ReadView, namespace: string): Collection | undefined {
    const bytes = view.get(catalogKey(namespace));
    if (!bytes) return undefined;
    const known = this.#opened.get(namespace);
    if (known?.bytes.equals(bytes) === true) return known.collection;
    const stored = decode(bytes) as StoredCollection;
    const collection: Collection = {
      namespace,
      documentPrefix: numbered(documentStretch, stored.number),
      indexes: stored.indexes.map((index) => openIndex(stored, index)),
      stored,
    };
    this.#opened.set(namespace, { bytes, collection });
    return collection;
  }

  findOrCreate(view: WriteView, namespace: string): Collection {
    return this.find(view, namespace) ?? this.create(view, namespace);
  }

  create(view: WriteView, namespace: string): Collection {
    checkNamespace(namespace);
    const number = (view.get(lastNumberKey)?.readUInt32BE(0) ?? 0) + 1;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(number);
    view.put(lastNumberKey, bytes);
    const specification = { v: 2, key: { _id: 1 }, name: '_id_' };
    const indexes = [{ number: 0, multikey: false, specification }];
    return this.#save(view, { namespace, number, nextIndex: 1, indexes });
  }

  /** The collections of a database, by name; of all databases when none is named. */
  list(view: ReadView, database?: string): Collection[] {
    const prefix = catalogKey(database === undefined ? '' : `${database}.`);
    return [...view.scan(prefix, afterPrefix(prefix))].flatMap(
      ([key]) => this.find(view, key.subarray(1).toString()) ?? [],
    );
  }

  drop(view: WriteView, collection: Collection): void {
    const stretches = [collection.documentPrefix, numbered(indexStretch, collection.stored.number)];
    for (const prefix of stretches) clear(view, prefix);
    view.delete(catalogKey(collection.namespace));
  }

  addIndex(view: WriteView, { stored }: Collection, specification: IndexSpecification): Collection {
    const index = { number: stored.nextIndex, multikey: false, specification };
    return this.#save(view, {
      ...stored,
      nextIndex: stored.nextIndex + 1,
      indexes: [...stored.indexes, index],
    });
  }

  dropIndex(view: WriteView, { stored }: Collection, dropped: Index): Collection {
    clear(view, dropped.prefix);
    return this.#save(view, {
      ...stored,
      indexes: stored.indexes.filter(({ number }) => number !== dropped.number),
    });
  }

  markMultikey(view: WriteView, { stored }: Collection, marked: Index): Collection {
    return this.#save(view, {
      ...stored,
      indexes: stored.indexes.map((index) =>
        index.number === marked.number ? { ...index, multikey: true } : index,
      ),
    });
  }

  /** The key that changes whenever the collection or its indexes do. */
  keyOf(collection: Collection): Buffer {
    return catalogKey(collection.namespace);
  }

  #save(view: WriteView, stored: StoredCollection): Collection {
    view.put(catalogKey(stored.namespace), encode(stored));
    const collection = this.find(view, stored.namespace);
    if (!collection) throw new Error(`collection ${stored.namespace} is not there after saving it`);
    return collection;
  }
}

function clear(view: WriteView, prefix: Buffer): void {
  for (const [key] of [...view.scan(prefix, afterPrefix(prefix))]) view.delete(key);
}
