/** Closed periods of a plan: which days they hold, and what an expansion may still change beside them. */
import type { ReportingPeriod } from '../coverage/reporting-period.js';
import { type Interval, contains, overlaps } from '../interval.js';
import type { Obligation } from '../plan/obligation.js';

/** Days that are settled. Closed periods of one plan never overlap. */
export interface ClosedPeriod {
  readonly periodKey: string;
  readonly window: Interval;
}

/** The closed period in which an obligation fell due; null when that is open. */
export const closedOn = <P extends ClosedPeriod>(
  closed: readonly P[],
  { window }: Pick<Obligation, 'window'>,
): P | null => closed.find((one) => contains(one.window, window.to - 1)) ?? null;

/** The closed period that is, or holds the whole of, a period. */
export const closedAround = <P extends ClosedPeriod>(
  closed: readonly P[],
  { window }: Pick<ReportingPeriod, 'window'>,
): P | null => closed.find((one) => one.window.from <= window.from && window.to <= one.window.to) ?? null;

/** The closed periods that share days with a period. */
export const closedWithin = <P extends ClosedPeriod>(
  closed: readonly P[],
  { window }: Pick<ReportingPeriod, 'window'>,
): P[] => closed.filter((one) => overlaps(one.window, window));

/** What an expansion comes to beside the closed periods. */
export interface BesideClosed<S extends Obligation> {
  /** What is owed on open days. */
  readonly owed: readonly Obligation[];
  /** Ids that stay as they are stored, whatever the expansion says. */
  readonly kept: ReadonlySet<string>;
  /** Stored open obligations that the expansion would make due in a closed period: the change must be refused. */
  readonly movedIn: readonly S[];
}

/**
 * Splits an expansion: obligations stored in closed periods stay as they are, and none is added there. One that is
 * open and would come to fall due in a closed period can be neither settled nor forgotten; it is named instead.
 */
export function besideClosed<S extends Obligation>(
  closed: readonly ClosedPeriod[],
  stored: readonly S[],
  owed: readonly Obligation[],
): BesideClosed<S> {
  if (closed.length === 0) return { owed, kept: new Set(), movedIn: [] };
  const kept = new Set(stored.filter((one) => closedOn(closed, one) !== null).map(({ id }) => id));
  const open = new Map(stored.filter(({ id }) => !kept.has(id)).map((one) => [one.id, one]));
  const movedIn: S[] = [];
  const left = owed.filter((one) => {
    if (kept.has(one.id)) return false;
    if (closedOn(closed, one) === null) return true;
    const known = open.get(one.id);
    if (known !== undefined) movedIn.push(known);
    return false;
  });
  return { owed: left, kept, movedIn };
}
