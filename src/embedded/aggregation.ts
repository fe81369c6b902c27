import { CommandError } from './command-error.js';
import { joinDocuments } from './lookup.js';
import { compileFilter } from './matcher.js';
import { fieldPicker, neededFields } from './partial-decoding.js';
import type { PipelineSource } from './pipeline-source.js';
import { groupDocuments, runStages } from './pipeline-stages.js';
import { choosePlan } from './planner.js';
import { compileProjection } from './projection.js';
import { countMatching, search } from './records.js';
import { readOrder, sortBy } from './sorting.js';
import {
  cloneDocument,
  type Document,
  isDocument,
  isNumber,
  isOperatorDocument,
  toNumber,
  type Value,
} from './values.js';

/** Stages that mingo runs: they need the documents only. */
const documentStages = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$densify',
  '$fill',
  '$redact',
  '$replaceRoot',
  '$replaceWith',
  '$sample',
  '$set',
  '$setWindowFields',
  '$sortByCount',
  '$unset',
  '$unwind',
]);

interface Stage {
  readonly name: string;
  readonly operand: Value;
}

function readStages(pipeline: readonly Value[]): Stage[] {
  return pipeline.map((stage) => {
    const [entry, ...others] = isDocument(stage) ? Object.entries(stage) : [];
    if (!entry || others.length > 0)
      throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
    return { name: entry[0], operand: entry[1] };
  });
}

function count(operand: Value, name: string): number {
  const number = isNumber(operand) ? toNumber(operand) : -1;
  if (!Number.isInteger(number) || number < 0 || (number === 0 && name === '$limit'))
    throw new CommandError(
      name === '$limit' ? 15958 : 15956,
      `invalid argument to ${name} stage: ${JSON.stringify(operand)}`,
    );
  return number;
}

function documentOperand({ name, operand }: Stage): Document {
  if (!isDocument(operand)) throw new CommandError(9, `the ${name} stage specification must be an object`);
  return operand;
}

const counted = (name: Value, total: number): Document[] => {
  if (typeof name !== 'string' || name === '' || name.startsWith('$') || name.includes('.'))
    throw new CommandError(40156, 'the count field must be a non-empty string without $ and dots');
  return total === 0 ? [] : [{ [name]: total }];
};

/** The one field that a `$group` counts all documents in, for `{_id: <constant>, n: {$sum: 1}}`. */
function countedField({ name, operand }: Stage): string | undefined {
  if (name !== '$group' || !isDocument(operand)) return undefined;
  const { _id: key, ...rest } = operand;
  const [entry, ...others] = Object.entries(rest);
  const constant = key === null || typeof key === 'number';
  const sums = entry && isOperatorDocument(entry[1]) && entry[1]['$sum'] === 1;
  return constant && sums === true && others.length === 0 ? entry[0] : undefined;
}

/**
 * Reads what the leading stages ask of the collection (`$match`, `$sort`, `$skip`, `$limit` by way of the planner), and
 * gives the documents with the stages that remain.
 */
function readSource(source: PipelineSource, stages: Stage[]): { documents: Document[]; rest: Stage[] } {
  const { view, variables } = source;
  const collection = source.catalog.find(view, `${source.database}.${source.collection}`);
  const rest = [...stages];
  const filters: Document[] = [];
  while (rest[0]?.name === '$match') filters.push(documentOperand(rest.shift()!));
  const [only] = filters;
  const filter: Document =
    filters.length === 1 && only ? only : filters.length === 0 ? {} : { $and: filters };
  const [next] = rest;
  if (!collection) {
    compileFilter(filter, variables);
    return { documents: [], rest };
  }
  if (next && rest.length === 1) {
    const field = countedField(next);
    if (field !== undefined || next.name === '$count') {
      const total = countMatching(view, collection, { filter, variables });
      if (field === undefined) return { documents: counted(next.operand, total), rest: [] };
      return {
        documents: total === 0 ? [] : [{ _id: (next.operand as Document)['_id'], [field]: total }],
        rest: [],
      };
    }
  }
  const order = next?.name === '$sort' ? readOrder(rest.shift()?.operand) : [];
  const skip = rest[0]?.name === '$skip' ? count(rest.shift()?.operand, '$skip') : 0;
  const limit = rest[0]?.name === '$limit' ? count(rest.shift()?.operand, '$limit') : Infinity;
  const fields =
    order.length === 0 && rest[0] ? neededFields({ [rest[0].name]: rest[0].operand }) : undefined;
  const plan = fields && choosePlan(collection, filter);
  const pick = fields && plan?.kind === 'index' && plan.exact ? fieldPicker(fields) : undefined;
  const documents: Document[] = [];
  let position = 0;
  for (const found of search(view, collection, { filter, order, variables })) {
    if (position++ < skip) continue;
    documents.push(pick ? pick(found.bytes) : found.document);
    if (documents.length >= limit) break;
  }
  return { documents, rest };
}

function runStage(source: PipelineSource, documents: Document[], stage: Stage): Document[] {
  const { name, operand } = stage;
  switch (name) {
    case '$match':
      return documents.filter(compileFilter(documentOperand(stage), source.variables));
    case '$group':
      return groupDocuments(documents, documentOperand(stage), source.variables);
    case '$project':
      return documents.map(compileProjection(documentOperand(stage), { variables: source.variables }));
    case '$sort':
      return sortBy(documents, readOrder(documentOperand(stage)), (document) => document);
    case '$skip':
      return documents.slice(count(operand, name));
    case '$limit':
      return documents.slice(0, count(operand, name));
    case '$count':
      return counted(operand, documents.length);
    case '$lookup':
      return joinDocuments(source, documents, documentOperand(stage), runPipeline);
    case '$unionWith': {
      const { coll, pipeline } = typeof operand === 'string' ? { coll: operand } : documentOperand(stage);
      if (typeof coll !== 'string') throw new CommandError(9, '$unionWith needs the name of a collection');
      return [...documents, ...runPipeline({ ...source, collection: coll }, (pipeline ?? []) as Value[])];
    }
    case '$facet': {
      const facets = Object.entries(documentOperand(stage)).map(([facet, pipeline]) => {
        if (!Array.isArray(pipeline)) throw new CommandError(40170, 'arguments to $facet must be arrays');
        return [facet, runPipeline(source, pipeline, documents.map(cloneDocument))] as const;
      });
      return [Object.fromEntries(facets)];
    }
    default:
      if (!documentStages.has(name))
        throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}' (embedded store)`);
      return runStages(documents, [{ [name]: operand }], source.variables);
  }
}

/** Runs a pipeline on a collection, or on `input`. Throws code 40324 for stages that are not supported. */
export function runPipeline(
  source: PipelineSource,
  pipeline: readonly Value[],
  input?: Document[],
): Document[] {
  const stages = readStages(pipeline);
  const start = input ? { documents: input, rest: stages } : readSource(source, stages);
  let documents = start.documents;
  for (const stage of start.rest) documents = runStage(source, documents, stage);
  return documents;
}
