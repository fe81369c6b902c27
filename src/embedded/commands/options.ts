import { CommandError } from '../command-error.js';
import type { Call } from '../engine.js';
import { decode, type Document, isDocument, isNumber, toNumber, type Value } from '../values.js';

/** A number that a command may carry; undefined where it does not. Throws code 2 for a negative one. */
export function optionalCount(command: Document, name: string): number | undefined {
  const value = command[name];
  if (value === undefined || value === null) return undefined;
  const number = isNumber(value) ? toNumber(value) : Number.NaN;
  if (!(number >= 0)) throw new CommandError(2, `BSON field '${name}' value must be >= 0`);
  return Math.trunc(number);
}

/** A document that a command may carry; an empty one where it does not. Throws code 14 for anything else. */
export function optionalDocument(command: Document, name: string): Document {
  const value = command[name];
  if (value === undefined || value === null) return {};
  if (!isDocument(value))
    throw new CommandError(14, `BSON field '${name}' is the wrong type, expected type 'object'`);
  return value;
}

/** A hint as the planner takes it; an empty document is none. */
export function optionalHint(value: Value): Value {
  return isDocument(value) && Object.keys(value).length === 0 ? undefined : value;
}

/** Throws code 238 where something is asked for that this store does not do. */
export function refuseOptions(command: Document, names: readonly string[]): void {
  for (const name of ['collation', ...names]) {
    const value = command[name];
    const harmless =
      value === undefined ||
      value === false ||
      (name === 'collation' && isDocument(value) && value['locale'] === 'simple');
    if (!harmless) throw new CommandError(238, `'${name}' is not supported by the embedded store`);
  }
}

/** The statements of a write command: beside it as encoded documents, or inside it. */
export function statementsOf({ command, payloads }: Call, name: string): (Buffer | Document)[] {
  const beside = payloads.get(name);
  if (beside) return [...beside];
  const inside = command[name];
  if (!Array.isArray(inside) || inside.length === 0)
    throw new CommandError(
      9,
      `Write batch sizes must be between 1 and 100000. '${name}' is missing or empty`,
    );
  return inside as Document[];
}

export const decoded = (statement: Buffer | Document): Document =>
  Buffer.isBuffer(statement) ? decode(statement) : statement;
