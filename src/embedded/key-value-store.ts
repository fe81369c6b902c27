import { createRequire } from 'node:module';
import type * as sqlite from '@photostructure/sqlite';

/** Ordered reading of binary keys; a range is from inclusive to exclusive. */
export interface ReadView {
  get(key: Buffer): Buffer | undefined;
  scan(from: Buffer, to: Buffer, reverse?: boolean): Iterable<readonly [key: Buffer, value: Buffer]>;
  /** Follows an index: for each entry in the range, the document key it holds and the document there. */
  scanIndex(from: Buffer, to: Buffer, reverse?: boolean): Iterable<readonly [key: Buffer, value: Buffer]>;
}

export interface WriteView extends ReadView {
  put(key: Buffer, value: Buffer): void;
  delete(key: Buffer): void;
}

/** A frozen view of the whole store; holds a read transaction until released. */
export interface Snapshot extends ReadView {
  release(): void;
}

/** An ordered key-value table on disk with one writer at a time. Everything is synchronous. */
export interface KeyValueStore {
  /** Reads the latest committed state; a scan that is drawn out over time sees later commits. */
  readonly latest: ReadView;
  /** Runs `change` in one storage transaction; all of it or nothing. `durable` survives a power loss on return. */
  write<T>(durable: boolean, change: (view: WriteView) => T): T;
  snapshot(): Snapshot;
  /** Folds the log into the file and closes. */
  close(): void;
}

type SqliteModule = typeof sqlite;

/** Node's own SQLite where it is built in, else the same interface from a package (Node 20). */
function loadSqlite(): SqliteModule {
  const builtIn = process.getBuiltinModule('node:sqlite') as unknown as SqliteModule | undefined;
  return builtIn ?? (createRequire(import.meta.url)('@photostructure/sqlite') as SqliteModule);
}

/** Opens a database file with the SQLite at hand. */
export function openDatabase(path: string): sqlite.DatabaseSyncInstance {
  const { DatabaseSync } = loadSqlite();
  return new DatabaseSync(path);
}

interface Row {
  readonly k: Uint8Array;
  readonly v: Uint8Array;
  readonly d: Uint8Array;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const afterKey = (key: Buffer): Buffer => Buffer.concat([key, Buffer.from([0])]);

const firstChunk = 32;
const largestChunk = 2048;

/** Reads in growing chunks and seeks again for each, so that a cursor may rest for minutes and hold nothing. */
function* chunked(
  read: (from: Buffer, to: Buffer, limit: number) => Row[],
  from: Buffer,
  to: Buffer,
  reverse: boolean,
): Generator<Row> {
  for (let size = firstChunk; ; size = Math.min(size * 4, largestChunk)) {
    const rows = read(from, to, size);
    yield* rows;
    const last = rows[size - 1];
    if (last === undefined) return;
    if (reverse) to = asBuffer(last.k);
    else from = afterKey(asBuffer(last.k));
  }
}

function writeViewOf(database: sqlite.DatabaseSyncInstance): WriteView {
  const range = 'WHERE i.k >= ? AND i.k < ? ORDER BY i.k';
  const joined = `SELECT i.k k, i.v d, t.v v FROM kv i JOIN kv t ON t.k = i.v ${range}`;
  const plain = `SELECT i.k k, i.v v FROM kv i ${range}`;
  const statements = {
    get: database.prepare('SELECT v FROM kv WHERE k = ?'),
    put: database.prepare('INSERT INTO kv(k, v) VALUES(?, ?) ON CONFLICT(k) DO UPDATE SET v = excluded.v'),
    delete: database.prepare('DELETE FROM kv WHERE k = ?'),
    forward: database.prepare(`${plain} LIMIT ?`),
    backward: database.prepare(`${plain} DESC LIMIT ?`),
    joinedForward: database.prepare(`${joined} LIMIT ?`),
    joinedBackward: database.prepare(`${joined} DESC LIMIT ?`),
  };
  return {
    get(key) {
      const row = statements.get.get(key) as Row | undefined;
      return row && asBuffer(row.v);
    },
    *scan(from, to, reverse = false) {
      const statement = reverse ? statements.backward : statements.forward;
      const read = (low: Buffer, high: Buffer, limit: number): Row[] =>
        statement.all(low, high, limit) as Row[];
      for (const row of chunked(read, from, to, reverse)) yield [asBuffer(row.k), asBuffer(row.v)];
    },
    *scanIndex(from, to, reverse = false) {
      const statement = reverse ? statements.joinedBackward : statements.joinedForward;
      const read = (low: Buffer, high: Buffer, limit: number): Row[] =>
        statement.all(low, high, limit) as Row[];
      for (const row of chunked(read, from, to, reverse)) yield [asBuffer(row.d), asBuffer(row.v)];
    },
    put: (key, value) => void statements.put.run(key, value),
    delete: (key) => void statements.delete.run(key),
  };
}

/** Opens or creates the store in one SQLite file (write-ahead log, one clustered table). */
export function openKeyValueStore(path: string): KeyValueStore {
  const connect = (): sqlite.DatabaseSyncInstance => {
    const database = openDatabase(path);
    database.exec(
      'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536',
    );
    return database;
  };
  const writer = connect();
  writer.exec('CREATE TABLE IF NOT EXISTS kv(k BLOB PRIMARY KEY, v BLOB NOT NULL) WITHOUT ROWID');
  const view = writeViewOf(writer);
  const idle: { database: sqlite.DatabaseSyncInstance; view: ReadView }[] = [];
  let fullySynchronous = true;
  return {
    latest: view,
    write(durable, change) {
      if (durable !== fullySynchronous) {
        writer.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
        fullySynchronous = durable;
      }
      writer.exec('BEGIN IMMEDIATE');
      try {
        const result = change(view);
        writer.exec('COMMIT');
        return result;
      } catch (error) {
        if (writer.isTransaction) writer.exec('ROLLBACK');
        throw error;
      }
    },
    snapshot() {
      const reader =
        idle.pop() ??
        (() => {
          const database = connect();
          return { database, view: writeViewOf(database) };
        })();
      reader.database.exec('BEGIN');
      // SQLite takes the snapshot at the first read.
      reader.view.get(Buffer.from([0]));
      return {
        ...reader.view,
        release() {
          reader.database.exec('ROLLBACK');
          idle.push(reader);
        },
      };
    },
    close() {
      for (const reader of idle) reader.database.close();
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}
