/** A binary min-heap of (key, node), ties by the smaller node: the order of a search never hangs on chance. */
export class MinHeap {
  #keys = new Float64Array(256);
  #nodes = new Int32Array(256);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Key of the least entry; only when there is one. */
  get leastKey(): number {
    return this.#keys[0]!;
  }

  clear(): void {
    this.#size = 0;
  }

  push(key: number, node: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const nodes = this.#nodes;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! < key || (keys[parent]! === key && nodes[parent]! <= node)) break;
      keys[at] = keys[parent]!;
      nodes[at] = nodes[parent]!;
      at = parent;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** Takes the node with the least key; only when there is one. */
  pop(): number {
    const keys = this.#keys;
    const nodes = this.#nodes;
    const least = nodes[0]!;
    const size = --this.#size;
    const key = keys[size]!;
    const node = nodes[size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      const other = child + 1;
      if (
        other < size &&
        (keys[other]! < keys[child]! || (keys[other]! === keys[child]! && nodes[other]! < nodes[child]!))
      ) {
        child = other;
      }
      if (keys[child]! > key || (keys[child]! === key && nodes[child]! >= node)) break;
      keys[at] = keys[child]!;
      nodes[at] = nodes[child]!;
      at = child;
    }
    keys[at] = key;
    nodes[at] = node;
    return least;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    const nodes = new Int32Array(this.#nodes.length * 2);
    keys.set(this.#keys);
    nodes.set(this.#nodes);
    this.#keys = keys;
    this.#nodes = nodes;
  }
}
