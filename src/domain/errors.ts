/**
 * Failures with a stable code. The code alone decides the HTTP status, the exit status of the command
 * line, and whether a job is worth a retry; the detail is Vietnamese, for the person who reads it.
 */

/** What sort of failure a code is. */
export type FailureKind =
  | 'invalid' // the request or the document cannot be understood
  | 'unreadable' // a file that is not what it should be
  | 'too-large'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict' // the state does not allow it, or somebody else was faster
  | 'precondition' // If-Match does not hold
  | 'precondition-required'
  | 'idempotency' // an Idempotency-Key reused with another body
  | 'too-many'
  | 'unavailable' // store, queue or tool away: a retry makes sense
  | 'internal';

/**
 * A failure that a person or a program can act upon.
 * `code` is kebab-case and never changes; `detail` is a full Vietnamese sentence;
 * `fields` names the faulty inputs by path, where there are any.
 */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly FieldFault[];

  constructor(
    kind: FailureKind,
    code: string,
    detail: string,
    options: { fields?: readonly FieldFault[]; cause?: unknown } = {},
  ) {
    super(`${code}: ${detail}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Failure';
    this.kind = kind;
    this.code = code;
    this.detail = detail;
    this.fields = options.fields ?? [];
  }
}

/** One faulty input: where (`lines.0.count.min`) and why, in Vietnamese. */
export interface FieldFault {
  readonly path: string;
  readonly detail: string;
}

/** True when doing the same again later may succeed. */
export const isRetryable = (error: unknown): boolean =>
  !(error instanceof Failure) || error.kind === 'unavailable' || error.kind === 'too-many';

/** A refusal as a value, for rules whose "no" is an ordinary answer. */
export type Outcome<T, R = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: R };
