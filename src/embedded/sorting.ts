import { CommandError } from './command-error.js';
import { compareValues } from './compare-values.js';
import { openedValues, splitPath } from './paths.js';
import type { SortOrder } from './planner.js';
import { type Document, isDocument, isNumber, toNumber, type Value } from './values.js';

/** Reads `{a: 1, b: -1}`; nothing, and `$natural` forward, is no order. Throws code 15975 for other directions. */
export function readOrder(specification: Value): SortOrder {
  if (!isDocument(specification)) return [];
  return Object.entries(specification).flatMap(([name, given]) => {
    const direction = isNumber(given) ? toNumber(given) : 0;
    if (name === '$natural' && direction === 1) return [];
    if ((direction !== 1 && direction !== -1) || name.startsWith('$'))
      throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [[name, direction] as const];
  });
}

/** Sorts stably. An array counts by its least element, or its greatest where the direction is down. */
export function sortBy<T>(items: readonly T[], order: SortOrder, documentOf: (item: T) => Document): T[] {
  const fields = order.map(([name, direction]) => ({ path: splitPath(name), direction }));
  const keyed = items.map((item) => {
    const document = documentOf(item);
    const keys = fields.map(({ path, direction }) => {
      const values = openedValues(document, path);
      if (values.length <= 1) return values[0];
      return values.reduce((left, right) => (compareValues(left, right) * direction <= 0 ? left : right));
    });
    return { item, keys };
  });
  keyed.sort((left, right) => {
    for (const [index, { direction }] of fields.entries()) {
      const difference = compareValues(left.keys[index], right.keys[index]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}
