/** What a process and the child that works for it say to each other. */
import { Failure, type FailureKind, type FieldFault } from '../../domain/errors.js';

/** A failure as data: an error's class does not survive the way between processes. */
export interface FailureMessage {
  readonly kind: FailureKind;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly FieldFault[];
}

/** To the child. */
export interface Question<Q> {
  readonly id: number;
  readonly question: Q;
}

/** From the child: once when it is ready to work or cannot be, then once for each question. */
export type ChildMessage<A> =
  | { readonly type: 'ready' }
  | { readonly type: 'broken'; readonly failure: FailureMessage }
  | { readonly type: 'answered'; readonly id: number; readonly answer: A }
  | { readonly type: 'refused'; readonly id: number; readonly failure: FailureMessage };

export const messageOf = ({ kind, code, detail, fields }: Failure): FailureMessage => ({
  kind,
  code,
  detail,
  fields,
});

export const failureOf = ({ kind, code, detail, fields }: FailureMessage): Failure =>
  new Failure(kind, code, detail, { fields });
