import type { Engine } from './engine.js';
import { search } from './records.js';
import type { Document } from './values.js';

/** Documents removed in one storage transaction, so that clients are not held up for long. */
const batch = 1000;

/**
 * Removes what the TTL indexes say has expired. Until a sweep has come by, an expired document is found like any other,
 * as in MongoDB.
 */
export function expireDocuments({ store, catalog, records, now }: Engine): void {
  for (const { namespace, indexes } of catalog.list(store.latest))
    for (const { specification, partial, expireAfterSeconds } of indexes) {
      if (expireAfterSeconds === undefined) continue;
      const [field = ''] = Object.keys(specification.key);
      const filter = { ...partial?.filter, [field]: { $lt: new Date(now() - expireAfterSeconds * 1000) } };
      for (let removed = batch; removed === batch;)
        removed = store.write(true, (view) => {
          const collection = catalog.find(view, namespace);
          if (!collection) return 0;
          const expired: Document[] = [];
          for (const { document } of search(view, collection, { filter }))
            if (expired.push(document) === batch) break;
          for (const document of expired) records.remove(view, collection, document);
          return expired.length;
        });
    }
}
