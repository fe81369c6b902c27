import type { Catalog } from './catalog.js';
import type { Variables } from './expressions.js';
import type { ReadView } from './key-value-store.js';

/** What a pipeline runs on. */
export interface PipelineSource {
  readonly view: ReadView;
  readonly catalog: Catalog;
  readonly database: string;
  /** Name of the collection, without the database. */
  readonly collection: string;
  readonly variables?: Variables | undefined;
}
