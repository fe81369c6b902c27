/** Assignments, for those who may see them: a newsroom its own, the Sở all. */
import type { Actor } from '../../domain/org/policy.js';
import type { Assignment, AssignmentState } from '../../domain/schedule/assignment.js';
import type { Context } from '../context.js';
import type { Stored } from '../ports/store.js';
import { authorise } from '../org/authorise.js';
import { type Page, pageOf } from '../paging.js';

export interface AssignmentSearch {
  readonly plan?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: AssignmentState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

export async function listAssignments(
  app: Context,
  actor: Actor,
  search: AssignmentSearch,
): Promise<Page<Stored<Assignment>>> {
  const unit = authorise(actor, 'assignments.read') === 'unit' ? actor.unitId : search.unit;
  return pageOf(
    app.store.assignments,
    {
      provinceId: actor.provinceId,
      ...(search.plan === undefined ? {} : { planId: search.plan }),
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(search.state === undefined ? {} : { state: search.state }),
    },
    search,
  );
}
