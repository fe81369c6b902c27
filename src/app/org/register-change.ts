/** How a change of the register or of an account stands in the audit chain. */
import type { Actor } from '../../domain/org/policy.js';
import type { WriteReason } from '../ports/store.js';

/**
 * In the chain of the province: of two changes at the same moment one then sees what the other made, so that no two
 * administrators can take the role from each other, nor two entries the same place.
 */
export const registerChange = (actor: Actor, action: string, subject: string): WriteReason => ({
  action,
  subject,
  unitId: actor.provinceId,
});
