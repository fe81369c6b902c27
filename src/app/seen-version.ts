/** Whoever changes a record says which version of it they saw. */
import { Failure } from '../domain/errors.js';

/** Throws `changed-meanwhile` when the record has moved on since it was seen; null takes the newest. */
export function refuseOutdated(
  record: { readonly version: number },
  seen: number | null,
  what: string,
): void {
  if (seen === null || seen === record.version) return;
  throw new Failure('precondition', 'changed-meanwhile', `${what} vừa được người khác sửa; hãy tải lại.`);
}
