import { ObjectId } from 'bson';
import { Context, evalExpr, ProcessingMode } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as windows from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { CommandError } from './command-error.js';
import { dateExpressions } from './date-expressions.js';
import { identityOf } from './key-encoding.js';
import { type Document, fieldOf, isDocument, isNumber, typeName, type Value } from './values.js';

/** Values of `$$name` inside expressions. */
export type Variables = Readonly<Record<string, Value>>;

const evaluated = evalExpr as (document: unknown, expression: unknown, options: Options) => Value;
const own = {
  ...dateExpressions(evaluated),
  $type: (document: unknown, expression: unknown, options: Options): Value =>
    typeName(evaluated(document, expression, options)),
  $toString: (document: unknown, expression: unknown, options: Options): Value => {
    const value = evaluated(document, expression, options);
    if (value === null || value === undefined) return null;
    if (value instanceof Date) return value.toISOString();
    if (value instanceof ObjectId) return value.toHexString();
    if (typeof value === 'object' && !isNumber(value))
      throw new CommandError(241, `Unsupported conversion from ${typeName(value)} to string in $convert`);
    return value.toString();
  },
  $toObjectId: (document: unknown, expression: unknown, options: Options): Value => {
    const value = evaluated(document, expression, options);
    if (value === null || value === undefined) return null;
    if (value instanceof ObjectId) return value;
    if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value);
    throw new CommandError(241, `Failed to parse objectId ${JSON.stringify(value)} in $convert`);
  },
};
const refused = new Set([
  '$embeddedOptions',
  '$function',
  '$accumulator',
  '$where',
  '$toHashedIndexKey',
  '$meta',
]);

/** The values of an accumulator's operand over a group, without those that are missing. */
const present = (group: unknown, expression: unknown, options: Options): Value[] =>
  (group as unknown[])
    .map((document) => evaluated(document, expression, withoutRoot(options)))
    .filter((value) => value !== undefined);
/** mingo adds null for what is missing, and tells set members apart by their text. */
const ownAccumulators = {
  $push: present,
  $addToSet: (group: unknown, expression: unknown, options: Options): Value[] => [
    ...new Map(present(group, expression, options).map((value) => [identityOf(value), value])).values(),
  ],
};

/** Gives the options that mingo works with; only for use in here. */
const captureOptions = '$embeddedOptions';
const context = Context.init()
  .addExpressionOps({
    [captureOptions]: (_document: unknown, _operand: unknown, options: Options) => options,
  })
  .addExpressionOps(own)
  .addExpressionOps(expressions)
  .addAccumulatorOps(ownAccumulators)
  .addAccumulatorOps(accumulators)
  .addPipelineOps(pipeline)
  .addWindowOps(windows);

/** What mingo needs to run: our operators before its own, and the variables at hand. */
export const evaluationOptions = (variables: Variables = {}): Partial<Options> => ({
  context,
  variables,
  useStrictMode: true,
  // mingo works its window functions so; from outside `refuseUnsupported` lets no script in.
  scriptEnabled: true,
  processingMode: ProcessingMode.CLONE_OFF,
});

/** mingo's working form of the options, with the document to start from left open. */
function withoutRoot(options: Options): Options {
  return (options as Options & { update: (locals: object) => Options }).update({ root: null });
}

/** Throws code 168 where an expression or stage names something that is refused. */
export function refuseUnsupported(specification: Value): void {
  if (Array.isArray(specification)) specification.forEach(refuseUnsupported);
  else if (isDocument(specification))
    for (const [name, value] of Object.entries(specification)) {
      if (refused.has(name)) throw new CommandError(168, `${name} is not supported by the embedded store`);
      if (name !== '$literal') refuseUnsupported(value);
    }
}

/** Runs `evaluate`, turning what mingo throws into a command error. */
export function guarded<T>(evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(168, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Compiles an aggregation expression, or an accumulator: the first is evaluated on a document, the second on the
 * documents of a group. The options are prepared once, which mingo would do, at length, for each document.
 */
export function compileExpression(
  expression: Value,
  variables?: Variables,
): (subject: Document | readonly Document[]) => Value {
  refuseUnsupported(expression);
  const field = typeof expression === 'string' ? /^\$([\p{L}\w]+)$/u.exec(expression)?.[1] : undefined;
  if (field !== undefined)
    return (subject) => (Array.isArray(subject) ? undefined : fieldOf(subject as Document, field));
  const prepared = evaluationOptions(variables) as Options;
  const options = withoutRoot(evaluated({}, { [captureOptions]: 0 }, prepared) as unknown as Options);
  return (subject) => guarded(() => evaluated(subject, expression, options));
}
