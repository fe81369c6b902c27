/** Answers kept so that a request sent twice has one effect. */

/** The answer to a request with an `Idempotency-Key`, kept for a day. `id` is user, method, path and key. */
export interface KeptAnswer {
  readonly id: string;
  readonly bodyHash: string;
  /** Null while the first request is still at work. */
  readonly status: number | null;
  /** Null also when the answer is a secret, which is shown once. */
  readonly body: string | null;
  readonly expiresAt: number;
}
