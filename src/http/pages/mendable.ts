/** Refusals that are shown on the page itself, beside what was sent. */
import type { Failure, FailureKind } from '../../domain/errors.js';
import { asFailure } from '../problem.js';

const KINDS: ReadonlySet<FailureKind> = new Set([
  'invalid',
  'conflict',
  'precondition',
  'too-large',
  'unreadable',
]);

/** The failure, when a person can mend it where it happened; throws what has a page of its own. */
export function mendable(error: unknown, ...codes: readonly string[]): Failure {
  const failure = asFailure(error);
  if (KINDS.has(failure.kind) || codes.includes(failure.code)) return failure;
  throw failure;
}
