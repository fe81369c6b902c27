import { ObjectId } from 'bson';
import { CommandError } from './command-error.js';
import { equalValues } from './compare-values.js';
import { runStages } from './pipeline-stages.js';
import { splitPath } from './paths.js';
import { updateOperators } from './update-operators.js';
import {
  checkUpdatePath,
  compileArrayFilters,
  expandPath,
  setPath,
  type UpdateContext,
} from './update-paths.js';
import {
  cloneDocument,
  cloneValue,
  type Document,
  isDocument,
  isOperatorDocument,
  kindOf,
  kinds,
  setField,
  typeName,
  type Value,
} from './values.js';

/** An update as the commands carry it: operators, a whole document, or a pipeline of stages. */
export interface UpdateRequest {
  readonly update: Value;
  readonly filter: Document;
  readonly arrayFilters?: Value;
  readonly now: number;
}

const pipelineStages = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

interface Change {
  readonly operator: string;
  readonly path: string;
  readonly operand: Value;
}

/** The changes by path, as MongoDB applies them. Throws 9 for an unknown operator and 40 where paths overlap. */
function changesOf(update: Document): Change[] {
  const changes: Change[] = [];
  const taken: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!updateOperators.has(operator))
      throw new CommandError(
        9,
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    if (!isDocument(fields))
      throw new CommandError(
        9,
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}}`,
      );
    for (const [path, operand] of Object.entries(fields)) {
      const touched = operator === '$rename' && typeof operand === 'string' ? [path, operand] : [path];
      for (const name of touched) {
        checkUpdatePath(name);
        const other = taken.find(
          (known) => known === name || known.startsWith(`${name}.`) || name.startsWith(`${known}.`),
        );
        if (other !== undefined)
          throw new CommandError(
            40,
            `Updating the path '${name}' would create a conflict at '${other.length < name.length ? other : name}'`,
          );
        taken.push(name);
      }
      changes.push({ operator, path, operand });
    }
  }
  return changes.sort((left, right) => (left.path < right.path ? -1 : 1));
}

function applyOperators(document: Document, update: Document, context: UpdateContext): Document {
  const changes = changesOf(update);
  for (const identifier of context.arrayFilters.keys())
    if (!changes.some(({ path }) => path.includes(`$[${identifier}]`)))
      throw new CommandError(9, `The array filter for identifier '${identifier}' was not used in the update`);
  const result = cloneDocument(document);
  for (const { operator, path, operand } of changes) {
    if (operator === '$setOnInsert' && !context.inserting) continue;
    for (const exact of expandPath(result, path, context))
      updateOperators.get(operator)?.(result, exact, operand, context);
  }
  return result;
}

function applyPipeline(document: Document, stages: readonly Value[]): Document {
  for (const stage of stages)
    if (!isDocument(stage) || !pipelineStages.has(Object.keys(stage)[0] ?? ''))
      throw new CommandError(72, 'Only $set, $unset, $project, $replaceWith and their aliases may update');
  const [result] = runStages([cloneDocument(document)], stages as Document[]);
  return result ?? {};
}

/** `_id` stands first in every stored document. */
function withIdFirst(document: Document, id: Value): Document {
  const ordered: Document = { _id: id };
  for (const name of Object.keys(document)) if (name !== '_id') setField(ordered, name, document[name]);
  return ordered;
}

function apply(document: Document, request: UpdateRequest, inserting: boolean): Document {
  const { update, filter, arrayFilters, now } = request;
  if (Array.isArray(update)) return applyPipeline(document, update);
  if (!isDocument(update)) throw new CommandError(9, 'Update argument must be either an object or an array');
  if (!isOperatorDocument(update)) return cloneDocument(update);
  return applyOperators(document, update, {
    filter,
    arrayFilters: compileArrayFilters(arrayFilters),
    inserting,
    now,
  });
}

/** The document after the update; the given one is left as it is. Throws 66 for a change of `_id`. */
export function updateDocument(document: Document, request: UpdateRequest): Document {
  const result = apply(document, request, false);
  const id = result['_id'];
  if (id !== undefined ? !equalValues(id, document['_id']) : isOperatorDocument(request.update))
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  return withIdFirst(result, document['_id']);
}

/** The fields that a filter fixes by equality, which an upsert starts from. */
function fixedFields(filter: Document, into: Document = {}): Document {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const branch of condition as Document[]) fixedFields(branch, into);
    else if (name === '$or' && (condition as Document[]).length === 1)
      fixedFields((condition as Document[])[0]!, into);
    if (name.startsWith('$')) continue;
    const choices = isOperatorDocument(condition) ? (condition['$in'] ?? condition['$all']) : undefined;
    const fixed = isOperatorDocument(condition)
      ? (condition['$eq'] ?? (Array.isArray(choices) && choices.length === 1 ? choices[0] : undefined))
      : condition;
    if (fixed !== undefined && kindOf(fixed) !== kinds.regex)
      setPath(into, splitPath(name), cloneValue(fixed));
  }
  return into;
}

/** The document that an upsert inserts when nothing matches; it has an `_id`. */
export function upsertedDocument(request: UpdateRequest): Document {
  const seed = fixedFields(request.filter);
  const result = apply(seed, request, true);
  const fixed = seed['_id'];
  if (fixed !== undefined && result['_id'] !== undefined && !equalValues(fixed, result['_id']))
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  return withIdFirst(result, result['_id'] ?? fixed ?? new ObjectId());
}
