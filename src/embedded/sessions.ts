import { Binary } from 'bson';
import { sessionStretch } from './catalog.js';
import { CommandError, transientError } from './command-error.js';
import type { KeyValueStore, ReadView, WriteView } from './key-value-store.js';
import { TransactionView } from './transaction-view.js';
import { decode, type Document, encode, isDocument, type Value } from './values.js';

interface Transaction {
  readonly number: number;
  readonly view: TransactionView;
  readonly startedAt: number;
}

/** What a session did last under a transaction number, kept with the data so that it outlives the process. */
interface SessionRecord extends Document {
  number: number;
  /** Reply of a retryable write; none for a committed transaction. */
  reply?: Document;
  at: Date;
}

/** As MongoDB: `transactionLifetimeLimitSeconds` and `localLogicalSessionTimeoutMinutes`. */
const transactionLifetime = 60_000;
const recordLifetime = 30 * 60_000;

/** The bytes that identify a session. Throws code 72 when the command has none. */
function sessionId(lsid: Value): Buffer {
  const id = isDocument(lsid) ? lsid['id'] : undefined;
  if (!(id instanceof Binary)) throw new CommandError(72, 'Transaction numbers need a logical session id');
  return Buffer.from(id.buffer.subarray(0, id.position));
}

const recordKey = (lsid: Value): Buffer => Buffer.concat([Buffer.from([sessionStretch]), sessionId(lsid)]);
const numberOf = (command: Document): number => Number(command['txnNumber']);

/** The open transactions of all sessions, and what is needed to answer a repeated write or commit once more. */
export class Sessions {
  readonly #store: KeyValueStore;
  readonly #now: () => number;
  readonly #open = new Map<string, Transaction>();
  /** Number of the last transaction committed by each session since the start. */
  readonly #committed = new Map<string, number>();

  constructor(store: KeyValueStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The transaction that a command with `autocommit: false` belongs to; begins it when the command says so. */
  enter(command: Document): TransactionView {
    const session = sessionId(command['lsid']).toString('hex');
    const number = numberOf(command);
    const known = this.#open.get(session);
    if (command['startTransaction'] === true) {
      if (known && number <= known.number)
        throw new CommandError(
          225,
          `Cannot start transaction ${number}: a newer one, ${known.number}, has started`,
        );
      if (known) this.#end(session, known);
      const view = new TransactionView(this.#store);
      this.#open.set(session, { number, view, startedAt: this.#now() });
      return view;
    }
    if (known?.number !== number)
      throw transientError(
        251,
        `Given transaction number ${number} does not match any in-progress transactions.`,
      );
    return known.view;
  }

  /** Commits; a commit that is repeated succeeds again. Throws 112 on a conflict, 251 for an unknown transaction. */
  commit(command: Document, durable: boolean): TransactionView | undefined {
    const session = sessionId(command['lsid']).toString('hex');
    const number = numberOf(command);
    const transaction = this.#open.get(session);
    if (transaction?.number !== number) {
      const record = this.#record(this.#store.latest, command);
      if (this.#committed.get(session) === number || (record?.number === number && !record.reply))
        return undefined;
      throw transientError(251, `Transaction ${number} has been aborted or never was.`);
    }
    try {
      if (!transaction.view.isEmpty)
        this.#store.write(durable, (view) => {
          transaction.view.applyTo(view);
          this.#remember(view, command);
        });
      this.#committed.set(session, number);
    } finally {
      this.#end(session, transaction);
    }
    return transaction.view;
  }

  /** Throws code 251 when there is no such transaction. */
  abort(command: Document): TransactionView {
    const session = sessionId(command['lsid']).toString('hex');
    const transaction = this.#open.get(session);
    if (transaction?.number !== numberOf(command))
      throw transientError(251, `Transaction ${numberOf(command)} has been aborted or never was.`);
    this.#end(session, transaction);
    return transaction.view;
  }

  /** Ends a session, and with it its transaction. */
  endSession(lsid: Value): TransactionView | undefined {
    const session = sessionId(lsid).toString('hex');
    const transaction = this.#open.get(session);
    if (transaction) this.#end(session, transaction);
    this.#committed.delete(session);
    return transaction?.view;
  }

  /** The recorded reply of a retryable write that has been done. Throws 225 when the session is further on. */
  replyOf(view: ReadView, command: Document): Document | undefined {
    const record = this.#record(view, command);
    if (record && record.number > numberOf(command))
      throw new CommandError(
        225,
        `Retryable write with txnNumber ${numberOf(command)} is prohibited: too old`,
      );
    return record?.number === numberOf(command) ? record.reply : undefined;
  }

  /** Keeps what a command did, in the same storage transaction as its effect. */
  remember(view: WriteView, command: Document, reply: Document): void {
    this.#remember(view, command, reply);
  }

  /** Aborts transactions that have been open too long; gives their views. */
  expire(): TransactionView[] {
    const old = [...this.#open].filter(([, { startedAt }]) => this.#now() - startedAt > transactionLifetime);
    for (const [session, transaction] of old) this.#end(session, transaction);
    return old.map(([, { view }]) => view);
  }

  /** Forgets what was recorded for sessions that have been silent too long. */
  forgetOldRecords(): void {
    const limit = this.#now() - recordLifetime;
    // Session ids are raw bytes that may begin with FF, so the stretch ends where the next one begins.
    const [from, to] = [Buffer.from([sessionStretch]), Buffer.from([sessionStretch + 1])];
    const old = [...this.#store.latest.scan(from, to)].filter(
      ([, bytes]) => (decode(bytes) as SessionRecord).at.getTime() < limit,
    );
    if (old.length === 0) return;
    this.#store.write(false, (view) => {
      for (const [key] of old) view.delete(key);
    });
  }

  releaseAll(): void {
    for (const [session, transaction] of this.#open) this.#end(session, transaction);
  }

  #record(view: ReadView, command: Document): SessionRecord | undefined {
    const bytes = view.get(recordKey(command['lsid']));
    return bytes && (decode(bytes) as SessionRecord);
  }

  #remember(view: WriteView, command: Document, reply?: Document): void {
    const record: SessionRecord = { number: numberOf(command), at: new Date(this.#now()) };
    if (reply) record.reply = reply;
    view.put(recordKey(command['lsid']), encode(record));
  }

  #end(session: string, transaction: Transaction): void {
    this.#open.delete(session);
    transaction.view.release();
  }
}
