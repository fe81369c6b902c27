/** The store on MongoDB (or the embedded default, which speaks its protocol): shelves, transactions, the audit chain. */
import { type Connection, type Model, createConnection, mongo } from 'mongoose';
import type { Clock } from '../../app/ports/clock.js';
import type { ReadShelves, Records, Store, WriteShelves } from '../../app/ports/store.js';
import { Failure } from '../../domain/errors.js';
import { Turns } from '../turns.js';
import { SCHEMAS, mongooseSchema } from './schemas.js';
import { type Change, instantsOf, readingShelf, writingShelf } from './shelf.js';
import { AUDIT_HEADS, appendToChain, countWrites } from './audit-append.js';

type Raw = Record<string, unknown>;
type ShelfName = keyof Records;

const SHELF_NAMES = Object.keys(SCHEMAS) as ShelfName[];

/** How long a request waits for a store that is away before it is told so. */
const SERVER_SELECTION_MILLISECONDS = 5000;

export interface MongoStore extends Store {
  /** Creates the collections and indexes that are missing. */
  prepare(): Promise<void>;
  /** For the session middleware, which keeps its own collection. */
  readonly client: mongo.MongoClient;
  close(): Promise<void>;
}

/** Connects to `uri`; throws an `unavailable` Failure `store-away` when nothing answers. */
export async function connectStore(uri: string, clock: Clock): Promise<MongoStore> {
  const connection = createConnection(uri, {
    serverSelectionTimeoutMS: SERVER_SELECTION_MILLISECONDS,
    writeConcern: { w: 'majority', journal: true },
  });
  const models = new Map<ShelfName, Model<Raw>>();
  for (const name of SHELF_NAMES) {
    const shelf = SCHEMAS[name];
    models.set(name, connection.model<Raw>(name, mongooseSchema(shelf), shelf.collection));
  }
  await away(connection.asPromise());

  const modelOf = (name: ShelfName): Model<Raw> => models.get(name)!;
  const reading = Object.fromEntries(
    SHELF_NAMES.map((name) => [name, readingShelf(modelOf(name))]),
  ) as unknown as ReadShelves;

  const instants = new Map(SHELF_NAMES.map((name) => [name, instantsOf(modelOf(name))]));
  const transact: Store['write'] = async (actor, reason, work, statementOf) => {
    const session = await away(connection.startSession());
    try {
      return await away(
        session.withTransaction(async () => {
          const changes: Change[] = [];
          const shelves = Object.fromEntries(
            SHELF_NAMES.map((name) => [
              name,
              writingShelf(name, modelOf(name), { session, instants: instants.get(name)! }, (made) => {
                if (SCHEMAS[name].audited ?? true) changes.push(...made);
              }),
            ]),
          ) as unknown as WriteShelves;
          const result = await work(shelves);
          if (changes.length > 0) {
            const chain = reason.unitId ?? actor.unitId;
            await appendToChain(connection, session, {
              chain,
              at: clock.now(),
              actorId: actor.userId,
              ...reason,
              changes,
              statement: statementOf?.(result) ?? null,
            });
          }
          return result;
        }),
      );
    } finally {
      await session.endSession();
    }
  };

  const turns = new Turns();
  const store: Store = {
    ...reading,
    write(actor, reason, work, statementOf) {
      const { turn } = reason;
      const run = () => transact(actor, reason, work, statementOf);
      return turn === undefined ? run() : turns.take(turn, run);
    },
    stamp: () => away(countWrites(connection)),
    async ping() {
      await away(connection.db?.admin().ping() ?? Promise.reject(new Error('not connected')));
    },
  };

  return {
    ...store,
    client: connection.getClient(),
    prepare: () => prepare(connection, models),
    close: () => connection.close(),
  };
}

async function prepare(connection: Connection, models: ReadonlyMap<ShelfName, Model<Raw>>): Promise<void> {
  for (const model of models.values()) {
    await model.createCollection();
    await model.createIndexes();
  }
  await connection.createCollection(AUDIT_HEADS).catch((error: unknown) => {
    // Another process was first: the collection is there, which is all that is wanted.
    if (!(error instanceof mongo.MongoServerError && error.codeName === 'NamespaceExists')) throw error;
  });
}

/** Names the driver's failures to reach a server, so that callers answer 503 and jobs are tried again. */
async function away<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (
      error instanceof mongo.MongoNetworkError ||
      error instanceof mongo.MongoServerSelectionError ||
      isMongooseSelection(error)
    ) {
      throw new Failure(
        'unavailable',
        'store-away',
        'Kho dữ liệu tạm thời không trả lời; hãy thử lại sau ít phút.',
        { cause: error },
      );
    }
    throw error;
  }
}

const isMongooseSelection = (error: unknown): boolean =>
  error instanceof Error && error.name === 'MongooseServerSelectionError';
