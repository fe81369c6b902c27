/** Pages of lists, by an opaque cursor that is the last id seen. */
import type { Shelf, Stored, Where } from './ports/store.js';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** One page of a shelf in the order of ids. */
export async function pageOf<T extends { readonly id: string }>(
  shelf: Shelf<T>,
  where: Where<T>,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<Stored<T>>> {
  const from = after === undefined ? {} : { id: { from: `${after}\u0000` } };
  const found = await shelf.find(
    { ...where, ...from },
    {
      sort: [['id', 'up']],
      limit: limit + 1,
    },
  );
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? items.at(-1)!.id : null };
}

/** One page of a list already in hand, in the order of ids. */
export function pageOfList<T>(
  list: readonly T[],
  idOf: (item: T) => string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Page<T> {
  const sorted = list
    .filter((item) => after === undefined || idOf(item) > after)
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const items = sorted.slice(0, limit);
  return { items, next: sorted.length > limit ? idOf(items.at(-1)!) : null };
}
