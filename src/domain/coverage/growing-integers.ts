/** A list of 32-bit integers that grows: a typed array behind, doubled when it is full. */

/** Four bytes an entry and no boxing, where a million as-runs are held at once. */
export class GrowingIntegers {
  #values: Int32Array;
  #length = 0;

  constructor(capacity = 64) {
    this.#values = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** The entry at an index below `length`. */
  at(index: number): number {
    return this.#values[index]!;
  }

  /** Replaces the entry at an index below `length`. */
  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** Forgets every entry and keeps the room, where an array set to length 0 would give it back. */
  clear(): void {
    this.#length = 0;
  }

  /** Adds an entry at the end. */
  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }
}
