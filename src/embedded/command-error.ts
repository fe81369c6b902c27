import type { Document } from './values.js';

/** The names MongoDB gives to the error codes that this store answers with. */
const codeNames: Readonly<Record<number, string>> = {
  2: 'BadValue',
  8: 'UnknownError',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  112: 'WriteConflict',
  115: 'CommandNotSupported',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  197: 'InvalidIndexSpecificationOption',
  225: 'TransactionTooOld',
  238: 'NotImplemented',
  241: 'ConversionFailure',
  251: 'NoSuchTransaction',
  263: 'OperationNotSupportedInTransaction',
  291: 'NoQueryExecutionPlans',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
};

/** A refusal in MongoDB's own terms: its numeric code, a message, and fields to add to the reply. */
export class CommandError extends Error {
  readonly code: number;
  readonly extra: Document;

  constructor(code: number, message: string, extra: Document = {}) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.extra = extra;
  }
}

/** A conflict that the client may resolve by running its whole transaction again. */
export const transientError = (code: number, message: string): CommandError =>
  new CommandError(code, message, { errorLabels: ['TransientTransactionError'] });

/** The reply document for anything thrown while a command ran. */
export function errorReply(error: unknown): Document {
  const code = error instanceof CommandError ? error.code : 8;
  return {
    ok: 0,
    errmsg: error instanceof Error ? error.message : String(error),
    code,
    codeName: codeNames[code] ?? `Location${code}`,
    ...(error instanceof CommandError ? error.extra : {}),
  };
}
