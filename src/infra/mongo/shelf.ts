/** A shelf on one Mongoose model: plain frozen records out, versions checked on the way in. */
import type { ClientSession, Model } from 'mongoose';
import type { Condition, FindOptions, Shelf, Stored, Where, WritableShelf } from '../../app/ports/store.js';
import { Failure } from '../../domain/errors.js';

/** A record of some shelf, before its type is known. */
interface Identified {
  readonly id: string;
}

type Raw = Record<string, unknown>;

/** What a write did to one record; `record` is null when it was removed. */
export interface Change {
  readonly shelf: string;
  readonly id: string;
  readonly record: unknown;
}

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return Object.freeze(value.map(plain));
  if (typeof value === 'object' && value !== null) {
    const copy: Raw = {};
    for (const key in value) copy[key] = plain((value as Raw)[key]);
    return Object.freeze(copy);
  }
  return value;
};

/** A stored document as the use cases see it: `_id` is `id`, dates are instants, everything is frozen. */
function decode<T>(document: Raw): Stored<T> {
  const record: Raw = { id: document['_id'] };
  for (const key in document) if (key !== '_id') record[key] = plain(document[key]);
  return Object.freeze(record) as unknown as Stored<T>;
}

/** A record as it is stored. Bulk inserts pass Mongoose's casting by, so instants become dates here. */
function encode(record: Identified, version: number, instants: readonly string[]): Raw {
  const { id, ...fields } = record;
  const document: Raw = { _id: id, ...fields, version };
  for (const field of instants)
    if (typeof document[field] === 'number') document[field] = new Date(document[field]);
  return document;
}

/** The fields of a model that hold instants. */
export const instantsOf = (model: Model<Raw>): readonly string[] =>
  Object.entries(model.schema.paths).flatMap(([name, type]) => (type.instance === 'Date' ? [name] : []));

function condition(value: Condition<unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const range = value as { in?: readonly unknown[]; from?: unknown; before?: unknown };
  if (range.in !== undefined) return { $in: range.in };
  return {
    ...(range.from === undefined ? {} : { $gte: range.from }),
    ...(range.before === undefined ? {} : { $lt: range.before }),
  };
}

function filter<T>(where: Where<T>): Raw {
  const result: Raw = {};
  for (const [field, value] of Object.entries(where)) {
    if (value !== undefined) result[field === 'id' ? '_id' : field] = condition(value);
  }
  return result;
}

const isDuplicateKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000;

/** Reads without a session. */
export function readingShelf<T extends Identified>(model: Model<Raw>): Shelf<T> {
  return shelfOf<T>(model, null);
}

/** Reads and writes in a session; what it changed is told to `changed`. `instants` are the fields that {@link instantsOf} gives. */
export function writingShelf<T extends Identified>(
  name: string,
  model: Model<Raw>,
  { session, instants }: { readonly session: ClientSession; readonly instants: readonly string[] },
  changed: (changes: readonly Change[]) => void,
): WritableShelf<T> {
  return {
    ...shelfOf<T>(model, session),
    async insert(records) {
      if (records.length === 0) return;
      const documents = records.map((record) => encode(record, 1, instants));
      try {
        await model.insertMany(documents, { session, ordered: true, lean: true });
      } catch (error) {
        if (isDuplicateKey(error)) {
          throw new Failure('conflict', 'already-exists', 'Mục này đã có.', { cause: error });
        }
        throw error;
      }
      changed(records.map((record) => ({ shelf: name, id: record.id, record })));
    },
    async replace(record) {
      const document = encode(record, record.version + 1, instants);
      const result = await model.replaceOne({ _id: record.id, version: record.version }, document, {
        session,
      });
      if (result.matchedCount === 0) {
        throw new Failure(
          'conflict',
          'changed-meanwhile',
          'Mục này vừa được người khác sửa; hãy tải lại rồi thử lại.',
        );
      }
      changed([{ shelf: name, id: record.id, record }]);
    },
    async remove(where) {
      const found = await model.find(filter(where), { _id: 1 }, { session }).lean();
      if (found.length === 0) return 0;
      await model.deleteMany({ _id: { $in: found.map((document) => document._id) } }, { session });
      changed(found.map((document) => ({ shelf: name, id: String(document._id), record: null })));
      return found.length;
    },
  };
}

function shelfOf<T extends Identified>(model: Model<Raw>, session: ClientSession | null): Shelf<T> {
  return {
    async get(id) {
      const document = await model.findOne({ _id: id }, null, { session }).lean();
      return document === null ? null : decode<T>(document);
    },
    async find(where, options: FindOptions<T> = {}) {
      let query = model.find(filter(where), null, { session }).lean();
      if (options.sort) {
        query = query.sort(
          Object.fromEntries(
            options.sort.map(([field, way]) => [field === 'id' ? '_id' : field, way === 'up' ? 1 : -1]),
          ),
        );
      }
      if (options.skip !== undefined) query = query.skip(options.skip);
      if (options.limit !== undefined) query = query.limit(options.limit);
      return (await query).map((document) => decode<T>(document));
    },
    count: (where) => model.countDocuments(filter(where), session === null ? {} : { session }),
  };
}
