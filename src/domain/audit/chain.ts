/**
 * The audit chain: each link carries the hash of the one before, so that a record changed, removed or put in
 * later is found by walking it. The hash function is passed in: the domain computes, it does not choose tools.
 */

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export type Sha256 = (text: string) => string;

export interface Link<T> {
  readonly record: T;
  /** Empty for the first link. */
  readonly previousHash: string;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly at: number; readonly reason: 'record-changed' | 'order-broken' };

/**
 * JSON whose bytes depend on the value alone: keys sorted, no spaces, absent and `undefined` keys alike.
 * After RFC 8785 (JSON Canonicalization Scheme), for the values that records are made of.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The link of a record behind the link with `previousHash`. */
export function linkOf<T>(record: T, previousHash: string, sha256: Sha256): Link<T> {
  return { record, previousHash, hash: sha256(canonicalJson({ record, previousHash })) };
}

/** Walks a chain from its first link; `at` is the index of the first link that does not hold. */
export function verifyChain<T>(links: readonly Link<T>[], sha256: Sha256): ChainVerdict {
  let previousHash = '';
  for (const [at, link] of links.entries()) {
    if (link.previousHash !== previousHash) return { ok: false, at, reason: 'order-broken' };
    if (linkOf(link.record, previousHash, sha256).hash !== link.hash)
      return { ok: false, at, reason: 'record-changed' };
    previousHash = link.hash;
  }
  return { ok: true, count: links.length };
}
