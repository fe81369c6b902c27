/** Faults of the register as one Failure: the first gives the code, each names its field. */
import { Failure } from '../../domain/errors.js';
import type { RegisterFault } from '../../domain/org/register-fault.js';

export const faultFailure = (first: RegisterFault, ...others: readonly RegisterFault[]): Failure =>
  new Failure('invalid', first.code, first.detail, {
    fields: [first, ...others].map(({ path, detail }) => ({ path, detail })),
  });

/** Throws when there are any. */
export function refuseFaults(faults: readonly RegisterFault[]): void {
  const [first, ...others] = faults;
  if (first !== undefined) throw faultFailure(first, ...others);
}
