import { transientError } from './command-error.js';
import type { KeyValueStore, ReadView, Snapshot, WriteView } from './key-value-store.js';

interface Change {
  readonly key: Buffer;
  /** What the snapshot holds there. */
  readonly base: Buffer | undefined;
  /** The new value, undefined to delete, `unchanged` for a key that was only relied upon. */
  value: Buffer | undefined | typeof unchanged;
}
const unchanged: unique symbol = Symbol('unchanged');

const nameOf = (key: Buffer): string => key.toString('latin1');
const same = (left: Buffer | undefined, right: Buffer | undefined): boolean =>
  left === undefined || right === undefined ? left === right : left.equals(right);
const conflict = (): Error =>
  transientError(
    112,
    'Write conflict: another operation changed the same data. Please retry your transaction.',
  );

/** An interactive transaction: a snapshot, and over it the changes so far, validated when they are applied. */
export class TransactionView implements WriteView {
  readonly #latest: ReadView;
  readonly #snapshot: Snapshot;
  readonly #changes = new Map<string, Change>();

  constructor(store: KeyValueStore) {
    this.#latest = store.latest;
    this.#snapshot = store.snapshot();
  }

  get isEmpty(): boolean {
    return this.#changes.size === 0;
  }

  get(key: Buffer): Buffer | undefined {
    const change = this.#changes.get(nameOf(key));
    return change === undefined || change.value === unchanged ? this.#snapshot.get(key) : change.value;
  }

  put(key: Buffer, value: Buffer): void {
    this.#change(key).value = value;
  }

  delete(key: Buffer): void {
    this.#change(key).value = undefined;
  }

  /** The commit fails when somebody else changes this key, though this transaction does not. */
  relyOn(key: Buffer): void {
    this.#change(key);
  }

  /** The change recorded for a key; throws code 112 when somebody else has committed one since the snapshot. */
  #change(key: Buffer): Change {
    const name = nameOf(key);
    const known = this.#changes.get(name);
    if (known) return known;
    const base = this.#snapshot.get(key);
    if (!same(base, this.#latest.get(key))) throw conflict();
    const change: Change = { key, base, value: unchanged };
    this.#changes.set(name, change);
    return change;
  }

  *scan(from: Buffer, to: Buffer, reverse = false): Generator<readonly [Buffer, Buffer]> {
    const direction = reverse ? -1 : 1;
    const own = [...this.#changes.values()]
      .filter(({ key, value }) => value !== unchanged && key.compare(from) >= 0 && key.compare(to) < 0)
      .sort((left, right) => left.key.compare(right.key) * direction);
    let next = 0;
    for (const entry of this.#snapshot.scan(from, to, reverse)) {
      let hidden = false;
      for (let change = own[next]; change; change = own[++next]) {
        const order = change.key.compare(entry[0]) * direction;
        if (order > 0) break;
        if (order === 0) hidden = true;
        if (Buffer.isBuffer(change.value)) yield [change.key, change.value];
      }
      if (!hidden) yield entry;
    }
    for (const { key, value } of own.slice(next)) if (Buffer.isBuffer(value)) yield [key, value];
  }

  *scanIndex(from: Buffer, to: Buffer, reverse = false): Generator<readonly [Buffer, Buffer]> {
    for (const [, documentKey] of this.scan(from, to, reverse)) {
      const value = this.get(documentKey);
      if (value !== undefined) yield [documentKey, value];
    }
  }

  /** Writes all changes through `view`; throws code 112, having written nothing, when one has been overtaken. */
  applyTo(view: WriteView): void {
    for (const { key, base } of this.#changes.values()) if (!same(base, view.get(key))) throw conflict();
    for (const { key, value } of this.#changes.values()) {
      if (value === undefined) view.delete(key);
      else if (value !== unchanged) view.put(key, value);
    }
  }

  release(): void {
    this.#snapshot.release();
  }
}
