import { CommandError } from './command-error.js';
import { compileExpression, type Variables } from './expressions.js';
import { identityOf } from './key-encoding.js';
import { openedValues, splitPath } from './paths.js';
import type { PipelineSource } from './pipeline-source.js';
import { search } from './records.js';
import {
  cloneDocument,
  type Document,
  fieldOf,
  isDocument,
  isOperatorDocument,
  kindOf,
  kinds,
  setField,
  type Value,
} from './values.js';

type RunPipeline = (source: PipelineSource, pipeline: readonly Value[], input?: Document[]) => Document[];

/** How many values one indexed search of the other collection asks for. */
const batch = 500;

function withField(document: Document, path: readonly string[], value: Value): Document {
  const [name = '', ...rest] = path;
  const copy: Document = { ...document };
  const inner = fieldOf(document, name);
  setField(copy, name, rest.length === 0 ? value : withField(isDocument(inner) ? inner : {}, rest, value));
  return copy;
}

const joinKeys = (document: Document, path: readonly string[]): Map<string, Value> =>
  new Map(openedValues(document, path).map((value) => [identityOf(value), value ?? null]));

/** For each document, those of the other collection that share a value; one search for each batch of values. */
function joinEqual(
  source: PipelineSource,
  documents: readonly Document[],
  localField: string,
  foreignField: string,
): Document[][] {
  const collection = source.catalog.find(source.view, `${source.database}.${source.collection}`);
  if (!collection) return documents.map(() => []);
  const localPath = splitPath(localField);
  const foreignPath = splitPath(foreignField);
  const keys = documents.map((document) => joinKeys(document, localPath));
  const wanted = new Map(keys.flatMap((key) => [...key]));
  const partners = new Map<string, Document[]>();
  const seen = new Set<string>();
  const values = [...wanted.values()].filter((value) => kindOf(value) !== kinds.regex);
  for (let start = 0; start < values.length; start += batch) {
    const filter: Document = { [foreignField]: { $in: values.slice(start, start + batch) } };
    for (const { document } of search(source.view, collection, { filter })) {
      const id = identityOf(document['_id']);
      if (seen.has(id)) continue;
      seen.add(id);
      for (const key of joinKeys(document, foreignPath).keys()) {
        const known = partners.get(key);
        if (known) known.push(document);
        else if (wanted.has(key)) partners.set(key, [document]);
      }
    }
  }
  return keys.map((key) => {
    const found = new Map(
      [...key.keys()].flatMap((name) => partners.get(name) ?? []).map((item) => [item, item]),
    );
    return [...found.keys()];
  });
}

/**
 * Where the first stage compares a field with a variable, `{$expr: {$eq: ['$field', '$$variable']}}`, adds the same as an
 * ordinary condition, which an index can serve. The expression stays and decides.
 */
function withIndexableMatch(pipeline: readonly Value[], variables: Variables): readonly Value[] {
  const [first, ...rest] = pipeline;
  const match = isDocument(first) ? first['$match'] : undefined;
  const expression = isDocument(match) ? match['$expr'] : undefined;
  if (!isDocument(match) || !isDocument(expression)) return pipeline;
  const conjuncts = Array.isArray(expression['$and']) ? expression['$and'] : [expression];
  const conditions = conjuncts.flatMap((conjunct): Document[] => {
    const sides = isOperatorDocument(conjunct) ? conjunct['$eq'] : undefined;
    if (!Array.isArray(sides)) return [];
    const texts = sides.filter((side) => typeof side === 'string');
    const field = texts.find((side) => /^\$[^$]/.test(side));
    const variable = texts.find((side) => /^\$\$\w+$/.test(side));
    if (field === undefined || variable === undefined || field.includes('.')) return [];
    const value = variables[variable.slice(2)];
    const plain = ![kinds.null, kinds.array, kinds.regex].includes(kindOf(value) as never);
    return plain ? [{ [field.slice(1)]: { $eq: value } }] : [];
  });
  return conditions.length === 0 ? pipeline : [{ $match: { $and: [match, ...conditions] } }, ...rest];
}

/** `$lookup`, by equal fields, by a pipeline with variables, or both. */
export function joinDocuments(
  source: PipelineSource,
  documents: readonly Document[],
  specification: Document,
  runPipeline: RunPipeline,
): Document[] {
  const { from, as, localField, foreignField, pipeline } = specification;
  if (typeof from !== 'string' || typeof as !== 'string')
    throw new CommandError(9, "$lookup needs 'from' and 'as' as strings");
  const other: PipelineSource = { ...source, collection: from };
  const target = splitPath(as);
  const lets = Object.entries((specification['let'] ?? {}) as Document).map(
    ([name, expression]) => [name, compileExpression(expression, source.variables)] as const,
  );
  const variablesOf = (document: Document): Variables => ({
    ...source.variables,
    ...Object.fromEntries(lets.map(([name, evaluate]) => [name, evaluate(document)])),
  });
  const stages = Array.isArray(pipeline) ? pipeline : undefined;
  if (typeof localField === 'string' && typeof foreignField === 'string') {
    const joined = joinEqual(other, documents, localField, foreignField);
    return documents.map((document, index) => {
      const partners = joined[index] ?? [];
      const shaped = stages
        ? runPipeline({ ...other, variables: variablesOf(document) }, stages, partners.map(cloneDocument))
        : partners;
      return withField(document, target, shaped);
    });
  }
  if (!stages) throw new CommandError(9, '$lookup needs localField and foreignField, or a pipeline');
  return documents.map((document) => {
    const variables = variablesOf(document);
    return withField(
      document,
      target,
      runPipeline({ ...other, variables }, withIndexableMatch(stages, variables)),
    );
  });
}
