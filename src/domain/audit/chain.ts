/**
 * The audit chain: each link carries the hash of the one before, so that a record changed, removed or put in
 * later is found by walking it. The hash function is passed in: the domain computes, it does not choose tools.
 * After S. Haber, W. S. Stornetta, "How to time-stamp a digital document" (1991), the linking scheme.
 */

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export type Sha256 = (text: string) => string;

/** Figures that a record of a chain states in so many words, beside the hashes of what it tells of: JSON values only. */
export type Statement = Readonly<Record<string, unknown>>;

export interface Link<T> {
  readonly record: T;
  /** Empty for the first link. */
  readonly previousHash: string;
  readonly hash: string;
}

/** `record-changed`: not what was hashed. `order-broken`: does not follow the link before it. */
export type ChainBreak = 'record-changed' | 'order-broken';

/** `head` is the hash of the last link walked; `at` the index of the first link that does not hold. */
export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly at: number; readonly reason: ChainBreak };

/**
 * JSON whose bytes depend on the value alone: keys sorted, no spaces, absent and `undefined` keys alike;
 * a date is written as its ISO text.
 * After RFC 8785 (JSON Canonicalization Scheme), for the values that records are made of.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Date) return JSON.stringify(value);
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

/**
 * Walks a chain from its first link, or from behind `previousHash`: a long chain is walked in batches by
 * giving the head of one as the start of the next.
 */
export function verifyChain<T>(links: Iterable<Link<T>>, sha256: Sha256, previousHash = ''): ChainVerdict {
  let head = previousHash;
  let count = 0;
  for (const link of links) {
    if (link.previousHash !== head) return { ok: false, at: count, reason: 'order-broken' };
    if (linkOf(link.record, head, sha256).hash !== link.hash)
      return { ok: false, at: count, reason: 'record-changed' };
    head = link.hash;
    count++;
  }
  return { ok: true, count, head };
}

/** What a broken chain tells a person. */
export function describeBreak(at: number, reason: ChainBreak): string {
  const link = `Mắt xích thứ ${String(at + 1)}`;
  return reason === 'record-changed'
    ? `${link} đã bị sửa nội dung sau khi ghi.`
    : `${link} không nối tiếp mắt xích trước nó: có bản ghi bị xóa, chèn hoặc đổi chỗ.`;
}
