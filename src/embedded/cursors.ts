import { Long } from 'bson';
import { CommandError } from './command-error.js';
import type { TransactionView } from './transaction-view.js';
import type { Document } from './values.js';

/** Encoded documents in a reply; the wire puts them in as they are. */
export class EncodedList {
  readonly documents: readonly Buffer[];

  constructor(documents: readonly Buffer[]) {
    this.documents = documents;
  }
}

interface Cursor {
  readonly namespace: string;
  readonly documents: Iterator<Buffer, unknown>;
  readonly transaction: TransactionView | undefined;
  /** Read already, for the next batch. */
  pending: Buffer | undefined;
  usedAt: number;
}

export interface CursorRequest {
  readonly namespace: string;
  readonly documents: Iterable<Buffer>;
  readonly batchSize: number;
  /** The first batch is all that the client wants. */
  readonly single?: boolean;
  readonly transaction?: TransactionView | undefined;
}

const largestBatch = 16_000_000;
const idleLimit = 600_000;

/** Results that are handed out in batches. */
export class Cursors {
  readonly #open = new Map<number, Cursor>();
  readonly #now: () => number;
  #last = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The reply with the first batch; the rest stays for `next`. */
  start({ namespace, documents, batchSize, single = false, transaction }: CursorRequest): Document {
    const cursor: Cursor = {
      namespace,
      documents: documents[Symbol.iterator](),
      transaction,
      pending: undefined,
      usedAt: this.#now(),
    };
    const firstBatch = take(cursor, batchSize);
    let id = 0;
    if (!single && hasMore(cursor)) {
      id = ++this.#last;
      this.#open.set(id, cursor);
    } else cursor.documents.return?.();
    return { cursor: { firstBatch: firstBatch as never, id: Long.fromNumber(id), ns: namespace }, ok: 1 };
  }

  /** The reply with the next batch. Throws code 43 for a cursor that is not open (any more). */
  next(id: number, batchSize: number, transaction: TransactionView | undefined): Document {
    const cursor = this.#open.get(id);
    if (cursor?.transaction !== transaction || !cursor)
      throw new CommandError(43, `cursor id ${id} not found`);
    cursor.usedAt = this.#now();
    const nextBatch = take(cursor, batchSize);
    const more = hasMore(cursor);
    if (!more) this.#open.delete(id);
    return {
      cursor: { nextBatch: nextBatch as never, id: Long.fromNumber(more ? id : 0), ns: cursor.namespace },
      ok: 1,
    };
  }

  /** True if there was such a cursor. */
  close(id: number): boolean {
    this.#open.get(id)?.documents.return?.();
    return this.#open.delete(id);
  }

  /** A transaction's cursors end with it. */
  closeAllOf(transaction: TransactionView): void {
    for (const [id, cursor] of this.#open) if (cursor.transaction === transaction) this.close(id);
  }

  closeIdle(): void {
    for (const [id, { usedAt }] of this.#open) if (this.#now() - usedAt > idleLimit) this.close(id);
  }
}

function read(cursor: Cursor): Buffer | undefined {
  const result = cursor.documents.next();
  return result.done === true ? undefined : result.value;
}

const hasMore = (cursor: Cursor): boolean => (cursor.pending ??= read(cursor)) !== undefined;

function take(cursor: Cursor, count: number): EncodedList {
  const documents: Buffer[] = [];
  let size = 0;
  while (documents.length < count && hasMore(cursor)) {
    const document = cursor.pending!;
    size += document.length;
    if (documents.length > 0 && size > largestBatch) break;
    documents.push(document);
    cursor.pending = undefined;
  }
  return new EncodedList(documents);
}
