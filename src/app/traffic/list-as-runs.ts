/** As-runs, for those who may see them. */
import type { Actor } from '../../domain/org/policy.js';
import type { AsRunState } from '../../domain/traffic/as-run.js';
import type { Context } from '../context.js';
import type { AsRunRecord, Stored } from '../ports/store.js';
import { authorise } from '../org/authorise.js';
import { type Page, pageOf } from '../paging.js';

export interface AsRunSearch {
  readonly state?: AsRunState | undefined;
  readonly channel?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

export async function listAsRuns(
  app: Context,
  actor: Actor,
  search: AsRunSearch,
): Promise<Page<Stored<AsRunRecord>>> {
  const reach = authorise(actor, 'as-runs.read');
  return pageOf(
    app.store.asRuns,
    {
      provinceId: actor.provinceId,
      ...(reach === 'unit' ? { unitId: actor.unitId } : {}),
      ...(search.state === undefined ? {} : { state: search.state }),
      ...(search.channel === undefined ? {} : { channelId: search.channel }),
    },
    search,
  );
}
