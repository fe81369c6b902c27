import { Aggregator } from 'mingo/aggregator';
import { CommandError } from './command-error.js';
import {
  compileExpression,
  evaluationOptions,
  guarded,
  refuseUnsupported,
  type Variables,
} from './expressions.js';
import { identityOf } from './key-encoding.js';
import { type Document, isOperatorDocument, setField, type Value } from './values.js';

/** Runs stages that need nothing but the documents themselves. The documents may be changed in passing. */
export function runStages(
  documents: readonly Document[],
  stages: readonly Document[],
  variables?: Variables,
): Document[] {
  refuseUnsupported(stages as Document[]);
  return guarded(() =>
    new Aggregator([...stages], evaluationOptions(variables)).run<Document>(documents as Document[]),
  );
}

/** `$group`. Unlike mingo's it puts missing keys with null and tells keys apart by MongoDB's equality. */
export function groupDocuments(
  documents: Iterable<Document>,
  specification: Document,
  variables?: Variables,
): Document[] {
  if (!('_id' in specification)) throw new CommandError(15955, 'a group specification must include an _id');
  const { _id: keyExpression, ...rest } = specification;
  const keyOf = compileExpression(keyExpression, variables);
  const accumulators = Object.entries(rest).map(([name, accumulator]) => {
    if (!isOperatorDocument(accumulator))
      throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
    return { name, evaluate: compileExpression(accumulator, variables) };
  });
  const groups = new Map<string, { key: Value; members: Document[] }>();
  for (const document of documents) {
    const key = keyOf(document) ?? null;
    const name = identityOf(key);
    const group = groups.get(name);
    if (group) group.members.push(document);
    else groups.set(name, { key, members: [document] });
  }
  return [...groups.values()].map(({ key, members }) => {
    const result: Document = { _id: key };
    for (const { name, evaluate } of accumulators) setField(result, name, evaluate(members) ?? null);
    return result;
  });
}
