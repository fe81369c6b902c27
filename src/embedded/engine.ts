import { Catalog } from './catalog.js';
import { Cursors } from './cursors.js';
import type { KeyValueStore, ReadView, WriteView } from './key-value-store.js';
import { Records } from './records.js';
import { Sessions } from './sessions.js';
import type { TransactionView } from './transaction-view.js';
import type { Document, Value } from './values.js';

/** Everything the commands work with. */
export interface Engine {
  readonly store: KeyValueStore;
  readonly catalog: Catalog;
  readonly records: Records;
  readonly cursors: Cursors;
  readonly sessions: Sessions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What clients may set. */
  readonly parameters: { ttlMonitorSleepSecs: number };
}

/** One command as it came in. */
export interface Call {
  readonly engine: Engine;
  readonly database: string;
  readonly name: string;
  readonly command: Document;
  /** Lists that came beside the command, not decoded: `documents`, `updates`, `deletes`. */
  readonly payloads: ReadonlyMap<string, readonly Buffer[]>;
  /** The transaction that the command belongs to, if any. */
  readonly transaction: TransactionView | undefined;
}

export type Handler = (call: Call) => Document;

export function createEngine(store: KeyValueStore, now: () => number): Engine {
  const catalog = new Catalog();
  return {
    store,
    catalog,
    records: new Records(catalog),
    cursors: new Cursors(now),
    sessions: new Sessions(store, now),
    now,
    parameters: { ttlMonitorSleepSecs: 60 },
  };
}

/** What a command reads: its transaction's view, or the latest state. */
export const readView = ({ engine, transaction }: Call): ReadView => transaction ?? engine.store.latest;

/** False where the client is content with less than a write that survives a power loss. */
export function isDurable({ command }: Call): boolean {
  const concern = command['writeConcern'] as Document | undefined;
  return concern?.['j'] !== false && concern?.['w'] !== 0;
}

/** Runs a write in the command's transaction, or in a storage transaction of its own that is on disk on return. */
export const write = <T>(call: Call, change: (view: WriteView) => T): T =>
  call.transaction ? change(call.transaction) : call.engine.store.write(isDurable(call), change);

/** The collection's full name, from the value of the command's own field. */
export const namespaceOf = ({ database, name, command }: Call): string =>
  `${database}.${textOf(command[name])}`;

const textOf = (value: Value): string => (typeof value === 'string' ? value : '');
